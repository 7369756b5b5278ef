"""Governing: the verb that takes a passage decides who speaks, whatever speaks for somebody else.

The ranker weighs how candidates stand; where the sentence leaves no doubt whose verb the words hang
on, that one speaks, and whoever tells of it relays the words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from indexer.extract.language import words as w
from indexer.extract.mentions.asides import is_verb
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record
from indexer.extract.speakers.options import Option
from indexer.extract.speakers.page import Page

_RELAYED = frozenset(["say", "call", "ask", "claim", "urge"])
_UNREAL = frozenset("would will could should may might can must".split())
_HABIT = frozenset("used liked loved likes loves".split())
_OPENERS = frozenset("but while whereas although though ;".split())
_CLAUSE_BREAKS = frozenset(
    """. ; : while but and when after because if which who where although though whereas unless until since
    before""".split()
)
_ASKING = frozenset("will would does did do is was has had can could should and what why how".split())
_REACH = 14
_NEAR = 8
_JOINS = frozenset(["and", "or", ",", "then"])
_REACHES = frozenset("rung rang phoned telephoned called written wrote emailed texted went gone".split())
"""What one does `to say` something, and says it."""
_TOLD = (["to"], ["that"], [":"], [","], ["not", "to"])
_CRIES = frozenset("cries shouts chants yells boos calls".split())
_ANYBODY = frozenset("somebody someone anybody anyone nobody everybody everyone".split())


@record
class Governed:
    """Who speaks by the sentence itself; `relayer` is who says, in the reporter's words, that he spoke.

    No speaker where the sentence names nobody: `somebody behind her shouts`.
    """

    speaker: Option | None
    relayer: Option | None = None


def govern(page: Page, number: int, offered: Sequence[Option], chosen: Option | None) -> Governed | None:
    """Who speaks where the sentence decides it against the ranker's choice, else None."""
    line, place = page.lines[page.passages[number].paragraph], page.place(number)
    here = [one for one in offered if not one.continued and one.candidate.line == line.number]
    if chosen is not None and (_cried(line, place) or _anybody(line, place, here)):
        return Governed(None)
    if chosen is None or not here:
        return None
    if chosen is not None and is_joined(page, number):
        same = next((one for one in offered if one.continued), None)
        return Governed(same) if same and same is not chosen else None
    speaker = _beside(line, place, here) or _judge(line, place, here) or _asked(line, place, here)
    if speaker is not None:
        return Governed(speaker) if speaker is not chosen else None
    if (teller := _told_by(line, place, here)) is not None and teller is not chosen:
        return Governed(teller, chosen if chosen.attachment.relation == "subject" else None)
    if chosen.candidate.line != line.number:
        return None
    if (later := _in_own_clause(line, place, here, chosen)) is not None:
        return Governed(later)
    return None if chosen.continued else _innermost(line, place, here, chosen)


def is_joined(page: Page, number: int) -> bool:
    """`"how it is rigged" and "our own people"`: whether an `and` alone parts two passages."""
    passage = page.passages[number]
    if not number or page.passages[number - 1].paragraph != passage.paragraph:
        return False
    line, before, place = page.lines[passage.paragraph], page.place(number - 1), page.place(number)
    between = line.lower[before + 1 : place]
    return bool(between) and _JOINS.issuperset(between) and line.sentence[before] == line.sentence[place]


def _beside(line: Line, place: int, here: Sequence[Option]) -> Option | None:
    """`"...," said Hale`, `explains Hale, a biologist, "..."`: a verb before its subject, right beside."""
    for option in here:
        candidate, attachment = option.candidate, option.attachment
        if attachment.relation != "inverted" or candidate.inner or attachment.cue_class not in _RELAYED:
            continue
        behind = attachment.cue == place + 1
        before = place - candidate.after in (0, 1) and line.words[place - 1] in (",", ":")
        if before and line.sentence[attachment.cue] == line.sentence[place]:
            return option
        if behind and line.sentence[place] == line.sentence[attachment.cue]:
            return option
    return None


def _cried(line: Line, place: int) -> bool:
    """`There were cries of "..."`: those of a crowd, where no name owns them."""
    return place > 1 and line.lower[place - 1] == "of" and line.lower[place - 2] in _CRIES


def _anybody(line: Line, place: int, here: Sequence[Option]) -> bool:
    """`Somebody behind her shouts "..."`: the verb is nobody's of those who are told."""
    verb = place - 1 if place and line.words[place - 1] not in (",", ":") else place - 2
    if verb < 1 or not is_verb(line, verb) or any(one.attachment.cue == verb for one in here):
        return False
    first = max(verb - _NEAR, bisect_left(line.sentence, line.sentence[verb]))
    clause = line.lower[first:verb]
    return not _ANYBODY.isdisjoint(clause) and "," not in clause and PASSAGE not in clause


def _judge(line: Line, place: int, here: Sequence[Option]) -> Option | None:
    """`was dismissed by Hale as "..."`: whoever did it."""
    for option in here:
        by = option.attachment.relation == "by" and option.candidate.after < place
        if by and line.lower[option.candidate.after : place] in (["as"], ["as", "a"], ["as", "an"]):
            return option
    return None


def _told_by(line: Line, place: int, here: Sequence[Option]) -> Option | None:
    """`had been told by Hale to "..."`: whoever told."""
    for option in here:
        attachment, after = option.attachment, option.candidate.after
        told = attachment.relation == "by" and line.lower[attachment.cue] in w.LISTENER_VERBS
        if told and after < place and line.lower[after:place] in _TOLD:
            return option
    return None


