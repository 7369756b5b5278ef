"""Almanac: the days that the lines of a page tell, each line read once."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.days.day_reader import days_in
from indexer.extract.days.days import DayWords, days_before
from indexer.extract.days.saying import clause_of, is_aside, is_before_past, is_inflected, sentence_start
from indexer.extract.days.telling import leads, tells
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment
from indexer.extract.passages.tokens import Line
from indexer.extract.record import record
from indexer.extract.speakers.page import Page

_NEWS = 31
"""How many days back the news reaches."""
_BACK = 3
"""How many lines back the day stands that `the same day` means."""
_REACH = 120
"""How many tokens of a line are looked at on either side of a verb."""
_WIDE, _CLOSE = 40, 16
"""How many tokens before a day, and behind it, whoever it is told of may begin."""
_SPEAKS = frozenset(["subject", "inverted", "according", "later"])
_SILENT = frozenset(["think", "noun"])


@record
class Said:
    """When something was said: the day, ISO 8601, and the article's words for it. Unknown is None."""

    date: str | None
    basis: str | None

    @classmethod
    def on(cls, day: datetime.date | None) -> Said:
        """Said on a day that no word of the article tells."""
        return cls(day.isoformat() if day else None, None)


class Almanac:
    """The days of a page, counted from the day of publication."""

    def __init__(self, page: Page, published: datetime.date | None) -> None:
        self.page = page
        self.published = published
        self._days: dict[int, tuple[DayWords, ...]] = {}
        self._tellers: dict[tuple[int, int], Candidate | None] = {}

    def of(self, line: Line) -> tuple[DayWords, ...]:
        """The days of a line, in order."""
        if line.number not in self._days:
            self._days[line.number] = self._resolved(line, days_in(line, self.published))
        return self._days[line.number]

    def near(self, line: Line, place: int) -> Sequence[DayWords]:
        """The days of a line within reach of a token."""
        days = self.of(line)
        first = bisect_left(days, place - _REACH, key=lambda day: day.first)
        return days[first : bisect_left(days, place + _REACH, key=lambda day: day.first)]

    def teller(self, line: Line, day: DayWords) -> Candidate | None:
        """Whoever says something on a day, in its own sentence, of the day that the article tells of."""
        key = (line.number, day.first)
        if key not in self._tellers:
            self._tellers[key] = self._find_teller(line, day)
        return self._tellers[key]

    def actor(self, line: Line, day: DayWords) -> Candidate | None:
        """Whoever opens the sentence of a day, where the day is that of what he does."""
        first = sentence_start(line, day.first)
        words = line.lower[first : day.first]
        if not times.RECEIVED.isdisjoint(words) or any(word in w.CUES for word in words):
            return None
        if is_aside(line, first, day.first):
            return None
        before = (candidate for candidate, _ in self.page.near(line.number, first, day.first))
        found = next((c for c in before if first in (c.begin, c.first) or c.after == day.first), None)
        if found is None and leads(line, day):
            place = day.last + (line.lower[day.last : day.last + 1] == [","])
            behind = (candidate for candidate, _ in self.page.near(line.number, place, place + _CLOSE))
            found = next((c for c in behind if place in (c.begin, c.first)), None)
        if found is None or found.after >= len(line.lower) or line.lower[found.after].endswith("s"):
            return None
        return found

    def is_news(self, day: DayWords) -> bool:
        """Whether one day is of the news, and not of somebody's past or of what is to come."""
        if day.kind != "day" or day.date is None or self.published is None:
            return day.kind == "day"
        return 0 <= (self.published - day.date).days <= _NEWS

    def said(self, line: Line, day: DayWords, *, announced: bool = False) -> Said:
        """The day, as a record tells it; a weekday counts ahead where words are announced."""
        date, basis = day.date, self.page.text[line.starts[day.first] : line.ends[day.last - 1]]
        if date and self.published and announced and line.lower[day.last - 1] in w.WEEKDAYS:
            date = date if date == self.published else days_before(date, -7)
        elif date and self.published and date > self.published and not announced:
            date = None
        return Said(date.isoformat() if date else None, basis)

    def _resolved(self, line: Line, days: Sequence[DayWords]) -> tuple[DayWords, ...]:
        """The days with `the same day` told: the one that the article named last."""
        known: list[DayWords] = []
        for day in days:
            if day.kind == "same":
                last = known[-1] if known else self._last_before(line.number)
                day = replace(day, date=last.date if last else None, kind=last.kind if last else "time")
            known.append(day)
        return tuple(known)

    def _last_before(self, number: int) -> DayWords | None:
        for before in range(number - 1, max(number - _BACK, -1), -1):
            days = self._days.get(before) or self.of(self.page.lines[before])
            if days:
                return days[-1]
        return None

    def _find_teller(self, line: Line, day: DayWords) -> Candidate | None:
        for candidate, attachment in self.page.near(line.number, day.first - _WIDE, day.last + _CLOSE):
            if candidate.inner or not _speaks(line, attachment):
                continue
            if tells(line, day, clause_of(line, candidate, attachment, attachment.cue)):
                return candidate
        return None


def _speaks(line: Line, attachment: Attachment) -> bool:
    """Whether a mention stands at a verb of saying that goes on with what the article tells."""
    cue = attachment.cue
    if attachment.relation not in _SPEAKS or attachment.cue_class in _SILENT:
        return False
    if attachment.relation != "according" and not is_inflected(line, cue):
        return False
    return line.lower[cue - 1] != "who" and not is_before_past(line, cue)
