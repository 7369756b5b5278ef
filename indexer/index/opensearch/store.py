"""An index on an OpenSearch cluster, at one address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

from indexer.index.engine import IndexAway, IndexDamaged, IndexFault, IndexMissing
from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.control import Control, Published, State, count_held, visible
from indexer.index.opensearch.desk import Desk, Lease
from indexer.index.opensearch.reader import OpenSearchReader
from indexer.index.opensearch.schema import LAYOUT, serving
from indexer.index.opensearch.settings import Address, Settings
from indexer.index.opensearch.upkeep import Upkeep
from indexer.index.opensearch.writer import EDITORS, OpenSearchWriter

_COPIED = 1800  # seconds that a new index gets to be copied to other nodes
_OPENINGS = 10


class OpenSearchEngine:
    """Keeps `indexer.index.engine.Engine` on a cluster."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._cluster = Cluster(Address.read(address), Settings.read())
        self._control = Control(self._cluster)
        self._desk = Desk(self._cluster)

    def __reduce__(self) -> tuple[type[OpenSearchEngine], tuple[str]]:
        return OpenSearchEngine, (self._address,)

    def newest(self) -> str:
        """The `generation` a reader opened now would have."""
        return self._control.newest().generation

    @contextmanager
    def reader(self, *, verify: bool = False) -> Iterator[OpenSearchReader]:
        """The newest generation, held open until the context is left.

        The cluster itself checks its bytes; with `verify`, all documents are counted.
        """
        state, reader = self._opened()
        try:
            if verify:
                for fault in self._faults(state):
                    raise IndexDamaged(fault)
            yield reader
        finally:
            reader.close()
            with suppress(IndexFault):
                self._drop_superseded(state.index)

    def _opened(self) -> tuple[State, OpenSearchReader]:
        """A point in time of the newest commit, made while it was the newest: later ones purge what died."""
        for _ in range(_OPENINGS):
            state = self._control.newest()
            state.demand_layout()
            reader = OpenSearchReader(
                self._cluster,
                state.generation,
                state.index,
                state.commit,
                is_kept=partial(self._is_newest, state),
                desk=self._desk,
            )
            if self._control.newest() == state:
                return state, reader
            reader.close()
        raise IndexAway("the index is written faster than it can be opened")

    def _is_newest(self, state: State) -> bool:
        return self._control.newest() == state

    def _drop_superseded(self, index: str) -> None:
        """Delete an index that is served no more, if nobody reads it."""
        if self._control.newest().index != index and not self._is_read(index):
            self._control.drop(index)

    def _is_read(self, index: str) -> bool:
        tag = State(index, 0, LAYOUT, {}).generation.removesuffix("0")
        return any(generation.startswith(tag) for generation in self._desk.read_now())

    @contextmanager
    def write(self, *, replace: bool, wait: float = 60.0) -> Iterator[OpenSearchWriter]:
        """A commit: leaving the context publishes it, an exception leaves the index as it was."""
        with self._desk.alone(wait) as lease:
            base = self._base(replace=replace)
            self._sweep()
            if base is None or replace:
                with self._replacing(lease) as writer:
                    yield writer
            else:
                with self._adding(base, lease) as writer:
                    yield writer
            with suppress(IndexFault):
                self._sweep()

    def _base(self, *, replace: bool) -> Published | None:
        try:
            base = self._control.read()
            if not replace:
                base.state.demand_layout()
        except IndexMissing:
            return None
        except IndexDamaged:
            if replace:
                return None
            raise
        return base

    def _sweep(self) -> None:
        """Delete the indexes that a killed writer has left, and the replaced ones that nobody reads."""
        for index, is_served in self._control.indexes().items():
            if not is_served and not self._is_read(index):
                self._control.drop(index)

    @contextmanager
    def _replacing(self, lease: Lease) -> Iterator[OpenSearchWriter]:
        index = self._control.make()
        try:
            writer = OpenSearchWriter(self._cluster, index, 1, lease.demand, is_new=True)
            yield writer
            writer.finish()
            if writer.purging:
                Upkeep(self._cluster, index).expunge()
            self._make_safe(index)
            self._control.write(State(index, 1, LAYOUT, count_held(self._cluster, index, 1)))
            lease.demand()
        except BaseException:
            with suppress(IndexFault):
                self._control.drop(index)
            raise
        # Where this fails nobody knows whether it was done: the next writer sweeps away what is not served.
        self._control.serve(index)

    def _make_safe(self, index: str) -> None:
        """Bring an index that was loaded to the disks of as many nodes as it is to be on."""
        settings = serving(self._cluster.settings.replicas)
        self._cluster.ask("PUT", f"/{index}/_settings", settings)
        self._cluster.ask("POST", f"/{index}/_flush", force="true", within=_COPIED)
        health = self._cluster.ask(
            "GET",
            f"/_cluster/health/{index}",
            wait_for_status="green",
            wait_for_no_initializing_shards="true",
            timeout=f"{_COPIED}s",
            within=2 * _COPIED,
        )
        if health["timed_out"]:
            raise IndexAway(
                "the OpenSearch cluster has not copied the new index to its nodes: none is published"
            )

    @contextmanager
    def _adding(self, base: Published, lease: Lease) -> Iterator[OpenSearchWriter]:
        state = base.state
        upkeep = Upkeep(self._cluster, state.index)
        if not upkeep.is_clean(state.commit):
            upkeep.undo(state.commit)
            upkeep.purge(state.commit, every_byte=False)
        commit = state.commit + 1
        writer = OpenSearchWriter(self._cluster, state.index, commit, lease.demand, is_new=False)
        try:
            yield writer
            writer.finish()
            held = count_held(self._cluster, state.index, commit)
        except BaseException:
            with suppress(IndexFault):
                upkeep.undo(state.commit)
            raise
        if writer.changed:
            # Where this fails nobody knows whether it was done: the next writer looks, and puts all in order.
            self._control.write(State(state.index, commit, LAYOUT, held), base.version)
            self._purge(upkeep, commit, every_byte=writer.purging)

    def _purge(self, upkeep: Upkeep, commit: int, *, every_byte: bool) -> None:
        try:
            upkeep.purge(commit, every_byte=every_byte)
        except IndexFault as fault:
            if every_byte:
                raise IndexFault(
                    f"what was removed is found no more, but not yet gone from every disk: {fault}"
                ) from fault

    def editors(self) -> str:
        """The editors' file of the newest generation, blank when there is none."""
        state = self._control.newest()
        query = {"bool": {"filter": [*visible(state.commit), {"term": {"doc": EDITORS}}]}}
        found = self._cluster.ask(
            "POST", f"/{state.index}/_search", {"query": query}, allow_partial_search_results="false"
        )
        return "".join(json.loads(hit["_source"]["record"]) for hit in found["hits"]["hits"])

    def check(self) -> tuple[str, ...]:
        """Faults found in what is stored, one line each: documents that are missing, parts on no node."""
        try:
            state = self._control.newest()
            state.demand_layout()
        except IndexDamaged as fault:
            return (str(fault),)
        return tuple(self._faults(state))

    def _faults(self, state: State) -> Iterator[str]:
        health = self._cluster.ask("GET", f"/_cluster/health/{state.index}")
        if health["status"] == "red":
            yield "a part of the index is on no node of the cluster"
            return
        held = count_held(self._cluster, state.index, state.commit)
        for doc in sorted(held.keys() | state.held.keys()):
            if held.get(doc, 0) != state.held.get(doc, 0):
                yield f"{held.get(doc, 0)} documents of the kind {doc} instead of {state.held.get(doc, 0)}"

    def older(self) -> tuple[str, ...]:
        """Generations that a commit has replaced but a reader still holds."""
        newest = self.newest()
        return tuple(sorted(self._desk.read_now() - {newest}))
