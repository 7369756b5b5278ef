"""The figures that extraction is held to, on articles so small that they can be counted by hand."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from indexer.evaluate import add_arguments, below_floor, corpus_digest, evaluate, run, same_role, same_speaker
from indexer.gold import read_gold

TEXT = "“The gates will hold,” said Mirela Voss, mayor of Orrin, on Thursday. “They always have.”"
VOSS = {"kind": "direct", "speaker": "Mirela Voss", "speaker_type": "person", "role": "mayor of Orrin"}
FIRST, SECOND = "The gates will hold,", "They always have."


def _span(words: str, text: str = TEXT) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def _record(*quotes: dict[str, Any], not_quotes: tuple[str, ...] = (), text: str = TEXT) -> dict[str, Any]:
    spans = [_span(words, text) for words in not_quotes]
    return {"text": text, "published": "2025-03-14", "quotes": quotes, "not_quotes": spans}


def _write(folder: Path, *records: dict[str, Any]) -> Path:
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / "gate.txt").write_text(TEXT, encoding="utf-8")
    (folder / "gold").mkdir(exist_ok=True)
    path = folder / "gold" / "tiny.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def _figures(folder: Path, *records: dict[str, Any]) -> dict[str, float]:
    return evaluate(read_gold(_write(folder, *records))).figures()


RIGHT = (
    _span(FIRST) | VOSS | {"date": "2025-03-13"},
    _span(SECOND) | VOSS | {"date": "2025-03-13", "continues": True},
)
PERFECT = {
    "precision": 1.0,
    "recall": 1.0,
    "f1": 1.0,
    "full_name": 1.0,
    "role": 1.0,
    "date": 1.0,
    "joined": 1.0,
    "non_quotes_taken": 0.0,
    "named_where_nobody": 0.0,
}
BESIDE = "It rained. Mirela Voss, who had said nothing, went home to Orrin."

WRONG: list[tuple[str, list[dict[str, Any]], dict[str, float]]] = [
    ("nothing annotated otherwise", [_record(*RIGHT)], {}),
    ("another speaker", [_record(RIGHT[0] | {"speaker": "Karl Arkell"}, RIGHT[1])], {"full_name": 0.5}),
    (
        "another spelling allowed",
        [_record(RIGHT[0] | {"speaker": "M. V.", "speaker_alt": ["Mirela Voss"]}, RIGHT[1])],
        {},
    ),
    ("a surname alone", [_record(RIGHT[0] | {"speaker": "Voss"}, RIGHT[1])], {"full_name": 0.5}),
    ("another role", [_record(RIGHT[0] | {"role": "engineer"}, RIGHT[1])], {"role": 0.5}),
    ("no role annotated", [_record(RIGHT[0] | {"role": None}, RIGHT[1])], {}),
    ("another day", [_record(RIGHT[0], RIGHT[1] | {"date": "2025-03-14"})], {"date": 0.5}),
    ("no day known", [_record(RIGHT[0], RIGHT[1] | {"date": None})], {"date": 0.5}),
    ("nobody told", [_record(RIGHT[0] | {"speaker": None}, RIGHT[1])], {"named_where_nobody": 1.0}),
    ("not joined", [_record(RIGHT[0] | {"continues": True}, RIGHT[1])], {"joined": 0.5}),
    (
        "taken though none",
        [_record(*RIGHT, not_quotes=(SECOND, "mayor of Orrin"))],
        {"non_quotes_taken": 0.5},
    ),
    ("one predicted too many", [_record(RIGHT[0])], {"precision": 0.5, "f1": 2 / 3}),
    (
        "one missed",
        [_record(*RIGHT), _record(_span("Mirela Voss", BESIDE) | VOSS, text=BESIDE)],
        {"recall": 2 / 3, "f1": 0.8, "full_name": 2 / 3},
    ),
    (
        "everything missed",
        [_record(_span("Mirela Voss", BESIDE) | VOSS, text=BESIDE)],
        {"recall": 0.0, "f1": 0.0, "full_name": 0.0},
    ),
]


@pytest.mark.parametrize(
    ("records", "changed"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_every_figure_counts_its_own_errors(tmp_path, records, changed):
    assert _figures(tmp_path, *records) == pytest.approx(PERFECT | changed)


def test_half_of_the_letters_find_a_passage(tmp_path):
    longer = _span("“The gates will hold,” said") | VOSS
    hopeless = _span(", mayor of Orrin, on Thursday. “They") | VOSS
    assert _figures(tmp_path, _record(longer))["recall"] == 1.0
    assert _figures(tmp_path, _record(hopeless))["recall"] == 0.0


def test_errors_say_what_was_wanted_and_what_came(tmp_path):
    wrong = RIGHT[0] | {"speaker": "Karl Arkell", "role": "engineer", "date": None, "difficulty": "surname"}
    missed = _span("mayor of Orrin") | VOSS
    report = evaluate(
        read_gold(_write(tmp_path, _record(wrong, missed, not_quotes=(SECOND,)) | {"id": "gate"}))
    )
    assert report.errors == [
        "speaker | gate | The gates will hold, | Karl Arkell | Mirela Voss | surname",
        "role | gate | The gates will hold, | engineer | mayor of Orrin | surname",
        "date | gate | The gates will hold, | None | 2025-03-13 | surname",
        "missed | gate | mayor of Orrin | ('Mirela Voss',) | None | other",
        "taken though no quote | gate | They always have.",
    ]


def test_groups_are_counted_by_kind_difficulty_and_type(tmp_path):
    quotes = (
        RIGHT[0] | {"difficulty": "easy"},
        RIGHT[1] | {"difficulty": "no cue", "speaker": "Karl Arkell"},
    )
    groups = evaluate(read_gold(_write(tmp_path, _record(*quotes)))).groups
    assert sorted(groups) == ["easy", "kind direct", "no cue", "type person"]
    assert (groups["easy"].gold, groups["easy"].named) == (1, 1)
    assert (groups["no cue"].gold, groups["no cue"].found, groups["no cue"].named) == (1, 1, 0)
    assert (groups["kind direct"].gold, groups["kind direct"].named) == (2, 1)


SPEAKERS = [
    ("Mirela Voss", "Mirela Voss", "person", True),
    ("Dr. Mirela A. Voss", "Mirela Voss", "person", True),
    ("Mirela Voss", "Voss", "person", False),
    ("Mirela Voss", "Karl Voss", "person", False),
    ("Voss", "Voss", "person", True),
    ("Mirela Voss", None, "person", False),
    ("the Orrin Water Board", "Orrin Water Board", "group", True),
    ("Orrin Water Board", "the board", "group", True),
    ("Orrin Water Board", "Orrin Gazette", "group", False),
    ("a senior official", "one senior official", "unnamed", True),
    ("the", "the", "group", False),
]


@pytest.mark.parametrize(("gold", "got", "kind", "expected"), SPEAKERS)
def test_when_two_speakers_are_the_same(gold, got, kind, expected):
    assert same_speaker(gold, got, kind) is expected


ROLES = [
    ("mayor of Orrin", "mayor of Orrin", True),
    ("the mayor of Orrin", "Orrin mayor", True),
    ("senior fellow at the Oak Institute", "fellow", True),
    ("mayor of Orrin", "engineer", False),
    ("mayor of Orrin", None, False),
    ("of the", "of the", False),
]


@pytest.mark.parametrize(("gold", "got", "expected"), ROLES)
def test_when_two_roles_are_the_same(gold, got, expected):
    assert same_role(gold, got) is expected


# --- The floor and the command --------------------------------------------------------------------


def _floor(gold: Path, at_least: dict[str, float], at_most: dict[str, float] | None = None) -> Path:
    path = gold.parent / "floor.json"
    pinned = {"corpus": corpus_digest([gold]), "at_least": at_least, "at_most": at_most or {}}
    path.write_text(json.dumps(pinned), encoding="utf-8")
    return path


def test_a_floor_that_holds_says_nothing(tmp_path):
    gold = _write(tmp_path, _record(*RIGHT))
    floor = _floor(gold, {"f1": 1.0, "full_name": 0.9}, {"non_quotes_taken": 0.0})
    assert below_floor(evaluate(read_gold(gold)), [gold], floor) == []


def test_a_figure_below_its_floor_or_above_its_limit_is_named(tmp_path):
    gold = _write(tmp_path, _record(RIGHT[0] | {"speaker": "Karl Arkell"}, RIGHT[1], not_quotes=(SECOND,)))
    floor = _floor(gold, {"full_name": 0.51, "f1": 1.0}, {"non_quotes_taken": 0.99})
    assert below_floor(evaluate(read_gold(gold)), [gold], floor) == [
        "full_name 0.500 is below its floor of 0.510",
        "non_quotes_taken 1.000 is above its limit of 0.990",
    ]


@pytest.mark.parametrize("changed", ["gold/tiny.jsonl", "articles/gate.txt"])
def test_a_floor_holds_for_its_own_corpus_alone(tmp_path, changed):
    gold = _write(tmp_path, _record(*RIGHT))
    floor = _floor(gold, {"f1": 1.0})
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    (missed,) = below_floor(evaluate(read_gold(gold)), [gold], floor)
    assert missed.startswith("the corpus has changed (")


def _run(*words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(word) for word in words]))


def test_the_command_prints_a_table(tmp_path, capsys):
    assert _run(_write(tmp_path, _record(*RIGHT))) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split() == ["quotes", "found", "name", "role", "date"]
    assert printed[-2].split() == ["all", "2", "1.000", "1.000", "1.000", "1.000"]
    assert printed[-1].startswith("1 articles, 0 non-quotes: precision 1.000; recall 1.000;")


def test_the_command_prints_json_and_errors(tmp_path, capsys):
    gold = _write(tmp_path, _record(RIGHT[0] | {"speaker": "Karl Arkell"}, RIGHT[1]))
    assert _run(gold, "--json", "--errors", "5") == 0
    error, figures = capsys.readouterr().out.splitlines()
    assert error.startswith("speaker | ")
    assert json.loads(figures) == pytest.approx(PERFECT | {"full_name": 0.5})


def test_the_command_fails_below_the_floor(tmp_path, capsys):
    gold = _write(tmp_path, _record(RIGHT[0] | {"speaker": "Karl Arkell"}, RIGHT[1]))
    assert _run(gold, "--floor", _floor(gold, {"f1": 1.0})) == 0
    assert _run(gold, "--floor", _floor(gold, {"full_name": 1.0})) == 1
    assert capsys.readouterr().err == "full_name 0.500 is below its floor of 1.000\n"


def test_the_command_names_a_gold_file_it_cannot_read(tmp_path, capsys):
    gold = _write(tmp_path, _record(*RIGHT))
    gold.write_text("{", encoding="utf-8")
    assert _run(gold) == 2
    assert capsys.readouterr().err.startswith("evaluate: tiny.jsonl, line 1: ")
    assert _run(tmp_path / "none.jsonl") == 2
    assert "none.jsonl" in capsys.readouterr().err
