"""The figures that extraction is held to, on articles so small that they can be counted by hand."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from indexer.evaluate import add_arguments, below_floor, corpus_digest, evaluate, figures, run
from indexer.gold import read_gold
from indexer.judging import Report, judge
from indexer.likeness import same_role, same_speaker
from indexer.quote import Context, Quote, Segment, Source

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
    return figures(evaluate(read_gold(_write(folder, *records))))


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


MENTIONS: list[tuple[str, dict[str, Any], float]] = [
    ("its offsets", {"mention_start": TEXT.index("Mirela"), "mention_end": TEXT.index(", mayor")}, 1.0),
    ("its words", {"mention": "Mirela Voss"}, 1.0),
    ("a part of it", {"mention": "Voss"}, 1.0),
    ("other words", {"mention": "Orrin"}, 0.0),
]


@pytest.mark.parametrize(
    ("mention", "expected"), [case[1:] for case in MENTIONS], ids=[c[0] for c in MENTIONS]
)
def test_a_mention_is_right_where_it_meets_the_annotated_words(tmp_path, mention, expected):
    assert _figures(tmp_path, _record(RIGHT[0] | mention, RIGHT[1]))["mention"] == expected


def test_a_prediction_on_what_is_set_aside_is_neither_right_nor_wrong(tmp_path):
    aside = _record(RIGHT[0], _span(SECOND) | {"borderline": True})
    assert _figures(tmp_path, aside) == pytest.approx(PERFECT)


REPORTED = "Mirela Voss said that the gates would hold until the spring. “They always have,” she said."
CLAIM = "the gates would hold until the spring"


def _judged(*quotes: Quote, indirect: bool, gold: tuple[dict[str, Any], ...], folder: Path) -> Report:
    """A report on given quotations: indirect ones are worded by hand here."""
    report = Report()
    for one in read_gold(_write(folder, _record(*gold, text=REPORTED))):
        judge(one, quotes, report, indirect)
    return report


def _reported(words: str, speaker: str | None = "Mirela Voss", confidence: float = 0.9) -> Quote:
    span = _span(words, REPORTED)
    segment = Segment(span["start"], span["end"], words)
    return Quote(
        id=words,
        article_id="gate",
        text=words,
        kind="indirect",
        speaker=speaker,
        speaker_id=speaker,
        speaker_type="person" if speaker else None,
        role=None,
        date=None,
        date_basis=None,
        source=Source(None, None, None, (), None),
        cue="said",
        mention=None,
        segments=(segment,),
        context=Context("", ""),
        confidence=confidence,
    )


INDIRECT = [
    ("the same words", [CLAIM], (1, 1, 1)),
    ("most of them", ["that the gates would hold until"], (1, 1, 1)),
    ("less than half", ["the spring"], (1, 0, 0)),
    ("other words", ["They always have"], (1, 0, 0)),
    ("two where one is", [CLAIM, "that " + CLAIM], (2, 1, 1)),
    ("none", [], (0, 0, 0)),
]


@pytest.mark.parametrize(("words", "expected"), [case[1:] for case in INDIRECT], ids=[c[0] for c in INDIRECT])
def test_indirect_speech_is_found_by_half_in_common_one_to_one(tmp_path, words, expected):
    gold = (_span(CLAIM, REPORTED) | VOSS | {"kind": "indirect"},)
    report = _judged(*map(_reported, words), indirect=True, gold=gold, folder=tmp_path)
    tally = report.groups["kind indirect"]
    assert (tally.predicted, tally.matched, tally.found) == expected
    assert (report.whole.gold, report.whole.predicted) == (0, 0)


def test_indirect_speech_is_set_aside_where_the_file_annotates_none(tmp_path):
    report = _judged(_reported(CLAIM), indirect=False, gold=(), folder=tmp_path)
    assert "kind indirect" not in report.groups
    assert (report.whole.predicted, report.trusted) == (0, [])


def test_a_file_with_indirect_speech_has_figures_of_its_own(tmp_path):
    gold = _span(CLAIM, REPORTED) | VOSS | {"kind": "indirect"}
    found = _figures(tmp_path, _record(gold, text=REPORTED))
    assert {"indirect_recall", "indirect_full_name"} <= set(found)


def test_confidence_is_kept_with_whether_the_name_was_right(tmp_path):
    gold = (_span(CLAIM, REPORTED) | VOSS | {"kind": "indirect"},)
    said = (
        _reported(CLAIM, confidence=0.8),
        _reported("said that", "Karl Arkell", 0.3),
        _reported("she", None),
    )
    assert _judged(*said, indirect=True, gold=gold, folder=tmp_path).trusted == [(0.8, True), (0.3, False)]


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
    assert (groups["kind direct"].predicted, groups["easy"].predicted) == (2, 0)


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
    assert printed[0].split() == [
        "quotes",
        "precision",
        "recall",
        "f1",
        "mention",
        "full_name",
        "role",
        "date",
    ]
    shares = ["1.000", "1.000", "1.000", "–", "1.000", "1.000", "1.000"]
    assert ["kind", "direct", "2", *shares] in [line.split() for line in printed]
    assert ["all", "between", "marks", "2", *shares] in [line.split() for line in printed]
    assert any(line.startswith("expected calibration error 0.") for line in printed)
    assert printed[-1].startswith("1 articles, 0 non-quotes: precision 1.000; recall 1.000;")


def test_the_command_prints_json_and_errors(tmp_path, capsys):
    gold = _write(tmp_path, _record(RIGHT[0] | {"speaker": "Karl Arkell"}, RIGHT[1]))
    assert _run(gold, "--json", "--errors", "5") == 0
    error, _, printed = capsys.readouterr().out.partition("\n")
    assert error.startswith("speaker | ")
    record = json.loads(printed)
    assert record["figures"] == pytest.approx(PERFECT | {"full_name": 0.5})
    assert (record["groups"]["kind direct"]["gold"], record["groups"]["kind direct"]["full_name"]) == (2, 0.5)
    assert record["groups"]["other"]["precision"] is None
    assert sum(one["n"] for one in record["calibration"]["bins"]) == 1
    assert 0 <= record["calibration"]["expected_error"] <= 1


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
