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
    be had; the note says why. `by` names whose it is where several are
    measured side by side, or of what.
    """

    room: str
    what: str
    value: float | None
    unit: str
    p95: float | None = None
    times: int = 1
    note: str = ""
    by: str = ""


def timed(ask: Callable[[], Answer]) -> tuple[float, Answer]:
    """Seconds by the clock on the wall, and the answer."""
    started = perf_counter()
    answer = ask()
    return perf_counter() - started, answer


def latency(room: str, what: str, seconds: Sequence[float], note: str = "", by: str = "") -> Figure:
    """The median and the 95th percentile of some times, in milliseconds."""
    ordered = sorted(seconds)
    p95 = ordered[(len(ordered) * 95 - 1) // 100]
    return Figure(room, what, median(ordered) * 1000, "ms", p95 * 1000, len(ordered), note, by)


def table(figures: Iterable[Figure]) -> str:
    """The figures under one another, a line each, but for those that `side_by_side` shows."""
    rows = [
        ("room", "what", "p50", "p95", "", "n", ""),
        *(_row(figure) for figure in figures if not figure.by),
    ]
    return _aligned(rows, "<<>><><")


def side_by_side(figures: Iterable[Figure]) -> str:
    """The figures that are somebody's: a table a room, a line a question, columns for whose they are."""
    rooms: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.by:
            rooms.setdefault(figure.room, []).append(figure)
    return "\n\n".join(_beside(room, shown) for room, shown in rooms.items())


def _beside(room: str, figures: Sequence[Figure]) -> str:
    """`times` is how many times as much one needs as the first."""
    held = {(_what(figure), figure.by): figure for figure in figures}
    lines = list(dict.fromkeys(_what(figure) for figure in figures))
    names = list(dict.fromkeys(figure.by for figure in figures))
    columns = [[room, "", *lines]]
    for name in names:
        rows = [_compared(held.get((what, name)), held.get((what, names[0]))) for what in lines]
        head = ("p50", "p95", "" if name == names[0] else "times", "")
        block = _aligned([head, *rows], ">>><")
        columns.append([name, *block.splitlines()])
    return _aligned(list(zip(*columns, strict=True)), "<" * len(columns))


def _what(figure: Figure) -> str:
    return figure.what if figure.unit == "ms" else f"{figure.what}, {figure.unit}"


def _compared(figure: Figure | None, first: Figure | None) -> tuple[str, ...]:
    if not figure:
        return "–", "", "", ""
    times = ""
    if first and first is not figure and first.value and figure.value is not None:
        times = _number(figure.value / first.value, "")
    return _number(figure.value, "–"), _number(figure.p95, ""), times, figure.note


def _row(figure: Figure) -> tuple[str, ...]:
    value, p95 = _number(figure.value, "–"), _number(figure.p95, "")
    return figure.room, figure.what, value, p95, figure.unit, str(figure.times), figure.note


def _aligned(rows: Sequence[tuple[str, ...]], sides: str) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths, sides) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int], sides: str) -> str:
    cells = (f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True))
    return "  ".join(cells).rstrip()


def _number(value: float | None, missing: str) -> str:
    if value is None:
        return missing
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
