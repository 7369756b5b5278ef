"""Names as printed: what of a mention is a name, and whose."""

from __future__ import annotations

import re
from functools import lru_cache

# Titles before a name are no part of it. A title that is the speaker's role is taken off as well.
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev sen rep gov gen col capt lt".split()
)
_PARTICLES = frozenset("al bin da de del den der di dos du el for ibn la le of on the van von y".split())
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1 << 14)
def alias(mention: str, role: str | None, name: str) -> str | None:
    """What of a mention is a name of somebody called `name` ("Mayor Voss": "Voss"); None if nothing is."""
    called = _bare(mention, role)
    return called if called and _is_name_of(called, name) else None


def _bare(mention: str, role: str | None) -> str:
    """A mention without the article, titles and role before the name, and without a possessive after it."""
    before = _TITLES | {"the"} | set(_words(role or ""))
    words = _POSSESSIVE.sub("", mention.strip()).split()
    while words and (set(_words(words[0])) <= before or words[0][0].islower()):
        words.pop(0)
    return " ".join(words)


def _is_name_of(called: str, name: str) -> bool:
    """Whether a mention is a name, and this speaker's: it shares a word with the name, or is its initials.

    So pronouns and other descriptions fall away without a list of them.
    """
    words = called.split()
    if not words or not all(word[0].isupper() or word.casefold() in _PARTICLES for word in words):
        return False
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 1 and called.replace(".", "") == initials:
        return True
    return bool((set(_words(called)) & set(_words(name))) - _PARTICLES)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
