"""Each route asked by a fuzzer that reads the document: what it takes is answered, the rest is refused.

`make fuzz` asks far more.
"""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from tests.fuzz.asking import ask, read_routes
from tests.service.openapi.reading import OPERATIONS, Operation


@pytest.fixture(scope="session")
def routes(sample_app: Flask) -> Any:
    return read_routes(sample_app)


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_any_question_is_answered_as_the_document_says(routes: Any, operation: Operation) -> None:
    report = ask(
        routes.include(path=operation.path, method=operation.method), examples=5, seed=1, thoroughly=False
    )
    assert report.requests
    assert not report.faults, "\n".join(map(str, report.faults))
