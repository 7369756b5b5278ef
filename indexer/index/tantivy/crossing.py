"""Text on its way to Rust and back. Rust knows no lone half of a surrogate pair, and no endless token."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_JOINT = "\x1f"  # between the words of a pair
_ESCAPE = "\x1a"
_LONGEST = 8_000  # characters of a token: two of four bytes each are less than tantivy's 65,530 bytes

_STRANGE = re.compile(f"[\ud800-\udfff{_ESCAPE}]")
_ESCAPED = re.compile(f"{_ESCAPE}([0-9a-f]{{4}})")


def sent(text: str) -> str:
    """A text as Rust takes it; `returned` gives the text again."""
    if text.isascii() and _ESCAPE not in text:
        return text
    return _STRANGE.sub(lambda found: f"{_ESCAPE}{ord(found[0]):04x}", text)


def returned(text: str) -> str:
    """The text that `sent` was given."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if _ESCAPE in text else text


def token(text: str) -> str:
    """A text as one token, the words of a pair too; a very long one is cut, with a digest of the whole."""
    text = sent(text).replace(" ", _JOINT)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + _digest(text)


def whole(text: str) -> str:
    """A text as the one token of a field that is never cut at spaces."""
    text = sent(text)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + _digest(text)


def tokens(texts: Iterable[str]) -> str:
    """Several tokens as one text, to be cut at spaces."""
    joined = "\n".join(texts)
    if joined.isascii() and len(joined) <= _LONGEST and _ESCAPE not in joined:
        return joined.replace(" ", _JOINT)
    return "\n".join(map(token, joined.split("\n"))) if joined else ""


def number(text: str) -> int:
    """A text as a number of 63 bits, the same for the same text and for hardly any other."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def short_number(text: str) -> int:
    """The same of 48 bits: for the names that there are, not for all that they say."""
    return number(text) >> 15


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
