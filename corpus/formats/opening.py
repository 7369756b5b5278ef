"""The first lines of a document: which of them are its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.formats.blocks import Header
from corpus.formats.compose import site
from corpus.formats.dates import iso_date
from corpus.formats.furniture import is_byline
from corpus.formats.names import are_names, split_names
from corpus.formats.words import HEADER_LABELS

_LABELLED = re.compile(r"\A([A-Za-z][A-Za-z ]{1,20}?) ?: (\S.*)")
_UPDATED = re.compile(r"(?:last )?(?:updated|published|posted)(?: on| at)?:?\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")


def filled(header: Header, lines: Sequence[str], *, bold: bool = False) -> tuple[Header, int]:
    """`header` with what the first of `lines` tell, and how many lines those are.

    `bold`: the lines are set off as header lines, so one that merely lists
    names is the authors. A field is told once: a second date ends the header.
    """
    for at, line in enumerate(lines):
        told = _told(line, bold=bold)
        if told is None or any(getattr(header, name) for name in told):
            return header, at
        header = replace(header, **told)  # type: ignore[arg-type]
    return header, len(lines)


def _told(line: str, *, bold: bool) -> dict[str, str | tuple[str, ...]] | None:
    """What one line says of the article, or None when it is no header line."""
    if address := _ADDRESS.fullmatch(line):
        return {"url": address[1]} if site(address[1]) else None
    if (labelled := _LABELLED.fullmatch(line)) and (name := HEADER_LABELS.get(labelled[1].lower())):
        return labelled_field(name, labelled[2])
    if published := iso_date(_UPDATED.sub("", line, count=1)) if _is_dateline(line) else None:
        return {"published": published}
    if is_byline(line) or (bold and are_names(line)):
        return {"authors": split_names(line)}
    return None


def labelled_field(name: str, value: str) -> dict[str, str | tuple[str, ...]] | None:
    """The header field `name` for the words that stand after its label; None when they do not fit it."""
    if name == "authors":
        return {"authors": split_names(value)}
    if name == "published":
        published = iso_date(value)
        return {"published": published} if published else None
    if name == "publisher" and site(value):
        return {"url": value}
    if name == "url" and not site(value):
        return None
    return {name: value}


def _is_dateline(line: str) -> bool:
    """Whether nothing but a date can stand here: few words, and not the end of a sentence."""
    return len(line.split()) <= 8 and any(map(str.isdecimal, line))
