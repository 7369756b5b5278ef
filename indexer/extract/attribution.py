"""Attribution: who of the candidates round a passage said it.

A linear ranker over structural features, after the way of O'Keefe et al. (A Sequence
Labelling Approach to Quote Attribution, EMNLP 2012) and Pareti et al. (2013): every
candidate of the paragraph, of the end of the paragraph before, and whoever spoke last is
scored; the best one speaks. Passages are read in order, since each answer is evidence for
the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extract import words as w
from indexer.extract.cues import is_verb
from indexer.extract.options import Option, options
from indexer.extract.page import Page
from indexer.extract.tokens import PASSAGE, Line

_RELAYED = frozenset(["say", "call", "ask", "claim", "urge"])
_UNREAL = frozenset("would will could should may might can must to".split())
_OPENERS = frozenset("but while whereas although though ; — – which".split())
_CLAUSE_BREAKS = frozenset(
    """. ; : while but and when after because if which who where although though whereas unless until since
    before""".split()
)
_REACH = 10


@dataclass(frozen=True, slots=True)
class Attribution:
    """The answer for one passage. `margin` is the lead over the second best option; both may be missing.

    `relayer` is who says, in the reporter's words, that the speaker said it.
    """

    option: Option | None
    score: float
    margin: float
    relayer: Option | None = None


def attribute(page: Page, weights: dict[str, float]) -> tuple[Attribution, ...]:
    """The attribution of every passage, in order."""
    answers: list[Attribution] = []
    for number in range(len(page.passages)):
        offered = options(page, number, answers[-1].option if answers else None)
        answers.append(_innermost(page, number, offered, choose(offered, weights)))
    return _shared(page, answers)


def _shared(page: Page, answers: list[Attribution]) -> tuple[Attribution, ...]:
    """Words that go on over paragraphs have one speaker: whoever is told most clearly at any of them."""
    first = 0
    for number in range(1, len(answers) + 1):
        if number < len(answers) and page.passages[number].continues:
            continue
        if number - first > 1:
            chain = answers[first:number]
            told = [a for a in chain if a.option and not a.option.continued and a.option.attachment.cue >= 0]
            best = max(told or chain[:1], key=lambda answer: answer.score)
            answers[first:number] = [best] * len(chain)
        first = number
    return tuple(answers)


def choose(offered: Sequence[Option], weights: dict[str, float]) -> Attribution:
    """The best option by the sum of its features' weights; the earlier one of equals."""
    if not offered:
        return Attribution(None, 0.0, 0.0)
    scores = [sum(weights.get(feature, 0.0) for feature in option.features) for option in offered]
    best = max(range(len(scores)), key=scores.__getitem__)
    rest = [score for place, score in enumerate(scores) if place != best]
    return Attribution(offered[best], scores[best], scores[best] - max(rest, default=scores[best] - 5.0))


def _innermost(page: Page, number: int, offered: Sequence[Option], answer: Attribution) -> Attribution:
    """The speaker whose verb takes the passage: in `Hale said Birk had called it "a toy"` it is Birk.

    Whoever tells it relays the words; who speaks in a clause before (`Hale said no, but Birk ...`)
    has no part in them. A pronoun mostly stands for the teller himself, and is left.
    """
    teller, place = answer.option, page.place(number)
    line = page.lines[page.passages[number].paragraph]
    if teller is None or teller.continued or teller.candidate.line != line.number:
        return answer
    verb = _verb_before(line, place)
    if verb < 0 or not teller.candidate.first < verb or teller.attachment.cue == verb:
        return answer
    for option in offered:
        if option.attachment.cue == verb and _speaks(line, option):
            begin = option.candidate.begin
            if line.lower[begin - 1] in _OPENERS and teller.attachment.cue < begin:
                return Attribution(option, answer.score, answer.margin)
            if option.attachment.cue_class in _RELAYED and _tells(line, teller, option):
                return Attribution(option, answer.score, answer.margin, teller)
    return answer


def _speaks(line: Line, option: Option) -> bool:
    """Whether an option is the named subject of its verb, and has spoken, not will or would."""
    candidate, attachment = option.candidate, option.attachment
    if option.continued or candidate.line != line.number or candidate.inner or candidate.kind == "pronoun":
        return False
    ahead = line.lower[candidate.after : attachment.cue]
    return attachment.relation == "subject" and not _UNREAL.intersection(ahead)


def _verb_before(line: Line, place: int) -> int:
    """The verb of saying whose clause ends in the passage, or -1: the nearest one before it."""
    for at in range(place - 1, max(place - _REACH, -1), -1):
        lower = line.lower[at]
        if line.sentence[at] != line.sentence[place] or lower == PASSAGE:
            break
        if lower in w.CUES and is_verb(line, at):
            return at
        if (lower == "," and at < place - 1) or (lower in _CLAUSE_BREAKS and at < place - 1):
            break
    return -1


def _tells(line: Line, teller: Option, told: Option) -> bool:
    """Whether one option tells what the other said: `Hale said that Birk ...`."""
    if teller.attachment.relation not in ("subject", "later", "according"):
        return False
    between = line.lower[max(teller.attachment.cue + 1, teller.candidate.after) : told.candidate.begin]
    broken = _CLAUSE_BREAKS.intersection(between) or "," in between or PASSAGE in between
    return teller.attachment.cue < told.candidate.begin and len(between) <= 8 and not broken
