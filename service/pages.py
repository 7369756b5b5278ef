"""The pages for people. They call what the API calls, and need no script."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState

from service.addresses import site
from service.errors import place_of
from service.filters import FILTERS, TESTS
from service.forms.table import QUOTE, QUOTES
from service.interpretation import interpret
from service.metrics import count_verdicts
from service.parameters import (
    ParameterError,
    Question,
    read_number,
    read_phrase,
    read_question,
    read_words,
    whole,
)
from service.query import QueryError
from service.search import Answer, find_copies, find_quote, find_quotes
from service.settings import PAGE_DEFAULT, PHRASE_LENGTH, RESULTS_DEEP
from service.snapshots import current_reader
from service.speakers import find_speaker, find_speakers, find_successor
from service.verify import UncheckablePhrase, verify

pages = Blueprint("pages", __name__)

_ASKED = ("q", "speaker", "role", "publisher", "kind", "from", "to", "sort")
_FACETS = ("speaker", "publisher", "year")
_SPEAKERS_BESIDE = 5


@pages.record
def set_type(state: BlueprintSetupState) -> None:
    """Give the templates their filters, and the forms that they lead to."""
    state.app.jinja_env.globals.update(site=site, quote_forms=QUOTE[1:], list_forms=QUOTES[1:])
    state.app.jinja_env.tests.update(TESTS)
    state.app.jinja_env.filters.update(FILTERS)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page stands among its siblings, with the addresses to either side."""

    number: int
    last: int
    before: str | None
    after: str | None


@pages.get("/")
def home() -> str | tuple[str, int]:
    """The search, before anything is asked."""
    if request.args.get("q"):
        return search()
    return render_template("home.html", holdings=current_reader().holdings())


@pages.get("/search")
def search() -> str | tuple[str, int]:
    """Quotations that answer a search."""
    reader, args = current_reader(), _args(*_ASKED)
    try:
        question = _paged(read_question({**args, "facet": ",".join(_FACETS)}))
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
        turn=_turn(question, answer.total, args),
    )


@pages.get("/quotes/<quote_id>")
def quote(quote_id: str) -> str:
    """One quotation, with all that is known of it."""
    found = find_quote(current_reader(), quote_id)
    if found is None:
        abort(404, "We hold no quotation under this address.")
    return render_template("quote.html", quote=found, copies=find_copies(current_reader(), quote_id))


@pages.get("/speakers")
def speakers() -> str:
    """Speakers by name, most quoted first."""
    args = _args("q")
    number = _page_number(PAGE_DEFAULT)
    found = find_speakers(current_reader(), read_words(args), PAGE_DEFAULT, (number - 1) * PAGE_DEFAULT)
    question = Question(offset=(number - 1) * PAGE_DEFAULT)
    return render_template("speakers.html", args=args, found=found, turn=_turn(question, found.total, args))


@pages.get("/speakers/<speaker_id>")
def speaker(speaker_id: str) -> str | tuple[str, int]:
    """One speaker: names, roles, and the quotations, newest first."""
    reader, args = current_reader(), _args("q")
    if successor := find_successor(reader, speaker_id):
        place: dict[str, Any] = {**args, "speaker_id": successor}
        abort(redirect(url_for("pages.speaker", **place)))
    found = find_speaker(reader, speaker_id)
    if found is None:
        abort(404, "We hold no speaker under this address.")
    try:
        question = _paged(replace(read_question(args), speaker_id=speaker_id, sort="newest", grouped=False))
        answer = find_quotes(reader, question)
    except (QueryError, ParameterError) as fault:
        return render_template(
            "speaker.html", speaker=found, args=args, fault=fault, place=place_of(fault)
        ), 400
    turn = _turn(question, answer.total, args)
    return render_template("speaker.html", speaker=found, args=args, answer=answer, turn=turn)


@pages.get("/verify")
def verify_page() -> str | tuple[str, int]:
    """What the articles held say of a phrase."""
    args = _args("quote", "speaker")
    given = {"args": args, "longest": PHRASE_LENGTH}
    if not args:
        return render_template("verify.html", **given)
    try:
        phrase, name = read_phrase(args.get("quote", "")), read_words(args, "speaker")
        found = verify(current_reader(), phrase, name or None)
    except (ParameterError, UncheckablePhrase) as fault:
        return render_template("verify.html", **given, fault=fault, place=place_of(fault)), 400
    count_verdicts([found.verdict])
    return render_template("verify.html", **given, found=found.to_record())


def _args(*known: str) -> dict[str, str]:
    """What was filled in. Anything else in the address (a newsletter's mark, say) is passed over."""
    given = {name: whole(request.args.get(name, "")) for name in known}
    return {name: value for name, value in given.items() if value.strip()}


def _page_number(size: int) -> int:
    return read_number("page", request.args.get("page") or "1", 1, RESULTS_DEEP // size)


def _paged(question: Question) -> Question:
    return replace(question, offset=(_page_number(question.limit) - 1) * question.limit)


def _turn(question: Question, total: int, args: dict[str, str]) -> Turn:
    number = question.offset // question.limit + 1
    last = max(1, -(-min(total, RESULTS_DEEP) // question.limit))
    before = _address({**args, "page": str(number - 1)}) if number > 1 else None
    after = _address({**args, "page": str(number + 1)}) if number < last else None
    return Turn(number, last, before, after)


def _narrowings(args: dict[str, str], answer: Answer) -> dict[str, list[dict[str, Any]]]:
    """For each facet its values with the address that keeps only them; a year is its two ends."""
    narrowed: dict[str, list[dict[str, Any]]] = {}
    for name, values in answer.facets.items():
        keys = ("from", "to") if name == "year" else (name,)
        if len(values) > 1:
            narrowed[name] = [
                {**value, "url": _address({**args, **dict.fromkeys(keys, value["value"])})}
                for value in values[:8]
            ]
    return narrowed


def _address(args: dict[str, Any]) -> str:
    endpoint = "pages.search" if request.endpoint == "pages.home" else str(request.endpoint)
    return url_for(endpoint, **(request.view_args or {}), **args)


def _is_first(question: Question) -> bool:
    return bool(question.q) and not question.offset and question.q.replace(" ", "").isalpha()
