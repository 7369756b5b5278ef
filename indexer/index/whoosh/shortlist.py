"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator

from indexer.index.whoosh.segments import Segments
from indexer.wording.analysis import pairs, terms

# An altered phrase still shares most of its rare words and pairs with its source; its common words
# stand everywhere, cost nearly all the time and say nothing.
_RAREST = 6
_FEWEST = 2  # words, and as many pairs, that are looked for however common they are,
_POSTINGS = 3_000  # and so many documents in all for the further ones
_LONGEST = 400  # words of a phrase that are looked at
_FAINT = 0.3  # of the best document's score: what has less is no candidate


def numbers(segments: Segments, text: str, fields: tuple[str, str], limit: int) -> list[int]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    found = terms(text)[:_LONGEST]
    asked = (dict.fromkeys(term.word for term in found), dict.fromkeys(pairs(found)))
    scores: dict[int, float] = defaultdict(float)
    for field, words in zip(fields, asked, strict=True):
        for word, count in _rarest(segments.frequencies(field, words)):
            telling = 1 / math.log2(2 + count)
            for number in segments.holding(field, word):
                scores[number] += telling
    least = _FAINT * max(scores.values(), default=0.0)
    worth = (number for number, score in scores.items() if score >= least)
    return heapq.nsmallest(limit, worth, key=lambda number: (-scores[number], number))


def _rarest(counts: dict[str, int]) -> Iterator[tuple[str, int]]:
    """The rarest words, each with its count."""
    budget = _POSTINGS
    ranked = heapq.nsmallest(_RAREST, counts.items(), key=lambda item: (item[1], item[0]))
    for place, (word, count) in enumerate(ranked):
        if place >= _FEWEST and count > budget:
            return
        budget -= count
        yield word, count
