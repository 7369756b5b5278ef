"""What an index holds in all, counted by the cluster."""

from __future__ import annotations

from typing import Any

from indexer.index.engine import Holdings
from indexer.index.opensearch.control import visible
from indexer.index.opensearch.point import Point
from indexer.index.opensearch.tokens import text_of

_OUTLETS = 10_000  # counted exactly; beyond, the cluster estimates


def holdings(point: Point) -> Holdings:
    """The counts of one commit."""
    body = {
        "size": 0,
        "query": {"bool": {"filter": visible(point.commit)}},
        "aggs": {
            "docs": {"terms": {"field": "doc", "size": 20}},
            "speakers": {"filter": {"exists": {"field": "quotes"}}},
            "outlets": {"terms": {"field": "outlet", "size": _OUTLETS}},
            "many": {"cardinality": {"field": "outlet"}},
            "first": _end("asc"),
            "last": _end("desc"),
        },
    }
    found = point.search(body)["aggregations"]
    docs = {bucket["key"]: bucket["doc_count"] for bucket in found["docs"]["buckets"]}
    outlets = len(found["outlets"]["buckets"])
    return Holdings(
        articles=docs.get("article", 0),
        quotes=docs.get("quote", 0),
        speakers=found["speakers"]["doc_count"],
        publishers=outlets if outlets < _OUTLETS else found["many"]["value"],
        first=_day(found["first"]),
        last=_day(found["last"]),
    )


def _end(order: str) -> dict[str, Any]:
    return {"terms": {"field": "published", "size": 1, "order": {"_key": order}}}


def _day(found: Any) -> str | None:
    return text_of(found["buckets"][0]["key"]) if found["buckets"] else None
