"""What a quotation scores for a question, on every engine: BM25 without length, times its own weight.

A word of the speaker's name counts as if it stood in the quotation several times. Both are one clause,
as in BM25F (Robertson, Zaragoza and Taylor, CIKM 2004): counted apart, a name would be rarest where
others speak of the person, and they would come before the person's own words. Damping by length (b) is
left out: among single statements it puts scraps of three words first.

A word counts up to three times, and a phrase or a beginning once, so that a score is a sum of what an
engine can look up: each clause's rarity times the gains of the levels it reaches.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from indexer.quote import Kind
from indexer.wording.analysis import Term

MOST = 3
"""Times from which on a word counts no more."""
NAMED = 2
"""How often a word would have to stand in a quotation to count as much as in its speaker's name."""

_SATURATION = 1.2  # the usual k1 of BM25
# Measured by `python -m tests.ranking`. Half or twice the words, or .7 and .5, measure the same.
_HALF = 6  # words of a statement with half the weight of a very long one
_DIRECT: dict[Kind, float] = {"direct": 1.0, "mixed": 0.8, "indirect": 0.6}


def gain(times: int) -> float:
    """What a word that stands there so often adds, for a rarity of 1."""
    often = min(times, MOST)
    return often * (_SATURATION + 1) / (often + _SATURATION)


def rarity(quotations: int, held: int) -> float:
    """What a clause counts that so many of all quotations hold."""
    return 1 + math.log(max(1, quotations) / (1 + held))


def weight(kind: Kind, words: int) -> float:
    """From 0 to 1: a full statement before a scrap of it, the speaker's own words before a report of them.

    `words` counts the words said.
    """
    return _DIRECT[kind] * words / (words + _HALF)


@dataclass(frozen=True, slots=True)
class Levels:
    """What a quotation is held under by an engine that can only tell whether a word is there.

    A word of a question reaches the first level where its stem is among `once` or the word itself among
    `named`; the second where they are among `twice` or `named`; the third among `thrice` or `both`.
    Each level it reaches adds what `GAINS` says, and all together add what `gain` says.
    """

    once: frozenset[str]
    twice: frozenset[str]
    thrice: frozenset[str]
    named: frozenset[str]
    both: frozenset[str]


GAINS = (gain(1), gain(2) - gain(1), gain(3) - gain(2))


def levels(said: Iterable[Term], named: Iterable[Term]) -> Levels:
    """The levels of what is said in a quotation and of its speaker's name."""
    counts = Counter(term.stem for term in said)
    named = tuple(named)
    return Levels(
        once=frozenset(counts),
        twice=frozenset(stem for stem, count in counts.items() if count >= 2),
        thrice=frozenset(stem for stem, count in counts.items() if count >= MOST),
        named=frozenset(term.word for term in named),
        both=frozenset(term.word for term in named if term.stem in counts),
    )
