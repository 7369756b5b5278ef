"""An archive read by the workers of a scheduler: the same index as one process makes, whoever dies."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from indexer.build import build
from indexer.index import IndexFault, Reader, Speaker, open_engine
from indexer.quote import Quote
from tests.bench.generator import stories_with
from tests.cluster.running import Cluster

QUOTES = 1_500
WRITTEN = 800  # documents after which a worker is killed: some batches are done, and some are not
SAMPLES = Path("corpus/articles")

pytestmark = pytest.mark.opensearch

Start = Callable[[], subprocess.Popen[bytes]]


@pytest.fixture
def archive(tmp_path: Path) -> list[str]:
    """Files of all kinds, and a long one of generated articles, some of which come twice."""
    lines = [story.line() for story in stories_with(QUOTES)]
    again = json.loads(lines[0])
    again["text"] += "\n\n“That is not what I meant,” Agnes Ostravunt said."
    lines += [lines[5], json.dumps(again) + "\n"]
    (tmp_path / "stories.ndjson").write_text("".join(lines), encoding="utf-8")
    return [str(SAMPLES), str(tmp_path / "stories.ndjson"), str(tmp_path / "nothing.html")]


@pytest.fixture
def address(cluster: Cluster) -> Iterator[str]:
    """An index that is not there yet."""
    name = f"test-{secrets.token_hex(4)}"
    nodes = ",".join(one.removeprefix("http://") for one in cluster.addresses)
    yield f"http://{nodes}/{name}"
    with OpenSearch(cluster.addresses) as client:
        client.indices.delete(index=f"{name}*", expand_wildcards="all")


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[tuple[str, Start]]:
    """A scheduler's address, and what starts a worker of it; all end with the test."""
    told = tmp_path / "scheduler.json"
    with ExitStack() as running:

        def start(kind: str, *options: str) -> subprocess.Popen[bytes]:
            asked = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard", *options]
            process = running.enter_context(subprocess.Popen(asked, stderr=subprocess.DEVNULL))
            running.callback(process.kill)
            return process

        start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
        while not told.exists():
            time.sleep(0.05)
        yield (
            json.loads(told.read_text())["address"],
            lambda: start("worker", "--scheduler-file", str(told), "--no-nanny", "--nthreads", "1"),
        )


def written(cluster: Cluster, address: str) -> int:
    """How many documents have been written to an index that nobody sees yet."""
    with OpenSearch(cluster.addresses) as client:
        name = f"{address.rpartition('/')[2]}*"
        told = client.indices.stats(index=name, metric="indexing", expand_wildcards="all")
    return sum(one["primaries"]["indexing"]["index_total"] for one in told["indices"].values())


def held(reader: Reader) -> tuple[list[str], dict[str, Quote], list[Speaker]]:
    """The articles, each as often as it is held; the quotations; the speakers."""
    articles = sorted(article.id for article in reader.articles())
    quotes = {quote.id: quote for one in articles for quote in reader.article_quotes(one)}
    return articles, quotes, list(reader.speakers("", 10_000)[1])


def test_a_worker_that_is_killed_costs_nothing_and_doubles_nothing(
    cluster: Cluster, address: str, archive: list[str], scheduler: tuple[str, Start], tmp_path: Path
) -> None:
    where, start_worker = scheduler
    doomed, _ = start_worker(), start_worker()
    killed = threading.Event()

    def kill() -> None:
        while written(cluster, address) < WRITTEN:
            time.sleep(0.02)
        doomed.kill()
        killed.set()

    engine = open_engine(address)
    threading.Thread(target=kill, daemon=True).start()
    told: list[str] = []
    spread = build(archive, engine, scheduler=where, tell=told.append)
    assert killed.is_set()
    alone = open_engine(tmp_path / "index")
    alone_told: list[str] = []
    assert str(build(archive, alone, tell=alone_told.append)) == str(spread)
    assert told == alone_told
    with engine.reader() as ours, alone.reader() as theirs:
        assert held(ours) == held(theirs)
        assert ours.holdings() == theirs.holdings()
    assert engine.check() == ()


def test_without_a_scheduler_or_a_worker_nothing_is_replaced(address: str, archive: list[str]) -> None:
    engine = open_engine(address)
    with pytest.raises(IndexFault, match="no Dask worker answers"):
        build(archive, engine, scheduler="tcp://127.0.0.1:9")
    with pytest.raises(IndexFault, match="there is no index"):
        engine.newest()
