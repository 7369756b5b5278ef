"""The trained weights, read once; `weights/README.md` says what they were trained on and how well they do."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Model:
    """Feature weights of each linear model; `reported` holds those of several."""

    speaker: dict[str, float]
    speech: dict[str, float]
    antecedents: dict[str, float]
    reported: dict[str, dict[str, float]] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)


@functools.cache
def load() -> Model:
    """The model that ships with the project."""
    return Model(*map(_stored, ("speaker", "speech", "antecedents", "reported", "confidence")))


def _stored(model: str) -> Any:
    return json.loads((Path(__file__).parent / "weights" / f"{model}.json").read_text(encoding="utf-8"))
