"""Small articles, and quotations as a table has them: what an editor would check, without offsets."""

from __future__ import annotations

from typing import NamedTuple

from corpus.article import Article, Paragraph, ParagraphKind
from indexer.extract.pipeline import extract, read_page
from indexer.extract.speakers.page import Page
from indexer.quote import Quote

FRIDAY = "2025-03-14"
"""The day of publication where a table does not say otherwise."""
THURSDAY = "2025-03-13"

_KINDS: dict[str, ParagraphKind] = {"> ": "block_quote", "# ": "heading"}


class Said(NamedTuple):
    """One expected quotation. `speaker` None: nobody is told."""

    words: str
    speaker: str | None
    role: str | None = None
    type: str | None = "person"
    kind: str = "direct"
    date: str | None = FRIDAY
    segments: int = 1
    relayed_by: str | None = None


def article_of(text: str, published: str | None = FRIDAY, name: str = "sample") -> Article:
    """An article whose paragraphs blank lines part; `> ` opens a block quotation, `# ` a heading."""
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    place = 0
    for part in text.split("\n\n"):
        kind = _KINDS.get(part[:2], "prose")
        words = part if kind == "prose" else part[2:]
        parts.append(words)
        paragraphs.append(Paragraph(place, place + len(words), kind))
        place += len(words) + 2
    return Article(name, "\n\n".join(parts), tuple(paragraphs), published=published)


def page_of(text: str) -> Page:
    """The same article as the stages after the mentions read it."""
    return read_page(article_of(text))


def said_in(text: str, published: str | None = FRIDAY) -> list[Said]:
    """What extraction finds between marks in such an article."""
    return [_told(quote) for quote in extract(article_of(text, published), reported=False)]


def _told(quote: Quote) -> Said:
    return Said(
        quote.text,
        quote.speaker,
        quote.role,
        quote.speaker_type,
        quote.kind,
        quote.date,
        len(quote.segments),
        quote.relayed_by,
    )
