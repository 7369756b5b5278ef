"""What a quotation weighs by itself, whatever is asked: a factor of its score, on every engine."""

from __future__ import annotations

from indexer.quote import Kind

# Measured by `python -m tests.ranking`. Half or twice the words, or .7 and .5, measure the same.
_SATURATION = 6  # words of a statement with half the weight of a very long one
_DIRECT: dict[Kind, float] = {"direct": 1.0, "mixed": 0.8, "indirect": 0.6}


def weight(kind: Kind, words: int) -> float:
    """From 0 to 1: a full statement before a scrap of it, the speaker's own words before a report of them.

    `words` counts the words said.
    """
    return _DIRECT[kind] * words / (words + _SATURATION)
