"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

Counted from whole columns in memory: Whoosh's own grouping costs five times as much.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

from indexer.index.engine import FacetValue
from indexer.index.query import FacetName, Interval
from indexer.index.whoosh.questions import Found
from indexer.index.whoosh.segments import Segments

_VALUES = 50
_DIGITS: dict[Interval, int] = {"year": 4, "month": 7, "day": 10}  # characters of an ISO date

Read = TypeVar("Read")
Value = TypeVar("Value")
# A speaker: the id that means the same in every article, and the name as printed.
_Voice = tuple[str | None, str | None]


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
            values = self._speakers()
        elif facet == "year":
            values = [FacetValue(year, count) for year, count in self._said("year").items()]
        else:
            counts = self._count(self._column(facet), _filled)
            values = [FacetValue(value, count) for value, count in counts.items()]
        return tuple(heapq.nsmallest(_VALUES, values, key=lambda one: (-one.count, one.value, one.id or "")))

    def histogram(self, interval: Interval) -> tuple[tuple[str, int], ...]:
        """Each year, month or day with how many were said then, in order."""
        return tuple(sorted(self._said(interval).items()))

    def _said(self, interval: Interval) -> Counter[str]:
        digits = _DIGITS[interval]
        return self._count(
            self._column("date"), lambda day: day[:digits] if day and len(day) >= digits else None
        )

    def _column(self, name: str) -> Callable[[Iterable[int]], Iterable[str | None]]:
        column = self._segments.column(name)
        return lambda numbers: map(column.__getitem__, numbers)

    def _speakers(self) -> list[FacetValue]:
        """By id, under the name that most of them print; by name, where there is no id."""
        persons, names = self._segments.column("person"), self._segments.column("speaker")

        def read(numbers: Iterable[int]) -> Iterable[_Voice]:
            return ((persons[number], names[number]) for number in numbers)

        printed = sorted(Counter(read(self._found)).items(), key=lambda item: (item[1], item[0][1] or ""))
        called = {_voice(pair): pair[1] or "" for pair, _ in printed}
        counts = self._count(read, _voice)
        return [FacetValue(called[voice], count, voice[0]) for voice, count in counts.items()]

    def _count(
        self, read: Callable[[Iterable[int]], Iterable[Read]], value_of: Callable[[Read], Value | None]
    ) -> Counter[Value]:
        """How many statements have each value of what is read."""
        counts: Counter[Value] = Counter()
        for one, count in Counter(read(self._found)).items():
            if (value := value_of(one)) is not None:
                counts[value] += count
        repeated = Counter(zip(map(value_of, read(self._statements)), self._statements.values(), strict=True))
        for (value, _), count in repeated.items():
            if value is not None:
                counts[value] -= count - 1
        return counts


def _filled(value: str | None) -> str | None:
    return value or None


def _voice(pair: _Voice) -> _Voice | None:
    """What a speaker is counted by."""
    person, name = pair
    return (person, None) if person else (None, name) if name else None
