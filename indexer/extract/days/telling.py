"""Telling: whether the words for a day belong to the saying, and not to what is said or told besides."""

from __future__ import annotations

from itertools import pairwise

from indexer.extract.days.days import DETERMINERS, DayWords, is_broadcast, is_told_in
from indexer.extract.days.saying import (
    OPENERS,
    RELATIVES,
    Clause,
    has_verb,
    is_aside,
    is_inflected,
    sentence_start,
)
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import PASSAGE, Line

_AWAY = frozenset([":", ";", "(", ")", "ahead", "—", "–"])
_MEANS = frozenset(["by", "via"])
_MEANWHILE = frozenset("as when while".split())
_ADVERBS = frozenset("once recently".split())
_STATES = frozenset("was were is are would".split())
_SUBJECTS = frozenset("he she they it we i".split())
_JOINS = frozenset("and but when where as".split())
_DOCUMENT_REACH = 9
_BEHIND, _VAGUE_BEHIND, _THIS_BEHIND = 18, 14, 3
"""How many tokens behind its verb a day may stand, a time that tells no day, and `this year`."""


def tells(line: Line, day: DayWords, clause: Clause) -> bool:
    """Whether a day is the day of a clause of saying of its own sentence."""
    if day.bound or line.sentence[day.first] != line.sentence[clause.cue]:
        return False
    if line.words[day.last : day.last + 2] == [":", PASSAGE] or is_broadcast(line, day.last):
        return True
    if clause.begin <= day.first and day.last <= clause.after:
        return clause.document or _is_asked(line, clause.last)
    if line.lower[day.first] in _ADVERBS:
        return 0 <= clause.cue - day.last <= 1 or day.first == clause.cue + 1
    if day.first > clause.cue:
        return _tells_behind(line, day, clause)
    return (_tells_between if day.first >= clause.begin else _tells_before)(line, day, clause)


def leads(line: Line, day: DayWords) -> bool:
    """Whether a day stands at the head of its sentence, before anything happens in it: `On Thursday`."""
    first = sentence_start(line, day.first)
    if "when" in line.lower[day.last : day.last + 3]:
        return True
    if line.lower[first] in _MEANWHILE or "before" in line.lower[first : first + 2]:
        return "," not in line.lower[first : day.first]
    if lies_ahead(line, first, day.first):
        return False
    return not has_verb(line, first, day.first) and not is_aside(line, first, day.first)


def lies_ahead(line: Line, first: int, last: int) -> bool:
    """Whether some words look ahead: `The play opens`, `Rovers host Town`."""
    words = line.lower[first:last]
    if times.FIXTURES.isdisjoint(words):
        return not times.TO_COME.isdisjoint(words)
    for one, other in pairwise(words):
        if other in times.FIXTURES and one not in DETERMINERS and one.endswith("s") != other.endswith("s"):
            return True
    return not times.TO_COME.isdisjoint(words)


def is_of_document(line: Line, day: DayWords) -> bool:
    """`an e-mail of 3 March`, `a post that she sent on Monday`, `the end of Monday's speech`."""
    lower = line.lower
    if lower[day.last : day.last + 1] in (["'s"], ["’s"]):
        return not day.bound
    first = max(sentence_start(line, day.first), day.first - _DOCUMENT_REACH)
    for place in range(day.first - 1, first - 1, -1):
        if is_told_in(lower[place]):
            return _MEANS.isdisjoint(lower[max(0, place - 2) : place])
        if lower[place] in w.CUES and lower[place] not in times.PUBLISHED:
            return False
    return False


def is_of_next(line: Line, day: DayWords) -> bool:
    """`“a toy,” and on Tuesday night she said`: a day that leads the clause behind it."""
    return any(word in _SUBJECTS for word in line.lower[day.last : day.last + 2])


def is_at_verb(line: Line, day: DayWords) -> bool:
    """`whom he described on Friday as`, `but on Friday wrote that`: a day beside a verb of saying."""
    near = range(day.first - 1, max(sentence_start(line, day.first), day.first - _DOCUMENT_REACH) - 1, -1)
    if any(_is_past_cue(word) for word in line.lower[day.last : day.last + 1]):
        return True
    cue = next((place for place in near if _is_past_cue(line.lower[place])), None)
    return cue is not None and tells(line, day, Clause.at(cue))


