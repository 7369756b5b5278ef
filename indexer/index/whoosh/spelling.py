"""Speakers with a name that is spelt almost as asked."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Set

from indexer.index.spelling import COMPARED, meeting_places, slips_between, words_typed
from indexer.index.whoosh.segments import Segments


def numbers(segments: Segments, text: str, limit: int) -> list[int]:
    """The speakers with a name that is spelt like `text`, nearest first, then most quoted."""
    asked = words_typed(text)
    if not asked:
        return []
    near = ((slips_between(asked, segments.names(number)), number) for number in _candidates(segments, asked))
    found = [(slips, segments.prominence(number), number) for slips, number in near if slips is not None]
    return [number for *_, number in heapq.nsmallest(limit, found)]


def _candidates(segments: Segments, asked: list[str]) -> list[int]:
    """Those who share with each word something of its beginning: most, then the most quoted, first."""
    shared: Counter[int] = Counter()
    both: Set[int] | None = None
    for starts in filter(None, map(meeting_places, asked)):
        found = Counter(number for numbers in segments.holding_each("slips", starts) for number in numbers)
        both = found.keys() if both is None else both & found.keys()
        shared.update(found)
    return heapq.nsmallest(
        COMPARED, both or (), key=lambda number: (-shared[number], segments.prominence(number))
    )
