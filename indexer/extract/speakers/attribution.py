"""Attribution: who of the candidates round a passage said it.

A linear ranker over structural features, after the way of O'Keefe et al. (A Sequence
Labelling Approach to Quote Attribution, EMNLP 2012) and Pareti et al. (2013): every
candidate of the paragraph, of the end of the paragraph before, and whoever spoke last is
scored; the best one speaks. Passages are read in order, since each answer is evidence for
the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from indexer.extract.record import record
from indexer.extract.speakers.governing import govern
from indexer.extract.speakers.options import Option, options
from indexer.extract.speakers.page import Page


@record
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
        answer = choose(offered, weights)
        if (governed := govern(page, number, offered, answer.option)) is not None:
            answer = Attribution(governed.speaker, answer.score, answer.margin, governed.relayer)
        answers.append(answer)
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
    weigh = weights.get
    scores = [sum(map(weigh, option.features, repeat(0.0))) for option in offered]
    best = max(range(len(scores)), key=scores.__getitem__)
    rest = [score for place, score in enumerate(scores) if place != best]
    return Attribution(offered[best], scores[best], scores[best] - max(rest, default=scores[best] - 5.0))
