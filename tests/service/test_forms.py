"""The forms over HTTP: how each is asked for, and what holds for all of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import feedparser
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.forms.table import FORMS, JSON
from tests.service.conftest import AppFactory
from tests.service.press import BRANDT, KEEPER, VANE
from tests.service.test_errors import problem_of


def rows(response: TestResponse) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(response.text, newline=""), strict=True))


def lines(response: TestResponse) -> list[Any]:
    return [json.loads(line) for line in response.text.splitlines()]


def entries(response: TestResponse) -> list[Any]:
    return list(feedparser.parse(response.text).entries)


CSV, NDJSON, ATOM = "text/csv", "application/x-ndjson", "application/atom+xml"
BIB, RIS = "application/x-bibtex", "application/x-research-info-systems"
CSL, JSONLD = "application/vnd.citationstyles.csl+json", "application/ld+json"

# path, suffix, media type, name of the file it is kept under
GIVEN = [
    ("quotes", "csv", CSV, "quotations-all.csv"),
    ("quotes", "ndjson", NDJSON, "quotations-all.ndjson"),
    ("quotes", "atom", ATOM, None),
    ("quotes/ledger-wall-1", "bib", BIB, "quotation-ledger-wall-1.bib"),
    ("quotes/ledger-wall-1", "ris", RIS, "quotation-ledger-wall-1.ris"),
    ("quotes/ledger-wall-1", "csl.json", CSL, "quotation-ledger-wall-1.csl.json"),
    ("quotes/ledger-wall-1", "jsonld", JSONLD, None),
    ("quotes/ledger-wall-1", "txt", "text/plain", None),
    ("quotes/ledger-wall-1/copies", "csv", CSV, "copies-of-quotation-ledger-wall-1.csv"),
    ("quotes/ledger-wall-1/copies", "ndjson", NDJSON, "copies-of-quotation-ledger-wall-1.ndjson"),
    ("quotes/ledger-wall-1/copies", "atom", ATOM, None),
    ("quotes/ledger-wall-1/variants", "csv", CSV, "variants-of-quotation-ledger-wall-1.csv"),
    ("quotes/ledger-wall-1/variants", "ndjson", NDJSON, "variants-of-quotation-ledger-wall-1.ndjson"),
    ("speakers", "csv", CSV, "speakers.csv"),
    ("speakers", "ndjson", NDJSON, "speakers.ndjson"),
    ("speakers/odile-vane/quotes", "csv", CSV, "quotations-of-odile-vane.csv"),
    ("speakers/odile-vane/quotes", "ndjson", NDJSON, "quotations-of-odile-vane.ndjson"),
    ("speakers/odile-vane/quotes", "atom", ATOM, None),
    ("suggest", "opensearch", "application/x-suggestions+json", None),
]


@pytest.mark.parametrize(("path", "suffix", "media_type", "file"), GIVEN)
def test_a_form_is_asked_for_by_suffix_or_by_accept(
    client: FlaskClient, path: str, suffix: str, media_type: str, file: str | None
) -> None:
    by_suffix = client.get(f"/api/v1/{path}.{suffix}", headers={"Accept": "text/html"})
    by_accept = client.get(f"/api/v1/{path}", headers={"Accept": media_type})
    for response in (by_suffix, by_accept):
        assert (response.status_code, response.mimetype) == (200, media_type)
        kept = f"attachment; filename={file}" if file else None
        assert response.headers.get("Content-Disposition") == kept
        assert response.mimetype_params.get("charset") == (None if "json" in media_type else "utf-8")
    assert by_suffix.data == by_accept.data
    assert by_accept.headers["Vary"] == "Accept"
    assert "Vary" not in by_suffix.headers


@pytest.mark.parametrize(("path", "suffix", "media_type", "file"), GIVEN)
def test_each_form_has_a_tag_of_its_own(
    client: FlaskClient, path: str, suffix: str, media_type: str, file: str | None
) -> None:
    as_json = client.get(f"/api/v1/{path}")
    for address, accept in ((f"/api/v1/{path}.{suffix}", "*/*"), (f"/api/v1/{path}", media_type)):
        first = client.get(address, headers={"Accept": accept})
        tag = first.headers["ETag"]
        assert tag != as_json.headers["ETag"]
        again = client.get(address, headers={"Accept": accept, "If-None-Match": tag})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
        assert again.headers.get("Vary") == first.headers.get("Vary")
        head = client.head(address, headers={"Accept": accept})
        assert (head.status_code, head.data) == (200, b"")
        assert {name: head.headers.get(name) for name in ("ETag", "Content-Type", "Content-Length")} == {
            name: first.headers.get(name) for name in ("ETag", "Content-Type", "Content-Length")
        }


def test_the_table_names_every_route_that_has_a_suffix(app: Flask) -> None:
    by_suffix = {
        rule.endpoint: set(rule._converters["suffix"].items)  # type: ignore[attr-defined]
        for rule in app.url_map.iter_rules()
        if "suffix" in rule.arguments
    }
    assert by_suffix == {
        endpoint: {form.suffix for form in forms if form is not JSON} for endpoint, forms in FORMS.items()
    }
    assert {
        (path.replace("ledger-wall-1", "ID").replace("odile-vane", "ID"), suffix)
        for path, suffix, *_ in GIVEN
    } == {(_path(app, endpoint), suffix) for endpoint, suffixes in by_suffix.items() for suffix in suffixes}


def _path(app: Flask, endpoint: str) -> str:
    (rule,) = (rule for rule in app.url_map.iter_rules(endpoint) if "suffix" not in rule.arguments)
    return rule.rule.removeprefix("/api/v1/").replace("<quote_id>", "ID").replace("<speaker_id>", "ID")


# addresses that name a form nobody has made
UNKNOWN = [
    "/api/v1/quotes.xml",
    "/api/v1/quotes.json",
    "/api/v1/quotes.",
    "/api/v1/quotes.CSV",
    "/api/v1/quotes.bib",
    "/api/v1/quotes/ledger-wall-1.xml",
    "/api/v1/quotes/ledger-wall-1.csv",
    "/api/v1/quotes/none.bib",
    "/api/v1/quotes/none/copies.csv",
    "/api/v1/quotes/ledger-wall-1/variants.atom",
    "/api/v1/speakers.atom",
    "/api/v1/speakers/odile-vane.csv",
    "/api/v1/speakers/none/quotes.csv",
    "/api/v1/articles/ledger-wall.csv",
]


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_suffix_or_id_is_404(client: FlaskClient, address: str) -> None:
    assert problem_of(client.get(address))["status"] == 404


# address, Accept that nothing there meets
UNMET = [
    ("/api/v1/quotes", "text/html"),
    ("/api/v1/quotes", "application/ld+json"),
    ("/api/v1/quotes", "application/json;q=0"),
    ("/api/v1/quotes/ledger-wall-1", "text/csv"),
    ("/api/v1/quotes/none", "text/csv"),
    ("/api/v1/articles/ledger-wall", "text/csv"),
    ("/api/v1/speakers", "application/atom+xml"),
    ("/api/v1/verify?quote=wall", "image/png"),
]


@pytest.mark.parametrize(("address", "accept"), UNMET)
def test_an_accept_that_nothing_meets_is_406(client: FlaskClient, address: str, accept: str) -> None:
    response = client.get(address, headers={"Accept": accept})
    problem = problem_of(response)
    assert problem["status"] == 406
    assert "application/json" in problem["detail"]
    assert response.headers["Vary"] == "Accept"


def test_a_bad_question_is_a_problem_in_every_form(client: FlaskClient) -> None:
    for address in (
        "/api/v1/quotes.csv?q=(wall",
        "/api/v1/quotes.atom?colour=red",
        "/api/v1/speakers.csv?limit=0",
    ):
        assert problem_of(client.get(address))["status"] == 400


def test_every_form_of_a_list_lists_the_same(client: FlaskClient) -> None:
    asked = "q=wall&sort=newest&group=none"
    as_json = client.get(f"/api/v1/quotes?{asked}").get_json()["quotes"]
    ids = [quote["id"] for quote in as_json]
    assert ids == ["radio-wall-1", "ledger-wall-1"]
    assert lines(client.get(f"/api/v1/quotes.ndjson?{asked}")) == as_json
    assert [row["id"] for row in rows(client.get(f"/api/v1/quotes.csv?{asked}"))] == ids
    linked = [entry.link for entry in entries(client.get(f"/api/v1/quotes.atom?{asked}"))]
    assert linked == [f"http://localhost/quotes/{quote_id}" for quote_id in ids]


def test_speakers_in_every_form(client: FlaskClient) -> None:
    as_json = client.get("/api/v1/speakers").get_json()["speakers"]
    assert lines(client.get("/api/v1/speakers.ndjson")) == as_json
    assert [row["name"] for row in rows(client.get("/api/v1/speakers.csv"))] == [
        one["name"] for one in as_json
    ]


def test_a_feed_is_newest_first_unless_asked_otherwise(client: FlaskClient) -> None:
    def days(address: str) -> list[str]:
        return [entry.published[:10] for entry in entries(client.get(address))]

    newest = ["2024-02-09", "2023-10-27"]
    asked = f"q=pause&speaker={BRANDT}"
    assert days(f"/api/v1/quotes.atom?{asked}") == newest
    assert days(f"/api/v1/quotes.atom?{asked}&sort=oldest") == newest[::-1]
    assert days("/api/v1/speakers/tomas-brandt-ilves/quotes.atom") == newest


def test_a_feed_names_itself_and_the_page_that_shows_the_same(client: FlaskClient) -> None:
    feed = feedparser.parse(client.get("/api/v1/quotes.atom?q=wall&publisher=radio&limit=5").text).feed
    assert feed.title == "On Record – Quotations: wall, radio"
    links = {link.rel: link.href for link in feed.links}
    assert links == {
        "self": "http://localhost/api/v1/quotes.atom?q=wall&publisher=radio&limit=5&sort=newest",
        "alternate": "http://localhost/search?q=wall&publisher=radio&sort=newest",
    }
    assert client.get(links["alternate"]).status_code == 200
    person = feedparser.parse(client.get("/api/v1/speakers/odile-vane/quotes.atom").text).feed
    assert (person.title, person.link) == (
        f"On Record – Quotations of {VANE}",
        "http://localhost/speakers/odile-vane",
    )


def by_csv(response: TestResponse) -> list[str]:
    return [row["id"] for row in rows(response)]


def by_ndjson(response: TestResponse) -> list[str]:
    return [record["id"] for record in lines(response)]


def by_atom(response: TestResponse) -> list[str]:
    return [entry.link.rpartition("/")[2] for entry in entries(response)]


def by_json(response: TestResponse) -> list[str]:
    return [quote["id"] for quote in response.get_json()["quotes"]]


PAGED: list[tuple[str, str, Callable[[TestResponse], list[str]]]] = [
    ("/api/v1/quotes.csv", "*/*", by_csv),
    ("/api/v1/quotes", CSV, by_csv),
    ("/api/v1/quotes.ndjson", "*/*", by_ndjson),
    ("/api/v1/quotes.atom", "*/*", by_atom),
    ("/api/v1/quotes", ATOM, by_atom),
    ("/api/v1/quotes", "*/*", by_json),
    ("/api/v1/speakers/wilhelmina-aster-quayle/quotes.csv", "*/*", by_csv),
]


@pytest.mark.parametrize(("address", "accept", "read"), PAGED)
def test_link_leads_through_every_page(
    client: FlaskClient, address: str, accept: str, read: Callable[[TestResponse], list[str]]
) -> None:
    seen: list[str] = []
    response = client.get(f"{address}?q=tide+table&limit=20", headers={"Accept": accept})
    seen += read(response)
    while link := response.headers.get("Link"):
        following, _, relation = link.partition("; ")
        assert relation == 'rel="next"'
        if response.is_json:
            assert following.strip("<>").endswith(response.get_json()["next_url"])
        # By its suffix, whatever Accept the reader of a link sends.
        response = client.get(following.strip("<>"))
        seen += read(response)
    assert len(seen) == len(set(seen)) == 45


def test_a_feed_links_to_its_next_page(client: FlaskClient) -> None:
    response = client.get(f"/api/v1/quotes.atom?speaker={KEEPER}&limit=40")
    (following,) = (link.href for link in feedparser.parse(response.text).feed.links if link.rel == "next")
    assert response.headers["Link"] == f'<{following}>; rel="next"'
    assert len(by_atom(client.get(following))) == 5


def test_a_file_name_is_one_whatever_is_asked(client: FlaskClient) -> None:
    asked = '"wall/../\\ \u202e"; x="\r\nSet-Cookie: a=b'
    response = client.get("/api/v1/quotes.csv", query_string={"speaker": asked})
    assert (
        response.headers["Content-Disposition"] == "attachment; filename=quotations-wall-x-set-cookie-a-b.csv"
    )


def test_addresses_are_https_where_a_trusted_proxy_says_so(make_app: AppFactory) -> None:
    told = {"X-Forwarded-Proto": "https"}
    address = "/api/v1/quotes/ledger-wall-1.jsonld"
    trusting = make_app(rate_limit=0, trusted_proxies="127.0.0.1").test_client()
    wary = make_app(rate_limit=0).test_client()
    assert trusting.get(address, headers=told).get_json(force=True)["url"].startswith("https://localhost/")
    assert wary.get(address, headers=told).get_json(force=True)["url"].startswith("http://localhost/")
    odd = trusting.get(address, headers={"X-Forwarded-Proto": "javascript"})
    assert odd.get_json(force=True)["url"].startswith("http://localhost/")


def test_only_reading_is_negotiated_here(client: FlaskClient) -> None:
    sent = {"quote": "We will not close the harbour wall before the spring tide"}
    response = client.post("/api/v1/verify", json=sent, headers={"Accept": "image/png"})
    assert (response.status_code, response.mimetype) == (200, "application/json")
