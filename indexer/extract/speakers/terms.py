"""Terms: words between marks that the reporter uses too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain, pairwise

from indexer.extract.passages.marks import Passage
from indexer.extract.passages.tokens import Line

_LONGEST = 4


class Terms:
    """The words of an article's passages beside those of its reporter; looked at only when asked for."""

    def __init__(self, text: str, lines: Sequence[Line], passages: Sequence[Passage]) -> None:
        self._text, self._lines, self._passages = text, lines, passages

    def is_term(self, passage: Passage) -> bool:
        """Whether the reporter uses the few words of a passage without marks too, as a term."""
        bare = self._bare(passage)
        words = bare.split()
        if len(bare) < 3 or len(words) > _LONGEST:
            return False
        *others, last = words
        ends = (last, last + "s", last.removesuffix("s"))
        if self._words.isdisjoint(ends) or not self._words.issuperset(others):
            return False
        if not others:
            return True
        told = all(pair in self._pairs for pair in pairwise(others))
        return told and not self._pairs.isdisjoint((others[-1], end) for end in ends)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every word of the reporter's, in lower case."""
        return frozenset(chain.from_iterable(line.lower for line in self._lines))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        """Every two words of the reporter's that stand side by side, where a term may hold the first."""
        wordings = {self._bare(passage) for passage in self._passages}
        first = {word for wording in wordings for word in wording.split(None, _LONGEST)[:_LONGEST]}
        rows = (pairwise(line.lower) for line in self._lines)
        return frozenset([pair for row in rows for pair in row if pair[0] in first])

    def _bare(self, passage: Passage) -> str:
        """The words of a passage, case and final marks aside."""
        return self._text[passage.start : passage.end].strip(" .,!?;:…").lower()
