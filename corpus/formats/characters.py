"""Characters that no reader should meet: control characters, zero widths, lone surrogates."""

from __future__ import annotations

import re

_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
# Byte 0x92 taken for a character instead of Windows-1252: "don\x92t". As long as before, so offsets stay.
_MISREAD = {code: char for code, char in _WINDOWS.items() if char != "\ufffd"}
_CONTROLS = [*(code for code in range(0x20) if chr(code) not in "\t\n\r"), *range(0x7F, 0xA0)]
# Marks that turn the direction of what follows, beyond the word they stand in.
_TURNS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
# Halves of pairs, and the two that are no characters: neither can be written as XML.
_NO_CHARACTERS = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
_NO_WIDTH = [0x00AD, 0x200B, 0x2060, 0xFEFF]
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c]")

_ODD = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SAME_LENGTH = dict.fromkeys([*_CONTROLS, *_TURNS], " ") | _NO_CHARACTERS | _MISREAD
_SHORTER = dict.fromkeys([*_CONTROLS, *_TURNS, *_NO_WIDTH], None) | _NO_CHARACTERS | _MISREAD


def in_place(text: str) -> str:
    """`text` with each control character, direction mark and lone surrogate replaced by one other.

    Nothing is added or taken away: offsets into `text` hold.
    """
    return text.translate(_SAME_LENGTH) if _ODD.search(text) else text


def cleaned(text: str) -> str:
    r"""`text` with "\n" for every line end, and without characters that have no width or no meaning."""
    unified = _LINE_ENDS.sub("\n", text)
    return unified.translate(_SHORTER) if _ODD.search(unified) else unified


def one_line(text: str) -> str:
    """`text` cleaned, each run of white space (no-break spaces too) a single space."""
    return " ".join(cleaned(text).split())
