"""Searching quotations: what the API, the pages and the command line all call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.index.engine import FacetValue, Printing, Reader, Search
from indexer.index.highlight import highlight
from indexer.index.query import And, FacetName, Field, Node
from indexer.quote import Quote
from service.interjections import interjections
from service.parameters import Question
from service.prints import print_record
from service.query import QueryError, between, is_negative, kind_field, parse
from service.settings import COPIES_SHOWN, PRINTS_SHOWN
from service.shapes.quotations import (
    ArticleRecord,
    CopiesAnswer,
    FacetRecord,
    PeriodRecord,
    QuotationInFullRecord,
    QuotationRecord,
)
from service.speakers import said_by, within_role
from service.verify.links import link_to


@dataclass(frozen=True, slots=True)
class Answer:
    """The quotations of one page, how many there are in all, and the place where the next page begins.

    `next` is None on the last page.
    """

    total: int
    is_exact: bool
    quotes: list[QuotationRecord]
    facets: dict[FacetName, list[FacetRecord]]
    histogram: list[PeriodRecord]
    next: str | None


def find_quotes(reader: Reader, question: Question) -> Answer:
    """The quotations that answer the question. Raises QueryError or PlaceUnknown."""
    query = parse(question.q)
    hits = reader.search(_search(reader, question, query))
    return Answer(
        total=hits.total,
        is_exact=hits.is_exact,
        quotes=quote_records(reader, hits.quotes, query),
        facets={name: list(map(_facet, values)) for name, values in hits.facets.items()},
        histogram=[{"period": period, "count": count} for period, count in hits.histogram],
        next=hits.next,
    )


def count_quotes(reader: Reader, question: Question) -> int:
    """How many answer the question, on all its pages; none is read, and none ranked. Raises QueryError."""
    bare = replace(question, sort="newest", facets=(), histogram=None, limit=0, offset=0)
    return reader.search(_search(reader, bare, parse(question.q))).total


def find_quote(reader: Reader, quote_id: str) -> QuotationInFullRecord | None:
    """One quotation, or None."""
    quote = reader.quote(quote_id)
    if quote is None:
        return None
    passages = reader.article_passages(quote.article_id) if len(quote.segments) > 1 else ()
    between = list(interjections(passages, quote.segments))
    (record,) = quote_records(reader, [quote])
    return {**record, "interjections": between}


def find_copies(reader: Reader, quote_id: str) -> CopiesAnswer | None:
    """The same words in other articles, oldest first, or None when there is no such quotation."""
    quote = reader.quote(quote_id)
    if quote is None:
        return None
    copies = reader.copies_of(quote, COPIES_SHOWN)
    (printing,) = reader.printings([quote], 0)
    return {"total": printing.copies, "quotes": quote_records(reader, copies)}


def find_article(reader: Reader, article_id: str) -> ArticleRecord | None:
    """One article with its quotations in order, or None. Never its text: that is its publisher's."""
    article = reader.article(article_id)
    if article is None:
        return None
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "authors": list(article.authors),
        "published": article.published,
        "quotes": quote_records(reader, reader.article_quotes(article_id)),
    }


def quote_records(
    reader: Reader, quotes: Sequence[Quote], query: Node | None = None
) -> list[QuotationRecord]:
    """Quotations as the API gives them: with copies, prints and the spans of `text` that matched."""
    printings = reader.printings(quotes, PRINTS_SHOWN)
    return [_record(quote, printing, query) for quote, printing in zip(quotes, printings, strict=True)]


def _record(quote: Quote, printing: Printing, query: Node | None) -> QuotationRecord:
    spans = highlight(query, quote.text) if query else ()
    return {
        **quote.to_record(),
        "copies": printing.copies,
        "highlight": [{"start": start, "end": end} for start, end in spans],
        "prints": list(map(print_record, printing.prints)),
        "link": link_to(quote.source.url, quote.segments),
    }


def _search(reader: Reader, question: Question, query: Node | None) -> Search:
    """A query that only leaves out has nothing to rank by: it narrows what else was asked for."""
    where = _where(reader, question)
    negative = query if is_negative(query) else None
    if negative and not where:
        raise QueryError("Say what to look for, beside what to leave out.", 0)
    ranked = None if negative else query
    return Search(
        query=ranked,
        where=_all_of([*where, *([negative] if negative else [])]),
        sort=question.sort or ("relevance" if ranked else "newest"),
        facets=question.facets,
        histogram=question.histogram,
        grouped=question.grouped,
        limit=question.limit,
        offset=question.offset,
        after=question.after,
    )


def _where(reader: Reader, question: Question) -> list[Node]:
    nodes: list[Node] = []
    if question.speaker_id:
        nodes.append(Field("speaker_id", question.speaker_id))
    if question.speaker:
        nodes.append(said_by(reader, question.speaker))
    if question.role:
        nodes.append(within_role(question.role) if question.speaker_id else Field("role", question.role))
    if question.publisher:
        nodes.append(Field("publisher", question.publisher))
    if question.kind:
        nodes.append(kind_field(question.kind))
    if question.since or question.until:
        nodes.append(between(question.since, question.until))
    if question.confidence:
        nodes.append(question.confidence)
    return nodes


def _all_of(nodes: list[Node]) -> Node | None:
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    return And(tuple(nodes))


def _facet(value: FacetValue) -> FacetRecord:
    return {"value": value.value, "count": value.count, "id": value.id}
