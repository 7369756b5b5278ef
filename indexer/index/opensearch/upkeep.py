"""What keeps the documents of an index in order beside putting new ones: marking, forgetting, purging."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from indexer.index.engine import IndexAway
from indexer.index.opensearch import bulk
from indexer.index.opensearch.bulk import Action, action
from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.control import visible
from indexer.index.opensearch.questions import Query, any_of
from indexer.index.opensearch.schema import FOREVER

_LONG = 3600.0  # seconds: what goes through a whole index
_EXPUNGED, _PAUSE = 120.0, 2.0  # seconds
_PAGE = 5_000
_STATEMENTS = 5_000


class Upkeep:
    """The documents of one index, whichever commit they are of."""

    def __init__(self, cluster: Cluster, index: str) -> None:
        self._cluster = cluster
        self._index = index

    def refresh(self) -> None:
        """Let every copy of the index show what has been written."""
        self._everywhere("_refresh")

    def dying(self, touched: Iterable[tuple[str, str]], commit: int) -> Iterator[Action]:
        """What lets the documents with these terms in these fields die in a commit."""
        terms: dict[str, list[str]] = defaultdict(list)
        for field, value in touched:
            terms[field].append(value)
        query = any_of([{"terms": {field: values}} for field, values in terms.items()])
        for hit in self._documents([*visible(commit - 1), query], []):
            yield _change(hit, {"died": commit})

    def forget(self, field: str, value: str, commit: int) -> None:
        """Take out what a commit has put, written already."""
        self.refresh()
        self._delete([{"term": {field: value}}, {"term": {"born": commit}}])

    def undo(self, commit: int) -> None:
        """Make the index what it was before a commit that is not to be: the next after `commit`."""
        self.refresh()
        self._delete([{"range": {"born": {"gt": commit}}}])
        reborn = [{"range": {"died": {"gt": commit, "lt": FOREVER}}}]
        changes = [_change(hit, {"died": FOREVER}) for hit in self._documents(reborn, [])]
        bulk.write(self._cluster, self._index, changes)
        self.refresh()

    def is_clean(self, commit: int) -> bool:
        """Whether there is nothing but what lives in this commit."""
        self.refresh()
        others: list[Query] = [
            {"range": {"born": {"gt": commit}}},
            {"range": {"died": {"lt": FOREVER}}},
        ]
        return not self._search({"size": 0, "query": any_of(others), "terminate_after": 1})["hits"]["total"][
            "value"
        ]

    def purge(self, commit: int, *, every_byte: bool) -> None:
        """Delete what has died by a commit. `every_byte`: from the disk of every node too."""
        self._delete([{"range": {"died": {"lte": commit}}}])
        if every_byte:
            self.expunge()

    def expunge(self) -> None:
        """Take what was deleted from the disk of every node; back when none of it is left.

        OpenSearch keeps it for nodes that come back, and looks every half minute whether any still may.
        """
        deadline = time.monotonic() + _EXPUNGED
        while time.monotonic() < deadline:
            self._everywhere("_flush", force="true")
            self._everywhere("_forcemerge", only_expunge_deletes="true")
            self._everywhere("_refresh")
            self._everywhere("_flush", force="true")
            held = self._cluster.ask("GET", f"/{self._index}/_stats/docs", within=_LONG)
            if not held["_all"]["total"]["docs"]["deleted"]:
                return
            time.sleep(_PAUSE)
        raise IndexAway("the OpenSearch cluster still keeps on disk what was deleted")

    def _everywhere(self, task: str, **parameters: str) -> None:
        _whole(self._cluster.ask("POST", f"/{self._index}/{task}", within=_LONG, **parameters))

    def mark_alike(self, statements: Sequence[int], commit: int) -> None:
        """Say of each print of these statements that there are others, where there are.

        It may be said of one that is alone by now: what is found is counted anyway.
        """
        for start in range(0, len(statements), _STATEMENTS):
            keys = [f"{statement:016x}" for statement in statements[start : start + _STATEMENTS]]
            several = self._printed_several_times(keys, commit)
            if several:
                among: list[Query] = [*visible(commit), {"terms": {"statement": several}}]
                found = self._documents(among, [{"exists": {"field": "alike"}}], source=["statement"])
                bulk.write(
                    self._cluster,
                    self._index,
                    [_change(hit, {"alike": hit["_source"]["statement"]}) for hit in found],
                )
        self.refresh()

    def _printed_several_times(self, statements: list[str], commit: int) -> list[str]:
        counted = {
            "field": "statement",
            "size": len(statements),
            "min_doc_count": 2,
            "execution_hint": "map",
        }
        body = {
            "size": 0,
            "query": {"bool": {"filter": [*visible(commit), {"terms": {"statement": statements}}]}},
            "aggs": {"several": {"terms": counted}},
        }
        found = self._search(body)["aggregations"]["several"]["buckets"]
        return [bucket["key"] for bucket in found]

    def _documents(
        self, among: list[Query], but: list[Query], source: list[str] | None = None
    ) -> Iterator[dict[str, Any]]:
        """Where these documents lie, in no order that means anything; with the `source` fields."""
        body: dict[str, Any] = {
            "size": _PAGE,
            "query": {"bool": {"filter": among, "must_not": but}},
            "sort": ["key", "born", "doc"],
            "_source": source or False,
        }
        while True:
            hits = self._search(body)["hits"]["hits"]
            yield from hits
            if len(hits) < _PAGE:
                return
            body["search_after"] = hits[-1]["sort"]

    def _search(self, body: dict[str, Any]) -> Any:
        path = f"/{self._index}/_search"
        return _whole(
            self._cluster.ask("POST", path, body, allow_partial_search_results="false", within=_LONG)
        )

    def _delete(self, among: list[Query]) -> None:
        found = self._cluster.ask(
            "POST",
            f"/{self._index}/_delete_by_query",
            {"query": {"bool": {"filter": among}}},
            refresh="true",
            conflicts="proceed",
            within=_LONG,
        )
        if found["failures"] or found["timed_out"]:
            raise IndexAway("the OpenSearch cluster could not delete all that is to go")


def _change(hit: dict[str, Any], fields: dict[str, Any]) -> Action:
    return action("update", hit["_id"], {"doc": fields}, hit.get("_routing"))


def _whole(answer: Any) -> Any:
    if answer["_shards"]["failed"]:
        raise IndexAway("a part of the OpenSearch cluster has not done what it was asked")
    return answer
