"""Page: an article as the stages after the mentions read it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.extract.candidate import Candidate
from indexer.extract.cues import Attachment, attach
from indexer.extract.marks import Passage
from indexer.extract.tokens import Line


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the later stages read it.

    `lines`, `candidates` and `attachments` run parallel to its paragraphs, `places` to its
    passages, `firsts` to its lines: where each candidate begins. `wordings` counts what stands
    between marks, case and final marks aside; `prose` holds the words outside them and their
    neighbouring pairs, in lower case.
    """

    lines: tuple[Line, ...]
    candidates: tuple[tuple[Candidate, ...], ...]
    attachments: tuple[tuple[Attachment, ...], ...]
    passages: tuple[Passage, ...]
    places: tuple[int, ...]
    firsts: tuple[tuple[int, ...], ...]
    wordings: Counter[str]
    prose: frozenset[str]
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
        attached = tuple(attach(line, found) for line, found in zip(lines, candidates, strict=True))
        places = {number: place for line in lines for place, number in line.passages.items()}
        wordings = Counter(_bare(text, passage) for passage in passages)
        in_order = tuple(places[number] for number in range(len(passages)))
        firsts = tuple(tuple(candidate.first for candidate in row) for row in candidates)
        return cls(lines, candidates, attached, passages, in_order, firsts, wordings, _prose(lines), text)

    def near(self, line: int, first: int, last: int) -> Iterator[tuple[Candidate, Attachment]]:
        """The candidates of a line that begin at tokens `first` to `last` (exclusive), each attached."""
        begin = bisect_left(self.firsts[line], first)
        end = bisect_left(self.firsts[line], last)
        return zip(self.candidates[line][begin:end], self.attachments[line][begin:end], strict=True)

    def place(self, number: int) -> int:
        """The token that stands for a passage in its line."""
        return self.places[number]

    def is_term(self, number: int) -> bool:
        """Whether the reporter uses the few words of a passage without marks too, as a term."""
        passage = self.passages[number]
        bare = _bare(self.text, passage)
        if len(bare) < 3 or len(bare.split()) > 4:
            return False
        words = bare.split()
        ends = {words[-1], words[-1] + "s", words[-1].removesuffix("s")}
        if len(words) == 1:
            return not self.prose.isdisjoint(ends)
        pairs = [f"{one} {other}" for one, other in pairwise(words)]
        last = {f"{words[-2]} {end}" for end in ends}
        return all(pair in self.prose for pair in pairs[:-1]) and not self.prose.isdisjoint(last)

    def times(self, number: int) -> int:
        """How often the article puts the words of a passage between marks."""
        return self.wordings[_bare(self.text, self.passages[number])]


def _prose(lines: Sequence[Line]) -> frozenset[str]:
    """Every word of the reporter's, and every two that stand side by side."""
    words = {word for line in lines for word in line.lower}
    return frozenset(words.union(f"{a} {b}" for line in lines for a, b in pairwise(line.lower)))


def _bare(text: str, passage: Passage) -> str:
    return text[passage.start : passage.end].strip(" .,!?;:…").lower()
