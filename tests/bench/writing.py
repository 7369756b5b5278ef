"""Write generated quotations with one engine, in a process of its own so that its memory can be told.

python -m tests.bench.writing ENGINE LOCATION QUOTES SEED
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import cast

from indexer.index import EngineName, Entry, open_engine
from tests.bench.quotations import entries, write


@dataclass(frozen=True, slots=True)
class Written:
    """What it took: seconds without making the quotations up, and the most memory held, in MB."""

    quotes: int
    seconds: float
    peak_mb: float


def write_apart(engine: EngineName, location: str, quotes: int, seed: int) -> Written:
    """Write an index in another process."""
    asked = [sys.executable, "-m", __name__, engine, location, str(quotes), str(seed)]
    done = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True)
    return Written(**json.loads(done.stdout))


def _write(engine: EngineName, location: str, quotes: int, seed: int) -> Written:
    making = _Made(entries(quotes, seed))
    started = perf_counter()
    with open_engine(location, engine).write(replace=True) as writer:
        written = write(writer, making)
    seconds = perf_counter() - started - making.seconds
    return Written(written, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)


class _Made:
    """Articles as they are made up, and how long that takes."""

    def __init__(self, made: Iterable[Entry]) -> None:
        self._made = iter(made)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Entry]:
        while True:
            started = perf_counter()
            entry = next(self._made, None)
            self.seconds += perf_counter() - started
            if entry is None:
                return
            yield entry


if __name__ == "__main__":
    name, place, count, seed_ = sys.argv[1:]
    print(json.dumps(asdict(_write(cast(EngineName, name), place, int(count), int(seed_)))))
