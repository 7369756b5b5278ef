"""Where the sentence begins and ends that a stretch of text stands in."""

from __future__ import annotations

import re
from collections.abc import Collection

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
# Words whose full stop ends no sentence, or seldom.
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|sen|rep|gov|gen|col|lt|sgt|capt|prof|rev|hon|jr|sr|no|vs|inc|co|corp)|(?-i:\b[A-HJ-Za-z]))\Z",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 6
_EDGES = ' \t\n"“”«»'


def sentence_around(text: str, start: int, end: int, stops: Collection[int] = ()) -> tuple[int, int]:
    """The bounds (characters, end exclusive) of the sentences that `start` to `end` touches.

    `stops` are characters before which a sentence ends though the text does not show it.
    """
    first, last = 0, len(text.rstrip())
    for match in _END.finditer(text):
        if not _ends(text, match):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start() + len(match.group().rstrip())
            break
    before, after = [stop for stop in stops if stop <= start], [stop for stop in stops if stop >= end]
    return max(first, *before, 0), min(last, *after, len(text))


def cut_words(text: str, start: int, end: int, stops: Collection[int] = ()) -> tuple[str, str]:
    """What the sentences around `start` to `end` say before and after it; empty where there are no words."""
    first, last = sentence_around(text, start, end, stops)
    return _worded(text[first:start]), _worded(text[end:last])


def _worded(text: str) -> str:
    return text.strip(_EDGES) if any(map(str.isalnum, text)) else ""


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends with this mark: a capital follows and no abbreviation stands before."""
    following = text[match.end() : match.end() + 2].lstrip("\"'“‘«([")
    if following[:1].islower():
        return False
    before = text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]
    return text[match.start()] != "." or not _ABBREVIATED.search(before)
