"""The terms of one segment and the documents they stand in, read block by block.

Whoosh steps through postings one by one and asks each time for a list of what is deleted; a common
word so costs milliseconds. Its files, its blocks and its way to find a term are all used as they are.
"""

from __future__ import annotations

import mmap
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from whoosh.codec.whoosh3 import W3LeafMatcher, W3TermInfo
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Format
from whoosh.reading import IndexReader, TermNotFound

from indexer.index.whoosh.codec import Codec
from indexer.index.whoosh.schema import SCHEMA, encode


class MappedStorage(FileStorage):  # type: ignore[misc]
    """Files for reading, mapped into memory: Whoosh looks up a few bytes at a time, all over a file."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        """An existing file."""
        with open(self._fpath(name), "rb") as file:
            try:
                held = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:  # an empty file cannot be mapped
                return super().open_file(name, **options)
        return StructFile(held, name=name, **options)


@dataclass(frozen=True, slots=True)
class Block:
    """Some postings of a term: documents in order, how often it stands in each, and where, still encoded."""

    documents: Collection[int]
    weights: Collection[float]
    places: Collection[bytes]


class _Blocks(W3LeafMatcher):  # type: ignore[misc]
    """A matcher that is never stepped through."""

    def read(self) -> Iterator[Block]:
        """All blocks from the first on."""
        while not self._atend:
            self._read_data()
            self._read_weights()
            self._read_values()
            yield Block(tuple(accumulate(self._data[0])), self._weights, self._values)
            self._next_block()


class _BlockCodec(Codec):
    def postings_reader(
        self, dbfile: StructFile, terminfo: W3TermInfo, format_: Format, term: Any = None, scorer: Any = None
    ) -> Iterator[Block]:
        """The blocks of a term; postings that lie beside the term itself are one block."""
        if terminfo.is_inlined():
            return iter((Block(*terminfo.inlined_postings()),))
        return _Blocks(dbfile, *terminfo.extent(), format_, term=term).read()


class Leaf:
    """One segment, whose first document has the number `start` in the row of all segments."""

    def __init__(self, reader: IndexReader, start: int) -> None:
        self.reader = reader
        self.start = start
        self._terms = _BlockCodec().terms_reader(reader.storage(), reader.segment())
        self._deleted = frozenset(reader.segment().deleted_docs())

    def close(self) -> None:
        """Close the files."""
        self._terms.close()

    def count(self, field: str, term: str) -> int:
        """In how many documents a term stands, deleted ones among them."""
        try:
            return int(self._terms.doc_frequency(field, encode(term)))
        except KeyError:
            return 0

    def documents(self, field: str, term: str) -> Iterator[int]:
        """The documents in which a term stands, in order."""
        for block in self._blocks(field, term):
            yield from (self.start + number for number in block.documents if number not in self._deleted)

    def weights(self, field: str, term: str) -> Iterator[tuple[int, float]]:
        """The documents, and how often the term stands in each."""
        for block in self._blocks(field, term):
            for number, weight in zip(block.documents, block.weights, strict=True):
                if number not in self._deleted:
                    yield self.start + number, weight

    def places(self, field: str, term: str, wanted: Collection[int]) -> Iterator[tuple[int, bytes]]:
        """Those of the wanted documents in which a term stands, and where, still encoded."""
        for block in self._blocks(field, term):
            for number, places in zip(block.documents, block.places, strict=True):
                if self.start + number in wanted:
                    yield self.start + number, places

    def _blocks(self, field: str, term: str) -> Iterator[Block]:
        try:
            blocks: Iterator[Block] = self._terms.matcher(field, encode(term), SCHEMA[field].format)
        except TermNotFound:
            return iter(())
        return blocks
