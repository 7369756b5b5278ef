"""Where the paragraphs of a plain text stand, and which of them are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.formats.furniture import ends_sentence

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BLANK = re.compile(r"(?:\r\n?+|\n)[^\S\n\r]*(?:\r|\n)")

# A text is hard-wrapped when nearly all lines that do not end a paragraph are about as long as each other.
_WRAP_SHORTEST, _WRAP_LONGEST = 40, 100
_WRAP_SHARE = 0.8
_WRAP_LINES = 3
_HEADING_WORDS = 14
_HEADING_LETTERS = 3
_ENDING = 8
_OPENING_MARKS = ('"', "“", "„", "«", "‘", "'")


def spans(text: str) -> list[Span]:
    """The paragraphs of `text` as offsets, end exclusive.

    In order, disjoint, none empty, none with white space at an end.
    Blank lines part paragraphs; so does a single line end, unless the text is
    hard-wrapped or the next line goes on with the sentence in lower case.
    """
    groups = list(_groups(text, [_stripped(text, *m.span()) for m in _LINE.finditer(text)]))
    if _is_hard_wrapped(text, groups):
        return [(group[0][0], group[-1][1]) for group in groups]
    return [span for group in groups for span in _joined(text, group)]


def is_heading(line: str) -> bool:
    """Whether a line that is a paragraph of its own is a subheading in capitals."""
    return line.isupper() and may_head(line) and sum(map(str.isalpha, line)) >= _HEADING_LETTERS


def may_head(line: str) -> bool:
    """Whether a line that is set off from the rest can be a heading: short, no sentence, nobody's words."""
    if len(line.split()) > _HEADING_WORDS or ends_sentence(line):
        return False
    return not line.startswith(_OPENING_MARKS) and not line.endswith((":", ",", ";"))


def _groups(text: str, lines: Sequence[Span]) -> Iterator[list[Span]]:
    """Lines with no blank line between them, together."""
    group: list[Span] = []
    for start, end in lines:
        if start == end:
            continue
        if group and _BLANK.search(text, group[-1][1], start):
            yield group
            group = []
        group.append((start, end))
    if group:
        yield group


def _stripped(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    left = start + len(line) - len(line.lstrip())
    return left, left + len(line.strip())


def _is_hard_wrapped(text: str, groups: Sequence[Sequence[Span]]) -> bool:
    inner = [text[start:end] for group in groups for start, end in group[:-1]]
    if len(inner) < _WRAP_LINES:
        return False
    full = sum(_WRAP_SHORTEST <= len(line) <= _WRAP_LONGEST for line in inner)
    cut = sum(not ends_sentence(line) for line in inner)
    return full >= _WRAP_SHARE * len(inner) and cut >= len(inner) / 2


def _joined(text: str, group: Sequence[Span]) -> Iterator[Span]:
    """The lines of one group; a line that goes on with the sentence before it is joined to it."""
    start, end = group[0]
    for following in group[1:]:
        if text[following[0]].islower() and not ends_sentence(text[max(start, end - _ENDING) : end]):
            end = following[1]
        else:
            yield start, end
            start, end = following
    yield start, end
