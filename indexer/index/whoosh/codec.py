"""Whoosh's own way to write segments, without two habits that cost half the time of a build."""

from __future__ import annotations

from whoosh.codec.base import Segment
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.filedb.filestore import Storage

from indexer.index.whoosh.schema import SCHEMA


class Codec(W3Codec):  # type: ignore[misc]
    """Writes blocks of postings as they are: most hold a few bytes, which compression does not make less."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def per_document_reader(self, storage: Storage, segment: Segment) -> Documents:
        """What tells the lengths of a segment's documents."""
        return Documents(storage, segment)


class Documents(W3PerDocReader):  # type: ignore[misc]
    """Asks the disk for the length of a field only where lengths are kept, not once a posting."""

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """How many terms a document has in a field, roughly."""
        if not SCHEMA[fieldname].scorable:
            return default
        return int(super().doc_field_length(docnum, fieldname, default) or default)
