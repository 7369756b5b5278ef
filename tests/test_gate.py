"""Extraction on the project's own gold stays above the floor that was pinned for it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from indexer.evaluate import below_floor, evaluate, figures
from indexer.gold import read_gold
from indexer.judging import Report

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "corpus" / "gold"
FLOOR = FOLDER / "floor.json"
GATE = re.search(r"indexer evaluate (.*) --floor", (ROOT / "Makefile").read_text(encoding="utf-8"))
GOLD = [ROOT / name for name in GATE[1].split()] if GATE else []


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(*map(read_gold, GOLD))


@pytest.fixture
def pinned() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(FLOOR.read_text(encoding="utf-8"))
    return read


def _missed(report: Report, floor: dict[str, Any], folder: Path) -> list[str]:
    path = folder / "floor.json"
    path.write_text(json.dumps(floor), encoding="utf-8")
    return below_floor(report, GOLD, path)


def test_nothing_is_below_the_floor(report):
    assert below_floor(report, GOLD, FLOOR) == []


def test_the_gate_reads_all_the_gold_there_is():
    assert sorted(GOLD) == sorted(FOLDER.glob("*.jsonl"))


def test_every_figure_is_pinned_and_from_the_side_on_which_it_could_slip(report, pinned):
    good = {name for name in figures(report) if not name.startswith(("non_quotes", "named_where"))}
    assert set(pinned["at_least"]) == good
    assert set(pinned["at_most"]) == set(figures(report)) - good


def test_a_figure_that_slips_is_reported(report, pinned, tmp_path):
    higher = {name: figures(report)[name] + 0.001 for name in pinned["at_least"]}
    lower = {name: figures(report)[name] - 0.001 for name in pinned["at_most"]}
    missed = _missed(report, pinned | {"at_least": higher, "at_most": lower}, tmp_path)
    assert [line.split()[0] for line in missed] == [*higher, *lower]


def test_a_floor_of_another_corpus_is_reported(report, pinned, tmp_path):
    (missed,) = _missed(report, pinned | {"corpus": "0" * 64}, tmp_path)
    assert pinned["corpus"] in missed
