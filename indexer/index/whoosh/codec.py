"""Whoosh's own way to write segments, without habits that cost half the time of a build and of reading."""

from __future__ import annotations

from whoosh.codec.whoosh3 import W3Codec


class Codec(W3Codec):  # type: ignore[misc]
    """Writes postings as they are, and does not ask the disk for a length at each.

    Most blocks of postings hold a few bytes, which compression does not make
    fewer; lengths are kept in a column of their own. A block is read in one
    piece, so the postings of a common word lie in few large ones.
    """

    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=1024, compression=0)
