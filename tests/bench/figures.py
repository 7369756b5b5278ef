"""What was measured, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one room, of `times` measurements.

    Where there is a `p95`, `value` is the median. A value of None was not to
    be had; the note says why.
    """

    room: str
    what: str
    value: float | None
    unit: str
    p95: float | None = None
    times: int = 1
    note: str = ""


def timed(ask: Callable[[], Answer]) -> tuple[float, Answer]:
    """Seconds by the clock on the wall, and the answer."""
    started = perf_counter()
    answer = ask()
    return perf_counter() - started, answer


def latency(room: str, what: str, seconds: Sequence[float], note: str = "") -> Figure:
    """The median and the 95th percentile of some times, in milliseconds."""
    ordered = sorted(seconds)
    p95 = ordered[(len(ordered) * 95 - 1) // 100]
    return Figure(room, what, median(ordered) * 1000, "ms", p95 * 1000, len(ordered), note)


def table(figures: Iterable[Figure]) -> str:
    """The figures under one another, a line each."""
    rows = [("room", "what", "p50", "p95", "", "n", ""), *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, ...]:
    value, p95 = _number(figure.value, "–"), _number(figure.p95, "")
    return figure.room, figure.what, value, p95, figure.unit, str(figure.times), figure.note


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (f"{cell:{side}{width}}" for cell, side, width in zip(row, "<<>><><", widths, strict=True))
    return "  ".join(cells).rstrip()


def _number(value: float | None, missing: str) -> str:
    if value is None:
        return missing
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
