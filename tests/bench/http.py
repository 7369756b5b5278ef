"""What the service adds: the same questions over HTTP, of the service as its operator starts it.

It adds reading the query, the copies and the highlights of every hit, JSON and the socket.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from indexer.index import Reader
from tests.bench.asked import Asked, address, ask
from tests.bench.figures import Figure, latency, timed
from tests.bench.questions import to_be_timed, warming

ROOM = "http"


def measure(index: Path, reader: Reader, asked: Mapping[str, Sequence[Asked]]) -> Iterator[Figure]:
    """p50 and p95 over one connection that stays open.

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
