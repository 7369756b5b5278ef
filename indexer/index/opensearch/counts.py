"""In how many documents terms stand, read off the dictionaries of every shard: as good as for nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.schema import SEPARATOR


class Frequencies:
    """Those of one index as it is now, with what has died and is not purged yet: a guide, no count."""

    def __init__(self, cluster: Cluster, index: str) -> None:
        self._cluster = cluster
        self._index = index
        self._routes: list[str] = []

    def of(self, asked: Mapping[str, Sequence[str]]) -> dict[str, Counter[str]]:
        """The count of each term of each field; those that stand nowhere are left out."""
        doc = {
            field: SEPARATOR.join(terms) if field == "pairs" else list(terms)
            for field, terms in asked.items()
        }
        one = {
            "_index": self._index,
            "doc": doc,
            "fields": list(asked),
            "term_statistics": True,
            "field_statistics": False,
            "positions": False,
            "offsets": False,
            "payloads": False,
        }
        body = {"docs": [{**one, "routing": route} for route in self._each_shard()]}
        counts: dict[str, Counter[str]] = {field: Counter() for field in asked}
        for shard in self._cluster.ask("POST", "/_mtermvectors", body)["docs"]:
            for field, told in _told(shard).items():
                for term, figures in told["terms"].items():
                    if "doc_freq" in figures:
                        counts[field][term] += figures["doc_freq"]
        return counts

    def _each_shard(self) -> list[str]:
        """A route to each shard."""
        if not self._routes:
            routes: dict[int, str] = {}
            for number in count():
                found = self._cluster.ask("GET", f"/{self._index}/_search_shards", routing=str(number))
                routes.setdefault(found["shards"][0][0]["shard"], str(number))
                if len(routes) == self._shards():
                    break
            self._routes = list(routes.values())
        return self._routes

    def _shards(self) -> int:
        return len(self._cluster.ask("GET", f"/{self._index}/_search_shards")["shards"])


def _told(shard: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = shard["term_vectors"]
    return told
