"""tantivy used directly, as its documentation shows it: its stemmer, its parser, its aggregations, its sort.

Years and months are values of their own, which it counts by terms.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tantivy import Document, FieldType, Index, Occur, Order, Query, Schema, SchemaBuilder, Searcher

from indexer.index import Search
from indexer.index.query import And, Dates, Field, Node, Phrase, Prefix, Word
from indexer.quote import Quote
from tests.bench.asked import SHOWN
from tests.bench.rivals.rival import Answer

NAME = "raw tantivy"

_VALUES = ("speaker", "role", "publisher", "kind", "year", "month")
_STORED = ("id", "url", "title", "before", "after")
_MOST = 50  # values of a facet, as in the contract


def _quotes() -> Schema:
    schema = SchemaBuilder().add_text_field("text", stored=True, tokenizer_name="en_stem")
    for name in _VALUES:
        schema = schema.add_text_field(
            name, stored=True, fast=True, tokenizer_name="raw", index_option="basic"
        )
    for name in _STORED:
        schema = schema.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    return schema.add_date_field("date", stored=True, indexed=True, fast=True).build()


def _speakers() -> Schema:
    schema = SchemaBuilder().add_text_field("name", stored=True)
    return schema.add_unsigned_field("quotes", stored=True, fast=True).build()


@contextmanager
def opened(folder: Path, quotes: Iterable[Quote]) -> Iterator[RawTantivy]:
    """Two indexes in `folder`, of quotations and of speakers, each with one searcher that stays open."""
    said: Counter[str] = Counter()
    held = _made(folder / "quotes", _quotes(), (_document(quote, said) for quote in quotes))
    names = ({"name": name, "quotes": count} for name, count in said.items())
    yield RawTantivy(held, _made(folder / "speakers", _speakers(), names))


def _made(folder: Path, schema: Schema, documents: Iterable[dict[str, Any]]) -> Index:
    folder.mkdir(parents=True)
    index = Index(schema, str(folder))
    writer = index.writer()
    for document in documents:
        writer.add_document(Document.from_dict(document, schema))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _document(quote: Quote, said: Counter[str]) -> dict[str, Any]:
    if quote.speaker:
        said[quote.speaker] += 1
    document = {
        "id": quote.id,
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role,
        "publisher": quote.source.publisher,
        "kind": quote.kind,
        "date": quote.date and _day(quote.date[:10]),
        "year": quote.date and quote.date[:4],
        "month": quote.date and quote.date[:7],
        "url": quote.source.url,
        "title": quote.source.title,
        "before": quote.context.before,
        "after": quote.context.after,
    }
    return {name: value for name, value in document.items() if value is not None}


class RawTantivy:
    """Two searchers, asked with parsed queries."""

    def __init__(self, held: Index, named: Index) -> None:
        self._held, self._named = held, named
        self._searcher, self._names = held.searcher(), named.searcher()

    def search(self, asked: Search) -> Answer:
        """Quotations that match."""
        query = self._query(asked)
        order: dict[str, Any] = {}
        if asked.sort != "relevance":
            order = {"order_by_field": "date", "order": Order.Desc if asked.sort == "newest" else Order.Asc}
        found = self._searcher.search(query, asked.limit, offset=asked.offset, **order)
        counts: dict[str, int] = {}
        names = [*asked.facets, *filter(None, [asked.histogram])]
        if names:
            told = {name: {"terms": {"field": name, "size": _MOST}} for name in names}
            for counted in self._searcher.aggregate(query, told).values():
                counts.update({one["key"]: one["doc_count"] for one in counted["buckets"]})
        shown = _texts(self._searcher, found.hits, "id")
        return Answer(found.count, shown, counts)  # type: ignore[attr-defined]

    def _query(self, asked: Search) -> Query:
        said = self._said(asked.query) if asked.query else Query.all_query()
        narrowed = _filters(self._held.schema, asked.where) if asked.where else []
        return Query.boolean_query([(Occur.Must, one) for one in [said, *narrowed]])

    def _said(self, query: Node) -> Query:
        match query:
            case Word(text):
                return self._held.parse_query(text, ["text"])
            case Phrase(text):
                return self._held.parse_query(f'"{text}"', ["text"])
            case Prefix(text):
                return Query.regex_query(self._held.schema, "text", f"{text}.*")
            case _:
                raise ValueError(f"no query: {query}")

    def suggest(self, beginning: str) -> Answer:
        """Speakers of whose name some word begins so."""
        query = Query.regex_query(self._named.schema, "name", f"{beginning.lower()}.*")
        found = self._names.search(query, SHOWN, order_by_field="quotes")
        shown = _texts(self._names, found.hits, "name")
        return Answer(len(shown), shown)

    def altered(self, phrase: str) -> Answer:
        """Quotations that hold any of the words."""
        found = self._searcher.search(self._held.parse_query(phrase, ["text"]), SHOWN)
        shown = _texts(self._searcher, found.hits, "id")
        return Answer(len(shown), shown)


def _texts(searcher: Searcher, hits: Sequence[tuple[Any, Any]], name: str) -> tuple[str, ...]:
    return tuple(str(searcher.doc(place).get_first(name)) for _, place in hits)


def _filters(schema: Schema, where: Node) -> list[Query]:
    match where:
        case Field(name, value):
            return [Query.const_score_query(Query.term_query(schema, name, value), 0)]
        case Dates(first, last):
            days = first and _day(first), last and _day(last)
            return [Query.range_query(schema, "date", FieldType.Date, days[0] or None, days[1] or None)]
        case And(nodes):
            return [one for node in nodes for one in _filters(schema, node)]
        case _:
            raise ValueError(f"no filter: {where}")


def _day(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.UTC)
