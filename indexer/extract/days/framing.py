"""Framing: the day that an earlier sentence, or the lines that lead up to a quotation, tell for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.extract.days.almanac import Almanac, Said
from indexer.extract.days.days import DayWords
from indexer.extract.days.saying import Clause, is_aside, sentence_start
from indexer.extract.days.telling import is_at_verb, is_of_document, is_of_next, leads, lies_ahead
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record

_BACK = 3
"""How many lines before a transcript its day may be told."""
_AHEAD, _NEAR = 8, 4
_THERE = frozenset("in on at among with there".split())


@record
class Saying:
    """A passage's clause of saying, and what decides which days may frame it.

    `place` is the passage, or the end of the line before it where that tells who speaks. `present`
    is the tense of the verb; `writing` says that a document goes on, `reply` that somebody answers;
    `within` is the verb of words said before and told again.
    """

    line: Line
    clause: Clause
    place: int
    speaker: Candidate | None
    present: bool = False
    writing: bool = False
    reply: bool = False
    within: int | None = None


class Frames:
    """Finds the day that frames a passage of a page."""

    def __init__(self, almanac: Almanac) -> None:
        self._almanac = almanac
        self._page = almanac.page
        self._transcripts: dict[int, Said | None] = {}

    def of(self, number: int, saying: Saying) -> Said | None:
        """The day told before in the paragraph, else in the lines that introduce the passage."""
        return self.before(saying) or self._introduction(number, saying)

    def before(self, saying: Saying) -> Said | None:
        """The day told in the sentences of the paragraph before a passage."""
        line = saying.line
        sentence = line.sentence[saying.place]
        days = self._almanac.near(line, saying.place)
        before = [day for day in days if line.sentence[day.first] < sentence]
        return self._framing(line, before, saying)

    def _introduction(self, number: int, saying: Saying) -> Said | None:
        """The day told by the lines that lead up to a block, a transcript or words after a colon."""
        passage = self._page.passages[number]
        if passage.style == "turn":
            return self._transcribed(number)
        before = self._page.lines[passage.paragraph - 1] if passage.paragraph else None
        if before is not None and passage.style == "block":
            return self._last_told(before)
        if before is None or before.lower[-1:] != [":"]:
            return None
        return self._framing(before, self._almanac.of(before), replace(saying, speaker=None, writing=True))

    def _transcribed(self, number: int) -> Said | None:
        """The day told before a transcript begins: of one of the last lines that are no turns."""
        passages = self._page.passages
        paragraph = passages[number].paragraph
        if paragraph not in self._transcripts:
            before = passages[number - 1] if number else None
            goes_on = before and before.style == "turn" and before.paragraph == paragraph - 1
            known = self._transcripts.get(paragraph - 1) if goes_on else self._led_up_to(paragraph)
            self._transcripts[paragraph] = known
        return self._transcripts[paragraph]

    def _led_up_to(self, paragraph: int) -> Said | None:
        for before in range(paragraph - 1, max(paragraph - 1 - _BACK, -1), -1):
            told = self._last_told(self._page.lines[before])
            if told is not None and told.date:
                return told
        return None

    def _last_told(self, line: Line) -> Said | None:
        """The last day of a line, whatever it is told of there."""
        days = [day for day in self._almanac.of(line) if not day.bound and not is_to_come(line, day)]
        return self._almanac.said(line, days[-1]) if days else None

    def _framing(self, line: Line, days: Sequence[DayWords], saying: Saying) -> Said | None:
        """The last of some days that frames what follows its sentence."""
        for day in reversed(days):
            if not day.bound and self._frames(line, day, saying):
                return self._almanac.said(line, day)
        return None

    def _frames(self, line: Line, day: DayWords, saying: Saying) -> bool:
        """Whether a day sets the scene for the sentences after its own.

        A document dates its own words alone, whatever their tense; somebody's saying dates what he
        goes on to say, and what is answered; other events the words of those who are there.
        """
        if is_to_come(line, day):
            return False
        of_document = is_of_document(line, day)
        if saying.writing and of_document:
            return True
        if saying.present or _is_beside(line, day) or _is_background(line, day):
            return False
        news = self._almanac.is_news(day)
        teller = self._almanac.teller(line, day)
        if teller is not None:
            held = news and (saying.reply or leads(line, day))
            return held or _is_same(teller, saying.speaker)
        if not news or of_document or leads(line, day) or _is_staged(line, day) or is_at_verb(line, day):
            return news
        actor = self._almanac.actor(line, day)
        return actor is not None and _is_same(actor, saying.speaker)


def is_to_come(line: Line, day: DayWords) -> bool:
    """Whether a day of a sentence lies ahead: `will resign on Monday`, `On Monday the board will vote`."""
    first = max(sentence_start(line, day.first), day.first - _AHEAD - 1)
    if lies_ahead(line, first, day.first):
        return True
    for place in range(day.last, min(day.last + _AHEAD, len(line.lower))):
        word = line.lower[place]
        if word in w.CUES or word == PASSAGE or line.sentence[place] != line.sentence[day.first]:
            return False
        if word in ("will", "shall"):
            return True
    return False


def _is_beside(line: Line, day: DayWords) -> bool:
    """Whether a day stands in a clause apart: `Voss, who resigned on Monday, `, `By Monday all was gone`."""
    if line.lower[day.first - 1 : day.first] == ["by"] and not is_of_next(line, day):
        return True
    if line.lower[day.first - 1 : day.first] in times.ASKED:
        return False
    return not leads(line, day) and is_aside(line, sentence_start(line, day.first), day.first)


def _is_background(line: Line, day: DayWords) -> bool:
    """Whether a day lies before what the article tells of: `A day earlier she had told the council`."""
    if "had" in line.lower[max(0, day.first - _NEAR) : day.first]:
        return True
    behind = line.lower[day.last : day.last + _NEAR]
    return "had" in behind and "that" not in behind and line.lower[max(0, day.first - 1)] != "by"


def _is_staged(line: Line, day: DayWords) -> bool:
    """Whether somebody speaks or appears before a day: `Voss campaigned in Orrin on Monday`."""
    words = line.lower[sentence_start(line, day.first) : day.first]
    there = any(one in ("was", "were") and other in _THERE for one, other in pairwise(words))
    return there or not times.STAGED.isdisjoint(words)


def _is_same(teller: Candidate, speaker: Candidate | None) -> bool:
    """Whether two mentions may mean one speaker, from their words alone."""
    if speaker is None or "pronoun" in (teller.kind, speaker.kind) or speaker.kind == "document":
        return not (speaker and teller.kind == "pronoun" and speaker.kind == "name" and speaker.role)
    if teller.kind == "name" and speaker.kind == "name":
        return teller.name.split()[-1] == speaker.name.split()[-1]
    return teller.head == speaker.head
