"""How records are put into words and marks on a page; everything here escapes what it is given."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from flask import Flask
from markupsafe import Markup, escape

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def set_type(app: Flask) -> None:
    """Give the templates these filters."""
    app.jinja_env.filters.update(marked=marked, day=day, days=days, counted=counted, web=web)


def marked(text: str, spans: Iterable[Mapping[str, int]]) -> Markup:
    """The text with each span, in order and apart from each other, in a `mark` element."""
    pieces: list[str] = []
    end = 0
    for span in spans:
        pieces += [escape(text[end : span["start"]]), Markup("<mark>")]
        pieces += [escape(text[span["start"] : span["end"]]), Markup("</mark>")]
        end = span["end"]
    return Markup("").join([*pieces, escape(text[end:])])


def day(iso: str | None) -> str:
    """26 October 2023, October 2023 or 2023, as precise as the ISO 8601 date is."""
    if not iso:
        return "date unknown"
    try:
        year, month, number = (int(part) for part in f"{iso[:10]}-0-0".split("-")[:3])
        if number:
            datetime.date(year, month, number)
        return " ".join(
            [*([str(number)] if number else []), *([_MONTHS[month - 1]] if month else []), str(year)]
        )
    except (ValueError, IndexError):
        return iso


def days(first: str | None, last: str | None) -> str:
    """The time between two days, as short as it can be said."""
    if not first or not last or first[:10] == last[:10]:
        return day(first or last)
    return f"{day(first)} – {day(last)}"


def counted(number: int, one: str, many: str) -> str:
    """1 article, 2 articles, 1,200 articles."""
    return f"{number:,} {one if number == 1 else many}"


def web(address: str | None) -> str | None:
    """The address if it is one of the web, None for anything that a link must not lead to."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