def _asked(line: Line, place: int, here: Sequence[Option]) -> Option | None:
    """`Will she be on it? "If they strap me to the mast."`: whom the reporter's question is about."""
    alone = line.opens_sentence(place) and place and line.words[place - 1] == "?"
    behind = line.words[place + 1 : place + 2]
    if not alone or (behind and line.sentence[place + 1] == line.sentence[place]):
        return None
    question = line.sentence[place - 1]
    about = [
        one for one in here if line.sentence[one.candidate.first] == question and not one.candidate.inner
    ]
    people = [one for one in about if one.candidate.kind in ("pronoun", "name", "person")]
    subjects = [
        one
        for one in people
        if line.lower[one.candidate.begin - 1] in _ASKING or one.candidate.head in w.SUBJECT_PRONOUNS
    ]
    return subjects[0] if len(subjects) == 1 else None


def _innermost(line: Line, place: int, here: Sequence[Option], teller: Option) -> Governed | None:
    """`Hale said Birk had called it "a toy"`: Birk's words, relayed by Hale.

    Who speaks in a clause before (`Hale said no, but Birk ...`) or behind has no part in them. A
    pronoun mostly stands for the teller himself, and is left.
    """
    verb = _verb_before(line, place)
    if verb < 0 or teller.attachment.cue == verb:
        return None
    for option in here:
        if option.attachment.cue != verb:
            continue
        begin = option.candidate.begin
        if _resumes(line, teller, option, here):
            return Governed(option, teller)
        if not _speaks(line, option):
            continue
        if teller.candidate.first > place:
            return Governed(option) if _apart(line, place, teller) else None
        if line.lower[begin - 1] in ("which", "what", "—", "–") and teller.attachment.cue < begin:
            return Governed(option)
        if line.lower[option.candidate.after : option.candidate.after + 2] in ([",", "which"], [",", "who"]):
            return Governed(option)
        if option.attachment.cue_class in _RELAYED and _tells(line, teller, option):
            return Governed(option, teller)
    return None


def _resumes(line: Line, teller: Option, told: Option, here: Sequence[Option]) -> bool:
    """`A clerk read from Hale's diary, in which she had written`, `said Hale left, when she called it`.

    The pronoun is somebody named between the teller and its clause.
    """
    candidate, begin = told.candidate, told.candidate.begin
    if candidate.kind != "pronoun" or told.attachment.relation != "subject" or begin < 2:
        return False
    opening = line.lower[begin - 1]
    if opening not in ("which", "when", "where") or teller.candidate.first > begin:
        return False
    return any(
        one.candidate.kind in ("name", "person")
        and teller.candidate.after <= one.candidate.first < begin
        and one.candidate.gender in (None, candidate.gender)
        for one in here
    )


def _in_own_clause(line: Line, place: int, here: Sequence[Option], teller: Option) -> Option | None:
    """`Hale said no, while Birk said it was "a toy"`: whoever's clause the passage stands in."""
    told = max(teller.attachment.cue, teller.candidate.first)
    for option in reversed(here):
        begin, verb = _clause_start(line, option), option.attachment.cue
        opens = told < begin < verb < place and line.lower[begin - 1] in _OPENERS
        if opens and _speaks(line, option) and line.sentence[begin] == line.sentence[place]:
            return None if PASSAGE in line.words[verb:place] else option
    return None


def _clause_start(line: Line, option: Option) -> int:
    """Where a subject begins, with its article and the noun it stands in apposition to.

    `the Orrin Water Board`, `the sponsor, the Orrin Water Board,`.
    """
    candidate = option.candidate
    begin = candidate.begin - (line.lower[candidate.begin - 1] == "the" and candidate.begin > 0)
    if candidate.kind == "group" and begin > 2 and line.words[begin - 1] == ",":
        noun = next(
            (p for p in range(begin - 2, max(begin - 6, 0), -1) if line.lower[p] in ("its", "the")), 0
        )
        return noun or begin
    return begin


def _speaks(line: Line, option: Option) -> bool:
    """Whether an option is the named subject of its verb, and has spoken, not will or would."""
    candidate, attachment = option.candidate, option.attachment
    if candidate.inner or candidate.kind == "pronoun":
        return False
    ahead = line.lower[candidate.after : attachment.cue]
    if attachment.relation == "later" and candidate.kind == "name":
        return ahead[-1] in ("and", "then") or (ahead[-1] == "to" and not _REACHES.isdisjoint(ahead))
    if attachment.relation != "subject":
        return False
    plans = "to" in ahead and _HABIT.isdisjoint(ahead)
    return not plans and _UNREAL.isdisjoint(ahead)


def _apart(line: Line, place: int, teller: Option) -> bool:
    """Whether a semicolon parts a passage from whoever speaks behind it."""
    return ";" in line.words[place + 1 : teller.candidate.begin]


def _verb_before(line: Line, place: int) -> int:
    """The verb of saying whose clause ends in the passage, or -1: the nearest one before it."""
    for at in range(place - 1, max(place - _REACH, -1), -1):
        lower = line.lower[at]
        if line.sentence[at] != line.sentence[place] or lower == PASSAGE:
            break
        if lower in w.CUES and is_verb(line, at):
            return at
        if at < place - 1 and (lower == "," or lower in _CLAUSE_BREAKS):
            break
    return -1


def _tells(line: Line, teller: Option, told: Option) -> bool:
    """Whether one tells what the other said: `Hale said that Birk ...`, `according to Hale, Birk ...`."""
    relation = teller.attachment.relation
    if relation not in ("subject", "later", "according"):
        return False
    between = line.lower[max(teller.attachment.cue + 1, teller.candidate.after) : told.candidate.begin]
    if relation == "according" and between == [","]:
        return True
    broken = not _CLAUSE_BREAKS.isdisjoint(between) or "," in between or PASSAGE in between
    return teller.attachment.cue < told.candidate.begin and len(between) <= _NEAR and not broken
