"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

Counted from whole columns in memory: Whoosh's own grouping costs five times as much.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from indexer.index.engine import FacetValue
from indexer.index.query import DIGITS, FacetName, Interval
from indexer.index.whoosh.questions import Found
from indexer.index.whoosh.segments import Segments

_VALUES = 50

Read = TypeVar("Read")
Value = TypeVar("Value")


class Tally:
    """Counts of what was found; a statement counts once for each value that any of its prints has."""

    def __init__(self, segments: Segments, found: Found, statements: dict[int, str]) -> None:
        """`statements` are of those found of which other prints were found."""
        self._segments = segments
        self._found = found
        self._statements = statements

    def facet(self, facet: FacetName) -> tuple[FacetValue, ...]:
        """The most frequent values, equals in alphabetical order."""
        if facet == "speaker":
            voices = _foremost(self._count(self._segments.voices, lambda voice: voice))
            values = [FacetValue(self._segments.called(one), count, one.id) for one, count in voices]
        else:
            counts = (
                self._said("year") if facet == "year" else self._count(self._segments.column(facet), _filled)
            )
            values = [FacetValue(value, count) for value, count in _foremost(counts)]
        return tuple(sorted(values, key=lambda one: (-one.count, one.value, one.id or ""))[:_VALUES])

    def histogram(self, interval: Interval) -> tuple[tuple[str, int], ...]:
        """Each year, month or day with how many were said then, in order."""
        return tuple(sorted(self._said(interval).items()))

    def _said(self, interval: Interval) -> Counter[str]:
        digits = DIGITS[interval]
        return self._count(
            self._segments.column("date"), lambda day: day[:digits] if day and len(day) >= digits else None
        )

    def _count(self, column: Sequence[Read], value_of: Callable[[Read], Value | None]) -> Counter[Value]:
        """How many statements have each value of a column."""
        counts: Counter[Value] = Counter()
        for one, count in Counter(map(column.__getitem__, self._found)).items():
            if (value := value_of(one)) is not None:
                counts[value] += count
        repeated = Counter((value_of(column[number]), key) for number, key in self._statements.items())
        for (value, _), count in repeated.items():
            if value is not None:
                counts[value] -= count - 1
        return counts


def _foremost(counts: Counter[Value]) -> list[tuple[Value, int]]:
    """Those that may be among the most frequent, with all that are as frequent as the last of them."""
    least = min(heapq.nlargest(_VALUES, counts.values()), default=0)
    return [(value, count) for value, count in counts.items() if count >= least]


def _filled(value: str | None) -> str | None:
    return value or None
