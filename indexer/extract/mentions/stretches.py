"""Stretches: where the words that may be a role end, and whether they are one."""

from __future__ import annotations

from indexer.extract.language import nouns, places
from indexer.extract.language import words as w
from indexer.extract.language.given_names import is_given
from indexer.extract.mentions.roles import is_role
from indexer.extract.passages.tokens import PASSAGE, Line

_MAX_ROLE, _MAX_HOME = 14, 10
_ENDS_ROLE = frozenset([PASSAGE, ".", ";", ":", "!", "?", "(", "—", "–"])
_HOME = frozenset("of from at with for".split())
_ADVERBS = frozenset("now then first also once".split())
NEVER = (w.PREPOSITIONS | w.AUXILIARIES | nouns.COMMON_VERBS) - _ADVERBS
"""No role's noun is looked for behind one of these."""
_BODY_WORDS = (nouns.ORG_WORDS | nouns.GROUP_HEADS | places.BODY_ENDS) - places.GROUNDS
VERBS = frozenset(form for form, base in w.CUE_BASE.items() if form != base)
"""Inflected verbs of saying; a bare form is more often a noun: the secretary of state."""
_BEHIND_VERB = frozenset([",", ".", ":", "that", "on", "in", "at", PASSAGE, *w.WEEKDAYS])
_BEFORE_PARTICIPLES = w.DETERMINERS | w.POSSESSIVES | {"'s", "’s"}
_FINITE = frozenset("is are was were has have had will would can could does did do".split())
_SUBORDINATES = frozenset("whose which when while where because if although though".split())


def names_role(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch is a role: a role's noun stands before any preposition but a body's `of`."""
    for place in range(begin, min(end, begin + _MAX_ROLE)):
        lower = line.lower[place]
        if is_role(lower) and line.lower[place + 1 : place + 2] not in (["'s"], ["’s"]):
            return True
        if lower == "of" and place + 1 < end and line.words[place + 1][0].isupper():
            continue
        if lower in NEVER or lower == "who":
            return False
    return False


def is_another(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch between two commas is the next of a list: `singer Jon Hale`, `Sen. Hale`."""
    if line.lower[begin] in nouns.RANK_TITLES:
        return True
    if any(is_role(line.lower[p]) and line.words[p][0].islower() for p in range(end - 1, begin, -1)):
        return False
    if line.lower[end - 1] in _BODY_WORDS and all(word[0].isupper() for word in line.words[begin:end]):
        return True
    for place in range(begin, end - 1):
        following = line.words[place + 1]
        if is_role(line.lower[place]) and following[0].isupper() and not is_role(line.lower[place + 1]):
            titled = line.lower[place] in nouns.RANK_TITLES or line.words[place] == line.lower[place]
            alone = place + 2 < end and line.words[place + 2].islower()
            return titled or alone or is_given(line.lower[place + 1])
    return False


def is_clause(line: Line, begin: int, end: int) -> bool:
    """Whether a finite verb stands in the stretch itself: `Hale, Lund and other rivals are in a race`."""
    for place in range(begin, end):
        if line.lower[place] in w.RELATIVES:
            return False
        if line.lower[place] in _FINITE:
            return True
    return False


def tells(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here: `Hale, officials said, has left` says nothing of Hale."""
    following = line.lower[place + 1 : place + 2] or ["."]
    if place >= len(line.lower) or following[0] not in _BEHIND_VERB:
        return False
    return line.lower[place] in VERBS and not line.lower[place].endswith("ing") and _is_verb(line, place)


def stretch_end(line: Line, begin: int, comma: str) -> int:
    """Where an apposition ends: at the comma, the verb, the quotation or the sentence's end."""
    place = begin
    while place < len(line.words) and place - begin < 30:
        word, lower = line.words[place], line.lower[place]
        if word in _ENDS_ROLE or lower in _SUBORDINATES or (lower == "who" and place > begin):
            break
        if lower in VERBS and _is_verb(line, place):
            break
        if word == comma and not _comma_inside_name(line, place):
            break
        place += 1
    return place


def _is_verb(line: Line, place: int) -> bool:
    """Whether a cue is no noun and no participle: `the alleged killer`, `Orrin’s reported deputy`."""
    if place and line.lower[place - 1] in _BEFORE_PARTICIPLES:
        return False
    return line.lower[place] not in nouns.PERSON_AND_BODY_NOUNS and not line.words[place][0].isupper()


def _comma_inside_name(line: Line, place: int) -> bool:
    """`the Institute for Ethics, Law and Armed Conflict`: capitals on both sides and an `and`."""
    if place + 2 >= len(line.words) or not (
        line.words[place - 1][0].isupper() and line.words[place + 1][0].isupper()
    ):
        return False
    joined = False
    for end in range(place + 1, min(place + 10, len(line.words))):
        if line.words[end] == PASSAGE:
            return False
        if line.words[end] in (",", ".") or line.lower[end] in w.CUES:
            return joined
        joined = joined or line.lower[end] == "and"
    return False


def after_home(line: Line, place: int) -> int:
    """Past `of Orrin`, `from the Weir Institute` straight behind a person's name."""
    if place >= len(line.words) or line.lower[place] not in _HOME:
        return place
    begin = end = place + 1 + (line.lower[place + 1 : place + 2] == ["the"])
    limit = min(len(line.words), place + _MAX_HOME)
    while end < limit and (line.words[end][0].isupper() or line.lower[end] in ("of", "&")):
        end += 1
    return end if end > begin and line.words[begin][0].isupper() else place
