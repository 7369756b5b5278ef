"""What the words beside a name say its bearer is, worded as printed."""

from __future__ import annotations

import pytest

from indexer.extract.mentions.roles import is_role, is_weak, role_gender
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
    ("In May, senior communications adviser Mirela Voss left.", "senior communications adviser"),
    ("In May, Sen. Mirela Voss left.", "Sen."),
    ("In May, the mayor, Mirela Voss, left.", "mayor"),
    ("In May, the museum’s director, Mirela Voss, left.", "museum’s director"),
    (
        "As a geologist and a colleague of theirs, Mirela Voss followed the work.",
        "geologist and a colleague of theirs",
    ),
    ("Last week president Mirela Voss left.", "president"),
    ("In May, an Arkell campaign spokesman, Mirela Voss, left.", "Arkell campaign spokesman"),
    ("In May, Arkell campaign spokesman Mirela Voss left.", "Arkell campaign spokesman"),
    ("In May, Dockworkers’ Union leader Mirela Voss left.", "Dockworkers’ Union leader"),
    ("In May, Orrin News host Mirela Voss left.", "Orrin News host"),
    ("In May, former homeland security secretary Mirela Voss left.", "former homeland security secretary"),
    ("In May, former secretary of state Mirela Voss left.", "former secretary of state"),
    ("In May, the state’s governor, Mirela Voss, left.", "state’s governor"),
    ("In May, a letter from the mayor, Mirela Voss, to all was lost.", "mayor"),
    (
        "In May, the commander of its engineers, Lieutenant Colonel Mirela Voss, left.",
        "commander of its engineers",
    ),
    ("In May, the manager, a Kestrian called Mirela Voss, left.", "manager"),
    ("In May, a farmer named Mirela Voss left.", "farmer"),
    ("Her mother, Mirela Voss, left.", "mother"),
    ("Her mother, Mirela Voss, a retired signalwoman, left.", "retired signalwoman"),
    ("Her mother, Mirela Voss, was a trawlerman out of Brith.", "trawlerman out of Brith"),
    ("Mr Justice Voss left.", "Justice"),
    ("In May, Oscar-winning actress Mirela Voss left.", "Oscar-winning actress"),
    ("In May, award-winning author Mirela Voss left.", "award-winning author"),
    ("In May, defending champion Mirela Voss left.", "defending champion"),
    ("In May, Orrin Mayor-elect Mirela Voss left.", "Orrin Mayor-elect"),
    ("In May, mother-of-three Mirela Voss left.", "mother-of-three"),
    ("In May, Orrin Browns QB Mirela Voss left.", "Orrin Browns QB"),
    ("In May, Prince Karl, the king’s third child, left.", "king’s third child"),
    ("In May, Det Ch Insp Mirela Voss left.", "Det Ch Insp"),
]
AFTER = [
    ("Mirela Voss, who became director of Orrin Rail last fall, left.", "director of Orrin Rail"),
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
    ("Mirela Voss, 44, of Orrin, a welder, left.", "welder"),
    ("Mirela Voss, aged 44, a welder, left.", "welder"),
    ("Mirela Voss, PhD, a geologist, left.", "geologist"),
    (
        "Rep. Mirela Voss, R-Wis., the chairman of the water committee, left.",
        "chairman of the water committee",
    ),
    ("Mirela Voss, 2015 winner of the Weir Prize, left.", "2015 winner of the Weir Prize"),
    ("Mirela Voss, secretary of state, left.", "secretary of state"),
    ("Mirela Voss, then the secretary of state, left.", "secretary of state"),
    ("Mirela Voss, a victim of Arkell’s alleged fraud, left.", "victim of Arkell’s alleged fraud"),
    ("Mirela Voss, the younger by two years and a board member too, left.", "board member"),
    ("Mirela Voss, stationmaster at Brith when she was nineteen, left.", "stationmaster at Brith"),
    ("Mirela Voss - the mayor of Orrin - left.", "mayor of Orrin"),
    ("Mirela Voss MP left.", "MP"),
    ("Mirela Voss, Weir Inc.’s chief executive, left.", "Weir Inc.’s chief executive"),
    ("Mirela Voss, prosecuting, left.", "prosecuting"),
    ("Mirela Voss, for the defence, left.", "for the defence"),
    ("Mirela Voss, who represents the owners, left.", "represents the owners"),
    ("Mirela Voss, who led the study, left.", "led the study"),
    ("Mirela Voss, who represents some of Arkell’s clients, left.", "represents some of Arkell’s clients"),
    ("Mirela Voss, who’s the mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss, who until May was mayor of Orrin, left.", "mayor of Orrin"),
    ("Mirela Voss of the University of Brith left.", "of the University of Brith"),
    ("Mirela Voss, of the University of Brith, left.", "of the University of Brith"),
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
    ("Mirela Voss, of Quay Street, left.", None),
    ("Mirela Voss, officials said, left.", None),
    ("Mirela Voss, Karl Arkell and other rivals are in a race.", None),
    ("Mirela Voss, Sen. Karl Arkell and singer Edda Lund left.", None),
    ("Mirela Voss, singer Edda Lund, and Karl Arkell left.", None),
    ("Mirela Voss, a surprise to many, left.", None),
    ("Mirela Voss, an unusual pattern in a primary, left.", None),
    ("Mirela Voss, two Republican members of the board and Karl Arkell left.", None),
    ("Mirela Voss of Orrin News, a website that ran it, left.", "of Orrin News"),
    ("Regarding the front-runner, Mirela Voss said no.", None),
    ("As Karl Arkell and Sen. Edda Lund complained, Mirela Voss left.", None),
    ("They will shepherd Mirela Voss through.", None),
    ("They hoped to host Mirela Voss again.", None),
    ("Mirela Voss was accused of lying to a reporter.", None),
    ("Mirela Voss is widening her lead over the mayor.", None),
    ("Mirela Voss is casting herself as a champion of the poor.", None),
    ("As a student, Mirela Voss built gates.", None),
]


