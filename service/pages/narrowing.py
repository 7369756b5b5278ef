"""What narrows a list: what does so now, to be taken off, and what could, with how much would be left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.index.engine import Reader
from indexer.index.query import FacetName
from indexer.wording.analysis import terms
from service.pages.asked import address
from service.parameters import Question
from service.search import Answer
from service.shapes.quotations import FacetRecord
from service.speakers import called
from service.typography import day, days

FACETS: tuple[FacetName, ...] = ("speaker", "role", "publisher", "year", "kind")
KINDS = {
    "direct": "a clause or more in quotation marks",
    "mixed": "a fragment in quotation marks",
    "indirect": "reported speech",
}
_HEADINGS: dict[FacetName, str] = {
    "speaker": "Speaker",
    "role": "Role",
    "publisher": "Outlet",
    "year": "Year",
    "kind": "Kind",
}
_DAY = len("2025-06-14")
_BY_WORDS: tuple[FacetName, ...] = ("role", "publisher")
_SHOWN = 8  # values of a facet
_TIME, _SURENESS = ("from", "to"), ("min_confidence", "below_confidence")


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that narrows the list now: in words, and the address without it."""

    before: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that would narrow the list, how many have it, and the address that keeps only those."""

    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values of one kind."""

    heading: str
    choices: tuple[Choice, ...]


def chips(reader: Reader, question: Question, args: Mapping[str, Any]) -> list[Chip]:
    """What narrows the list now, in the order of the form. A speaker who is asked for by id has a name."""
    return [
        Chip(before, label, address({name: value for name, value in args.items() if name not in names}))
        for names, before, label in _narrowed(reader, question)
        if any(args.get(name) for name in names)
    ]


def _narrowed(reader: Reader, question: Question) -> Iterator[tuple[tuple[str, ...], str, str]]:
    yield ("speaker",), "by", called(reader, question.speaker)
    yield ("role",), "as", question.role
    yield ("publisher",), "in", question.publisher
    yield ("kind",), "only", KINDS.get(question.kind, "")
    yield _TIME, *_time(question.since, question.until)
    asked = question.confidence
    yield _SURENESS, "only", "less sure" if asked and asked.least is None else "surer"


def _time(since: str, until: str) -> tuple[str, str]:
    if since and until:
        return "said in" if len(since) == len(until) < _DAY else "said", days(since, until)
    return ("since", day(since)) if since else ("until", day(until))


def facets(answer: Answer, args: Mapping[str, Any]) -> list[Facet]:
    """What could narrow the list: facets of which there are several values."""
    return [
        Facet(_HEADINGS[name], tuple(_choices(name, values, args)))
        for name, values in answer.facets.items()
        if len(values) > 1
    ]


def _worded(values: Sequence[FacetRecord]) -> list[FacetRecord]:
    """Values that are looked for by their words: the same words are one, those without a word are none.

    A search for "minister" also finds the former ones; each count is of those who are told just so.
    """
    found: dict[frozenset[str], FacetRecord] = {}
    for one in values:
        if words := frozenset(term.word for term in terms(one["value"])):
            known = found.get(words, {**one, "count": 0})
            found[words] = {**known, "count": known["count"] + one["count"]}
    return sorted(found.values(), key=lambda one: -one["count"])


def _choices(name: FacetName, values: Sequence[FacetRecord], args: Mapping[str, Any]) -> Iterator[Choice]:
    """The most frequent; years in order, the last first."""
    shown = (_worded(values) if name in _BY_WORDS else values)[:_SHOWN]
    if name == "year":
        shown = sorted(shown, key=lambda one: one["value"], reverse=True)
    for one in shown:
        keys = _TIME if name == "year" else (name,)
        label = KINDS[one["value"]] if name == "kind" else one["value"]
        url = address({**args, **dict.fromkeys(keys, one["id"] or one["value"])})
        yield Choice(label, one["count"], url)
