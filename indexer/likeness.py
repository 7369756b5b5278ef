"""Likeness: when two wordings name the same speaker or the same role."""

from __future__ import annotations

import re

_SMALL = frozenset("the a an of for and in at".split())
_COURTESY = _SMALL | frozenset("mr mrs ms miss dr prof professor sir lord lady dame".split())


def same_speaker(gold: str, got: str | None, speaker_type: str | None) -> bool:
    """Whether two names mean one speaker.

    A person: the same first and last name, titles and initials aside. Others: the same last word,
    or all words of one in the other.
    """
    if speaker_type == "person":
        x, y = ([word for word in _words(name, _COURTESY) if len(word) > 1] for name in (gold, got))
        return bool(x and y) and (x == y or (min(len(x), len(y)) > 1 and x[0] == y[0] and x[-1] == y[-1]))
    x, y = _words(gold, _COURTESY), _words(got, _COURTESY)
    return bool(x and y) and (x[-1] == y[-1] or set(x) <= set(y) or set(y) <= set(x))


def same_role(gold: str, got: str | None) -> bool:
    """Half of the words of either, small ones aside, are in the other."""
    x, y = set(_words(gold, _SMALL)), set(_words(got, _SMALL))
    return bool(x and y) and len(x & y) >= 0.5 * min(len(x), len(y))


def _words(text: str | None, left_out: frozenset[str]) -> list[str]:
    bare = re.sub(r"['’]s\b", "", (text or "").lower())
    return [word for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", bare) if word not in left_out]