def _is_past_cue(word: str) -> bool:
    return word in w.CUES and w.CUE_BASE[word] != word and not word.endswith(("s", "ing"))


def _tells_behind(line: Line, day: DayWords, clause: Clause) -> bool:
    """A day behind the verb: no clause of another verb lies between, but for `as he left on Monday`."""
    first = clause.after if clause.begin > clause.cue else clause.cue + 1
    between = line.lower[first : day.first]
    if not 0 <= day.first - first <= _reach(line, day) or not _AWAY.isdisjoint(between):
        return False
    if (between and between[-1] in OPENERS) or _is_of_content(line, day, clause):
        return False
    if any(one == "to" and other in times.BASES for one, other in pairwise(between)):
        return False
    meanwhile = next((p for p in range(first, day.first) if line.lower[p] in _MEANWHILE), day.first)
    return not has_verb(line, first, meanwhile) and not is_aside(line, first, meanwhile)


def _is_of_content(line: Line, day: DayWords, clause: Clause) -> bool:
    """`said the match on Saturday was`: the day of what is said, and not `her answer on Saturday was`."""
    behind = line.lower[day.last : day.last + 1]
    return not _STATES.isdisjoint(behind) and is_inflected(line, clause.cue)


def _reach(line: Line, day: DayWords) -> int:
    if day.kind != "time":
        return _BEHIND
    of_long = line.lower[day.first] == "this" and line.lower[day.last - 1] not in ("week", "weekend")
    return _THIS_BEHIND if of_long else _VAGUE_BEHIND


def _tells_between(line: Line, day: DayWords, clause: Clause) -> bool:
    """A day between subject and verb: `Voss, speaking on Monday, said`, not `elected on Monday`."""
    lower, first = line.lower, min(clause.last, day.first)
    if ";" in lower[day.last : clause.cue] or is_aside(line, first, day.first):
        return False
    if lower[clause.cue].endswith("ing") and lower[day.first] != "this":
        return True
    if lower[first : first + 1] == [","] and _is_participle(lower[first + 1]):
        return "," not in lower[day.last : clause.cue]
    return day.kind != "time" or not has_verb(line, first, day.first)


def _tells_before(line: Line, day: DayWords, clause: Clause) -> bool:
    """A day before the subject: at the head of the sentence, or in a clause joined by `and` or `but`."""
    lower, before = line.lower, clause.begin - 1
    if before >= day.last and lower[before] in RELATIVES - {"where"}:
        of_document = is_told_in(lower[day.last - 1]) or is_of_document(line, day)
        return before - day.last <= 2 and of_document
    if ";" in lower[day.last : clause.begin]:
        return False
    if lower[day.first - 1 : day.first] in (["who"], ["which"]):
        return False
    if leads(line, day):
        return not _is_reported(line, day, clause)
    if before <= day.last and lower[day.first - 1] in ("and", "but", ",", ";", ":", "that"):
        return lower[day.first - 1] != "that"
    parted = PASSAGE in lower[day.last : before] or not _AWAY.isdisjoint(lower[day.last : before])
    aside = is_aside(line, sentence_start(line, day.first), day.first)
    return lower[before] in _JOINS and not parted and not aside


def _is_reported(line: Line, day: DayWords, clause: Clause) -> bool:
    """`On Monday the gate broke, Voss said`: the day is that of what is said."""
    if line.lower[clause.begin - 1] != "," or clause.begin - 1 <= day.last:
        return False
    opening = line.lower[sentence_start(line, day.first)]
    if opening.endswith(("ing", "ed")):
        return False
    openers = (p for p in range(day.last, clause.begin) if line.lower[p] in OPENERS | {"as", "after"})
    return has_verb(line, day.last, next(openers, clause.begin))


def _is_asked(line: Line, place: int) -> bool:
    """`Voss, asked on Monday`, `Voss, who spoke on Monday`: words behind a name that are no apposition."""
    word, other = (*line.lower[place + 1 : place + 3], "", "")[:2]
    if word == "who":
        return other in times.SPEAKS
    return w.CUES.get(word) in ("ask", "say") or word.endswith("ing")


def _is_participle(word: str) -> bool:
    """Whether a word opens `elected on Monday`, told of somebody besides; `asked` and its like lead on."""
    leads_on = w.CUES.get(word) in ("ask", "say") or word in times.PUBLISHED or word in times.REACHED
    return (word.endswith("ed") or word in times.PARTICIPLES) and not leads_on
