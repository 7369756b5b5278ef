"""Search: which quotations, in which order, from which place on."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.index.engine import Hits, IndexFault, PlaceUnknown, Search
from indexer.index.opensearch.counting import Counts, Tally
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.point import MOST, Hit, Point
from indexer.index.opensearch.questions import Clause, Clauses, Query, answer, any_of, scored
from indexer.index.opensearch.tokens import token
from indexer.index.order import standing_of
from indexer.index.places import UNCOUNTED, Place, Statistics
from indexer.index.scoring import GAINS, rarity
from indexer.quote import Quote

_SLACK = 10  # quotations asked for beyond a page, as some may be prints of what was shown before
_COUNTED = 20_000  # clauses of which it is remembered how many quotations hold them


@dataclass(frozen=True, slots=True)
class _Order:
    """A question, and the order its answers stand in: no two quotations stand alike.

    By `query` they are scored, `among` all of these they are found; `statistics` are those of the scores.
    """

    asked: Search
    query: Query | None
    among: list[Query]
    statistics: Statistics | None

    def body(self, size: int, after: Sequence[Any] | None) -> dict[str, Any]:
        """What asks for so many after a place, given by what quotations are put in order by."""
        standing = "newest" if self.asked.sort == "newest" else "oldest"
        order = [{"_score": "desc"}] if self.statistics else []
        body = {
            "size": size,
            "sort": [*order, {standing: "asc"}, {"key": "asc"}],
            "_source": ["record"],
            "docvalue_fields": ["alike"],
        }
        return body if after is None else {**body, "search_after": list(after)}

    def standing(self, place: Place) -> list[Any]:
        """A place as what quotations are put in order by."""
        return [*([place.score] if self.statistics else []), place.standing, token(place.id)]

    def place(self, hit: Hit, quote: Quote) -> Place:
        """The place right after a quotation."""
        standing = standing_of(quote, self.asked.sort)
        return Place(hit["sort"][0] if self.statistics else 0, standing, quote.id, self.statistics)


class Ranking:
    """Puts the quotations of one generation in order; there are so many `quotations` in all."""

    def __init__(self, point: Point, quotations: Callable[[], int]) -> None:
        self._point = point
        self._tally = Tally(point)
        self._quotations = quotations
        self._held: Memory[str, int] = Memory(_COUNTED)

    def search(self, asked: Search) -> Hits:
        """The answer. Raises PlaceUnknown."""
        if asked.offset + asked.limit >= MOST:
            raise IndexFault(f"a page of a search ends before its quotation {MOST:,}")
        clauses: Clauses = {}
        query = answer(asked.query, clauses) if asked.query else None
        among = [answer(asked.where, {})] if asked.where else []
        ranked = [clauses[key] for key in sorted(clauses)] if asked.sort == "relevance" else []
        place = _place(asked, len(ranked))
        if ranked and query:
            statistics = (place and place.statistics) or self._statistics(ranked)
            order = _Order(asked, _scored(query, ranked, statistics), among, statistics)
        else:
            order = _Order(asked, None, [*among, *([query] if query else [])], None)
        if asked.grouped and place:
            return self._told(order, *self._later(order, place))
        return self._told(order, *self._first(order, place))

    def _told(self, order: _Order, page: list[Hit], counts: Counts) -> Hits:
        asked = order.asked
        shown = page[asked.offset : asked.offset + asked.limit]
        quotes = tuple(Quote.from_record(json.loads(hit["_source"]["record"])) for hit in shown)
        goes_on = shown and len(page) > asked.offset + asked.limit
        return Hits(
            total=counts.total,
            quotes=quotes,
            facets=counts.facets,
            histogram=counts.histogram,
            is_exact=counts.is_exact,
            next=order.place(shown[-1], quotes[-1]).write() if goes_on else None,
        )

    def _first(self, order: _Order, place: Place | None) -> tuple[list[Hit], Counts]:
        """The counts, and one quotation more than the page ends with, grouped if asked from the beginning."""
        asked = order.asked
        size = asked.offset + asked.limit + 1 if asked.limit else 0
        body = order.body(size, order.standing(place) if place else None) | self._tally.body(asked)
        if asked.grouped and size:
            body["collapse"] = {"field": "statement"}
        found = self._point.ask("quote", order.query, body, among=order.among)
        return found["hits"]["hits"], self._tally.counts(asked, order.query, order.among, found)

    def _later(self, order: _Order, place: Place) -> tuple[list[Hit], Counts]:
        """The same from a place on, which the cluster does not group: what has no print before the place."""
        asked = order.asked
        size = asked.offset + asked.limit + 1 + _SLACK
        body = order.body(size, order.standing(place)) | self._tally.body(asked)
        found = self._point.ask("quote", order.query, body, among=order.among)
        counts = self._tally.counts(asked, order.query, order.among, found)
        hits = found["hits"]["hits"]
        page: list[Hit] = []
        decided: set[str] = set()
        while hits:
            alike = {key for hit in hits for key in hit.get("fields", {}).get("alike", ())}
            leading = self._leading(order, sorted(alike))
            page += [hit for hit in hits if "fields" not in hit or hit["_id"] in leading]
            decided |= alike
            if len(hits) < size or len(page) > asked.offset + asked.limit:
                break
            others: Query = {"bool": {"must_not": [{"terms": {"alike": sorted(decided)}}]}}
            body = order.body(size, hits[-1]["sort"])
            hits = self._point.ask("quote", order.query, body, among=[*order.among, others])["hits"]["hits"]
        return page, counts

    def _leading(self, order: _Order, statements: list[str]) -> set[str]:
        """The names of the first print of each statement among all that is found."""
        if not statements:
            return set()
        body = order.body(len(statements), None) | {"collapse": {"field": "alike"}, "_source": False}
        among: list[Query] = [*order.among, {"terms": {"alike": statements}}]
        return {
            hit["_id"] for hit in self._point.ask("quote", order.query, body, among=among)["hits"]["hits"]
        }

    def _statistics(self, ranked: Sequence[Clause]) -> Statistics:
        """How many quotations hold each clause. Of one alone it changes no order, and is not counted."""
        if len(ranked) < 2:
            return UNCOUNTED
        keys = [json.dumps(clause.held) for clause in ranked]
        held = self._held.of(keys, self._count)
        return Statistics(self._quotations(), tuple(held[key] for key in keys))

    def _count(self, clauses: list[str]) -> dict[str, int]:
        filters = {str(number): json.loads(clause) for number, clause in enumerate(clauses)}
        body = {"size": 0, "aggs": {"held": {"filters": {"filters": filters}}}}
        found = self._point.ask("quote", None, body, among=[any_of(list(filters.values()))])
        buckets = found["aggregations"]["held"]["buckets"]
        return {clause: buckets[str(number)]["doc_count"] for number, clause in enumerate(clauses)}


def _place(asked: Search, clauses: int) -> Place | None:
    if asked.after is None:
        return None
    place = Place.read(asked.after, clauses)
    if place.statistics and max(place.statistics.clauses) > place.statistics.quotations:
        raise PlaceUnknown  # no such rarity can have been counted
    return place


def _scored(query: Query, clauses: Sequence[Clause], statistics: Statistics) -> Query:
    """The same quotations, each with the score that `indexer.index.scoring` says."""
    levels = [
        scored(level, rarity(statistics.quotations, held) * gain)
        for clause, held in zip(clauses, statistics.clauses, strict=True)
        for level, gain in zip(clause.levels, GAINS, strict=False)
    ]
    return {
        "function_score": {
            "query": {"bool": {"filter": [query], "should": levels}},
            "field_value_factor": {"field": "weight"},
            "boost_mode": "multiply",
        }
    }
