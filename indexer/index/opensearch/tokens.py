"""Any text as a term that OpenSearch takes: valid UTF-8, no longer than a term may be."""

from __future__ import annotations

import hashlib
import re

LONGEST = 4_000
"""Characters of a term; of a longer text it holds the first so many, and a digest of the whole."""

# Two characters that stand in no text: before what stands for half of a surrogate pair, and before a digest.
_SPELT, _CUT = "\ufdd0", "\ufdd1"
_ODD = re.compile(f"[\ud800-\udfff{_SPELT}{_CUT}]")
_SPELT_OUT = re.compile(f"{_SPELT}([0-9a-f]{{4}})")


def token(text: str) -> str:
    """The term of a text, another one for each text."""
    if len(text) <= LONGEST:
        return _spelt_out(text)
    told = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{beginning(text)}{_CUT}{told}"


def beginning(text: str) -> str:
    """What the terms begin with of all texts that begin so; what differs later than `LONGEST` is not told."""
    return _spelt_out(text[:LONGEST])


def text_of(term: str) -> str:
    """The text of a term, or its beginning where it is longer."""
    return _SPELT_OUT.sub(lambda found: chr(int(found[1], 16)), term.partition(_CUT)[0])


def _spelt_out(text: str) -> str:
    return text if text.isascii() else _ODD.sub(lambda found: f"{_SPELT}{ord(found[0]):04x}", text)
