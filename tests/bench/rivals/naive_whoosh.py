"""Whoosh as its documentation shows it: its parser, its filters, its facets, its writer and merges.

Years and months are values of their own, which it counts faster than ranges of dates.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import query as wq
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import DATETIME, ID, NUMERIC, STORED, TEXT, Schema
from whoosh.index import FileIndex, create_in
from whoosh.qparser import OrGroup, QueryParser
from whoosh.searching import Searcher
from whoosh.sorting import Count, FieldFacet

from indexer.index import Search
from indexer.index.query import And, Dates, Field, Node
from indexer.quote import Quote
from tests.bench.asked import SHOWN, written
from tests.bench.rivals.rival import Answer

NAME = "naive Whoosh"

_QUOTES = Schema(
    id=ID(stored=True, unique=True),
    text=TEXT(stored=True, analyzer=StemmingAnalyzer()),
    speaker=ID(stored=True, sortable=True),
    role=ID(stored=True, sortable=True),
    publisher=ID(stored=True, sortable=True),
    kind=ID(stored=True, sortable=True),
    date=DATETIME(stored=True, sortable=True),
    year=ID(stored=True, sortable=True),
    month=ID(stored=True, sortable=True),
    url=STORED,
    title=STORED,
    before=STORED,
    after=STORED,
)
_SPEAKERS = Schema(name=TEXT(stored=True), quotes=NUMERIC(stored=True, sortable=True))
_VALUES = 50  # of a facet, as in the contract


@contextmanager
def opened(folder: Path, quotes: Iterable[Quote]) -> Iterator[NaiveWhoosh]:
    """Two indexes in `folder`, of quotations and of speakers, each with one searcher that stays open."""
    said: Counter[str] = Counter()
    held = _made(folder / "quotes", _QUOTES, _documents(quotes, said))
    speakers = ({"name": name, "quotes": count} for name, count in said.items())
    named = _made(folder / "speakers", _SPEAKERS, speakers)
    with held.searcher() as searcher, named.searcher() as names:
        yield NaiveWhoosh(searcher, names)


def _made(folder: Path, schema: Schema, documents: Iterable[dict[str, Any]]) -> FileIndex:
    folder.mkdir(parents=True)
    index = create_in(str(folder), schema)
    writer = index.writer()
    for document in documents:
        writer.add_document(**document)
    writer.commit()
    return index


def _documents(quotes: Iterable[Quote], said: Counter[str]) -> Iterator[dict[str, Any]]:
    for quote in quotes:
        if quote.speaker:
            said[quote.speaker] += 1
        yield {
            "id": quote.id,
            "text": quote.text,
            "speaker": quote.speaker,
            "role": quote.role,
            "publisher": quote.source.publisher,
            "kind": quote.kind,
            "date": _day(quote.date[:10]) if quote.date else None,
            "year": quote.date[:4] if quote.date else None,
            "month": quote.date[:7] if quote.date else None,
            "url": quote.source.url,
            "title": quote.source.title,
            "before": quote.context.before,
            "after": quote.context.after,
        }


class NaiveWhoosh:
    """A searcher, asked with a parsed query and a filter."""

    def __init__(self, searcher: Searcher, names: Searcher) -> None:
        self._searcher = searcher
        self._names = names
        self._parser = QueryParser("text", _QUOTES)
        self._any = QueryParser("text", _QUOTES, group=OrGroup)

    def search(self, asked: Search) -> Answer:
        """Quotations that match."""
        query = self._parser.parse(written(asked.query)) if asked.query else wq.Every()
        options: dict[str, Any] = {}
        if asked.where:
            options["filter"] = _filter(asked.where)
        if asked.sort != "relevance":
            options |= {"sortedby": "date", "reverse": asked.sort == "newest"}
        counted = [*asked.facets, *filter(None, [asked.histogram])]
        if counted:
            options["groupedby"] = [FieldFacet(name, maptype=Count) for name in counted]
        page = self._searcher.search_page(query, asked.offset // asked.limit + 1, asked.limit, **options)
        shown = tuple(hit.fields()["id"] for hit in page)
        counts: Counter[str] = Counter()
        for name in counted:
            counts.update(page.results.groups(name))
        del counts[""]  # where there is no value
        return Answer(len(page), shown, dict(counts.most_common(_VALUES)))

    def suggest(self, beginning: str) -> Answer:
        """Speakers of whose name some word begins so."""
        query = wq.Prefix("name", beginning.lower())
        results = self._names.search(query, limit=SHOWN, sortedby="quotes", reverse=True)
        return Answer(results.scored_length(), tuple(hit["name"] for hit in results))

    def altered(self, phrase: str) -> Answer:
        """Quotations that hold any of the words."""
        results = self._searcher.search(self._any.parse(phrase), limit=SHOWN)
        return Answer(results.scored_length(), tuple(hit.fields()["id"] for hit in results))


def _filter(where: Node) -> wq.Query:
    match where:
        case Field(name, value):
            return wq.Term(name, value)
        case Dates(first, last):
            return wq.DateRange("date", first and _day(first), last and _day(last))
        case And(nodes):
            return wq.And([_filter(node) for node in nodes])
        case _:
            raise ValueError(f"no filter: {where}")


def _day(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)
