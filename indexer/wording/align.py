"""Word by word: which words of a phrase stand at its best place in a source, and which do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import LCSseq, Levenshtein

from indexer.wording.classes import FUNCTION_WORDS
from indexer.wording.compound import same_though_split, split_sizes
from indexer.wording.fold import Word, words
from indexer.wording.place import Run, chain

# How much a word tells of which sentence this is: any other word weighs 1.
FUNCTION_WEIGHT = 0.3
# How many words more or fewer an unmatched end of the phrase may stand on.
_END_SLACK = 3
_CONTRACTED = re.compile(r"(?<=\w)(?:n't|'(?:d|ll|m|re|s|ve))\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text with its words and their fully folded forms."""

    text: str
    words: tuple[Word, ...]
    reported: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Wording:
        """The wording of `text`."""
        return cls.reading(text, words(text))

    @classmethod
    def reading(cls, text: str, found: tuple[Word, ...]) -> Wording:
        """The wording of `text` when its words are known."""
        return cls(text, found, tuple(word.reported for word in found))

    def between(self, index: int) -> str:
        """What is printed between the word before `index` and the word at it."""
        start = self.words[index - 1].end if index else 0
        end = self.words[index].start if index < len(self.words) else len(self.text)
        return self.text[start:end]

    def slice(self, start: int, end: int) -> str:
        """The text from the word at `start` up to, not including, the word at `end`."""
        return self.text[self.words[start].start : self.words[end - 1].end] if start < end else ""


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of an alignment, as word indexes, ends exclusive.

    `equal`: the same words after all folds, one for one, or in other groups
    where `fold` names the fold that joins them. Otherwise the phrase's words
    (perhaps none) stand where the source has others (perhaps none).
    """

    equal: bool
    phrase_start: int
    phrase_end: int
    source_start: int
    source_end: int
    fold: str | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """A phrase laid on the place of a source that fits it best.

    The steps cover the whole phrase, and the source from `start` to `end`
    (word indexes). `coverage` is the weight of the phrase's words found there,
    0 to 1; `longest` is the number of words of the longest unbroken run.
    """

    phrase: Wording
    source: Wording
    steps: tuple[Step, ...]
    coverage: float
    longest: int

    @property
    def start(self) -> int:
        """Index of the first word of the source that the phrase stands on."""
        return self.steps[0].source_start

    @property
    def end(self) -> int:
        """Index after the last word of the source that the phrase stands on."""
        return self.steps[-1].source_end


def weight(reported: str) -> float:
    """How much a word tells of which sentence this is."""
    return FUNCTION_WEIGHT if reported in FUNCTION_WORDS else 1.0


def align(phrase: Wording, source: Wording, breaks: frozenset[int] = frozenset()) -> Alignment | None:
    """Lay `phrase` on the place of `source` that fits best; None when they have no word in common.

    `breaks` are indexes of phrase words before which the phrase itself marks
    words left out.
    """
    weights = [weight(word) for word in phrase.reported]
    chained = contiguous(phrase, source) or chain(phrase.reported, source.reported, weights, breaks)
    if not chained:
        return None
    merged = _at_breaks(list(_merged(_steps(phrase, source, chained))), source, breaks)
    steps = _without_empty_ends([part for step in merged for part in _regrouped(phrase, source, step)])
    missing = sum(sum(weights[step.phrase_start : step.phrase_end]) for step in steps if not step.equal)
    return Alignment(phrase, source, steps, 1 - missing / sum(weights), _longest(steps))


def contiguous(phrase: Wording, source: Wording) -> list[Run]:
    """The whole phrase as one run where it stands in `source` unbroken, else nothing.

    A place where even the silent forms agree goes before one where they do not.
    """
    if not phrase.words:
        return []
    for silent in (True, False):
        needle, hay = (
            "\n".join(["", *((word.silent for word in text.words) if silent else text.reported), ""])
            for text in (phrase, source)
        )
        place = hay.find(needle)
        if place >= 0:
            return [Run(0, hay.count("\n", 0, place), len(phrase.words))]
    return []


def _steps(phrase: Wording, source: Wording, chained: list[Run]) -> Iterator[Step]:
    """The chain's runs and, between and around them, the least edits."""
    first, last = chained[0], chained[-1]
    head = _end_width(phrase.words[: first.phrase], source.words[: first.source], last=True)
    tail = _end_width(phrase.words[last.phrase_end :], source.words[last.source_end :], last=False)
    before = Run(0, first.source - head, 0)
    after = Run(len(phrase.words), last.source_end + tail, 0)
    for earlier, later in pairwise([before, *chained, after]):
        yield from _edits(phrase.reported, source.reported, earlier, later)
        if later.length:
            yield Step(True, later.phrase, later.phrase_end, later.source, later.source_end)


