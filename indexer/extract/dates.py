"""Dates: the day something was said, from the words that tell it and the day of the article."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from dataclasses import dataclass

from indexer.extract import words as w
from indexer.extract.options import Option
from indexer.extract.page import Page
from indexer.extract.tokens import PASSAGE, Line


@dataclass(frozen=True, slots=True)
class Said:
    """When something was said: the day, ISO 8601, and the article's words for it. Unknown is None."""

    date: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class _DayWords:
    """Words of a line that tell a day: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    date: datetime.date | None


_NUMBERS = {word: count for count, word in enumerate("a two three four five six seven".split(), start=1)}
_DAYS_AGO = [[days, ago] for days in ("day", "days") for ago in ("ago", "earlier", "before")]
_CLAUSE_WORDS = frozenset([PASSAGE, ":", "that", "who", "which", "when"])
_TO_COME = frozenset("will would shall is are starts begins opens until".split())
_NEWS = 31
"""How many days back the news reaches."""
_REACH = 120
"""How many tokens from its verb a day may stand."""
_VAGUE = frozenset("week weekend month year summer winter spring autumn fall".split())


class Calendar:
    """The days that the lines of a page tell, read once each."""

    def __init__(self, page: Page, published: datetime.date | None) -> None:
        self._page = page
        self._published = published
        self._own = Said(published.isoformat() if published else None, None)
        self._days: dict[int, list[_DayWords]] = {}
        self.scene = self._scene()

    def said_on(self, number: int, option: Option | None) -> Said:
        """The day passage `number` was said.

        The day that stands nearest to the attribution's verb counts; else one that opens an
        earlier sentence of the paragraph; else the article's own day.
        """
        line = self._page.lines[self._page.passages[number].paragraph]
        anchor = self._page.place(number)
        if option is not None and not option.continued and option.candidate.line == line.number:
            anchor = option.attachment.cue if option.attachment.cue >= 0 else option.candidate.first
        days = self._near(line, anchor)
        here = [
            d for d in days if line.sentence[d.first] == line.sentence[anchor] and _tells(line, d, anchor)
        ]
        here = [d for d in here if d.first > anchor or d.date is None or self._is_recent(d)]
        here = [d for d in here if d.date or line.opens_sentence(d.first) or 0 < d.first - anchor <= 4]
        if here:
            return self._said(line, min(here, key=lambda d: abs(d.first - anchor)))
        framing = [d for d in days if d.date and line.sentence[d.first] < line.sentence[anchor]]
        framing = [d for d in framing if _frames(line, d) and self._is_recent(d)]
        return self._said(line, framing[-1]) if framing else self._own

    def _scene(self) -> Said | None:
        """The day on which the article as a whole plays: yesterday or today, when its opening names the day.

        A paper that reports in the morning what was said the day before names that
        day once, at the top, and not again.
        """
        for line in self._page.lines[:2]:
            for day in self._of(line):
                near = day.date and self._published and 0 <= (self._published - day.date).days <= 1
                if near and line.lower[day.last - 1] in w.WEEKDAYS:
                    return self._said(line, day)
        return None

    def _of(self, line: Line) -> list[_DayWords]:
        if line.number not in self._days:
            self._days[line.number] = _days(line, self._published)
        return self._days[line.number]

    def _near(self, line: Line, anchor: int) -> list[_DayWords]:
        """The days within reach of an anchor, none in a later sentence."""
        days = self._of(line)
        first = bisect_left(days, anchor - _REACH, key=lambda day: day.first)
        last = bisect_left(days, anchor + _REACH, key=lambda day: day.first)
        return [day for day in days[first:last] if line.sentence[day.first] <= line.sentence[anchor]]

    def _is_recent(self, day: _DayWords) -> bool:
        """Whether a day is of the news and not of somebody's past or of what is to come."""
        if day.date is None or self._published is None:
            return True
        return 0 <= (self._published - day.date).days <= _NEWS

    def _said(self, line: Line, day: _DayWords) -> Said:
        basis = self._page.text[line.starts[day.first] : line.ends[day.last - 1]]
        return Said(day.date.isoformat() if day.date else None, basis)


def _tells(line: Line, day: _DayWords, anchor: int) -> bool:
    """Whether a day belongs to the saying and not to what is said: no clause or passage between them."""
    if day.first == 0 or line.sentence[day.first - 1] != line.sentence[day.first]:
        return True
    low, high = (day.last, anchor) if day.first < anchor else (anchor + 1, day.first)
    between = line.lower[low:high]
    if _CLAUSE_WORDS.intersection(between):
        return False
    if day.first > anchor:
        return len(between) <= 8 and not any(word in w.AUXILIARIES - {"also", "later"} for word in between)
    return len(between) <= 12


