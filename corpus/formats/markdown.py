"""Markdown: a title, header lines in bold or front matter, and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.article import Article, ParagraphKind
from corpus.formats.blocks import Block, Header, Parsed
from corpus.formats.characters import cleaned, one_line
from corpus.formats.compose import compose, same_words, within_limit
from corpus.formats.markdown_inline import is_bold, is_italic, is_link, visible, without_images
from corpus.formats.opening import filled, labelled_field
from corpus.formats.paragraphs import may_head
from corpus.formats.words import HEADER_LABELS

_HEADING = re.compile(r"\A {0,3}#{1,6}(?:[ \t]++(.*))?")
_UNDERLINE = re.compile(r"\A {0,3}(?:=+|-{2,})[ \t]*+")
_RULE = re.compile(r"\A {0,3}(?:(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,})")
_QUOTED = re.compile(r"\A {0,3}(?:>[ \t]?)++(.*)")
_ITEM = re.compile(r"\A[ \t]*+(?:[-*+]|\d{1,3}[.)])[ \t]++(\S.*)")
_FENCE = re.compile(r"\A {0,3}(?:```|~~~)")
_TABLE_ROW = re.compile(r"\A[ \t]*+\|.*\|[ \t]*+")
_DEFINITION = re.compile(
    r"\A {0,3}(?:\[([^\[\]]++)\]:[ \t]++<?((?:https?:|mailto:|/|#|\./)\S*+).*|\[\^[^\[\]]++\]:.*)"
)
_FRONT = re.compile(r"\A\s*+---[ \t]*+\n((?:[^\n]*+\n)*?)(?:---|\.\.\.)[ \t]*+(?:\n|\Z)")
_HARD_BREAKS = ("  ", "\\")
_ALT_LEAST, _ALT_WORDS = 3, 6
_HEADING_WORDS = 14


_Shape = Literal["gap", "heading", "quote", "item", "alone", "text", "underline"]


_KINDS: dict[_Shape, ParagraphKind] = {"heading": "heading", "quote": "block_quote"}


@dataclass(frozen=True, slots=True)
class _Line:
    """One line, its block marker taken off."""

    shape: _Shape
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that belong together, the markup within them untouched."""

    source: str
    kind: ParagraphKind


def read_markdown(text: str) -> Article:
    """The article of a Markdown text. Raises Unreadable when there is no prose in it."""
    text = _without_comments(cleaned(within_limit(text)))
    header = Header()
    if front := _FRONT.match(text):
        header, text = _front_matter(front[1].split("\n")), text[front.end() :]
    lines = text.split("\n")
    references = {
        found[1].casefold(): found[2] for line in lines if (found := _DEFINITION.fullmatch(line)) and found[1]
    }
    pieces = list(_pieces(line for line in _without_code(lines) if not _DEFINITION.fullmatch(line)))
    header, taken = _opened(header, pieces, references)
    return compose(Parsed(header, tuple(_blocks(pieces[taken:], references))))


def _without_comments(text: str) -> str:
    """The text without <!-- comments -->; one that is never closed stays."""
    *closed, rest = text.split("-->")
    parts = [part.split("<!--", 1) for part in closed]
    return "".join(part[0] if len(part) == 2 else f"{part[0]}-->" for part in parts) + rest


def _without_code(lines: Sequence[str]) -> Iterator[str]:
    """The lines outside fenced code; a fence that is never closed fences nothing."""
    fences = [at for at, line in enumerate(lines) if _FENCE.match(line)]
    inside = {
        line
        for first, last in zip(fences[::2], fences[1::2], strict=False)
        for line in range(first, last + 1)
    }
    return (line for at, line in enumerate(lines) if at not in inside)


def _front_matter(lines: Sequence[str]) -> Header:
    """The header that the "key: value" lines between two "---" tell; what else they hold is passed over."""
    header = Header()
    for line in lines:
        name, _, value = line.partition(":")
        field = HEADER_LABELS.get(name.strip().lower())
        value = value.strip().strip("\"'[]")
        if field and value and labelled_field(field, value):
            header, _ = filled(header, [f"{name.strip()}: {value}"])
    return header


def _pieces(lines: Iterable[str]) -> Iterator[_Piece]:
    """The blocks of the document, in order."""
    held: list[_Line] = []
    for line in map(_shaped, lines):
        if held and not _continues(held, line):
            yield from _piece(held)
            held = []
        held.append(line)
    yield from _piece(held)


def _shaped(line: str) -> _Line:
    if _UNDERLINE.fullmatch(line):
        return _Line("underline", "")
    if not line.strip() or _RULE.fullmatch(line) or _TABLE_ROW.fullmatch(line):
        return _Line("gap", "")
    if heading := _HEADING.fullmatch(line):
        return _Line("heading", _unclosed(heading[1] or ""))
    if quoted := _QUOTED.fullmatch(line):
        return _Line("quote" if quoted[1].strip() else "gap", quoted[1])
    if item := _ITEM.fullmatch(line):
        return _Line("item", item[1])
    alone = is_bold(line.strip()) or not without_images(line.strip())[0]
    return _Line("alone" if alone else "text", line)


def _unclosed(heading: str) -> str:
    """A heading without the marks that may close it: "Ferries ##", but not "C#"."""
    bare = heading.rstrip().rstrip("#")
    return bare if not bare or bare[-1] in " \t" else heading


def _continues(held: Sequence[_Line], line: _Line) -> bool:
    first, last = held[0].shape, held[-1]
    if line.shape == "underline":
        return first == "text" and len(held) == 1 and len(last.text.split()) <= _HEADING_WORDS
    if last.text.endswith(_HARD_BREAKS):
        return False
    return (line.shape == "text" and first in ("text", "item", "quote")) or line.shape == first == "quote"


def _piece(held: Sequence[_Line]) -> Iterator[_Piece]:
    source = " ".join(line.text.strip() for line in held).strip().removesuffix("\\")
    if source:
        shape = "heading" if held[-1].shape == "underline" else held[0].shape
        yield _Piece(source, _KINDS.get(shape, "prose"))


def _opened(header: Header, pieces: Sequence[_Piece], references: Mapping[str, str]) -> tuple[Header, int]:
    """The header that the first pieces give, the title among them, and how many pieces it takes."""
    texts = [one_line(visible(without_images(piece.source)[0], references)) for piece in pieces]
    for at, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        bold = is_bold(piece.source)
        told, taken = filled(header, [text], bold=bold and header.title is not None)
        if not text or (header.title and same_words(text, header.title)):
            continue
        if not taken and header.title is None and (bold or piece.kind == "heading"):
            told, taken = replace(header, title=text), 1
        if not taken:
            return header, at
        header = told
    return header, len(pieces)


def _blocks(pieces: Sequence[_Piece], references: Mapping[str, str]) -> Iterator[Block]:
    described: str | None = None
    for piece in pieces:
        source, description = without_images(piece.source)
        described = described if description is None else description
        if text := one_line(visible(source, references)):
            caption = described is not None and (is_italic(source) or _opens_alike(text, described))
            yield Block(text, _kind(piece, text), is_link(source), caption)
            described = None


def _kind(piece: _Piece, text: str) -> ParagraphKind:
    return "heading" if is_bold(piece.source) and may_head(text) else piece.kind


def _opens_alike(text: str, description: str) -> bool:
    """Whether a paragraph begins with the words that describe the image before it: its caption."""
    said, described = text.split()[:_ALT_WORDS], description.split()[:_ALT_WORDS]
    return len(described) >= _ALT_LEAST and same_words(" ".join(said[: len(described)]), " ".join(described))
