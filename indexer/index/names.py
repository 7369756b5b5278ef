"""The words of names, and what is left of them when somebody slips: what engines hold of speakers."""

from __future__ import annotations

from functools import lru_cache

from indexer.wording.analysis import terms

BEGINNINGS = (4, 6)
"""A word typed to fewer letters than the second is looked for by the first so many."""
SHORT = (1, 2)
"""The shortest beginnings are held as they are: too many words have them to be gone through."""


@lru_cache(maxsize=1 << 14)
def name_words(text: str) -> tuple[str, ...]:
    """The distinct words of a name, in order of the alphabet."""
    return tuple(sorted({term.word for term in terms(text)}))


def slips(name: str) -> frozenset[str]:
    """For each word of a name, its shortest beginnings and the `neighbourhood` of its longer ones."""
    words = name_words(name)
    near = {one for word in words for letters in BEGINNINGS for one in neighbourhood(word, letters)}
    return frozenset(near | {f"{letters}{word[:letters]}" for word in words for letters in SHORT})


@lru_cache(maxsize=1 << 14)
def neighbourhood(word: str, letters: int) -> frozenset[str]:
    """The first letters of a word, and what is left of them when any one is left out.

    Two beginnings that differ by one letter left out, put in, changed or swapped with its neighbour
    have one of these in common.
    """
    start = word[:letters]
    less = {start[:at] + start[at + 1 :] for at in range(len(start))}
    return frozenset(f"{letters}{one}" for one in less | {start} if one)
