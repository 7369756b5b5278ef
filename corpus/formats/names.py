"""Bylines -> authors."""

from __future__ import annotations

import re

from corpus.formats.words import NAME_PARTICLES, NOT_AUTHORS

_PARTS = re.compile(r"\s?[,;|•·]\s?(?:(?:and|AND|with|&)\s)?|\s(?:and|AND|with|&)\s")
# "By", "Analysis by", "Words and pictures by": all before the first name.
_BY = re.compile(r"\A\s*+(?:[\w-]++\s++){0,3}?by\b[\s:]*+", re.IGNORECASE)
_GENERATIONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_NAME_WORDS = 6


def split_names(byline: str) -> tuple[str, ...]:
    """The people of a byline, in order, each once.

    "By Ada Lind and Bo Marsh, Coast Press" -> Ada Lind, Bo Marsh. An employer
    or a post is left out, unless nobody else is named.
    """
    names: list[str] = []
    for part in _parts(byline):
        if part.lower() in _GENERATIONS and names:
            names[-1] += f", {part}"
        elif part not in names:
            names.append(part)
    people = [name for name in names if not _is_employer(name)]
    return tuple(people or names)


def are_names(line: str) -> bool:
    """Whether the line can be a list of people: every part of it few words, each with a capital."""
    parts = _parts(line)
    return bool(parts) and all(_is_name(part) for part in parts)


def _parts(byline: str) -> list[str]:
    by = _BY.match(byline)
    return list(filter(None, map(str.strip, _PARTS.split(byline[by.end() if by else 0 :]))))


def _is_name(part: str) -> bool:
    name = part.split()
    fits = (
        len(name) <= _NAME_WORDS and not part.endswith((".", "!", "?")) and not any(map(str.isdecimal, part))
    )
    return fits and all(word[0].isupper() or word.lower() in NAME_PARTICLES for word in name)


def _is_employer(name: str) -> bool:
    *before, last = name.split()
    return last.lower().split("-")[0] in NOT_AUTHORS or (not before and last.isupper())
