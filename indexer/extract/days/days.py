"""Days: the words of a line that tell when, the day they mean, and what that day belongs to."""

from __future__ import annotations

import datetime
from typing import Literal

from indexer.extract.language import nouns, times
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import Line
from indexer.extract.record import record

DayKind = Literal["day", "time", "same"]
POSSESSIVE_MARKS = frozenset(["'s", "’s"])
DETERMINERS = w.DETERMINERS | w.POSSESSIVES | POSSESSIVE_MARKS
_HELD = frozenset("in from on through throughout into after".split())
_TOLD_IN = nouns.DOCUMENT_HEADS | times.OCCASIONS | times.BOOKS
_NOUN_REACH = 4
_SPAN = 6
_SOON = 75
"""How many days ahead a day without a year is taken for one to come."""


@record
class DayWords:
    """Tokens `first` to `last` (exclusive) of a line that tell when.

    A "day" is one day, unknown (`date` None) where the article has none to count from; a "time"
    tells no day; "same" is the day told last. `bound` marks a day that belongs to an event
    (`Monday's match`) rather than to what was said.
    """

    first: int
    last: int
    date: datetime.date | None
    kind: DayKind = "day"
    bound: bool = False


# --- Calendar --------------------------------------------------------------------------------------


def days_before(day: datetime.date | None, back: int) -> datetime.date | None:
    """So many days before; None beyond the calendar, or from a day unknown."""
    reached = day.toordinal() - back if day else 0
    return datetime.date.fromordinal(reached) if 0 < reached <= datetime.date.max.toordinal() else None


def date_of(year: int, month: int, day: int) -> datetime.date | None:
    """The date; None for a day that no calendar has."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def weekday_before(
    weekday: int, published: datetime.date | None, *, last: bool, last_week: bool
) -> datetime.date | None:
    """The latest such day up to publication; `last Friday` is never the same day."""
    if published is None:
        return None
    back = (published.weekday() - weekday) % 7
    if last_week:
        back = published.weekday() + 7 - weekday
    elif last and back == 0:
        back = 7
    return days_before(published, back)


def latest(year: int | None, month: int, day: int, published: datetime.date | None) -> datetime.date | None:
    """The latest such day that is not after publication; None for a day that is none or a year unknown."""
    if year is not None:
        return date_of(year, month, day)
    if published is None:
        return None
    found = date_of(published.year, month, day)
    return found if found is None or found <= published else date_of(published.year - 1, month, day)


def is_soon(month: int, day: int, published: datetime.date | None) -> bool:
    """Whether a day without a year is soon to come: `opens on 20 March`, in an article of 14 March."""
    found = date_of(published.year, month, day) if published else None
    return found is not None and published is not None and 0 < (found - published).days <= _SOON


# --- What a day belongs to -------------------------------------------------------------------------


def is_told_in(word: str) -> bool:
    """Whether a noun is something that words are said or written in: a letter, an interview."""
    return word in _TOLD_IN


def is_bound(line: Line, first: int, named: int, last: int) -> bool:
    """Whether a day stands for an event: `Monday's match`, `the Sept. 11 attacks`, not `in Monday's speech`.

    The day's name stands at `named`, its words at `first` to `last`.
    """
    if is_owned(line, last):
        return True
    before = line.lower[named - 1] if named else ""
    following = line.words[last] if last < len(line.words) else ""
    if before not in DETERMINERS or not following[:1].islower() or line.lower[last] in w.PREPOSITIONS:
        return False
    return first == named and not names_occasion(line, last)


def is_owned(line: Line, last: int) -> bool:
    """`Monday's` of an event that is not told as the place of speaking."""
    return line.lower[last : last + 1] in (["'s"], ["’s"]) and not is_held(line, last)


def is_held(line: Line, last: int) -> bool:
    """`at Monday's match`, `in Thursday's Courier`: where words are said or printed."""
    if line.lower[last : last + 1] not in (["'s"], ["’s"]):
        return False
    before = line.lower[max(0, last - 3) : last]
    if "at" in before or "during" in before:
        return True
    printed = "in" in before and line.words[last + 1 : last + 2] and line.words[last + 1][0].isupper()
    if not printed and not names_occasion(line, last + 1):
        return False
    return not _HELD.isdisjoint(before) or ("of" in before and line.lower[last - 3] not in w.CUES)


def is_broadcast(line: Line, last: int) -> bool:
    """`on Monday's broadcast of`: told at the end of a sentence, however long."""
    return is_held(line, last) and line.lower[last + 1] in times.BROADCASTS


def is_idle(line: Line, first: int, last: int) -> bool:
    """`even today`, `the youth of today`, `today's world`, `USA TODAY`: no day of anything."""
    before = line.lower[first - 1] if first else ""
    idle = before in ("even", "of", "until", "to", "since", "from", "by", "the")
    return idle or line.words[first].isupper() or is_owned(line, last)


def names_occasion(line: Line, place: int) -> bool:
    """Whether a noun phrase that begins here names something that words are said or written in."""
    for word in line.lower[place : place + _NOUN_REACH]:
        if not word[0].isalnum() or word in w.PREPOSITIONS:
            return False
        if word in _TOLD_IN:
            return True
    return False


def is_dated(line: Line, place: int) -> bool:
    """`an e-mail of 2022`, `an entry from May`: the time a document is from."""
    return line.lower[max(0, place - 1) : place] in (["of"], ["from"]) and is_told_before(line, place - 1)


def is_spanned(line: Line, place: int) -> bool:
    """`until Monday`, `for March 3`, `between January 1 and March 3`: the end of a time, or a day to come."""
    lead = line.lower[place - 1] if place else ""
    return lead in times.TO_OR_FROM or (
        lead == "and" and "between" in line.lower[max(0, place - _SPAN) : place]
    )


def is_told_before(line: Line, place: int) -> bool:
    """Whether the word before a place is something that words are said or written in."""
    return place > 0 and line.lower[place - 1] in _TOLD_IN
