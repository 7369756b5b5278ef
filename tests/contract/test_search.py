"""What a search finds, in which order, and what it counts."""

from __future__ import annotations

import pytest

from indexer.index import Engine, FacetValue, Reader, Search, highlight
from indexer.index.query import (
    And,
    Confidence,
    Dates,
    FacetName,
    Field,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Sort,
    Word,
)
from indexer.quote import Quote
from tests.factories import HARTNELL, VOSS, library, make_entry, make_quote, put

WINTER = {"dam/We will never", "wire/We will never"}
HELD = {"dam/The spillway held,"}
NOBODY = {"dam/Nobody told the"}
MAY = {"vote/The gates stay"}
SAFEST = {"vote/the safest dam"}
NAIVE = {"history/A naïve plan,"}
KEEPERS = {"history/Gates are only"}
ALL = WINTER | HELD | NOBODY | MAY | SAFEST | NAIVE | KEEPERS

FOUND: list[tuple[Node, set[str]]] = [
    (Word("gate"), WINTER | NOBODY | MAY | KEEPERS),
    (Word("GATES"), WINTER | NOBODY | MAY | KEEPERS),
    (Word("closing"), WINTER),
    (Word("naive"), NAIVE),
    (Word("3"), NAIVE),
    (Word("three"), NAIVE),
    (Word("spillway gates"), WINTER),
    (Word("marmalade"), set()),
    (Word("?!"), set()),
    (Word(""), set()),
    (Word("\ud800"), set()),
    (Word("voss"), WINTER | MAY | KEEPERS),
    (Word("Mirela Voss"), WINTER | MAY | KEEPERS),
    (Word("voss gates"), WINTER | MAY | KEEPERS),
    (Word("voss third"), MAY),
    (And((Word("hartnell"), Word("spillway"))), HELD),
    (And((Word("gates"), Not(Word("voss")))), NOBODY),
    (Word("board"), SAFEST),
    (Word("boards"), set()),  # a name is matched as it stands
    (Word("somebody"), set()),  # stands in every passage, in no quotation
    (Phrase("spillway gates"), WINTER),
    (Phrase("spillway gate"), set()),
    (Phrase("gates spillway"), set()),
    (Phrase("the spillway will hold"), HELD),
    (Phrase("“The Spillway, will hold.”"), HELD),
    (Phrase("the spillway will"), HELD),
    (Phrase("the spillway the spillway"), set()),
    (Phrase("held and the spillway will hold"), HELD),
    (Phrase("the"), ALL - KEEPERS - NAIVE),
    (Phrase("gate"), NOBODY),
    (Phrase("..."), set()),
    (Prefix("spill"), WINTER | HELD),
    (Prefix("Gat"), WINTER | NOBODY | MAY | KEEPERS),
    (Prefix("the saf"), SAFEST),
    (Prefix("hart"), HELD | NAIVE),
    (Prefix("dov hart"), set()),  # of several words, those before are words that were said
    (Prefix("thr"), set()),
    (Prefix("third"), NOBODY | MAY),
    (Prefix("*"), set()),
    (Field("speaker", "voss"), WINTER | MAY | KEEPERS),
    (Field("speaker", "Voss Mirela"), WINTER | MAY | KEEPERS),
    (Field("speaker", "Mirela Hartnell"), set()),
    (Field("speaker", "Mir"), set()),
    (Field("speaker", " "), set()),
    (Field("speaker_id", "dov-hartnell"), HELD | NAIVE),
    (Field("speaker_id", "dov"), set()),
    (Field("role", "mayor"), MAY),
    (Field("publisher", "orrin gazette"), HELD | NOBODY | MAY | SAFEST | {"dam/We will never"}),
    (Field("publisher", "hill radio"), set()),
    (Field("kind", "mixed"), SAFEST),
    (Field("kind", "mix"), set()),
    (Field("article_id", "history"), NAIVE | KEEPERS),
    (Field("article_id", "empty"), set()),
    (Dates("2024-03-06", None), MAY | SAFEST | {"wire/We will never"}),
    (Dates(None, "2024-03-06"), WINTER | HELD | NOBODY),
    (Dates("2024-04-01", "2024-04-01"), MAY),
    (Dates("2024-03", "2024-03"), WINTER | HELD | NOBODY),
    (Dates("2024", "2024"), WINTER | HELD | NOBODY | MAY | SAFEST),
    (Dates("2024-05-01", "2024-04-01"), set()),
    (Dates(None, None), ALL - NAIVE - KEEPERS),
    (Confidence(0.9, None), ALL - NOBODY - SAFEST),
    (Confidence(None, 0.9), NOBODY | SAFEST),
    (Confidence(0.35, 0.9), SAFEST),
    (Confidence(0.0, 0.35), NOBODY),
    (Confidence(0.9, 0.35), set()),
    (Confidence(None, None), ALL),
    (And((Word("dam"), Confidence(None, 0.9))), SAFEST),
    (Not(Confidence(0.9, None)), NOBODY | SAFEST),
    (And((Word("spillway"), Word("hold"))), HELD),
    (And((Word("gates"), Not(Word("spillway")))), NOBODY | MAY | KEEPERS),
    (And((Not(Word("gates")), Not(Word("plan")))), HELD | SAFEST),
    (And(()), ALL),
    (Or((Word("plan"), Phrase("safest dam"))), NAIVE | SAFEST),
    (Or(()), set()),
    (Or((Not(Word("gates")), Word("third"))), HELD | SAFEST | NAIVE | NOBODY | MAY),
    (Not(Word("gates")), HELD | SAFEST | NAIVE),
    (Not(Not(Word("plan"))), NAIVE),
    (Not(Or(())), ALL),
    (And((Or((Word("gates"), Word("dam"))), Dates("2024-04", None), Not(Field("kind", "mixed")))), MAY),
]


