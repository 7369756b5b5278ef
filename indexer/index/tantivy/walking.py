"""What a query finds, in order, read as far as is needed. No two stand alike: equals are told apart by id."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from tantivy import DocAddress, Query

from indexer.index.tantivy.documents import LEAST
from indexer.index.tantivy.segments import Found, Segments

_SPARE = 12  # read beyond what is needed, lest the last has equals
_GROWTH = 4

Key = tuple[float, int, str]


class Standing(NamedTuple):
    """A document by what puts it in order: the lowest first. `score` is below zero, or 0 for all.

    `id` is blank unless another document stands at the same number.
    """

    score: float
    number: int
    id: str
    address: DocAddress

    def is_after(self, key: Key, id_of: Callable[[DocAddress], str]) -> bool:
        """Whether it stands after a place."""
        if (self.score, self.number) != key[:2]:
            return (self.score, self.number) > key[:2]
        return (self.id or id_of(self.address)) > key[2]


class Walk:
    """Reads a query in order: best scores first if ranked, equals by the numbers in a field, then by id.

    `weighed`: the scores count times what the field of the weights says.
    """

    def __init__(
        self, segments: Segments, query: Query, field: str, *, ranked: bool, weighed: bool = True
    ) -> None:
        self._segments = segments
        self._query, self._field = query, field
        self._ranked, self._weighed = ranked, weighed
        self.total = 0

    def first(self, count: int) -> tuple[list[Standing], bool]:
        """At least so many, in order, and whether they are all there are."""
        limit = count + _SPARE
        while True:
            found, self.total = self._read(limit)
            if len(found) == self.total:
                return self._in_order(found), True
            # Of those equal to the last, some may not have been read.
            settled = [one for one in found if one[0] != found[-1][0]]
            if len(settled) >= count:
                return self._in_order(settled), False
            limit *= _GROWTH

    def _read(self, limit: int) -> tuple[Found, int]:
        if self._ranked:
            return self._segments.best(self._query, limit, "weight" if self._weighed else None)
        return self._segments.ordered(self._query, self._field, limit)

    def _in_order(self, found: Found) -> list[Standing]:
        if not self._ranked:
            return self._told_apart([Standing(0.0, int(number), "", address) for number, address in found])
        unit = LEAST if self._weighed else 1.0
        addresses = [address for _, address in found]
        numbers = self._segments.numbers(self._field, addresses)
        scores = [-score * unit for score, _ in found]
        ordered = sorted(zip(scores, numbers, range(len(found)), strict=True))
        return self._told_apart([Standing(score, one, "", addresses[at]) for score, one, at in ordered])

    def _told_apart(self, found: list[Standing]) -> list[Standing]:
        """The same, where equals stand by id."""
        if len({(one.score, one.number) for one in found}) == len(found):
            return found
        ordered: list[Standing] = []
        for _, group in groupby(found, key=lambda one: one[:2]):
            equals = list(group)
            if len(equals) > 1:
                equals = [one._replace(id=self.id_of(one.address)) for one in equals]
            ordered += sorted(equals, key=lambda one: one.id)
        return ordered

    def id_of(self, address: DocAddress) -> str:
        """The id in the record of a document."""
        return str(self._segments.record(address)["id"])
