"""A draft as its reader sees it, each character with its place in the draft as given.

Text, Markdown and HTML alike: what is markup goes, what is words stays. The
readers of corpus.formats make articles of documents; here every offset must
lead back into what the writer typed.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Paragraph
from corpus.formats.paragraphs import spans

_IS_HTML = re.compile(
    r"<(?:!doctype html|html|body|head|p|div|br|article|section|blockquote|span|h[1-6]|ul|li|q|em|strong|a)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HTML = re.compile(
    r"<!--|<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)\b[^<>]*>|<![^<>]*>"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});|[\r\n]"
)
_UNREAD = frozenset(("script", "style", "head", "template", "noscript", "svg"))
_BLOCKS = frozenset(
    """
    p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr td th table section article header footer main aside
    figure figcaption hr pre dl dt dd nav form title body html
    """.split()
)
_MARKDOWN = re.compile(
    r"(?m:^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|(?:[-*+]|\d{1,3}[.)])[ \t]+))"
    r"|!?\[(?P<label>[^\[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]*\))*(?:\s\"[^\"\n]*\")?\)"
    r"|(?<![\w*_\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\w*_])"
    r"|\\(?=[\\`*_{}\[\]()#+.!>\"'-])"
)
_QUOTED_LINE = re.compile(r"^[ \t]{0,3}>[^\n]*", re.MULTILINE)
_QUOTED_BLOCK = re.compile(r"<(/?)blockquote\b", re.IGNORECASE)

Stretch = tuple[int, int]
Edit = tuple[int, int, str]  # from, to, and what stands there instead


@dataclass(frozen=True, slots=True)
class DraftText:
    """The words of a draft; `starts` and `ends` give each character's stretch of the draft as given."""

    text: str
    starts: array[int]
    ends: array[int]
    quoted: tuple[Stretch, ...]

    def place(self, start: int, end: int) -> Stretch:
        """The stretch of the draft as given that the characters `start` to `end` come from."""
        return self.starts[start], self.ends[end - 1]

    def found(self, start: int, end: int) -> Stretch:
        """The characters that come from a stretch of the draft as given: `place`, the other way round."""
        return bisect_left(self.starts, start), bisect_right(self.ends, end)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, block quotations told from the others."""
        return tuple(
            Paragraph(start, end, "block_quote" if self._is_quoted(start) else "prose")
            for start, end in spans(self.text)
        )

    def _is_quoted(self, place: int) -> bool:
        given = self.starts[place]
        after = bisect_right(self.quoted, (given, len(self.text) + given))
        return after > 0 and given < self.quoted[after - 1][1]


def read_draft(draft: str) -> DraftText:
    """Read a draft. Nothing in it is an error: what is no markup is text."""
    is_html = _IS_HTML.search(draft) is not None
    parts: list[str] = []
    starts, ends = array("q"), array("q")
    place = 0
    for start, end, stands in (
        *(_html_edits if is_html else _markdown_edits)(draft),
        (len(draft),) * 2 + ("",),
    ):
        parts += [draft[place:start], stands]
        starts.extend((*range(place, start), *[start] * len(stands)))
        ends.extend((*range(place + 1, start + 1), *[end] * len(stands)))
        place = end
    return DraftText(
        "".join(parts), starts, ends, tuple((_html_quoted if is_html else _markdown_quoted)(draft))
    )


def _markdown_edits(draft: str) -> Iterator[Edit]:
    for mark in _MARKDOWN.finditer(draft):
        if mark["label"] is None or mark.group().startswith("!"):
            yield mark.start(), mark.end(), ""
        else:
            yield mark.start(), mark.start("label"), ""
            yield mark.end("label"), mark.end(), ""


def _markdown_quoted(draft: str) -> Iterator[Stretch]:
    return (line.span() for line in _QUOTED_LINE.finditer(draft))


def _html_edits(draft: str) -> Iterator[Edit]:
    place = 0
    while mark := _HTML.search(draft, place):
        end, stands = _html_edit(draft, mark)
        yield mark.start(), end, stands
        place = end


def _html_edit(draft: str, mark: re.Match[str]) -> tuple[int, str]:
    """Where the markup that begins here ends, and what a reader sees in its place."""
    found, tag = mark.group(), (mark["tag"] or "").lower()
    if found == "<!--":
        return _end_of(draft, r"-->", mark.end()), ""
    if found.startswith("&"):
        return mark.end(), html.unescape(found)
    if tag in _UNREAD and not mark["end"] and not found.endswith("/>"):
        return _end_of(draft, rf"</{tag}[^<>]*>", mark.end()), ""
    if tag == "q":
        return mark.end(), "”" if mark["end"] else "“"
    if tag in _BLOCKS:
        return mark.end(), "\n" if tag == "br" else "\n\n"
    return mark.end(), " " if found in "\r\n" else ""


def _end_of(draft: str, closing: str, start: int) -> int:
    """The place after what matches `closing`; where nothing does, the end of the draft."""
    found = re.compile(closing, re.IGNORECASE).search(draft, start)
    return found.end() if found else len(draft)


def _html_quoted(draft: str) -> Iterator[Stretch]:
    opened: int | None = None
    for tag in _QUOTED_BLOCK.finditer(draft):
        if not tag[1] and opened is None:
            opened = tag.start()
        elif tag[1] and opened is not None:
            yield opened, tag.end()
            opened = None
