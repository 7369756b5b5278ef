"""Asides: what may stand between a subject and its verb of saying, and whether that verb is one."""

from __future__ import annotations

from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import PASSAGE, Line

_SKIPPED = w.AUXILIARIES | frozenset("to used liked likes himself herself themselves itself who".split())
_ASIDE, _AUTHOR, _CLAUSE = 12, 9, 20
_CLAUSE_OPENERS = frozenset("that which who by after before while when because if".split())
REFLEXIVES = frozenset("himself herself themselves itself".split())
_NO_VERB_BEHIND = (
    w.DETERMINERS | w.POSSESSIVES | w.PREPOSITIONS - {"like", "to"} | {"'s", "’s", "no", "any", "every"}
)
_ADJUNCTS = frozenset("on in at late early last this earlier yesterday today".split()) | w.WEEKDAYS.keys()
STOPS = frozenset([".", ";", PASSAGE])
_QUARRELS = frozenset("argue argues argued arguing".split())
_TELLS = frozenset("said told says tells".split())
AUTHORED = frozenset(["by", "from"])


def past_aside(line: Line, candidate: Candidate, place: int) -> int:
    """Past an aside between commas, where a verb of saying follows: `the text, seen by Hale, says`."""
    lower = line.lower
    place += lower[place] in REFLEXIVES
    if candidate.kind == "document" and place < len(lower) and lower[place] in AUTHORED:
        return _past_author(line, place)
    if lower[place : place + 1] == ["whose"] and line.opens_sentence(candidate.begin):
        return _past_clause(line, place)
    if place >= len(lower) or lower[place] != "," or not is_subject(line, candidate):
        return place
    for close in range(place + 2, min(place + _ASIDE, len(lower) - 1)):
        if lower[close] in STOPS:
            break
        if lower[close] == ",":
            verb = skip(line, close + 1)
            return verb if verb < len(lower) and is_verb(line, verb) else place
    return place


def _past_author(line: Line, place: int) -> int:
    """Past whoever wrote a document: `a review by the Weir Institute found`."""
    for verb in range(place + 2, min(place + _AUTHOR, len(line.lower))):
        if is_verb(line, verb):
            return verb
        if not line.words[verb][0].isalnum() or line.lower[verb] in _CLAUSE_OPENERS:
            break
    return place


def _past_clause(line: Line, place: int) -> int:
    """Past `The head of the works whose gates broke told them`, where no comma parts it."""
    for verb in range(place + 2, min(place + _CLAUSE, len(line.lower))):
        if is_verb(line, verb) and line.lower[verb] in _TELLS:
            return verb
        if not line.words[verb][0].isalnum():
            break
    return place


def skip(line: Line, place: int) -> int:
    """Past auxiliaries, adverbs and `who` to where the verb must stand."""
    for at in range(place, min(place + 5, len(line.lower))):
        lower = line.lower[at]
        if lower in _ADJUNCTS:
            return _after_adjunct(line, at)
        if lower not in _SKIPPED and not (lower.endswith("ly") and lower not in w.CUES):
            return at
    return min(place + 5, len(line.lower))


def _after_adjunct(line: Line, place: int) -> int:
    """`Hale on Thursday called it`, `Hale in a letter said`: the verb behind a day or a place, else here."""
    for verb in range(place + 1, min(place + 6, len(line.lower))):
        if is_verb(line, verb):
            return verb
        if not line.words[verb][0].isalnum() or line.lower[verb] in _CLAUSE_OPENERS:
            break
    return place


def is_verb(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here, and no noun that looks like one."""
    lower = line.lower[place]
    if lower not in w.CUES or line.words[place][0].isupper():
        return False
    if lower in w.NOUN_LIKE_CUES and place and line.lower[place - 1] in _NO_VERB_BEHIND:
        return False
    return lower not in _QUARRELS or line.lower[place + 1 : place + 2] not in (["about"], ["over"])


def is_subject(line: Line, candidate: Candidate) -> bool:
    """Whether a candidate may be a subject: no preposition stands before it."""
    begin = candidate.begin - (candidate.begin > 1 and line.lower[candidate.begin - 1] == "the")
    before = line.lower[begin - 1] if begin else ""
    return before not in w.PREPOSITIONS
