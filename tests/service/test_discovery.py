"""OpenSearch and oEmbed: how other programs find the search, and embed a quotation."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote as escaped

import pytest
from flask.testing import FlaskClient
from lxml import etree, html

from service.forms.oembed import embedding
from tests.service.forms.records import BARE, HOSTILE, SITE, hostile, quote
from tests.service.press import VANE, WALL
from tests.service.test_errors import problem_of

NS = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def description(client: FlaskClient) -> Any:
    response = client.get("/opensearch.xml")
    assert response.mimetype == "application/opensearchdescription+xml"
    return etree.fromstring(response.data)


def test_the_description_keeps_to_opensearch(client: FlaskClient) -> None:
    found = description(client)
    assert found.tag == f"{{{NS['o']}}}OpenSearchDescription"
    assert 0 < len(found.findtext("o:ShortName", namespaces=NS)) <= 16
    assert 0 < len(found.findtext("o:Description", namespaces=NS)) <= 1024
    assert client.get(found.findtext("o:Image", namespaces=NS), buffered=True).status_code == 200


def test_every_template_of_it_answers_in_its_type(client: FlaskClient) -> None:
    urls = {
        (url.get("rel"), url.get("type")): url.get("template")
        for url in description(client).iterfind("o:Url", NS)
    }
    assert urls.keys() == {
        ("results", "text/html"),
        ("results", "application/atom+xml"),
        ("suggestions", "application/x-suggestions+json"),
        ("self", "application/opensearchdescription+xml"),
    }
    for (_, media_type), template in urls.items():
        response = client.get(template.replace("{searchTerms}", escaped("od")))
        assert (response.status_code, response.mimetype) == (200, media_type)


def test_suggestions_are_what_a_search_box_reads(client: FlaskClient) -> None:
    assert client.get("/api/v1/suggest.opensearch?q=od").get_json(force=True) == ["od", [VANE]]
    assert client.get("/api/v1/suggest.opensearch?q=zz").get_json(force=True) == ["zz", []]


@pytest.mark.parametrize("address", ["/", "/search?q=wall", "/quotes/none", "/verify"])
def test_every_page_leads_to_the_description(client: FlaskClient, address: str) -> None:
    page = html.document_fromstring(client.get(address).text)
    (link,) = page.xpath("//head/link[@rel='search']")
    assert (link.get("type"), link.get("href")) == (
        "application/opensearchdescription+xml",
        "/opensearch.xml",
    )


def test_a_page_leads_to_its_embedding_and_its_other_forms(client: FlaskClient) -> None:
    page = html.document_fromstring(client.get("/quotes/ledger-wall-1").text)
    links = {link.get("type"): link.get("href") for link in page.xpath("//head/link[@rel='alternate']")}
    assert links.keys() == {
        "application/json+oembed",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
        "application/ld+json",
        "text/plain",
    }
    assert links["application/json+oembed"].startswith("http://localhost/oembed?url=http")
    assert client.get(links.pop("application/json+oembed")).get_json()["author_name"] == VANE
    for media_type, address in links.items():
        assert client.get(address).mimetype == media_type
        assert address in page.xpath("//main//a/@href")


@pytest.mark.parametrize("address", ["/search?q=wall&publisher=radio", "/speakers/odile-vane"])
def test_a_list_leads_to_its_feed_and_its_files(client: FlaskClient, address: str) -> None:
    page = html.document_fromstring(client.get(address).text)
    (feed,) = page.xpath("//head/link[@type='application/atom+xml']/@href")
    assert client.get(feed).mimetype == "application/atom+xml"
    named = {link.text: link.get("href") for link in page.xpath("//p[@class='onward']/a")}
    assert named.keys() == {"CSV", "NDJSON", "Atom"}
    assert all(client.get(link).status_code == 200 for link in named.values())


def test_a_quotation_to_embed(client: FlaskClient) -> None:
    response = client.get(
        "/oembed", query_string={"url": "http://localhost/quotes/ledger-wall-1", "dnt": "1"}
    )
    answer = response.get_json()
    assert response.mimetype == "application/json"
    shown = html.fragment_fromstring(answer.pop("html"), create_parent="div")
    assert shown.findtext("blockquote/p") == f"“{WALL}”"
    assert shown.find("blockquote").get("cite") == "https://ledger.example/2023/10/27/harbour-wall"
    assert answer == {
        "version": "1.0",
        "type": "rich",
        "title": f"“{WALL}”",
        "author_name": VANE,
        "author_url": "http://localhost/speakers/odile-vane",
        "provider_name": "On Record",
        "provider_url": "http://localhost/",
        "width": 600,
        "height": answer["height"],
    }


def test_no_embedding_is_larger_than_asked() -> None:
    long = quote(text="The wall stays open. " * 100)
    free = embedding(long, SITE)
    assert embedding(long, SITE, width=300)["height"] > free["height"] > embedding(quote(), SITE)["height"]
    small = embedding(long, SITE, width=320, height=200)
    assert (small["width"], small["height"]) == (320, 200)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_embedding_holds_no_element_of_the_article(text: str) -> None:
    shown = html.fragment_fromstring(
        embedding(hostile(text), SITE)["html"].replace("\x00", ""), create_parent="div"
    )
    assert {element.tag for element in shown.iter()} <= {"div", "blockquote", "p", "span", "a"}
    assert {name for element in shown.iter() for name in element.attrib} <= {"cite", "dir", "href", "rel"}
    assert all(link.startswith("https://") for link in shown.xpath("//@href | //@cite"))


def test_an_embedding_of_what_nobody_is_named_for() -> None:
    answer = embedding(BARE, SITE)
    assert answer["author_name"] == "Speaker not known"
    assert "author_url" not in answer
    assert "untitled article" in answer["html"] and "date unknown" in answer["html"]


PAGE = "http://localhost/quotes/ledger-wall-1"

# parameters, status, a part of the detail
REFUSED = [
    ({}, 400, "url is needed"),
    ({"url": PAGE, "format": "xml"}, 501, "json alone"),
    ({"url": PAGE, "maxwidth": "wide"}, 400, "maxwidth"),
    ({"url": PAGE, "maxheight": "0"}, 400, "maxheight"),
    ({"url": "http://localhost/quotes/none"}, 404, "not the address"),
    ({"url": "http://elsewhere.example/quotes/ledger-wall-1"}, 404, "not the address"),
    ({"url": "http://localhost/speakers/odile-vane"}, 404, "not the address"),
    ({"url": "http://localhost/api/v1/quotes/ledger-wall-1"}, 404, "not the address"),
    ({"url": "/quotes/ledger-wall-1"}, 404, "not the address"),
    ({"url": "http://[/quotes"}, 404, "not the address"),
    ({"url": "\x00"}, 404, "not the address"),
]


@pytest.mark.parametrize(("args", "status", "detail"), REFUSED)
def test_what_cannot_be_embedded_is_refused(
    client: FlaskClient, args: dict[str, str], status: int, detail: str
) -> None:
    problem = problem_of(client.get("/oembed", query_string=args))
    assert problem["status"] == status
    assert detail in problem["detail"]


def test_the_address_of_a_page_may_have_a_query_and_https(client: FlaskClient) -> None:
    for address in (f"{PAGE}?from=newsletter#copies", PAGE.replace("http:", "https:")):
        assert client.get("/oembed", query_string={"url": address}).status_code == 200
