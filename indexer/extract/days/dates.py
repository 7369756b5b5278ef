"""Dates: the day something was said, from the words that tell it and the day of the article."""

from __future__ import annotations

import datetime
from dataclasses import replace

from indexer.extract.days.almanac import Almanac, Said
from indexer.extract.days.days import DayWords
from indexer.extract.days.deaths import Resolve
from indexer.extract.days.diary import Diary
from indexer.extract.days.framing import Frames, Saying
from indexer.extract.days.saying import (
    Clause,
    clause_of,
    is_acting_now,
    is_announced,
    is_before_past,
    is_heard,
    is_present,
    sentence_start,
    verb_within,
)
from indexer.extract.days.telling import is_at_verb, is_of_next, tells
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import Line
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.attribution import Attribution
from indexer.extract.speakers.options import Option
from indexer.extract.speakers.page import Page

UNKNOWN = Said(None, None)
_BEHIND = 10
_REPLIES = frozenset("reply respond answer retort counter".split())


class Calendar:
    """Tells on which day the passages of a page were said.

    `own` is the day that holds where no other is told; `resolve` tells whom a mention means. Without
    it the page holds the words of a speaker, who quotes others.
    """

    def __init__(self, page: Page, own: Said, resolve: Resolve | None = None) -> None:
        self._page = page
        self._own = own
        self._almanac = Almanac(page, datetime.date.fromisoformat(own.date) if own.date else None)
        self._frames = Frames(self._almanac)
        self._diary = Diary(self._almanac, resolve) if resolve else None

    def said_on(
        self, number: int, answer: Attribution, who: Identity | None = None, last: Said | None = None
    ) -> Said:
        """The day passage `number` was said; `last` is that of the passage before, if it is speech.

        The day told in the clause of saying counts first; then, unless the verb is in the present,
        one told before in the paragraph or in the lines that introduce the passage; then the day of
        the speaker's words before; else the article's own. What somebody relays, or says to have
        been said before, is of a day unknown unless it is told.
        """
        passage = self._page.passages[number]
        if last is not None and passage.continues:
            return last
        saying = self._saying(number, answer.option)
        said = self._in_clause(saying) or self._unclear(saying, answer) or self._frames.of(number, saying)
        if said is None and who and self._diary and (saying.present):
            said = UNKNOWN if self._diary.is_dead(who) else None
        if said is None and not saying.present:
            said = self._spoken(who, number)
            return said or (last if last and answer.option and answer.option.continued else self._own)
        if self._diary and who and said and not is_before_past(saying.line, saying.clause.cue):
            self._diary.keep(who, said)
        return said or self._own

    def told_in(self, line: Line, clause: Clause, who: Identity | None = None) -> Said:
        """The day of a clause of saying that quotes nothing, in a line of the page."""
        saying = Saying(line, clause, clause.cue, None, present=is_present(line, clause.cue))
        said = self._in_clause(saying)
        if said is None and is_before_past(line, clause.cue):
            return UNKNOWN
        said = said or self._frames.before(saying)
        if said is None and who and self._diary and not saying.present:
            said = self._diary.last(who, line.number, clause.cue)
        return said or self._own

    def _spoken(self, who: Identity | None, number: int) -> Said | None:
        if self._diary is None or who is None:
            return None
        paragraph = self._page.passages[number].paragraph
        said = self._diary.last(who, paragraph, self._page.place(number))
        if said is None and self._diary.is_dead(who):
            return UNKNOWN
        return said or self._diary.told_next(who, paragraph)

    def _unclear(self, saying: Saying, answer: Attribution) -> Said | None:
        """Unknown, where words are told again that tell no day."""
        relayed = answer.relayer is not None or self._diary is None
        line, cue = saying.line, saying.clause.cue
        of_one_sentence = line.sentence[cue] == line.sentence[saying.place]
        told_again = saying.within is not None or (of_one_sentence and is_before_past(line, cue))
        told_again = told_again or (cue < saying.place and is_heard(line, saying.place))
        now = saying.present or line.lower[cue].endswith("ing")
        return UNKNOWN if told_again or (relayed and not now) else None

    def _saying(self, number: int, option: Option | None) -> Saying:
        """The clause of saying and its line: the passage's own, or the end of the line before."""
        place = self._page.place(number)
        line = self._page.lines[self._page.passages[number].paragraph]
        if option is None or option.continued or line.number - option.candidate.line not in (0, 1):
            return Saying(line, Clause.at(place), place, None, writing=_goes_on(line, place))
        apart = option.candidate.line != line.number
        if apart:
            line = self._page.lines[option.candidate.line]
            place = len(line.words) - 1
        clause = clause_of(line, option.candidate, option.attachment, place)
        led_to = not apart or line.lower[place] == ":"
        return Saying(
            line,
            clause,
            place,
            option.candidate,
            present=is_present(line, clause.cue) or is_acting_now(line, option.attachment),
            writing=clause.document or _goes_on(line, place),
            reply=w.CUE_BASE.get(line.lower[clause.cue]) in _REPLIES,
            within=verb_within(line, clause, place) if led_to else None,
        )

    def _in_clause(self, saying: Saying) -> Said | None:
        """The day that stands nearest to the verb of saying among those that tell it."""
        line, clause, place = saying.line, saying.clause, saying.place
        days = self._almanac.near(line, clause.cue)
        if saying.within is not None:
            start = _relayed_from(line, clause, saying.within)
            days = [day for day in days if start < day.first]
            clause = replace(clause, last=start, after=start, cue=saying.within)
        told = [day for day in days if tells(line, day, clause)]
        if not told:
            told = [day for day in days if self._is_behind(line, day, place)]
        if not told and (clause.cue == place or line.lower[clause.cue].endswith("ing")):
            told = [day for day in days if _is_at_verb_of(line, day, place)]
        if not told:
            return None
        told = [day for day in days if _is_going_on(line, day, clause.cue, place)] or told
        nearest = min(told, key=lambda day: abs(day.first - clause.cue))
        return self._almanac.said(line, nearest, announced=is_announced(line, clause.cue))

    def _is_behind(self, line: Line, day: DayWords, place: int) -> bool:
        """`called it “a toy” on Wednesday`: a day of the news right behind the words."""
        if not place < day.first <= place + _BEHIND or is_of_next(line, day):
            return False
        return (day.kind == "time" or self._almanac.is_news(day)) and tells(line, day, Clause.at(place))


