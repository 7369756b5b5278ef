"""Attachment: which verb or noun of saying each candidate stands by, and how.

`Hale said` (subject), `said Hale` (inverted), `according to Hale`, `Hale's claim`,
`told Hale` (listener: the one who did not speak), and so on. How a mention attaches
to a cue tells more about who spoke than everything else together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.candidate import Candidate
from indexer.extract.tokens import PASSAGE, Line

Relation = Literal[
    "subject",
    "later",
    "inverted",
    "listener",
    "object",
    "according",
    "by",
    "from",
    "possessive",
    "colon",
    "acts",
    "none",
]


@dataclass(frozen=True, slots=True)
class Attachment:
    """How a candidate hangs on a cue: the relation, the cue's token and its class of `words.CUE_CLASSES`."""

    relation: Relation
    cue: int
    cue_class: str


_NONE = Attachment("none", -1, "")
_SKIPPED = w.AUXILIARIES | frozenset("to used liked likes himself herself themselves itself".split())
_REACH = 14
_ASIDE, _AUTHOR = 12, 9
_OWNED = w.POSSESSIVES | {"the"}
_CLAUSE_OPENERS = frozenset("that which who by after before while when because if".split())
_REFLEXIVES = frozenset("himself herself themselves itself".split())
_BE = frozenset("is are was were be been being".split())
_NO_VERB_BEHIND = (
    w.DETERMINERS | w.POSSESSIVES | w.PREPOSITIONS - {"like", "to"} | {"'s", "’s", "no", "any", "every"}
)
_ADJUNCTS = frozenset("on in at late early last this earlier yesterday today".split())


def attach(line: Line, candidates: Sequence[Candidate]) -> tuple[Attachment, ...]:
    """The attachment of every candidate of a line, in their order."""
    forward = [_forward(line, candidate) for candidate in candidates]
    taken = {a.cue for a in forward if a.relation == "subject"}
    return tuple(
        _backward(line, candidate, taken, ahead) for candidate, ahead in zip(candidates, forward, strict=True)
    )


def _forward(line: Line, candidate: Candidate) -> Attachment:
    """What the words behind the candidate say of it."""
    lower, place = line.lower, candidate.after
    if place >= len(lower):
        return _NONE
    if lower[place] == ":":
        return Attachment("colon", place, "colon")
    if lower[place] in ("'s", "’s"):
        noun = _cue_noun(line, place + 1, place + 5)
        return Attachment("possessive", noun, "noun") if noun >= 0 else _NONE
    if candidate.kind == "pronoun" and lower[candidate.first] in w.POSSESSIVES:
        noun = _cue_noun(line, place, place + 3)
        return Attachment("possessive", noun, "noun") if noun >= 0 else _NONE
    who = ("who",) if candidate.kind in ("name", "person", "people") else ("which", "that", "who")
    aside = _past_aside(line, candidate, place)
    if aside == place and lower[place] == "," and lower[place + 1 : place + 2] and lower[place + 1] in who:
        aside = place + 2
    if lower[aside : aside + 2] == ["as", "saying"]:
        return Attachment("subject", aside + 1, "say")
    verb = _skip(line, aside)
    if lower[verb : verb + 1] and w.PHRASAL_CUES.get(lower[verb], "-") in lower[verb + 1 : verb + 2]:
        return Attachment("subject", verb, "say")
    if verb < len(lower) and is_verb(line, verb):
        if not _is_passive(line, verb):
            return Attachment("subject", verb, _class_at(line, verb))
        if lower[verb + 1 : verb + 3] == ["as", "saying"]:
            return Attachment("subject", verb + 2, "say")
    if candidate.kind == "document" or _is_subject(line, candidate):
        later = _later(line, verb)
        return later if later.relation != "none" else _acts(line, place, verb)
    return _NONE


def _is_passive(line: Line, verb: int) -> bool:
    """`was told`, `had been put`: done to the subject, not by it."""
    return line.lower[verb - 1] in _BE and not line.lower[verb].endswith("ing")


def _acts(line: Line, place: int, verb: int) -> Attachment:
    """Whatever else a subject does: `Hale likened the gate to "..."`."""
    if verb >= len(line.lower) or line.sentence[verb] != line.sentence[place - 1]:
        return _NONE
    word = line.words[verb]
    finite = word.islower() and (word.endswith("ed") or word in w.PASTS)
    return Attachment("acts", verb, "act") if finite or verb > place else _NONE


def _past_aside(line: Line, candidate: Candidate, place: int) -> int:
    """Past an aside between commas, where a verb of saying follows: `the text, seen by Hale, says`."""
    place += line.lower[place] in _REFLEXIVES
    if candidate.kind == "document" and line.lower[place] in ("by", "from"):
        return _past_author(line, place)
    if line.lower[place : place + 1] != [","] or not _is_subject(line, candidate):
        return place
    for close in range(place + 2, min(place + _ASIDE, len(line.lower) - 1)):
        if line.words[close] in (".", ";", PASSAGE):
            break
        if line.words[close] == ",":
            verb = _skip(line, close + 1)
            return verb if verb < len(line.lower) and is_verb(line, verb) else place
    return place


