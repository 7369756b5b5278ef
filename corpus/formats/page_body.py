"""The main text of a page: trafilatura finds it, its blocks are read from what it finds."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura.settings import DEFAULT_CONFIG, Document

from corpus.article import ParagraphKind
from corpus.formats.blocks import Block
from corpus.formats.characters import cleaned, one_line
from corpus.formats.page_tree import LINE_END
from corpus.formats.paragraphs import may_head, spans

# What trafilatura thinks of a page is no news to whoever reads a thousand of them.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_SETTINGS = deepcopy(DEFAULT_CONFIG)
_KINDS: dict[str, ParagraphKind] = {"head": "heading", "quote": "block_quote"}
_INLINE = frozenset({"del", "hi", "lb", "ref"})
_PASSED_OVER = frozenset({"table", "code", "graphic"})
_ENOUGH = 250


@dataclass(slots=True)
class _Run:
    """Text gathered without a block in between, and how much of it is linked and bold."""

    kind: ParagraphKind
    text: str = ""
    linked: int = 0
    bold: int = 0


def body_blocks(tree: HtmlElement) -> tuple[Block, ...]:
    """The blocks of a page's main text, in order; none when no main text is found. Leaves `tree` alone."""
    quick = _extracted(tree, fast=True)
    if _length(quick) >= _ENOUGH:
        return quick
    thorough = _extracted(tree, fast=False)
    return (
        max(quick, thorough, key=_length) if quick or thorough else _extracted(tree, fast=True, least=_ENOUGH)
    )


def _extracted(tree: HtmlElement, *, fast: bool, least: int = 1) -> tuple[Block, ...]:
    """What trafilatura finds.

    `fast` spares its comparison with other ways of finding; with less than
    `least` characters it takes all text of the page, navigation included.
    """
    _SETTINGS.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    found = trafilatura.bare_extraction(
        tree,
        fast=fast,
        include_comments=False,
        include_tables=False,
        include_formatting=True,
        include_links=True,
        with_metadata=False,
        config=_SETTINGS,
    )
    if not isinstance(found, Document):
        return ()
    return tuple(block for run in _runs(found.body, "prose") for block in _blocks(run))


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _runs(element: _Element, kind: ParagraphKind) -> Iterator[_Run]:
    """The text within `element`, parted where a block begins or ends."""
    kind = _KINDS.get(str(element.tag), kind)
    run = _Run(kind, _spaced(element.text))
    for child in element:
        if child.tag in _INLINE:
            _add(run, child)
        elif child.tag not in _PASSED_OVER:
            yield run
            yield from _runs(child, kind)
            run = _Run(kind)
        run.text += _spaced(child.tail)
    yield run


def _add(run: _Run, inline: _Element) -> None:
    text = "".join(inline.itertext())
    run.text += _spaced(text)
    run.linked += sum(_letters("".join(link.itertext())) for link in inline.iter("ref"))
    run.bold += _letters(text) if inline.get("rend") == "#b" else 0


def _blocks(run: _Run) -> Iterator[Block]:
    text = cleaned(run.text.replace(LINE_END, "\n")).strip()
    whole, kind = _letters(text), run.kind
    if run.bold >= whole > 0 and may_head(text):
        kind = "heading"
    for start, end in spans(text):
        yield Block(one_line(text[start:end]), kind, linked=run.linked >= whole)


def _letters(text: str) -> int:
    """How long a text is, white space and line ends aside."""
    return len("".join(text.replace(LINE_END, "").split()))


def _spaced(text: str | None) -> str:
    """Text with each run of white space a single space, those at its ends too: they part words."""
    if not text:
        return ""
    words = " ".join(text.split())
    return (" " if text[:1].isspace() else "") + words + (" " if words and text[-1:].isspace() else "")
