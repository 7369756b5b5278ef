"""Words that somebody has pasted where one searches: they may be meant to be verified."""

from __future__ import annotations

import re

from service.settings import PHRASE_LENGTH

_WORDS, _QUOTED_WORDS = 8, 5  # of a text, of one in quotation marks, that no one types to search
_OPENING, _CLOSING = "\"“„«'‘‹", "\"”“»'’›"
_OPERATOR = re.compile(
    r"AND|OR|NOT|-\w.*|.*\w\*|(?:speaker|role|publisher|kind|date):.+", re.ASCII | re.DOTALL
)


def pasted_phrase(text: str) -> str | None:
    """The phrase, without quotation marks around it, if `text` looks like one that was pasted, else None.

    A long one without an operator of the query language, or a shorter one that is wholly a quotation.
    """
    text = " ".join(text.split())
    if not text or len(text) > PHRASE_LENGTH:
        return None
    bare = _unquoted(text)
    words = [word for word in (bare or text).split() if any(map(str.isalnum, word))]
    if len(words) >= (_QUOTED_WORDS if bare else _WORDS) and not any(map(_OPERATOR.fullmatch, words)):
        return bare or text
    return None


def _unquoted(text: str) -> str | None:
    """What one pair of quotation marks encloses, if nothing else is there."""
    within = text[1:-1].strip()
    is_quoted = len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING
    return within if is_quoted and not any(mark in within for mark in '"“”„«»') else None
