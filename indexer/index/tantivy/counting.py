"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

tantivy counts quotations; what several prints of one statement add too much is counted apart, among the few
quotations of which other prints are held, and taken off.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tantivy import Occur, Query

from indexer.index.engine import FacetValue
from indexer.index.query import FacetName, Interval
from indexer.index.tantivy.crossing import returned
from indexer.index.tantivy.segments import ALIKE, Segments, any_of, between, joined

_VALUES = 50
_READ = 64  # values asked for at first
_GROWTH = 8
_EVERY = 10_000_000  # values that are counted in each segment: all, so that the counts are exact
_BUCKETS = 60_000  # asked for: of 65,000 tantivy gives out no more
_TOGETHER = 30_000  # quotations of which each may be a bucket, and every two one more
_KNOWN, _NAMED = "=", "~"  # before a speaker's id, before a name

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

Counts = dict[Any, int]


class Names:
    """Under which name most quotations print a speaker, of one generation."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._known: dict[str, str] = {}

    def of(self, voices: list[str]) -> dict[str, str]:
        """The usual name of each of these speakers, as they are counted."""
        unknown = [voice for voice in voices if voice not in self._known]
        if unknown:
            self._known |= self._read(unknown)
        return {voice: self._known[voice] for voice in voices}

    def _read(self, voices: list[str]) -> dict[str, str]:
        called = {"terms": {"field": "called", "size": 1_000, "segment_size": _EVERY}}
        asked = {"by": {**terms_of("voice", len(voices)), "aggs": {"called": called}}}
        counted = self._segments.aggregate(any_of("voice", voices), asked)
        names = dict.fromkeys(voices, "")
        for voice in counted["by"]["buckets"]:
            most = max(
                ((one["doc_count"], returned(one["key"])) for one in voice["called"]["buckets"]),
                default=(0, ""),
            )
            names[voice["key"]] = most[1]
        return names


class Tally:
    """Counts of what was found; grouped, a statement counts once for each value that a print of it has."""

    def __init__(self, segments: Segments, names: Names, finding: Query, *, grouped: bool) -> None:
        self._segments, self._names = segments, names
        self._finding = finding
        self._alike = joined([(Occur.Must, finding), (Occur.Must, ALIKE)])
        self._repeated = segments.count(self._alike) if grouped else 0

    def total(self, matching: int) -> int:
        """How many hits there are, of so many quotations."""
        return matching - sum(self._over(None).values()) if self._repeated else matching

    def facet(self, facet: FacetName) -> tuple[FacetValue, ...]:
        """The most frequent values, equals in alphabetical order."""
        if facet == "year":
            return tuple(_first(FacetValue(year, count) for year, count in self._said("year").items()))
        return tuple(_first(self._values(facet, self._counted(_FIELDS[facet]))))

    def _values(self, facet: FacetName, counts: Counts) -> Iterator[FacetValue]:
        if facet != "speaker":
            yield from (FacetValue(returned(value), count) for value, count in counts.items())
            return
        names = self._names.of([voice for voice in counts if voice.startswith(_KNOWN)])
        for voice, count in counts.items():
            told = returned(voice[1:])
            is_known = voice.startswith(_KNOWN)
            yield FacetValue(names[voice], count, told) if is_known else FacetValue(told, count)

    def histogram(self, interval: Interval) -> tuple[tuple[str, int], ...]:
        """Each year, month or day with how many were said then, in order."""
        return tuple(sorted(self._said(interval).items()))

    def _said(self, interval: Interval) -> dict[str, int]:
        asked = _days(interval)
        counts = _counts(self._segments.aggregate(self._finding, {"by": asked})["by"]["buckets"])
        for day, over in self._over(asked).items():
            counts[day] -= over
        told = ((_WRITTEN[interval](int(day)), count) for day, count in counts.items())
        return {day: count for day, count in told if day}

    def _counted(self, field: str) -> Counts:
        over = self._over(terms_of(field, _BUCKETS))
        return most_frequent(self._segments, self._finding, field, _VALUES, over)

    def _over(self, asked: dict[str, Any] | None) -> Counter[Any]:
        """By how many each value was counted too often; without values, how many hits there were too many."""
        over: Counter[Any] = Counter()
        for part in self._parts() if self._repeated else ():
            again = {"again": {"terms": {**terms_of("statement", _BUCKETS)["terms"], "min_doc_count": 2}}}
            wanted = {"by": {**asked, "aggs": again}} if asked else again
            counted = self._segments.aggregate(part, wanted)
            for value in counted["by"]["buckets"] if asked else [{"key": None, **counted}]:
                over[value["key"]] += sum(one["doc_count"] - 1 for one in value["again"]["buckets"])
        return over

    def _parts(self) -> Iterator[Query]:
        """The quotations that may be prints of one statement, in parts that tantivy counts out."""
        parts = 1 + self._repeated // _TOGETHER
        if parts == 1:
            yield self._alike
            return
        step = (1 << 64) // parts + 1
        for start in range(0, 1 << 64, step):
            part = between("statement", start, min(start + step, 1 << 64) - 1)
            yield joined([(Occur.Must, self._alike), (Occur.Must, part)])


def most_frequent(
    segments: Segments, finding: Query, field: str, wanted: int, over: Mapping[str, int] | None = None
) -> Counts:
    """The values of a field that most of what is found has: all that may be among so many.

    `over`: by how many a value is counted too often.
    """
    size = max(_READ, wanted)
    while True:
        counted = segments.aggregate(finding, {"by": terms_of(field, size)})["by"]
        counts = _counts(counted["buckets"])
        least = min(counts.values(), default=0)
        for value in (over or {}).keys() & counts.keys():
            counts[value] -= (over or {})[value]
        # What was not counted out has no more than the last that was, and may have as many.
        surely = sorted(counts.values(), reverse=True)[wanted - 1 : wanted]
        if not counted["sum_other_doc_count"] or (surely and surely[0] > least):
            return counts
        size *= _GROWTH


def terms_of(field: str, size: int) -> dict[str, Any]:
    """So many of the values of a field, counted exactly."""
    return {"terms": {"field": field, "size": size, "segment_size": _EVERY}}


def _days(interval: Interval) -> dict[str, Any]:
    return {"histogram": {"field": "day", "interval": _STEPS[interval], "min_doc_count": 1}}


def _counts(buckets: list[dict[str, Any]]) -> Counts:
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def _first(values: Iterator[FacetValue]) -> list[FacetValue]:
    return heapq.nsmallest(_VALUES, values, key=lambda one: (-one.count, one.value, one.id or ""))
