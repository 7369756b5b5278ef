"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

import heapq
from collections import defaultdict

from indexer.index.shortlist import FAINT, telling, words_and_pairs
from indexer.index.whoosh.segments import Segments


def numbers(segments: Segments, text: str, fields: tuple[str, str], limit: int) -> list[int]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    scores: dict[int, float] = defaultdict(float)
    for field, words in zip(fields, words_and_pairs(text), strict=True):
        for word, score in telling(segments.frequencies(field, words)):
            for number in segments.holding(field, word):
                scores[number] += score
    least = FAINT * max(scores.values(), default=0.0)
    worth = (number for number, score in scores.items() if score >= least)
    return heapq.nsmallest(limit, worth, key=lambda number: (-scores[number], number))
