"""Phrases made from the sample articles: of each is said what has to be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.build import build
from indexer.index import Reader, open_engine
from tests.phrases.makers import MAKERS
from tests.phrases.measure import Score, make, measure, table, wrong

SAMPLES = Path(__file__).parents[2] / "corpus" / "articles"
EACH = 8
COUNT = EACH * len(MAKERS)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    engine = open_engine(tmp_path_factory.mktemp("samples") / "index")
    build([str(SAMPLES)], engine)
    with engine.reader() as reader:
        yield reader


@pytest.fixture(scope="module")
def scores(reader: Reader) -> list[Score]:
    return measure(reader, COUNT, seed=1)


def test_of_every_kind_there_are_phrases(scores: list[Score]) -> None:
    assert {score.kind: len(score.results) for score in scores} == dict.fromkeys(MAKERS, EACH)


def test_changed_words_are_never_called_the_same(scores: list[Score]) -> None:
    assert {score.kind: score.passed_over for score in scores} == dict.fromkeys(MAKERS, 0)


def test_every_phrase_has_its_verdict_its_change_and_its_credit(scores: list[Score]) -> None:
    assert [(one.kind, one.phrase.text, one.found.verdict) for one in wrong(scores)] == []
    assert all(line.split()[-4:-1] == ["1.000"] * 3 for line in table(scores).splitlines()[1:])


def test_the_same_seed_makes_the_same_phrases(reader: Reader) -> None:
    once, again, other = (list(make(reader, len(MAKERS), seed)) for seed in (7, 7, 8))
    assert once == again != other
