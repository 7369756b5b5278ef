"""What is counted of one speaker. Two tallies add up, so that a new article costs no look at the old ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from indexer.index.engine import RoleHeld, Speaker
from indexer.quote import SpeakerType
from indexer.register.sayings import Saying

_UNDATED = "~"  # sorts after every ISO date


@dataclass(slots=True)
class Tally:
    """Counts over all quotations of one speaker, each in no order of its own.

    `name_ids` are the ids that the printed names alone would give: more than one where an editor has
    merged names. `roles` go by their wording in lower case.
    """

    names: Counter[str] = field(default_factory=Counter)
    types: Counter[SpeakerType] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    roles: dict[str, RoleTally] = field(default_factory=dict)
    name_ids: set[str] = field(default_factory=set)

    @property
    def quotes(self) -> int:
        """How many quotations have been counted."""
        return self.names.total()

    def add(self, saying: Saying, role: str | None) -> None:
        """Count one quotation, said in `role`."""
        self.names[saying.name] += 1
        self.types[saying.type] += 1
        self.name_ids.add(saying.name_id)
        if saying.alias:
            self.aliases[saying.alias] += 1
        if saying.year:
            self.years[saying.year] += 1
        if role:
            self.roles.setdefault(role.casefold(), RoleTally()).add(role, saying.day)

    def record(self, speaker_id: str, name: str | None, namesakes: Iterable[str]) -> Speaker:
        """The record of the speaker, under the `name` that an editor gave or the most frequent one."""
        name = name or self._name()
        held = sorted(
            (role.record() for role in self.roles.values()),
            key=lambda one: (one.first or _UNDATED, one.role),
        )
        return Speaker(
            id=speaker_id,
            name=name,
            type=max(self.types, key=lambda one: (self.types[one], one)),
            aliases=tuple(self._others(name)),
            roles=tuple(held),
            quotes=self.quotes,
            years=tuple(sorted(self.years.items())),
            not_to_be_confused_with=tuple(sorted(namesakes)),
        )

    def _name(self) -> str:
        # Of equals the fullest, which keeps the accents and dots that others drop.
        return max(self.names, key=lambda one: (self.names[one], len(one.encode()), one))

    def _others(self, name: str) -> list[str]:
        """Other names, the most frequent first."""
        counts = self.names + self.aliases
        return sorted(counts.keys() - {name}, key=lambda other: (-counts[other], other))

    def to_record(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {
            "names": self.names,
            "types": self.types,
            "aliases": self.aliases,
            "years": self.years,
            "roles": {role: tally.to_record() for role, tally in self.roles.items()},
            "name_ids": sorted(self.name_ids),
        }

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Tally:
        """What `to_record` wrote."""
        names, types, aliases, years = (
            Counter(record[name]) for name in ("names", "types", "aliases", "years")
        )
        roles = {role: RoleTally.from_record(tally) for role, tally in record["roles"].items()}
        return cls(names, types, aliases, years, roles, set(record["name_ids"]))


@dataclass(slots=True)
class RoleTally:
    """How often each wording of one role was printed, and from which day to which."""

    wordings: Counter[str] = field(default_factory=Counter)
    first: str | None = None
    last: str | None = None

    def add(self, wording: str, day: str | None) -> None:
        """Count one quotation."""
        self.wordings[wording] += 1
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)

    def record(self) -> RoleHeld:
        """The role in its most frequent wording."""
        wording = max(self.wordings, key=lambda one: (self.wordings[one], one))
        return RoleHeld(wording, self.first, self.last)

    def to_record(self) -> list[Any]:
        """As JSON holds it."""
        return [self.wordings, self.first, self.last]

    @classmethod
    def from_record(cls, record: list[Any]) -> RoleTally:
        """What `to_record` wrote."""
        return cls(Counter(record[0]), *record[1:])
