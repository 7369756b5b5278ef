"""Predicates: the roles that verbs and prepositions tie to a name."""

from __future__ import annotations

from indexer.extract.language import nouns, places
from indexer.extract.mentions.roles import STOPS, is_role
from indexer.extract.mentions.stretches import after_home, names_role, stretch_end
from indexer.extract.passages.tokens import PASSAGE, Line

_MAX_ROLE = 14
_ARTICLES = frozenset(["a", "an", "the"])
_BEFORE_STOPS = STOPS - nouns.ROLE_COLOURS
_COPULAS = frozenset("is was has been became remains now".split())
_BODY_WORDS = (nouns.ORG_WORDS | nouns.GROUP_HEADS | places.BODY_ENDS) - places.GROUNDS
_LEARNERS = frozenset("child boy girl student associate intern teenager apprentice trainee".split())
_SPANS = frozenset("years months weeks decades year decade career life".split())


def copula_role(line: Line, last: int, apposed: bool) -> str | None:
    """The role in `Anna Berg is the director of the museum`, `... has been chief economist at the bank`.

    `apposed` says that the name closes an apposition: `Her father, Jon Berg, was a docker`.
    """
    lower = line.lower
    place = last + (apposed and line.words[last : last + 1] == [","])
    begin = place
    while place < len(lower) and lower[place] in _COPULAS:
        place += 1
    if place == begin or place + 1 >= len(lower) or lower[place - 1] == "has":
        return None
    place += lower[place] in _ARTICLES
    if lower[place].endswith(("ing", "ed")) and lower[place] not in nouns.ROLE_COLOURS:
        return None
    end = stretch_end(line, place, ",")
    return line.printed(place, end) if end - place < _MAX_ROLE and names_role(line, place, end) else None


def opening_role(line: Line, first: int) -> str | None:
    """The role in `As a biologist and a colleague of theirs, Anna Berg followed the work`."""
    if first < 4 or line.words[first - 1] != ",":
        return None
    begin = first
    while begin > 0 and line.sentence[begin - 1] == line.sentence[first - 1] and first - begin < 20:
        begin -= 1
    if first - begin < 4 or line.lower[begin] != "as":
        return None
    if line.lower[begin + 1] not in _ARTICLES and not is_role(line.lower[begin + 1]):
        return None
    begin += 2 if line.lower[begin + 1] in _ARTICLES else 1
    if not _LEARNERS.isdisjoint(line.lower[begin : first - 1]):
        return None  # `as a student, Anna Berg ...` tells what she was
    return line.printed(begin, first - 1) if names_role(line, begin, first - 1) else None


def office_taken(line: Line, last: int) -> str | None:
    """The role in `Anna Berg took the oath as prime minister`, `who stays on as health minister`."""
    if "as" not in line.lower[last : last + 12]:
        return None
    held = False
    for place in range(last, min(last + 12, len(line.lower) - 1)):
        lower = line.lower[place]
        if line.sentence[place] != line.sentence[last - 1] or lower == PASSAGE:
            break
        if lower == "as":
            if line.lower[place - 1] in _SPANS:
                return None  # `took over after nine years as a teacher` tells what he was before
            begin = place + 1 + (line.lower[place + 1] in ("the", "a", "an", "its", "their"))
            return _office(line, begin) if held else None
        held = held or lower in nouns.OFFICE_TAKING
    return None


def _office(line: Line, begin: int) -> str | None:
    """The role whose noun comes within a few words, with the body it is of."""
    end = begin
    while end < min(begin + 6, len(line.lower)) and line.words[end][0].isalpha():
        if line.lower[end] in _BEFORE_STOPS:
            break
        end += 1
    while end > begin and not is_role(line.lower[end - 1]):
        end -= 1
    if end == begin:
        return None
    named = line.lower[end : end + 1] == ["of"] and line.words[end + 1 : end + 2]
    return line.printed(begin, end + 2 if named and line.words[end + 1][0].isupper() else end)


def affiliation(line: Line, last: int) -> str | None:
    """`of the University of Brith`, `at the Orrin Review`: the body somebody is of, where no role is told."""
    last += line.words[last : last + 1] == [","]
    end = after_home(line, last)
    if end == last:
        return None
    body = any(line.lower[p] in _BODY_WORDS for p in range(last + 1, end))
    return line.printed(last, end) if body else None
