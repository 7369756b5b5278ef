"""Scene: who stands where in an article, as the antecedents of pronouns are weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment
from indexer.extract.mentions.roles import is_role
from indexer.extract.passages.tokens import Line
from indexer.extract.record import record
from indexer.extract.speakers.page import Page
from indexer.quote import SpeakerType

_TOKENS = 250
"""How many tokens back of a paragraph count: a paragraph of a whole book stays cheap."""

_SOMEBODY = frozenset(["name", "pronoun", "person", "people"])
_WHO = (["who"], ["whose"], ["whom"])
_SUBJECT = frozenset(["subject", "inverted", "later", "according"])


class Identity(NamedTuple):
    """Who is meant: the name to print, its type, and the role the article gives."""

    name: str
    type: SpeakerType
    role: str | None = None


@record
class Trace:
    """One mention of somebody, whoever that is.

    `leads` says that its sentence is about it, `place` how it stands there: it `speaks`, is spoken
    `to`, `acts` (a verb follows, or `who`), hangs on a preposition (`under`), belongs to another mention
    (`inner`: also in `Birk, whose mother, Edda Hale,`) or owns what follows (`owner`); else `plain`.
    """

    candidate: Candidate
    sentence: int
    leads: bool
    place: str


class Scene:
    """The mentions of an article that are no pronouns; each line is read when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._traces: dict[int, list[Trace]] = {}
        self._places: dict[int, list[int]] = {}

    def before(self, line: int, place: int) -> list[Trace]:
        """The mentions of a line before a token, the latest first, not too far back."""
        if line not in self._traces:
            self._traces[line] = self._read(line)
            self._places[line] = [trace.candidate.first for trace in self._traces[line]]
        traces, places = self._traces[line], self._places[line]
        first, last = bisect_left(places, place - _TOKENS), bisect_left(places, place)
        return traces[first:last][::-1]

    def after(self, line: int, place: int) -> list[Trace]:
        """The mentions of a line behind a token, in order."""
        self.before(line, 0)
        first = bisect_left(self._places[line], place)
        return self._traces[line][first : first + _TOKENS]

    def _read(self, number: int) -> list[Trace]:
        line = self.page.lines[number]
        attached = self.page.attachments.pairs(number)
        placed = [
            (candidate, _place(line, candidate, attachment))
            for candidate, attachment in attached
            if (candidate.kind == "name" or not candidate.inner)
            and not (attachment.relation == "colon" and candidate.begin == 0)  # a transcript's label
        ]
        following = [*(candidate for candidate, _ in placed[1:]), None][: len(placed)]
        placed = [
            (one, "inner" if one.kind == "name" and _belongs(line, one, other) else place)
            for (one, place), other in zip(placed, following, strict=True)
        ]
        leading = _leading(line, placed)
        traces = []
        for candidate, place in placed:
            if candidate.kind != "pronoun":
                sentence = line.sentence[candidate.first]
                traces.append(Trace(candidate, sentence, leading.get(sentence) is candidate, place))
        return traces


def _belongs(line: Line, one: Candidate, other: Candidate | None) -> bool:
    """Whether a name is part of the role told before the next one: `Hale campaign spokesman Ann Birk`."""
    if other is None or other.kind != "name" or not 0 <= other.first - one.last < 6 or one.after > one.last:
        return False
    between = line.lower[one.last : other.first]
    return (
        bool(between) and is_role(between[-1]) and all(word.isalpha() and word != "and" for word in between)
    )


def _leading(line: Line, placed: Sequence[tuple[Candidate, str]]) -> dict[int, Candidate]:
    """Who leads each sentence: the first somebody that opens it, acts or speaks, else the first one free."""
    surely: dict[int, Candidate] = {}
    else_first: dict[int, Candidate] = {}
    for candidate, place in placed:
        if candidate.kind not in _SOMEBODY or place in ("under", "inner", "to"):
            continue
        sentence = line.sentence[candidate.first]
        else_first.setdefault(sentence, candidate)
        if place in ("speaks", "acts") or candidate.kind == "pronoun" or line.opens_sentence(candidate.begin):
            surely.setdefault(sentence, candidate)
    return {**else_first, **surely}


def _place(line: Line, candidate: Candidate, attachment: Attachment) -> str:
    """How a mention stands in its sentence."""
    if candidate.inner:
        return "inner"
    if attachment.relation in _SUBJECT:
        return "speaks"
    if attachment.relation == "listener":
        return "to"
    before = line.lower[candidate.begin - 1] if candidate.begin else ""
    if before == "the" and candidate.begin > 1:
        before = line.lower[candidate.begin - 2]  # by the Orrin Water Board
    if before == "whose":
        return "inner"
    behind = line.lower[candidate.after] if candidate.after < len(line.lower) else ""
    if (
        behind == ","
        and candidate.kind == "name"
        and line.lower[candidate.after + 1 : candidate.after + 2] in _WHO
    ):
        return "acts"
    if before in w.PREPOSITIONS:
        return "under"
    if behind in ("'s", "’s"):
        return "owner"
    return "acts" if behind in w.AUXILIARIES or behind in w.CUES or behind.endswith("ed") else "plain"
