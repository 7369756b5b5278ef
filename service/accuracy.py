"""How accurate extraction is: the figures that `make gate` holds it to, as they are pinned."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import corpus

_FLOOR = Path(corpus.__file__).with_name("gold") / "floor.json"
# What a figure says, of 100; those that are pinned in another sense are not told here.
_TOLD = {
    "precision": "of the passages taken for quotations are quotations",
    "recall": "of the quotations in the articles are found",
    "full_name": "of the speakers are given rightly, by full name",
    "role": "of the roles are given rightly",
    "date": "of the days are given rightly",
    "indirect_precision": "of the sentences taken for reported speech are reported speech",
    "indirect_recall": "of the reported speech in the articles is found",
    "indirect_full_name": "of its speakers are given rightly, by full name",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """`least` in 100 (rounded down), and of what."""

    least: int
    told: str


@dataclass(frozen=True, slots=True)
class Floor:
    """What extraction last reached and may not fall below; `corpus`: the SHA-256 of what it read."""

    corpus: str
    figures: tuple[Figure, ...]


@cache
def read_floor(path: Path = _FLOOR) -> Floor | None:
    """The floor as it is pinned, or None where the service runs without the project's gold."""
    try:
        pinned = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return None
    held = pinned["at_least"]
    figures = (Figure(_of_100(held[name]), told) for name, told in _TOLD.items() if name in held)
    return Floor(pinned["corpus"], tuple(figures))


def _of_100(share: float) -> int:
    return math.floor(round(share * 100, 6))
