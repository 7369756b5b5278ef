"""Prints of one statement, and copies of the same words: of all quotations of a page at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from indexer.index.engine import Printing
from indexer.index.opensearch.point import Point, record_of
from indexer.index.opensearch.questions import Query, term
from indexer.index.opensearch.tokens import token
from indexer.index.prints import print_key
from indexer.quote import Quote
from indexer.wording.fold import wording_key

_PAGE = 50  # quotations of which the copies are read at once,
_MOST = 1_000  # so many of them at most
_ARTICLES = 10_000  # up to which those with the same words are counted
_FIELDS = ("statement", "wording", "article_id")
_OLDEST = ({"oldest": "asc"}, {"key": "asc"})


def copies(point: Point, quote: Quote, limit: int) -> Iterator[Quote]:
    """Quotations of other articles with the same words, oldest first."""
    others: Query = {
        "bool": {
            "filter": [term("wording", wording_key(quote.text))],
            "must_not": [term("article_id", token(quote.article_id))],
        }
    }
    return map(Quote.from_record, point.records("quote", others, _OLDEST, limit))


def printings(point: Point, quotes: Sequence[Quote], limit: int) -> Iterator[Printing]:
    """Of each of these where else it is printed."""
    for start in range(0, len(quotes), _PAGE):
        yield from _printings(point, quotes[start : start + _PAGE], limit)


def _printings(point: Point, quotes: Sequence[Quote], limit: int) -> Iterator[Printing]:
    """Prints of a statement have the same words: so it is enough to read what has these."""
    same: Query = {"terms": {"wording": sorted({wording_key(quote.text) for quote in quotes})}}
    body = {
        "size": _MOST,
        "sort": list(_OLDEST),
        "_source": ["record"],
        "docvalue_fields": list(_FIELDS),
    }
    hits = point.ask("quote", None, body, among=[same])["hits"]["hits"]
    if len(hits) == _MOST:
        yield from (_printing(point, quote, limit) for quote in quotes)
        return
    articles: dict[str, set[str]] = defaultdict(set)
    prints: dict[str, list[Quote]] = defaultdict(list)
    for hit in hits:
        statement, wording, article = (hit["fields"][field][0] for field in _FIELDS)
        articles[wording].add(article)
        if len(prints[statement]) < limit:
            prints[statement].append(Quote.from_record(record_of(hit)))
    for quote in quotes:
        others = articles[wording_key(quote.text)] - {token(quote.article_id)}
        yield Printing(len(others), tuple(prints[print_key(quote)]))


def _printing(point: Point, quote: Quote, limit: int) -> Printing:
    """The same of one whose words are too many's to be read."""
    body = {"size": 0, "aggs": {"articles": {"terms": {"field": "article_id", "size": _ARTICLES}}}}
    found = point.ask("quote", None, body, among=[term("wording", wording_key(quote.text))])
    articles = {bucket["key"] for bucket in found["aggregations"]["articles"]["buckets"]}
    prints = point.records("quote", term("statement", print_key(quote)), _OLDEST, limit)
    others = articles - {token(quote.article_id)}
    return Printing(len(others), tuple(map(Quote.from_record, prints)))
