"""How many of the quotations found have each speaker, publisher, role, kind, year, month or day.

Grouped, a statement counts once for each value that any of its prints has. So the cluster counts quotations,
and beside that those of which several prints are found, a few: what these count too much is taken off.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.index.engine import FacetValue, Search
from indexer.index.opensearch.documents import voice
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.point import Point
from indexer.index.opensearch.questions import Query
from indexer.index.opensearch.schema import FACETS
from indexer.index.opensearch.tokens import text_of
from indexer.index.query import FacetName

_VALUES = 50
_FEW, _MANY = 200, 5_000  # values of a facet that are counted at first; when these are not enough
_OF_A_SHARD = 5  # times as many of each shard, of which the most frequent in all are found
_PERIODS = 40_000  # days of a century
_GROUPS = 2_000  # statements with several prints up to which counts are exact
_PRINTS = 200  # values that the prints of one statement have
_NAMED = 20_000  # speakers whose usual name is remembered

_HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Counts:
    """What `Hits` says of all that is found."""

    total: int
    facets: dict[FacetName, tuple[FacetValue, ...]]
    histogram: tuple[tuple[str, int], ...]
    is_exact: bool


class Tally:
    """Counts what is found in one generation."""

    def __init__(self, point: Point) -> None:
        self._point = point
        self._names: Memory[str, str] = Memory(_NAMED)

    def body(self, asked: Search, values: int = _FEW) -> dict[str, Any]:
        """What to ask beside a page: the counts, the most frequent values of each facet first."""
        fields = _fields(asked)
        aggs: dict[str, Any] = {
            name: {
                "terms": {
                    "field": field,
                    "size": _size(name, values),
                    "shard_size": _size(name, values) * _OF_A_SHARD,
                }
            }
            for name, field in fields.items()
        }
        if asked.grouped:
            aggs["alike"] = {"terms": _repeated("alike", _GROUPS + 1) | {"collect_mode": "breadth_first"}}
            if fields:
                aggs["alike"]["aggs"] = {
                    name: {"terms": _repeated(field, _PRINTS)} for name, field in fields.items()
                }
        return {"track_total_hits": True, "aggs": aggs} if aggs else {"track_total_hits": True}

    def counts(self, asked: Search, query: Query | None, among: Sequence[Query], found: Any) -> Counts:
        """The counts of a question, out of the answer to `body`; asked once more where that is too little."""
        counted = _Counted(asked, found)
        if not (counted.is_settled or counted.has_too_many_groups):
            body = {**self.body(asked, _MANY), "size": 0}
            counted = _Counted(asked, self._point.ask("quote", query, body, among=among))
        if counted.has_too_many_groups:
            counted.estimate(self._point.ask("quote", query, _estimates(asked), among=among))
        return Counts(
            counted.total,
            {facet: self._facet(facet, counted.values[facet]) for facet in asked.facets},
            tuple(sorted((text_of(term), count) for term, count in counted.values[_HISTOGRAM].items()))
            if asked.histogram
            else (),
            counted.is_exact,
        )

    def _facet(self, facet: FacetName, counts: Mapping[str, int]) -> tuple[FacetValue, ...]:
        """The most frequent values, equals in alphabetical order."""
        values = (
            self._voices(counts)
            if facet == "speaker"
            else (FacetValue(text_of(term), count) for term, count in counts.items())
        )
        return tuple(heapq.nsmallest(_VALUES, values, key=lambda one: (-one.count, one.value, one.id or "")))

    def _voices(self, counts: Mapping[str, int]) -> Iterable[FacetValue]:
        least = heapq.nlargest(_VALUES, counts.values())[-1] if counts else 0
        shown = {term: count for term, count in counts.items() if count >= least}
        names = self._names.of((term for term in shown if voice(term)[0]), self._usual_names)
        for term, count in shown.items():
            is_id, told = voice(term)
            yield FacetValue(names[term], count, text_of(told)) if is_id else FacetValue(text_of(told), count)

    def _usual_names(self, voices: list[str]) -> dict[str, str]:
        """The name of each speaker that most quotations print."""
        usual = {
            "terms": {
                "field": "speaker",
                "size": 1,
                "shard_size": 100,
                "order": [{"_count": "desc"}, {"_key": "desc"}],
            }
        }
        body = {
            "size": 0,
            "aggs": {
                "voices": {
                    "terms": {"field": "voice", "size": len(voices), "include": voices},
                    "aggs": {"names": usual},
                }
            },
        }
        found = self._point.ask("quote", None, body, among=[{"terms": {"voice": voices}}])
        names = {
            bucket["key"]: text_of(bucket["names"]["buckets"][0]["key"])
            for bucket in found["aggregations"]["voices"]["buckets"]
            if bucket["names"]["buckets"]
        }
        return {term: names.get(term, "") for term in voices}


class _Counted:
    """What an answer says of each value: of quotations at first, then of statements."""

    def __init__(self, asked: Search, found: Any) -> None:
        self._asked = asked
        self._found = found.get("aggregations", {})
        self.total = found["hits"]["total"]["value"]
        self.values: dict[str, Counter[str]] = {
            name: Counter({bucket["key"]: bucket["doc_count"] for bucket in self._found[name]["buckets"]})
            for name in _fields(asked)
        }
        groups = self._found["alike"]["buckets"] if asked.grouped else []
        self.has_too_many_groups = len(groups) > _GROUPS
        if not self.has_too_many_groups:
            for group in groups:
                self._take_off(group)

    def _take_off(self, group: Any) -> None:
        """Of several prints of one statement, all but one."""
        self.total -= group["doc_count"] - 1
        for name, counts in self.values.items():
            for bucket in group[name]["buckets"]:
                if bucket["key"] in counts:
                    counts[bucket["key"]] -= bucket["doc_count"] - 1

    @property
    def is_exact(self) -> bool:
        """Whether no shard has left out what would change a count."""
        return not (self.has_too_many_groups or any(map(self._error, self.values)))

    def _error(self, name: str) -> bool:
        told = self._found[name]
        cut = name == _HISTOGRAM and told.get("sum_other_doc_count")
        return bool(told.get("doc_count_error_upper_bound") or cut)

    @property
    def is_settled(self) -> bool:
        """Whether nothing that was not counted could be among the most frequent."""
        return self.is_exact and all(map(self._is_settled, self.values))

    def _is_settled(self, name: str) -> bool:
        told = self._found[name]
        if not told.get("sum_other_doc_count"):
            return True
        shown = heapq.nlargest(_VALUES, self.values[name].values())
        # Of those left out, each has at most as many as the last one counted. Of as many, the cluster gives
        # the first in the alphabet, which is only known to stand when names and statements play no part.
        least = told["buckets"][-1]["doc_count"]
        is_plain = not (self._asked.grouped or name == "speaker")
        return bool(shown[-1] > least or (is_plain and shown[-1] == least))

    def estimate(self, found: Any) -> None:
        """Take off what statements are likely to count too much."""
        self.total = _estimate(self.total, found["aggregations"])
        for name, counts in self.values.items():
            for bucket in found["aggregations"][name]["buckets"]:
                if bucket["key"] in counts:
                    counts[bucket["key"]] = _estimate(bucket["doc_count"], bucket)


def _fields(asked: Search) -> dict[str, str]:
    """The field of each thing to count, by the name it is asked under."""
    fields: dict[str, str] = {facet: FACETS[facet] for facet in asked.facets}
    return fields | ({_HISTOGRAM: asked.histogram} if asked.histogram else {})


def _size(name: str, values: int) -> int:
    return _PERIODS if name == _HISTOGRAM else values


def _repeated(field: str, most: int) -> dict[str, Any]:
    """The values that several have; the prints of a statement lie in one shard, so each shard can tell."""
    return {"field": field, "size": most, "shard_size": most, "min_doc_count": 2, "shard_min_doc_count": 2}


def _estimates(asked: Search) -> dict[str, Any]:
    distinct = {
        "alike": {"filter": {"exists": {"field": "alike"}}},
        "statements": {"cardinality": {"field": "alike", "precision_threshold": 1_000}},
    }
    fields = {
        name: {"terms": {"field": field, "size": _size(name, _FEW)}, "aggs": distinct}
        for name, field in _fields(asked).items()
    }
    return {"size": 0, "aggs": {**fields, **distinct}}


def _estimate(count: int, bucket: Any) -> int:
    return int(count - bucket["alike"]["doc_count"] + bucket["statements"]["value"])
