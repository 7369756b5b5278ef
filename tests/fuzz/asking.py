"""The API asked by Schemathesis, which reads the document, with all checks it has at their strictest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from flask import Flask
from schemathesis.engine import events, from_schema

from tests.fuzz import values

# An oEmbed consumer may ask for XML, and the protocol wants that answered by 501.
_NO_FAULT = ["2xx", "3xx", "4xx", "501"]
_REFUSED = ["400", "404", "405", "406", "413", "415", "501"]
_ANSWERED = ["200", "302", "304", "404"]


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that is not as the document says: of which route, by which check, and how to ask again."""

    route: str
    check: str
    message: str
    command: str

    def __str__(self) -> str:
        return f"{self.route}: {self.check}: {self.message}\n    {self.command}"


@dataclass(slots=True)
class Report:
    """What came of it."""

    requests: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def server_errors(self) -> int:
        """How many answers were a fault of the service."""
        return sum(fault.check == "not_a_server_error" for fault in self.faults)

    @property
    def violations(self) -> int:
        """How many were not as the document says."""
        return len(self.faults) - self.server_errors


def read_routes(app: Flask) -> Any:
    """The routes of an app as its own document tells them."""
    values.register()
    schema = schemathesis.openapi.from_wsgi("/openapi.json", app)
    checks = schema.config.checks
    checks.not_a_server_error.expected_statuses = _NO_FAULT
    checks.negative_data_rejection.expected_statuses = _REFUSED
    checks.positive_data_acceptance.expected_statuses = _ANSWERED
    return schema


def ask(routes: Any, examples: int, seed: int, *, thoroughly: bool = True) -> Report:
    """Ask each route this often with what it takes and with what it does not.

    `thoroughly`: every limit of every parameter too, and what one answer leads on to.
    """
    config = routes.config
    config.seed = seed
    config.generation.update(max_examples=examples, deterministic=False, database="none")
    config.phases.examples.enabled = config.phases.coverage.enabled = thoroughly
    config.phases.stateful.enabled = thoroughly
    report = Report()
    for event in from_schema(routes).execute():
        if isinstance(event, events.ScenarioFinished):
            report.requests += len(event.recorder.interactions)
            report.faults += _faults(event)
        elif isinstance(event, events.NonFatalError):
            report.faults.append(Fault(event.label, "error", str(event.value), ""))
        elif isinstance(event, events.FatalError):
            raise event.exception
    return report


def _faults(event: Any) -> Iterator[Fault]:
    for checks in event.recorder.checks.values():
        for check in checks:
            if told := check.failure_info:
                yield Fault(event.recorder.label, check.name, str(told.failure), told.code_sample)
