"""The shapes of quotation marks, and what each may be where it stands.

A mark is read from its neighbours first and from its shape second, because copy mixes straight
and curly marks and types some of them backwards. An apostrophe is told from a single mark by the
word it belongs to.
"""

from __future__ import annotations

import re

from indexer.extract.language.words import CLIPPED, ELISIONS
from indexer.extract.record import record


@record
class Mark:
    """A mark and what it may do. `doubtful`: it may be no mark at all, but an apostrophe or an inch sign."""

    at: int
    end: int
    single: bool
    opens: bool
    closes: bool
    doubtful: bool = False


# An apostrophe between two letters, as most are, is no mark.
_MARK = re.compile(r"[\"“”„‟«»＂「」'‘’‚`](?<![^\W_]['‘’‚`](?=[^\W_]))(?:(?<=')'|(?<=`)`)?")
_SINGLES = frozenset("'‘’‚`")
_BLANKS = " \t\n\xa0\u2009\u202f"
_BEFORE_OPENING = frozenset(_BLANKS + "([{—–-―‘'/*_")
_AFTER_CLOSING = frozenset(_BLANKS + ")]},.;:!?…—–-―’'/*_")
_OPENERS, _CLOSERS = frozenset(["“", "„", "«", "‟", "``"]), frozenset(["”", "»"])
_STRICT = {"「": True, "」": False}
_NOT_BEFORE_SINGLE = frozenset(".,!?…")
_NOT_BEFORE_CLOSING = frozenset(_BLANKS + "([{")
_SPOKEN_FIRST = frozenset("“\"„«[(…$£€-'’")
_APOSTROPHE_TAIL = re.compile(r"(?:t|s|d|m|re|ve|ll)\b")
_LONGEST_WORD = 24


def read_marks(text: str, start: int, end: int) -> list[Mark]:
    """Every mark of a paragraph. The first character of a paragraph can only open."""
    marks: list[Mark] = []
    for found in _MARK.finditer(text, start, end):
        at, after = found.span()
        single = after - at == 1 and text[at] in _SINGLES
        mark = _single(text, at) if single else _double(text, at, after, start)
        if mark is not None:
            marks.append(mark)
    return marks


def _around(text: str, at: int, after: int) -> tuple[str, str]:
    return text[at - 1] if at else " ", text[after] if after < len(text) else " "


def _double(text: str, at: int, after: int, start: int) -> Mark | None:
    left, right = _around(text, at, after)
    shape = text[at:after]
    if at == start:
        return Mark(at, after, False, True, False)
    if left == "=":
        return None  # an attribute of HTML that a feed has left in the text
    if shape in _STRICT:
        return Mark(at, after, False, _STRICT[shape], not _STRICT[shape])
    if shape == '"' and left.isdigit() and not right.isalnum():
        return Mark(at, after, False, False, True, doubtful=True)
    opens = left in _BEFORE_OPENING and not right.isspace()
    closes = not left.isspace() and right in _AFTER_CLOSING
    if shape in _CLOSERS and left.isalnum() and _APOSTROPHE_TAIL.match(text, after):
        return None
    if shape in _OPENERS and not (closes and not opens and left not in "([—–-"):
        opens, closes = True, False
    elif shape in _CLOSERS and not (opens and not closes and right.isalnum() and left.isspace()):
        opens, closes = False, True
    elif opens == closes:
        # A straight mark glued on both sides or on none says nothing: whoever needs one takes it.
        opens = closes = True
    return Mark(at, after, False, opens, closes)


def _single(text: str, at: int) -> Mark | None:
    left, right = _around(text, at, at + 1)
    shape = text[at]
    if (right.isalnum() or right in _SPOKEN_FIRST) and not left.isalnum():
        return _opening_single(text, at, shape, left, right)
    if left in _NOT_BEFORE_CLOSING or right.isalnum() or shape in "‚`":
        return None
    return Mark(at, at + 1, True, False, True, doubtful=left.isalnum() and _may_be_apostrophe(text, at))


def _opening_single(text: str, at: int, shape: str, left: str, right: str) -> Mark | None:
    """A single mark before a word, unless the word has lost its first letters there."""
    if not right.isalnum() and left not in _BEFORE_OPENING and shape != "‘":
        return Mark(at, at + 1, True, False, True)
    if (left in _NOT_BEFORE_SINGLE and shape != "‘") or _is_elided(text, at + 1):
        return None
    if shape == "’" and not (right.isupper() and left.isspace()):
        return None
    return Mark(at, at + 1, True, True, False, doubtful=shape == "’")


def _is_elided(text: str, start: int) -> bool:
    """Whether a word without its first letters begins here: 'em, ’tis, '90s."""
    end = start
    while end < len(text) and end - start < _LONGEST_WORD and text[end].isalnum():
        end += 1
    word = text[start:end].lower()
    return word in ELISIONS or (word[:2].isdigit() and word[2:] in ("", "s"))


def _may_be_apostrophe(text: str, at: int) -> bool:
    """Whether the mark may belong to the word before it: the dockers’, goin’, a tin o’ paint."""
    start = at
    while start and at - start < _LONGEST_WORD and text[start - 1].isalnum():
        start -= 1
    word = text[start:at].lower()
    return word.endswith(("s", "z")) or word in CLIPPED or (len(word) > 3 and word.endswith("in"))
