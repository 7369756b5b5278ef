"""Diary: on which day everybody spoke last, for the words of theirs that tell no day."""

from __future__ import annotations

from collections.abc import Callable

from indexer.extract import times
from indexer.extract.almanac import Almanac, Said
from indexer.extract.candidate import Candidate
from indexer.extract.days import DayWords
from indexer.extract.framing import is_to_come
from indexer.extract.saying import sentence_start
from indexer.extract.scene import Identity
from indexer.extract.tokens import Line

Resolve = Callable[[Candidate], Identity | None]
"""Tells whom a mention means."""
_OPENING = 3
"""In how many lines an article tells when its author met whom it is about."""
_AUTHORS = frozenset("i we me us".split())


class Diary:
    """Who spoke on which day, as far as a page has been read."""

    def __init__(self, almanac: Almanac, resolve: Resolve) -> None:
        self._almanac = almanac
        self._resolve = resolve
        self._spoke: dict[Identity, Said] = {}
        self._read = 0
        self._met, self._meeting = self._meet()

    def keep(self, who: Identity, said: Said) -> None:
        """Keep the day on which somebody said something."""
        if said.date:
            self._spoke[who] = said

    def last(self, who: Identity, paragraph: int) -> Said | None:
        """The day on which somebody spoke last before a paragraph, in whosever words."""
        for number in range(self._read, paragraph):
            self._read_line(self._almanac.page.lines[number])
        self._read = max(self._read, paragraph)
        if who in self._spoke or who.type != "person":
            return self._spoke.get(who)
        return self._meeting if who.name.split()[-1] in self._met else None

    def _read_line(self, line: Line) -> None:
        for day in self._almanac.of(line):
            if day.kind == "day" and not day.bound and not is_to_come(line, day):
                teller = self._almanac.teller(line, day) or self._actor(line, day)
                who = self._resolve(teller) if teller and teller.kind != "pronoun" else None
                if who is not None:
                    self.keep(who, self._almanac.said(line, day))

    def _actor(self, line: Line, day: DayWords) -> Candidate | None:
        return self._almanac.actor(line, day) if self._almanac.is_news(day) else None

    def _meet(self) -> tuple[frozenset[str], Said | None]:
        """The words of the opening line that tells when the author met somebody, and the day."""
        for line in self._almanac.page.lines[:_OPENING]:
            for day in self._almanac.of(line):
                if self._almanac.is_news(day) and _is_meeting(line, day):
                    return frozenset(line.words), self._almanac.said(line, day)
        return frozenset(), None


def _is_meeting(line: Line, day: DayWords) -> bool:
    """`when we met there on Wednesday`, `I spoke to her on Monday`: an author and whoever is interviewed."""
    words = line.lower[sentence_start(line, day.first) : day.first]
    return not times.MEETS.isdisjoint(words) and not _AUTHORS.isdisjoint(words)
