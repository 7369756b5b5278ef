"""What a route takes and gives, declared once: the declaration reads its parameters, and describes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from flask import Response

from service.openapi.parameters import Parameter
from service.openapi.reading import read_body, read_query

MEDIA_TYPE = "application/json"

View = Callable[..., Response]


@dataclass(frozen=True, slots=True)
class Operation:
    """The declaration of one route.

    `answers` has the type of the answer by media type. `problems` are statuses that it may have beside those
    of every route like it; `failures` has the type of an error in a shape of its own, by status.
    `passes_over`: a parameter that is not known here is nobody's mistake.
    """

    answers: Mapping[str, Any]
    query: tuple[Parameter, ...] = ()
    body: tuple[Parameter, ...] = ()
    problems: tuple[int, ...] = ()
    failures: Mapping[int, Any] = field(default_factory=dict)
    passes_over: bool = False

    def read(self) -> dict[str, str]:
        """What this request gives. Raises ParameterError, BadRequest or UnsupportedMediaType."""
        given = read_query([each.name for each in self.query], passes_over=self.passes_over)
        return read_body([each.name for each in self.body]) if self.body else given


_OPERATIONS: dict[Callable[..., Any], Operation] = {}


def operation(
    answer: Any,
    *query: Parameter,
    body: tuple[Parameter, ...] = (),
    beside: Mapping[str, Any] | None = None,
    problems: tuple[int, ...] = (),
    failures: Mapping[int, Any] | None = None,
    passes_over: bool = False,
) -> Callable[[View], View]:
    """Declare a view: `answer` is the type of its JSON (None: it has none), `beside` of other media types.

    A view that takes anything gets it as its first argument, by name.
    """
    answers = {MEDIA_TYPE: answer} if answer else {}
    declared = Operation({**answers, **(beside or {})}, query, body, problems, failures or {}, passes_over)

    def declare(view: View) -> View:
        @wraps(view)
        def read_and_answer(**place: str) -> Response:
            given = declared.read()
            return view(given, **place) if query or body else view(**place)

        _OPERATIONS[read_and_answer] = declared
        return read_and_answer

    return declare


def operation_of(view: Callable[..., Any]) -> Operation | None:
    """The declaration of a view, None where there is none: a page for people."""
    return _OPERATIONS.get(view)
