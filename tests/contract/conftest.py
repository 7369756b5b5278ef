"""Every engine, one suite."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from opensearchpy import OpenSearch

from indexer.index import Engine, EngineName, Reader, open_engine
from tests.cluster.running import Cluster
from tests.factories import library, put

Fresh = Callable[[str], Engine]

FOLDERS: tuple[EngineName, ...] = ("whoosh", "tantivy")
CLUSTER = "opensearch"
ENGINES = (*FOLDERS, pytest.param(CLUSTER, marks=pytest.mark.opensearch))


@pytest.fixture(params=ENGINES, scope="session")
def engine_name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Fresh]:
    """Gives an index of an engine that is not there yet; a cluster keeps none after the module's tests."""
    prefix = f"test-{secrets.token_hex(4)}"
    used: list[Cluster] = []

    def fresh(name: str) -> Engine:
        if name != CLUSTER:
            return open_engine(tmp_path_factory.mktemp(name) / "index", cast(EngineName, name))
        used.append(request.getfixturevalue("cluster"))
        return open_engine(f"{used[0].addresses[0]}/{prefix}-{secrets.token_hex(4)}")

    yield fresh
    for cluster in used[:1]:
        with OpenSearch(cluster.addresses) as client:
            client.indices.delete(index=f"{prefix}*", expand_wildcards="all")


@pytest.fixture
def engine(fresh: Fresh, engine_name: str) -> Engine:
    """An index that is not there yet."""
    return fresh(engine_name)


@pytest.fixture(scope="module")
def reader(fresh: Fresh, engine_name: str) -> Iterator[Reader]:
    """The library, written in two commits so that more than one segment answers."""
    engine = fresh(engine_name)
    entries = library()
    with engine.write(replace=True) as writer:
        put(writer, entries[:3])
    with engine.write(replace=False) as writer:
        put(writer, entries)
    with engine.reader() as reader:
        yield reader
