"""The search, and what it finds."""

from __future__ import annotations

from typing import Any

from flask import render_template, request

from service.errors import place_of
from service.interpretation import interpret
from service.pages.asked import address, filled_in
from service.pages.blueprint import pages
from service.pages.paging import paged, turn
from service.parameters import ParameterError, Question, read_question
from service.query import QueryError
from service.search import Answer, find_quotes
from service.snapshots import current_reader
from service.speakers import find_speakers

_ASKED = ("q", "speaker", "role", "publisher", "kind", "from", "to", "sort")
_FACETS = ("speaker", "publisher", "year")
_SPEAKERS_BESIDE = 5


@pages.get("/")
def home() -> str | tuple[str, int]:
    """The search, before anything is asked."""
    if request.args.get("q"):
        return search()
    return render_template("home.html", holdings=current_reader().holdings())


@pages.get("/search")
def search() -> str | tuple[str, int]:
    """Quotations that answer a search."""
    reader, args = current_reader(), filled_in(*_ASKED)
    try:
        question = paged(read_question({**args, "facet": ",".join(_FACETS)}))
        answer = find_quotes(reader, question)
    except (QueryError, ParameterError) as fault:
        return render_template("search.html", args=args, fault=fault, place=place_of(fault)), 400
    named = find_speakers(reader, question.q, _SPEAKERS_BESIDE) if _is_first(question) else None
    return render_template(
        "search.html",
        args=args,
        answer=answer,
        understood=interpret(reader, question)["text"],
        named=named,
        narrowings=_narrowings(args, answer),
        turn=turn(question, answer.total, args),
    )


def _narrowings(args: dict[str, str], answer: Answer) -> dict[str, list[dict[str, Any]]]:
    """For each facet its values with the address that keeps only them; a year is its two ends."""
    narrowed: dict[str, list[dict[str, Any]]] = {}
    for name, values in answer.facets.items():
        keys = ("from", "to") if name == "year" else (name,)
        if len(values) > 1:
            narrowed[name] = [
                {**value, "url": address({**args, **dict.fromkeys(keys, value["value"])})}
                for value in values[:8]
            ]
    return narrowed


def _is_first(question: Question) -> bool:
    return bool(question.q) and not question.offset and question.q.replace(" ", "").isalpha()
