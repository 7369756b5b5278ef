"""Speakers by name, and the page of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import abort, redirect, render_template, url_for

from service.errors import place_of
from service.pages.asked import filled_in
from service.pages.blueprint import pages
from service.pages.paging import page_number, paged, turn
from service.parameters import ParameterError, Question, read_question, read_words
from service.query import QueryError
from service.search import find_quotes
from service.settings import PAGE_DEFAULT
from service.snapshots import current_reader
from service.speakers import find_speaker, find_speakers, find_successor


@pages.get("/speakers")
def speakers() -> str:
    """Speakers by name, most quoted first."""
    args = filled_in("q")
    question = Question(offset=(page_number(PAGE_DEFAULT) - 1) * PAGE_DEFAULT)
    found = find_speakers(current_reader(), read_words(args), PAGE_DEFAULT, question.offset)
    return render_template("speakers.html", args=args, found=found, turn=turn(question, found.total, args))


@pages.get("/speakers/<speaker_id>")
def speaker(speaker_id: str) -> str | tuple[str, int]:
    """One speaker: names, roles, and the quotations, newest first."""
    reader, args = current_reader(), filled_in("q")
    if successor := find_successor(reader, speaker_id):
        place: dict[str, Any] = {**args, "speaker_id": successor}
        abort(redirect(url_for("pages.speaker", **place)))
    found = find_speaker(reader, speaker_id)
    if found is None:
        abort(404, "We hold no speaker under this address.")
    try:
        question = paged(replace(read_question(args), speaker_id=speaker_id, sort="newest", grouped=False))
        answer = find_quotes(reader, question)
    except (QueryError, ParameterError) as fault:
        return render_template(
            "speaker.html", speaker=found, args=args, fault=fault, place=place_of(fault)
        ), 400
    return render_template(
        "speaker.html", speaker=found, args=args, answer=answer, turn=turn(question, answer.total, args)
    )
