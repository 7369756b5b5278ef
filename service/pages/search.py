"""The search, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import render_template, request

from indexer.index.engine import Reader
from service.errors import place_of
from service.examples import find_examples
from service.interpretation import interpret
from service.nearby import Nearby, find_nearby
from service.pages.asked import address, filled_in
from service.pages.blueprint import pages
from service.pages.narrowing import FACETS, KINDS, chips, facets
from service.pages.paging import paged, turn
from service.pages.timeline import draw, lay_axis
from service.parameters import ParameterError, Question, read_question
from service.pasted import pasted_phrase
from service.periods import count_periods, likely_interval
from service.query import QueryError
from service.search import Answer, find_quotes
from service.settings import PHRASE_LENGTH
from service.snapshots import current_reader
from service.speakers import called, find_speakers

_ASKED = (
    "q",
    "speaker",
    "role",
    "publisher",
    "kind",
    "from",
    "to",
    "min_confidence",
    "below_confidence",
    "sort",
)
_ORDERS = {"relevance": "best match", "newest": "newest first", "oldest": "oldest first"}
_SPEAKERS_BESIDE = 5


@dataclass(frozen=True, slots=True)
class Order:
    """An order of the list, the address of the list in it, and whether it is in it now."""

    label: str
    url: str
    is_now: bool


@pages.get("/")
def home() -> str | tuple[str, int]:
    """The search, before anything is asked."""
    if request.args.get("q"):
        return search()
    reader = current_reader()
    return render_template(
        "home.html", holdings=reader.holdings(), examples=find_examples(reader), longest=PHRASE_LENGTH
    )


@pages.get("/search")
def search() -> str | tuple[str, int]:
    """Quotations that answer a search."""
    reader, args = current_reader(), filled_in(*_ASKED)
    given: dict[str, Any] = {
        "args": args,
        "speaker_name": called(reader, args.get("speaker", "")),
        "kinds": KINDS,
        "pasted": pasted_phrase(args.get("q", "")),
        "longest": PHRASE_LENGTH,
    }
    try:
        asked = paged(read_question({**args, "facet": ",".join(FACETS)}))
        question = replace(asked, histogram=likely_interval(reader, asked))
        answer = find_quotes(reader, question)
    except (QueryError, ParameterError) as fault:
        return render_template("search.html", **given, fault=fault, place=place_of(fault)), 400
    interval, counted = count_periods(reader, question, answer.histogram)
    return render_template(
        "search.html",
        **given,
        answer=answer,
        understood=interpret(reader, question)["text"],
        named=find_speakers(reader, question.q, _SPEAKERS_BESIDE) if _is_first(question) else None,
        chips=chips(reader, question, args),
        facets=facets(answer, args),
        timeline=draw(lay_axis(interval, counted), counted, args),
        orders=_orders(question, args),
        nearby=_nearby(reader, question, answer),
        turn=turn(question, answer.total, args),
    )


def _nearby(reader: Reader, question: Question, answer: Answer) -> Nearby | None:
    return None if answer.total else find_nearby(reader, question)


def _orders(question: Question, args: dict[str, str]) -> list[Order]:
    """The orders there are; there is no best match where nothing is looked for."""
    now = question.sort or ("relevance" if question.q else "newest")
    return [
        Order(label, address({**args, "sort": order}), order == now)
        for order, label in _ORDERS.items()
        if question.q or order != "relevance"
    ]


def _is_first(question: Question) -> bool:
    """Whether somebody's name may have been typed, and no more."""
    return not question.offset and any(map(str.isalpha, question.q)) and not set(question.q) & set('"():*“”')
