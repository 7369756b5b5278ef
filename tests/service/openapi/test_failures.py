"""Every error that the document tells, brought about: it has the status, the shape and the headers told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.service.conftest import AppFactory
from tests.service.openapi.reading import API, OPERATIONS, Operation, resolve

TOLD = [(each, int(status)) for each in OPERATIONS for status in each.told["responses"] if int(status) >= 400]


def told(status: int) -> list[Operation]:
    return [each for each, given in TOLD if given == status]


@pytest.fixture(scope="module")
def bare(make_app: AppFactory, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A service without an index."""
    return make_app(tmp_path_factory.mktemp("nothing") / "index", rate_limit=0)


@pytest.mark.parametrize("operation", told(503), ids=str)
def test_without_an_index(bare: Flask, operation: Operation) -> None:
    response = operation.ask(bare.test_client())
    assert response.status_code == 503
    operation.check(response)


@pytest.mark.parametrize("operation", told(429), ids=str)
def test_asked_too_often(make_app: AppFactory, sample_index: Path, operation: Operation) -> None:
    client = make_app(sample_index, rate_limit=1).test_client()
    assert operation.ask(client).status_code == 200
    response = operation.ask(client)
    assert response.status_code == 429
    operation.check(response)


@pytest.mark.parametrize("operation", told(413), ids=str)
def test_a_body_too_large(make_app: AppFactory, operation: Operation) -> None:
    response = operation.ask(make_app(rate_limit=0, max_body=10).test_client())
    assert response.status_code == 413
    operation.check(response)


@pytest.mark.parametrize("operation", told(406), ids=str)
def test_a_form_that_is_not_given(sample: FlaskClient, operation: Operation) -> None:
    response = operation.ask(sample, headers={"Accept": "image/png"})
    assert response.status_code == 406
    operation.check(response)


SUFFIXED = [each for each in API if each.method == "GET" and each not in told(406)]


@pytest.mark.parametrize("operation", SUFFIXED, ids=str)
def test_a_suffix_says_more_than_accept(sample: FlaskClient, operation: Operation) -> None:
    assert operation.ask(sample, headers={"Accept": "image/png"}).status_code == 200


@pytest.mark.parametrize("operation", [each for each in told(404) if each.is_api], ids=str)
def test_an_id_that_is_not_held(sample: FlaskClient, operation: Operation) -> None:
    response = operation.ask(sample, place=dict.fromkeys(_places(operation), "nobody"))
    assert response.status_code == 404
    operation.check(response)


def _places(operation: Operation) -> list[str]:
    given: list[dict[str, Any]] = [resolve(each) for each in operation.told["parameters"]]
    return [each["name"] for each in given if each["in"] == "path"]


@pytest.mark.parametrize("operation", API, ids=str)
def test_no_other_method_is_taken(sample: FlaskClient, operation: Operation) -> None:
    taken = {each.method for each in API if each.path == operation.path}
    response = sample.open(operation.path, method="DELETE")
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) - {"HEAD", "OPTIONS"} == taken
