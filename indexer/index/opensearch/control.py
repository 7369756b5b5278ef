"""Which index is served, and which of its commits is the newest: one small document, read in real time.

It lies in the index itself, so that the alias leads to the index and to its newest commit in one step.
"""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from indexer.index.engine import IndexDamaged, IndexFault, IndexMissing
from indexer.index.opensearch.cluster import Cluster, Refused
from indexer.index.opensearch.schema import LAYOUT, MAPPING, loading
from indexer.index.records import written

_CONTROL = "control"


@dataclass(frozen=True, slots=True)
class State:
    """A commit that has been published. `held` counts the documents of each kind that it sees."""

    index: str
    commit: int
    layout: int
    held: dict[str, int]

    @property
    def generation(self) -> str:
        """Its name: no two commits of one address have ever had the same."""
        return f"{self.index.rpartition('-')[0][-6:]}-{self.index.rpartition('-')[2]}.{self.commit}"

    def demand_layout(self) -> None:
        """Raise IndexDamaged unless this version can read it."""
        if self.layout != LAYOUT:
            raise IndexDamaged("the index was written by another version: it has to be built again")


@dataclass(frozen=True, slots=True)
class Published:
    """A state as it was read, with what tells whether anybody has written it since."""

    state: State
    version: dict[str, int]


def visible(commit: int) -> list[dict[str, Any]]:
    """What finds the documents that live in a commit."""
    return [{"range": {"born": {"lte": commit}}}, {"range": {"died": {"gt": commit}}}]


class Control:
    """The indexes of one address, and which of them is served."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self.alias = cluster.address.name
        self._versioned = re.compile(rf"{re.escape(self.alias)}-(\d{{6}})-[0-9a-f]{{8}}")

    def newest(self) -> State:
        """What is served now. Raises IndexMissing, IndexDamaged."""
        return self.read().state

    def read(self) -> Published:
        """The same, to be written again. Raises IndexMissing, IndexDamaged."""
        try:
            found = self._cluster.ask("GET", f"/{self.alias}/_doc/{_CONTROL}")
        except Refused as fault:
            if fault.kind == "index_not_found_exception":
                raise IndexMissing("there is no index here") from None
            if fault.status != 404:
                raise
            raise IndexDamaged(f"{self.alias} is on the cluster, but no index of this kind") from None
        version = {"if_seq_no": found["_seq_no"], "if_primary_term": found["_primary_term"]}
        return Published(_state(found["_index"], found["_source"]["record"]), version)

    def write(self, state: State, version: dict[str, int] | None = None) -> None:
        """Publish a commit; with `version`, only if nobody has published another since, else IndexFault."""
        fields = {name: value for name, value in asdict(state).items() if name != "index"}
        body = {"doc": _CONTROL, "record": written(fields)}
        try:
            self._cluster.ask("PUT", f"/{state.index}/_doc/{_CONTROL}", body, **(version or {}))
        except Refused as fault:
            if fault.status != 409:
                raise
            # Of a node that died over it, this may be the second asking.
            if self.newest() != state:
                raise IndexFault(
                    "another writer has published a commit meanwhile: this one is void"
                ) from None

    def make(self) -> str:
        """A new index that nobody reads yet."""
        taken = [int(found[1]) for name in self.indexes() if (found := self._versioned.fullmatch(name))]
        # The random part makes a name unlike any other even when all the indexes have been deleted.
        name = f"{self.alias}-{max(taken, default=0) + 1:06d}-{secrets.token_hex(4)}"
        body = {"settings": {"index": loading(self._cluster.settings.shards)}, "mappings": MAPPING}
        self._cluster.ask("PUT", f"/{name}", body, within=_SLOW)
        return name

    def serve(self, index: str) -> None:
        """Lead the alias to an index, and no more to another, in one step."""
        served = [name for name, is_served in self.indexes().items() if is_served and name != index]
        actions = [{"remove": {"index": name, "alias": self.alias}} for name in served]
        actions.append({"add": {"index": index, "alias": self.alias}})
        self._cluster.ask("POST", "/_aliases", {"actions": actions}, within=_SLOW)

    def indexes(self) -> dict[str, bool]:
        """All indexes of this address, and whether they are served."""
        found = self._cluster.ask("GET", f"/{self.alias}-*/_alias", expand_wildcards="all")
        return {
            name: self.alias in told["aliases"]
            for name, told in sorted(found.items())
            if self._versioned.fullmatch(name)
        }

    def drop(self, index: str) -> None:
        """Delete an index; no error when it is gone."""
        self._cluster.ask("DELETE", f"/{index}", ignore_unavailable="true", within=_SLOW)


def count_held(cluster: Cluster, index: str, commit: int) -> dict[str, int]:
    """How many documents of each kind live in a commit, as far as the index is refreshed."""
    body = {
        "size": 0,
        "query": {"bool": {"filter": visible(commit)}},
        "aggs": {"held": {"terms": {"field": "doc", "size": 20}}},
    }
    found = cluster.ask("POST", f"/{index}/_search", body, allow_partial_search_results="false", within=_SLOW)
    return {bucket["key"]: bucket["doc_count"] for bucket in found["aggregations"]["held"]["buckets"]}


_SLOW = 120.0  # seconds for what has every node do something


def _state(index: str, record: str) -> State:
    try:
        return State(index=index, **json.loads(record))
    except (ValueError, TypeError):
        raise IndexDamaged("the document that names the newest commit is not as it was written") from None
