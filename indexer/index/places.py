"""Places in the order of an answer that hold from one generation to the next.

A place is the last quotation of a page by what orders it: its score, its standing, its id. Scores change as
the index grows, with how rare each word is; so a place by relevance keeps the figures that its scores
were counted with, and later pages are counted with the same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from indexer.index.engine import PlaceUnknown

_MOST = 1 << 63


@dataclass(frozen=True, slots=True)
class Statistics:
    """What scores hang on beside a quotation: how many there are, and those of each clause."""

    quotations: int
    clauses: tuple[int, ...]


UNCOUNTED = Statistics(0, (0,))
"""Of a clause that stands alone: how rare it is changes no order, so an engine need not count it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Right after the quotation with this score (0 where nothing is ranked), standing and id.

    `standing`: see `indexer.index.order`.
    """

    score: float
    standing: int
    id: str
    statistics: Statistics | None = None

    def write(self) -> str:
        """The place as text."""
        held = self.statistics
        figures = [held.quotations, *held.clauses] if held else []
        return json.dumps([self.score, self.standing, self.id, *figures], separators=(",", ":"))

    @classmethod
    def read(cls, text: str, clauses: int) -> Place:
        """The place that was written. Raises PlaceUnknown where it cannot have been, for so many clauses."""
        try:
            score, standing, quote_id, *figures = json.loads(text)
        except (ValueError, TypeError, RecursionError):
            raise PlaceUnknown from None
        fits = len(figures) == (1 + clauses if clauses else 0)
        counted = all(type(figure) is int and 0 <= figure < _MOST for figure in (standing, *figures))
        scored = type(score) in (int, float) and 0 <= score < _MOST
        if not (fits and counted and scored and isinstance(quote_id, str)):
            raise PlaceUnknown
        if not figures:
            return cls(score, standing, quote_id)
        quotations, *counts = figures
        return cls(score, standing, quote_id, Statistics(quotations, tuple(counts)))
