"""How many people bear one name: told by the walks of life in which the articles show it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from indexer.register.callings import Callings
from indexer.register.walks import TOGETHER, WALKS, YEARS_TO_TAKE_UP

_EVER = ("0000", "9999")
_YEAR = 4  # digits of an ISO date
# Now and then a role is read that is somebody else's: who is quoted a thousand times would soon be a judge
# and a goalkeeper too. A walk of life tells people apart if this part of all articles prints it.
_BELIEVED = 0.05

Apart = dict[str, str]
"""For each walk of life the label of the person who has it, blank where the name alone will do."""


@dataclass(slots=True)
class Lives:
    """All that is known of one name; what a further article says is added, in any order.

    `articles`: how many print the name. `walks`: how many print it in each walk of life, and the first
    and last day on which one did. `links`: walks that one
    article gives to one person. `bearers`: the ids under which quotations of this name are held.
    """

    articles: int = 0
    walks: dict[str, tuple[int, str, str]] = field(default_factory=dict)
    links: set[frozenset[str]] = field(default_factory=set)
    bearers: set[str] = field(default_factory=set)

    def add(self, held: frozenset[str], day: str | None) -> None:
        """One article that gives these walks of life to somebody of this name; without a day, at any time."""
        first, last = (day, day) if day else _EVER
        self.articles += 1
        for walk in held:
            count, earliest, latest = self.walks.get(walk, (0, first, last))
            self.walks[walk] = count + 1, min(first, earliest), max(last, latest)
        if len(held) > 1:
            self.links.add(held)

    def apart(self) -> Apart:
        """Who has which walk of life.

        Walks that clash with the same others are one person's. What clashes with none may be
        anybody's, and stays with the name alone; so does everything where nothing clashes.
        """
        units = self._units()
        rivals = {unit: frozenset(other for other in units if self._clash(unit, other)) for unit in units}
        labels: dict[frozenset[frozenset[str]], str] = {frozenset(): ""}
        for walk in WALKS:
            for unit in units:
                if walk in unit:
                    labels.setdefault(rivals[unit], walk)
        return {walk: labels[rivals[unit]] for unit in units for walk in unit}

    def _units(self) -> list[frozenset[str]]:
        """Walks that some article gives to one person, together; the others one by one.

        Without those that stand in too few articles to be believed.
        """
        believed = {walk for walk, (count, *_) in self.walks.items() if count >= _BELIEVED * self.articles}
        units = [frozenset({walk}) for walk in believed]
        for link in filter(None, map(believed.intersection, self.links)):
            joined = [unit for unit in units if unit & link]
            units = [unit for unit in units if unit not in joined] + [frozenset().union(*joined)]
        return units

    def _clash(self, one: frozenset[str], other: frozenset[str]) -> bool:
        if one == other:
            return False
        return any(self._exclude(*pair) for pair in itertools.product(one, other))

    def _exclude(self, one: str, other: str) -> bool:
        """Whether nobody can have had both when they were printed."""
        if frozenset({one, other}) in TOGETHER:
            return False
        earlier, later = sorted((one, other), key=lambda walk: (self.walks[walk][1:], walk))
        ended, begun = self.walks[earlier][2], self.walks[later][1]
        return begun <= ended or int(begun[:_YEAR]) - int(ended[:_YEAR]) < YEARS_TO_TAKE_UP[later]

    def to_record(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "articles": self.articles,
            "walks": {walk: list(self.walks[walk]) for walk in sorted(self.walks)},
            "links": sorted(map(sorted, self.links)),
            "bearers": sorted(self.bearers),
        }

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Lives:
        """What `to_record` wrote."""
        return cls(
            record["articles"],
            {walk: (count, first, last) for walk, (count, first, last) in record["walks"].items()},
            set(map(frozenset, record["links"])),
            set(record["bearers"]),
        )


def own_id(name_id: str, found: Callings, apart: Apart) -> str:
    """The id of whoever an article means by a name, by what it says of him or her.

    Who is told apart by nothing printed keeps the id of the name: that is no guess who it is.
    """
    label = _one_label(found.now, apart) or ("" if found.now else _one_label(found.before, apart))
    return f"{name_id}-{label}" if label else name_id


def _one_label(walks: Iterable[str], apart: Apart) -> str:
    labels = {apart.get(walk, "") for walk in walks}
    return labels.pop() if len(labels) == 1 else ""
