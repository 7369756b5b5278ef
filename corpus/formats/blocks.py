"""Block: what a reader finds in a document, in order, before anyone asks what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.article import ParagraphKind


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a document, as text without markup.

    `linked`: all of it is a link. `furniture`: the markup itself says that it
    is not article text (a caption beside its image).
    """

    text: str
    kind: ParagraphKind = "prose"
    linked: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What a document says of its article. Unknown is None; `published` is ISO 8601."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document taken apart: what every reader gives."""

    header: Header = field(default_factory=Header)
    blocks: tuple[Block, ...] = ()
