"""Lists over several pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from flask import request

from service.pages.asked import address
from service.parameters import Question, read_number
from service.settings import RESULTS_DEEP

_BESIDE = 2  # pages on either side that have a number of their own


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its number and its address. `gap`: pages are left out before it."""

    number: int
    url: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page stands among its siblings: the addresses to either side, and those worth a number."""

    number: int
    last: int
    before: str | None
    after: str | None
    leaves: tuple[Leaf, ...]


def page_number(size: int) -> int:
    """The page asked for, from 1, each of `size`. Raises ParameterError."""
    return read_number("page", request.args.get("page") or "1", 1, RESULTS_DEEP // size)


def paged(question: Question) -> Question:
    """The question from the page asked for on. Raises ParameterError."""
    return replace(question, offset=(page_number(question.limit) - 1) * question.limit)


def turn(question: Question, total: int, args: Mapping[str, Any]) -> Turn:
    """Where the page of this question stands, when `total` are found."""
    number = question.offset // question.limit + 1
    last = max(1, -(-min(total, RESULTS_DEEP) // question.limit))
    near = {1, *range(max(1, number - _BESIDE), min(last, number + _BESIDE) + 1), last}
    leaves = tuple(
        Leaf(one, _numbered(one, args), one - before > 1) for before, one in pairwise([0, *sorted(near)])
    )
    return Turn(
        number,
        last,
        before=_numbered(number - 1, args) if number > 1 else None,
        after=_numbered(number + 1, args) if number < last else None,
        leaves=leaves,
    )


def _numbered(number: int, args: Mapping[str, Any]) -> str:
    return address({**args, "page": str(number)} if number > 1 else dict(args))
