"""Every engine, one suite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.index import Engine, EngineName, Reader, open_engine
from tests.factories import library, put

ENGINES: tuple[EngineName, ...] = ("whoosh", "tantivy")


@pytest.fixture(params=ENGINES, scope="session")
def engine_name(request: pytest.FixtureRequest) -> EngineName:
    name: EngineName = request.param
    return name


@pytest.fixture
def engine(tmp_path: Path, engine_name: EngineName) -> Engine:
    """An index that is not there yet."""
    return open_engine(tmp_path / "index", engine_name)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory, engine_name: EngineName) -> Iterator[Reader]:
    """The library, written in two commits so that more than one segment answers."""
    engine = open_engine(tmp_path_factory.mktemp("library") / "index", engine_name)
    entries = library()
    with engine.write(replace=True) as writer:
        put(writer, entries[:3])
    with engine.write(replace=False) as writer:
        put(writer, entries)
    with engine.reader() as reader:
        yield reader
