"""A draft laid out to be read: its paragraphs, cut where a passage that was checked begins or ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from corpus.article import Paragraph
from service.verify.draft_text import DraftText, Stretch

_OPENING, _CLOSING = frozenset("“‘\"'«„"), frozenset("”’\"'»“")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one paragraph. `within`: the passages they are part of, by number, the innermost last.

    `ends`: those of them of which nothing follows.
    """

    paragraph: Paragraph
    text: str
    within: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def lay_out(draft: DraftText, given: Sequence[Stretch]) -> list[tuple[Paragraph, list[Run]]]:
    """The paragraphs of a draft with their runs.

    `given` are the passages as stretches of the draft as given; the first is
    number 1. Those that stand in each other, or go on in the next paragraph,
    are in several runs.
    """
    stretches = [_with_marks(draft.text, *draft.found(start, end)) for start, end in given]
    runs = list(_runs(draft, stretches))
    last = {number: place for place, run in enumerate(runs) for number in run.within}
    marked = [
        replace(run, ends=tuple(number for number in run.within if last[number] == place))
        for place, run in enumerate(runs)
    ]
    return [(paragraph, list(its)) for paragraph, its in groupby(marked, key=lambda run: run.paragraph)]


def _with_marks(text: str, start: int, end: int) -> Stretch:
    """The stretch with the quotation marks right beside it."""
    return start - (text[max(start - 1, 0) : start] in _OPENING), end + (text[end : end + 1] in _CLOSING)


def _runs(draft: DraftText, stretches: Sequence[Stretch]) -> Iterator[Run]:
    begins, ends = defaultdict(list), defaultdict(list)
    for number, (start, end) in enumerate(stretches, 1):
        begins[start].append(number)
        ends[end].append(number)
    paragraphs = draft.paragraphs()
    breaks = (place for each in paragraphs for place in (each.start, each.end))
    within: dict[int, None] = {}
    holding = iter(paragraphs)
    paragraph = next(holding, None)
    for start, end in pairwise(sorted({*begins, *ends, *breaks})):
        within |= dict.fromkeys(begins[start])
        for number in ends[start]:
            del within[number]
        while paragraph and paragraph.end <= start:
            paragraph = next(holding, None)
        if paragraph and paragraph.start <= start:
            yield Run(paragraph, draft.text[start:end], tuple(within))
