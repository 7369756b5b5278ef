"""Search: which quotations, in which order, and how many of each speaker, publisher, year, role, kind."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Collection

from indexer.index.engine import Hits, Search
from indexer.index.query import FacetName
from indexer.index.whoosh.questions import Times, answer
from indexer.index.whoosh.segments import Segments
from indexer.quote import Quote

UNDATED = "~"  # sorts after every ISO date
_FACET_VALUES = 50
_YEAR = 4  # digits of an ISO date
_SATURATION, _LENGTH = 1.2, 0.75  # the usual k1 and b of BM25


def search(segments: Segments, asked: Search) -> Hits:
    """The answer of one generation."""
    counts: list[Times] = []
    found = answer(asked.query, segments, counts) if asked.query else segments.quotations
    if asked.where:
        found = answer(asked.where, segments, []).intersection(found)
    end = asked.offset + asked.limit
    shown = _ordered(segments, asked, found, counts, end)[asked.offset : end]
    return Hits(
        total=len(found),
        quotes=tuple(map(Quote.from_record, segments.records(shown))),
        facets={facet: _values(segments, facet, found) for facet in asked.facets},
    )


def _ordered(
    segments: Segments, asked: Search, found: Collection[int], counts: list[Times], end: int
) -> list[int]:
    """The first `end` documents at least; equals stand in the order of the index."""
    if asked.sort == "relevance" and not counts:
        return sorted(found)
    if asked.sort == "relevance":
        scores = _scores(segments, found, counts)
        return heapq.nsmallest(end, found, key=lambda number: (-scores[number], number))
    days = segments.column("date")
    numbers = sorted(found)
    if asked.sort == "oldest":
        return sorted(numbers, key=lambda number: days[number] or UNDATED)
    return sorted(numbers, key=lambda number: days[number] or "", reverse=True)


def _scores(segments: Segments, found: Collection[int], counts: list[Times]) -> dict[int, float]:
    """BM25: a word counts by how rare it is, how often it stands there and how short the quotation is."""
    scores = dict.fromkeys(found, 0.0)
    lengths = segments.lengths
    usual = sum(lengths) / max(1, len(segments.quotations)) or 1.0
    for times in counts:
        rarity = 1 + math.log(len(segments.quotations) / (1 + len(times)))
        for number in scores.keys() & times.keys():
            often = times[number]
            damping = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / usual)
            scores[number] += rarity * often * (_SATURATION + 1) / (often + damping)
    return scores


def _values(segments: Segments, facet: FacetName, found: Collection[int]) -> tuple[tuple[str, int], ...]:
    """The most frequent values, equals in alphabetical order.

    Counted from a whole column in memory: Whoosh's own grouping costs five times as much.
    """
    column = segments.column("date" if facet == "year" else facet)
    named: Counter[str] = Counter()
    for value, count in Counter(map(column.__getitem__, found)).items():
        if value:
            named[value[:_YEAR] if facet == "year" else value] += count
    return tuple(sorted(named.items(), key=lambda item: (-item[1], item[0]))[:_FACET_VALUES])
