"""What every style of citing needs of a quotation: the article that printed it, and whom it quotes."""

from __future__ import annotations

from dataclasses import dataclass

from service.forms.blockquote import marked_words, speaker_line
from service.forms.days import date_parts
from service.forms.form import Record
from service.forms.line import one_line, web_address
from service.typography import day


@dataclass(frozen=True, slots=True)
class Citation:
    """Each text on one line; unknown is None. `date` holds year, month and day as far as they are known."""

    id: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    date: tuple[int, ...]
    url: str | None
    words: str
    note: str


def cite(quote: Record) -> Citation:
    """The article that printed a quotation is what is cited; the words and their speaker come with it."""
    source = quote["source"]
    said = f", {day(quote['date'])}" if quote["date"] else ""
    verb = "Reports" if quote["kind"] == "indirect" else "Quotes"
    return Citation(
        id=one_line(quote["id"]),
        title=_line(source["title"]),
        outlet=_line(source["publisher"]),
        authors=tuple(name for author in source["authors"] if (name := _line(author))),
        date=date_parts(source["published"]),
        url=web_address(source["url"]),
        words=marked_words(quote),
        note=one_line(f"{verb} {speaker_line(quote)}{said}"),
    )


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None
