"""Errors: one shape under /api, a page elsewhere, nothing about the inside in either."""

from __future__ import annotations

import base64
import json
import logging
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.cursor import write
from tests.service.conftest import AppFactory

MEMBERS = {"type", "title", "status", "detail", "instance"}

# method, address, what is sent, status, a part of the detail
REFUSED: list[tuple[str, str, dict[str, Any], int, str]] = [
    ("GET", "/api/v1/quotes?q=(wall", {}, 400, "At character 1 of the query"),
    ("GET", "/api/v1/quotes?q=wall+tid*e", {}, 400, "character 9"),
    ("GET", "/api/v1/quotes?q=-wall", {}, 400, "what to look for"),
    ("GET", "/api/v1/quotes?q=—", {}, 400, "no word"),
    ("GET", "/api/v1/quotes?q=" + "a" * 513, {}, 400, "512 characters"),
    ("GET", "/api/v1/quotes?querry=wall", {}, 400, "querry is not known here. Known here: q, speaker,"),
    ("GET", "/api/v1/quotes?q=wall&q=tide", {}, 400, "q is given 2 times"),
    ("GET", "/api/v1/quotes?limit=0", {}, 400, "limit is a whole number from 1 to 100"),
    ("GET", "/api/v1/quotes?limit=101", {}, 400, "limit"),
    ("GET", "/api/v1/quotes?limit=²", {}, 400, "limit"),
    ("GET", "/api/v1/quotes?sort=loudest", {}, 400, "relevance, newest, oldest"),
    ("GET", "/api/v1/quotes?facet=speaker,colour", {}, 400, "not 'colour'"),
    ("GET", "/api/v1/quotes?kind=shouted", {}, 400, "direct, mixed, indirect"),
    ("GET", "/api/v1/quotes?from=yesterday", {}, 400, "a year (2023)"),
    ("GET", "/api/v1/quotes?from=2024&to=2023", {}, 400, "ends before from begins"),
    ("GET", "/api/v1/quotes?speaker=—", {}, 400, "speaker holds no letter"),
    ("GET", "/api/v1/quotes?cursor=%00", {}, 400, "cursor is not one"),
    ("GET", "/api/v1/quotes?cursor=bm9uZQ", {}, 400, "cursor is not one"),
    ("GET", "/api/v1/quotes?cursor=" + "W" * 400, {}, 400, "cursor is not one"),
    ("GET", "/api/v1/quotes/radio-wall-1?q=wall", {}, 400, "Known here: none"),
    ("GET", "/api/v1/verify", {}, 400, "quote is needed"),
    ("GET", "/api/v1/verify?quote=+", {}, 400, "quote is needed"),
    ("POST", "/api/v1/verify", {"json": {"quote": "a" * 5001}}, 400, "at most 5000 characters"),
    ("POST", "/api/v1/verify", {"json": {"words": "a"}}, 400, "words is not known here"),
    ("POST", "/api/v1/verify", {"json": {"quote": 7}}, 400, "quote is not a string"),
    ("POST", "/api/v1/verify", {"json": [1]}, 400, "not a JSON object"),
    ("POST", "/api/v1/check", {"json": {}}, 400, "text is needed"),
    ("POST", "/api/v1/check", {"data": b"{", "content_type": "application/json"}, 400, "not JSON"),
    ("POST", "/api/v1/check", {"data": b"\xff", "content_type": "application/json"}, 400, "not JSON"),
    ("POST", "/api/v1/check", {"data": b"[" * 99_000, "content_type": "application/json"}, 400, "not JSON"),
    ("POST", "/api/v1/check", {"data": b"text", "content_type": "text/plain"}, 415, "application/json"),
    ("POST", "/api/v1/check", {}, 415, "application/json"),
    ("POST", "/api/v1/check", {"json": {"text": "a" * 200_001}}, 413, "200,000 characters"),
    ("POST", "/api/v1/check", {"json": {"text": "a" * 300_000}}, 413, "too large"),
    ("GET", "/api", {}, 404, "nothing at this address"),
    ("GET", "/api/v2/quotes", {}, 404, "nothing at this address"),
    ("GET", "/api/v1/quotes/none", {}, 404, "no quotation with this id"),
    ("GET", "/api/v1/quotes/none/copies", {}, 404, "no quotation with this id"),
    ("GET", "/api/v1/articles/..%2f..%2fetc%2fpasswd", {}, 404, ""),
    ("GET", "/api/v1/articles/none", {}, 404, "no article with this id"),
    ("GET", "/api/v1/speakers/none", {}, 404, "no speaker with this id"),
    ("GET", "/api/v1/speakers/none/quotes", {}, 404, "no speaker with this id"),
    ("GET", "/api//v1/quotes", {}, 404, ""),
    ("DELETE", "/api/v1/quotes", {}, 405, "method"),
    ("GET", "/api/v1/check", {}, 405, "method"),
    ("GET", "/api/v1/quotes", {"headers": {"Host": "elsewhere.example"}}, 400, "Host"),
]


@pytest.fixture(scope="module")
def small_app(make_app: AppFactory) -> Flask:
    return make_app(rate_limit=0, max_body=250_000)


