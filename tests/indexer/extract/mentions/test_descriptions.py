"""Words that say what somebody is instead of naming him."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import page_of


def described_in(text: str) -> list[tuple[str, str]]:
    kinds = ("person", "people", "group", "document")
    row = page_of(text).candidates[0]
    return [(c.kind, c.name) for c in row if c.kind in kinds and not c.inner]


DESCRIBED = [
    ("“No,” a spokesman said.", [("person", "a spokesman")]),
    ("“No,” a senior White House official said.", [("person", "a senior White House official")]),
    ("“No,” one of the officials said.", [("person", "one of the officials")]),
    ("“No,” some of the officials said.", [("people", "some of the officials")]),
    (
        "“No,” two people with knowledge of the talks said.",
        [("people", "two people with knowledge of the talks")],
    ),
    ("“No,” several environmental groups said.", [("people", "several environmental groups")]),
    ("“No,” a senior aide to the prime minister said.", [("person", "a senior aide to the prime minister")]),
    ("“No,” a doctor said.", [("person", "a doctor")]),
    ("“No,” a spokesman for the board said.", [("person", "a spokesman for the board")]),
    ("“No,” a spokesman for Lund & Sons said.", [("person", "a spokesman for Lund & Sons")]),
    ("“No,” an aide to the mayor said.", [("person", "an aide to the mayor")]),
    ("“No,” Mayor Edda Lund’s spokesman said.", [("person", "Mayor Edda Lund’s spokesman")]),
    ("“No,” a boy in a Rovers scarf said as they left.", [("person", "a boy in a Rovers scarf")]),
    ("“No,” whispers a boy in a Rovers scarf as they leave.", [("person", "a boy in a Rovers scarf")]),
    ("“No,” his lawyer said.", [("person", "his lawyer")]),
    ("“No,” the 61-year-old fisherman said.", [("person", "the 61-year-old fisherman")]),
    ("“No,” two officials at the ministry said.", [("people", "two officials at the ministry")]),
    ("“No,” critics said.", [("people", "critics")]),
    ("“No,” residents of Orrin said.", [("people", "residents of Orrin")]),
    ("“No,” the board said.", [("group", "the board")]),
    ("“No,” Vellmark’s government said.", [("group", "Vellmark’s government")]),
    ("“No,” the report said.", [("document", "the report")]),
    ("“No,” the U.N. report said.", [("document", "the U.N. report")]),
    ("“No,” the website said.", [("group", "the website")]),
    ("“No,” Arkell’s website said.", [("document", "Arkell’s website")]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_a_description_is_the_whole_phrase(text, expected):
    assert described_in(text) == expected


NOTHING = [
    "A general rule, a major road and a local train.",
    "It rained on the second day.",
    "It rained in the centre of Orrin.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_noun_of_many_meanings_needs_a_place_where_only_a_person_can_stand(text):
    assert described_in(text) == []


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("“No,” the official said.", True),
        ("“No,” that official said.", True),
        ("“No,” her lawyer said.", True),
        ("“No,” an official said.", False),
        ("“No,” another official said.", False),
    ],
)
def test_a_definite_description_means_somebody_known(text, definite):
    (found,) = [c for c in page_of(text).candidates[0] if c.kind == "person"]
    assert found.definite is definite
