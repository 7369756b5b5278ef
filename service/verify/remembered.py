"""A reader that is asked for one thing once: what the passages of a draft have in common."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from indexer.index.engine import Reader

# Small records that many passages ask for. What an article says is left out, as it is large, and so are
# shortlists, of which each phrase has its own.
_SHARED = ("holdings", "article", "speaker", "speakers")
_MOST = 5000  # answers kept of each, those asked for last


def remembering(reader: Reader) -> Reader:
    """The same reader, looking up each article's record, each speaker and its holdings once.

    A generation does not change, so what was answered stays the answer.
    """
    return cast(Reader, _Remembering(reader))


class _Remembering:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._answers = {name: lru_cache(_MOST)(getattr(reader, name)) for name in _SHARED}

    def __getattr__(self, name: str) -> Any:
        return self._answers.get(name) or getattr(self._reader, name)
