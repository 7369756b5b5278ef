"""What every reader ends with: header and blocks -> Article."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from corpus.article import Article, Paragraph, ParagraphKind
from corpus.formats.blocks import Block, Header, Parsed
from corpus.formats.furniture import furniture
from corpus.formats.limits import LIMITS
from corpus.formats.paragraphs import is_heading
from corpus.formats.unreadable import Unreadable

_BETWEEN = "\n\n"
_ID_LENGTH = 16


def compose(parsed: Parsed) -> Article:
    """The article that a document holds: its blocks joined by blank lines, furniture in no paragraph.

    Raises Unreadable when there is no prose in it.
    """
    text = _BETWEEN.join(block.text for block in parsed.blocks)
    within_limit(text)
    starts = list(_starts(parsed.blocks))
    spans = [(start, start + len(block.text)) for start, block in zip(starts, parsed.blocks, strict=True)]
    return finish(text, parsed.header, paragraphs(parsed.blocks, spans, parsed.header.title))


def finish(text: str, header: Header, found: tuple[Paragraph, ...], article_id: str | None = None) -> Article:
    """The article of this text and these paragraphs, its id and publisher derived where they are not given.

    Raises Unreadable when no paragraph is prose.
    """
    if all(paragraph.kind == "heading" for paragraph in found):
        raise Unreadable("there is no article text in it")
    return Article(
        id=article_id or derived_id(text, header),
        text=text,
        paragraphs=found,
        url=header.url,
        title=header.title,
        publisher=header.publisher or site(header.url),
        authors=header.authors,
        published=header.published,
    )


def within_limit(text: str) -> str:
    """`text`. Raises Unreadable when it is longer than an article can be."""
    if len(text) > LIMITS.text_characters:
        raise Unreadable(f"its text is longer than {LIMITS.text_characters:,} characters")
    return text


def paragraphs(
    blocks: Sequence[Block], spans: Sequence[tuple[int, int]], title: str | None
) -> tuple[Paragraph, ...]:
    """The blocks that are article text, where `spans` says that they stand, with their kinds."""
    left_out = furniture(blocks)
    return tuple(
        Paragraph(start, end, _kind(block, at, title))
        for at, (block, (start, end)) in enumerate(zip(blocks, spans, strict=True))
        if at not in left_out
    )


def derived_id(text: str, header: Header) -> str:
    """The id of an article that brings none: by its address, else by its text and date."""
    named = header.url or f"{text}\n{header.published or ''}"
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:_ID_LENGTH]


def site(url: str | None) -> str | None:
    """The host of an http(s) address without "www.", or None."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def same_words(one: str, other: str) -> bool:
    """Whether two lines say the same, marks, case and spaces aside."""
    return _letters(one) == _letters(other)


def _letters(line: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", line).casefold() if char.isalnum())


def _kind(block: Block, at: int, title: str | None) -> ParagraphKind:
    if block.kind != "prose":
        return block.kind
    titled = at == 0 and title is not None and same_words(block.text, title)
    return "heading" if titled or is_heading(block.text) else "prose"


def _starts(blocks: Sequence[Block]) -> Iterator[int]:
    at = 0
    for block in blocks:
        yield at
        at += len(block.text) + len(_BETWEEN)
