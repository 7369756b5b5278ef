"""Furniture: the lines of an article that are not article text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.formats import words
from corpus.formats.blocks import Block

_LONGEST = 400
_HEADLINE_WORDS = 25
_BYLINE_WITHIN = 4
_MARKS = '"“”„«»'
_CLOSERS = "\"”’')]» "
_EDGES = " \t.:;!?…-–—|•*[]()"


def _any_of(labels: Sequence[str]) -> str:
    return "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))


_BLOCK_ALONE = re.compile(rf"[\[(]?(?:{_any_of(words.BLOCK_LABELS)})\s?[:.…]?[\])]?", re.IGNORECASE)
_BLOCK_LABEL = re.compile(rf"[\[(]?(?:{_any_of(words.BLOCK_LABELS)})\s?(?::|\s[-–—|>])", re.IGNORECASE)
_LINE_LABEL = re.compile(rf"[\[(]?(?:{_any_of(words.LINE_LABELS)})\s?:", re.IGNORECASE)
_PROMOTION = re.compile("|".join(words.PROMOTIONS), re.IGNORECASE)
_CREDIT = re.compile("|".join(words.CREDITS), re.IGNORECASE)
_CREDIT_CLOSE = re.compile("|".join(words.CREDIT_ENDINGS), re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_SMALL = "|".join(sorted(words.NAME_PARTICLES))
_DESK = "Photo|Images|Pictures|News|Sport"
# AGENCY/Name, AGENCY Photo/Name, Agency Images/Name, at the very end of a caption.
_AGENCY_END = re.compile(
    rf"(?:^|[\s(])(?:[A-Z]{{2,}}(?: (?:{_DESK}))?|[A-Z][A-Za-z]+ (?:{_DESK})|Getty|Reuters)"
    rf"(?:/(?=[^/]*[a-z]){_NAME}(?: (?:{_NAME}|{_SMALL})){{0,4}}){{1,3}}(?<![.])\)?$"
)
_CREDIT_WITHIN = 120
_BYLINE = re.compile(rf"(?:By|BY|by) {_NAME}(?:,? (?:{_NAME}|{_SMALL}|and|&|for|in|of|at|the|\|))*,?\.?")


def furniture(blocks: Sequence[Block]) -> frozenset[int]:
    """Which of `blocks` are furniture, by position.

    Captions, bylines, credits, advertisements, promotions, link lists, and a
    "Read more:" line with the headlines that follow it. A line that could be
    a sentence of the article stays in: wrongly left out is a quotation lost.
    """
    found = {at for at, block in enumerate(blocks) if is_furniture(block)}
    found |= {at for at, block in enumerate(blocks[:_BYLINE_WITHIN]) if _BYLINE.fullmatch(block.text)}
    for at, block in enumerate(blocks):
        if _BLOCK_ALONE.fullmatch(block.text):
            found |= {at, *_headlines_from(blocks, at + 1)}
    return frozenset(found)


def is_furniture(block: Block) -> bool:
    """Whether this block is furniture wherever it stands."""
    line = block.text
    if block.furniture or (block.linked and not ends_sentence(line)):
        return True
    if line.strip(_EDGES).casefold() in words.WHOLE_LINES or not any(map(str.isalnum, line)):
        return True
    if len(line) > _LONGEST:
        return False
    if _BLOCK_LABEL.match(line) or _LINE_LABEL.match(line) or is_caption(line):
        return True
    return not _is_quoting(line) and bool(
        _PROMOTION.match(line) or _CREDIT.match(line) or _CREDIT_CLOSE.search(line)
    )


def is_caption(line: str) -> bool:
    """Whether the line ends in a photographer's credit: AGENCY/Name."""
    return bool(_AGENCY_END.search(line[-_CREDIT_WITHIN:]))


def is_byline(line: str) -> bool:
    """Whether the line says "By" somebody and nothing else."""
    return len(line) <= _LONGEST and bool(_BYLINE.fullmatch(line))


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does, closing marks and brackets aside."""
    return line.rstrip(_CLOSERS)[-1:] in tuple(".!?…")


def _headlines_from(blocks: Sequence[Block], first: int) -> list[int]:
    """The run of headlines that begins at `first`: lines that do not end as a statement does."""
    run = []
    for at in range(first, len(blocks)):
        text = blocks[at].text
        if len(text.split()) > _HEADLINE_WORDS or text.rstrip(_CLOSERS).endswith((".", ":", "…")):
            break
        run.append(at)
    return run


def _is_quoting(line: str) -> bool:
    return any(mark in line for mark in _MARKS)
