"""The same words though a border between them runs elsewhere: compounds and amounts.

"cease fire" is "cease-fire" is "ceasefire"; "two hundred thousand" is "200,000".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import product

from indexer.wording.classes import MODALS, NEGATIONS
from indexer.wording.fold import Word
from indexer.wording.spelling import SCALES, SYMBOLS

_ABBREVIATED = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 10**9, "tn": 10**12}
# Words that are another word when closed up: "may be" is not "maybe", "a way" is not "away";
# but "can not" is "cannot".
_NEVER_CLOSED = NEGATIONS | MODALS | {"a", "an"}
_SECOND = ["2nd", "second"]
_LONGEST = 5
_LONGEST_FIGURE = 24


def same_though_split(one: Sequence[Word], other: Sequence[Word]) -> str | None:
    """The fold that makes two groups of words the same, "compounds" or "numerals", or None."""
    if not one or not other or not _may_be_same(one[0], other[0]):
        return None
    if _is_compound(one, other):
        return "numerals" if any(word.silent in SYMBOLS for word in (*one, *other)) else "compounds"
    said, printed = [word.reported for word in one], [word.reported for word in other]
    figure = amount(said)
    same = figure == amount(printed) if figure is not None else sorted([*said, *printed]) == _SECOND
    return "numerals" if same else None


def split_sizes(one: int, other: int) -> tuple[tuple[int, int], ...]:
    """Sizes of groups to try at an end of two stretches of `one` and `other` words, largest first."""
    return _sizes(min(one, _LONGEST), min(other, _LONGEST))


@cache
def _sizes(one: int, other: int) -> tuple[tuple[int, int], ...]:
    sizes = product(range(one, 0, -1), range(other, 0, -1))
    return tuple(sorted(sizes, key=lambda size: -sum(size)))


def amount(reported: Sequence[str]) -> Fraction | None:
    """The number that the words say ("2 hundred thousand", "a million", "5.2bn"), or None."""
    total, current = Fraction(0), None
    for word in _without_article(reported):
        figure = _figure(word)
        if word in SCALES:
            current = (current or Fraction(1)) * SCALES[word]
            if word != "hundred":
                total, current = total + current, None
        elif figure is not None and (current is None or _continues(current, figure)):
            current = (current or Fraction(0)) + figure
        elif word != "and" or current is None:
            return None
    return total + (current or 0) if total or current is not None else None


def _without_article(reported: Sequence[str]) -> Sequence[str]:
    """The words without the article of "a hundred", which stands for one."""
    is_one = len(reported) > 1 and reported[0] == "a" and reported[1] in SCALES
    return reported[1:] if is_one else reported


def _continues(current: Fraction, figure: Fraction) -> bool:
    """Whether a figure adds to the one before it: "twenty" "five", "two hundred" "five"."""
    if figure < 10 and current >= 20:
        return current % 10 == 0
    return 0 < figure < 100 <= current and current % 100 == 0


def _figure(word: str) -> Fraction | None:
    digits = word.rstrip("kmbnt")
    scale = _ABBREVIATED.get(word[len(digits) :], 1 if digits == word else 0)
    plain = digits.removeprefix("-").replace(".", "", 1)
    if not scale or not plain.isascii() or not plain.isdigit() or len(word) > _LONGEST_FIGURE:
        return None
    return Fraction(digits) * scale if not digits.endswith(".") else None


def _may_be_same(one: Word, other: Word) -> bool:
    """Whether two groups that begin with these words can be the same at all: a quick look."""
    begin, begin_other = _begins(one), _begins(other)
    return not begin.isdisjoint(begin_other) or sorted((one.reported, other.reported)) == _SECOND


def _begins(word: Word) -> set[str]:
    return {word.reported[:1], word.silent[:1].lower()} | ({"1"} if word.reported == "a" else set())


def _is_compound(one: Sequence[Word], other: Sequence[Word]) -> bool:
    if len(one) == len(other) == 1:
        return False
    reported = {"".join(word.reported for word in group) for group in (one, other)}
    closed = {"".join(word.silent.lower() for word in group).replace("-", "") for group in (one, other)}
    # Figures side by side are no compound: "20 15" is not "2015".
    if not any(len(joined) == 1 and not joined.pop().isdecimal() for joined in (reported, closed)):
        return False
    hyphened = any("-" in word.silent for word in (*one, *other))
    never = any(word.reported in _NEVER_CLOSED for word in (*one, *other))
    return hyphened or not never or closed == {"cannot"}
