"""A phrase made of fragments of several utterances, or of one in the wrong order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.wording.align import weight
from indexer.wording.place import Run, runs
from service.verify import thresholds as t
from service.verify.phrase import Phrase, Reading
from service.verify.printed import Printed


@dataclass(frozen=True, slots=True)
class Part:
    """One fragment: a run of words of the phrase that `printed` has too."""

    printed: Printed
    run: Run


@dataclass(frozen=True, slots=True)
class Splice:
    """Fragments in the order of the phrase; `coverage` is the weight of its words that they hold, 0 to 1."""

    reading: Reading
    parts: tuple[Part, ...]
    coverage: float


def find_splice(phrase: Phrase, said: Sequence[Printed]) -> Splice | None:
    """The phrase as fragments of what was said; None when it is none, or all in order from one place.

    The place that explains most of the phrase gives its fragments first, the
    next is asked for what is left.
    """
    reading = phrase.marked or phrase.plain
    weights = [weight(word) for word in reading.wording.reported]
    fragments = {index: _fragments(reading, printed) for index, printed in enumerate(said)}
    free = set(range(len(weights)))
    parts: list[Part] = []
    while len(parts) < t.MOST_FRAGMENTS:
        taken = {index: _taken(reading, found, free, weights) for index, found in fragments.items()}
        best = max(taken, key=lambda index: (_held(taken[index], weights), -index), default=None)
        if best is None or not taken[best]:
            break
        parts += [Part(said[best], run) for run in taken[best]]
        for run in taken[best]:
            free -= set(range(run.phrase, run.phrase_end))
    parts.sort(key=lambda part: part.run.phrase)
    coverage = 1 - sum(weights[index] for index in free) / sum(weights)
    if coverage < t.SPLICE_COVERAGE or _is_in_order(parts):
        return None
    return Splice(reading, tuple(parts[: t.MOST_FRAGMENTS]), coverage)


def _fragments(reading: Reading, printed: Printed) -> list[Run]:
    found = runs(reading.wording.reported, printed.wording.reported)
    return [run for run in found if _is_fragment(reading.wording.reported, run)]


def _is_fragment(reported: Sequence[str], run: Run) -> bool:
    words = reported[run.phrase : run.phrase_end]
    least = 1 if len(words) >= t.LONG_FRAGMENT else t.FRAGMENT_TELLING
    return len(words) >= t.FRAGMENT_WORDS and sum(weight(word) == 1 for word in words) >= least


def _taken(reading: Reading, found: list[Run], free: set[int], weights: Sequence[float]) -> list[Run]:
    """The heaviest runs in free words of the phrase; where two overlap, the lighter is cut short."""
    left = set(free)
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: (-_held([run], weights), run.phrase, run.source)):
        cut = _cut(run, left)
        if _is_fragment(reading.wording.reported, cut):
            kept.append(cut)
            left -= set(range(cut.phrase, cut.phrase_end))
    return kept


def _cut(run: Run, free: set[int]) -> Run:
    """What of a run is left between the words at its ends that are not free; nothing if its middle is not."""
    first, last = run.phrase, run.phrase_end
    while first < last and first not in free:
        first += 1
    while first < last and last - 1 not in free:
        last -= 1
    held = last - first if free.issuperset(range(first, last)) else 0
    return Run(first, run.source + first - run.phrase, held)


def _held(found: Sequence[Run], weights: Sequence[float]) -> float:
    return sum(sum(weights[run.phrase : run.phrase_end]) for run in found)


def _is_in_order(parts: Sequence[Part]) -> bool:
    """Whether all fragments come from one place and in its order: then nothing is spliced."""
    one_place = len({(part.printed.article_id, part.printed.pieces) for part in parts}) < 2
    places = [part.run.source for part in parts]
    return one_place and places == sorted(places)
