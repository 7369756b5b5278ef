"""What the service adds: the same questions over HTTP, of the service as its operator starts it.

It adds reading the query, the copies and the highlights of every hit, JSON and the socket.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from indexer.index import Reader
from tests.bench.asked import Asked, address, ask
from tests.bench.figures import Figure, latency, timed
from tests.bench.questions import to_be_timed, warming

ROOM = "over HTTP"
_CLIENTS = 8
_SECONDS = 10.0  # of many clients


def measure(index: Path, reader: Reader, asked: Mapping[str, Sequence[Asked]]) -> Iterator[Figure]:
    """p50 and p95 over one connection that stays open, then how many answers many clients get.

    Each question is asked through `reader` too, right before: what a busy
    machine does to the one it does to the other, so the difference holds.
    """
    with service(index) as host, closing(http.client.HTTPConnection(host, timeout=60)) as connection:
        for kind, questions in asked.items():
            if not all(map(address, questions)):
                continue
            for question in warming(questions):
                _both(reader, connection, question)
            pairs = [_both(reader, connection, question) for question in to_be_timed(questions)]
            adds = median(over - within for within, over in pairs) * 1000
            yield latency(ROOM, kind, [over for _, over in pairs], f"HTTP adds {adds:.1f} ms")
        yield from _crowded(host, asked)


def _crowded(host: str, asked: Mapping[str, Sequence[Asked]]) -> Iterator[Figure]:
    """Many clients at once, each with a connection of its own and all kinds of questions in turn."""
    paths = [path for each in zip(*asked.values(), strict=True) for one in each if (path := address(one))]
    until = perf_counter() + _SECONDS
    with ThreadPoolExecutor(_CLIENTS) as clients:
        shares = [paths[number::_CLIENTS] for number in range(_CLIENTS)]
        started = perf_counter()
        seconds = [one for each in clients.map(partial(_client, host, until), shares) for one in each]
        taken = perf_counter() - started
    note = f"{_CLIENTS} clients, no error"
    yield Figure(ROOM, "answers at once", len(seconds) / taken, "a second", note=note)
    yield latency(ROOM, f"one of {_CLIENTS} clients", seconds)


def _client(host: str, until: float, paths: Sequence[str]) -> list[float]:
    """How long each answer took; an error ends the measurement."""
    seconds: list[float] = []
    with closing(http.client.HTTPConnection(host, timeout=60)) as connection:
        for path in cycle(paths):
            if perf_counter() > until:
                break
            seconds.append(timed(partial(_get, connection, path))[0])
    return seconds


def _both(reader: Reader, connection: http.client.HTTPConnection, asked: Asked) -> tuple[float, float]:
    """Seconds of a question asked through the reader and over the connection."""
    within, _ = timed(partial(ask, reader, asked))
    over, _ = timed(partial(_get, connection, address(asked) or ""))
    return within, over


@contextmanager
def service(index: Path) -> Iterator[str]:
    """The host:port of a service on a free port, which ends with the context."""
    where = ["--index", str(index), "--host", "127.0.0.1", "--port", "0"]
    environment = os.environ | {"RATE_LIMIT": "0", "LOG_LEVEL": "error"}
    asked = [sys.executable, "-m", "service", "serve", *where]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            announced = process.stdout.readline() if process.stdout else ""
            if "//" not in announced:
                raise RuntimeError("the service did not start")
            yield announced.split("//")[1].strip()
        finally:
            process.terminate()


def _get(connection: http.client.HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != http.client.OK:
        raise RuntimeError(f"{response.status} for {path}: {body[:200]!r}")
    return body
