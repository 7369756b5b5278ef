"""Lists over several pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import request

from service.pages.asked import address
from service.parameters import Question, read_number
from service.settings import RESULTS_DEEP


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page stands among its siblings, with the addresses to either side."""

    number: int
    last: int
    before: str | None
    after: str | None


def page_number(size: int) -> int:
    """The page asked for, from 1, each of `size`. Raises ParameterError."""
    return read_number("page", request.args.get("page") or "1", 1, RESULTS_DEEP // size)


def paged(question: Question) -> Question:
    """The question from the page asked for on. Raises ParameterError."""
    return replace(question, offset=(page_number(question.limit) - 1) * question.limit)


def turn(question: Question, total: int, args: dict[str, str]) -> Turn:
    """Where the page of this question stands, when `total` are found."""
    number = question.offset // question.limit + 1
    last = max(1, -(-min(total, RESULTS_DEEP) // question.limit))
    before = address({**args, "page": str(number - 1)}) if number > 1 else None
    after = address({**args, "page": str(number + 1)}) if number < last else None
    return Turn(number, last, before, after)
