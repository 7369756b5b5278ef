"""What holds for every request: its id, and what pages of other origins may do."""

from __future__ import annotations

import logging
import re

import pytest
from flask.testing import FlaskClient

from tests.service.press import WALL

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

SANE = [
    "0b9c6f3e-58c4-4f0e-9d51-7d9a34a8f0aa",
    "4bf92f3577b34da6a3ce929d0e0e4736",
    "Root=1-67891233-abcdef012345678912345678",
    "a",
    "a" * 128,
]
INSANE = ["", " ", "a b", "a" * 129, "<script>", "a;b", "é", "-a", "../etc", "a\tb"]


@pytest.mark.parametrize("given", SANE)
def test_a_sane_request_id_is_kept(client: FlaskClient, caplog: pytest.LogCaptureFixture, given: str) -> None:
    with caplog.at_level(logging.INFO):
        response = client.get("/api/v1/quotes/none", headers={"X-Request-ID": given})
    assert response.headers["X-Request-ID"] == given
    assert f"{given} GET /api/v1/quotes/none 404" in caplog.text
    instance = response.get_json(force=True)["instance"]
    assert instance == (f"urn:uuid:{given}" if UUID.fullmatch(given) else f"#{given}")


@pytest.mark.parametrize("given", INSANE)
def test_any_other_is_replaced(client: FlaskClient, caplog: pytest.LogCaptureFixture, given: str) -> None:
    with caplog.at_level(logging.INFO):
        response = client.get("/api/v1/suggest", headers={"X-Request-ID": given})
    made = response.headers["X-Request-ID"]
    assert UUID.fullmatch(made)
    assert f"{made} GET /api/v1/suggest 200" in caplog.text


def test_no_two_requests_get_the_same_id(client: FlaskClient) -> None:
    assert len({client.get("/healthz").headers["X-Request-ID"] for _ in range(3)}) == 3


# method, address, status: whatever is answered, a page of another origin may read it
READABLE = [
    ("GET", "/api/v1/quotes?q=wall", 200),
    ("GET", "/api/v1/quotes.csv?q=wall", 200),
    ("HEAD", "/api/v1/quotes.atom?q=wall", 200),
    ("GET", "/api/v1/quotes?q=(", 400),
    ("GET", "/api/v1/nowhere", 404),
    ("GET", "/oembed", 400),
    ("GET", "/opensearch.xml", 200),
    ("POST", "/api/v1/verify", 200),
    ("POST", "/api/v1/check", 400),
]


@pytest.mark.parametrize(("method", "address", "status"), READABLE)
def test_a_page_of_another_origin_may_read_it(
    client: FlaskClient, method: str, address: str, status: int
) -> None:
    sent = {"json": {"quote": WALL}} if method == "POST" else {}
    response = client.open(address, method=method, headers={"Origin": "https://desk.example"}, **sent)  # type: ignore[arg-type]
    assert response.status_code == status
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    exposed = set(response.headers["Access-Control-Expose-Headers"].split(", "))
    assert {"ETag", "Link", "Content-Disposition", "Retry-After", "X-Request-Id"} <= exposed
    assert "Access-Control-Allow-Credentials" not in response.headers


PREFLIGHTS = [
    ("/api/v1/verify", {"GET", "HEAD", "OPTIONS", "POST"}),
    ("/api/v1/check", {"OPTIONS", "POST"}),
    ("/api/v1/quotes", {"GET", "HEAD", "OPTIONS"}),
    ("/api/v1/quotes/none.bib", {"GET", "HEAD", "OPTIONS"}),
    ("/oembed", {"GET", "HEAD", "OPTIONS"}),
]


@pytest.mark.parametrize(("address", "methods"), PREFLIGHTS)
def test_a_browser_that_asks_first_is_told_what_it_may_send(
    client: FlaskClient, address: str, methods: set[str]
) -> None:
    asking = {
        "Origin": "https://desk.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
        "Accept": "text/html",
    }
    response = client.options(address, headers=asking)
    assert (response.status_code, response.data) == (200, b"")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert set(response.headers["Access-Control-Allow-Methods"].split(", ")) == methods
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"].split(", ")
    assert int(response.headers["Access-Control-Max-Age"]) > 0


def test_an_address_that_is_not_there_allows_nothing(client: FlaskClient) -> None:
    response = client.options("/api/v1/nowhere")
    assert response.status_code == 404
    assert "Access-Control-Allow-Methods" not in response.headers


@pytest.mark.parametrize("address", ["/", "/search?q=wall", "/quotes/ledger-wall-1", "/healthz", "/apis"])
def test_pages_for_people_are_not_for_other_origins(client: FlaskClient, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(address).headers
