"""Attachment: which verb or noun of saying each candidate stands by, and how.

`Hale said` (subject), `said Hale` (inverted), `according to Hale`, `Hale's claim`,
`told Hale` (listener: the one who did not speak), and so on. How a mention attaches
to a cue tells more about who spoke than everything else together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.asides import AUTHORED, REFLEXIVES, STOPS, is_subject, is_verb, past_aside, skip
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record

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


@record
class Attachment:
    """How a candidate hangs on a cue: the relation, the cue's token and its class of `words.CUE_CLASSES`."""

    relation: Relation
    cue: int
    cue_class: str


_NONE = Attachment("none", -1, "")
_REACH = 14
_OWNED = w.POSSESSIVES | {"the"}
_BE = frozenset("is are was were be been being".split())
_POSSESSED = frozenset(["'s", "’s"])
_PEOPLE = frozenset(["name", "person", "people"])
_WHO, _WHICH = frozenset(["who"]), frozenset(["which", "that", "who"])
_ANOTHER = STOPS | frozenset("he she they who that which while when".split())
"""Where no second verb of the same subject is looked for any more."""
_FIRM = frozenset(["subject", "colon", "possessive"])
_TIES = frozenset(["from", "of", "by"])
_MAY_STEP = REFLEXIVES | AUTHORED | {",", "whose"}
"""What opens an aside behind a candidate."""
_MAY_SAY_AS = _MAY_STEP | {"as"}
_SILENT = frozenset(["think", "show"])
_JOINS = frozenset("and , by then to later".split())
_NOUN_LEADS = w.POSSESSIVES | {"a", "the", "an"}
_TELLING = w.CUE_NOUNS | w.CUES.keys()
_VERBS = w.CUES.keys() | w.PHRASAL_CUES.keys()
_NAMED_WORDS = w.CUE_NOUNS | nouns.DOCUMENT_HEADS


def attach(line: Line, candidates: Sequence[Candidate]) -> tuple[Attachment, ...]:
    """The attachment of every candidate of a line, in their order."""
    forward = [_forward(line, candidate) for candidate in candidates]
    taken = {a.cue for a in forward if a.relation == "subject"}
    pairs = zip(candidates, forward, strict=True)
    return tuple([_backward(line, candidate, taken, ahead) for candidate, ahead in pairs])


def _forward(line: Line, candidate: Candidate) -> Attachment:
    """What the words behind the candidate say of it."""
    lower, place = line.lower, candidate.after
    if place >= len(lower):
        return _NONE
    following = lower[place]
    if following == ":":
        return Attachment("colon", place, "colon")
    if following in _POSSESSED:
        return _owner(line, place + 1, place + 5)
    if candidate.kind == "pronoun" and lower[candidate.first] in w.POSSESSIVES:
        return _owner(line, place, place + 3)
    aside = past_aside(line, candidate, place) if following in _MAY_STEP else place
    if aside == place and following == "," and place + 1 < len(lower):
        aside += 2 * (lower[place + 1] in (_WHO if candidate.kind in _PEOPLE else _WHICH))
    if aside == place and following == "," and _is_apposed(line, candidate):
        aside += 1
    if following in _MAY_SAY_AS and _says_as(line, aside):
        return Attachment("subject", aside + 1, "say")
    verb = skip(line, aside)
    if verb < len(lower) and lower[verb] in _VERBS:
        subject = _at_verb(line, verb)
        if subject is not None:
            return subject
    if candidate.kind == "document" or is_subject(line, candidate):
        later = _later(line, verb)
        return later if later is not _NONE else _acts(line, place, verb)
    return _NONE


def _is_apposed(line: Line, candidate: Candidate) -> bool:
    """`A neighbour, Edda Lund, said`, `its owner, the Weir Trust, said`: named between two commas."""
    before = candidate.first - 1 - (candidate.kind == "group")
    verb = candidate.after + 1
    if not 0 < before < verb < len(line.lower) or line.words[before] != ",":
        return False
    return w.CUES.get(line.lower[verb]) == "say" and is_verb(line, verb)


def _owner(line: Line, first: int, last: int) -> Attachment:
    """`Hale's claim`: the noun of saying that somebody owns among some tokens."""
    noun = _cue_noun(line, first, last)
    return Attachment("possessive", noun, "noun") if noun >= 0 else _NONE


def _says_as(line: Line, place: int) -> bool:
    """`quoted as saying`: whoever is quoted says it."""
    lower = line.lower
    return place + 1 < len(lower) and lower[place] == "as" and lower[place + 1] == "saying"


