"""Every engine, one suite."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from indexer.index import Engine, EngineName, Reader, open_engine
from tests.factories import library, put

Fresh = Callable[[EngineName], Engine]

ENGINES: tuple[EngineName, ...] = ("whoosh", "tantivy")


@pytest.fixture(params=ENGINES, scope="session")
def engine_name(request: pytest.FixtureRequest) -> EngineName:
    name: EngineName = request.param
    return name


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Gives an index of an engine that is not there yet."""
    return lambda name: open_engine(tmp_path_factory.mktemp(name) / "index", name)


@pytest.fixture
def engine(fresh: Fresh, engine_name: EngineName) -> Engine:
    """An index that is not there yet."""
    return fresh(engine_name)


@pytest.fixture(scope="session")
def reader(fresh: Fresh, engine_name: EngineName) -> Iterator[Reader]:
    """The library, written in two commits so that more than one segment answers."""
    engine = fresh(engine_name)
    entries = library()
    with engine.write(replace=True) as writer:
        put(writer, entries[:3])
    with engine.write(replace=False) as writer:
        put(writer, entries)
    with engine.reader() as reader:
        yield reader
