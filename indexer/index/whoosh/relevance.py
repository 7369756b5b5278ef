"""How well a quotation answers: BM25 over quotations alone.

Whoosh's own BM25 counts every document of the index, passages among them, as
a quotation, and scores whatever keeps no lengths by its plain weight. Here
words, stems and pairs count by how rare they are and how short the quotation
is; speakers, dates and the like narrow without counting.
"""

from __future__ import annotations

import math

from whoosh.matching import Matcher
from whoosh.scoring import BaseScorer, WeightingModel
from whoosh.searching import Searcher

_TEXT = ("stems", "words", "pairs")
_SATURATION = 1.2  # Robertson's usual k1 and b
_LENGTH = 0.75


class Relevance(WeightingModel):  # type: ignore[misc]
    """Gives each term of a question what scores it."""

    def scorer(self, searcher: Searcher, field: str, term: bytes, qf: int = 1) -> BaseScorer:
        """What scores a term in one segment."""
        return _Rarity(searcher, field, term) if field in _TEXT else _Nothing()


class _Rarity(BaseScorer):  # type: ignore[misc]
    def __init__(self, segment: Searcher, field: str, term: bytes) -> None:
        index = segment.get_parent()
        quotations = max(1, index.doc_frequency("doc", b"quote"))
        self._rarity = 1 + math.log(quotations / (1 + index.doc_frequency(field, term)))
        self._usual = max(1.0, index.field_length("stems") / quotations)
        self._length = segment.doc_field_length

    def score(self, matcher: Matcher) -> float:
        times = matcher.weight()
        length = self._length(matcher.id(), "stems", 1) / self._usual
        return float(
            self._rarity
            * times
            * (_SATURATION + 1)
            / (times + _SATURATION * (1 - _LENGTH + _LENGTH * length))
        )


class _Nothing(BaseScorer):  # type: ignore[misc]
    def score(self, matcher: Matcher) -> float:
        return 0.0
