"""Copies are one result; pages join into one whole answer, whatever is added or taken out between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from indexer.index import Engine, FacetValue, PlaceUnknown, Reader, Search
from indexer.index.engine import Entry
from indexer.index.query import And, Dates, FacetName, Interval, Node, Or, Prefix, Sort, Word
from indexer.quote import Quote
from tests.contract.conftest import Fresh
from tests.factories import BOARD, HARTNELL, VOSS, make_entry, make_quote, make_speaker, put

LONG = "The gates will stay open until the last boat is home."
SHORT = "We will see."


def entries() -> tuple[Entry, ...]:
    """One long statement printed by three, a short one that two people make, the same source unnamed."""
    return (
        make_entry("a", make_quote(LONG), make_quote(SHORT), publisher="Gazette", published="2024-01-02"),
        make_entry(
            "b", make_quote("“The gates will stay open until the last boat is home”"), published="2024-02-01"
        ),
        make_entry("c", make_quote(LONG), publisher="Courier", published="2024-01-05"),
        make_entry("d", make_quote(SHORT, HARTNELL), publisher="Courier", published="2023-12-30"),
        make_entry("e", make_quote(SHORT, "Voss"), published="2023-12-31"),
        make_entry("f", make_quote(SHORT, "Voss"), published="2024-01-04"),
        make_entry("g", make_quote(LONG, "an official", speaker_type="unnamed"), published="2024-01-03"),
        make_entry("h", make_quote(LONG, "an official", speaker_type="unnamed"), published="2024-01-06"),
        make_entry("i", make_quote(LONG, None), published="2024-01-07"),
        make_entry("j", make_quote(LONG, None), published="2024-01-08"),
        make_entry("k", make_quote("Not one gate was open.", BOARD, speaker_type="group")),
    )


@pytest.fixture(scope="module")
def held(fresh: Fresh, engine_name: str) -> Iterator[Reader]:
    engine = fresh(engine_name)
    with engine.write(replace=True) as writer:
        put(writer, entries()[:4])
    with engine.write(replace=False) as writer:
        put(writer, entries()[4:])
    with engine.reader() as reader:
        yield reader


def articles(quotes: Iterable[Quote]) -> str:
    return "".join(quote.article_id for quote in quotes)


GROUPED: list[tuple[Sort, str]] = [
    # b's print of a's statement is its newest; e and f are two people until somebody knows better
    ("newest", "bjhfaedk"),
    ("oldest", "deaagfik"),
]


@pytest.mark.parametrize(("sort", "shown"), GROUPED)
def test_a_statement_is_one_result_by_its_first_print_in_order(held: Reader, sort: Sort, shown: str) -> None:
    hits = held.search(Search(sort=sort, grouped=True, limit=50))
    assert articles(hits.quotes) == shown
    assert (hits.total, hits.is_exact, hits.next) == (8, True, None)
    assert held.search(Search(sort=sort, limit=50)).total == 12


def test_of_prints_that_match_alike_the_oldest_is_shown(held: Reader) -> None:
    hits = held.search(Search(Word("boat"), grouped=True))
    assert articles(hits.quotes) == "agi"


def test_only_prints_that_match_are_grouped(held: Reader) -> None:
    hits = held.search(Search(Word("boat"), where=Dates("2024-01-05", "2024-01-07"), grouped=True))
    assert (articles(hits.quotes), hits.total) == ("chi", 3)


def test_the_prints_of_a_statement(held: Reader) -> None:
    def prints(article_id: str, number: int = 0, limit: int = 10) -> str:
        (printing,) = held.printings([held.article_quotes(article_id)[number]], limit)
        return articles(printing.prints)

    assert {prints("a"), prints("b"), prints("c")} == {"acb"}
    assert prints("b", limit=2) == "ac"
    assert [prints("a", 1), prints("d"), prints("e"), prints("f")] == ["a", "d", "e", "f"]
    assert (prints("h"), prints("j"), prints("k")) == ("gh", "ij", "k")


COUNTED: list[tuple[FacetName, tuple[tuple[str | int | None, ...], ...]]] = [
    ("speaker", ((VOSS, 1, "mirela-voss"), ("an official", 1, None))),
    ("publisher", (("Courier", 1), ("Gazette", 1))),
    ("year", (("2024", 3),)),
    ("kind", (("direct", 3),)),
]


@pytest.mark.parametrize(("facet", "counts"), COUNTED)
def test_a_statement_counts_once_for_each_value_its_prints_have(
    held: Reader, facet: FacetName, counts
) -> None:
    hits = held.search(Search(Word("boat"), facets=(facet,), grouped=True, limit=1))
    assert hits.facets[facet] == tuple(FacetValue(*each) for each in counts)


def test_a_speaker_is_counted_by_id_under_the_usual_name_and_others_by_name(engine: Engine) -> None:
    called = {"speaker_id": "ann-lee"}
    quotes = [
        make_quote("One word.", "Ann Lee", **called),
        make_quote("Two words.", "Dame Ann Lee", **called),
        make_quote("Three words.", "Ann Lee", **called),
        make_quote("Four words.", "Ann Lee", speaker_id="ann-lee-athlete"),
    ]
    with engine.write(replace=True) as writer:
        put(writer, (make_entry("a", *quotes), make_entry("b", make_quote("Five.", "Lee"))))
    with engine.reader() as reader:
        assert reader.search(Search(facets=("speaker",))).facets["speaker"] == (
            FacetValue("Ann Lee", 3, "ann-lee"),
            FacetValue("Ann Lee", 1, "ann-lee-athlete"),
            FacetValue("Lee", 1),
        )


PERIODS: list[tuple[Interval, bool, tuple[tuple[str, int], ...]]] = [
    ("year", False, (("2023", 2), ("2024", 9))),
    ("month", False, (("2023-12", 2), ("2024-01", 8), ("2024-02", 1))),
    ("month", True, (("2023-12", 2), ("2024-01", 5), ("2024-02", 1))),
    ("year", True, (("2023", 2), ("2024", 5))),
]


@pytest.mark.parametrize(("interval", "grouped", "counts"), PERIODS)
def test_a_histogram_counts_what_was_said_when(held: Reader, interval: Interval, grouped, counts) -> None:
    assert held.search(Search(histogram=interval, grouped=grouped, limit=0)).histogram == counts


def test_a_histogram_is_within_the_question_and_only_where_asked_for(held: Reader) -> None:
    assert held.search(Search(Word("see"), histogram="day")).histogram == (
        ("2023-12-30", 1),
        ("2023-12-31", 1),
        ("2024-01-02", 1),
        ("2024-01-04", 1),
    )
    assert held.search(Search(Word("see"))).histogram == ()


QUERY = Or((Word("gates"), Word("see"), Word("voss"), Prefix("boa")))
SORTS: list[Sort] = ["relevance", "newest", "oldest"]


def walk(reader: Reader, search: Search) -> Iterator[tuple[Quote, ...]]:
    """Page after page, of one generation."""
    hits = reader.search(search)
    yield hits.quotes
    while hits.next:
        hits = reader.search(replace(search, after=hits.next))
        yield hits.quotes


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("query", [None, QUERY, And((QUERY, Word("open")))], ids=["all", "or", "and"])
def test_pages_join_to_the_whole_answer(held: Reader, query: Node | None, sort: Sort, grouped: bool) -> None:
    search = Search(query, sort=sort, grouped=grouped, limit=50)
    whole = held.search(search).quotes
    for limit in (1, 2, 3, 5):
        pages = list(walk(held, replace(search, limit=limit)))
        assert [quote for page in pages for quote in page] == list(whole)
        assert all(len(page) == limit for page in pages[:-1])
        assert pages[-1]


def test_a_page_may_skip_some_after_a_place(held: Reader) -> None:
    search = Search(QUERY, limit=2)
    whole = held.search(replace(search, limit=50)).quotes
    assert held.search(replace(search, after=held.search(search).next, offset=1)).quotes == whole[3:5]


def added() -> tuple[Entry, ...]:
    """Articles that make words of the query common and every rank another; the short half come last."""
    filler = "Nobody saw the gates, and nobody will see the gates again this winter or any other. " * 3
    return tuple(
        make_entry(
            f"new{n}",
            make_quote(f"{filler}{n}" if n % 2 else f"Gate {n}", HARTNELL),
            published=f"2024-01-{n + 1:02}",
        )
        for n in range(12)
    )


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize("sort", SORTS)
def test_no_quotation_is_lost_or_shown_twice_while_the_index_grows(
    engine: Engine, sort: Sort, grouped: bool
) -> None:
    with engine.write(replace=True) as writer:
        put(writer, entries())
    search = Search(QUERY, sort=sort, grouped=grouped, limit=2)
    with engine.reader() as reader:
        before = [quote.id for page in walk(reader, search) for quote in page]
    shown: list[str] = []
    more = list(added())
    place = None
    while place or not shown:
        with engine.reader() as reader:
            hits = reader.search(replace(search, after=place))
        shown += [quote.id for quote in hits.quotes]
        place = hits.next
        if more:
            with engine.write(replace=False) as writer:
                put(writer, more[:4])
            del more[:4]
    assert len(shown) == len(set(shown))
    assert [quote_id for quote_id in shown if quote_id in before] == before
    assert len(shown) > len(before)


def test_a_place_holds_when_its_own_quotation_is_taken_out(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, entries())
    search = Search(QUERY, limit=3)
    with engine.reader() as reader:
        first = reader.search(search)
        rest = [quote for page in walk(reader, replace(search, after=first.next)) for quote in page]
    with engine.write(replace=False) as writer:
        writer.remove(first.quotes[-1].article_id)
    with engine.reader() as reader:
        after = [quote for page in walk(reader, replace(search, after=first.next)) for quote in page]
    assert after == [quote for quote in rest if quote.article_id != first.quotes[-1].article_id]


@pytest.mark.parametrize("place", ["", "x", "[]", "{}", "[1,2,3]", '["a","b","c"]', "[[[["])
@pytest.mark.parametrize("sort", SORTS)
def test_a_place_that_no_engine_gave_out_is_refused(held: Reader, sort: Sort, place: str) -> None:
    with pytest.raises(PlaceUnknown):
        held.search(Search(QUERY, sort=sort, after=place))


def test_speakers_go_on_after_somebody_whoever_is_added(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        for number in range(9):
            writer.put_speaker(make_speaker(f"Ada Number{number}", quotes=9 - number // 3))
    with engine.reader() as reader:
        total, whole = reader.speakers("ada", 20)
        assert (total, [one.id for one in whole]) == (9, [f"ada-number{number}" for number in range(9)])
        for place, one in enumerate(whole, 1):
            assert reader.speakers("ada", 20, after=(one.quotes, one.id)) == (9, whole[place:])
        assert reader.speakers("ada", 2, 1, (9, "ada-number0")) == (9, whole[2:4])
    with engine.write(replace=False) as writer:
        writer.put_speaker(make_speaker("Ada Often", quotes=50))
        writer.remove_speaker(whole[2].id)
    with engine.reader() as reader:
        assert reader.speakers("ada", 20, after=(whole[2].quotes, whole[2].id)) == (9, whole[3:])
