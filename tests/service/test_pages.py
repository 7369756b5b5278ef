"""The pages: what a person finds on each, and what can never get onto one."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.service.press import BRANDT, VANE, WALL
from tests.service.reading import links, read, text_of

ALTERED = WALL.replace("will not close", "will close")
PAGES = [
    "/",
    "/search?q=wall",
    "/search?q=nothingofthatsort",
    "/search?q=(wall",
    "/search?speaker=odile-vane&from=2023-10&to=2023-10",
    "/search?q=pause+OR+tide",
    "/search?" + urlencode({"q": WALL}),
    "/quotes/ledger-wall-1",
    "/quotes/ledger-wall-4",
    "/quotes/none",
    "/speakers",
    "/speakers?q=vane",
    "/speakers/odile-vane",
    "/speakers/odile-vane?q=wall",
    "/speakers/tomas-brandt-ilves?role=fisheries+minister",
    "/speakers?q=odlie",
    "/verify",
    "/verify?" + urlencode({"quote": WALL, "speaker": VANE}),
    "/verify?" + urlencode({"quote": ALTERED, "speaker": BRANDT}),
    "/verify?quote=gulls+in+the+customs+house+again",
    "/verify?quote=?",
    "/verify?quote=" + "wall+" * 1001,
    "/verify/report?" + urlencode({"quote": ALTERED, "speaker": BRANDT}),
    "/check",
    "/about",
    "/nowhere",
]


def test_results_show_who_when_and_where(client: FlaskClient) -> None:
    page = read(client, "/search?q=%22spring+tide%22&publisher=ledger")
    assert text_of(page, "//mark") == "spring tide"
    shown = text_of(page, "//li[@class='quote']")
    for part in (
        f"“{WALL}”",
        "Odile Vane, harbour master of Port Sable",
        "26 October 2023 · The Sable Ledger · also in 1 other article",
        "The storm season is two weeks away. “…” she said on Thursday",
    ):
        assert part in shown
    assert {
        "/speakers/odile-vane",
        "/quotes/ledger-wall-1",
        "https://ledger.example/2023/10/27/harbour-wall",
    } <= links(page)
    assert page.xpath("//blockquote/@dir") == ["auto"]


def test_a_broken_query_is_shown_with_its_place(client: FlaskClient) -> None:
    page = read(client, "/search?q=wall+(tide", 400)
    assert "This group is never closed." in text_of(page, "//*[@role='alert']")
    assert text_of(page, "//mark") == "("
    assert page.xpath("//input[@name='q']/@value") == ["wall (tide"]


@pytest.mark.parametrize(
    "address", ["/search?q=wall&page=0", "/search?q=wall&page=51", "/search?q=wall&from=soon"]
)
def test_what_cannot_be_asked_is_said(client: FlaskClient, address: str) -> None:
    assert text_of(read(client, address, 400), "//*[@role='alert']")


def test_a_stranger_s_mark_in_the_address_is_passed_over(client: FlaskClient) -> None:
    assert "1 quotation" in text_of(read(client, "/search?q=wall&utm_source=letter"))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_can_be_read_aloud_and_used_by_keyboard(client: FlaskClient, address: str) -> None:
    page = html.document_fromstring(client.get(address).text)
    assert page.get("lang") == "en"
    assert len(page.xpath("//main")) == len(page.xpath("//h1")) == 1
    assert page.xpath("//title")[0].text.strip().endswith("· On Record")
    assert page.xpath("//a[@class='skip']/@href") == ["#main"]
    assert not [nav for nav in page.xpath("//nav | //aside") if not nav.get("aria-label")]
    named = set(page.xpath("//label/@for"))
    for field in page.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        assert field.get("id") in named or field.xpath("ancestor::label")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "address", [*PAGES, "/static/style.css", "/healthz", "/readyz", "/api/v1/quotes?q=wall"]
)
def test_every_answer_carries_the_security_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address, buffered=True).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; base-uri 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Request-Id"]


# What a browser says it takes, and whether it is sent that.
PACKED = [("gzip, deflate, br", True), ("*", True), ("", False), ("gzip;q=0, br", False), ("br", False)]


@pytest.mark.parametrize(("taken", "is_packed"), PACKED)
@pytest.mark.parametrize("address", ["/search?q=tide", "/quotes/ledger-wall-1", "/quotes/none"])
def test_a_page_is_sent_packed_to_whoever_takes_it_so(
    client: FlaskClient, address: str, taken: str, is_packed: bool
) -> None:
    response = client.get(address, headers={"Accept-Encoding": taken})
    assert "Accept-Encoding" in response.vary
    assert response.content_length == len(response.data)
    assert (response.headers.get("Content-Encoding") == "gzip") == is_packed
    page = gzip.decompress(response.data) if is_packed else response.data
    assert page.startswith(b"<!doctype html>")
    assert page.rstrip().endswith(b"</html>")


def test_static_files_stay_in_their_folder(client: FlaskClient, tmp_path: Path) -> None:
    for path in ("../app.py", "..%2fapp.py", "%2e%2e/app.py", "....//app.py", "/etc/passwd", "%00"):
        assert client.get(f"/static/{path}", buffered=True).status_code == 404
