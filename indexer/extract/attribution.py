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

from indexer.extract.options import Option, options
from indexer.extract.page import Page
from indexer.extract.tokens import PASSAGE, Line

_RELAYS = frozenset(["say", "call", "ask", "urge", "claim"])
_CLAUSE_BREAKS = frozenset(
    [PASSAGE, ".", ";", ":", "while", "but", "and", "when", "after", "as", "because", "if", "which"]
)


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
        answers.append(_relayed(page, number, offered, choose(offered, weights)))
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


def _relayed(page: Page, number: int, offered: Sequence[Option], answer: Attribution) -> Attribution:
    """`Hale said Birk had once called it "a toy"`: the words are Birk's, and Hale relays them.

    Holds where the chosen speaker's verb leads straight into a clause whose own subject has a verb of
    saying, and that clause ends in the passage.
    """
    teller, place = answer.option, page.place(number)
    line = page.lines[page.passages[number].paragraph]
    if teller is None or teller.continued or not _in_clause(line, teller, place):
        return answer
    told_from = max(teller.attachment.cue + 1, teller.candidate.after)
    for option in offered:
        told = option.candidate
        if told.kind == "pronoun" or option.attachment.cue_class not in _RELAYS:
            continue
        if option.continued or not _in_clause(line, option, place):
            continue
        between = line.lower[told_from : told.begin]
        if told.begin >= told_from and len(between) <= 8 and not _CLAUSE_BREAKS.intersection(between):
            return Attribution(option, answer.score, answer.margin, teller)
    return answer


def _in_clause(line: Line, option: Option, place: int) -> bool:
    """Whether an option is a subject with its verb before the passage, in its sentence."""
    candidate, attachment = option.candidate, option.attachment
    return (
        candidate.line == line.number
        and attachment.relation in ("subject", "according")
        and max(candidate.first, attachment.cue) < place
        and line.sentence[candidate.first] == line.sentence[place]
        and not any(p in line.passages for p in range(attachment.cue, place))
    )
