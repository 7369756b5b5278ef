"""Plain text: a header of a few lines, when there is one, and paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from corpus.article import Article
from corpus.formats.blocks import Block, Header, Parsed
from corpus.formats.characters import cleaned, one_line
from corpus.formats.compose import compose, within_limit
from corpus.formats.opening import filled
from corpus.formats.paragraphs import spans

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
# "TITLE date 2023-11-02 First sentence": a record whose fields were run together, the title often empty.
_RUN_TOGETHER = re.compile(
    r"\A\s*+([^\n]{0,300}?)\s*\bdate (\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?)(?=\s)", re.ASCII
)
_HEAD = 400
_TITLE_WORDS = 25


def read_plain(text: str) -> Article:
    """The article of a plain text. Raises Unreadable when there is no prose in it."""
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), cleaned(within_limit(text)))
    header = Header()
    if run_together := _RUN_TOGETHER.match(text[:_HEAD]):
        header, _ = filled(header, [f"Date: {run_together[2]}"])
        header, _ = filled(header, [f"Title: {run_together[1]}"]) if run_together[1] else (header, 0)
        text = text[run_together.end() :]
    lines = [line for start, end in spans(text) if (line := one_line(text[start:end]))]
    header, taken = _opened(header, lines)
    return compose(Parsed(header, tuple(Block(line) for line in lines[taken:])))


def _opened(header: Header, lines: Sequence[str]) -> tuple[Header, int]:
    """The header that the first lines give, a title among them, and how many lines it takes."""
    header, before = filled(header, lines)
    if header.title or not _is_title(lines[before:]):
        return header, before
    header, _ = filled(header, [f"Title: {lines[before]}"])
    header, after = filled(header, lines[before + 1 :])
    return header, before + 1 + after


def _is_title(lines: Sequence[str]) -> bool:
    """Whether the first line heads the rest: short, no sentence, and something follows that is longer."""
    if len(lines) < 2 or len(lines[0].split()) > _TITLE_WORDS:
        return False
    longest = max(len(line) for line in lines[1:])
    return longest > len(lines[0]) and lines[0].rstrip("\"”’'")[-1:] not in tuple(".:;,…-–—")
