"""What an article, an address or a draft says stays words, on every page and in every form of answer."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml import etree, html

from service.forms.table import FORMS
from tests.service.payloads import NUMBERS, PAYLOADS, altered, dangers, quote_id, typed

# What a browser shows as a document of its own, where a script could stand.
DOCUMENTS = {"text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml"}
ATOM = "{http://www.w3.org/2005/Atom}"


def text_of(page: str) -> str:
    return " ".join(str(html.document_fromstring(page).text_content()).split())


def speaker_of(client: FlaskClient, number: int) -> str:
    return str(client.get(f"/api/v1/quotes/{quote_id(number)}").get_json()["speaker_id"])


def test_there_are_payloads_enough() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) > 50


@pytest.mark.parametrize("number", NUMBERS, ids=PAYLOADS.__getitem__)
def test_what_an_article_says_is_shown_as_the_letters_it_is(attacked: FlaskClient, number: int) -> None:
    payload = " ".join(PAYLOADS[number].split())
    for address in (f"/quotes/{quote_id(number)}", f"/speakers/{speaker_of(attacked, number)}"):
        page = attacked.get(address).text
        assert dangers(page) == []
        assert payload in text_of(page)


def test_lists_of_what_many_articles_say_show_letters_too(attacked: FlaskClient) -> None:
    address = "/search?q=wall+OR+tide+OR+gate+OR+boats"
    turned = 0
    while address:
        page = attacked.get(address).text
        assert dangers(page) == []
        address = next(iter(html.document_fromstring(page).xpath("//a[@rel='next']/@href")), "")
        turned += 1
    assert turned > 5
    assert dangers(attacked.get("/speakers").text) == []


@pytest.mark.parametrize("number", NUMBERS, ids=PAYLOADS.__getitem__)
def test_what_an_address_says_becomes_no_markup(attacked: FlaskClient, number: int) -> None:
    for address in typed(number):
        answer = attacked.get(address)
        assert answer.status_code < 500, address
        assert dangers(answer.text) == [], address


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_draft_says_becomes_no_markup(attacked: FlaskClient, payload: str) -> None:
    """In a passage, a name, an attribute, a title and plain prose; as text and as HTML."""
    plain = (
        f"{payload}\n\n“{altered(payload)},” said Ada {payload} Marsh.\n\n"
        f"“reported wall {payload} moved,” said Ada Marsh. “{payload} {payload} {payload} and {payload}.”"
    )
    marked_up = (
        f"<html><head><title>{payload}</title></head><body><p title='{payload}'>{plain}</p></body></html>"
    )
    for draft in (plain, marked_up):
        answer = attacked.post("/api/v1/check", json={"text": draft}, headers={"Accept": "text/html"})
        assert answer.status_code == 200
        assert dangers(answer.text) == []
        page = html.document_fromstring(answer.text)
        assert [len(page.xpath(f"//{name}")) for name in ("head", "title", "style", "body")] == [1] * 4


def test_a_link_that_is_not_of_the_web_is_only_text(attacked: FlaskClient) -> None:
    number = PAYLOADS.index("javascript:alert(1)//")
    page = html.document_fromstring(attacked.get(f"/quotes/{quote_id(number)}").text)
    assert "title javascript:alert(1)//" in page.text_content()
    assert page.xpath("//a[starts-with(@href, 'javascript')]") == []


def answers(number: int, speaker: str) -> list[str]:
    """The address of every answer that is no page, in every form it is given in."""
    quote, search = quote_id(number), "?" + urlencode({"q": "wall"})
    routes = {
        "api.quotes": ("/api/v1/quotes", search),
        "api.quote": (f"/api/v1/quotes/{quote}", ""),
        "api.copies": (f"/api/v1/quotes/{quote}/copies", ""),
        "api.variants": (f"/api/v1/quotes/{quote}/variants", ""),
        "api.speakers": ("/api/v1/speakers", ""),
        "api.speaker_quotes": (f"/api/v1/speakers/{speaker}/quotes", ""),
        "api.suggest": ("/api/v1/suggest", "?q=a"),
    }
    assert routes.keys() == FORMS.keys()
    formed = [
        f"{path}{'' if form is forms[0] else f'.{form.suffix}'}{asked}"
        for endpoint, forms in FORMS.items()
        for path, asked in [routes[endpoint]]
        for form in forms
    ]
    embedded = urlencode({"url": f"http://localhost/quotes/{quote}"})
    verified = urlencode({"quote": altered(PAYLOADS[number]), "speaker": PAYLOADS[number]})
    return [
        *formed,
        f"/api/v1/speakers/{speaker}",
        f"/api/v1/articles/attack-{number}",
        f"/api/v1/verify?{verified}",
        f"/oembed?{embedded}",
        "/opensearch.xml",
        "/api/v1/quotes?" + urlencode({"q": f"({PAYLOADS[number]}"}),
        "/api/v1/quotes/" + PAYLOADS[number].replace("/", ""),
    ]


@pytest.mark.parametrize("number", NUMBERS[::8], ids=PAYLOADS.__getitem__)
def test_no_other_answer_is_a_document_that_a_browser_runs(attacked: FlaskClient, number: int) -> None:
    for address in answers(number, speaker_of(attacked, number)):
        answer = attacked.get(address)
        assert answer.status_code < 500, address
        assert answer.mimetype not in DOCUMENTS, address
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "\n" not in "".join(value for _, value in answer.headers)


@pytest.mark.parametrize("number", NUMBERS, ids=PAYLOADS.__getitem__)
def test_html_that_others_show_is_harmless_too(attacked: FlaskClient, number: int) -> None:
    """What an embedding page and a reader of feeds put into a page of their own."""
    page = urlencode({"url": f"http://localhost/quotes/{quote_id(number)}"})
    embedding: dict[str, Any] = attacked.get(f"/oembed?{page}").get_json()
    assert dangers(embedding["html"]) == []
    feed = etree.fromstring(attacked.get(f"/api/v1/speakers/{speaker_of(attacked, number)}/quotes.atom").data)
    assert {element.tag.startswith(ATOM) for element in feed.iter()} == {True}
    contents = [str(content.text) for content in feed.iter(f"{ATOM}content")]
    assert contents
    assert [danger for content in contents for danger in dangers(content)] == []
