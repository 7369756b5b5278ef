"""Article: the record everything starts from."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["prose", "heading", "block_quote"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the article, as offsets into `Article.text`, end exclusive.

    What no paragraph covers (a caption, a byline, a credit line, a promotion)
    stands in the text but is not the article's own prose: nobody reads quotes
    from it.
    """

    start: int
    end: int
    kind: ParagraphKind = "prose"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was printed.

    Offsets anywhere in the project count Unicode characters of `text`.
    `published` is ISO 8601, a day or a moment, as precise as the document is;
    unknown is None.
    """

    id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None

    @property
    def day(self) -> datetime.date | None:
        """The day of publication, or None when it is unknown."""
        return datetime.date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def digest(self) -> str:
        """SHA-256 over everything read: two equal digests are the same article, unchanged."""
        read = [
            self.id,
            self.text,
            [[p.start, p.end, p.kind] for p in self.paragraphs],
            self.url,
            self.title,
            self.publisher,
            list(self.authors),
            self.published,
        ]
        return hashlib.sha256(json.dumps(read, ensure_ascii=True).encode()).hexdigest()
