"""The trained weights, read once; `model.md` says what they were trained on and how well they do."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Model:
    """Feature weights of the two linear models."""

    speaker: dict[str, float]
    speech: dict[str, float]


@functools.cache
def load() -> Model:
    """The model that ships with the project."""
    stored = json.loads((Path(__file__).parent / "model.json").read_text(encoding="utf-8"))
    return Model(stored["speaker"], stored["speech"])
