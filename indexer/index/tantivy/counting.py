"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

tantivy counts quotations; what several prints of one statement add too much is counted apart, among the few
quotations of which other prints are held, and taken off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tantivy import Occur, Query

from indexer.index.engine import FacetValue, Search
from indexer.index.query import FacetName, Interval
from indexer.index.tantivy.schema import counted_as
from indexer.index.tantivy.segments import ALIKE, Segments, between, joined
from indexer.index.tantivy.values import Values

_VALUES = 50
_READ = 64  # values asked for at first
_EVERY = 10_000_000  # values that are counted in each segment: all, so that the counts are exact
_BUCKETS = 60_000  # asked for: of 65,000 tantivy gives out no more
_TOGETHER = 30_000  # quotations of which each may be a bucket, and every two one more

_FIELDS: Mapping[FacetName, str] = {
    "speaker": "voice",
    "publisher": "outlet",
    "role": "office",
    "kind": "kind",
}
_STEPS: Mapping[Interval, int] = {"year": 10_000, "month": 100, "day": 1}
_WRITTEN: Mapping[Interval, Callable[[int], str | None]] = {
    "year": lambda day: f"{day // 10_000:04}" if day else None,
    "month": lambda day: f"{day // 10_000:04}-{day // 100 % 100:02}" if day // 100 % 100 else None,
    "day": lambda day: f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}" if day % 100 else None,
}

Counts = dict[int, int]
Asked = dict[str, Any]


class Tally:
    """Counts of what was found; grouped, a statement counts once for each value that a print of it has."""

    def __init__(self, segments: Segments, values: Values, finding: Query, asked: Search) -> None:
        self._segments, self._values = segments, values
        self._finding = finding
        wanted: dict[str, Asked] = {
            facet: _days("year") if facet == "year" else terms_of(_FIELDS[facet], _READ)
            for facet in asked.facets
        }
        if asked.histogram:
            wanted[asked.histogram] = _days(asked.histogram)
        self._counted = segments.aggregate(finding, wanted) if wanted else {}
        self._over, self._repeats = self._count_repeats(wanted) if asked.grouped else ({}, 0)

    def total(self, matching: int) -> int:
        """How many hits there are, of so many quotations."""
        return matching - self._repeats

    def facet(self, facet: FacetName) -> tuple[FacetValue, ...]:
        """The most frequent values, equals in alphabetical order."""
        if facet == "year":
            return _first(FacetValue(year, count) for year, count in self._said("year").items())
        field = _FIELDS[facet]
        counts = most_frequent(
            self._segments, self._finding, field, _VALUES, self._counted[facet], self._over.get(facet, {})
        )
        least = sorted(counts.values(), reverse=True)[:_VALUES][-1:]
        frequent = ((number, count) for number, count in counts.items() if count >= least[0])
        if facet == "speaker":
            voices = self._values.voices
            return _first(FacetValue(voices[one].name, count, voices[one].id) for one, count in frequent)
        texts = self._values.of(field)
        return _first(FacetValue(texts[one], count) for one, count in frequent)

    def histogram(self, interval: Interval) -> tuple[tuple[str, int], ...]:
        """Each year, month or day with how many were said then, in order."""
        return tuple(sorted(self._said(interval).items()))

    def _said(self, interval: Interval) -> dict[str, int]:
        over = self._over.get(interval, {})
        counts = _counts(self._counted[interval]["buckets"], over)
        told = ((_WRITTEN[interval](day), count) for day, count in counts.items())
        return {day: count for day, count in told if day}

    def _count_repeats(self, wanted: dict[str, Asked]) -> tuple[dict[str, Counts], int]:
        """By how many each value was counted too often, and how many hits there were too many."""
        over: dict[str, Counter[int]] = {name: Counter() for name in wanted}
        repeats = 0
        again = {"again": terms_of("statement", _BUCKETS, min_doc_count=2)}
        asked = {name: {**_whole(one), "aggs": again} for name, one in wanted.items()} | again
        for part in self._alike():
            counted = self._segments.aggregate(part, asked)
            repeats += _repeats(counted)
            for name, counts in over.items():
                for value in counted[name]["buckets"]:
                    counts[int(value["key"])] += _repeats(value)
        return {name: dict(counts) for name, counts in over.items()}, repeats

    def _alike(self) -> Iterator[Query]:
        """The quotations that may be prints of one statement, in parts that tantivy counts out."""
        alike = joined([(Occur.Must, self._finding), (Occur.Must, ALIKE)])
        found = self._segments.count(alike)
        if not found:
            return
        step = (1 << 64) // (1 + found // _TOGETHER) + 1
        for start in range(0, 1 << 64, step):
            last = min(start + step, 1 << 64) - 1
            part = [(Occur.Must, between("statement", start, last))] if found >= _TOGETHER else []
            yield joined([(Occur.Must, alike), *part])


def most_frequent(
    segments: Segments,
    finding: Query,
    field: str,
    wanted: int,
    counted: Asked | None = None,
    over: Mapping[int, int] | None = None,
) -> Counts:
    """The values of a field that most of what is found has: all that may be among so many.

    `counted`: the first of them, if they are known. `over`: by how many a value is counted too often.
    """
    counted = counted or segments.aggregate(finding, {"by": terms_of(field, _READ)})["by"]
    if counted["sum_other_doc_count"]:
        # What was not counted out has no more than the last that was, and may have as many.
        least = counted["buckets"][-1]["doc_count"]
        surely = sorted(_counts(counted["buckets"], over).values(), reverse=True)[wanted - 1 : wanted]
        if not surely or surely[0] <= least:
            counted = segments.aggregate(finding, {"by": terms_of(field, _BUCKETS)})["by"]
    return _counts(counted["buckets"], over)


def all_values(segments: Segments, finding: Query, field: str) -> Counts:
    """All values of a field that what is found has, if they are no more than 60,000."""
    return _counts(segments.aggregate(finding, {"by": terms_of(field, _BUCKETS)})["by"]["buckets"], {})


def terms_of(field: str, size: int, **further: int) -> Asked:
    """So many of the values of a field, counted exactly."""
    return {"terms": {"field": counted_as(field), "size": size, "segment_size": _EVERY, **further}}


def _whole(asked: Asked) -> Asked:
    """The same with all values counted out."""
    return {"terms": {**asked["terms"], "size": _BUCKETS}} if "terms" in asked else asked


def _days(interval: Interval) -> Asked:
    return {"histogram": {"field": "day", "interval": _STEPS[interval], "min_doc_count": 1}}


def _repeats(counted: Asked) -> int:
    return sum(one["doc_count"] - 1 for one in counted["again"]["buckets"])


def _counts(buckets: Iterable[Asked], over: Mapping[int, int] | None) -> Counts:
    counts = {int(bucket["key"]): bucket["doc_count"] for bucket in buckets}
    for value in counts.keys() & (over or {}).keys():
        counts[value] -= (over or {})[value]
    return counts


def _first(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda one: (-one.count, one.value, one.id or ""))[:_VALUES])
