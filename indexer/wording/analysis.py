"""What the index looks for in a text: its words, their stems, and where each stands."""

from __future__ import annotations

import itertools
import threading
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from indexer.wording.fold import words

# A longer word is no word of a language: an address, a run of characters. It stays as it is.
_STEMMED_LENGTH = 40

_stemmer = snowballstemmer.stemmer("english")
_stemming = threading.Lock()  # the stemmer keeps the word it works on in itself


@dataclass(frozen=True, slots=True)
class Term:
    """One word as the index knows it: fully folded, and its stem; end exclusive."""

    word: str
    stem: str
    start: int
    end: int


def terms(text: str) -> tuple[Term, ...]:
    """The terms of `text` in order. Engines analyse what they hold and what they are asked with this alone."""
    return tuple(
        Term(word.reported, stem(word.reported), word.start, word.end)
        for word in words(text)
        if word.reported
    )


def stem(word: str) -> str:
    """The stem of a folded word (Snowball's English stemmer)."""
    return _stem(word) if len(word) <= _STEMMED_LENGTH else word


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    with _stemming:
        return str(_stemmer.stemWord(word)) or word


def pairs(found: tuple[Term, ...]) -> list[str]:
    """Each two neighbouring words of a text as one string, in order."""
    return [f"{one.word} {other.word}" for one, other in itertools.pairwise(found)]
