"""Every example of the document, asked of the sample corpus; every answer held to its schema."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.service.openapi.reading import API, OPERATIONS, Operation, resolve

PARAMETERS = [(each, parameter) for each in OPERATIONS for parameter in each.parameters]


def _ids(value: Any) -> str | None:
    return str(value) if isinstance(value, Operation) else value.get("name")


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_the_example_of_a_route(sample: FlaskClient, operation: Operation) -> None:
    response = operation.ask(sample)
    assert response.status_code == 200, response.text
    operation.check(response)


@pytest.mark.parametrize("operation", [each for each in OPERATIONS if each.parameters], ids=str)
def test_all_examples_at_once_find_something(sample: FlaskClient, operation: Operation) -> None:
    given = {each["name"]: each["example"] for each in operation.parameters if "example" in each}
    response = operation.ask(sample, given)
    assert response.status_code == 200, response.text
    operation.check(response)
    if "total" in (told := response.get_json(silent=True) or {}):
        assert told["total"]


@pytest.mark.parametrize(("operation", "parameter"), PARAMETERS, ids=_ids)
def test_the_example_of_a_parameter(
    sample: FlaskClient, operation: Operation, parameter: dict[str, Any]
) -> None:
    if "example" in parameter:
        response = operation.ask(sample, {**operation.needed, parameter["name"]: parameter["example"]})
        assert response.status_code == 200, response.text
        operation.check(response)


FORMS = [(each, media_type) for each in OPERATIONS for media_type in each.media_types]


@pytest.mark.parametrize(("operation", "media_type"), FORMS, ids=str)
def test_every_form_that_is_told_is_given(sample: FlaskClient, operation: Operation, media_type: str) -> None:
    response = operation.ask(sample, headers={"Accept": media_type})
    assert (response.status_code, response.mimetype) == (200, media_type)
    operation.check(response)


@pytest.mark.parametrize("operation", API, ids=str)
def test_the_same_answer_is_not_given_twice(sample: FlaskClient, operation: Operation) -> None:
    if operation.method == "GET":
        first = operation.ask(sample)
        again = operation.ask(sample, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304
        operation.check(again)


@pytest.mark.parametrize("operation", API, ids=str)
def test_pages_lead_to_pages(sample: FlaskClient, operation: Operation) -> None:
    if any(parameter["name"] == "cursor" for parameter in operation.parameters):
        first = operation.ask(sample, {"limit": "1"})
        assert 'rel="next"' in resolve(dict(first.headers))["Link"]
        second = sample.get(first.headers["Link"].partition("<")[2].partition(">")[0])
        assert second.status_code == 200
        operation.check(second)
        assert second.data != first.data
