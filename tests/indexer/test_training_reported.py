"""Training on indirect speech: which cue an annotated quote belongs to, and what is learned from it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from indexer.extract.reports.reported import find_reports
from indexer.training.annotated import Read, read
from indexer.training.reported import train_reported

PEOPLE = ("Mirela Voss", "Karl Arkell", "Edda Lund", "Dov Hartnell")
REPORTED = ("the dam would hold", "the talks had failed", "nobody was to blame", "the toll would rise")


def _article(number: int) -> dict[str, Any]:
    one, other = PEOPLE[number % 4], PEOPLE[(number + 1) % 4]
    words, more = REPORTED[number % 4], REPORTED[(number + 1) % 4]
    text = (
        f"{one} said on Monday that {words}. The road is {number + 2} miles long and runs by the river.\n\n"
        f"{other} wants to know who paid. Later, {other} said {more}.\n\n“It is late,” {one} said."
    )
    quotes = [
        _quote(text, f"that {words}", one, "said"),
        _quote(text, "to know who paid", other, "wants"),
        _quote(text, more, other, "said", after=text.index("Later")),
    ]
    return {"id": str(number), "text": text, "quotes": quotes}


def _quote(text: str, words: str, speaker: str, cue: str, after: int = 0) -> dict[str, Any]:
    start, mention = text.index(words, after), text.index(speaker, after)
    span, told = [start, start + len(words)], [mention, mention + len(speaker)]
    place = text.index(cue, mention)
    return {
        "kind": "indirect",
        "start": span[0],
        "end": span[1],
        "segments": [span],
        "speaker": speaker,
        "speaker_start": told[0],
        "speaker_end": told[1],
        "speaker_segments": [told],
        "cue": cue,
        "cue_start": place,
        "cue_end": place + len(cue),
    }


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Read]:
    return _read(tmp_path_factory.mktemp("training") / "tiny.jsonl", map(_article, range(24)))


def _read(path: Path, records: Iterable[dict[str, Any]]) -> list[Read]:
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return read(path)


@pytest.fixture(scope="module")
def trained(articles: list[Read]) -> dict[str, dict[str, float]]:
    return train_reported(articles)


def test_what_was_taught_is_found_with_its_words_and_its_source(articles, trained):
    for article in articles[:4]:
        page = article.page
        reports = find_reports(page, range(len(page.lines)), {0}, trained)
        found = [
            (
                " ".join(
                    page.text[report.line.starts[first] : report.line.ends[last - 1]]
                    for first, last in report.reading.content.spans
                ),
                report.source.source and report.source.source.candidate.name,
            )
            for report in reports
        ]
        gold = [(page.text[quote["start"] : quote["end"]], quote["speaker"]) for quote in article.quotes]
        assert found == gold


def test_cues_that_never_report_are_not_asked_again(tmp_path):
    records = [_article(number) for number in range(24)]
    laughing = [one | {"text": one["text"] + "\n\nThe crew laughed and went home."} for one in records]
    trained = train_reported(_read(tmp_path / "laughing.jsonl", laughing))
    assert "laughed" in trained["idle"]
    assert {"said", "wants"}.isdisjoint(trained["idle"])
    assert not [feature for feature in trained["clause"] if "laugh" in feature.split()]


def test_the_same_articles_give_the_same_weights(articles, trained):
    assert train_reported(articles) == trained


def test_weights_are_rounded_and_none_is_nothing(trained):
    assert set(trained) == {"idle", "clause", "content", "source", "report"}
    for weights in trained.values():
        assert list(weights) == sorted(weights)
        assert all(weight and weight == round(weight, 2) for weight in weights.values())
