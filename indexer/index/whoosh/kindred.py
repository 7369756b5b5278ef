"""What may be one utterance in another article: the same speaker, about the same day, rare words in common.

Asked for every quotation of a build, so no more than who said something when is held against all of
them; the few that fit are then looked for among those that hold the same pairs of words.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from indexer.index.kinship import around, run_of, telling
from indexer.index.whoosh.segments import Segments
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere

_REMEMBERED = 4_000  # pairs whose documents are kept in memory
_ANYBODY = "*"
_ANY_DAY = "", "~"


class Kinship:
    """Finds kindred in one generation; what it reads of all quotations is read once."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._articles = segments.column("article_id")
        self._timelines = _timelines(segments)
        self._holding = lru_cache(maxsize=_REMEMBERED)(self._read)

    def find(self, quote: Quote, days: int, limit: int) -> list[int]:
        """Quotations of other articles that may be this utterance, best first.

        Nearly all quotations are nobody else's, and most are told so by the counts of their pairs alone.
        """
        own = len(self._segments.holding("id", f"quote {quote.id}"))
        run = run_of(quote.text)
        asked = list(telling(run, self._segments.frequencies("pairs", run), own))
        if not asked:
            return []
        fitting = self._fitting(quote, days)
        scores: dict[int, float] = defaultdict(float)
        for pair, score in asked:
            for number in fitting & self._holding(pair):
                scores[number] += score
        others = (number for number in scores if self._articles[number] != quote.article_id)
        return heapq.nsmallest(limit, others, key=lambda number: (-scores[number], number))

    def _read(self, pair: str) -> frozenset[int]:
        return frozenset(self._segments.holding("pairs", pair))

    def _fitting(self, quote: Quote, days: int) -> set[int]:
        """What was said at about that time by the same speaker, or by one who may be the same."""
        first, last = around(quote.date, days) or _ANY_DAY
        if not is_same_everywhere(quote.speaker_id):
            return self._timelines[_ANYBODY].between(first, last)
        known = self._timelines.get(quote.speaker_id or "", _Timeline([]))
        return known.between(first, last) | self._timelines[""].between(first, last)


class _Timeline:
    """Quotations by day; those without a day stand first and are of any day."""

    def __init__(self, said: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(said)
        self._days = [day for day, _ in ordered]
        self._numbers = [number for _, number in ordered]
        self._undated = bisect_right(self._days, "")

    def between(self, first: str, last: str) -> set[int]:
        """What was said from the first day to the last, or on nobody knows which."""
        start, end = bisect_left(self._days, first, self._undated), bisect_right(self._days, last)
        return {*self._numbers[: self._undated], *self._numbers[start:end]}


def _timelines(segments: Segments) -> dict[str, _Timeline]:
    """What each speaker said, by id; what nobody known said, under ""; and all of it."""
    persons, days, kinds = (segments.column(name) for name in ("person", "date", "kind"))
    said: dict[str, list[tuple[str, int]]] = {"": [], _ANYBODY: []}
    for number in segments.quotations:
        if kinds[number] != "indirect":
            one = days[number] or "", number
            said.setdefault(persons[number] or "", []).append(one)
            said[_ANYBODY].append(one)
    return {person: _Timeline(theirs) for person, theirs in said.items()}
