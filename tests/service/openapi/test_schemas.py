"""From types to JSON Schema: what the annotations of an answer come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import pytest
from msgspec import Meta

from indexer.plain import Plain, plain
from service.openapi.schemas import derive


@dataclass(frozen=True)
class Berth:
    """Where a boat lies.

    `quay`: its number.
    """

    quay: int
    buoys: tuple[str, ...] = ()


class Vessel(TypedDict):
    """Anything that floats."""

    name: Annotated[str, "As it is painted on the bow."]


class Boat(Vessel):
    """A small vessel."""

    kind: Literal["sail", "oar"]
    crew: Annotated[Annotated[int, Meta(ge=0)], "Without the cat."]
    flag: str | None
    berth: Plain[Berth] | None
    logs: NotRequired[Annotated[list[str], "Newest first."]]


class Harbour(TypedDict):
    """Where boats are."""

    boats: list[Boat]
    by_flag: dict[str, Boat]


PARTS = derive([Harbour])[1]

# part, member, its schema
MEMBERS: list[tuple[str, str, dict[str, Any]]] = [
    ("Harbour", "boats", {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}),
    ("Boat", "name", {"type": "string", "description": "As it is painted on the bow."}),
    ("Boat", "kind", {"enum": ["oar", "sail"]}),
    ("Boat", "crew", {"type": "integer", "minimum": 0, "description": "Without the cat."}),
    ("Boat", "flag", {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ("Boat", "berth", {"anyOf": [{"type": "null"}, {"$ref": "#/components/schemas/Berth"}]}),
    ("Boat", "logs", {"type": "array", "items": {"type": "string"}, "description": "Newest first."}),
    ("Berth", "buoys", {"type": "array", "items": {"type": "string"}}),
]


@pytest.mark.parametrize(("part", "member", "schema"), MEMBERS)
def test_a_member(part: str, member: str, schema: dict[str, Any]) -> None:
    told = PARTS[part]["properties"][member]
    if "anyOf" in schema:
        told, schema = ({**each, "anyOf": sorted(each["anyOf"], key=str)} for each in (told, schema))
    assert told == schema


# part, its description, its members in order, and those that are always there
WHOLES = [
    ("Harbour", "Where boats are.", ["boats", "by_flag"], ["boats", "by_flag"]),
    (
        "Boat",
        "A small vessel.",
        ["name", "kind", "crew", "flag", "berth", "logs"],
        ["name", "kind", "crew", "flag", "berth"],
    ),
    ("Berth", "Where a boat lies.\n\n`quay`: its number.", ["quay", "buoys"], ["quay", "buoys"]),
]


@pytest.mark.parametrize(("part", "description", "members", "required"), WHOLES)
def test_a_part(part: str, description: str, members: list[str], required: list[str]) -> None:
    told = PARTS[part]
    assert (told["description"], list(told["properties"]), told["required"]) == (
        description,
        members,
        required,
    )


def test_only_what_is_part_of_an_answer_is_told() -> None:
    assert list(PARTS) == ["Berth", "Boat", "Harbour"]


def test_a_dataclass_is_written_as_it_is_told() -> None:
    assert plain(Berth(3, ("north", "south"))) == {"quay": 3, "buoys": ["north", "south"]}
