"""What the words beside a name say its bearer is, worded as printed."""

from __future__ import annotations

import pytest

from indexer.extract.roles import is_role, is_weak, role_gender
from tests.indexer.extract.sample import page_of


def roles_in(text: str) -> list[str | None]:
    return [c.role for row in page_of(text).candidates for c in row if c.kind == "name" and not c.inner]


BEFORE = [
    ("The finance minister, Mirela Voss, suggested that they open “every gate.”", "finance minister"),
    ("Then Mayor Mirela Voss left.", "Mayor"),
    ("The club sacked coach Mirela Voss.", "coach"),
    ("Voters elected Mayor Mirela Voss again.", "Mayor"),
    ("In May, Mayor Mirela Voss left.", "Mayor"),
    ("In May, former Orrin mayor Mirela Voss left.", "former Orrin mayor"),
    ("In May, Prime Minister Mirela Voss left.", "Prime Minister"),
    (
        "In May, Vellmark National Water Council spokesperson Mirela Voss left.",
        "Vellmark National Water Council spokesperson",
    ),
    ("In May, Senior White House official Mirela Voss left.", "Senior White House official"),
    ("In May, the board’s chief engineer Mirela Voss left.", "board’s chief engineer"),
    ("In May, co-author Mirela Voss left.", "co-author"),
    ("In May, Sen. Mirela Voss left.", "Sen."),
    ("In May, the mayor, Mirela Voss, left.", "mayor"),
    ("In May, the museum’s director, Mirela Voss, left.", "museum’s director"),
    (
        "As a geologist and a colleague of theirs, Mirela Voss followed the work.",
        "geologist and a colleague of theirs",
    ),
]
AFTER = [
    ("Mirela Voss, mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, the mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, 44, the mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, who is the mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, then mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss (Reform), the mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, a Reform senator from Orrin who opposed it, left.", "Reform senator from Orrin"),
    (
        "Mirela Voss, founder and chief executive of Lund & Sons, left.",
        "founder and chief executive of Lund & Sons",
    ),
    (
        "Mirela Voss, a fellow at the Institute for Ethics, Weirs and Locks, left.",
        "fellow at the Institute for Ethics, Weirs and Locks",
    ),
    ("Mirela Voss, founder and director of the museum, left.", "founder and director of the museum"),
    ("Mirela Voss, spokeswoman for Mayor Edda Lund, left.", "spokeswoman for Mayor Edda Lund"),
    ("Mirela Voss — a geologist at Brith University — left.", "geologist at Brith University"),
    ("Mirela Voss, a welder from Brith, left.", "welder from Brith"),
]
BY_VERB = [
    ("Mirela Voss is the mayor of Orrin.", "mayor of Orrin"),
    ("Mirela Voss has been chief economist at the bank.", "chief economist at the bank"),
    ("Mirela Voss became mayor of Orrin.", "mayor of Orrin"),
    ("Mirela Voss took the oath as prime minister.", "prime minister"),
]
NONE: list[tuple[str, str | None]] = [
    ("Mirela Voss, however, left.", None),
    ("Mirela Voss, in a letter to the mayor, resigned.", None),
    ("Mirela Voss, speaking in Orrin, resigned.", None),
    ("Mr. Voss left.", None),
    ("Mirela Voss, 44, left.", None),
    ("The gate that Mirela Voss opened is shut.", None),
    ("Mirela Voss was late.", None),
    ("“We are friends,” Mirela Voss, 57, told a voter passing by.", None),
    ("Through a spokesman, Mirela Voss resigned.", None),
    ("Through a spokesman, Mirela Voss said no.", None),
]


@pytest.mark.parametrize(("text", "expected"), [*BEFORE, *AFTER, *BY_VERB, *NONE])
def test_the_first_person_named_has_this_role(text, expected):
    assert roles_in(text)[0] == expected


def test_a_plural_title_holds_for_everybody_it_introduces():
    assert roles_in("In May, Senators Karl Arkell and Edda Lund left.") == ["Senators", "Senators"]


def test_a_role_belongs_to_the_name_it_stands_by():
    assert roles_in("Karl Arkell, the coach, met Edda Lund, the referee.") == ["coach", "referee"]
    assert roles_in("Karl Arkell met referee Edda Lund.") == [None, "referee"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mayor", True),
        ("sen.", True),
        ("toxicologist", True),
        ("saleswoman", True),
        ("harbour-master", True),
        ("senators", True),
        ("gate", False),
        ("the", False),
    ],
)
def test_a_role_is_told_by_tables_endings_and_compounds(word, expected):
    assert is_role(word) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("Sen.", True), ("resident", True), (None, True), ("mayor", False), ("friend and adviser", False)],
)
def test_a_rank_or_a_relation_is_a_weak_role(role, expected):
    assert is_weak(role) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("board spokeswoman", "f"), ("father of two", "m"), ("Mayor", None), (None, None)],
)
def test_some_roles_tell_a_gender(role, expected):
    assert role_gender(role) == expected
