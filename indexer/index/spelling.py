"""Names found in spite of a slip: what somebody types, letter by letter, may be spelt almost so.

Each name is held under what is left of the beginnings of its words when a letter is left out
(`indexer.index.names.slips`); what is typed, treated likewise, meets it there. Only those found so are
compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from indexer.index.names import BEGINNINGS, neighbourhood
from indexer.wording.analysis import terms

COMPARED = 400
"""Speakers compared letter by letter."""

_ONE_SLIP, _TWO_SLIPS = 3, 8  # letters from which a word may differ by one, by two
_LONGEST = 12  # words
_TOO_MANY = 1_000


def words_typed(text: str) -> list[str]:
    """The words of a name as somebody types it."""
    return [term.word for term in terms(text)[:_LONGEST]]


def meeting_places(word: str) -> list[str]:
    """Under which `slips` a name with a word spelt almost so is held; none for the shortest words."""
    if len(word) < _ONE_SLIP:
        return []
    short, long = BEGINNINGS
    return sorted(neighbourhood(word, long if len(word) >= long else short))


def slips_between(asked: Sequence[str], names: Iterable[Sequence[str]]) -> int | None:
    """By how many letters what is asked differs from the nearest of some names, each the words of it.

    The last word asked may be the beginning of one. None: by too many.
    """
    fewest = min((_slips(asked, words) for words in names), default=_TOO_MANY)
    return fewest if fewest < _TOO_MANY else None


def _slips(asked: Sequence[str], words: Sequence[str]) -> int:
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
