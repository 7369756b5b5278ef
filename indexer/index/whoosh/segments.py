"""One opened generation: the documents that hold a term, their records, and columns read once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh.formats import Positions
from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from indexer.index.whoosh.postings import Leaf, MappedStorage
from indexer.index.whoosh.schema import SCHEMA, decode, encode

_COUNTED = 200_000  # terms whose frequency is kept in memory
_PLACES = Positions()


class _Opened:
    """The files of one generation, open once more."""

    def __init__(self, folder: Path) -> None:
        self.reader: IndexReader = FileIndex(MappedStorage(str(folder), readonly=True), SCHEMA).reader()
        parts = self.reader.leaf_readers()
        self.leaves = [Leaf(leaf, start) for leaf, start in parts if leaf.doc_count_all()]

    def close(self) -> None:
        for leaf in self.leaves:
            leaf.close()
        self.reader.close()


class Segments:
    """The segments of one generation, as one row of numbered documents. Safe to use from several threads.

    Whoosh's files keep a place from which they read on, so no two threads may
    share them: each call takes some that are idle or opens them again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._idle: list[_Opened] = []
        self._columns: dict[str, list[str | None]] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()
        with self._open():
            pass

    @contextmanager
    def _open(self) -> Iterator[_Opened]:
        """Files that nobody else uses meanwhile."""
        with self._lock:
            opened = self._idle.pop() if self._idle else None
        opened = opened or _Opened(self._folder)
        try:
            yield opened
        finally:
            with self._lock:
                self._idle.append(opened)

    def close(self) -> None:
        """Close every file. Nobody may be reading any more."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def holding(self, field: str, term: str) -> list[int]:
        """The documents in which a term of a field stands, in order."""
        with self._open() as opened:
            return [number for leaf in opened.leaves for number in leaf.documents(field, term)]

    def holding_each(self, field: str, terms: Iterable[str]) -> Iterator[list[int]]:
        """The documents of each term of a field in turn."""
        with self._open() as opened:
            for term in terms:
                yield [number for leaf in opened.leaves for number in leaf.documents(field, term)]

    def times(self, field: str, term: str) -> dict[int, float]:
        """How often a term of a field stands in each document that holds it."""
        with self._open() as opened:
            return {number: weight for leaf in opened.leaves for number, weight in leaf.weights(field, term)}

    def places(self, field: str, term: str, wanted: Sequence[int]) -> dict[int, list[int]]:
        """At which places a term stands in each of the wanted documents (in order) that hold it."""
        with self._open() as opened:
            return {
                number: _PLACES.decode_positions(places)
                for leaf in opened.leaves
                for number, places in leaf.places(field, term, wanted)
            }

    def beginning(self, field: str, start: str) -> set[int]:
        """The documents that hold any term of a field that begins so."""
        with self._open() as opened:
            return {
                number
                for leaf in opened.leaves
                for term in leaf.reader.expand_prefix(field, encode(start))
                for number in leaf.documents(field, decode(term))
            }

    def frequencies(self, field: str, terms: Iterable[str]) -> dict[str, int]:
        """In how many documents each term of a field stands; terms that stand in none are left out."""
        with self._open() as opened:
            counted = ((term, self._count(opened, field, term)) for term in terms)
            return {term: count for term, count in counted if count}

    def _count(self, opened: _Opened, field: str, term: str) -> int:
        known = self._counts.get((field, term))
        if known is None:
            known = sum(leaf.count(field, term) for leaf in opened.leaves)
            if len(self._counts) < _COUNTED:
                self._counts[field, term] = known
        return known

    def records(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """The records of these documents, in the same order."""
        with self._open() as opened:
            return [json.loads(opened.reader.stored_fields(number)["record"]) for number in numbers]

    def column(self, name: str) -> list[str | None]:
        """The value of every document in a column, by its number; read once and kept."""
        kept = self._columns.get(name)
        if kept is None:
            kept = self._columns[name] = self._read_column(name)
        return kept

    def _read_column(self, name: str) -> list[str | None]:
        texts: dict[bytes, str | None] = {b"": None}
        values: list[str | None] = []
        with self._open() as opened:
            for leaf in opened.leaves:
                for value in leaf.reader.column_reader(name, translate=False):
                    if value not in texts:
                        texts[value] = decode(value)
                    values.append(texts[value])
        return values

    @cached_property
    def quotations(self) -> list[int]:
        """All quotations, in order."""
        return self.holding("doc", "quote")

    @cached_property
    def lengths(self) -> list[int]:
        """How many words each quotation has, by its number; 0 for other documents."""
        return [int(length or 0) for length in self.column("length")]

    @cached_property
    def quoted(self) -> list[int]:
        """How many quotations each speaker has, by its number; 0 for other documents."""
        return [int(count or 0) for count in self.column("quotes")]

    def names(self, number: int) -> list[list[str]]:
        """The words of each name of a speaker."""
        return [name.split() for name in (self.column("named")[number] or "").split("\n")]

    def of_article(self, article_id: str, doc: str) -> list[int]:
        """The quotations or the passages of one article."""
        kinds = self.column("doc")
        return [number for number in self.holding("article_id", article_id) if kinds[number] == doc]
