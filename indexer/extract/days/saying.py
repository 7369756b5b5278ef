"""Clauses of saying: who says, with what verb, in which tense, and where other clauses begin."""

from __future__ import annotations

from indexer.extract.days.days import DETERMINERS, is_told_in
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record

RELATIVES = frozenset("that who whom which whose where".split())
OPENERS = RELATIVES | frozenset(
    "when because if while although though until before than whether how why what since".split()
)
_BE = frozenset("is are was were be been being".split())
_BOTH_TENSES = frozenset("read put let go goes".split())
_NOT_FINITE = frozenset("to would will could should can may might must did didn't not n't".split())
_HAVE = frozenset(["has", "have"])
_HABITS = (["used", "to"], ["liked", "to"], ["likes", "to"])
_ANNOUNCES = (["expected", "to"], ["due", "to"], ["set", "to"])
_SUBJECTS = frozenset("he she they we i".split())
_STOPS = frozenset([",", "(", "?", "!", PASSAGE])
_PAST_REACH, _HEARD_REACH = 9, 6
_LONGEST = 150
"""How many tokens of a sentence are looked at before a place."""


@record
class Clause:
    """Who says it: the tokens of the subject, `begin` to `after` (exclusive), and of the verb of saying.

    The subject's own mention ends at `last`, the apposition behind it at `after`. Where no verb is
    known, `cue` is the place of the quotation itself. `document` says that the subject is one: it
    may hold the day it is from.
    """

    begin: int
    last: int
    after: int
    cue: int
    document: bool = False

    @classmethod
    def at(cls, place: int) -> Clause:
        """The clause of a quotation of which only the place is known."""
        return cls(place, place, place, place)


def clause_of(line: Line, candidate: Candidate, attachment: Attachment, place: int) -> Clause:
    """The clause in which a candidate says what stands at `place`."""
    cue, begin = attachment.cue, candidate.begin
    passive = attachment.cue_class == "call" and line.lower[cue - 1] in _BE
    relative = "who" in line.lower[max(0, cue - 3) : cue]
    if cue < 0 or attachment.relation == "acts" or passive or (relative and "," in line.lower[cue:place]):
        cue = place
    elif relative and begin and line.lower[begin - 1] in w.CUES:
        cue = begin - 1
    return Clause(begin, candidate.last, candidate.after, cue, candidate.kind == "document")


# --- Tense -----------------------------------------------------------------------------------------


def is_inflected(line: Line, cue: int) -> bool:
    """Whether a verb of saying shows by its form that it is none of the nouns worded so: `text`, `call`."""
    word = line.lower[cue]
    return word in _BOTH_TENSES or w.CUE_BASE.get(word, word) != word


def is_present(line: Line, cue: int) -> bool:
    """`says`, `they say`, `has said`: of the day of the article, whatever it tells of the days before."""
    word = line.lower[cue]
    base = w.CUE_BASE.get(word)
    if base is None or word in _BOTH_TENSES or (cue and line.lower[cue - 1] in DETERMINERS):
        return False
    if word == base:
        return _NOT_FINITE.isdisjoint(line.lower[max(0, cue - 2) : cue])
    return word.endswith("s") or not _HAVE.isdisjoint(line.lower[max(0, cue - 3) : cue])


def is_acting_now(line: Line, attachment: Attachment) -> bool:
    """`tries to laugh, shouting`: what somebody does, with no verb of saying, told in the present."""
    word = line.lower[attachment.cue]
    return attachment.relation == "acts" and word.endswith("s") and word not in ("was", "has")


def is_before_past(line: Line, cue: int) -> bool:
    """`had called it`, `once called it`, `used to call it`: before the day that is told of."""
    word, before = line.lower[cue], line.lower[max(0, cue - 4) : cue]
    base = w.CUE_BASE.get(word)
    if base is None:
        return False
    if word == base:
        return before[-2:] in _HABITS
    if before[-1:] == ["once"]:
        return True
    had = [place for place, token in enumerate(before) if token == "had" or token.endswith(("’d", "'d"))]
    between = before[had[-1] + 1 :] if had else []
    return bool(had) and all(token in w.AUXILIARIES or token.endswith("ly") for token in between)


def verb_within(line: Line, clause: Clause, place: int) -> int | None:
    """The verb of words said before and told again: `Voss said that Arkell had called it`."""
    first = clause.cue if clause.cue < place else clause.begin
    if line.sentence[first] != line.sentence[place]:
        return None
    for cue in range(min(place, len(line.lower)) - 1, first, -1):
        if w.CUES.get(line.lower[cue], "think") != "think" and not line.words[cue][0].isupper():
            if ["and", "that"] in [line.lower[p : p + 2] for p in range(cue, place - 1)]:
                return None
            near = line.lower[max(first, cue - _PAST_REACH) : cue]
            said_to = near[-1:] == ["to"] and "had" in near
            return cue if said_to or is_before_past(line, cue) else None
    return None


def is_heard(line: Line, place: int) -> bool:
    """`told police “…”, a court heard`: words told again to those who sit over them."""
    for at in range(place + 1, min(place + _HEARD_REACH, len(line.lower) - 1)):
        if line.sentence[at] != line.sentence[place] or line.lower[at] == PASSAGE:
            return False
        if line.lower[at] in times.SITTINGS and line.lower[at - 1] in DETERMINERS:
            return line.lower[at + 1 : at + 2] == ["heard"] or line.lower[at + 1 : at + 3] == ["was", "told"]
    return False


def is_announced(line: Line, cue: int) -> bool:
    """`will say on Monday`: told before it is said."""
    return line.lower[max(0, cue - 1) : cue] == ["will"] or line.lower[max(0, cue - 2) : cue] in _ANNOUNCES


# --- Other clauses ---------------------------------------------------------------------------------


def sentence_start(line: Line, place: int) -> int:
    """The first token of the sentence that a token stands in, or as far back as is looked."""
    sentence, first = line.sentence[place], max(0, place - _LONGEST)
    while place > first and line.sentence[place - 1] == sentence:
        place -= 1
    return place


def has_verb(line: Line, first: int, last: int) -> bool:
    """Whether some tokens hold a verb of their own, as far as forms tell."""
    return any(_is_finite(line, place) for place in range(first, last))


def _is_finite(line: Line, place: int) -> bool:
    word = line.lower[place]
    if word in times.PUBLISHED:
        return False
    if word in times.PAST_VERBS or word in _SUBJECTS:
        return True
    if not word.endswith("ed") or len(word) < 5 or line.words[place][0].isupper():
        return False
    before = line.lower[place - 1] if place else ""
    return before not in DETERMINERS and before != "-"


def is_aside(line: Line, first: int, last: int) -> bool:
    """Whether a relative or subordinate clause that begins in a stretch of tokens is open at its end."""
    lower = line.lower
    for place in range(last - 1, first - 1, -1):
        following = lower[place + 1] if place + 1 < last else ""
        if lower[place] in _STOPS and following not in w.PREPOSITIONS:
            return lower[place] == "(" and place > first
        if lower[place] in OPENERS and following:
            return not any(is_told_in(word) for word in lower[max(0, place - 3) : place])
    return False
