"""Search: which quotations, in which order, from which place on."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from indexer.index.engine import Hits, Search
from indexer.index.order import standing_of
from indexer.index.places import Place, Statistics
from indexer.index.scoring import gain, rarity
from indexer.index.whoosh.counting import Tally
from indexer.index.whoosh.narrowing import narrow
from indexer.index.whoosh.questions import Clauses, Found, answer
from indexer.index.whoosh.segments import Order, Segments
from indexer.quote import Quote


def search(segments: Segments, asked: Search) -> Hits:
    """The answer of one generation. Raises PlaceUnknown."""
    clauses: Clauses = {}
    found = _found(segments, asked, clauses)
    ranked = asked.sort == "relevance" and bool(clauses)
    place = Place.read(asked.after, len(clauses) if ranked else 0) if asked.after is not None else None
    statistics = (place and place.statistics) or _statistics(segments, clauses)
    ranking = _Ranking(
        order=segments.newest if asked.sort == "newest" else segments.oldest,
        scores=_scores(segments, found, clauses, statistics) if ranked else None,
    )
    prints = _prints(segments, found) if asked.grouped else {}
    leading = found - {number for group in prints.values() for number in ranking.lesser(group)}
    following = ranking.after(place, leading) if place else leading
    end = asked.offset + asked.limit
    shown = ranking.first(following, end)[asked.offset :]
    tally = Tally(segments, found, {number: key for key, group in prints.items() for number in group})
    quotes = segments.quotes(shown)
    last = ranking.place(shown[-1], quotes[-1], statistics) if shown and len(following) > end else None
    return Hits(
        total=len(leading),
        quotes=quotes,
        facets={facet: tally.facet(facet) for facet in asked.facets},
        histogram=tally.histogram(asked.histogram) if asked.histogram else (),
        next=last.write() if last else None,
    )


def _found(segments: Segments, asked: Search, clauses: Clauses) -> Found:
    if asked.query is None:
        return answer(asked.where, segments, {}) if asked.where else segments.everything
    found = answer(asked.query, segments, clauses)
    return narrow(asked.where, found, segments) if asked.where else found


def _prints(segments: Segments, found: Collection[int]) -> dict[str, list[int]]:
    """Those found that are prints of one statement, by statement."""
    alike = segments.alike
    prints: dict[str, list[int]] = defaultdict(list)
    for number in alike.keys() & found:
        prints[alike[number]].append(number)
    return {key: group for key, group in prints.items() if len(group) > 1}


@dataclass(frozen=True, slots=True)
class _Ranking:
    """By score, if there are scores, and in order: no two quotations stand alike."""

    order: Order
    scores: dict[int, float] | None

    def lesser(self, group: list[int]) -> list[int]:
        """All of a group but the one that stands first."""
        first = min(group, key=self._standing)
        return [number for number in group if number != first]

    def after(self, place: Place, found: Found) -> Found:
        """Those that stand after a place."""
        rank, scores = self.order.rank, self.scores
        first = self.order.after(place.standing, place.id)
        if scores is None:
            return {number for number in found if rank[number] >= first}
        bound = -place.score, first
        return {number for number in found if (-scores[number], rank[number]) >= bound}

    def first(self, found: Found, count: int) -> list[int]:
        """The first so many, in order."""
        if self.scores is None and count * len(self.order.numbers) < len(found) ** 2:
            return self._first_met(found, count)
        if self.scores is not None and 0 < count < len(found):
            # The scores alone are soon compared; only those at least as good as the last are put in order.
            least = heapq.nlargest(count, map(self.scores.__getitem__, found))[-1]
            found = {number for number in found if self.scores[number] >= least}
        return heapq.nsmallest(count, found, key=self._standing)

    def _first_met(self, found: Found, count: int) -> list[int]:
        """Going through all quotations, where many of them are found."""
        met: list[int] = []
        for number in self.order.numbers:
            if len(met) == count:
                break
            if number in found:
                met.append(number)
        return met

    def place(self, number: int, quote: Quote, statistics: Statistics) -> Place:
        """The place right after a quotation."""
        standing = standing_of(quote, self.order.sort)
        if self.scores is None:
            return Place(0, standing, quote.id)
        return Place(self.scores[number], standing, quote.id, statistics)

    def _standing(self, number: int) -> tuple[float, int]:
        return -self.scores[number] if self.scores else 0.0, self.order.rank[number]


def _statistics(segments: Segments, clauses: Clauses) -> Statistics:
    held = tuple(len(clauses[clause]) for clause in sorted(clauses))
    return Statistics(len(segments.quotations), held)


def _scores(segments: Segments, found: Found, clauses: Clauses, statistics: Statistics) -> dict[int, float]:
    """How rare a word is and how often it stands there, times what the quotation weighs by itself."""
    weights = segments.weights
    scores: dict[int, float] = {}
    for clause, held in zip(sorted(clauses), statistics.clauses, strict=True):
        times = clauses[clause]
        # Counted once for each number of times: there are a few, and thousands of quotations.
        rare = rarity(statistics.quotations, held)
        gains = {often: rare * gain(int(often)) for often in {*times.values()}}
        added = {number: gains[often] * weights[number] for number, often in times.items() if number in found}
        for number in scores.keys() & added.keys():
            added[number] += scores[number]
        scores |= added
    # What is found without any clause, as by a field in an `Or`, scores nothing.
    return scores if len(scores) == len(found) else dict.fromkeys(found, 0.0) | scores
