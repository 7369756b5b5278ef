"""What an alignment shows, said in full: each difference with its place, its kind and its class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from indexer.wording.align import Alignment, Step, Wording
from indexer.wording.change import classes_of, is_other_acronym
from indexer.wording.fold import (
    APOSTROPHES,
    HYPHENS,
    UNSEEN,
    Fold,
    folds_between,
    needed,
    silent_folds_between,
)

DifferenceKind = Literal["folded", "changed", "inserted", "omitted"]


def _replacing(pattern: str, replacement: str) -> Fold:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(replacement, text)


_DASHES = re.compile(f"[—―{HYPHENS}]+")
# Characters beside which a sign is a little picture, or is not; they are printed nowhere themselves.
_SELECTORS = "\ufe00-\ufe0f"

# What punctuation between two words comes to when it is set in another way.
_BETWEEN: dict[str, Fold] = {
    "unseen characters": _replacing(f"[{UNSEEN}{_SELECTORS}]", ""),
    "quotation marks": _replacing(f'["“”„‟«»‹›{APOSTROPHES}]', '"'),
    "ellipsis": _replacing(r"\.(?:\s?\.){2,}", "…"),
    "dashes": _replacing(f"[—―{HYPHENS}]+", "–"),
    "white space": _replacing(r"\s+", ""),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: characters `start` to `end`, end exclusive. An empty one is the place between."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a phrase and its source differ.

    `folded`: the same words in another dress; `classes` names the folds.
    `changed`, `inserted` (the phrase has words that the source has not),
    `omitted` (the source has words that the phrase has not): `classes` says
    what sort of words came or went (`indexer.wording.change.CHANGE_CLASSES`).
    """

    kind: DifferenceKind
    phrase: Span
    source: Span
    classes: tuple[str, ...]
    step: Step


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything in which a phrase differs from its source; `folds` names the silent folds needed."""

    differences: tuple[Difference, ...]
    folds: tuple[str, ...]


def compare(
    alignment: Alignment, joints: frozenset[int] = frozenset(), declared: frozenset[int] = frozenset()
) -> Comparison:
    """All differences of an alignment, in the order of the phrase.

    Before the source words in `joints` one printed piece of the source ends
    and another begins, and before the phrase words in `declared` the phrase
    says that it was edited: what stands there between the words is not compared.
    """
    found: list[Difference] = []
    folds: dict[str, None] = {}
    for difference, silent in _read(alignment, joints, declared):
        folds.update(dict.fromkeys(silent))
        found += [difference] if difference else []
    return Comparison(tuple(found), tuple(folds))


_Reading = Iterator[tuple[Difference | None, tuple[str, ...]]]


def _read(alignment: Alignment, joints: frozenset[int], declared: frozenset[int]) -> _Reading:
    previous: Step | None = None
    for step in alignment.steps:
        if previous and previous.equal and step.equal:
            yield from _read_between(alignment, step.phrase_start, step.source_start, joints, declared)
        if _is_sic(alignment, step):
            yield _difference(alignment, step, "folded", ("sic",)), ()
        elif not step.equal:
            yield _changed(alignment, step), ()
        elif step.fold and _is_dash_variant(alignment, step):
            yield None, ("dashes",)
        elif step.fold:
            yield _difference(alignment, step, "folded", (step.fold,)), ()
        else:
            yield from _read_equal(alignment, step, joints, declared)
        previous = step


def _read_equal(
    alignment: Alignment, step: Step, joints: frozenset[int], declared: frozenset[int]
) -> _Reading:
    for offset in range(step.phrase_end - step.phrase_start):
        p, s = step.phrase_start + offset, step.source_start + offset
        if offset:
            yield from _read_between(alignment, p, s, joints, declared)
        yield from _read_word(alignment, p, s)


def _read_word(alignment: Alignment, p: int, s: int) -> _Reading:
    said, printed = alignment.phrase.words[p], alignment.source.words[s]
    if said.printed == printed.printed:
        return
    step = Step(True, p, p + 1, s, s + 1)
    if said.silent == printed.silent:
        yield None, silent_folds_between(said, printed)
    elif is_other_acronym(alignment.phrase, p, alignment.source, s):
        yield _difference(alignment, step, "changed", ("name",)), ()
    else:
        yield _difference(alignment, step, "folded", folds_between(said, printed)), ()


def _read_between(
    alignment: Alignment, p: int, s: int, joints: frozenset[int], declared: frozenset[int]
) -> _Reading:
    """What is printed before two equal words, when it differs."""
    said, printed = alignment.phrase.between(p), alignment.source.between(s)
    if said == printed or p in declared:
        return
    silent = needed(said, printed, _BETWEEN)
    if silent is not None:
        yield None, silent
    elif s in joints:
        yield None, ("punctuation where the words are interrupted",)
    else:
        start, source_start = alignment.phrase.words[p].start, alignment.source.words[s].start
        yield (
            Difference(
                "folded",
                Span(start - len(said), start, said),
                Span(source_start - len(printed), source_start, printed),
                ("punctuation",),
                Step(True, p, p, s, s),
            ),
            (),
        )


def _is_dash_variant(alignment: Alignment, step: Step) -> bool:
    """Whether one prints with a dash what the other prints with a hyphen, and nothing else differs."""
    said = alignment.phrase.slice(step.phrase_start, step.phrase_end)
    printed = alignment.source.slice(step.source_start, step.source_end)
    return _DASHES.sub("-", said) == _DASHES.sub("-", printed)


def _is_sic(alignment: Alignment, step: Step) -> bool:
    """Whether one of the two has a "[sic]" here and the other nothing."""
    said = alignment.phrase.reported[step.phrase_start : step.phrase_end]
    printed = alignment.source.reported[step.source_start : step.source_end]
    return said + printed == ("sic",)


def _changed(alignment: Alignment, step: Step) -> Difference:
    said = range(step.phrase_start, step.phrase_end)
    printed = range(step.source_start, step.source_end)
    kind: DifferenceKind = "changed" if said and printed else "inserted" if said else "omitted"
    return _difference(alignment, step, kind, classes_of(alignment.phrase, said, alignment.source, printed))


def _difference(
    alignment: Alignment, step: Step, kind: DifferenceKind, classes: tuple[str, ...]
) -> Difference:
    phrase = _span(alignment.phrase, step.phrase_start, step.phrase_end)
    return Difference(
        kind, phrase, _span(alignment.source, step.source_start, step.source_end), classes, step
    )


def _span(wording: Wording, start: int, end: int) -> Span:
    """The words from `start` to `end`; an empty span stands at the end of the word before."""
    if start < end:
        return Span(wording.words[start].start, wording.words[end - 1].end, wording.slice(start, end))
    place = wording.words[start - 1].end if start else 0
    return Span(place, place, "")
