"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

tantivy counts quotations; what several prints of one statement add too much is counted apart, among the few
quotations of which other prints are held, and taken off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from tantivy import DocAddress, Occur, Query

from indexer.index.engine import FacetValue, Search
from indexer.index.query import FacetName, Interval
from indexer.index.tantivy.questions import Question
from indexer.index.tantivy.schema import counted_as
from indexer.index.tantivy.segments import ALIKE, Segments, joined
from indexer.index.tantivy.values import Values

_VALUES = 50
_READ = 64  # values asked for at first
_EVERY = 10_000_000  # values that are counted in each segment: all, so that the counts are exact
_BUCKETS = 60_000  # asked for: of 65,000 tantivy gives out no more

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

    def __init__(self, segments: Segments, values: Values, question: Question, asked: Search) -> None:
        self._segments, self._values, self._question = segments, values, question
        wanted: dict[str, Asked] = {
            facet: _days("year") if facet == "year" else terms_of(_FIELDS[facet], _READ)
            for facet in asked.facets
        }
        if asked.histogram:
            wanted[asked.histogram] = _days(asked.histogram)
        self._counted = segments.aggregate(question.finding, wanted) if wanted else {}
        self._repeated = self._prints() if asked.grouped else []

    def total(self, matching: int) -> int:
        """How many hits there are, of so many quotations."""
        return matching - len(self._repeated) + len({statement for statement, _ in self._repeated})

    def facet(self, facet: FacetName) -> tuple[FacetValue, ...]:
        """The most frequent values, equals in alphabetical order."""
        if facet == "year":
            return _first(FacetValue(year, count) for year, count in self._said("year").items())
        field = _FIELDS[facet]
        counts = most_frequent(
            self._segments,
            self._question.finding,
            field,
            _VALUES,
            self._counted[facet],
            self._over(counted_as(field)),
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
        over = self._over("day", _STEPS[interval])
        counts = _counts(self._counted[interval]["buckets"], over)
        told = ((_WRITTEN[interval](day), count) for day, count in counts.items())
        return {day: count for day, count in told if day}

    def _prints(self) -> list[tuple[int, DocAddress]]:
        """Those found of which other prints were found, each with its statement."""
        alike = joined([(Occur.Must, self._question.finding), (Occur.Must, ALIKE)])
        found = cast(list[tuple[int, DocAddress]], self._segments.all(alike, "statement"))
        prints = Counter(statement for statement, _ in found)
        return [one for one in found if prints[one[0]] > 1]

    def _over(self, field: str, step: int = 1) -> Counts:
        """By how many each value of a field was counted too often; numbers are cut down to steps."""
        if not self._repeated:
            return {}
        numbers = self._segments.numbers(field, [address for _, address in self._repeated])
        if step > 1:
            numbers = [number and number // step * step for number in numbers]
        over: Counter[int] = Counter()
        both = zip((statement for statement, _ in self._repeated), numbers, strict=True)
        for (_, value), count in Counter(both).items():
            if count > 1 and value is not None:
                over[value] += count - 1
        return over


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


def terms_of(field: str, size: int) -> Asked:
    """So many of the values of a field, counted exactly."""
    return {"terms": {"field": counted_as(field), "size": size, "segment_size": _EVERY}}


def _days(interval: Interval) -> Asked:
    return {"histogram": {"field": "day", "interval": _STEPS[interval], "min_doc_count": 1}}


def _counts(buckets: Iterable[Asked], over: Mapping[int, int] | None) -> Counts:
    counts = {int(bucket["key"]): bucket["doc_count"] for bucket in buckets}
    for value in counts.keys() & (over or {}).keys():
        counts[value] -= (over or {})[value]
    return counts


def _first(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    return tuple(sorted(values, key=lambda one: (-one.count, one.value, one.id or ""))[:_VALUES])
