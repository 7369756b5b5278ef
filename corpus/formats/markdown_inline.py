"""Markdown within a line -> the text a reader sees."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

_LABEL = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+"
_TARGET = (
    r"\(\s*+(?:<[^<>\n]*+>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+)"
    r"""(?:\s++(?:"[^"]*+"|'[^']*+'))?\s*+\)"""
)
# Every quantifier is possessive: nothing is tried twice, whatever a document holds.
_TOKEN = re.compile(
    rf"""\\(?P<escape>[!-/:-@\[-`{{-~])
    |`(?P<code>[^`\n]*+)`
    |!\[(?P<alt>{_LABEL})\](?:{_TARGET}|\[[^\[\]]*+\])
    |\[(?P<note>\^[^\[\]\s]++)\]
    |\[(?P<label>{_LABEL})\](?:{_TARGET}|\[(?P<reference>[^\[\]]*+)\])
    |<(?P<address>https?://[^<>\s]++|[^<>\s@]++@[^<>\s]++)>
    |<(?P<tag>/?[A-Za-z][^<>]*+)>
    |&(?P<entity>\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]{{2,31}});
    |(?P<run>\*++|_++|~~)
    """,
    re.VERBOSE,
)
_IMAGE = re.compile(rf"!\[({_LABEL})\](?:{_TARGET}|\[[^\[\]]*+\])")
_LINKED_IMAGE = re.compile(rf"\[\s*{_IMAGE.pattern}\s*\]{_TARGET}")
_WHOLE_LINK = re.compile(rf"\[{_LABEL}\](?:{_TARGET}|\[[^\[\]]*+\])[\s.]*")
_WHOLE_BOLD = re.compile(r"\*\*(?!\s)(?:[^*\\]|\\.|\*(?!\*))++\*\*|__(?!\s)(?:[^_\\]|\\.|_(?!_))++__")
_WHOLE_ITALIC = re.compile(r"\*(?![\s*])(?:[^*\\]|\\.)++\*|_(?![\s_])(?:[^_\\]|\\.)++_")


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of emphasis marks: whether it may open, close, and what it is if it does neither."""

    marks: str
    opens: bool
    closes: bool


def visible(source: str, references: Mapping[str, str]) -> str:
    """The text of a line without its markup: links without targets, escapes and entities resolved.

    `references` are the labels for which the document defines an address;
    brackets with another label are text.
    """
    pieces: list[str | _Run] = []
    at = 0
    for token in _TOKEN.finditer(source):
        pieces += [source[at : token.start()], _seen(token, source, references)]
        at = token.end()
    pieces.append(source[at:])
    emphasis = _emphasis(pieces)
    return "".join(
        piece if isinstance(piece, str) else "" if at in emphasis else piece.marks
        for at, piece in enumerate(pieces)
    )


def without_images(source: str) -> tuple[str, str | None]:
    """The line without its images, and the description of the first (None: it has no image)."""
    image = _IMAGE.search(source)
    if not image:
        return source, None
    return _IMAGE.sub("", _LINKED_IMAGE.sub("", source)).strip(), image[1]


def is_link(source: str) -> bool:
    """Whether all of the line is one link."""
    return bool(_WHOLE_LINK.fullmatch(source))


def is_bold(source: str) -> bool:
    """Whether all of the line is set in bold."""
    return bool(_WHOLE_BOLD.fullmatch(source))


def is_italic(source: str) -> bool:
    """Whether all of the line is set in italics."""
    return bool(_WHOLE_ITALIC.fullmatch(source))


def _seen(token: re.Match[str], source: str, references: Mapping[str, str]) -> str | _Run:
    match token.lastgroup:
        case "escape" | "code" | "address":
            return token[token.lastgroup]
        case "entity":
            return html.unescape(token[0])
        case "label":
            return visible(token["label"], references)
        case "reference":
            known = (token["reference"] or token["label"]).casefold() in references
            return visible(token["label"], references) if known else token[0]
        case "tag":
            return " " if token["tag"].lower().startswith(("br", "p", "/p", "div", "/div")) else ""
        case "run":
            return _run(token, source)
    return ""


def _run(token: re.Match[str], source: str) -> _Run:
    marks = token["run"]
    before, after = source[max(token.start() - 1, 0) : token.start()], source[token.end() : token.end() + 1]
    # "sh*t", "snake_case": within a word these are letters.
    if before.isalnum() and after.isalnum() and (len(marks) == 1 or marks[0] == "_"):
        return _Run(marks, opens=False, closes=False)
    return _Run(marks, opens=bool(after.strip()), closes=bool(before.strip()))


def _emphasis(pieces: list[str | _Run]) -> set[int]:
    """Which of the runs are emphasis, by position: each that opens, with the nearest like it that closes."""
    paired: set[int] = set()
    opened: dict[str, list[int]] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        if piece.closes and opened.get(piece.marks):
            paired |= {opened[piece.marks].pop(), at}
        elif piece.opens:
            opened.setdefault(piece.marks, []).append(at)
    return paired
