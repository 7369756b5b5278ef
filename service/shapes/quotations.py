"""Quotations, and the lists of them."""

from __future__ import annotations

from typing import Annotated, TypedDict

from indexer.index.query import FacetName
from indexer.plain import Plain
from indexer.quote import QuoteRecord
from service.shapes.common import Count, Day, NextUrl, Query
from service.shapes.findings import Change, Piece

Link = Annotated[str | None, "Opens the source at the words; null where it is not on the web."]


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
    link: Link


class QuotationRecord(QuoteRecord):
    """A quotation as it is held."""

    copies: Annotated[Count, "How many other articles print the same words, whoever said them there."]
    highlight: Annotated[list[Stretch], "What of `text` the query matched."]
    prints: Annotated[
        list[PrintRecord],
        "The first twenty of this statement, by one speaker in the same words, oldest first, with this one.",
    ]
    link: Link


class QuotationInFullRecord(QuotationRecord):
    """One quotation, asked for by its id."""

    interjections: Annotated[
        list[str | None],
        "The article's words between each segment and the next; null where they are too many to be shown.",
    ]


class FacetRecord(TypedDict):
    """A value of a facet, with how many of the results have it."""

    value: str
    count: Count
    id: Annotated[str | None, "That of a speaker; null where a name is not one speaker everywhere."]


class PeriodRecord(TypedDict):
    """A year, a month or a day, with how many of the results were said then."""

    period: Annotated[str, "ISO 8601."]
    count: Count


class Interpretation(TypedDict):
    """What a search was taken to ask for."""

    query: Annotated[str, "The query, written out in one way."]
    text: Annotated[str, "All that narrows and orders the search, as a part of an English sentence."]


class QuotesAnswer(TypedDict):
    """A page of the quotations found."""

    query: Query
    interpretation: Interpretation
    total: Annotated[Count, "How many results there are on all pages."]
    total_is_exact: Annotated[bool, "Whether `total` and all counts are exact."]
    quotes: list[QuotationRecord]
    facets: Annotated[
        dict[FacetName, list[FacetRecord]],
        "The facets asked for, each with its values, most frequent first.",
    ]
    histogram: Annotated[
        list[PeriodRecord],
        "How many were said when, in order, without empty periods.",
    ]
    next_url: NextUrl


class CopiesAnswer(TypedDict):
    """The same words in other articles, oldest first."""

    total: Count
    quotes: Annotated[list[QuotationRecord], "The first hundred of them."]


class ArticleRecord(TypedDict):
    """An article with its quotations in order; never its text."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    authors: list[str]
    published: Annotated[str | None, "ISO 8601, as exact as the article tells it."]
    quotes: list[QuotationRecord]


class ComparisonRecord(TypedDict):
    """How one wording differs from another: each difference, and both texts side by side."""

    differences: list[Plain[Change]]
    diff: list[Plain[Piece]]


class WordingRecord(ComparisonRecord):
    """One wording of an utterance; its differences are from that asked for, `source`, to this, `phrase`."""

    text: str
    first: Day | None
    last: Day | None
    prints: list[PrintRecord]


class VariantsAnswer(TypedDict):
    """The wordings of one utterance, the first printed first, with that of the quotation asked for."""

    quote_id: str
    family: Annotated[str | None, "The family's id; null where there is one wording."]
    total: Count
    variants: list[WordingRecord]
