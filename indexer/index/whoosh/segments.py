"""One opened generation: the documents that match, their records, and columns read once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import query as wq
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.matching import Matcher
from whoosh.searching import Searcher

from indexer.index.whoosh.relevance import Relevance
from indexer.index.whoosh.schema import SCHEMA, encode


class Segments:
    """The segments of one generation. Safe to use from several threads.

    Whoosh's files keep a place from which they read on, so no two threads may
    share a searcher: each call takes one that is idle or opens another.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._idle: list[Searcher] = []
        self._columns: dict[str, list[str | None]] = {}
        self._lock = threading.Lock()
        with self.searcher():
            pass

    @contextmanager
    def searcher(self) -> Iterator[Searcher]:
        """A Whoosh searcher that nobody else uses meanwhile."""
        with self._lock:
            searcher = self._idle.pop() if self._idle else None
        searcher = searcher or self._open()
        try:
            yield searcher
        finally:
            with self._lock:
                self._idle.append(searcher)

    def _open(self) -> Searcher:
        index = FileIndex(FileStorage(str(self._folder), readonly=True), schema=SCHEMA)
        return index.searcher(weighting=Relevance())

    def close(self) -> None:
        """Close every file. Nobody may be searching any more."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def matching(self, query: wq.Query) -> list[int]:
        """The numbers of all documents that match, in the order of the index."""
        with self.searcher() as searcher:
            return [
                start + number
                for matcher, start in _matchers(searcher, query)
                for number in matcher.all_ids()
            ]

    def scored(self, query: wq.Query) -> tuple[list[int], list[float]]:
        """The numbers of all documents that match, and the score of each."""
        numbers: list[int] = []
        scores: list[float] = []
        with self.searcher() as searcher:
            for matcher, start in _matchers(searcher, query):
                while matcher.is_active():
                    numbers.append(start + matcher.id())
                    scores.append(matcher.score())
                    matcher.next()
        return numbers, scores

    def frequencies(self, field: str, terms: Iterable[str]) -> dict[str, int]:
        """In how many documents each term of a field stands; terms that stand in none are left out."""
        with self.searcher() as searcher:
            counted = ((term, searcher.doc_frequency(field, encode(term))) for term in terms)
            return {term: count for term, count in counted if count}

    def holding(self, field: str, term: str) -> list[int]:
        """The numbers of the documents in which a term of a field stands."""
        return self.matching(wq.Term(field, encode(term)))

    def records(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """The records of these documents, in the same order."""
        with self.searcher() as searcher:
            return [json.loads(searcher.stored_fields(number)["record"]) for number in numbers]

    def column(self, name: str) -> list[str | None]:
        """The value of every document in a column, by its number; read once and kept."""
        with self._lock:
            kept = self._columns.get(name)
        if kept is None:
            kept = self._read_column(name)
            with self._lock:
                self._columns[name] = kept
        return kept

    def _read_column(self, name: str) -> list[str | None]:
        texts: dict[bytes, str | None] = {b"": None}
        values: list[str | None] = []
        with self.searcher() as searcher:
            for leaf, _ in _leaves(searcher):
                for value in leaf.reader().column_reader(name, translate=False):
                    if value not in texts:
                        texts[value] = value.decode("utf-8", "surrogatepass")
                    values.append(texts[value])
        return values


def _leaves(searcher: Searcher) -> list[tuple[Searcher, int]]:
    """The searcher of each segment, with the number of its first document."""
    return [(leaf, start) for leaf, start in searcher.leaf_searchers() if leaf.doc_count_all()]


def _matchers(searcher: Searcher, query: wq.Query) -> Iterator[tuple[Matcher, int]]:
    context = searcher.context()
    for leaf, start in _leaves(searcher):
        yield query.matcher(leaf, context), start
