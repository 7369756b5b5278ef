"""Pairing: which closing mark belongs to an opening one, within a paragraph.

A mark that may be an apostrophe or an inch sign closes only where no other mark does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from corpus.article import Article, Paragraph
from indexer.extract.passages.shapes import Mark

ENDS = ".,!?…;:"
"""What stands before a closing mark when it closes a clause."""
_LEAD = 60
"""How many characters before a mark tell what leads up to it."""


@dataclass
class Row:
    """A paragraph with its marks in order."""

    article: Article
    number: int
    paragraph: Paragraph
    marks: Sequence[Mark]
    _found: dict[re.Pattern[str], list[int]] = field(default_factory=dict)

    @cached_property
    def depths(self) -> list[int]:
        """How many double marks are open before each mark, and at the end."""
        depths = [0]
        for mark in self.marks:
            depths.append(depths[-1] + (0 if mark.single or mark.doubtful else mark.opens - mark.closes))
        return depths

    @cached_property
    def lows(self) -> list[int]:
        """The lowest of `depths` from each mark on."""
        lows = self.depths[:]
        for number in range(len(lows) - 2, -1, -1):
            lows[number] = min(lows[number], lows[number + 1])
        return lows

    @cached_property
    def is_clear(self) -> bool:
        """Whether every mark says if it opens or closes."""
        return not any(mark.opens and mark.closes for mark in self.marks)

    def doubles_after(self, number: int) -> Iterator[tuple[int, Mark]]:
        """The double marks behind one, each with its number."""
        for later in range(number + 1, len(self.marks)):
            if not self.marks[later].single:
                yield later, self.marks[later]

    def behind(self, place: int) -> int:
        """The number of the first mark at or behind an offset."""
        return bisect_left(self.marks, place, key=lambda mark: mark.at)

    def first_from(self, place: int, pattern: re.Pattern[str]) -> int | None:
        """Where a pattern is first found in the paragraph from an offset on; it is looked for only once."""
        if pattern not in self._found:
            matches = pattern.finditer(self.article.text, self.paragraph.start, self.paragraph.end)
            self._found[pattern] = [match.start() for match in matches]
        found = self._found[pattern]
        first = bisect_left(found, place)
        return found[first] if first < len(found) else None

    def lead(self, opener: Mark) -> str:
        """The few words of the paragraph before a mark."""
        return self.article.text[max(self.paragraph.start, opener.at - _LEAD) : opener.at].rstrip()

    def is_loose(self, opener: Mark) -> bool:
        """Whether a blank stands between a mark and what it opens."""
        return self.article.text[opener.end : opener.end + 1].isspace()


def closer(row: Row, number: int) -> int | None:
    """The number of the mark that closes an opening one, or None when nothing does."""
    opener = row.marks[number]
    found, doubtful = (_single_closer if opener.single else _double_closer)(row, number)
    unsure = opener.doubtful or row.is_loose(opener)
    return doubtful if found is None and not unsure else found


def _double_closer(row: Row, number: int) -> tuple[int | None, int | None]:
    """The closer of a double mark, and the first doubtful one.

    A second opener means nesting when the paragraph's marks come out even from here on, or else
    when two closers follow before the next opener; if not, the first was never closed.
    """
    doubtful: int | None = None
    nested = False
    for later, mark in row.doubles_after(number):
        if mark.doubtful:
            doubtful = later if doubtful is None else doubtful
        elif mark.closes and not nested:
            return later, doubtful
        elif mark.closes:
            nested = False
        elif _is_even(row, number):
            return row.depths.index(row.depths[number], number + 1) - 1, None
        elif nested or not _two_closers(row, later):
            break
        else:
            nested = True
    return None, doubtful


def _is_even(row: Row, number: int) -> bool:
    """Whether every mark from this one on has its partner."""
    return row.is_clear and row.lows[number] == row.depths[number] == row.depths[-1]


def _two_closers(row: Row, number: int) -> bool:
    following = [mark for _, mark in islice(row.doubles_after(number), 2)]
    return len(following) == 2 and all(mark.closes for mark in following)


def _single_closer(row: Row, number: int) -> tuple[int | None, int | None]:
    """The closer of a single mark, and the first one that may be an apostrophe.

    Typed wrong, a double mark behind punctuation closes it too.
    """
    doubtful: int | None = None
    within = 0
    for later in range(number + 1, len(row.marks)):
        mark = row.marks[later]
        if not mark.single:
            within += mark.opens - mark.closes
            if within < 0 and row.article.text[mark.at - 1] in ENDS:
                return later, doubtful
        elif mark.opens:
            break
        elif not mark.doubtful:
            return later, doubtful
        elif doubtful is None:
            doubtful = later
    return None, doubtful