def _frames(line: Line, day: _DayWords) -> bool:
    """Whether a day sets the scene for the sentences after its own: early in one that quotes nobody."""
    sentence = line.sentence[day.first]
    if _TO_COME.intersection(line.lower[max(0, day.first - 9) : day.first]):
        return False
    early = day.first < 9 or line.sentence[day.first - 9] != sentence
    nearby = range(max(0, day.first - _REACH), min(day.first + _REACH, len(line.words)))
    return early and not any(p in line.passages and line.sentence[p] == sentence for p in nearby)


def _days(line: Line, published: datetime.date | None) -> list[_DayWords]:
    found = []
    place = 0
    while place < len(line.lower):
        day = _day_at(line, place, published)
        if day is None:
            place += 1
            continue
        found.append(day)
        place = day.last
    return found


def _day_at(line: Line, place: int, published: datetime.date | None) -> _DayWords | None:
    lower = line.lower[place]
    if lower in w.WEEKDAYS:
        return _weekday(line, place, published)
    if lower in w.MONTHS and line.words[place][0].isupper():
        return _month_day(line, place, published)
    if lower == "in" and _named_year(line, place + 1):
        return _DayWords(place, place + 2 if _year(line.words[place + 1]) else place + 3, None)
    if lower in _NUMBERS and line.lower[place + 1 : place + 3] in _DAYS_AGO:
        return _DayWords(place, place + 3, _before(published, _NUMBERS[lower]) if published else None)
    if lower in ("yesterday", "today", "tonight"):
        back = 1 if lower == "yesterday" else 0
        return _DayWords(place, place + 1, _before(published, back) if published else None)
    if lower in ("last", "earlier") and line.lower[place + 1 : place + 2]:
        following = line.lower[place + 1 : place + 3]
        if following[0] in _VAGUE or (following[0] == "this" and following[1:] and following[1] in _VAGUE):
            return _DayWords(place, place + (1 if following[0] != "this" else 2) + 1, None)
    return None


def _named_year(line: Line, place: int) -> bool:
    """`in 2019`, `in a 2019 speech`: a year tells no day."""
    words = line.words[place : place + 2]
    return any(
        _year(word) and word.startswith(("19", "20"))
        for word in words[: 2 if words[:1] in (["a"], ["the"]) else 1]
    )


def _weekday(line: Line, place: int, published: datetime.date | None) -> _DayWords:
    first = place
    lead = line.lower[place - 1] if place else ""
    if lead in ("on", "last", "late", "early", "this"):
        first = place - 1
    if published is None:
        return _DayWords(first, place + 1, None)
    back = (published.weekday() - w.WEEKDAYS[line.lower[place]]) % 7
    if lead == "last" and back == 0:
        back = 7
    return _DayWords(first, place + 1, _before(published, back))


def _before(day: datetime.date, back: int) -> datetime.date | None:
    """So many days before; None before the calendar begins."""
    return day - datetime.timedelta(days=back) if day.toordinal() > back else None


def _month_day(line: Line, place: int, published: datetime.date | None) -> _DayWords | None:
    """`June 3`, `3 June`, `June 3, 2025`; a month alone tells no day."""
    month = w.MONTHS[line.lower[place]]
    after, before = line.words[place + 1 : place + 4], line.words[place - 1] if place else ""
    first, last = place, place + 1
    number = _number(after[0]) if after else None
    if number:
        last = place + 2
        year = _year(after[2]) if len(after) > 2 and after[1] == "," else None
        last += 2 if year else 0
    elif number := _number(before):
        first = place - 1
        year = _year(after[0]) if after else None
        last += 1 if year else 0
    else:
        lead = line.lower[place - 1] if place else ""
        return _DayWords(place - 1, place + 1, None) if lead in ("in", "last") else None
    if first and line.lower[first - 1] == "on":
        first -= 1
    return _DayWords(first, last, _latest(year, month, number, published))


def _number(word: str) -> int | None:
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _year(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) == 4 else None


def _latest(year: int | None, month: int, day: int, published: datetime.date | None) -> datetime.date | None:
    """The latest such day that is not after publication; None for a day that is none or a year unknown."""
    if year is None and published is None:
        return None
    assert year is not None or published is not None
    try:
        if year is not None:
            return datetime.date(year, month, day)
        assert published is not None
        found = datetime.date(published.year, month, day)
        return found if found <= published else datetime.date(published.year - 1, month, day)
    except ValueError:
        return None
