"""The place in the answers to a search that one page hands on to the next.

It holds from one generation of the index to the next: `indexer.index.engine.Search.after`.
"""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from service.parameters import ParameterError

UNKNOWN = "is not one that was given out: take it from next_url."


def write(key: str, place: str) -> str:
    """A place in the answers to one search, opaque to whoever carries it."""
    packed = json.dumps([key, place], separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def read(text: str, key: str) -> str | None:
    """The place a cursor stands for, None for no cursor.

    Raises ParameterError for what `write` did not write and for another search.
    """
    if not text:
        return None
    asked, place = _unpacked(text)
    if asked != key:
        raise ParameterError("cursor", "belongs to another search. Start again without it.")
    return place


def _unpacked(text: str) -> tuple[str, str]:
    try:
        packed: Any = json.loads(
            base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        )
        key, place = packed
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise ParameterError("cursor", UNKNOWN) from None
    if not (isinstance(key, str) and isinstance(place, str)):
        raise ParameterError("cursor", UNKNOWN)
    return key, place
