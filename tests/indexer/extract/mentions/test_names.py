"""Which words name somebody, and what of them is the bare name."""

from __future__ import annotations

import pytest

from indexer.extract.mentions.candidate import Candidate
from tests.indexer.extract.sample import page_of


def candidates_in(text: str) -> list[Candidate]:
    """Those that stand for themselves, not within another."""
    return [c for row in page_of(text).candidates for c in row if not c.inner]


BARE = [
    ("They met Mirela Voss there.", ["Mirela Voss"]),
    ("CARVER’S LANDING — They met Mirela Voss there.", ["Mirela Voss"]),
    ("BRITH, Sept. 2 (CPA) - They met Mirela Voss there.", ["Mirela Voss"]),
    ("BRITH, Vellmark — Mirela Voss met them.", ["Mirela Voss"]),
    ("IBM chief Mirela Voss left - and nobody met her.", ["Mirela Voss"]),
    ("Above the town of Brith they met Mirela Voss.", ["Mirela Voss"]),
    ("Orrin on Monday sent for Mirela Voss.", ["Orrin", "Mirela Voss"]),
    ("They met Mr. Voss, Ms. Lund and Dr. Rhee.", ["Voss", "Lund", "Rhee"]),
    ("They met Dame Edda Lund there.", ["Edda Lund"]),
    ("They met Sen. Edda Lund there.", ["Edda Lund"]),
    ("They met Prime Minister Tobias Rennick there.", ["Tobias Rennick"]),
    ("They met Secretary of State Karl Arkell there.", ["Karl Arkell"]),
    ("They met J. R. Krell and Dov Hartnell Jr. there.", ["J. R. Krell", "Dov Hartnell Jr."]),
    ("They met Pieter van der Velde there.", ["Pieter van der Velde"]),
    ("Voss left. I’m told Voss left.", ["Voss", "Voss"]),
    ("They met Mirela Voss-Krell there.", ["Mirela Voss-Krell"]),
    ("They met Jonas “Dutch” Pryde there.", ["Jonas Pryde"]),
    ("They met June Pryde there.", ["June Pryde"]),
    ("They met José O’Dowd there.", ["José O’Dowd"]),
    ("They met Rovers GK Karl Arkell there.", ["Karl Arkell"]),
    ("They met Mirela King there.", ["Mirela King"]),
    ("They read what @valley wrote.", ["@valley"]),
    ("They met Karl Arkell MP there.", ["Karl Arkell"]),
    ("They met Dame Edda Lund DBE there.", ["Edda Lund"]),
    ("They met Edda von und zu Lund there.", ["Edda von und zu Lund"]),
    ("They met Jan van ’t Veld there.", ["Jan van ’t Veld"]),
    ("They met Dov Hartnell, Jr. there.", ["Dov Hartnell, Jr."]),
    ("They met J.J. Krell and D’Arcy Voss there.", ["J.J. Krell", "D’Arcy Voss"]),
    ("Will Hale said so.", ["Will Hale"]),
    ("April Lund met May Arkell.", ["April Lund", "May Arkell"]),
    ("They met Former Lund and Orrin-based Karl Arkell.", ["Lund", "Karl Arkell"]),
    ("Jon Perez spoke. Understated Perez left.", ["Jon Perez", "Perez"]),
    ("Jon Hale left. Ohio Hale was not.", ["Jon Hale", "Hale"]),
    ("A Browns DL Sheldon Rhee came.", ["Sheldon Rhee"]),
    ("Ken Doctor spoke. Later Doctor left.", ["Ken Doctor", "Doctor"]),
    ("Park County Recorder Edda Lund left.", ["Edda Lund"]),
    ("Dr. Connie Krell left.", ["Connie Krell"]),
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_a_name_is_bare_of_titles_and_offices(text, expected):
    assert [c.name for c in candidates_in(text) if c.kind == "name"] == expected


GROUPS = [
    ("They met the Orrin Water Board there.", ["Orrin Water Board"]),
    ("They met the Bank of Vellmark there.", ["Bank of Vellmark"]),
    ("They met Lund & Sons there.", ["Lund & Sons"]),
    ("They met Brith Rovers there.", ["Brith Rovers"]),
    ("They read it in the Orrin Gazette.", ["Orrin Gazette"]),
    ("They work at Brith University now.", ["Brith University"]),
    ("They met the Republican Party of Orrin.", ["Republican Party of Orrin"]),
    ("They met Young Presidents Organization there.", ["Young Presidents Organization"]),
    ("They live in New Brith now.", ["New Brith"]),
    ("They live in Lower Orrin County now.", ["Lower Orrin County"]),
    ("They met in Kestria.", ["Kestria"]),
    ("They read it on PondPost daily.", ["PondPost"]),
    ("They told the Argus Leader so.", ["Argus Leader"]),
    ("They met Robey Warshaw, a firm from Brith.", ["Robey Warshaw"]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_a_body_is_no_person(text, expected):
    found = candidates_in(text)
    assert [c.name for c in found if c.kind == "group"] == expected
    assert not [c for c in found if c.kind == "name"]


NOBODY = [
    "They met on Thursday in March.",
    "However, it rained.",
    "In Short, Nobody Came To The Weir That Night",
    "The Vellmarkish river rose.",
    "I’m late, and so are you.",
    "Attacks On The Weir Cost Orrin Its Toughest Gate.",
    "They met (D-Mo.) there.",
    "They saw Black Girls Rock there.",
    "They saw it on TV in Calif. again.",
    "A Kestria-backed plan and a Brith-based one.",
    "The Orrin Prize and the Weir Act were theirs.",
    "Painting gates is hard, and gates rust.",
    "Legislation offering help failed.",
    "Eventually said no more.",
    "It was ONTO SOMETHING Crows and gulls had seen.",
]


PEOPLE = ["Vellmarkians", "Communists", "Russians"]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_people_is_nobody_by_name(text):
    (found,) = candidates_in(f"They met {text} there.")[1:]
    assert (found.kind, found.name) == ("people", text)


def test_a_headline_within_the_text_is_no_name():
    text = "More: Karl Arkell Says Edda Lund Lied to the board."
    assert "Karl Arkell Says Edda Lund Lied" not in [c.name for c in candidates_in(text)]


@pytest.mark.parametrize("text", NOBODY)
def test_capitals_alone_name_nobody(text):
    assert not [c.name for c in candidates_in(text) if c.kind == "name" and c.head != "vellmarkish"]


def test_a_sentence_may_open_with_a_name_that_is_known_from_elsewhere():
    assert [c.name for c in candidates_in("Krell left.")] == []
    assert [c.name for c in candidates_in("Krell left. Then Krell came back.")] == ["Krell", "Krell"]


GENDERS = [
    ("They met Mr. Voss there.", "m"),
    ("They met Mrs. Voss there.", "f"),
    ("They met Dr. Voss there.", None),
    ("They met Anna Voss there.", "f"),
    ("They met Karl Voss there.", "m"),
    ("They met Alex Voss there.", None),
    ("They met Mirela Voss there.", None),
    ("They met spokeswoman Alex Voss there.", "f"),
    ("They met Alex Voss, a businessman, there.", "m"),
]


@pytest.mark.parametrize(("text", "expected"), GENDERS)
def test_a_title_a_role_or_a_given_name_tells_the_gender(text, expected):
    (name,) = [c for c in candidates_in(text) if c.kind == "name"]
    assert name.gender == expected


def test_a_candidate_stands_where_it_says():
    text = "Yesterday Mayor Mirela Voss, a welder, met Karl Arkell."
    voss, arkell = [c for c in candidates_in(text) if c.kind == "name"]
    assert text[voss.start : voss.end] == "Mirela Voss"
    assert text[arkell.start : arkell.end] == "Karl Arkell"
