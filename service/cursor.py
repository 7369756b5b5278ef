"""The place in the answers to a search that one page hands on to the next."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

from service.parameters import ParameterError
from service.settings import RESULTS_DEEP


def write(generation: str, key: str, offset: int) -> str:
    """A place in the answers to one search in one generation, opaque to whoever carries it."""
    packed = json.dumps([generation, key, offset], separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def read(text: str, generation: str, key: str) -> int:
    """The offset a cursor stands for, 0 for none.

    Raises ParameterError for what `write` did not write, for another
    search, and for a generation that is gone: its places are not this one's.
    """
    if not text:
        return 0
    written, asked, offset = _unpacked(text)
    if asked != key:
        raise ParameterError("cursor", "belongs to another search. Start again without it.")
    if written != generation:
        raise ParameterError("cursor", "is out of date: the index has changed. Start again without it.")
    return offset


def _unpacked(text: str) -> tuple[str, str, int]:
    try:
        packed: Any = json.loads(
            base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        )
        generation, key, offset = packed
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise ParameterError("cursor", "is not one that was given out: take it from next_url.") from None
    if type(offset) is not int or not 0 < offset < RESULTS_DEEP:
        raise ParameterError("cursor", "is not one that was given out: take it from next_url.")
    return generation, key, offset
