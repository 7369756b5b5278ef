"""Searches of the sample articles show first what a reader would want first."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.build import build
from indexer.index import Reader, open_engine
from tests.ranking.measure import Outcome, below_floor, figures, measure
from tests.ranking.searches import (
    ARTICLES,
    SEARCHES,
    BrokenSearches,
    JudgedSearch,
    Statement,
    read_searches,
)

FLOOR = SEARCHES.with_name("floor.json")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    engine = open_engine(tmp_path_factory.mktemp("samples") / "index")
    build([str(ARTICLES)], engine)
    with engine.reader() as reader:
        yield reader


@pytest.fixture(scope="module")
def found(reader: Reader) -> dict[str, float]:
    return figures(measure(reader, read_searches()))


def test_no_figure_is_below_its_floor(found: dict[str, float]) -> None:
    assert below_floor(found, FLOOR) == []


def test_a_figure_that_slips_and_a_set_that_changes_are_reported(
    found: dict[str, float], tmp_path: Path
) -> None:
    floor = tmp_path / "floor.json"
    pinned = {"corpus": "0" * 64, "at_least": {"ndcg_10": 1.0}, "at_most": {"unjudged": -1.0}}
    floor.write_text(json.dumps(pinned), encoding="utf-8")
    missed = below_floor(found, floor)
    assert [line.split()[0] for line in missed] == ["ndcg_10", "unjudged", "the"]


def test_every_figure_is_pinned(found: dict[str, float]) -> None:
    pinned = json.loads(FLOOR.read_text(encoding="utf-8"))
    assert {*pinned["at_least"], *pinned["at_most"]} == set(found)


# --- The formulas ---------------------------------------------------------------------------

A, B, C = (Statement(words) for words in ("the tide is early", "the tide", "a late tide"))
JUDGED = JudgedSearch({"q": "tide"}, {A: 3, B: 1, C: 2})
BEST = 7 + 3 / math.log2(3) + 1 / 2

# The grades shown, then nDCG@10, precision of the first five and the reciprocal place of the first grade 3.
OUTCOMES = [
    ((3, 2, 1), 1.0, 0.4, 1.0),
    ((), 0.0, 0.0, 0.0),
    ((1, 3), (1 + 7 / math.log2(3)) / BEST, 0.2, 0.5),
    ((None, None, 2), 3 / 2 / BEST, 0.2, 0.0),
    ((0,) * 10 + (3,), 0.0, 0.0, 1 / 11),
]


@pytest.mark.parametrize(("shown", "ndcg", "precision", "reciprocal"), OUTCOMES)
def test_the_formulas(
    shown: tuple[int | None, ...], ndcg: float, precision: float, reciprocal: float
) -> None:
    outcome = Outcome(JUDGED, shown)
    assert outcome.ndcg == pytest.approx(ndcg)
    assert (outcome.precision, outcome.reciprocal) == pytest.approx((precision, reciprocal))


# --- What counts as a judged statement ------------------------------------------------------

STATEMENTS = [
    ("The tide is early.", A),
    ("“the TIDE”", B),
    ("The tide is early today", A),
    ("is early", A),
    ("The tide, as everybody on this quay has always known, is early", None),
    ("The harbour is shut", None),
]


@pytest.mark.parametrize(("text", "statement"), STATEMENTS)
def test_a_statement_is_known_by_its_words(text: str, statement: Statement | None) -> None:
    assert JUDGED.find(text) == statement


BROKEN = [
    ('{"asked": {}}', "grades"),
    ('{"asked": {}, "grades": {"4": ["the tide"]}}', "4 is no grade"),
    ('{"asked": {}, "grades": {"1": ["the tide"], "2": ["The tide"]}}', "two grades"),
    ('{"asked": {}, "grades": {"0": ["the tide"]}}', "nothing answers it"),
    ("[]", "line 1"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN)
def test_a_broken_file_is_named_with_its_fault(line: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "searches.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(BrokenSearches, match=message):
        read_searches(path)
