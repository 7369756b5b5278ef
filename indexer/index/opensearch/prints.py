"""Prints of one statement, and copies of the same words: of all quotations of a page at once."""

from __future__ import annotations

from collections import defaultdict

from indexer.index.opensearch.company import Company
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.point import Point, record_of
from indexer.index.opensearch.questions import Query, term
from indexer.index.opensearch.tokens import token
from indexer.index.prints import print_key
from indexer.quote import Quote
from indexer.wording.fold import wording_key

_REMEMBERED = 5_000
_ARTICLES = 10_000  # copies are counted up to so many
_PRINTS = 2_000  # of all statements that are asked for at once
_OLDEST = ({"oldest": "asc"}, {"key": "asc"})


class Prints:
    """What one generation holds of the same words."""

    def __init__(self, point: Point, company: Company) -> None:
        self._point = point
        self._company = company
        self._articles: Memory[str, frozenset[str]] = Memory(_REMEMBERED)
        self._held: Memory[str, tuple[Quote, ...] | None] = Memory(_REMEMBERED)

    def copies(self, quote: Quote) -> int:
        """How many other articles print the same words."""
        key = wording_key(quote.text)
        near = [wording_key(one.text) for one in self._company.of(quote)]
        articles = self._articles.of([key], lambda _: self._printing({key, *near}))[key]
        return len(articles - {token(quote.article_id)})

    def _printing(self, wordings: set[str]) -> dict[str, frozenset[str]]:
        """In which articles each wording stands."""
        asked = sorted(wordings)
        articles = {"terms": {"field": "article_id", "size": _ARTICLES}}
        aggs = {
            "wordings": {"terms": {"field": "wording", "size": len(asked)}, "aggs": {"articles": articles}}
        }
        body = {"size": 0, "aggs": aggs}
        found = self._point.ask("quote", None, body, among=[{"terms": {"wording": asked}}])
        held = {
            bucket["key"]: frozenset(one["key"] for one in bucket["articles"]["buckets"])
            for bucket in found["aggregations"]["wordings"]["buckets"]
        }
        return {wording: held.get(wording, frozenset()) for wording in asked}

    def copies_of(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles with the same words, oldest first."""
        others: Query = {
            "bool": {
                "filter": [term("wording", wording_key(quote.text))],
                "must_not": [term("article_id", token(quote.article_id))],
            }
        }
        found = self._point.records("quote", others, _OLDEST, limit)
        return self._company.meet([*map(Quote.from_record, found)])

    def prints(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Every print of this statement, oldest first, this one among them."""
        key = print_key(quote)
        near = [print_key(one) for one in self._company.of(quote)]
        held = self._held.of([key], lambda _: self._printed({key, *near}))[key]
        if held is None:
            records = self._point.records("quote", term("statement", key), _OLDEST, limit)
            return tuple(map(Quote.from_record, records))
        return held[:limit]

    def _printed(self, statements: set[str]) -> dict[str, tuple[Quote, ...] | None]:
        """All prints of each statement; None where all together are too many to be read at once."""
        asked = sorted(statements)
        body = {
            "size": _PRINTS,
            "sort": list(_OLDEST),
            "_source": ["record"],
            "docvalue_fields": ["statement"],
        }
        hits = self._point.ask("quote", None, body, among=[{"terms": {"statement": asked}}])["hits"]["hits"]
        if len(hits) == _PRINTS:
            return dict.fromkeys(asked)
        held: dict[str, list[Quote]] = defaultdict(list)
        for hit in hits:
            held[hit["fields"]["statement"][0]].append(Quote.from_record(record_of(hit)))
        return {statement: tuple(held[statement]) for statement in asked}