def shown(quotes) -> list[str]:
    return [f"{quote.article_id}/{' '.join(quote.text.split()[:3])}" for quote in quotes]


@pytest.mark.parametrize(("query", "expected"), FOUND, ids=[str(query) for query, _ in FOUND])
def test_a_query_finds_these_quotations_and_no_others(
    reader: Reader, query: Node, expected: set[str]
) -> None:
    hits = reader.search(Search(query, limit=50))
    assert sorted(shown(hits.quotes)) == sorted(expected)
    assert hits.total == len(expected)


@pytest.mark.parametrize(("query", "expected"), FOUND, ids=[str(query) for query, _ in FOUND])
def test_what_narrows_finds_the_same_as_what_ranks(reader: Reader, query: Node, expected: set[str]) -> None:
    assert set(shown(reader.search(Search(where=query, limit=50)).quotes)) == expected


def test_a_search_for_nothing_in_particular_finds_everything(reader: Reader) -> None:
    assert set(shown(reader.search(Search(limit=50)).quotes)) == ALL


def test_what_comes_back_is_the_record_that_was_put(reader: Reader) -> None:
    put = {quote.id: quote for entry in library() for quote in entry.quotes}
    assert {quote.id: quote for quote in reader.search(Search(limit=50)).quotes} == put


def test_relevance_puts_more_of_the_words_first(reader: Reader) -> None:
    query = Or((Word("spillway"), Word("hold")))
    assert shown(reader.search(Search(query)).quotes)[0] in HELD


WHOLE = make_quote("The gates will stay open until the last boat is home.")

# What is asked, what comes first of two, and the other.
BEFORE: list[tuple[Node, Quote, Quote]] = [
    # a full statement, a scrap of it
    (Word("gates"), WHOLE, make_quote("The gates.")),
    # the same words as the speaker's own, in a reporter's sentence, and reported
    (Word("gates"), WHOLE, make_quote(WHOLE.text, kind="mixed")),
    (Word("gates"), make_quote(WHOLE.text, kind="mixed"), make_quote(WHOLE.text, kind="indirect")),
    # who speaks, who is spoken of: however rare it is to be spoken of
    (Word("voss"), WHOLE, make_quote("The gates were never left open by Voss, or by the men.", HARTNELL)),
    (And((Word("voss"), Word("gates"))), WHOLE, make_quote("Voss had the gates shut before noon.", HARTNELL)),
    # the rarer word
    (
        Or((Word("boat"), Word("gates"))),
        WHOLE,
        make_quote("The gates will stay open all night, like it or not."),
    ),
]


