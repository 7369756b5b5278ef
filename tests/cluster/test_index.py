"""An index on a cluster that loses nodes and writers: nothing acknowledged is lost, nothing half is seen."""

from __future__ import annotations

import multiprocessing
import secrets
import signal
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from opensearchpy import OpenSearch

from indexer.index import Engine, IndexAway, IndexBusy, IndexFault, Search, open_engine
from indexer.index.opensearch import bulk
from indexer.index.query import Word
from tests.browser.running import served
from tests.cluster.running import Cluster
from tests.factories import library, make_entry, make_quote, put

pytestmark = pytest.mark.opensearch

SPAWNED = multiprocessing.get_context("spawn")


@pytest.fixture
def address(whole: Cluster) -> Iterator[str]:
    """Where an index may be that is not there yet, with every node of the cluster; deleted afterwards."""
    name = f"fault-{secrets.token_hex(4)}"
    yield f"{','.join(whole.addresses)}/{name}"
    whole.start()
    with OpenSearch(whole.addresses) as client:
        client.indices.delete(index=f"{name}*", expand_wildcards="all")


@pytest.fixture
def engine(address: str) -> Engine:
    return open_engine(address)


def note(number: int):
    return make_entry(f"note-{number}", make_quote(f"Note number {number} and no other."))


def notes(engine: Engine) -> set[str]:
    """The articles of all notes that a search finds."""
    with engine.reader() as reader:
        hits = reader.search(Search(Word("note"), limit=5_000))
        assert hits.total == len(hits.quotes)
        return {quote.article_id for quote in hits.quotes}


@dataclass
class Press(threading.Thread):
    """It commits one article after the other until it is told to end, and keeps those acknowledged."""

    engine: Engine
    acknowledged: set[str] = field(default_factory=set)
    faults: list[IndexFault] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self._news, self._ended = threading.Condition(), threading.Event()

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        for number in count():
            if self._ended.is_set():
                return
            entry = note(number)
            try:
                with self.engine.write(replace=False) as writer:
                    writer.put(entry)
            except IndexFault as fault:
                self.faults.append(fault)  # not acknowledged: nothing was promised
                continue
            with self._news:
                self.acknowledged.add(entry.article.id)
                self._news.notify_all()

    def wait_for(self, more: int) -> None:
        """Back when so many more have been acknowledged than now."""
        with self._news:
            wanted = len(self.acknowledged) + more
            assert self._news.wait_for(lambda: len(self.acknowledged) >= wanted, timeout=200), self.faults

    def end(self) -> None:
        self._ended.set()
        self.join()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_node_killed_under_writing_loses_no_commit_and_search_goes_on(
    whole: Cluster, engine: Engine, number: int
) -> None:
    press = Press(engine)
    press.start()
    press.wait_for(3)
    with engine.reader() as before:
        held = before.search(Search(Word("note"))).total
        whole.kill(number)
        assert before.search(Search(Word("note"))).total == held
    assert press.acknowledged <= notes(engine)
    press.wait_for(3)
    press.end()
    assert press.acknowledged <= notes(engine)
    whole.start(number)
    assert press.acknowledged <= notes(engine)
    assert engine.check() == ()


def asked(url: str) -> tuple[int, str | None]:
    """The status of an answer, and when to ask again."""
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.status, None
    except urllib.error.HTTPError as fault:
        return fault.code, fault.headers["Retry-After"]


@pytest.mark.parametrize("how", ["stopped", "killed"])
def test_without_its_cluster_the_service_says_when_to_ask_again_and_recovers_by_itself(
    whole: Cluster, engine: Engine, address: str, how: str
) -> None:
    with engine.write(replace=True) as writer:
        put(writer, library())
    with served(address) as service:
        pages = [f"{service}/api/v1/quotes?q=gates", f"{service}/search?q=gates", f"{service}/readyz"]
        assert [asked(page) for page in pages] == [(200, None)] * 3
        if how == "stopped":
            whole.stop()
        else:
            for number in range(len(whole.addresses)):
                whole.kill(number)
        for page in pages:
            status, later = asked(page)
            assert (status, int(later or 0) > 0) == (503, True)
        assert asked(f"{service}/healthz") == (200, None)
        whole.start()
        assert [asked(page) for page in pages] == [(200, None)] * 3