@pytest.mark.parametrize(("text", "expected"), [*BEFORE, *AFTER, *BY_VERB, *NONE])
def test_the_first_person_named_has_this_role(text, expected):
    assert roles_in(text)[0] == expected


def test_a_plural_title_holds_for_everybody_it_introduces():
    assert roles_in("In May, Senators Karl Arkell and Edda Lund left.") == ["Senators", "Senators"]


def test_a_bracket_between_them_changes_nothing():
    text = "In May, Sens. Karl Arkell (D-Mont.) and Edda Lund (R-La.) left."
    assert roles_in(text) == ["Sens.", "Sens."]


def test_whose_relative_somebody_is_belongs_to_the_role_whole():
    assert roles_in("Karl Arkell’s sister Edda Lund left.") == ["Karl Arkell’s sister"]
    assert roles_in("The study’s co-author, Eskil Rhee of the Weir Institute, left.") == ["study’s co-author"]


def test_a_role_belongs_to_the_name_it_stands_by():
    assert roles_in("Karl Arkell, the coach, met Edda Lund, the referee.") == ["coach", "referee"]
    assert roles_in("Karl Arkell met referee Edda Lund.") == [None, "referee"]


BODIES = [
    ("Merrow Capital, a hedge fund, fell.", "hedge fund"),
    ("Robey Warshaw, a firm founded in 2014, fell.", "firm founded in 2014"),
    ("The Brith Gazette, the mouthpiece of the Reform party, fell.", "mouthpiece of the Reform party"),
    ("Merrow Capital, the board said, fell.", None),
    ("Merrow Capital, the fund’s critics said, fell.", None),
    ("Merrow Capital, in a letter, fell.", None),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_body_is_what_stands_behind_its_name(text, expected):
    found = [c.role for c in page_of(text).candidates[0] if c.kind == "group" and not c.inner]
    assert found[0] == expected


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
    [
        ("Sen.", True),
        ("resident", True),
        (None, True),
        ("father of two", True),
        ("of the Weir Institute", True),
        ("represents the owners", True),
        ("mayor", False),
        ("mayor’s sister", True),
        ("friend and adviser", False),
    ],
)
def test_a_rank_or_a_relation_is_a_weak_role(role, expected):
    assert is_weak(role) is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("board spokeswoman", "f"), ("father of two", "m"), ("Mayor", None), (None, None)],
)
def test_some_roles_tell_a_gender(role, expected):
    assert role_gender(role) == expected
