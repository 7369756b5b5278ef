"""Mentions: every candidate of a line, found from left to right."""

from __future__ import annotations

from dataclasses import replace

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.candidate import Candidate, make
from indexer.extract.descriptions import describe
from indexer.extract.names import read_run, run_end
from indexer.extract.tokens import PASSAGE, Line


def find_candidates(line: Line, known: frozenset[str]) -> tuple[Candidate, ...]:
    """Every candidate of a line, left to right; those within another are marked `inner`.

    `known` holds words seen capitalised inside a sentence: what a sentence may
    begin with and still be a name.
    """
    if _is_headline(line):
        return ()
    found: list[Candidate] = []
    place = covered = 0
    while place < len(line.words):
        candidate = _candidate_at(line, place, known)
        if candidate is None:
            place += 1
            continue
        for number in range(len(found) - 1, -1, -1):
            if found[number].last <= candidate.begin:
                break
            found[number] = replace(found[number], inner=True)
        if candidate.first < covered:
            candidate = replace(candidate, inner=True)
        else:
            covered = candidate.after
        if found and candidate.kind == "name" and candidate.role is None:
            candidate = replace(candidate, role=_shared_role(line, found[-1], candidate))
        found.append(candidate)
        place = max(candidate.last, place + 1)
    return tuple(found)


def _candidate_at(line: Line, place: int, known: frozenset[str]) -> Candidate | None:
    word, lower = line.words[place], line.lower[place]
    if lower in w.SUBJECT_PRONOUNS or (lower == "it" and _speaks(line, place + 1)):
        return _pronoun(line, place)
    if word[0].isupper() and (last := run_end(line, place, known)) > place:
        return read_run(line, place, last)
    if word[0] == "@" and len(word) > 2:
        return make(line, "name", place, place + 1, word, word)
    if lower in nouns.PERSON_AND_BODY_NOUNS and word != PASSAGE:
        return describe(line, place, place + 1)
    return None


def _pronoun(line: Line, place: int) -> Candidate:
    lower = line.lower[place]
    sex = "m" if lower == "he" else "f" if lower == "she" else None
    return make(line, "pronoun", place, place + 1, line.words[place], lower, gender=sex)


def _speaks(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here, auxiliaries aside: `it said`, where a body or a paper speaks."""
    while place < len(line.lower) and line.lower[place] in w.AUXILIARIES:
        place += 1
    return place < len(line.lower) and w.CUES.get(line.lower[place]) in (
        "say",
        "call",
        "claim",
        "urge",
        "show",
    )


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
    """A line set in title case, where capitals tell nothing."""
    words = [word for word in line.words if word[0].isalpha() and len(word) > 3]
    ends = line.words[-1:] in (["."], ["!"], ["?"])
    return not ends and not line.passages and 3 < len(words) < 25 and all(word[0].isupper() for word in words)


def capitalised_inside(lines: tuple[Line, ...]) -> frozenset[str]:
    """Words that stand capitalised elsewhere than at the head of a sentence."""
    inside = set()
    for line in lines:
        previous = -1
        for word, sentence in zip(line.words, line.sentence, strict=True):
            if sentence == previous and word[0].isupper():
                inside.add(word)
            previous = sentence
    return frozenset(inside)
