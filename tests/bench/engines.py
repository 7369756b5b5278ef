"""Every engine through the contract, the bare libraries under them, and SQLite, asked the same at once.

All hold the same quotations. Warm: each index is open and has been asked before, though never this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.index import EngineName, Reader, open_engine
from tests.bench import http
from tests.bench.building import measure_one_more, size
from tests.bench.figures import Figure
from tests.bench.questions import draw
from tests.bench.rivals import beside, rivals_of
from tests.bench.writing import write_apart


def measure(engines: Sequence[EngineName], quotes: int, seed: int) -> Iterator[Figure]:
    """Write an index with each engine, then ask them and their rivals side by side, then serve them."""
    room = f"{quotes:,} quotations"
    with TemporaryDirectory(prefix="on-record-bench-") as made, ExitStack() as opened:
        readers: dict[str, Reader] = {}
        for name in engines:
            location = Path(made) / name
            yield from _written(name, location, quotes, seed, room)
            engine = open_engine(location, name)
            yield replace(measure_one_more(Path(made), engine, seed), room=room, by=name)
            readers[name] = opened.enter_context(engine.reader())
        first = next(iter(readers.values()))
        yield from beside.measure(
            room, Path(made) / "rivals", readers, rivals_of(engines), draw(first, seed + 1)
        )
        for served, reader in readers.items():
            for figure in http.measure(Path(made) / served, reader, draw(reader, seed + 2)):
                yield replace(figure, room=f"{figure.room}, {room}", by=served)


def _written(name: EngineName, location: Path, quotes: int, seed: int, room: str) -> Iterator[Figure]:
    written = write_apart(name, str(location), quotes, seed)
    for what, value, unit in (
        ("written", written.quotes / written.seconds, "quotes/s"),
        ("most memory while writing", written.peak_mb, "MB"),
        ("size on disk", size(location) / 1e6, "MB"),
    ):
        yield Figure(room, what, value, unit, by=name)
