"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict

from indexer.index.whoosh.segments import Segments
from indexer.wording.analysis import pairs, terms

# An altered phrase still shares most of its rare words and pairs with its source; its common words
# stand everywhere, cost nearly all the time and say nothing.
_RAREST = 6
_LONGEST = 400  # words of a phrase that are looked at


def numbers(segments: Segments, text: str, fields: tuple[str, str], limit: int) -> list[int]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    found = terms(text)[:_LONGEST]
    asked = (dict.fromkeys(term.word for term in found), dict.fromkeys(pairs(found)))
    scores: dict[int, float] = defaultdict(float)
    for field, words in zip(fields, asked, strict=True):
        counts = segments.frequencies(field, words)
        for word in heapq.nsmallest(_RAREST, counts, key=lambda word: (counts[word], word)):
            for number in segments.holding(field, word):
                scores[number] += 1 / math.log2(2 + counts[word])
    return heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], number))
