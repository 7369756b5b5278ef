"""Confidence: how sure a record's speaker is, from how its stages decided."""

from __future__ import annotations

from indexer.extract import model
from indexer.extract.confidence import confidence, features
from indexer.extract.pipeline import extract, hear
from tests.indexer.extract.sample import article_of


def confidence_of(text: str) -> float:
    """The confidence of the last quotation of an article."""
    return extract(article_of(text), reported=False)[-1].confidence


def test_nobody_named_nothing_to_be_sure_of():
    assert confidence_of("It rained.\n\n“Nobody told the valley about the third gate.”") == 0.0


def test_a_name_beside_its_words_is_surer_than_a_pronoun_between_two():
    named = confidence_of("“The gate will hold for another winter,” Mirela Voss said.")
    between = confidence_of(
        "Anna Krell met Mirela Voss at the dam, and the two of them argued.\n\n"
        "“The gate will hold for another winter,” she said."
    )
    assert 0.9 < named <= 1.0
    assert between < named


def test_the_least_sure_passage_of_an_utterance_tells():
    weights = {"bias": 1.0, "direct:True": 1.0, "margin:8": -5.0}
    heard = hear(article_of("“No,” Mirela Voss said. “Never, while I live.”"), model.load())
    alone = [confidence([one], weights) for one in heard]
    assert confidence(heard, weights) == min(alone)


def test_every_decision_speaks():
    (one,) = hear(article_of("“No,” Mirela Voss said."), model.load())
    assert [name.split(":")[0] for name in features(one)] == (
        ["bias", "margin", "chance", "how", "kind", "name", "type", "direct", "relayed"]
    )
