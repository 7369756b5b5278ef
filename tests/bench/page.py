"""The figures of a run as a page of the documentation: tables, and a chart for each room of latencies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from indexer.speakers import slug
from tests.bench.chart import chart
from tests.bench.figures import Figure, side_by_side, table

_PAGE = """# Figures

Measured by `python -m tests.bench` on {machine}, seed {seed}. Times in milliseconds by the clock on the
wall, median and 95th percentile of 100 questions, each asked of one engine after the other; `times` is
against the first column, `same` how much of an answer is the first one's too. `make bench` measures anew.

{rooms}"""


def write_page(folder: Path, run: Mapping[str, Any], figures: Sequence[Figure]) -> None:
    """`figures.md` and its charts, in place of what a run before has written."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("figures-*.svg"):
        old.unlink()
    machine = ", ".join(f"{name} {value}" for name, value in run["machine"].items())
    rooms = "\n\n".join(_room(folder, name, of) for name, of in _by_room(figures).items())
    page = _PAGE.format(machine=machine, seed=run["seed"], rooms=rooms)
    (folder / "figures.md").write_text(page.rstrip() + "\n", encoding="utf-8")


def _by_room(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    rooms: dict[str, list[Figure]] = {}
    for figure in figures:
        rooms.setdefault(figure.room, []).append(figure)
    return rooms


def _room(folder: Path, name: str, figures: list[Figure]) -> str:
    parts = [f"## {name[0].upper()}{name[1:]}"]
    if len([figure for figure in figures if figure.by and figure.unit == "ms"]) > 1:
        file = f"figures-{slug(name)}.svg"
        (folder / file).write_text(chart(name, figures), encoding="utf-8")
        parts.append(f"![Median and 95th percentile of each question, {name}]({file})")
    parts += [f"```\n{text}\n```" for text in (_table(figures), side_by_side(figures)) if text]
    return "\n\n".join(parts)


def _table(figures: Sequence[Figure]) -> str:
    return table(figures) if any(not figure.by for figure in figures) else ""
