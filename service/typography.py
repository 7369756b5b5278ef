"""How records are put into words and marks on a page; everything here escapes what it is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from service.settings import SURE

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?=T|$)", re.ASCII)
_MARKS = 6  # characters between two segments that are no more than marks, spaces and the end of a paragraph
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def marked(text: str, spans: Iterable[Mapping[str, int]]) -> Markup:
    """The text with each span in a `mark` element; spans that overlap are marked as one."""
    pieces: list[str] = []
    done = 0
    for start, end in _joined((span["start"], span["end"]) for span in spans):
        pieces += [escape(text[done:start]), Markup("<mark>"), escape(text[start:end]), Markup("</mark>")]
        done = end
    return Markup("").join([*pieces, escape(text[done:])])


def within(spans: Iterable[Mapping[str, int]], start: int, end: int) -> list[dict[str, int]]:
    """What of the spans lies between two places, counted from the first of these."""
    return [
        {"start": max(span["start"], start) - start, "end": min(span["end"], end) - start}
        for span in spans
        if span["start"] < end and span["end"] > start
    ]


def runs(quote: Mapping[str, Any]) -> list[Markup]:
    """A quotation parted where the reporter interrupts it, with what the query matched in `mark` elements.

    A comma at the very end is the reporter's, who goes on with "she said": it is left out.
    """
    segments = quote["segments"]
    parts: list[tuple[int, int]] = []
    end = -1
    for number, segment in enumerate(segments):
        start, end = end + 1, end + 1 + len(segment["text"])  # a space joins them
        if number and segment["start"] - segments[number - 1]["end"] <= _MARKS:
            start = parts.pop()[0]
        parts.append((start, end))
    shown = [marked(quote["text"][a:b], within(quote["highlight"], a, b)) for a, b in parts]
    return [*shown[:-1], *(last.removesuffix(",") for last in shown[-1:])]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def told_role(record: Mapping[str, Any]) -> str | None:
    """The role to print beside a speaker; None where the speaker's words are that role."""
    role, speaker = record["role"], record["speaker"]
    return role if role and role.lower() not in (speaker or "").lower() else None


def told_doubt(record: Mapping[str, Any]) -> str | None:
    """That the name may be wrong, and how often such a one is; None where it is sure or there is none."""
    if not record["speaker"] or record["confidence"] >= SURE:
        return None
    share = max(1, round(record["confidence"] * 10))
    often = f"about {share} in 10" if record["confidence"] >= 0.5 else f"only about {share} in 10"
    return f"We are not sure who said this. Of the names we give so, {often} are right: read the article."


def after_more(text: str) -> str:
    """A text that is cut out of another, with an ellipsis before it where it begins inside a sentence."""
    return f"… {text}" if text[:1].islower() else text


def before_more(text: str) -> str:
    """A text that is cut out of another, with an ellipsis behind it where it ends inside a sentence."""
    return f"{text} …" if text[-1:].isalnum() or text.endswith((",", ";")) else text


def day(iso: str | None) -> str:
    """26 October 2023, October 2023 or 2023, as precise as the ISO 8601 date is."""
    return " ".join(reversed(_parts(iso))) if iso else "date unknown"


def days(first: str | None, last: str | None) -> str:
    """The time between two days, as short as it can be said: 26–27 October 2023."""
    if not first or not last:
        return day(first or last)
    early, late = _parts(first), _parts(last)
    if early == late:
        return day(first)
    shared = 0
    while len(early) == len(late) and early[shared] == late[shared]:
        shared += 1
    apart = [" ".join(reversed(parts[shared:])) for parts in (early, late)]
    dash = "–" if len(early) - shared == 1 else " – "
    return " ".join([dash.join(apart), *reversed(early[:shared])])


def _parts(iso: str) -> list[str]:
    """Year, name of the month, day, as far as the date says; what is no date stays as it is."""
    match = _DATE.match(iso)
    if not match or int(match["month"] or 1) not in range(1, 13):
        return [iso]
    named = [match["year"]]
    if match["month"]:
        named.append(_MONTHS[int(match["month"]) - 1])
    if match["day"]:
        named.append(str(int(match["day"])))
    return named


def times(number: int) -> str:
    """once, 2 times, 1,200 times."""
    return "once" if number == 1 else f"{number:,} times"


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


def opening(text: str, length: int) -> str:
    """The first whole words of a text, with an ellipsis when there are more."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip() + " …"


def ending(text: str, length: int) -> str:
    """The last whole words of a text, with an ellipsis when there are more."""
    if len(text) <= length:
        return text
    cut = text[-length:]
    return "… " + cut[cut.find(" ") + 1 :].lstrip()
