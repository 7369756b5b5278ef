"""The weights that ship: structure only, and no word of what they were trained on."""

from __future__ import annotations

import re
from pathlib import Path

from indexer.extract import model
from indexer.extract.language import reporting, words

CODE = Path(model.__file__).parent


def _own_words() -> set[str]:
    """Every word that the extractor's code, its tables and their inflections hold."""
    written = " ".join(file.read_text(encoding="utf-8") for file in sorted(CODE.rglob("*.py")))
    inflected = " ".join(f"{form} {cue.lemma}" for form, cue in reporting.CUES.items())
    own = {*re.findall(r"[a-z]+", f"{written} {inflected}".lower())}
    return {*own, *words.CUES, *words.CUE_BASE.values()}


def _features(weights: model.Model) -> list[str]:
    trained = [weights.speaker, weights.speech, weights.antecedents, *weights.reported.values()]
    return [feature for part in trained for feature in part]


def test_no_feature_holds_a_word_that_is_not_the_project_s_own() -> None:
    weights = model.load()
    features = re.sub(r"(final|end)none", r"\1 none", " ".join(_features(weights)))
    assert set(re.findall(r"[a-z]+", features.lower())) <= _own_words()


def test_the_weights_are_read_once_and_rounded() -> None:
    weights = model.load()
    assert weights is model.load()
    assert all(
        weight and weight == round(weight, 3)
        for trained in (weights.speaker, weights.speech, weights.antecedents, *weights.reported.values())
        for weight in trained.values()
    )