def hold_half_a_commit(address: str, replace: bool, ready: threading.Event) -> None:
    """Write, and stay before anything is published."""
    with open_engine(address).write(replace=replace) as writer:
        writer.remove("dam")
        put(writer, [note(1)])
        with writer.settled() as reader:
            assert reader.article("note-1")
            ready.set()
            signal.pause()


@pytest.mark.parametrize("replace", [False, True])
def test_a_writer_killed_in_mid_commit_leaves_nothing_and_the_next_commit_is_whole(
    engine: Engine, address: str, replace: bool
) -> None:
    with engine.write(replace=True) as writer:
        put(writer, library())
    newest = engine.newest()
    ready = SPAWNED.Event()
    writing = SPAWNED.Process(target=hold_half_a_commit, args=(address, replace, ready))
    writing.start()
    assert ready.wait(60)
    with pytest.raises(IndexBusy), engine.write(replace=False, wait=0.5):
        pass
    writing.kill()
    writing.join()
    assert (engine.newest(), notes(engine), engine.check()) == (newest, set(), ())
    with engine.reader() as reader:
        assert reader.article("dam")
    with engine.write(replace=False) as writer:
        put(writer, [note(2)])
    assert (notes(engine), engine.check()) == ({"note-2"}, ())
    with engine.reader() as reader:
        assert {entry.article.id for entry in library()} < {article.id for article in reader.articles()}


def indexes(whole: Cluster, address: str) -> list[str]:
    with OpenSearch(whole.addresses) as client:
        found = client.indices.get(index=f"{address.rpartition('/')[2]}-0*")
    return sorted(found)


def test_a_rebuilt_index_takes_the_place_of_the_old_in_one_step_and_readers_keep_theirs(
    whole: Cluster, engine: Engine, address: str
) -> None:
    with engine.write(replace=True) as writer:
        writer.put(note(1))
    with engine.reader() as before:
        with engine.write(replace=True) as writer:
            writer.put(note(2))
            assert notes(engine) == {"note-1"}
        assert before.article("note-1")
        assert before.search(Search(Word("note"))).total == 1
        assert engine.older() == (before.generation,)
        assert len(indexes(whole, address)) == 2
    assert notes(engine) == {"note-2"}
    assert engine.older() == ()
    assert len(indexes(whole, address)) == 1


def test_documents_written_twice_are_held_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    write = bulk.write
    monkeypatch.setattr(bulk, "write", lambda *asked: (write(*asked), write(*asked))[1])
    with engine.write(replace=True) as writer:
        put(writer, library())
    with engine.write(replace=False) as writer:
        put(writer, [*library()[:2], note(1)])
    with engine.reader() as reader:
        assert (reader.holdings().articles, reader.holdings().quotes) == (6, 9)
        assert reader.search(Search()).total == 9
    assert engine.check() == ()


def test_a_part_that_does_not_answer_is_a_fault_and_never_fewer_results(
    whole: Cluster, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENSEARCH_SHARDS", "3")
    monkeypatch.setenv("OPENSEARCH_REPLICAS", "0")
    engine = open_engine(address)
    with engine.write(replace=True) as writer:
        put(writer, map(note, range(30)))
    lost = shards(whole, address)["0"]
    with engine.reader() as reader:
        whole.kill(lost)
        with pytest.raises(IndexAway):
            reader.search(Search(Word("note")))
        whole.start(lost)
        assert reader.search(Search(Word("note"))).total == 30


def shards(whole: Cluster, address: str) -> dict[str, int]:
    """The number of the node that each shard of an index is on."""
    with OpenSearch(whole.addresses) as client:
        (index,) = indexes(whole, address)
        told = client.cat.shards(index=index, format="json")
    return {one["shard"]: int(one["node"].removeprefix("node-")) for one in told}


def test_no_disk_holds_a_word_of_what_is_removed(whole: Cluster, engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, library())
    with engine.write(replace=False) as writer:
        put(writer, [make_entry("odd", make_quote("A quoxel of quoxels."), title="Quoxel!"), note(1)])
    assert holding(whole, "quoxel")
    with engine.write(replace=False) as writer:
        writer.remove("odd")
    assert holding(whole, "quoxel") == []
    assert notes(engine) == {"note-1"}


def holding(whole: Cluster, word: str) -> list[Path]:
    """The files of the cluster's data in which a word stands."""
    files = (path for path in whole.folder.rglob("*") if path.is_file() and path.suffix != ".log")
    return [path for path in files if word.encode() in path.read_bytes().lower()]
