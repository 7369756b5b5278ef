"""Descriptions: candidates that say what somebody is instead of naming him."""

from __future__ import annotations

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.candidate import Candidate, CandidateKind, make
from indexer.extract.roles import STOPS, colours
from indexer.extract.tokens import PASSAGE, Line

# Nouns of ours that are more often something else: they count only where a noun must stand.
_DOUBTFUL = frozenset(
    """major general local chief head forward centre center star fan guard some many others people
    witness whip driver partner peer senior speaker conductor chair host lead match single""".split()
)


# Whom one is `to` somebody else: aide to the minister.
_SERVING = frozenset(
    "aide adviser advisor ambassador assistant witness envoy secretary consultant deputy close".split()
)


def describe(line: Line, first: int, last: int) -> Candidate | None:
    """A candidate that describes instead of naming: `a senior White House official`, `the report`."""
    found = [p for p in range(first, last) if line.lower[p] in nouns.PERSON_AND_BODY_NOUNS]
    head = found[-1] if found else last - 1
    noun = line.lower[head]
    following = line.lower[last] if last < len(line.lower) else "."
    if last == head + 1 and following in nouns.ROLE_HEADS | nouns.GROUP_HEADS:
        return None
    if noun in _DOUBTFUL and not _noun_must_stand(following):
        return None
    begin = _phrase_start(line, first)
    opening = line.lower[begin]
    kind = _description_kind(noun)
    determined = opening in w.DETERMINERS or opening in w.POSSESSIVES or line.words[begin][0].isupper()
    if kind in ("person", "document", "group") and not determined and following not in w.CUES:
        return None
    sex = "f" if noun in nouns.FEMALE_HEADS else "m" if noun in nouns.MALE_HEADS else None
    definite = opening in ("the", "this", "that") or opening in w.POSSESSIVES
    end = _phrase_end(line, last)
    text = line.printed(begin, end)
    return make(line, kind, first, last, text, noun, gender=sex, begin=begin, after=end, definite=definite)


def _noun_must_stand(following: str) -> bool:
    return (
        following in w.CUES
        or following in w.AUXILIARIES
        or following in (",", ".", "who", "'s", "’s", "of", "in")
    )


def _description_kind(noun: str) -> CandidateKind:
    if noun in nouns.PEOPLE_PLURALS:
        return "people"
    if noun in nouns.ROLE_HEADS:
        return "person"
    return "group" if noun in nouns.GROUP_HEADS else "document"


def _phrase_start(line: Line, first: int) -> int:
    """Leftwards to the determiner; without one, over titles, colours and capitals only."""
    begin = sure = first
    while begin > 0 and first - begin < 10 and line.sentence[begin - 1] == line.sentence[first]:
        word, lower = line.words[begin - 1], line.lower[begin - 1]
        if lower in w.DETERMINERS or lower in w.POSSESSIVES:
            return begin - 1
        if word == PASSAGE or (lower in STOPS and lower not in nouns.ROLE_COLOURS) or lower in w.CUES:
            break
        if lower not in ("'s", "’s") and not (word[0].isalpha() or word[0].isdigit()):
            break
        begin -= 1
        if sure == begin + 1 and colours(line, begin):
            sure = begin
    while sure < first and line.lower[sure] in ("'s", "’s"):
        sure += 1
    return sure


def _phrase_end(line: Line, last: int) -> int:
    """Rightwards over one `of ...`, `for ...`, `at ...` or `in ...` that belongs to the noun."""
    words, lower = line.words, line.lower
    serves = lower[last : last + 1] == ["to"] and lower[last - 1] in _SERVING
    if last >= len(words) or not (serves or lower[last] in ("of", "for", "at", "with", "from", "in", "on")):
        return last
    place = last + 1
    while place < len(words) and place - last < 8:
        if words[place] == PASSAGE or lower[place] in w.CUES:
            break
        if not words[place][0].isalnum() and words[place] != "&":
            break
        if lower[place] in w.AUXILIARIES or lower[place] in w.RELATIVES or lower[place] in w.WEEKDAYS:
            break
        place += 1
    closed = place < len(words) and (
        lower[place] in w.CUES or lower[place] in w.AUXILIARIES or words[place] in (",", ".")
    )
    return place if closed and place > last + 1 else last
