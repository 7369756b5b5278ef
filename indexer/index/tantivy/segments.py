"""One opened generation: queries over it, and what they find. Safe to use from several threads."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

from tantivy import DocAddress, FieldType, Index, Occur, Query, Searcher
from tantivy import Order as Direction

from indexer.index.records import quote_of
from indexer.index.tantivy.schema import SCHEMA
from indexer.quote import Quote

Parts = list[tuple[Occur, Query]]
Found = list[tuple[float, DocAddress]]

NOTHING = Query.empty_query()

_FEW = 500  # documents that are soon counted one by one
_COUNTED = 200_000  # terms and questions whose number of documents is kept in memory


def term(field: str, value: str | int) -> Query:
    """The documents that hold this token or number."""
    return Query.term_query(SCHEMA, field, value, "basic")


def any_of(field: str, values: Sequence[str | int]) -> Query:
    """The documents that hold one of many tokens or numbers."""
    return Query.term_set_query(SCHEMA, field, values) if values else NOTHING


def beginning(field: str, start: str) -> Query:
    """The documents with a token that begins so."""
    return Query.fuzzy_term_query(SCHEMA, field, start, 0, prefix=True)


def run(field: str, tokens: Sequence[str]) -> Query:
    """The documents in which these tokens stand one after the other."""
    return Query.phrase_query(SCHEMA, field, list(tokens)) if len(tokens) > 1 else term(field, tokens[0])


def between(field: str, first: int | None, last: int | None) -> Query:
    """The documents with a number from the first to the last, both included; one of them may be open."""
    return Query.range_query(SCHEMA, field, FieldType.Unsigned, first, last)


def as_sure(least: float | None, below: float | None) -> Query:
    """The quotations with a confidence from `least`, included, up to `below`, not included."""
    low, high = least or 0.0, math.inf if below is None else below
    is_open = below is None
    return Query.range_query(SCHEMA, "confidence", FieldType.Float, low, high, include_upper=is_open)


def either(queries: Sequence[Query]) -> Query:
    """What any of these finds; scores add up."""
    return joined([(Occur.Should, query) for query in queries])


def every(queries: Sequence[Query]) -> Query:
    """What all of these find; nothing when there are none."""
    return joined([(Occur.Must, query) for query in queries])


def joined(parts: Parts) -> Query:
    """One query of several, of which one is wanted at least that is no exclusion."""
    if not parts:
        return NOTHING
    return parts[0][1] if len(parts) == 1 else Query.boolean_query(parts)


def scoring(query: Query, score: float) -> Query:
    """The same, where each document found scores so much."""
    return Query.const_score_query(query, score)


QUOTES = term("what", "quote")
"""Every quotation."""
ALIKE = term("what", "alike")
"""The quotations of which other prints are held, and perhaps some of which there were."""


class Segments:
    """The documents of one generation."""

    def __init__(self, folder: Path) -> None:
        index = Index.open(str(folder))
        index.config_reader("manual")
        self._searcher: Searcher = index.searcher()
        self._counts: dict[object, int] = {}
        self._is_whole = not any(
            segment["deletes"] for segment in json.loads((folder / "meta.json").read_bytes())["segments"]
        )

    def frequency(self, field: str, token: str | int) -> int:
        """In how many documents a token stands, deleted ones among them."""
        key = field, token
        known = self._counts.get(key)
        if known is None:
            known = self._keep(key, self._searcher.doc_freq(field, token))
        return known

    def frequencies(self, field: str, tokens: Iterable[str]) -> dict[str, int]:
        """The same of several tokens, deleted ones only among many; those that stand in none are left out."""
        return {token: count for token in tokens if (count := self._alive(field, token))}

    def _alive(self, field: str, token: str) -> int:
        count = self.frequency(field, token)
        if self._is_whole or not 0 < count <= _FEW:
            return count
        return self.counted(("alive", field, token), term(field, token))

    def held(self, field: str, tokens: Sequence[str]) -> int:
        """In how many documents one of several tokens stands, of which each document holds one at most."""
        if self._is_whole:
            return sum(self.frequency(field, token) for token in tokens)
        return self.counted((field, *tokens), either([term(field, token) for token in tokens]))

    def counted(self, key: object, query: Query) -> int:
        """How many documents a query finds; remembered under the key."""
        known = self._counts.get(key)
        return self._keep(key, self.count(query)) if known is None else known

    def count(self, query: Query) -> int:
        """How many documents a query finds."""
        return cast(int, self._search(scoring(query, 0.0), limit=1).count)

    def _keep(self, key: object, count: int) -> int:
        if len(self._counts) < _COUNTED:
            self._counts[key] = count
        return count

    def best(self, query: Query, limit: int, weighed: str | None = None) -> tuple[Found, int]:
        """Those with the best scores (times what a field makes of it), and how many there are in all."""
        found = self._search(query, limit=max(1, limit), weight_by_field=weighed)
        return cast(Found, found.hits[:limit]), cast(int, found.count)

    def ordered(self, query: Query, field: str, limit: int) -> tuple[Found, int]:
        """Those with the smallest numbers in a field, and how many there are in all."""
        found = self._search(query, limit=max(1, limit), order_by_field=field, order=Direction.Asc)
        return cast(Found, found.hits[:limit]), cast(int, found.count)

    def all(self, query: Query, field: str) -> Found:
        """All that a query finds, by a number."""
        limit = 1_000
        found, total = self.ordered(query, field, limit)
        return found if total <= limit else self.ordered(query, field, total)[0]

    def tokens(self, field: str, start: str = "") -> list[tuple[str, int]]:
        """The tokens of a field that begin so, each with how many quotations hold it."""
        filtered = None if self._is_whole else QUOTES
        return [one for one in self._searcher.terms_with_prefix(field, start, filtered) if one[1]]

    def _search(self, query: Query, **options: Any) -> Any:
        return self._searcher.search(query, **options)

    def aggregate(self, query: Query, asked: dict[str, Any]) -> dict[str, Any]:
        """Counts of what a query finds, as tantivy takes and gives them."""
        return self._searcher.aggregate(query, asked)

    def numbers(self, field: str, addresses: list[DocAddress]) -> list[Any]:
        """What these documents have in a field of numbers."""
        return self._searcher.fast_field_values(field, addresses)

    def stored(self, address: DocAddress) -> dict[str, Any]:
        """What a document keeps beside what finds it: its record and some fields."""
        return {name: values[0] for name, values in self._searcher.doc(address).to_dict().items()}

    def record(self, address: DocAddress) -> dict[str, Any]:
        """The record of a document."""
        record: dict[str, Any] = json.loads(self._written(address))
        return record

    def records(self, query: Query) -> list[dict[str, Any]]:
        """The records of all that a query finds, in no order."""
        return [self.record(address) for address in self.addresses(query)]

    def addresses(self, query: Query) -> list[DocAddress]:
        """All that a query finds, as the documents lie."""
        limit = 1_000
        found, total = self.best(scoring(query, 0.0), limit)
        if total > limit:
            found, _ = self.best(scoring(query, 0.0), total)
        return [address for _, address in found]

    def quote(self, address: DocAddress) -> Quote:
        """The quotation that a document is."""
        return quote_of(self._written(address))

    def quotes(self, addresses: Iterable[DocAddress]) -> tuple[Quote, ...]:
        """The quotations that these documents are."""
        return tuple(map(self.quote, addresses))

    def _written(self, address: DocAddress) -> bytes:
        return cast(bytes, self._searcher.doc(address).get_first("record"))
