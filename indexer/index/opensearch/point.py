"""One generation as it is searched: a point in time, which no later commit changes."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from indexer.index.engine import IndexAway, IndexFault
from indexer.index.opensearch.cluster import Cluster, NotNow, Refused
from indexer.index.opensearch.control import visible
from indexer.index.opensearch.questions import Query

KEPT = 300
"""Seconds for which a point is kept after it was last asked."""

MOST = 10_000
"""Documents of one answer."""

_PAGE = 2_000  # records read at once

_NOTHING_THERE = (404, 500)  # no such point; a shard of it is on a node that has gone
_PAUSES = (0.0, 0.5, 1.0, 2.0, 0.0)  # seconds before it is made again: other nodes step in for one that died
_ALL = {"allow_partial_search_results": False}

Hit = dict[str, Any]
Body = dict[str, Any]
Record = dict[str, Any]
Answer = TypeVar("Answer")


class Point:
    """What lives in one commit of an index. Safe to use from several threads.

    `is_kept` tells whether the cluster still holds all that lived in it, so that a point that ran out or
    lost a node can be made again.
    """

    def __init__(
        self,
        cluster: Cluster,
        index: str,
        commit: int,
        is_kept: Callable[[], bool],
        tell: Callable[[], None],
    ) -> None:
        """`tell` is called at first and then, as long as it is asked, some times while it is `KEPT`."""
        self.cluster = cluster
        self.index = index
        self.commit = commit
        self._is_kept = is_kept
        self._tell = tell
        self._told = time.monotonic()
        self._lock = threading.Lock()
        tell()
        self._id = self._open()

    def _open(self) -> str:
        opened = self.cluster.ask(
            "POST",
            f"/{self.index}/_search/point_in_time",
            keep_alive=f"{KEPT}s",
            allow_partial_pit_creation="false",
        )
        return str(opened["pit_id"])

    def close(self) -> None:
        """Let the cluster go of it."""
        self.cluster.ask("DELETE", "/_search/point_in_time", {"pit_id": [self._id]})

    def ask(
        self, doc: str, query: Query | None, body: Mapping[str, Any], *, among: Sequence[Query] = ()
    ) -> Any:
        """Search the documents of one kind that `query` finds, each of `among` too, with a further `body`.

        Raises IndexAway, IndexFault.
        """
        return self.search(self.body(doc, query, body, among=among))

    def body(
        self, doc: str, query: Query | None, body: Mapping[str, Any], *, among: Sequence[Query] = ()
    ) -> Body:
        """What `ask` sends."""
        found = {"filter": [*visible(self.commit), {"term": {"doc": doc}}, *among]}
        return {**body, "query": {"bool": found if query is None else {**found, "must": [query]}}}

    def search(self, body: Body) -> Any:
        """The answer of every shard, or a fault: never less than all."""
        return self._kept_open(lambda point: self._search(point, body))

    def search_each(self, bodies: Sequence[Body]) -> list[Any]:
        """The answers to several, asked at once."""
        return self._kept_open(lambda point: self._search_each(point, bodies))

    def _kept_open(self, search: Callable[[str], Answer]) -> Answer:
        found = self._tried(search)
        if time.monotonic() - self._told > KEPT / 4:
            self._told = time.monotonic()
            self._tell()
        return found

    def _tried(self, search: Callable[[str], Answer]) -> Answer:
        for pause in _PAUSES:
            opened = self._id
            try:
                return search(opened)
            except Refused as fault:
                if fault.status not in _NOTHING_THERE:
                    raise
            except NotNow:
                time.sleep(pause)
            with suppress(NotNow):
                self._reopen(opened)
        raise IndexAway("a part of the index does not answer")

    def _search(self, point: str, body: Body) -> Any:
        return _whole(
            self.cluster.ask("POST", "/_search", _at(point, body), allow_partial_search_results="false")
        )

    def _search_each(self, point: str, bodies: Sequence[Body]) -> list[Any]:
        lines = [line for body in bodies for line in (_ALL, _at(point, body))]
        written = b"".join(json.dumps(line, separators=(",", ":")).encode() + b"\n" for line in lines)
        answers = self.cluster.ask("POST", "/_msearch", written)["responses"]
        return [_whole(answer) for answer in answers]

    def _reopen(self, lost: str) -> None:
        with self._lock:
            if self._id == lost:
                if not self._is_kept():
                    raise IndexFault("this generation has been replaced, and the cluster holds it no more")
                self._id = self._open()

    def records(
        self,
        doc: str,
        query: Query | None,
        sort: Sequence[Mapping[str, str]] = ({"key": "asc"},),
        limit: int | None = None,
    ) -> Iterator[Record]:
        """The records of the first so many documents in order, or of all, some thousands at a time."""
        left = _PAGE if limit is None else limit
        body: Body = {"sort": list(sort), "_source": ["record"]}
        while left > 0:
            size = min(left, _PAGE)
            found = self.ask(doc, None, {**body, "size": size}, among=[query] if query else ())["hits"][
                "hits"
            ]
            yield from map(record_of, found)
            if len(found) < size:
                return
            body["search_after"] = found[-1]["sort"]
            left -= 0 if limit is None else size


def _at(point: str, body: Body) -> Body:
    return {"track_total_hits": False, **body, "pit": {"id": point, "keep_alive": f"{KEPT}s"}}


def _whole(answer: Any) -> Any:
    """The answer, unless a part of the index has not given its own."""
    if "error" in answer or answer["_shards"]["failed"] or answer["timed_out"]:
        raise NotNow("a part of the index does not answer")
    return answer


def record_of(hit: Hit) -> Record:
    """The record that a document keeps."""
    record: Record = json.loads(hit["_source"]["record"])
    return record