@pytest.mark.parametrize(("method", "address", "sent", "status", "detail"), REFUSED)
def test_every_error_of_the_api_has_one_shape(
    small_app: Flask, method: str, address: str, sent: dict[str, Any], status: int, detail: str
) -> None:
    response = small_app.test_client().open(address, method=method, **sent)
    problem = problem_of(response)
    assert problem["status"] == status
    assert detail in problem["detail"]


def problem_of(response: TestResponse) -> dict[str, Any]:
    problem: dict[str, Any] = response.get_json(force=True)
    assert response.mimetype == "application/problem+json"
    assert problem.keys() - {"parameter", "position"} == MEMBERS
    assert problem["status"] == response.status_code
    assert problem["instance"] == f"urn:uuid:{response.headers['X-Request-Id']}"
    assert problem["title"]
    assert not re.search(r"/work|/tmp|site-packages|Traceback|\.py", response.text)
    return problem


def test_a_method_that_is_not_taken_says_which_are(client: FlaskClient) -> None:
    assert "POST" in client.get("/api/v1/check").headers["Allow"]


@pytest.mark.parametrize("address", ["/nowhere", "/quotes/none", "/speakers/none", "/openapi"])
def test_elsewhere_an_error_is_a_page(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, response.mimetype) == (404, "text/html")
    assert "<h1>Not found</h1>" in response.text


def test_a_forged_host_is_refused_and_never_linked_to(client: FlaskClient) -> None:
    response = client.get("/search?q=wall", headers={"Host": "elsewhere.example"})
    assert (response.status_code, response.mimetype) == (400, "text/html")
    assert "elsewhere" not in response.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:5000", "[::1]:5000"])
def test_this_machine_is_answered_by_its_names(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_a_service_for_others_answers_to_the_names_it_is_given(make_app: AppFactory) -> None:
    client = make_app(trusted_hosts="quotes.example, .desk.example").test_client()
    ours = ["quotes.example", "Quotes.Example:443", "desk.example", "today.desk.example"]
    others = ["elsewhere.example", "localhost", "quotes.example.elsewhere.example", "xdesk.example", "a b"]
    assert {client.get("/", headers={"Host": host}).status_code for host in ours} == {200}
    assert {client.get("/", headers={"Host": host}).status_code for host in others} == {400}


def test_a_service_on_all_addresses_answers_to_any_name(make_app: AppFactory) -> None:
    client = make_app(host="0.0.0.0").test_client()
    assert client.get("/", headers={"Host": "desk.internal:5000"}).status_code == 200


def test_too_many_requests(make_app: AppFactory) -> None:
    client = make_app(rate_limit=2).test_client()
    statuses = [client.get("/api/v1/suggest?q=od").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    response = client.get("/api/v1/suggest?q=od")
    assert "Ask again in" in problem_of(response)["detail"]
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    page = client.get("/search?q=wall")
    assert (page.status_code, page.mimetype) == (429, "text/html")
    assert client.get("/healthz").status_code == 200
    assert client.get("/static/style.css", buffered=True).status_code == 200


def test_what_nobody_foresaw_stays_inside(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("service.api.suggest_speakers", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR):
        response = make_app().test_client().get("/api/v1/suggest?q=od")
    assert problem_of(response)["status"] == 500
    assert response.headers["X-Request-Id"] in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "Zero" not in response.text


def test_a_log_line_names_the_request_and_nothing_that_was_asked(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        got = client.get("/api/v1/quotes?q=secretword")
        posted = client.post("/api/v1/verify", json={"quote": "a secretword in a longer phrase to look for"})
        client.get("/api/v1/%0aforged%20line")
    assert got.headers["X-Request-Id"] in caplog.text
    assert posted.headers["X-Request-Id"] in caplog.text
    assert "secretword" not in caplog.text
    assert "\nforged" not in caplog.text


def test_a_cursor_of_another_search_is_refused(client: FlaskClient) -> None:
    place = client.get("/api/v1/quotes?q=tide&limit=5").get_json()["next_url"].partition("cursor=")[2]
    assert client.get(f"/api/v1/quotes?q=tide&limit=5&cursor={place}").status_code == 200
    other = client.get(f"/api/v1/quotes?q=wall&limit=5&cursor={place}")
    assert "another search" in problem_of(other)["detail"]


PLACES = [
    "",
    " ",
    "null",
    "[]",
    "[1]",
    "5 ",
    " odile-vane",
    "-1 odile-vane",
    "٣ odile-vane",
    '[1,"2024","x"]',
]
PLACES += ['[1,"2024","x",5,0,1]', '[NaN,"2024","x",5,1,1]', '[1,2,"x",5,1,1]', '[1,"2024","x",5,1e300,1]']


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("address", ["/api/v1/quotes?q=tide&limit=5", "/api/v1/speakers?limit=1"])
def test_a_place_that_was_never_given_out_is_refused(client: FlaskClient, address: str, place: str) -> None:
    packed = client.get(address).get_json()["next_url"].partition("cursor=")[2]
    key, _ = json.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    assert "cursor is not one" in problem_of(client.get(f"{address}&cursor={write(key, place)}"))["detail"]
