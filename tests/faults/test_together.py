"""Writers and readers at the same time."""

from __future__ import annotations

import multiprocessing
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.index import Engine, EngineName, Entry, IndexBusy, Search, open_engine
from indexer.index.query import Word
from tests.factories import make_entry, make_quote, put
from tests.faults import children

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.faults.children"])


@pytest.fixture
def engine(tmp_path: Path, engine_name: EngineName) -> Engine:
    return open_engine(tmp_path / "index", engine_name)


def edition(number: int) -> list[Entry]:
    """Four articles that all bear one number: a page that shows two numbers has mixed generations."""
    return [make_entry(f"page-{page}", make_quote(f"Edition {number} of the gazette.")) for page in range(4)]


def publish(engine: Engine, number: int, *, replace: bool = False) -> None:
    with engine.write(replace=replace) as writer:
        put(writer, edition(number))


def look(engine: Engine) -> int:
    """The number of the edition that a reader shows, everywhere alike."""
    with engine.reader() as reader:
        found = reader.search(Search(Word("gazette"), facets=("speaker",)))
        shown = {quote.text for quote in found.quotes}
        shown |= {quote.text for page in range(4) for quote in reader.article_quotes(f"page-{page}")}
        shown |= {passage.text.split("“")[1][:-1] for passage in reader.article_passages("page-2")}
        assert (found.total, len(shown), reader.holdings().quotes) == (4, 1, 4)
        speaker = reader.speaker("mirela-voss")
        assert speaker and speaker.quotes == 4
        return int(shown.pop().split()[1])


def read_while_writing(engine: Engine, readers: int, editions: int) -> None:
    publish(engine, 0)
    done = threading.Event()

    def read() -> list[int]:
        seen = [look(engine)]
        while not done.is_set():
            seen.append(look(engine))
        return seen

    with ThreadPoolExecutor(readers) as threads:
        reading = [threads.submit(read) for _ in range(readers)]
        try:
            for number in range(1, editions + 1):
                publish(engine, number, replace=number % 3 == 0)
        finally:
            done.set()
        seen = [future.result() for future in reading]
    assert all(numbers == sorted(numbers) for numbers in seen)
    assert look(engine) == editions
    assert engine.older() == ()


def test_no_reader_sees_two_editions_at_once(engine: Engine) -> None:
    read_while_writing(engine, readers=4, editions=12)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_no_reader_sees_two_editions_at_once_for_long(engine: Engine) -> None:
    read_while_writing(engine, readers=8, editions=400)


def test_writers_wait_for_one_another(engine: Engine) -> None:
    publish(engine, 0)

    def write(number: int) -> None:
        with engine.write(replace=False, wait=60) as writer:
            put(writer, [make_entry(f"extra-{number}", make_quote(f"Extra {number}."))])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(8)))
    with engine.reader() as reader:
        assert reader.holdings().articles == 12


def test_a_writer_that_waited_long_enough_is_told(engine: Engine) -> None:
    publish(engine, 0)
    began = time.monotonic()
    with engine.write(replace=False), pytest.raises(IndexBusy, match="another writer"):
        engine.write(replace=False, wait=0.3).__enter__()
    assert time.monotonic() - began >= 0.3


def test_a_writer_that_died_locks_nobody_out(engine: Engine, tmp_path: Path) -> None:
    publish(engine, 0)
    ready = FORKED.Event()
    holder = FORKED.Process(target=children.hold, args=(tmp_path / "index", ready))
    holder.start()
    assert ready.wait(30)
    with pytest.raises(IndexBusy), engine.write(replace=False, wait=0):
        pass
    holder.kill()
    holder.join()
    with engine.write(replace=False, wait=0) as writer:
        put(writer, edition(1))
    assert look(engine) == 1


def test_a_reader_that_died_keeps_nothing(engine: Engine, tmp_path: Path) -> None:
    publish(engine, 0)
    ready = FORKED.Event()
    holder = FORKED.Process(target=children.read, args=(tmp_path / "index", ready))
    holder.start()
    assert ready.wait(30)
    publish(engine, 1)
    assert len(engine.older()) == 1
    holder.kill()
    holder.join()
    publish(engine, 2)
    assert engine.older() == ()
