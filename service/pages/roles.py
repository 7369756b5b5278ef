"""A speaker's roles on the axis of their quotations: a lane each, from first to last day in print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.pages.asked import address
from service.pages.timeline import Axis, Spell, spell
from service.shapes.speakers import RoleRecord

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Lane:
    """One role: when it was printed, where on the axis that is, and the address of what is said in it."""

    role: str
    first: str | None
    last: str | None
    spell: Spell | None
    url: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """Those held longest, in the order in which they were first printed, and the others."""

    shown: tuple[Lane, ...]
    others: tuple[Lane, ...]


def lay(roles: Sequence[RoleRecord], axis: Axis | None, args: Mapping[str, Any]) -> Lanes:
    """A lane for each role. `args`: what the page was asked; each role leads to the same, narrowed to it."""
    lanes = sorted(
        (_lane(role, axis, args) for role in roles), key=lambda lane: (lane.first or "9", lane.role)
    )
    longest = sorted(lanes, key=lambda lane: (not lane.is_now, -(lane.spell.length if lane.spell else 0)))
    shown = longest[:_SHOWN]
    return Lanes(tuple(x for x in lanes if x in shown), tuple(x for x in lanes if x not in shown))


def _lane(role: RoleRecord, axis: Axis | None, args: Mapping[str, Any]) -> Lane:
    return Lane(
        role=role["role"],
        first=role["from"],
        last=role["to"],
        spell=spell(axis, role["from"], role["to"]) if axis else None,
        url=address({**args, "role": role["role"]}),
        is_now=args.get("role") == role["role"],
    )
