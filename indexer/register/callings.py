"""A role as an article words it: which walks of life it names, as held now or held before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from indexer.register.walks import AFTER_HEAD, BYGONE, PAIRS, WALKS

_NAMED = {word: walk for walk, words in WALKS.items() for word in words.split()} | PAIRS
# "footballer and comedian", "judge, lecturer", "striker-turned-minister"
_PARTS = re.compile(r"\s+and\s+|\s*[,;/&]\s*|(-turned-|\s+turned\s+)")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Callings:
    """Walks of life, by their labels in `indexer.register.walks`."""

    now: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()

    def __or__(self, other: Callings) -> Callings:
        return Callings(self.now | other.now, self.before | other.before)


@lru_cache(maxsize=1 << 14)
def callings(role: str | None) -> Callings:
    """The walks of life that a role names. A word within it that is not what the person is tells nothing.

    >>> callings("former England striker and judge")
    Callings(now=frozenset({'judge'}), before=frozenset({'athlete'}))
    >>> callings("lawyer for the footballer")
    Callings(now=frozenset({'lawyer'}), before=frozenset())
    """
    found = Callings()
    pieces = _PARTS.split((role or "").casefold())
    for part, turn in zip(pieces[::2], [*pieces[1::2], None], strict=True):
        words = _WORD.findall(part)
        walk = _walk(_noun(words))
        if walk and (turn or _is_bygone(words)):
            found |= Callings(before=frozenset({walk}))
        elif walk:
            found |= Callings(now=frozenset({walk}))
        if len(words) > len(_noun(words)):
            break  # "the lawyer for the judge and footballer": what follows is all somebody else's
    return found


def _noun(words: list[str]) -> list[str]:
    """The words before the first preposition, the last of which says what somebody is."""
    end = next((at for at, word in enumerate(words) if word in AFTER_HEAD), len(words))
    return words[:end]


def _walk(noun: list[str]) -> str | None:
    if not noun or _POSSESSIVE.search(noun[-1]):
        return None
    head = noun[-1].removeprefix("ex-").removesuffix("-elect")
    pair = " ".join([*noun[-2:-1], head])
    return _NAMED[pair] if pair in _NAMED else _NAMED.get(head)


def _is_bygone(words: list[str]) -> bool:
    return any(word in BYGONE or word.startswith("ex-") for word in words)
