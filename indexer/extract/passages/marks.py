"""Passages: what stands between quotation marks, or is set apart as a block.

Pairing starts anew in every paragraph, so a stray mark can spoil its own paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from corpus.article import Article
from indexer.extract.passages.pairing import Row, closer
from indexer.extract.passages.shapes import Mark, read_marks
from indexer.extract.passages.unclosed import goes_on, headless_end, unclosed_end
from indexer.extract.record import record

Style = Literal["double", "single", "block", "turn"]


@record
class Passage:
    """Words between two marks (or set apart as a block or a turn of a transcript).

    `start` and `end` bound the words, `outer_start` and `outer_end` the words
    with their marks; `paragraph` numbers `Article.paragraphs`. `continues` says
    that the words go on from the passage before, over a paragraph's border.
    `label` bounds the name a transcript's turn begins with.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    style: Style = "double"
    continues: bool = False
    label: tuple[int, int] | None = None


_WORDS = re.compile(r"[^\W_]")


def find_passages(article: Article) -> tuple[Passage, ...]:
    """Every marked passage of the article's prose, in order."""
    passages: list[Passage] = []
    carried = False
    for number, paragraph in enumerate(article.paragraphs):
        prose = paragraph.kind != "heading"
        marks = read_marks(article.text, paragraph.start, paragraph.end) if prose else []
        found, carried = _pair(Row(article, number, paragraph, marks), carried) if marks else ([], False)
        passages.extend(found)
    return tuple(passage for passage in passages if has_words(article.text, passage))


def has_words(text: str, passage: Passage) -> bool:
    """Whether anything is said at all: a letter or a digit."""
    return _WORDS.search(text, passage.start, passage.end) is not None


def _pair(row: Row, carried: bool) -> tuple[list[Passage], bool]:
    """The passages of one paragraph, and whether the last is left open into the next one."""
    passages: list[Passage] = []
    number = 0
    while number < len(row.marks):
        bounds = _bounds(row, number) if row.marks[number].opens else None
        if bounds is not None:
            end, outer, open_ended = bounds
            continues = carried and not passages and row.marks[number].at == row.paragraph.start
            passages.append(_passage(row, row.marks[number], end, outer, continues))
            if open_ended:
                return passages, True
        number = max(number + 1, row.behind(bounds[1]) if bounds else 0)
    return _with_headless(row, passages), False


def _bounds(row: Row, number: int) -> tuple[int, int, bool] | None:
    """Where what a mark opens ends, without its mark and with it; and whether it goes on below."""
    found = closer(row, number)
    if found is not None:
        return row.marks[found].at, row.marks[found].end, False
    if goes_on(row, number):
        return row.paragraph.end, row.paragraph.end, True
    end = unclosed_end(row, number)
    return None if end is None else (end, end, False)


def _passage(row: Row, opener: Mark, end: int, outer: int, continues: bool) -> Passage:
    """The words between two offsets, without the blanks that some styles put inside the marks."""
    words = row.article.text[opener.end : end]
    start = opener.end + len(words) - len(words.lstrip())
    end = max(start, opener.end + len(words.rstrip()))
    style: Style = "single" if opener.single else "double"
    return Passage(start, end, opener.at, outer, row.number, style, continues)


def _with_headless(row: Row, passages: list[Passage]) -> list[Passage]:
    """Add the passage that only its closing mark shows: it began with the paragraph."""
    start = row.paragraph.start
    mark = headless_end(row, passages[0].outer_start if passages else row.paragraph.end)
    return [Passage(start, mark.at, start, mark.end, row.number), *passages] if mark else passages


def with_blocks(article: Article, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Block quotes stand for the marks inside them; one that wears its own marks keeps them."""
    wearing = {p.paragraph for p in passages if p.outer_start == article.paragraphs[p.paragraph].start}
    blocks = [
        Passage(p.start, p.end, p.start, p.end, number, "block")
        for number, p in enumerate(article.paragraphs)
        if p.kind == "block_quote" and number not in wearing
    ]
    taken = {block.paragraph for block in blocks}
    kept = [
        replace(p, style="block") if article.paragraphs[p.paragraph].kind == "block_quote" else p
        for p in passages
        if p.paragraph not in taken
    ]
    blocks = [block for block in blocks if has_words(article.text, block)]
    return tuple(sorted([*kept, *blocks], key=lambda p: p.start))
