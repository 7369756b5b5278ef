"""Offices: whether a role is the one that a title like `the coach` or `the prime minister` means."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.roles import is_weak

_OTHER = frozenset("former ex late deputy vice assistant acting interim then onetime future shadow".split())
"""Words that make another office of the one they stand before."""
_BESIDE = frozenset("deputy vice assistant acting interim shadow".split())
"""The words of these that whoever holds the plain office is never called by."""
OFFICES = frozenset(
    """mayor president minister premier governor chancellor coach captain manager prosecutor director leader
    chair chairman executive judge secretary speaker pm head""".split()
)
"""What one person is at a time: who is known as something else is not the one meant."""
_PLACES = {
    **dict.fromkeys("goalkeeper keeper".split(), "goal"),
    **dict.fromkeys("defender centre-half full-back left-back right-back".split(), "back"),
    **dict.fromkeys("striker forward winger centre-forward".split(), "front"),
    **{word: word for word in "midfielder quarterback pitcher batsman bowler".split()},
}
"""Where somebody plays: one place of a side is not another."""
_SIDE = frozenset([*_PLACES, "captain", "player"])
_LAWYERS = frozenset("kc qc lawyer barrister attorney counsel solicitor".split())
_TRIED = frozenset("defendant accused suspect plaintiff witness victim".split())
"""Who is before a court is none of those who work there."""
_AT_COURT = _LAWYERS | frozenset("judge prosecutor magistrate recorder detective inspector".split())
_POLITICS = frozenset("mayor president minister governor chancellor leader speaker secretary".split())
_BARE_OF = w.DETERMINERS | w.POSSESSIVES | frozenset("new himself herself itself themselves".split())
_TAIL = re.compile(r",| (?:of|for|at|to|in|with|on|from|and|who|under|behind) ")


def office(word: str) -> str:
    """A word of a role, with the synonyms and short forms of an office brought to one."""
    word = word.rstrip(".")
    return nouns.SAME_OFFICE.get(word, word)


@functools.lru_cache(maxsize=4096)
def bare(description: str) -> tuple[str, ...]:
    """The words of a title in lower case, without `the` or `his`."""
    return tuple(x for x in description.lower().split() if x not in _BARE_OF)


@functools.lru_cache(maxsize=4096)
def heads(role: str) -> frozenset[str]:
    """What a role says somebody is: `director and chair of the board` gives director and chair."""
    found = set()
    for part in re.split(r",| and ", role.lower()):
        words = _TAIL.split(f"{part} ", maxsplit=1)[0].split()
        if words:
            found.add(office(words[-1]))
    return frozenset(found)


def fills(wanted: Sequence[str], role: str) -> bool:
    """Whether a role is the one wanted: the same head, and the word before it told somewhere in the role.

    A former or a deputy holder fills no plain office.
    """
    words = role.lower().replace(",", " ").split()
    if not wanted or office(wanted[-1]) not in heads(role):
        return False
    if any(word in _OTHER and word not in wanted for word in words):
        return False
    if any(word in _BESIDE and word not in words for word in wanted):
        return False
    if wanted[-1] == "minister" and "prime" in words and "prime" not in wanted:
        return False
    told = {office(word) for word in words}
    return all(office(word) in told for word in wanted[-2:])


def holds_other(wanted: str, roles: Sequence[str]) -> bool:
    """Whether whoever has these roles is known as something else than what is wanted.

    Who has a trade is not the director, and nobody of a team's staff is its striker; a politician
    may hold any office of politics but another one.
    """
    wanted = office(wanted)
    held = _held(tuple(roles))
    if not held or wanted in held:
        return False
    if wanted in _SIDE:
        place = _PLACES.get(wanted)
        elsewhere = place and any(_PLACES.get(head, place) != place for head in held)
        return bool(elsewhere) or not held.isdisjoint(OFFICES - _SIDE)
    if wanted == "prosecutor" and not held.isdisjoint(_LAWYERS):
        return False
    if wanted in _TRIED:
        return not held.isdisjoint(_AT_COURT)
    if wanted in _POLITICS:
        return not held.isdisjoint(OFFICES)
    return wanted in OFFICES


def holds_plain(wanted: Sequence[str], roles: Sequence[str]) -> bool:
    """Whether somebody has the very office that one wanted stands beside: no minister is his own shadow."""
    beside = _BESIDE.intersection(wanted)
    head = office(wanted[-1])
    return bool(beside) and any(head in heads(r) and beside.isdisjoint(r.lower().split()) for r in roles)


@functools.lru_cache(maxsize=4096)
def _held(roles: tuple[str, ...]) -> frozenset[str]:
    """What the roles say somebody is now, ranks and relations aside."""
    telling = (role for role in roles if not is_weak(role) and _OTHER.isdisjoint(role.lower().split()))
    return frozenset(head for role in telling for head in heads(role))
