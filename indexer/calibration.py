"""Calibration: whether a confidence of .8 is right eight times in ten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The `n` predictions with a confidence from `low` to `high`: how sure on average, what share right."""

    low: float
    high: float
    n: int
    confidence: float
    right: float


def bins(trusted: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Predictions, each a confidence and whether it is right, by tenths of confidence; no empty ones."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in trusted:
        held.setdefault(min(int(confidence * _BINS), _BINS - 1), []).append((confidence, right))
    return [_bin(number, members) for number, members in sorted(held.items())]


def _bin(number: int, members: Sequence[tuple[float, bool]]) -> Bin:
    size = len(members)
    confidence, right = (
        sum(member[0] for member in members) / size,
        sum(member[1] for member in members) / size,
    )
    return Bin(number / _BINS, (number + 1) / _BINS, size, confidence, right)


def expected_error(found: Sequence[Bin]) -> float | None:
    """How far confidence and share of right ones lie apart, on average over all predictions."""
    size = sum(one.n for one in found)
    return sum(one.n * abs(one.confidence - one.right) for one in found) / size if size else None
