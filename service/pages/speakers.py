"""Speakers by name, and the page of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import abort, redirect, render_template, url_for

from indexer.index.engine import Reader
from indexer.index.query import Confidence
from service.errors import place_of
from service.pages.asked import address, filled_in
from service.pages.blueprint import pages
from service.pages.narrowing import FACETS, chips, facets
from service.pages.paging import page_number, paged, turn
from service.pages.roles import lay
from service.pages.timeline import draw, lay_axis
from service.parameters import ParameterError, Question, read_question, read_words
from service.periods import count_periods, likely_interval
from service.query import QueryError
from service.search import count_quotes, find_quotes
from service.settings import PAGE_DEFAULT, SURE
from service.shapes.speakers import SpeakerInFullRecord
from service.snapshots import current_reader
from service.speakers import find_speaker, find_speakers, find_successor, suggest_speakers

_ASKED = ("q", "role", "publisher", "kind", "from", "to", "min_confidence", "below_confidence")
_FACETS = tuple(name for name in FACETS if name not in ("speaker", "role"))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Of so many quotations, how many are less sure to be this speaker's; their address, and the others'."""

    unsure: int
    total: int
    only: str
    without: str


@pages.get("/speakers")
def speakers() -> str:
    """Speakers by name, most quoted first; where nobody is called so, those who are called almost so."""
    reader, args = current_reader(), filled_in("q")
    words, question = read_words(args), Question(offset=(page_number(PAGE_DEFAULT) - 1) * PAGE_DEFAULT)
    found = find_speakers(reader, words, PAGE_DEFAULT, question.offset)
    return render_template(
        "speakers.html",
        args=args,
        found=found,
        meant=[] if found.total else suggest_speakers(reader, words),
        turn=turn(question, found.total, args),
    )


@pages.get("/speakers/<speaker_id>")
def speaker(speaker_id: str) -> str | tuple[str, int]:
    """One speaker: names, roles, and the quotations, newest first."""
    reader, args = current_reader(), filled_in(*_ASKED)
    if successor := find_successor(reader, speaker_id):
        place: dict[str, Any] = {**args, "speaker_id": successor}
        abort(redirect(url_for("pages.speaker", **place)))
    found = find_speaker(reader, speaker_id)
    if found is None:
        abort(404, "We hold no speaker under this address.")
    given = {"speaker": found, "args": args}
    try:
        asked = paged(read_question({**args, "sort": "newest", "facet": ",".join(_FACETS)}))
        question = replace(asked, speaker_id=speaker_id, histogram=likely_interval(reader, asked))
        answer = find_quotes(reader, question)
    except (QueryError, ParameterError) as fault:
        return render_template("speaker.html", **given, fault=fault, place=place_of(fault)), 400
    held = _held(found, question)
    interval, counted = count_periods(reader, question, answer.histogram, held)
    axis = lay_axis(interval, counted, held)
    return render_template(
        "speaker.html",
        **given,
        answer=answer,
        lanes=lay(found["roles"], axis, args),
        chips=chips(reader, question, args),
        facets=facets(answer, args),
        timeline=draw(axis, counted, args),
        doubt=_doubt(reader, question, args),
        turn=turn(question, answer.total, args),
    )


def _held(found: SpeakerInFullRecord, question: Question) -> list[str | None]:
    """The days between which roles were held; none where a time is asked for, which is drawn alone."""
    is_timed = question.since or question.until
    return [] if is_timed else [day for role in found["roles"] for day in (role["from"], role["to"])]


def _doubt(reader: Reader, question: Question, args: dict[str, str]) -> Doubt:
    """How sure it is who said these: counted alike whether all of them are listed or some."""
    everything = replace(question, confidence=None)
    unsure = replace(everything, confidence=Confidence(None, SURE))
    plain = {name: value for name, value in args.items() if not name.endswith("_confidence")}
    return Doubt(
        unsure=count_quotes(reader, unsure),
        total=count_quotes(reader, everything),
        only=address({**plain, "below_confidence": f"{SURE:g}"}),
        without=address({**plain, "min_confidence": f"{SURE:g}"}),
    )
