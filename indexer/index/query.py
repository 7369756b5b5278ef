"""What can be asked of an index, engine-neutral: a small tree that every engine reads alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldName = Literal["speaker", "speaker_id", "role", "publisher", "kind", "article_id"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the quotation, in any inflection (matched on its stem), or of its speaker's name."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order with nothing between them, as they stand (folded, never stemmed)."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words of the quotation or of its speaker's name that begin so."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field that holds this value.

    `speaker`, `role` and `publisher` match when every word of `value` is in
    the field; `speaker_id`, `kind` and `article_id` match whole.
    """

    name: FieldName
    value: str


@dataclass(frozen=True, slots=True)
class Dates:
    """Said between two days, ISO 8601, both included; None leaves that end open."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Confidence:
    """A confidence from `least`, included, up to `below`, not included; None leaves that end open."""

    least: float | None
    below: float | None


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """None of this."""

    node: Node


Node = Word | Phrase | Prefix | Field | Dates | Confidence | And | Or | Not

Sort = Literal["relevance", "newest", "oldest"]
FacetName = Literal["speaker", "publisher", "year", "role", "kind"]
Interval = Literal["year", "month", "day"]
DIGITS: dict[Interval, int] = {"year": 4, "month": 7, "day": 10}
"""The characters of an ISO date that name each interval."""