@pytest.mark.parametrize(("query", "first", "other"), BEFORE)
def test_relevance_is_what_a_reader_wants_first(
    engine: Engine, query: Node, first: Quote, other: Quote
) -> None:
    with engine.write(replace=True) as writer:
        put(writer, [make_entry("a", other, first, make_quote("Not one gate.", VOSS))])
    with engine.reader() as reader:
        texts = [(quote.text, quote.kind) for quote in reader.search(Search(query)).quotes]
    assert texts.index((first.text, first.kind)) < texts.index((other.text, other.kind))


def test_what_narrows_does_not_change_the_order(reader: Reader) -> None:
    query = Or((Word("gates"), Word("third")))
    ranked = shown(reader.search(Search(query)).quotes)
    narrowed = shown(reader.search(Search(query, where=Field("speaker", "Voss"))).quotes)
    assert narrowed == [quote for quote in ranked if quote not in NOBODY]


def test_newest_and_oldest_put_the_undated_last(reader: Reader) -> None:
    def days(sort: Sort) -> list[str | None]:
        return [quote.date for quote in reader.search(Search(sort=sort, limit=50)).quotes]

    known = ["2024-03-05"] * 3 + ["2024-03-06", "2024-04-01", "2024-04-02"]
    assert days("oldest") == [*known, None, None]
    assert days("newest") == [*reversed(known), None, None]


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_pages_join_to_the_whole_list(reader: Reader, sort: Sort) -> None:
    query = Or((Word("the"), Word("gates"), Word("plan")))
    whole = reader.search(Search(query, sort=sort, limit=50))
    pages = [reader.search(Search(query, sort=sort, limit=3, offset=offset)) for offset in range(0, 12, 3)]
    assert [quote for page in pages for quote in page.quotes] == list(whole.quotes)
    assert {page.total for page in pages} == {whole.total}


def test_no_quotations_are_wanted_only_the_count(reader: Reader) -> None:
    hits = reader.search(Search(Word("gates"), limit=0, facets=("kind",)))
    assert (hits.total, hits.quotes, hits.facets["kind"]) == (5, (), (FacetValue("direct", 5),))


FACETS: list[tuple[FacetName, tuple[tuple[str | int, ...], ...]]] = [
    (
        "speaker",
        (
            ("Mirela Voss", 4, "mirela-voss"),
            ("Dov Hartnell", 2, "dov-hartnell"),
            ("Orrin Water Board", 1, "orrin-water-board"),
        ),
    ),
    ("publisher", (("Orrin Gazette", 5), ("Valley Courier", 1))),
    ("year", (("2024", 6),)),
    ("role", (("engineer", 1), ("mayor of Orrin", 1))),
    ("kind", (("direct", 6), ("indirect", 1), ("mixed", 1))),
]


@pytest.mark.parametrize(("facet", "counts"), FACETS)
def test_a_facet_counts_every_match_not_only_those_shown(reader: Reader, facet: FacetName, counts) -> None:
    assert reader.search(Search(facets=(facet,), limit=1)).facets == {
        facet: tuple(FacetValue(*each) for each in counts)
    }


def test_facets_count_within_the_query(reader: Reader) -> None:
    hits = reader.search(Search(Word("gates"), where=Dates("2024", None), facets=("speaker", "year")))
    assert hits.facets == {
        "speaker": (FacetValue("Mirela Voss", 3, "mirela-voss"),),
        "year": (FacetValue("2024", 4),),
    }


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        (Word("gate"), ["gates"]),
        (Phrase("spillway gates in"), ["spillway gates in"]),
        (And((Word("will"), Phrase("will never"), Not(Word("gates")))), ["will never"]),
        (Or((Prefix("wi"), Field("speaker", "Voss"))), ["will", "winter"]),
        (Prefix("spillway ga"), ["spillway", "gates"]),
        (Dates("2024", None), []),
        (Phrase("gates winter"), []),
    ],
)
def test_a_highlight_marks_what_matched(query: Node, marked: list[str]) -> None:
    text = "We will never close the spillway gates in winter."
    assert [text[start:end] for start, end in highlight(query, text)] == marked
