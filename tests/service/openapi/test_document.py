"""The document itself: it is valid, it is whole, and there is nothing in it that does not exist."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.app import create_app
from service.forms.table import FORMS
from service.openapi.document import write_document
from tests.service.openapi.reading import DOCUMENT, OPERATIONS, Operation

# The routes that others rely on, with the parameters they rely on.
PROMISED = {
    "/api/v1/quotes": "q speaker role publisher kind from to sort facet limit cursor",
    "/api/v1/quotes/{quote_id}": "",
    "/api/v1/quotes/{quote_id}/copies": "",
    "/api/v1/quotes/{quote_id}/variants": "",
    "/api/v1/articles/{article_id}": "",
    "/api/v1/speakers": "q",
    "/api/v1/speakers/{speaker_id}": "",
    "/api/v1/speakers/{speaker_id}/quotes": "q role publisher kind from to sort facet limit cursor",
    "/api/v1/suggest": "q",
    "/api/v1/verify": "quote speaker",
    "/openapi.json": "",
    "/healthz": "",
    "/readyz": "",
    "/metrics": "",
    "/opensearch.xml": "",
    "/oembed": "url maxwidth maxheight format",
}
ADDRESSES = [
    *(f"/api/v1/{list_}.{suffix}" for list_ in ("quotes", "speakers") for suffix in ("csv", "ndjson")),
    *(f"/api/v1/{list_}.atom" for list_ in ("quotes", "speakers/{speaker_id}/quotes")),
    *(f"/api/v1/quotes/{{quote_id}}.{suffix}" for suffix in ("bib", "ris", "csl.json", "jsonld", "txt")),
]
PARTS = DOCUMENT["components"]


def test_it_is_a_valid_document() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


@pytest.mark.parametrize(("path", "parameters"), PROMISED.items())
def test_what_others_rely_on_is_told(path: str, parameters: str) -> None:
    told = {each["name"] for each in DOCUMENT["paths"][path]["get"].get("parameters", ()) if "name" in each}
    assert set(parameters.split()) <= told


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_form_has_an_address(path: str) -> None:
    assert "get" in DOCUMENT["paths"][path]


@pytest.mark.parametrize(
    ("path", "members"), [("/api/v1/verify", ["quote", "speaker"]), ("/api/v1/check", ["text"])]
)
def test_what_is_posted_is_told(path: str, members: list[str]) -> None:
    sent = DOCUMENT["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert list(sent["properties"]) == members


def test_every_route_for_programs_is_told_and_no_other() -> None:
    rules = create_app("nowhere").url_map.iter_rules()
    routes = {rule.rule for rule in rules if not rule.endpoint.startswith(("pages.", "static"))}
    exist = {re.sub(r"<(\w+)>", r"{\1}", re.sub(r"\.<any\(.*\):suffix>", "", route)) for route in routes}
    suffixes = tuple(f".{form.suffix}" for forms in FORMS.values() for form in forms[1:])
    assert {_without(path, suffixes) for path in DOCUMENT["paths"]} == exist


def _without(path: str, suffixes: tuple[str, ...]) -> str:
    return next((path.removesuffix(suffix) for suffix in suffixes if path.endswith(suffix)), path)


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_everything_is_described(operation: Operation) -> None:
    assert operation.told["summary"]
    for parameter in operation.parameters:
        assert parameter["description"]
        assert "example" in parameter or parameter["name"] == "cursor"
    for response in operation.told["responses"].values():
        assert response.get("description") or response["$ref"]


def test_each_operation_has_its_own_name() -> None:
    names = [operation.told["operationId"] for operation in OPERATIONS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", PARTS["schemas"])
def test_each_shape_is_described_and_used(name: str) -> None:
    assert PARTS["schemas"][name]["description"]
    assert f'"#/components/schemas/{name}"' in json.dumps(DOCUMENT)


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind in PARTS if kind != "schemas" for name in PARTS[kind]]
)
def test_each_part_is_used(kind: str, name: str) -> None:
    assert f'"#/components/{kind}/{name}"' in json.dumps(DOCUMENT)


def test_the_version_is_the_package_s() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))
    assert DOCUMENT["info"]["version"] == project["project"]["version"]


def test_two_services_give_the_same_bytes() -> None:
    assert write_document(create_app("nowhere"), "") == write_document(create_app("elsewhere"), "")


@pytest.mark.parametrize(("mount", "server"), [("", "/"), ("/archive", "/archive")])
def test_servers_are_where_the_service_is_mounted(app: Flask, mount: str, server: str) -> None:
    given: Any = app.test_client().get("/openapi.json", base_url=f"http://127.0.0.1{mount}/").get_json()
    assert given["servers"] == [{"url": server}]
    assert {**given, "servers": []} == {**DOCUMENT, "servers": []}


def test_it_is_given_to_pages_of_any_origin_and_only_when_it_has_changed(client: FlaskClient) -> None:
    first = client.get("/openapi.json")
    assert (first.mimetype, first.headers["Access-Control-Allow-Origin"]) == ("application/json", "*")
    again = client.get("/openapi.json", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
