"""How often a word counts in a quotation, as tokens: each is looked up apart and adds what it is worth.

A stem said once, twice or more often is one token of three, so that no quotation is met twice for it. A word
of the speaker's name is a token that says how often its stem is said besides, which tells what it adds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from indexer.index.scoring import MOST, NAMED, gain
from indexer.wording.analysis import Term

_SAID = "123"  # by how often
_NAMED = "abc"  # by how often it is said besides: never, once, twice. From then on a name adds nothing


def held(said: Iterable[Term], named: Iterable[Term]) -> list[str]:
    """The tokens of what is said in a quotation and of its speaker's name."""
    counts = Counter(term.stem for term in said)
    tokens = [f"{_SAID[min(count, MOST) - 1]}{stem}" for stem, count in counts.items()]
    names = {term.word: counts[term.stem] for term in named}
    return tokens + [f"{_NAMED[count]}{word}" for word, count in names.items() if count < MOST]


def worth(term: Term) -> list[tuple[str, float]]:
    """The tokens that a word of a question is looked for as, each with what it adds for a rarity of 1."""
    return [(sign + term.stem, adds) for sign, adds in _SAYING] + [
        (sign + term.word, adds) for sign, adds in _NAMING
    ]


def holding(term: Term) -> list[str]:
    """The tokens of which each quotation that holds this word holds exactly one."""
    return [*(sign + term.stem for sign in _SAID), _NAMED[0] + term.word]


_SAYING = [(sign, gain(times)) for times, sign in enumerate(_SAID, 1)]
_NAMING = [(sign, gain(times + NAMED) - gain(times)) for times, sign in enumerate(_NAMED)]
