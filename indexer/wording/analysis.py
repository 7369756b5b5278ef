"""What the index looks for in a text: its words, their stems, and where each stands."""

from __future__ import annotations

import itertools
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from indexer.wording.fold import words

# A longer word is no word of a language: an address, a run of characters. It stays as it is.
_STEMMED_LENGTH = 40

_stemmer = Stemmer.Stemmer("english")
_stemming = threading.Lock()  # the stemmer keeps the word it works on in itself


class Term(NamedTuple):
    """One word as the index knows it: fully folded, and its stem; end exclusive."""

    word: str
    stem: str
    start: int
    end: int


def terms(text: str) -> tuple[Term, ...]:
    """The terms of `text` in order. Engines read what they hold and what they are asked with this alone."""
    # Made as bare tuples are, past the constructor: a third of the time of a build goes into these.
    return tuple(
        [
            tuple.__new__(Term, (reported, stem(reported), start, end))
            for _, start, end, _, reported in words(text)
            if reported
        ]
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


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a folded word must begin with, or be, to begin as somebody typed it.

    Folding makes another word of some beginnings: "one" begins "oneself" but
    is held as "1", which "100" begins with; "colour" is held as "color".
    """

    starts: tuple[str, ...]
    whole: str

    def fits(self, word: str) -> bool:
        """Whether a folded word begins so."""
        return word == self.whole or word.startswith(self.starts)


def beginning(text: str) -> tuple[tuple[str, ...], Beginning] | None:
    """The folded words before the last one, and how the last one begins; None when `text` holds no word."""
    found = words(text)
    if not found:
        return None
    folded = found[-1].reported
    decomposed = unicodedata.normalize("NFD", found[-1].silent.lower())
    typed = "".join(mark for mark in decomposed if mark not in "-." and not unicodedata.combining(mark))
    is_numeral = folded[:1].isdigit() and not typed[:1].isdigit()
    starts = (typed,) if is_numeral else (typed, folded)
    return tuple(word.reported for word in found[:-1]), Beginning(tuple(filter(None, starts)), folded)
