"""What of a phrase is looked for, to find the few documents worth comparing with it word by word.

An altered phrase still shares most of its rare words and pairs with its source; its common words
stand everywhere, cost nearly all the time and say nothing.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping

from indexer.wording.analysis import pairs, terms

FAINT = 0.3
"""Of the best document's score: what has less is no candidate."""

_RAREST = 6
_FEWEST = 2  # words, and as many pairs, that are looked for however common they are,
_DOCUMENTS = 3_000  # and so many documents in all for the further ones
_LONGEST = 400  # words of a phrase that are looked at


def words_and_pairs(text: str) -> tuple[list[str], list[str]]:
    """The distinct words of a phrase and its pairs of neighbouring words."""
    found = terms(text)[:_LONGEST]
    return list(dict.fromkeys(term.word for term in found)), list(dict.fromkeys(pairs(found)))


def telling(counts: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    """The rarest of some words or pairs, each with what a document scores that holds it.

    `counts`: in how many documents each stands, those that stand in none left out.
    """
    budget = _DOCUMENTS
    ranked = heapq.nsmallest(_RAREST, counts.items(), key=lambda item: (item[1], item[0]))
    for place, (word, count) in enumerate(ranked):
        if place >= _FEWEST and count > budget:
            return
        budget -= count
        yield word, 1 / math.log2(2 + count)
