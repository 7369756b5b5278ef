"""Search: which quotations, in which order, and how many of each speaker, publisher, year, role, kind."""

from __future__ import annotations

import heapq
from collections import Counter

from whoosh import query as wq

from indexer.index.engine import Hits, Search
from indexer.index.query import FacetName
from indexer.index.whoosh.questions import EVERY, question
from indexer.index.whoosh.segments import Segments
from indexer.quote import Quote

UNDATED = "~"  # sorts after every ISO date
_FACET_VALUES = 50
_YEAR = 4  # digits of an ISO date


def search(segments: Segments, asked: Search) -> Hits:
    """The answer of one generation."""
    scores: list[float] = []
    if asked.sort == "relevance" and asked.query:
        numbers, scores = segments.scored(_whole_question(asked))
    else:
        numbers = segments.matching(_whole_question(asked))
    shown = _page(segments, asked, numbers, scores)
    return Hits(
        total=len(numbers),
        quotes=tuple(map(Quote.from_record, segments.records(shown))),
        facets={facet: _counts(segments, facet, numbers) for facet in asked.facets},
    )


def _whole_question(asked: Search) -> wq.Query:
    query = question(asked.query) if asked.query else EVERY
    # Whoosh's `filter=` would gather the filter's documents first, at 25 times the cost.
    return wq.Require(query, question(asked.where)) if asked.where else query


def _page(segments: Segments, asked: Search, numbers: list[int], scores: list[float]) -> list[int]:
    """The documents of one page. Equals stand in the order of the index."""
    end = asked.offset + asked.limit
    if scores:
        best = heapq.nsmallest(end, zip((-score for score in scores), numbers, strict=True))
        return [number for _, number in best[asked.offset :]]
    if asked.sort == "relevance":
        return numbers[asked.offset : end]
    return _by_day(segments, asked, numbers)[asked.offset : end]


def _by_day(segments: Segments, asked: Search, numbers: list[int]) -> list[int]:
    days = segments.column("date")
    if asked.sort == "oldest":
        return sorted(numbers, key=lambda number: days[number] or UNDATED)
    dated = [number for number in numbers if days[number]]
    undated = [number for number in numbers if not days[number]]
    return sorted(dated, key=lambda number: days[number] or "", reverse=True) + undated


def _counts(segments: Segments, facet: FacetName, numbers: list[int]) -> tuple[tuple[str, int], ...]:
    """The most frequent values, equals in alphabetical order.

    Counted from a whole column in memory: Whoosh's own grouping costs five times as much.
    """
    column = segments.column("date" if facet == "year" else facet)
    counts = Counter(map(column.__getitem__, numbers))
    named: Counter[str] = Counter()
    for value, count in counts.items():
        if value:
            named[value[:_YEAR] if facet == "year" else value] += count
    return tuple(sorted(named.items(), key=lambda item: (-item[1], item[0]))[:_FACET_VALUES])