def _past_author(line: Line, place: int) -> int:
    """Past whoever wrote a document: `a review by the Weir Institute found`."""
    for verb in range(place + 2, min(place + _AUTHOR, len(line.lower))):
        if is_verb(line, verb):
            return verb
        if not line.words[verb][0].isalnum() or line.lower[verb] in _CLAUSE_OPENERS:
            break
    return place


def _skip(line: Line, place: int) -> int:
    """Past auxiliaries, adverbs and `who` to where the verb must stand."""
    for _ in range(5):
        if place >= len(line.lower):
            break
        lower = line.lower[place]
        if lower in _ADJUNCTS or lower in w.WEEKDAYS:
            return _after_adjunct(line, place)
        if lower not in _SKIPPED and lower != "who" and not (lower.endswith("ly") and lower not in w.CUES):
            break
        place += 1
    return place


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
    return not (lower in w.NOUN_LIKE_CUES and place and line.lower[place - 1] in _NO_VERB_BEHIND)


def _class_at(line: Line, verb: int) -> str:
    """The class of the cue at a place; `call for` and `call on` urge, they do not name."""
    following = line.lower[verb + 1] if verb + 1 < len(line.lower) else ""
    found = w.CUES[line.lower[verb]]
    return "urge" if found == "call" and following in ("for", "on", "upon") else found


def _is_subject(line: Line, candidate: Candidate) -> bool:
    before = line.lower[candidate.begin - 1] if candidate.begin else ""
    return before not in w.PREPOSITIONS


def _later(line: Line, place: int) -> Attachment:
    """`Hale smiled and said`: a second verb of the same subject, before anything else could be one."""
    lower = line.lower
    for verb in range(place, min(place + _REACH, len(lower))):
        if line.words[verb] in (".", ";", PASSAGE) or line.sentence[verb] != line.sentence[place]:
            break
        if lower[verb] in ("he", "she", "they", "who", "that", "which", "while", "when"):
            break
        joined = (
            lower[place - 1] == "who"
            or lower[verb - 1] in ("and", ",", "by", "then", "to", "later")
            or lower[verb].endswith("ing")
        )
        if is_verb(line, verb) and joined:
            return Attachment("later", verb, _class_at(line, verb))
        if lower[verb] in w.CUE_NOUNS and lower[verb - 1] in w.POSSESSIVES | {"a", "the", "an"}:
            return Attachment("later", verb, "noun")
    return _NONE


def _cue_noun(line: Line, first: int, last: int) -> int:
    for place in range(first, min(last, len(line.lower))):
        if line.lower[place] in w.CUE_NOUNS or line.lower[place] in nouns.DOCUMENT_HEADS:
            return place
        if line.words[place] == PASSAGE or not line.words[place][0].isalnum():
            break
    return -1


def _backward(line: Line, candidate: Candidate, taken: set[int], ahead: Attachment) -> Attachment:
    """What the words before the candidate say of it, where those behind it say nothing better."""
    lower, before = line.lower, candidate.begin - 1
    if before > 0 and lower[before] in _OWNED and is_verb(line, before - 1):
        before -= 1
    if before < 0 or line.sentence[before] != line.sentence[candidate.first]:
        return ahead
    word = lower[before]
    if before and w.PHRASAL_CUES.get(lower[before - 1]) == word:
        return Attachment("inverted", before - 1, "say")
    if word == "to" and before and lower[before - 1] == "according":
        return Attachment("according", before, "according")
    trails = ahead.relation == "subject" and lower[ahead.cue].endswith("ing") and is_verb(line, before)
    if ahead.relation in ("subject", "colon", "possessive") and not trails:
        return ahead
    said = is_verb(line, before - 1) and w.CUES[lower[before - 1]] not in ("think", "show")
    if word == "by" and before and (said or lower[before - 1] in w.CUE_NOUNS):
        return Attachment("by", before - 1, w.CUES.get(lower[before - 1], "noun"))
    if word in ("from", "of", "by") and (noun := _noun_before(line, before)) >= 0:
        return Attachment("from", noun, "noun")
    if is_verb(line, before):
        return _behind_verb(line, candidate, before, taken, ahead)
    return ahead


def _noun_before(line: Line, place: int) -> int:
    near = range(place - 1, max(place - 4, -1), -1)
    return next((p for p in near if line.lower[p] in w.CUE_NOUNS), -1)


def _behind_verb(
    line: Line, candidate: Candidate, verb: int, taken: set[int], ahead: Attachment
) -> Attachment:
    """`said Hale`: he speaks; `she told Hale`: he listens; `she said Hale would`: neither."""
    lower = line.lower[verb]
    spoken_for = verb in taken or any(t in taken for t in range(max(verb - 2, 0), verb))
    end = candidate.after
    clause = line.words[end : end + 1] == [PASSAGE] and line.words[end - 1] != ","
    begins = clause or ahead.relation == "acts"
    if begins and line.words[verb - 1 : verb] != [PASSAGE]:
        return Attachment("object", verb, _class_at(line, verb))
    if lower in w.LISTENER_VERBS and (spoken_for or line.words[verb - 1 : verb] != [PASSAGE]):
        return Attachment("listener", verb, _class_at(line, verb))
    return Attachment("object" if spoken_for else "inverted", verb, _class_at(line, verb))
