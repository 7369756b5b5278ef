"""Training the antecedents: what a few invented articles teach about pronouns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer.extract import model
from indexer.gold import GoldArticle, read_gold
from indexer.training.antecedents import examples, train_antecedents
from indexer.training.learner import Weights

PAIRS = (("Karl Arkell", "Jonas Pryde"), ("Jonas Pryde", "Karl Arkell"), ("Anna Krell", "Julia Rhee"))


def _article(number: int) -> str:
    """The one who leads the sentence speaks; the one he met is named nearer to the pronoun."""
    one, other = PAIRS[number % len(PAIRS)]
    pronoun = "she" if one == "Anna Krell" else "he"
    words = "The gate will hold for another winter,"
    text = f"{one} met {other}.\n\n“{words}” {pronoun} said."
    start = text.index(words)
    quote = {"start": start, "end": start + len(words), "speaker": one, "speaker_type": "person"}
    return json.dumps({"id": str(number), "text": text, "quotes": [quote], "not_quotes": []})


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[GoldArticle]:
    path: Path = tmp_path_factory.mktemp("gold") / "tiny.jsonl"
    path.write_text("\n".join(_article(number) for number in range(9)), encoding="utf-8")
    return list(read_gold(path))


@pytest.fixture(scope="module")
def weights(gold: list[GoldArticle]) -> Weights:
    return train_antecedents(gold, model.load().speaker)


def test_an_example_holds_every_rival_and_marks_the_right_one(gold):
    found = [example for one in gold for example in examples(one, {}, model.load().speaker)]
    assert [sorted(example.right) for example in found] == [[False, True]] * 9


def test_what_is_learned_prefers_who_leads_the_sentence(gold, weights):
    for one in gold:
        for example in examples(one, weights, model.load().speaker):
            scores = [sum(weights.get(feature, 0.0) for feature in answer) for answer in example.answers]
            assert example.right[scores.index(max(scores))]


def test_the_same_articles_teach_the_same(gold, weights):
    assert train_antecedents(gold, model.load().speaker) == weights
