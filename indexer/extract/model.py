"""The trained weights, read once; `weights/README.md` says what they were trained on and how well they do."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Model:
    """Feature weights of each linear model."""

    speaker: dict[str, float]
    speech: dict[str, float]
    antecedents: dict[str, float]


@functools.cache
def load() -> Model:
    """The model that ships with the project."""
    return Model(_weights("speaker"), _weights("speech"), _weights("antecedents"))


def _weights(model: str) -> dict[str, float]:
    stored: dict[str, float] = json.loads(
        (Path(__file__).parent / "weights" / f"{model}.json").read_text(encoding="utf-8")
    )
    return stored
