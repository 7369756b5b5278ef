"""Diary: on which day everybody spoke last, for the words of theirs that tell no day."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.days.almanac import Almanac, Said
from indexer.extract.days.days import DayWords
from indexer.extract.days.deaths import Resolve, deaths
from indexer.extract.days.framing import is_to_come
from indexer.extract.days.saying import sentence_start
from indexer.extract.language import times
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import Line
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.page import Page

_OPENING = 3
"""In how many lines an article tells when its author met whom it is about."""
_JUST_BEFORE = 1
"""How many paragraphs further on the day holds on which somebody did something."""
_NEXT = 3
"""In how many lines after an opening line what it sums up is told."""
_REMARKS = frozenset("remark remarks comment comments".split())
_AUTHORS = frozenset("i we me us".split())


class Diary:
    """Who spoke on which day, as far as a page has been read."""

    def __init__(self, almanac: Almanac, resolve: Resolve) -> None:
        self._almanac = almanac
        self._resolve = resolve
        self._spoke: dict[Identity, Said] = {}
        self._acted: dict[Identity, tuple[int, Said]] = {}
        self._taken: set[tuple[int, int]] = set()
        self._read = 0
        self._met, self._meeting = self._meet()
        self._dead: frozenset[Identity] | None = None

    def keep(self, who: Identity, said: Said) -> None:
        """Keep the day on which somebody said something."""
        if said.date:
            self._spoke[who] = said

    def last(self, who: Identity, paragraph: int, place: int) -> Said | None:
        """The day on which somebody spoke last before a token, or did something just before it."""
        lines = self._almanac.page.lines
        for number in range(self._read, paragraph):
            self._read_line(lines[number], self._almanac.of(lines[number]))
        self._read = max(self._read, paragraph)
        line = lines[paragraph]
        near = self._almanac.near(line, place)
        self._read_line(line, [day for day in near if line.sentence[day.first] < line.sentence[place]])
        acted, said = self._acted.get(who, (-_JUST_BEFORE - 1, None))
        if paragraph - acted <= _JUST_BEFORE or who in self._spoke or who.type != "person":
            return said if paragraph - acted <= _JUST_BEFORE else self._spoke.get(who)
        return self._meeting if who.name.split()[-1] in self._met else None

    def told_next(self, who: Identity, paragraph: int) -> Said | None:
        """The day told next of the speaker of an opening line, which sums up what is told after it."""
        if paragraph >= _OPENING:
            return None
        for line in self._almanac.page.lines[paragraph + 1 : paragraph + 1 + _NEXT]:
            for day in self._almanac.of(line):
                if self._is_told_of(line, day, who):
                    return self._almanac.said(line, day)
        return None

    def is_dead(self, who: Identity) -> bool:
        """Whether the page tells that somebody has died."""
        if self._dead is None:
            self._dead = frozenset(deaths(self._almanac.page, self._resolve))
        return who in self._dead

    def _is_told_of(self, line: Line, day: DayWords, who: Identity) -> bool:
        """Whether somebody says something on a day of the news, or what he said is told to be of it."""
        if not self._almanac.is_news(day) or day.bound or is_to_come(line, day):
            return False
        told = self._almanac.teller(line, day) or _remarker(self._almanac.page, line, day)
        return self._meant(told) == who

    def _read_line(self, line: Line, days: Sequence[DayWords]) -> None:
        """Take down, once, who speaks or else acts on some days of a line."""
        for day in days:
            if day.kind != "day" or day.bound or (line.number, day.first) in self._taken:
                continue
            self._taken.add((line.number, day.first))
            if not is_to_come(line, day):
                self._take_down(line, day)

    def _take_down(self, line: Line, day: DayWords) -> None:
        said = self._almanac.said(line, day)
        if who := self._meant(self._almanac.teller(line, day)):
            self.keep(who, said)
        elif self._almanac.is_news(day) and (who := self._meant(self._almanac.actor(line, day))):
            self._acted[who] = (line.number, said)

    def _meant(self, mention: Candidate | None) -> Identity | None:
        return self._resolve(mention) if mention and mention.kind != "pronoun" else None

    def _meet(self) -> tuple[frozenset[str], Said | None]:
        """The words of the opening line that tells when the author met somebody, and the day."""
        for line in self._almanac.page.lines[:_OPENING]:
            for day in self._almanac.of(line):
                if self._almanac.is_news(day) and _is_meeting(line, day):
                    return frozenset(line.words), self._almanac.said(line, day)
        return frozenset(), None


def _remarker(page: Page, line: Line, day: DayWords) -> Candidate | None:
    """Whoever opens a sentence on what he has said: `Voss made the remark at a meeting on Monday`."""
    first = sentence_start(line, day.first)
    if _REMARKS.isdisjoint(line.lower[first : day.first]):
        return None
    before = (mention for mention, _ in page.near(line.number, first, day.first))
    return next((mention for mention in before if first in (mention.begin, mention.first)), None)


def _is_meeting(line: Line, day: DayWords) -> bool:
    """`when we met there on Wednesday`, `I spoke to her on Monday`: an author and whoever is interviewed."""
    words = line.lower[sentence_start(line, day.first) : day.first]
    return not times.MEETS.isdisjoint(words) and not _AUTHORS.isdisjoint(words)
