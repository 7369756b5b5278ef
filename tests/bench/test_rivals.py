"""Rivals hold the same quotations and answer the same questions, or nothing is compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.index import Reader, Search, open_engine
from indexer.index.query import And, Dates, Field, Node, Phrase, Prefix, Word
from tests.bench.asked import Altered, Asked, Suggest, Verify
from tests.bench.rivals import RIVALS
from tests.bench.rivals.beside import alike, measure
from tests.bench.rivals.contract import Contract
from tests.bench.rivals.rival import Answer, Rival, answer, every_quote, is_for_all
from tests.factories import HARTNELL, VOSS, library, put

GATES = Word("gates")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    engine = open_engine(tmp_path_factory.mktemp("library") / "index")
    with engine.write(replace=True) as writer:
        put(writer, library())
    with engine.reader() as opened:
        yield opened


@pytest.fixture(scope="module", params=RIVALS)
def rival(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, reader: Reader
) -> Iterator[Rival]:
    with RIVALS[request.param](tmp_path_factory.mktemp("rival") / "held", every_quote(reader)) as opened:
        yield opened


NARROWED: list[tuple[Node | None, Node | None, int]] = [
    (GATES, None, 5),
    (Word("gate"), None, 5),
    (Phrase("spillway gates"), None, 2),
    (Phrase("gates spillway"), None, 0),
    (Prefix("spill"), None, 3),
    (GATES, Field("speaker", VOSS), 4),
    (GATES, Field("role", "mayor of Orrin"), 1),
    (GATES, Field("publisher", "Orrin Gazette"), 3),
    (GATES, Field("kind", "direct"), 5),
    (GATES, Field("kind", "mixed"), 0),
    (GATES, Dates("2024-03-06", "2024-04-01"), 2),
    (GATES, Dates("2024-03-06", None), 2),
    (
        GATES,
        And((Field("publisher", "Orrin Gazette"), Field("kind", "direct"), Dates(None, "2024-03-31"))),
        2,
    ),
    (None, Field("speaker", HARTNELL), 2),
]


@pytest.mark.parametrize(("query", "where", "total"), NARROWED)
def test_each_finds_what_our_engine_finds(
    reader: Reader, rival: Rival, query: Node | None, where: Node | None, total: int
) -> None:
    ours, theirs = (one.search(Search(query, where)) for one in (Contract(reader), rival))
    assert ours.total == theirs.total == total
    assert set(ours.shown) == set(theirs.shown)


@pytest.mark.parametrize("facet", ["speaker", "publisher", "year", "role", "kind"])
def test_each_counts_over_all_that_is_found(reader: Reader, rival: Rival, facet: str) -> None:
    asked = Search(GATES, facets=(facet,), limit=1)  # type: ignore[arg-type]
    ours, theirs = Contract(reader).search(asked), rival.search(asked)
    assert ours.counts
    assert ours.counts == theirs.counts
    assert len(theirs.shown) == 1


def test_each_counts_by_month(reader: Reader, rival: Rival) -> None:
    asked = Search(GATES, histogram="month")
    ours, theirs = Contract(reader).search(asked), rival.search(asked)
    assert ours.counts == theirs.counts == {"2024-03": 3, "2024-04": 1}


def test_each_has_the_newest_first_and_pages(rival: Rival) -> None:
    newest = Search(GATES, where=Dates("2024-01-01", None), sort="newest", limit=2)
    first, second = (
        rival.search(newest),
        rival.search(Search(GATES, newest.where, "newest", limit=2, offset=2)),
    )
    assert [shown.partition("-")[0] for shown in first.shown] == ["vote", "wire"]
    assert len(second.shown) == 2
    assert not set(first.shown) & set(second.shown)
    assert first.total == second.total == 4


def test_each_suggests_speakers_by_the_beginning_of_any_word(reader: Reader, rival: Rival) -> None:
    for beginning in ("Mir", "Har", "vos", "Zz"):
        assert rival.suggest(beginning) == Contract(reader).suggest(beginning)


def test_each_finds_the_source_of_an_altered_phrase(reader: Reader, rival: Rival) -> None:
    for one in (Contract(reader), rival):
        first, *_ = one.altered("we will never open the spillway gates in winter").shown
        assert first.partition("-")[0] in {"dam", "wire"}


def test_what_only_we_answer_is_asked_of_nobody_else(rival: Rival) -> None:
    assert not is_for_all(Verify("We will never close"))
    assert not is_for_all(Search(GATES, grouped=True))
    with pytest.raises(ValueError, match="no rival answers"):
        answer(rival, Verify("We will never close"))


LIKE = [
    (Answer(0, ()), Answer(0, ()), 1.0),
    (Answer(2, ("a", "b")), Answer(2, ("b", "a")), 1.0),
    (Answer(2, ("a", "b")), Answer(1, ("a",)), 0.5),
    (Answer(1, ("a",), {"x": 1}), Answer(1, ("a",), {"x": 2}), 1 / 3),
]


@pytest.mark.parametrize(("one", "other", "expected"), LIKE)
def test_two_answers_are_alike_by_what_they_share(one: Answer, other: Answer, expected: float) -> None:
    assert alike(one, other) == expected


def test_all_are_measured_side_by_side(tmp_path: Path, reader: Reader) -> None:
    asked: dict[str, list[Asked]] = {
        "keyword": [Search(GATES)] * 7,
        "suggested": [Suggest("Mir")] * 7,
        "altered": [Altered("we will never open the gates in winter", "no such id")] * 7,
        "verify": [Verify("We will never close")] * 7,
    }
    figures = list(measure("room", tmp_path, {"ours": reader}, RIVALS, asked))
    assert [(figure.what, figure.by) for figure in figures] == [
        *(("written", name) for name in RIVALS),
        *((kind, name) for kind in ("keyword", "suggested", "altered") for name in ("ours", *RIVALS)),
        ("verify", "ours"),
    ]
    assert {figure.note for figure in figures if figure.what == "keyword"} == {"", "same 100%"}
    assert {figure.note for figure in figures if figure.what == "altered"} == {"finds 0%"}
    assert {figure.times for figure in figures if figure.p95} == {2}
