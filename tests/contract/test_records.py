"""Records by id, by article, by address; what there is in all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.index import Engine, Holdings, IndexMissing, Printing, Reader, Search
from indexer.index.query import Not, Phrase, Prefix, Word
from tests.factories import HARTNELL, VOSS, library, make_entry, make_quote, put

ENTRIES = {entry.article.id: entry for entry in library()}


@pytest.mark.parametrize("entry", library(), ids=lambda entry: entry.article.id)
def test_an_article_comes_back_as_it_was_put(reader: Reader, entry) -> None:
    assert reader.article(entry.article.id) == entry.article
    assert reader.article_quotes(entry.article.id) == entry.quotes
    assert reader.article_passages(entry.article.id) == entry.passages
    assert [reader.quote(quote.id) for quote in entry.quotes] == list(entry.quotes)


@pytest.mark.parametrize("unknown", ["", "da", "dam ", "DAM", "quote dam", "dam-46", "\ud800", "x" * 100_000])
def test_what_is_not_held_is_none(reader: Reader, unknown: str) -> None:
    assert reader.quote(unknown) is None
    assert reader.article(unknown) is None
    assert reader.speaker(unknown) is None
    assert reader.article_quotes(unknown) == ()
    assert reader.article_passages(unknown) == ()
    assert reader.find_articles(unknown) == ()


def test_an_address_finds_every_article_printed_there(engine: Engine) -> None:
    address = "https://gazette.example/one"
    with engine.write(replace=True) as writer:
        put(
            writer,
            [make_entry("morning", url=address), make_entry("evening", url=address), make_entry("night")],
        )
    with engine.reader() as reader:
        assert {article.id for article in reader.find_articles(address)} == {"morning", "evening"}
        assert reader.find_articles(address + "/") == ()


def test_all_articles_are_held(reader: Reader) -> None:
    assert {article.id: article for article in reader.articles()} == {
        article_id: entry.article for article_id, entry in ENTRIES.items()
    }


def test_holdings_count_everything(reader: Reader) -> None:
    assert reader.holdings() == Holdings(5, 8, 3, 3, "2024-03-05", "2025-01-09")


def test_quotes_of_speakers_are_all_of_theirs(reader: Reader) -> None:
    def ids(*speakers: str) -> set[str]:
        return {quote.id for quote in reader.quotes_of(speakers)}

    by = {
        name: {quote.id for entry in library() for quote in entry.quotes if quote.speaker == name}
        for name in (VOSS, HARTNELL)
    }
    assert ids("mirela-voss") == by[VOSS]
    assert ids("mirela-voss", "dov-hartnell", "nobody") == by[VOSS] | by[HARTNELL]
    assert ids() == set()


def test_copies_are_the_same_words_in_other_articles(reader: Reader) -> None:
    first, second = ENTRIES["dam"].quotes[0], ENTRIES["wire"].quotes[0]
    alone = ENTRIES["dam"].quotes[1]
    assert [reader.copies_of(quote, 10) for quote in (first, second, alone)] == [(second,), (first,), ()]
    assert reader.printings([first, alone, second], 10) == (
        Printing(1, (first, second)),
        Printing(0, (alone,)),
        Printing(1, (first, second)),
    )
    assert reader.printings([first, alone], 1) == (Printing(1, (first,)), Printing(0, (alone,)))
    assert reader.printings([], 10) == ()


def test_copies_are_counted_by_article_and_told_oldest_first(engine: Engine) -> None:
    words = make_quote("The lake is full.")
    typeset = make_quote("“The  lake is full.”")
    other = make_quote("The lake is not full.")
    with engine.write(replace=True) as writer:
        put(
            writer,
            [
                make_entry("undated", words),
                make_entry("later", typeset, published="2024-02-02"),
                make_entry("first", words, words, published="2024-01-01"),
                make_entry("other", other),
            ],
        )
    with engine.reader() as reader:
        asked = replace(words, article_id="new")
        assert [printing.copies for printing in reader.printings([asked], 0)] == [3]
        assert [quote.article_id for quote in reader.copies_of(asked, 10)] == [
            "first",
            "first",
            "later",
            "undated",
        ]
        assert [quote.article_id for quote in reader.copies_of(asked, 1)] == ["first"]


def test_where_there_is_no_index_there_is_no_reader(engine: Engine) -> None:
    with pytest.raises(IndexMissing), engine.reader():
        pass
    with pytest.raises(IndexMissing):
        engine.newest()


@pytest.mark.parametrize(
    "entries", [(), (make_entry("empty"),)], ids=["nothing at all", "an article that quotes nobody"]
)
def test_an_index_without_quotations_answers(engine: Engine, entries) -> None:
    with engine.write(replace=True) as writer:
        put(writer, entries)
    with engine.reader() as reader:
        for query in (None, Word("gate"), Phrase("the gate"), Prefix("gate"), Not(Word("gate"))):
            hits = reader.search(Search(query, facets=("speaker", "year"), sort="newest"))
            assert (hits.total, hits.quotes, hits.facets) == (0, (), {"speaker": (), "year": ()})
        assert reader.speakers("", 10) == (0, ())
        assert reader.speakers_by_prefix("v", 10) == ()
        assert reader.shortlist_quotes("the gate", 5) == ()
        assert reader.shortlist_passages("the gate", 5) == ()
        assert reader.holdings() == Holdings(len(entries), 0, 0, 0, None, None)
