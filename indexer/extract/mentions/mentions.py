"""Mentions: every candidate of a line, found from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import ne, or_

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.language.places import HEADLINE_WORDS
from indexer.extract.mentions.candidate import Candidate, make
from indexer.extract.mentions.descriptions import describe
from indexer.extract.mentions.names import read_run
from indexer.extract.mentions.runs import Known, run_end
from indexer.extract.passages.tokens import Line, dateline_end

_MAY_SPEAK = nouns.PERSON_AND_BODY_NOUNS | w.SUBJECT_PRONOUNS | {"it"}
_IT_SPEAKS = frozenset("say call claim urge show".split())
_OWN_WORDS = (w.CUE_NOUNS & nouns.DOCUMENT_HEADS) | {"op-ed", "memoir", "diary", "deposition", "note"}
_SMALL = w.PREPOSITIONS | w.CONJUNCTIONS | HEADLINE_WORDS
_FINAL = frozenset(".!?")


def find_candidates(line: Line, known: Known) -> tuple[Candidate, ...]:
    """Every candidate of a line, left to right; those within another are marked `inner`.

    `known` tells which words are names elsewhere in the article.
    """
    if _is_headline(line):
        return ()
    found: list[Candidate] = []
    done = dateline_end(line)
    for place in _places(line, known):
        if place < done:
            continue
        candidate, done = _candidate_at(line, place, known)
        if candidate is None:
            continue
        if found and candidate.kind == "name" and candidate.role is None:
            candidate.role = _shared_role(line, found[-1], candidate)
        if not _is_somebodys(line, found, candidate):
            found.append(candidate)
    _mark_inner(found)
    return tuple(found)


def _places(line: Line, known: Known) -> Iterable[int]:
    """The tokens where a candidate can stand: capitals, our nouns, pronouns, handles."""
    capital = map(ne, line.words, line.lower)
    if known.handles:
        capital = map(or_, capital, (word[0] == "@" for word in line.words))
    return compress(count(), map(or_, capital, map(_MAY_SPEAK.__contains__, line.lower)))


def _mark_inner(found: Sequence[Candidate]) -> None:
    """Mark the candidates `inner` that stand within what belongs to another.

    An apposition behind both is the outer one's: `Karl Arkell, of Orrin, a welder`.
    """
    outer = None
    for number, candidate in enumerate(found):
        before = number - 1
        while before >= 0 and found[before].last > candidate.begin:
            found[before].inner = True
            before -= 1
        if outer is None or candidate.first >= outer.after:
            outer = candidate
            continue
        candidate.inner = True
        if candidate.role and outer.role and outer.role.endswith(candidate.role):
            candidate.role = None


def _is_somebodys(line: Line, found: list[Candidate], candidate: Candidate) -> bool:
    """Whether a document is somebody's own words, `Karl Arkell’s letter`: then he speaks, not the paper."""
    if candidate.kind != "document" or candidate.head not in _OWN_WORDS or not found:
        return False
    owner = found[-1]
    owned = owner.kind == "name" and candidate.begin <= owner.first
    return owned and line.lower[owner.last] in ("'s", "’s")


def _candidate_at(line: Line, place: int, known: Known) -> tuple[Candidate | None, int]:
    """The candidate that begins here, if one does, and the place from which to look on."""
    word, lower = line.words[place], line.lower[place]
    if lower in w.SUBJECT_PRONOUNS or (lower == "it" and _speaks(line, place + 1)):
        return _pronoun(line, place), place + 1
    if word[0].isupper() and (last := run_end(line, place, known)) > place:
        return read_run(line, place, last, known), last
    if word[0] == "@" and len(word) > 2:
        return make(line, "name", place, place + 1, word, word), place + 1
    if lower in nouns.PERSON_AND_BODY_NOUNS:
        return describe(line, place, place + 1), place + 1
    return None, place + 1


def _pronoun(line: Line, place: int) -> Candidate:
    lower = line.lower[place]
    sex = "m" if lower == "he" else "f" if lower == "she" else None
    return make(line, "pronoun", place, place + 1, line.words[place], lower, gender=sex)


def _speaks(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here, auxiliaries aside: `it said`, where a body or a paper speaks."""
    while place < len(line.lower) and line.lower[place] in w.AUXILIARIES:
        place += 1
    return place < len(line.lower) and w.CUES.get(line.lower[place]) in _IT_SPEAKS


def _shared_role(line: Line, before: Candidate, candidate: Candidate) -> str | None:
    """`Senators Jon Hale and Ann Birk`: a plural role holds for both."""
    if (
        before.kind != "name"
        or not before.role
        or line.lower[candidate.begin - 1 : candidate.begin] != ["and"]
    ):
        return None
    plural = before.role.split()[-1].lower().rstrip(".").endswith("s")
    return before.role if plural and candidate.begin - before.last <= 6 else None


def _is_headline(line: Line) -> bool:
    """A line set in title case or in capitals, where capitals tell nothing.

    A sentence has a word in lower case that is more than a particle.
    """
    words, lower = line.words, line.lower
    if len(words) > 40 or line.passages:
        return False
    ends = words[-1:] and words[-1] in _FINAL
    if len(words) > 3 and all(word.isupper() for word in words if word[0].isalpha()):
        return True
    titled = 0
    for word, low in zip(words, lower, strict=True):
        if len(low) > 3 and low[0].isalpha():
            if word == low and low not in _SMALL:
                return False
            titled += word != low
        elif ends and word == low and low[0].isalpha() and low not in _SMALL:
            return False
    return titled > (4 if ends else 3)
