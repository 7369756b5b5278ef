"""One opened generation: the documents that hold a term, their records, and columns read once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.matching import Matcher
from whoosh.reading import IndexReader

from indexer.index.whoosh.schema import SCHEMA, decode, encode


class Segments:
    """The segments of one generation, as one row of numbered documents. Safe to use from several threads.

    Whoosh's files keep a place from which they read on, so no two threads may
    share a reader: each call takes one that is idle or opens another.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._idle: list[IndexReader] = []
        self._columns: dict[str, list[str | None]] = {}
        self._lock = threading.Lock()
        with self._reader():
            pass

    @contextmanager
    def _reader(self) -> Iterator[IndexReader]:
        """A Whoosh reader that nobody else uses meanwhile."""
        with self._lock:
            reader = self._idle.pop() if self._idle else None
        reader = reader or FileIndex(FileStorage(str(self._folder), readonly=True), SCHEMA).reader()
        try:
            yield reader
        finally:
            with self._lock:
                self._idle.append(reader)

    def close(self) -> None:
        """Close every file. Nobody may be reading any more."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def holding(self, field: str, term: str) -> list[int]:
        """The documents in which a term of a field stands, in order."""
        with self._reader() as reader:
            return [number for number, _ in _postings(reader, field, encode(term))]

    def times(self, field: str, term: str) -> dict[int, float]:
        """How often a term of a field stands in each document that holds it."""
        with self._reader() as reader:
            return {number: matcher.weight() for number, matcher in _postings(reader, field, encode(term))}

    def places(self, field: str, term: str) -> dict[int, list[int]]:
        """At which places a term of a field stands in each document that holds it."""
        with self._reader() as reader:
            found = _postings(reader, field, encode(term))
            return {number: matcher.value_as("positions") for number, matcher in found}

    def beginning(self, field: str, start: str) -> set[int]:
        """The documents that hold any term of a field that begins so."""
        found: set[int] = set()
        with self._reader() as reader:
            for leaf, first in _leaves(reader):
                for term in leaf.expand_prefix(field, encode(start)):
                    found.update(first + matcher.id() for matcher in _steps(leaf.postings(field, term)))
        return found

    def frequencies(self, field: str, terms: Iterable[str]) -> dict[str, int]:
        """In how many documents each term of a field stands; terms that stand in none are left out."""
        with self._reader() as reader:
            counted = ((term, reader.doc_frequency(field, encode(term))) for term in terms)
            return {term: count for term, count in counted if count}

    def records(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """The records of these documents, in the same order."""
        with self._reader() as reader:
            return [json.loads(reader.stored_fields(number)["record"]) for number in numbers]

    def column(self, name: str) -> list[str | None]:
        """The value of every document in a column, by its number; read once and kept."""
        kept = self._columns.get(name)
        if kept is None:
            kept = self._columns[name] = self._read_column(name)
        return kept

    def _read_column(self, name: str) -> list[str | None]:
        texts: dict[bytes, str | None] = {b"": None}
        values: list[str | None] = []
        with self._reader() as reader:
            for leaf, _ in _leaves(reader):
                for value in leaf.column_reader(name, translate=False):
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

    def of_article(self, article_id: str, doc: str) -> list[int]:
        """The quotations or the passages of one article."""
        kinds = self.column("doc")
        return [number for number in self.holding("article_id", article_id) if kinds[number] == doc]


def _leaves(reader: IndexReader) -> list[tuple[IndexReader, int]]:
    """The reader of each segment, with the number of its first document."""
    return [(leaf, start) for leaf, start in reader.leaf_readers() if leaf.doc_count_all()]


def _postings(reader: IndexReader, field: str, term: bytes) -> Iterator[tuple[int, Matcher]]:
    """Each document that holds a term, with the matcher that stands on it."""
    for leaf, start in _leaves(reader):
        if (field, term) in leaf:
            for matcher in _steps(leaf.postings(field, term)):
                yield start + matcher.id(), matcher


def _steps(matcher: Matcher) -> Iterator[Matcher]:
    while matcher.is_active():
        yield matcher
        matcher.next()
