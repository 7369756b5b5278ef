"""Every engine answers like the first: the same hits, counts, marks and verdicts, in the same order.

Asked of the sample articles. Scores may differ in their last digits, so that two hits change places.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from indexer.build import build
from indexer.index import Engine, Entry, Reader, Search, Speaker
from indexer.index.query import (
    And,
    Confidence,
    Dates,
    FacetName,
    Field,
    Interval,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Sort,
    Word,
)
from indexer.quote import Quote
from service.parameters import read_question
from service.search import find_quotes
from service.verify import UncheckablePhrase, verify
from service.verify.records import Match
from tests.contract.conftest import ENGINES, FOLDERS, Fresh
from tests.ranking.searches import ARTICLES, JudgedSearch, read_searches

FIRST, OTHERS = FOLDERS[0], ENGINES[1:]
CLOSE = 1e-4  # scores that differ by less are as good as equal
ALL = 1_000
SCORED = 30  # hits whose order is looked at


@pytest.fixture(scope="module")
def first(fresh: Fresh) -> Iterator[Reader]:
    engine = fresh(FIRST)
    build([str(ARTICLES)], engine, tell=lambda _: None)
    with engine.reader() as reader:
        yield reader


@pytest.fixture(scope="module", params=OTHERS)
def other(request: pytest.FixtureRequest, fresh: Fresh, first: Reader) -> Iterator[Reader]:
    """The same in another engine, of several commits."""
    name: str = request.param
    engine = fresh(name)
    copy(first, engine)
    with engine.reader() as reader:
        yield reader


def copy(reader: Reader, engine: Engine) -> None:
    held = sorted(reader.articles(), key=lambda article: article.id)
    for some in (held[:30], held[20:]):
        with engine.write(replace=False) as writer:
            for one in some:
                quotes, passages = reader.article_quotes(one.id), reader.article_passages(one.id)
                writer.put(Entry(one, quotes, passages))
    with engine.write(replace=False) as writer:
        for speaker in reader.speakers("", ALL)[1]:
            writer.put_speaker(speaker)
        for family in {reader.family(quote.id) for quote in everything(reader)}:
            if family:
                writer.put_family(family)


def everything(reader: Reader) -> tuple[Quote, ...]:
    return reader.search(Search(sort="oldest", limit=ALL)).quotes


QUESTIONS: list[Node | None] = [
    None,
    *map(Word, "fares wall barrier halloran the never winter said tobias rennick 3".split()),
    Word("regional fares"),
    Word("halloran fares"),
    And((Word("the"), Word("wall"), Not(Word("fares")))),
    Or((Word("fares"), Word("wall"), Word("bridge"), Prefix("com"))),
    Or((And((Word("fares"), Word("never"))), Word("the wall"))),
    And((Or((Word("fares"), Word("rise"))), Word("fares"))),
    Phrase("regional fares"),
    Phrase("before the barrier is paid"),
    Phrase("the"),
    Prefix("bar"),
    Prefix("the w"),
    And((Word("the"), Field("kind", "indirect"))),
    And((Word("will"), Dates("2025-03", "2025-06"))),
    And((Word("will"), Confidence(None, 0.9))),
    And((Word("will"), Field("publisher", "courier"), Not(Field("role", "minister")))),
    Not(Word("the")),
    Field("speaker", "halloran"),
]
SEARCHES = [
    Search(query, sort=sort, grouped=grouped, limit=ALL)
    for query in QUESTIONS
    for sort in get_args(Sort)
    for grouped in (False, True)
]


@pytest.mark.parametrize("asked", SEARCHES, ids=str)
def test_the_same_quotations_in_the_same_order(first: Reader, other: Reader, asked: Search) -> None:
    one, two = first.search(asked), other.search(asked)
    assert (one.total, one.is_exact, one.next) == (two.total, two.is_exact, two.next)
    if asked.sort != "relevance" or asked.query is None:
        assert two.quotes == one.quotes
        return
    assert sorted(two.quotes, key=lambda quote: quote.id) == sorted(one.quotes, key=lambda quote: quote.id)
    scores = scores_of(first, asked)
    ranked = [scores[quote.id] for quote in two.quotes if quote.id in scores]
    assert all(later <= sooner * (1 + CLOSE) for sooner, later in pairwise(ranked))


def scores_of(reader: Reader, asked: Search) -> dict[str, float]:
    """What each of the first hits scores, as the places after them tell."""
    scores: dict[str, float] = {}
    place = None
    for _ in range(SCORED):
        hits = reader.search(replace(asked, limit=1, after=place))
        if (place := hits.next) is None:
            break
        scores[hits.quotes[0].id] = json.loads(place)[0]
    return scores


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize("query", QUESTIONS, ids=str)
def test_the_same_counts(first: Reader, other: Reader, query: Node | None, grouped: bool) -> None:
    for interval in get_args(Interval):
        asked = Search(query, facets=get_args(FacetName), histogram=interval, grouped=grouped, limit=0)
        one, two = first.search(asked), other.search(asked)
        assert (one.facets, one.histogram) == (two.facets, two.histogram)


@pytest.mark.parametrize("searched", read_searches(), ids=lambda searched: searched.name)
def test_the_same_page_for_each_judged_search(first: Reader, other: Reader, searched: JudgedSearch) -> None:
    def page(reader: Reader) -> tuple[object, ...]:
        question = replace(read_question(searched.asked), limit=50)
        answer = find_quotes(reader, question)
        shown = sorted(answer.quotes, key=lambda record: record["id"])
        return answer.total, answer.facets, shown

    assert page(first) == page(other)


def test_the_same_verdicts(first: Reader, other: Reader) -> None:
    told = Counter(
        same_verdict(first, other, phrase) for quote in everything(first)[::4] for phrase in phrases(quote)
    )
    assert len(told) >= 4


def phrases(quote: Quote) -> Iterator[str]:
    """What somebody might paste of a quotation: all of it, with a word left out, changed, or cut short."""
    words = quote.text.split()
    middle = len(words) // 2
    yield quote.text
    yield " ".join(words[:middle] + words[middle + 1 :])
    yield " ".join([*words[:middle], "marmalade", *words[middle + 1 :]])
    yield " ".join(words[:middle])


def same_verdict(first: Reader, other: Reader, phrase: str) -> str:
    try:
        one, two = verify(first, phrase), verify(other, phrase)
    except UncheckablePhrase:
        return "cannot_check"
    assert one.verdict == two.verdict
    assert [seen(match) for match in one.matches[:1]] == [seen(match) for match in two.matches[:1]]
    return str(one.verdict)


def seen(match: Match) -> tuple[object, ...]:
    """What a match says; of those that say the same, each engine may show another first."""
    return match.verdict, match.likeness, match.flags


def test_the_same_of_each_quotation(first: Reader, other: Reader) -> None:
    def told(reader: Reader, quote: Quote) -> tuple[object, ...]:
        copies = reader.copies_of(quote, 50), reader.printings([quote], 50)
        # Not who may be kindred: that hangs on how rare words are, to which some count what is no more.
        return *copies, reader.family(quote.id), reader.quote(quote.id)

    for quote in everything(first):
        assert told(first, quote) == told(other, quote)


def test_the_same_of_each_speaker(first: Reader, other: Reader) -> None:
    def told(reader: Reader, speaker: Speaker) -> tuple[object, ...]:
        found = [
            ask(name, 20) for name in names(speaker) for ask in (reader.speakers, reader.speakers_by_prefix)
        ]
        near = [reader.speakers_spelt_like(name[:-2], 20) for name in names(speaker)]
        return found, near, reader.quoted_with(speaker.id, 20)

    def names(speaker: Speaker) -> tuple[str, ...]:
        return speaker.name, speaker.name.split()[-1][:4]

    assert first.speakers("", ALL) == other.speakers("", ALL)
    for speaker in first.speakers("", ALL)[1]:
        assert told(first, speaker) == told(other, speaker)


def test_the_same_holdings(first: Reader, other: Reader) -> None:
    assert first.holdings() == other.holdings()
