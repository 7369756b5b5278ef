"""Every limit that the document tells: a value inside is taken, one outside is a problem that names it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.service.openapi.reading import API, OPERATIONS, Operation

# What the formats of this document hold and do not hold, beside blanks.
FORMATS: dict[str, tuple[list[str], list[str]]] = {
    "query": (
        ['"the barrier" OR fares -rail', "(fares OR tolls) speaker:halloran date:2025..2025-06", "far*"],
        ["(fares", '"fares', "—", "colour:red", "a*"],
    ),
    "words": (["Ingrid Halloran", "ingrid-halloran", "7"], ["—", "..."]),
    "period": (["2025", "2025-06", "2025-06-14"], ["2025-13", "2025-02-30", "25", "yesterday"]),
    "phrase": (["Finish the wall.", "a"], ["", " ", "…", "a " * 2400]),
    "cursor": ([""], ["none", "bm9uZQ", "\x00"]),
    "uri": ([], ["nowhere", "http://elsewhere.example/quotes/2b9cd072cc8ed4e7", "http://[::1"]),
}


def inside(schema: dict[str, Any]) -> Iterator[Any]:
    """Values on and within every limit."""
    if schema["type"] == "array":
        values = list(inside(schema["items"]))
        yield from ([value] for value in values)
        yield values
    yield from schema.get("enum", ())
    if "minimum" in schema:
        yield from (schema["minimum"], schema["maximum"])
    yield from FORMATS[schema["format"]][0] if "format" in schema else ()
    if "maxLength" in schema:
        yield ("a" * schema["maxLength"])


def allowed(told: dict[str, Any]) -> Iterator[Any]:
    """Values that a parameter may have; a blank is none at all."""
    yield from inside(told["schema"])
    if not told.get("required"):
        yield ""


def outside(schema: dict[str, Any]) -> Iterator[Any]:
    """Values just beyond each limit."""
    if schema["type"] == "array":
        yield from ([value] for value in outside(schema["items"]))
    if "enum" in schema:
        yield from (f"{schema['enum'][0]}s", "nothing of the kind")
    if "minimum" in schema:
        yield from (schema["minimum"] - 1, schema["maximum"] + 1, "1.5", "one", "²", "-1", "1e1")
    yield from FORMATS[schema["format"]][1] if "format" in schema else ()
    if "maxLength" in schema:
        yield "a" * (schema["maxLength"] + 1)
        yield "a" + " " * schema["maxLength"]


PARAMETERS = [(each, told) for each in OPERATIONS for told in each.parameters]
INSIDE = [(each, told, value) for each, told in PARAMETERS for value in allowed(told)]
OUTSIDE = [(each, told, value) for each, told in PARAMETERS for value in outside(told["schema"])]


def _ids(value: Any) -> str:
    return str(value)[:40] if not isinstance(value, dict) else str(value["name"])


@pytest.mark.parametrize(("operation", "told", "value"), INSIDE, ids=_ids)
def test_a_value_inside_is_taken(
    sample: FlaskClient, operation: Operation, told: dict[str, Any], value: Any
) -> None:
    response = operation.ask(sample, {**operation.needed, told["name"]: value})
    assert response.status_code == 200, response.text
    operation.check(response)


@pytest.mark.parametrize(("operation", "told", "value"), OUTSIDE, ids=_ids)
def test_a_value_outside_is_a_problem(
    sample: FlaskClient, operation: Operation, told: dict[str, Any], value: Any
) -> None:
    response = operation.ask(sample, {**operation.needed, told["name"]: value})
    assert response.status_code in ((400,) if operation.is_api else (400, 404, 501)), response.text
    assert response.mimetype == "application/problem+json"
    operation.check(response)
    if response.status_code == 400:
        assert response.get_json()["parameter"] == told["name"]


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_what_is_needed_has_to_be_given(sample: FlaskClient, operation: Operation) -> None:
    for name in operation.needed:
        without = {given: value for given, value in operation.needed.items() if given != name}
        response = operation.ask(sample, without)
        assert (response.status_code, response.get_json()["parameter"]) == (400, name)
        operation.check(response)


@pytest.mark.parametrize("operation", API, ids=str)
def test_an_unknown_parameter_is_a_problem(sample: FlaskClient, operation: Operation) -> None:
    response = operation.ask(sample, {**operation.needed, "colour": "red"})
    assert (response.status_code, response.get_json()["parameter"]) == (400, "colour")
    operation.check(response)


@pytest.mark.parametrize("operation", API, ids=str)
def test_a_parameter_given_twice_is_a_problem(sample: FlaskClient, operation: Operation) -> None:
    for told in operation.parameters:
        if told["schema"]["type"] != "array":
            response = sample.get(operation.path, query_string=[(told["name"], "a"), (told["name"], "b")])
            assert (response.status_code, response.get_json()["parameter"]) == (400, told["name"])


POSTED = [each for each in OPERATIONS if each.body]


@pytest.mark.parametrize("operation", POSTED, ids=str)
def test_members_of_a_body(sample: FlaskClient, operation: Operation) -> None:
    assert operation.body
    schema, example = operation.body["schema"], operation.body["example"]
    for name, told in schema["properties"].items():
        for value in inside({**told, "type": "string"}):
            response = operation.ask(sample, body={**example, name: value})
            assert response.status_code == 200, response.text
            operation.check(response)
        for wrong in (*outside({**told, "type": "string"}), 7, ["a"], {"a": 1}, True):
            response = operation.ask(sample, body={**example, name: wrong})
            assert response.status_code in (400, 413), response.text
            operation.check(response)
        without = {given: value for given, value in example.items() if given != name}
        response = operation.ask(sample, body=without)
        assert response.status_code == (400 if name in schema["required"] else 200)
        assert operation.ask(sample, body={**example, name: None}).status_code == response.status_code
    for wrong in (
        {**example, "colour": "red"},
        {**example, "colour": None},
        {"colour": 7},
        [example],
        "a",
        7,
    ):
        response = operation.ask(sample, body=wrong)
        assert response.status_code == 400
        operation.check(response)


@pytest.mark.parametrize("operation", POSTED, ids=str)
def test_a_body_that_is_no_json(sample: FlaskClient, operation: Operation) -> None:
    response = sample.open(operation.path, method=operation.method, data="a", content_type="text/plain")
    assert response.status_code == 415
    operation.check(response)
