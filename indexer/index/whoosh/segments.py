"""One opened generation: the documents that hold a term, their records, and columns read once."""

from __future__ import annotations

import json
import math
import threading
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from indexer.index.order import NEVER, day_bounds, day_number, standing
from indexer.index.query import Sort
from indexer.index.records import quote_of
from indexer.index.scoring import weight
from indexer.index.whoosh.postings import Leaf, MappedStorage
from indexer.index.whoosh.schema import SCHEMA, decode, encode, unpack
from indexer.quote import Kind, Quote

_COUNTED = 200_000  # terms whose frequency is kept in memory


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


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """A speaker as counted: by the id that means the same in every article, else by the name printed.

    Each is made once a generation: that it is the same one is soon told.
    """

    id: str | None
    name: str | None


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
            first, *others = [leaf.times(field, term) for leaf in opened.leaves] or [{}]
        for other in others:
            first |= other
        return first

    def places(self, field: str, term: str, wanted: Sequence[int]) -> dict[int, Sequence[int]]:
        """At which places a term stands in each of the wanted documents (in order) that hold it."""
        with self._open() as opened:
            return {
                number: unpack(places)
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

    def written(self, numbers: Iterable[int]) -> list[str]:
        """The records of these documents as they were written, in the same order."""
        with self._open() as opened:
            return [opened.reader.stored_fields(number)["record"] for number in numbers]

    def records(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """The same as their fields."""
        return list(map(json.loads, self.written(numbers)))

    def quotes(self, numbers: Iterable[int]) -> tuple[Quote, ...]:
        """The quotations of these numbers, in the same order."""
        return tuple(map(quote_of, self.written(numbers)))

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
    def everything(self) -> set[int]:
        """The same, to be asked whether it holds one."""
        return set(self.quotations)

    @cached_property
    def weights(self) -> list[float]:
        """What each quotation weighs by itself, by its number; 0 for other documents."""
        both = zip(self.column("kind"), self.column("length"), strict=True)
        return [weight(cast(Kind, kind), int(length or 0)) if kind else 0.0 for kind, length in both]

    @cached_property
    def quoted(self) -> list[int]:
        """How many quotations each speaker has, by its number; 0 for other documents."""
        return [int(count or 0) for count in self.column("quotes")]

    @cached_property
    def voices(self) -> list[Voice | None]:
        """What each quotation's speaker is counted by; None where nobody is named."""
        persons = {person: Voice(person, None) for person in set(self.column("person"))}
        names = {name: Voice(None, name) if name else None for name in set(self.column("speaker"))}
        return [persons[person] if person else names[name] for person, name in self._speakers()]

    def called(self, voice: Voice) -> str:
        """The name of a speaker that most quotations print."""
        return voice.name or self._usual_names.get(voice.id, "")

    @cached_property
    def _usual_names(self) -> dict[str | None, str]:
        by_count = sorted(Counter(self._speakers()).items(), key=lambda item: (item[1], item[0][1] or ""))
        return {person: name or "" for (person, name), _ in by_count}

    def _speakers(self) -> Iterator[tuple[str | None, str | None]]:
        """The speaker of each document: an id that means the same in every article, and the name printed."""
        return zip(self.column("person"), self.column("speaker"), strict=True)

    def prominence(self, number: int) -> tuple[int, str]:
        """What speakers are put in order by: the most quoted first, equals by id."""
        return -self.quoted[number], self._keys[number] or ""

    @cached_property
    def _keys(self) -> list[str | None]:
        return self.column("key")

    @cached_property
    def days(self) -> list[int]:
        """The day each quotation was said as one number, 20231027; 0 for what has none."""
        numbers: dict[str | None, int] = {None: 0}
        for day in set(self.column("date")) - {None}:
            numbers[day] = day_number(day)
        return [numbers[day] for day in self.column("date")]

    @cached_property
    def oldest(self) -> Order:
        """All quotations, those said first before all others; the undated last."""
        return Order(self, "oldest")

    @cached_property
    def newest(self) -> Order:
        """All quotations, those said last before all others; the undated last."""
        return Order(self, "newest")

    def said_between(self, first: str | None, last: str | None) -> list[int]:
        """The quotations said between two days: "2023-10" as the last means that whole month."""
        since, until = day_bounds(first, last)
        days, numbers = self.days, self.oldest.numbers
        start = bisect_left(numbers, since, key=lambda number: days[number] or NEVER)
        end = bisect_right(numbers, until, key=lambda number: days[number] or NEVER)
        return numbers[start:end]

    def said_among(self, found: Iterable[int], first: str | None, last: str | None) -> set[int]:
        """Those found that were said between two days."""
        since, until = day_bounds(first, last)
        days = self.days
        return {number for number in found if since <= days[number] <= until}

    @cached_property
    def alike(self) -> dict[int, str]:
        """The statement of each quotation of which there are other prints."""
        statements = self.column("statement")
        counts = Counter(map(statements.__getitem__, self.quotations))
        return {number: key for number in self.quotations if (key := statements[number]) and counts[key] > 1}

    def as_sure(self, found: Iterable[int], least: float | None, below: float | None) -> set[int]:
        """Those found with a confidence from `least` up to, not including, `below`."""
        confidences = self.confidences
        low, high = least or 0.0, math.inf if below is None else below
        return {number for number in found if low <= confidences[number] < high}

    @cached_property
    def confidences(self) -> list[float]:
        """The confidence of each quotation, by its number; 0 for other documents."""
        told = self.column("confidence")
        numbers = {text: float(text or 0) for text in set(told)}
        return [numbers[text] for text in told]

    def names(self, number: int) -> list[list[str]]:
        """The words of each name of a speaker."""
        return [name.split() for name in (self.column("named")[number] or "").split("\n")]

    def of_article(self, article_id: str, doc: str) -> list[int]:
        """The quotations or the passages of one article."""
        kinds = self.column("doc")
        return [number for number in self.holding("article_id", article_id) if kinds[number] == doc]


class Order:
    """All quotations in the order that `indexer.index.order` gives them, equals by id."""

    def __init__(self, segments: Segments, sort: Sort) -> None:
        self.sort = sort
        self._ids = segments.column("key")
        both = zip(segments.days, segments.column("place"), strict=True)
        self._standings = [standing(day, int(place or 0), sort) for day, place in both]
        self.numbers = sorted(segments.quotations, key=self._standing)
        self.rank = [0] * len(self._standings)
        for rank, number in enumerate(self.numbers):
            self.rank[number] = rank

    def _standing(self, number: int) -> tuple[int, str]:
        return self._standings[number], self._ids[number] or ""

    def after(self, standing: int, quote_id: str) -> int:
        """How many stand no later than a quotation of this standing and id, be it among them or not."""
        return bisect_right(self.numbers, (standing, quote_id), key=self._standing)