def _at_verb(line: Line, verb: int) -> Attachment | None:
    """How the subject of a verb hangs on it, where it is one of saying."""
    lower = line.lower
    particle = w.PHRASAL_CUES.get(lower[verb])
    if particle is not None and verb + 1 < len(lower) and lower[verb + 1] == particle:
        return Attachment("subject", verb, "say")
    if not is_verb(line, verb):
        return None
    if not _is_passive(line, verb):
        return Attachment("subject", verb, _class_at(line, verb))
    return Attachment("subject", verb + 2, "say") if _says_as(line, verb + 1) else None


def _is_passive(line: Line, verb: int) -> bool:
    """`was told`, `had been put`, `a film posted by`: done to the subject, not by it."""
    lower = line.lower
    done = lower[verb - 1] in _BE or lower[verb + 1 : verb + 2] == ["by"]
    return done and not lower[verb].endswith("ing")


def _acts(line: Line, place: int, verb: int) -> Attachment:
    """Whatever else a subject does: `Hale likened the gate to "..."`."""
    if verb >= len(line.lower) or line.sentence[verb] != line.sentence[place - 1]:
        return _NONE
    word = line.words[verb]
    finite = word.islower() and (word.endswith("ed") or word in w.PASTS)
    return Attachment("acts", verb, "act") if finite or verb > place else _NONE


def _class_at(line: Line, verb: int) -> str:
    """The class of the cue at a place; `call for` and `call on` urge, they do not name."""
    following = line.lower[verb + 1] if verb + 1 < len(line.lower) else ""
    found = w.CUES[line.lower[verb]]
    return "urge" if found == "call" and following in ("for", "on", "upon") else found


def _later(line: Line, place: int) -> Attachment:
    """`Hale smiled and said`: a second verb of the same subject, before anything else could be one."""
    lower = line.lower
    if place >= len(lower):
        return _NONE
    joins = lower[place - 1] == "who"
    last = bisect_right(line.sentence, line.sentence[place], place, min(place + _REACH, len(lower)))
    for verb in range(place, last):
        word = lower[verb]
        if word in _ANOTHER:
            break
        if word in _TELLING:
            joined = joins or lower[verb - 1] in _JOINS or word.endswith("ing")
            if joined and is_verb(line, verb):
                return Attachment("later", verb, _class_at(line, verb))
            if word in w.CUE_NOUNS and lower[verb - 1] in _NOUN_LEADS:
                return Attachment("later", verb, "noun")
    return _NONE


def _cue_noun(line: Line, first: int, last: int) -> int:
    for place in range(first, min(last, len(line.lower))):
        lower = line.lower[place]
        if lower in _NAMED_WORDS:
            return place
        if not lower[0].isalnum():
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
    if ahead.relation in _FIRM and not _trails(line, before, ahead):
        return ahead
    if word in _TIES:
        return _tied(line, before) or ahead
    return _behind_verb(line, candidate, before, taken, ahead) if is_verb(line, before) else ahead


def _trails(line: Line, before: int, ahead: Attachment) -> bool:
    """`said Hale, adding`: the verb behind a subject only goes on from the one before it."""
    return ahead.relation == "subject" and line.lower[ahead.cue].endswith("ing") and is_verb(line, before)


def _tied(line: Line, place: int) -> Attachment | None:
    """`told by Hale`, `a letter from Hale`: what a preposition ties a candidate to."""
    lower = line.lower
    if lower[place] == "by" and place:
        word = lower[place - 1]
        said = is_verb(line, place - 1) and w.CUES[word] not in _SILENT
        if said or word in w.CUE_NOUNS:
            return Attachment("by", place - 1, w.CUES.get(word, "noun"))
    for noun in range(place - 1, max(place - 4, -1), -1):
        if lower[noun] in w.CUE_NOUNS:
            return Attachment("from", noun, "noun")
    return None


def _behind_verb(
    line: Line, candidate: Candidate, verb: int, taken: set[int], ahead: Attachment
) -> Attachment:
    """`said Hale`: he speaks; `she told Hale`: he listens; `she said Hale would`: neither."""
    words, after = line.words, candidate.after
    quoted = verb > 0 and words[verb - 1] == PASSAGE
    spoken_for = verb in taken or verb - 1 in taken or verb - 2 in taken
    clause = after < len(words) and words[after] == PASSAGE and words[after - 1] != ","
    if (clause or ahead.relation == "acts") and not quoted:
        return Attachment("object", verb, _class_at(line, verb))
    if line.lower[verb] in w.LISTENER_VERBS and (spoken_for or not quoted):
        return Attachment("listener", verb, _class_at(line, verb))
    return Attachment("object" if spoken_for else "inverted", verb, _class_at(line, verb))
