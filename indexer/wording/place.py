"""Where a phrase stands in a longer text: the chain of common runs that explains it best.

Runs of words that both texts have are the seeds, as in the aligners of long
sequences; the best chain of them decides the place. Edit distance alone would
not: it gathers a stray "the" from far away for nothing. The work is bounded,
at most `_MOST_RUNS` runs are chained.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

# A gap between two runs costs something to open and a little for each word in
# it, so that a fragment far off joins only when it has some weight of its own
# (a telling word weighs 1). A gap that the phrase itself marks is nearly free.
_GAP_OPENS = 0.6
_PHRASE_WORD_LEFT = 0.2
_SOURCE_WORD_LEFT = 0.05
_MOST_SOURCE_LEFT = 60
_MARKED_GAP = 0.2
_LEAST_RUN = 1.0
_MOST_RUNS = 100
_MOST_PLACES = 64


@dataclass(frozen=True, slots=True)
class Run:
    """Words that both texts have in the same order with nothing between them (word indexes)."""

    phrase: int
    source: int
    length: int

    @property
    def phrase_end(self) -> int:
        """Index after the last word in the phrase."""
        return self.phrase + self.length

    @property
    def source_end(self) -> int:
        """Index after the last word in the source."""
        return self.source + self.length


def runs(phrase: Sequence[str], source: Sequence[str]) -> list[Run]:
    """All longest runs of words that both have, in the order of the phrase, then of the source.

    A word that either has more than `_MOST_PLACES` times belongs to no run.
    """
    said = Counter(phrase)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(source):
        if 0 < said[word] <= _MOST_PLACES:
            places.setdefault(word, []).append(index)
    found: list[Run] = []
    growing: dict[int, int] = {}  # how far the source is ahead of the phrase -> where the run began
    for index in range(len(phrase) + 1):
        here = places.get(phrase[index], []) if index < len(phrase) else []
        ahead = {place - index for place in here} if len(here) <= _MOST_PLACES else set()
        for offset in growing.keys() - ahead:
            start = growing.pop(offset)
            found.append(Run(start, start + offset, index - start))
        for offset in ahead - growing.keys():
            growing[offset] = index
    return sorted(found, key=lambda run: (run.phrase, run.source))


def chain(
    phrase: Sequence[str], source: Sequence[str], weights: Sequence[float], breaks: frozenset[int]
) -> list[Run]:
    """The runs that explain `phrase` best at one place of `source`, in order, trimmed where they overlap.

    `weights` are those of the phrase's words. Empty when nothing is in common.
    """
    totals = [0.0, *accumulate(weights)]
    candidates = _heaviest(runs(phrase, source), totals, breaks)
    scores: list[float] = []
    before: list[int | None] = []
    for run in candidates:
        best, earlier = totals[run.phrase_end] - totals[run.phrase], None
        for index, score in enumerate(scores):
            joined = score + _gain(run, candidates[index], totals, breaks)
            if joined > best:
                best, earlier = joined, index
        scores.append(best)
        before.append(earlier)
    return _traced(candidates, scores, before)


def _heaviest(found: list[Run], totals: list[float], breaks: frozenset[int]) -> list[Run]:
    """The runs worth chaining: those of some weight or at a break, or all when there is none such."""

    def weigh(run: Run) -> float:
        return totals[run.phrase_end] - totals[run.phrase]

    telling = [
        run for run in found if weigh(run) >= _LEAST_RUN or run.phrase in breaks or run.phrase_end in breaks
    ]
    kept = sorted(telling or found, key=lambda run: (-weigh(run), run.phrase, run.source))[:_MOST_RUNS]
    return sorted(kept, key=lambda run: (run.phrase, run.source))


def _gain(run: Run, earlier: Run, totals: list[float], breaks: frozenset[int]) -> float:
    """What joining `run` to a chain that ends with `earlier` adds to the chain's score."""
    phrase_gap = run.phrase - earlier.phrase_end
    source_gap = run.source - earlier.source_end
    overlap = max(0, -phrase_gap, -source_gap)
    if overlap >= run.length:
        return -inf
    phrase_gap, source_gap = phrase_gap + overlap, source_gap + overlap
    gain = totals[run.phrase_end] - totals[run.phrase + overlap]
    if not phrase_gap and not source_gap:
        return gain
    if any(earlier.phrase_end <= index <= run.phrase for index in breaks):
        return gain - _MARKED_GAP - _PHRASE_WORD_LEFT * phrase_gap
    left = min(source_gap, _MOST_SOURCE_LEFT)
    return gain - _GAP_OPENS - _PHRASE_WORD_LEFT * phrase_gap - _SOURCE_WORD_LEFT * left


def _traced(candidates: list[Run], scores: list[float], before: list[int | None]) -> list[Run]:
    """The best chain, first run first; of equal ones the earliest."""
    if not candidates:
        return []
    index: int | None = max(range(len(scores)), key=lambda place: (scores[place], -place))
    backwards: list[Run] = []
    while index is not None:
        backwards.append(candidates[index])
        index = before[index]
    chained = [backwards.pop()]
    while backwards:
        run, last = backwards.pop(), chained[-1]
        overlap = max(0, last.phrase_end - run.phrase, last.source_end - run.source)
        chained.append(Run(run.phrase + overlap, run.source + overlap, run.length - overlap))
    return chained
