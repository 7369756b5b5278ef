"""What one document may cost: every limit of reading in one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds beyond which a document is refused by name. Sizes are bytes after decompression.

    The longest newspaper articles stay under 300 kB and saved pages under
    3 MB and 10,000 elements, so none of these is met by honest input.
    """

    document_bytes: int = 10_000_000
    """A whole file: Markdown, plain text, HTML."""

    record_bytes: int = 10_000_000
    """One line of NDJSON. How many lines a file has is not limited."""

    text_characters: int = 1_000_000
    """The text of one article, whatever it came in; of a page, all text that is not script."""

    html_elements: int = 15_000
    """Elements of one page: extraction takes time with their number times their depth."""

    html_depth: int = 100
    """How deep elements of one page may nest. libxml2 cuts what is deeper than 256, in silence."""

    html_tag_attributes: int = 250
    """Attributes of one tag: libxml2 compares each with all others (200,000 take a minute)."""

    html_attributes: int = 100_000
    """Attributes of all tags of one page together."""

    head_bytes: int = 65_536
    """How much of a document is looked at to tell its kind."""

    batch_bytes: int = 131_072
    """NDJSON lines are handed on together until they weigh this much."""


LIMITS = Limits()
