"""Quotations, and the lists of them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from msgspec import Meta

from indexer.index.query import FacetName
from indexer.plain import Plain
from indexer.quote import QuoteRecord
from service.shapes.common import Count, Day, NextUrl, Query
from service.shapes.findings import Change, Piece


class Stretch(TypedDict):
    """A stretch of a text: characters `start` to `end`, end exclusive."""

    start: Count
    end: Count


class PrintRecord(TypedDict):
    """One print: by whom it was said there, when, and where."""

    quote_id: str
    article_id: str
    speaker: str | None
    speaker_id: str | None
    role: str | None
    date: Day | None
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None


class QuotationRecord(QuoteRecord):
    """A quotation as it is held.

    `copies` is how many other articles print the same words, whoever said them there; `highlight` are the
    stretches of `text` that the query matched; `prints` are the first twenty of this statement, by the same
    speaker in the same words, oldest first, this one among them.
    """

    copies: Count
    highlight: list[Stretch]
    prints: list[PrintRecord]


class FacetRecord(TypedDict):
    """A value of a facet, with how many of the results have it.

    `id` is that of a speaker, and null where a name is not one speaker everywhere.
    """

    value: str
    count: Count
    id: str | None


class PeriodRecord(TypedDict):
    """A year, a month or a day, with how many of the results were said then."""

    period: Annotated[str, Meta(description="ISO 8601.", examples=["2025-06"])]
    count: Count


class Interpretation(TypedDict):
    """What a search was taken to ask for.

    `query` is the query written out in one way; `text` is all that narrows and orders the search, as a part
    of an English sentence.
    """

    query: str
    text: str


class QuotesAnswer(TypedDict):
    """A page of the quotations found."""

    query: Query
    interpretation: Interpretation
    total: Annotated[Count, Meta(description="How many results there are on all pages.")]
    total_is_exact: Annotated[bool, Meta(description="Whether `total` and all counts are exact.")]
    quotes: list[QuotationRecord]
    facets: Annotated[
        dict[FacetName, list[FacetRecord]],
        Meta(description="The facets asked for, each with its values, most frequent first."),
    ]
    histogram: Annotated[
        list[PeriodRecord],
        Meta(description="How many were said when, in order, without empty periods."),
    ]
    next_url: NextUrl


class CopiesAnswer(TypedDict):
    """The same words in other articles, oldest first."""

    total: Count
    quotes: Annotated[list[QuotationRecord], Meta(description="The first hundred of them.")]


class ArticleRecord(TypedDict):
    """An article with its quotations in order; never its text."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    authors: list[str]
    published: Annotated[str | None, Meta(description="ISO 8601, as exact as the article tells it.")]
    quotes: list[QuotationRecord]


class ComparisonRecord(TypedDict):
    """How one wording differs from another: each difference, and both texts side by side."""

    differences: list[Plain[Change]]
    diff: list[Plain[Piece]]


class WordingRecord(ComparisonRecord):
    """One wording of an utterance, from its first day in print to its last.

    Its differences are those from the quotation asked for: `phrase` is this wording, `source` that one.
    """

    text: str
    first: Day | None
    last: Day | None
    prints: list[PrintRecord]


class VariantsAnswer(TypedDict):
    """The wordings of one utterance, the first printed first, with that of the quotation asked for."""

    quote_id: str
    family: Annotated[str | None, Meta(description="The family's id; null where there is one wording.")]
    total: Count
    variants: list[WordingRecord]
