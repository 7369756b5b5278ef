"""Page: an article as the stages after the mentions read it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment, attach
from indexer.extract.passages.marks import Passage
from indexer.extract.passages.tokens import Line
from indexer.extract.speakers.terms import Terms

Attached = tuple[Candidate, Attachment]


class Attachments:
    """The attachments of every line's candidates: found when a line is first asked for."""

    def __init__(self, lines: Sequence[Line], candidates: Sequence[tuple[Candidate, ...]]) -> None:
        self._lines, self._candidates = lines, candidates
        self._pairs: dict[int, list[Attached]] = {}

    def __getitem__(self, line: int) -> tuple[Attachment, ...]:
        return tuple([attachment for _, attachment in self.pairs(line)])

    def pairs(self, line: int) -> list[Attached]:
        """The candidates of a line, each with its attachment."""
        pairs = self._pairs.get(line)
        if pairs is None:
            found = self._candidates[line]
            pairs = self._pairs[line] = list(zip(found, attach(self._lines[line], found), strict=True))
        return pairs


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the later stages read it.

    `lines`, `candidates` and `attachments` run parallel to its paragraphs, `places` and
    `said` to its passages, `firsts` to its lines: where each candidate begins. `said` holds the words
    of a passage, every apostrophe straight.
    """

    lines: tuple[Line, ...]
    candidates: tuple[tuple[Candidate, ...], ...]
    attachments: Attachments
    passages: tuple[Passage, ...]
    places: tuple[int, ...]
    said: tuple[list[str], ...]
    firsts: tuple[list[int], ...]
    terms: Terms
    text: str

    @classmethod
    def of(
        cls,
        text: str,
        lines: tuple[Line, ...],
        candidates: tuple[tuple[Candidate, ...], ...],
        passages: tuple[Passage, ...],
    ) -> Page:
        """The page with every candidate attached."""
        places = {number: place for line in lines for place, number in line.passages.items()}
        in_order = tuple([places[number] for number in range(len(passages))])
        said = tuple([text[one.start : one.end].replace("’", "'").split() for one in passages])
        firsts = tuple([[candidate.first for candidate in row] for row in candidates])
        terms = Terms(text, lines, passages)
        attachments = Attachments(lines, candidates)
        return cls(lines, candidates, attachments, passages, in_order, said, firsts, terms, text)

    def near(self, line: int, first: int, last: int) -> list[Attached]:
        """The candidates of a line that begin at tokens `first` to `last` (exclusive), each attached."""
        firsts = self.firsts[line]
        return self.attachments.pairs(line)[bisect_left(firsts, first) : bisect_left(firsts, last)]

    def place(self, number: int) -> int:
        """The token that stands for a passage in its line."""
        return self.places[number]

    def is_term(self, number: int) -> bool:
        """Whether the reporter uses the few words of a passage without marks too, as a term."""
        return self.terms.is_term(self.passages[number])