def _is_going_on(line: Line, day: DayWords, cue: int, place: int) -> bool:
    """`dismissed it, saying on Monday that`: the day of the verb that leads to the words."""
    verb = line.lower[day.first - 1]
    return cue < day.first < place and verb in w.CUES and verb.endswith("ing") and not day.bound


def _relayed_from(line: Line, clause: Clause, within: int) -> int:
    """Where the words begin that tell again what was said: at `that`, or else at their verb."""
    first = min(clause.cue, clause.begin)
    between = line.lower[first:within]
    return first + between.index("that") if "that" in between else within


def _goes_on(line: Line, place: int) -> bool:
    """Whether a document goes on in the sentence of a passage: `it began`, `it says`, `In it he writes`."""
    first = sentence_start(line, place)
    if line.lower[first : first + 2] == ["in", "it"]:
        return True
    near = range(max(first, place - 4), min(place + 2, len(line.lower) - 1))
    return any(line.lower[p] == "it" and line.lower[p + 1] in w.CUES for p in near)


def _is_at_verb_of(line: Line, day: DayWords, place: int) -> bool:
    """Whether a day stands at a verb of saying in the sentence of a passage, and of that passage."""
    if day.bound or line.sentence[day.first] != line.sentence[place]:
        return False
    return is_at_verb(line, day) and "which" not in line.lower[day.last : place]
