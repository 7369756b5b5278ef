"""Training: what is learned from a few invented articles, the same every time and on every machine."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from indexer.extract.model import Model
from indexer.extract.speakers.attribution import attribute
from indexer.extract.speakers.options import options
from indexer.training.annotated import read
from indexer.training.learner import Labelled, Weights, train_logistic
from indexer.training.speaker import ranked, train_speaker
from indexer.training.speech import labelled

PEOPLE = (("Mirela Voss", "Karl Arkell"), ("Edda Lund", "Jonas Pryde"), ("Petra Rhee", "Tomas Krell"))
SAID = (
    "The gates will hold for another winter",
    "We were told to wait",
    "It rained for nine days",
    "I was not asked",
)
TERMS = ("winter gate", "low water", "dry year", "old weir")


def _quote(text: str, words: str, speaker: str) -> dict[str, Any]:
    start, named = text.index(words), text.index(speaker)
    span = [[start, start + len(words)]]
    return {
        "start": start,
        "end": start + len(words),
        "segments": span,
        "kind": "direct",
        "speaker": speaker,
        "speaker_start": named,
        "speaker_end": named + len(speaker),
        "speaker_segments": [[named, named + len(speaker)]],
    }


def _article(number: int) -> dict[str, Any]:
    """The one who is told stands nearer to the words than the one who says them; a term stands by."""
    one, other = PEOPLE[number % len(PEOPLE)]
    first, second = SAID[number % len(SAID)], SAID[(number + 1) % len(SAID)]
    text = (
        f"After {other} left, {one} said: “{first}.”\n\n“{second},” {one} told {other} at noon.\n\n"
        f"The “{TERMS[number % len(TERMS)]}” of the valley is {number + 2} years old."
    )
    return {"id": str(number), "text": text, "quotes": [_quote(text, first, one), _quote(text, second, one)]}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("training") / "tiny.jsonl"
    path.write_text("".join(json.dumps(_article(number)) + "\n\n" for number in range(12)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def trained(data: Path) -> Model:
    articles = read(data)
    ranker = train_speaker(articles)
    return Model(ranker, train_logistic(labelled(articles, ranker)), {}, {})


def test_every_article_is_read_with_the_annotation_of_each_passage(data):
    articles = read(data)
    assert len(articles) == 12
    assert [[gold is not None for gold in one.gold] for one in articles] == [[True, True, False]] * 12
    assert articles[0].gold[0] == _article(0)["quotes"][0]


def test_compressed_data_is_read_too(data, tmp_path):
    packed = tmp_path / "tiny.jsonl.gz"
    packed.write_bytes(gzip.compress(data.read_bytes()))
    assert [one.gold for one in read(packed)] == [one.gold for one in read(data)]


def test_the_innermost_quote_that_holds_half_of_a_passage_is_its_annotation(tmp_path):
    record = _article(0)
    whole = _quote(record["text"], record["text"].split("\n")[0], "Mirela Voss")
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(record | {"quotes": [whole, *record["quotes"]]}), encoding="utf-8")
    assert read(path)[0].gold == (*record["quotes"], None)


def test_a_ranker_s_example_marks_the_options_that_are_right(data):
    articles = read(data)[:1]
    first, second = ranked(articles)
    offered = options(articles[0].page, 0, None)
    assert [option.features for option in offered] == list(first.answers)
    right = [option for option, good in zip(offered, first.right, strict=True) if good]
    assert [option.candidate.name for option in right] == ["Mirela Voss"]
    offered = options(articles[0].page, 1, right[0])
    again = [option for option, good in zip(offered, second.right, strict=True) if good]
    assert {option.candidate.name for option in again} == {"Mirela Voss"}
    assert [option.continued for option in again].count(True) == 1


def test_the_trained_ranker_finds_every_speaker(data, trained):
    for one in read(data):
        answers = attribute(one.page, trained.speaker)
        found = [answer.option.candidate.name for answer in answers[:2] if answer.option]
        assert found == [gold["speaker"] for gold in one.gold if gold]


def test_the_trained_model_tells_speech_from_terms(data, trained):
    for example in labelled(read(data), trained.speaker):
        score = sum(trained.speech.get(feature, 0.0) for feature in example.features)
        assert (score > 0) is example.label


def test_the_same_data_gives_the_same_weights(data, trained):
    articles = read(data)
    ranker = train_speaker(articles)
    assert ranker == trained.speaker
    assert train_logistic(labelled(articles, ranker)) == trained.speech


def test_weights_are_sorted_rounded_and_none_is_nothing(trained):
    for weights in (trained.speaker, trained.speech):
        assert list(weights) == sorted(weights)
        assert all(weight and weight == round(weight, 3) for weight in weights.values())


def test_a_rare_feature_is_an_accident():
    often, rare = Labelled(["bias", "often"], True), Labelled(["bias", "rare"], False)
    weights: Weights = train_logistic([*[often] * 8, *[rare] * 7])
    assert "often" in weights
    assert "rare" not in weights


def test_the_order_of_the_data_is_kept(data):
    examples = labelled(read(data), {})
    before = list(examples)
    train_logistic(examples)
    assert examples == before


@pytest.mark.parametrize("hashing", ["1", "2"])
def test_the_command_writes_the_same_model_anywhere_and_no_word_of_the_data(data, tmp_path, trained, hashing):
    command = [sys.executable, "-m", "indexer.training", str(data), "--out", str(tmp_path / "weights")]
    done = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONHASHSEED": hashing},
    )
    written = {file.stem: file.read_text(encoding="utf-8") for file in (tmp_path / "weights").iterdir()}
    assert json.loads(written["speaker"]) == trained.speaker
    assert json.loads(written["speech"]) == trained.speech
    everything = "".join(written.values()).lower()
    assert not [word for word in ("voss", "arkell", "gates", "winter", "valley") if word in everything]
    assert done.stderr == f"12 articles, 36 passages: {tmp_path / 'weights'}\n"
