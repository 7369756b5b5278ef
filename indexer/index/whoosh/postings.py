"""The terms of one segment and the documents they stand in, read block by block.

Whoosh steps through postings one by one and asks each time for a list of what is deleted; a common
word so costs milliseconds. Its files, its blocks and its way to find a term are all used as they are.
"""

from __future__ import annotations

import mmap
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
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
        with Path(self._fpath(name)).open("rb") as file:
            try:
                held = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:  # an empty file cannot be mapped
                return super().open_file(name, **options)
        return StructFile(held, name=name, **options)


class Postings:
    """The documents of one term, in order; these lie beside the term itself."""

    def __init__(self, documents: Sequence[int], weights: Sequence[float], places: Sequence[bytes]) -> None:
        self._held = documents, weights, places

    def documents(self) -> Iterator[Sequence[int]]:
        """The numbers of the documents, some at a time."""
        yield self._held[0]

    def weights(self) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
        """The numbers of the documents, and how often the term stands in each, some at a time."""
        yield self._held[:2]

    def places(self, wanted: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Each document that may be among the wanted (in order), and where the term stands, encoded."""
        yield from zip(self._held[0], self._held[2], strict=True)


class _Blocks(W3LeafMatcher):  # type: ignore[misc]
    """The same for what lies in blocks: a matcher that is never stepped through."""

    def documents(self) -> Iterator[Sequence[int]]:
        while not self._atend:
            yield self._numbers()
            self._next_block()

    def weights(self) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
        while not self._atend:
            numbers = self._numbers()
            self._read_weights()
            yield numbers, self._weights
            self._next_block()

    def places(self, wanted: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        next_wanted = 0
        while not self._atend and next_wanted < len(wanted):
            if wanted[next_wanted] <= self._maxid:
                numbers = self._numbers()
                self._read_values()
                yield from zip(numbers, self._values, strict=True)
                next_wanted = bisect_right(wanted, self._maxid, next_wanted)
            self._next_block()

    def _numbers(self) -> Sequence[int]:
        self._read_data()
        return tuple(accumulate(self._data[0]))


class _BlockCodec(Codec):
    def postings_reader(
        self, dbfile: StructFile, terminfo: W3TermInfo, format_: Format, term: Any = None, scorer: Any = None
    ) -> Postings | _Blocks:
        """The postings of a term."""
        if terminfo.is_inlined():
            return Postings(*terminfo.inlined_postings())
        return _Blocks(dbfile, *terminfo.extent(), format_, term=term)


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

    def documents(self, field: str, term: str) -> list[int]:
        """The documents in which a term stands, in order."""
        postings = self._postings(field, term)
        found = [number for numbers in postings.documents() for number in numbers] if postings else []
        if self._deleted:
            found = [number for number in found if number not in self._deleted]
        return [self.start + number for number in found] if self.start else found

    def times(self, field: str, term: str) -> dict[int, float]:
        """The documents, and how often the term stands in each."""
        found: dict[int, float] = {}
        if postings := self._postings(field, term):
            for numbers, weights in postings.weights():
                found.update(zip(numbers, weights, strict=True))
        if self._deleted:
            found = {number: weight for number, weight in found.items() if number not in self._deleted}
        return {self.start + number: weight for number, weight in found.items()} if self.start else found

    def places(self, field: str, term: str, wanted: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Those of the wanted documents (in order) in which a term stands, and where, still encoded."""
        if postings := self._postings(field, term):
            inside = [number - self.start for number in wanted if number >= self.start]
            asked = set(inside)
            for number, places in postings.places(inside):
                if number in asked:
                    yield self.start + number, places

    def _postings(self, field: str, term: str) -> Postings | None:
        try:
            found: Postings = self._terms.matcher(field, encode(term), SCHEMA[field].format)
        except TermNotFound:
            return None
        return found
