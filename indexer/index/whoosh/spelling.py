"""Names found in spite of a slip: what somebody types, letter by letter, may be spelt almost so.

Each name is held under what is left of the beginnings of its words when a letter is left out; what is
typed, treated likewise, meets it there. Only those found so are compared letter by letter.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Set

from rapidfuzz.distance import OSA

from indexer.index.whoosh.schema import BEGINNINGS, neighbourhood
from indexer.index.whoosh.segments import Segments
from indexer.wording.analysis import terms

_ONE_SLIP, _TWO_SLIPS = 3, 8  # letters from which a word may differ by one, by two
_COMPARED = 400  # speakers compared letter by letter
_LONGEST = 12  # words
_TOO_MANY = 1_000


def numbers(segments: Segments, text: str, limit: int) -> list[int]:
    """The speakers with a name that is spelt like `text`, nearest first, then most quoted."""
    asked = [term.word for term in terms(text)[:_LONGEST]]
    if not asked:
        return []
    found: list[tuple[int, tuple[int, str], int]] = []
    for number in _candidates(segments, asked):
        slips = min(_slips(asked, name) for name in segments.names(number))
        if slips < _TOO_MANY:
            found.append((slips, segments.prominence(number), number))
    return [number for *_, number in heapq.nsmallest(limit, found)]


def _candidates(segments: Segments, asked: list[str]) -> list[int]:
    """Those who share with each word something of its beginning: most, then the most quoted, first."""
    shared: Counter[int] = Counter()
    both: Set[int] | None = None
    for word in asked:
        if len(word) < _ONE_SLIP:
            continue
        short, long = BEGINNINGS
        starts = sorted(neighbourhood(word, long if len(word) >= long else short))
        found = Counter(number for numbers in segments.holding_each("slips", starts) for number in numbers)
        both = found.keys() if both is None else both & found.keys()
        shared.update(found)
    return heapq.nsmallest(
        _COMPARED, both or (), key=lambda number: (-shared[number], segments.prominence(number))
    )


def _slips(asked: list[str], words: list[str]) -> int:
    """By how many letters a name differs from what is asked, whose last word may be a beginning."""
    whole = (min((_distance(word, other) for other in words), default=_TOO_MANY) for word in asked[:-1])
    last = min(
        (_distance(asked[-1], start) for word in words for start in _starts(word, asked[-1])),
        default=_TOO_MANY,
    )
    return sum(whole) + last


def _starts(word: str, typed: str) -> Iterable[str]:
    """The beginnings of a word that may be meant by what is typed."""
    slips = _allowed(typed)
    return {word[:length] for length in range(max(1, len(typed) - slips), len(typed) + slips + 1)}


def _distance(typed: str, word: str) -> int:
    """Letters left out, put in, changed or swapped."""
    most = _allowed(typed)
    slips = int(OSA.distance(typed, word, score_cutoff=most))
    return slips if slips <= most else _TOO_MANY


def _allowed(word: str) -> int:
    return (len(word) >= _ONE_SLIP) + (len(word) >= _TWO_SLIPS)
