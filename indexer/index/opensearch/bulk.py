"""Writing to a cluster: in chunks, once more what it could not take, a fault for what it refuses."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from typing import Any

from indexer.index.engine import IndexAway, IndexFault
from indexer.index.opensearch.cluster import Cluster

CHUNK = 4_000_000
"""Bytes of one request."""

_TIMEOUT = 120.0
_PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0)  # seconds before what could not be written is tried again
_NOT_NOW = (429, 502, 503, 504)
_GONE = 404

Action = tuple[str, bytes]


def action(kind: str, name: str, body: Any = None, route: str | None = None) -> Action:
    """One thing to do to the document of this name: `index`, `update` or `delete`."""
    head = {kind: {"_id": name} if route is None else {"_id": name, "routing": route}}
    lines = [head] if body is None else [head, body]
    return kind, b"".join(json.dumps(line, separators=(",", ":")).encode() + b"\n" for line in lines)


def write(cluster: Cluster, index: str, actions: Sequence[Action]) -> None:
    """Do all of these, in order; back when they are safe on every copy of their shard.

    What the cluster has no room for now waits and is tried again, alone; to do it twice is harmless.
    Raises IndexAway when it has none for long, IndexFault when it refuses.
    """
    for chunk in chunks(actions):
        left: Sequence[Action] = chunk
        for pause in _PAUSES:
            try:
                left = _left(cluster, index, left)
            except IndexAway:
                time.sleep(pause)
                continue
            if not left:
                break
            time.sleep(pause)
        else:
            raise IndexAway("the OpenSearch cluster takes nothing more in: try again later")


def chunks(actions: Sequence[Action]) -> Iterator[list[Action]]:
    """The same in order, in lists of at most `CHUNK` bytes, but for an action that is larger alone."""
    chunk: list[Action] = []
    size = 0
    for one in actions:
        if chunk and size + len(one[1]) > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(one)
        size += len(one[1])
    if chunk:
        yield chunk


def _left(cluster: Cluster, index: str, actions: Sequence[Action]) -> list[Action]:
    """Those that the cluster could not do now."""
    body = b"".join(lines for _, lines in actions)
    answer = cluster.ask("POST", f"/{index}/_bulk", body, within=_TIMEOUT)
    if not answer["errors"]:
        return []
    left = []
    for one, item in zip(actions, answer["items"], strict=True):
        (told,) = item.values()
        if told["status"] in _NOT_NOW:
            left.append(one)
        elif "error" in told and not (one[0] == "delete" and told["status"] == _GONE):
            why = told["error"]
            raise IndexFault(f"OpenSearch refuses a document: {why.get('reason') or why.get('type')}")
    return left