def _end_width(phrase: Sequence[Word], source: Sequence[Word], *, last: bool) -> int:
    """How many words of the source an unmatched end of the phrase stands on, those nearest to what matched.

    As many as say the same in other groups; else those that least is
    different from; else as many as the phrase has there. `last`: the nearest
    words are the last ones.
    """
    length = len(phrase)
    widest = min(len(source), length + _END_SLACK)
    widths = range(max(0, min(widest, length - _END_SLACK)), widest + 1)

    def near(width: int) -> Sequence[Word]:
        return source[len(source) - width :] if last else source[:width]

    def unlikeness(width: int) -> tuple[int, int]:
        said, printed = _spelt_apart(phrase), _spelt_apart(near(width))
        distance = Levenshtein.distance(said, printed) - LCSseq.similarity(said, printed)
        return distance, abs(width - length)

    regrouped = (width for width in widths if same_though_split(phrase, near(width)))
    return next(regrouped, None) or min(widths, key=unlikeness) if phrase else 0


def _spelt_apart(group: Sequence[Word]) -> list[str]:
    """The words, those joined by an apostrophe as two: "he'll" stands on "he will"."""
    return [part for word in group for part in _CONTRACTED.sub(r" \g<0>", word.reported).split()]


def _edits(phrase: Sequence[str], source: Sequence[str], earlier: Run, later: Run) -> Iterator[Step]:
    """The least edits between the end of one run and the start of the next."""
    p, s = earlier.phrase_end, earlier.source_end
    for edit in Levenshtein.opcodes(phrase[p : later.phrase], source[s : later.source]):
        equal = edit.tag == "equal"
        yield Step(equal, p + edit.src_start, p + edit.src_end, s + edit.dest_start, s + edit.dest_end)


def _merged(steps: Iterable[Step]) -> Iterator[Step]:
    """Neighbouring steps of one sort as one."""
    pending: Step | None = None
    for step in steps:
        if pending is None:
            pending = step
        elif pending.equal == step.equal:
            pending = Step(
                step.equal, pending.phrase_start, step.phrase_end, pending.source_start, step.source_end
            )
        else:
            yield pending
            pending = step
    if pending is not None:
        yield pending


def _at_breaks(steps: list[Step], source: Wording, breaks: frozenset[int]) -> list[Step]:
    """The steps with words left out moved to where the phrase marks a gap, if they can as well stand there.

    "more with A than with B" holds "more [...] with B" in two ways.
    """
    for place in range(1, len(steps) - 1):
        before, gap, after = steps[place - 1 : place + 2]
        if gap.phrase_start < gap.phrase_end or gap.phrase_start in breaks:
            continue
        for by in (-1, 1, -2, 2, -3, 3):
            if gap.phrase_start + by in breaks and _can_move(before, gap, after, source.reported, by):
                p, s, s_end = gap.phrase_start + by, gap.source_start + by, gap.source_end + by
                steps[place - 1] = replace(before, phrase_end=p, source_end=s)
                steps[place] = replace(gap, phrase_start=p, phrase_end=p, source_start=s, source_end=s_end)
                steps[place + 1] = replace(after, phrase_start=p, source_start=s_end)
                break
    return steps


def _can_move(before: Step, gap: Step, after: Step, source: Sequence[str], by: int) -> bool:
    """Whether a gap can stand so many words on (back, where negative) with the same words on either side."""
    start, end = gap.source_start, gap.source_end
    if by < 0:
        room = before.equal and before.phrase_end + by > before.phrase_start
        return room and source[start + by : start] == source[end + by : end]
    room = after.equal and after.phrase_start + by < after.phrase_end
    return room and source[start : start + by] == source[end : end + by]


def _regrouped(phrase: Wording, source: Wording, step: Step) -> Iterator[Step]:
    """The step with compounds and amounts at either end of it told from what really differs."""
    p, s, p_end, s_end = step.phrase_start, step.source_start, step.phrase_end, step.source_end
    back: list[Step] = []
    while not step.equal and (group := _group(phrase.words[p:p_end], source.words[s:s_end], last=False)):
        size, other, fold = group
        yield Step(True, p, p + size, s, s + other, fold)
        p, s = p + size, s + other
    while not step.equal and (group := _group(phrase.words[p:p_end], source.words[s:s_end], last=True)):
        size, other, fold = group
        back.append(Step(True, p_end - size, p_end, s_end - other, s_end, fold))
        p_end, s_end = p_end - size, s_end - other
    if (p, s) != (p_end, s_end):
        yield Step(step.equal, p, p_end, s, s_end)
    yield from reversed(back)


def _group(one: Sequence[Word], other: Sequence[Word], *, last: bool) -> tuple[int, int, str] | None:
    """How many words at this end of two stretches are the same in other groups, and by which fold."""
    for size, other_size in split_sizes(len(one), len(other)):
        if last:
            fold = same_though_split(one[-size:], other[-other_size:])
        else:
            fold = same_though_split(one[:size], other[:other_size])
        if fold:
            return size, other_size, fold
    return None


def _without_empty_ends(steps: list[Step]) -> tuple[Step, ...]:
    """The steps from the first to the last that hold words of the phrase."""
    held = [index for index, step in enumerate(steps) if step.phrase_start < step.phrase_end]
    return tuple(steps[held[0] : held[-1] + 1])


def _longest(steps: tuple[Step, ...]) -> int:
    """The most words of the phrase that are equal one after the other."""
    longest = current = 0
    for step in steps:
        current = current + step.phrase_end - step.phrase_start if step.equal else 0
        longest = max(longest, current)
    return longest
