"""Which stretches of a line may name a speaker, and which stand within what belongs to another."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import page_of


def found_in(text: str) -> list[tuple[str, str, bool]]:
    return [(c.kind, c.name, c.inner) for row in page_of(text).candidates for c in row]


LINES = [
    ("She said it sticks.", [("pronoun", "She", False)]),
    ("It sticks.", []),
    ("It said the gate sticks.", [("pronoun", "It", False)]),
    (
        "Karl Arkell, the coach of Brith Rovers, left.",
        [
            ("name", "Karl Arkell", False),
            ("person", "the coach of Brith Rovers", True),
            ("group", "Brith Rovers", True),
        ],
    ),
    (
        "The coach, Karl Arkell, left.",
        [("person", "The coach", True), ("name", "Karl Arkell", False)],
    ),
    ("Edda Lund of Orrin left.", [("name", "Edda Lund", False), ("name", "Orrin", True)]),
    ("Karl Arkell’s letter angered them.", [("name", "Karl Arkell", False)]),
    (
        "The board’s letter angered them.",
        [("group", "The board", True), ("document", "The board’s letter", False)],
    ),
    (
        "Karl Arkell’s lawyer left.",
        [("name", "Karl Arkell", True), ("person", "Karl Arkell’s lawyer", False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_has_these_candidates(text, expected):
    assert found_in(text) == expected


HEADLINES = [
    "Veto Power Impedes Peace Efforts",
    "Flint Water Response Perfectly Captures The Difference",
    "Attacks On Karl Arkell Make The Weir Famous.",
    "THE SIGNAL BOX AT TOLLMERE",
]


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_names_nobody(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text", ["Anna Krell met Jonas Pryde.", "Anna Krell, Jonas Pryde and Edda Lund left."]
)
def test_a_sentence_of_names_is_no_headline(text):
    assert found_in(text)


def test_who_stands_within_an_apposition_has_no_part_in_what_follows():
    roles = {c.name: c.role for c in page_of("Karl Arkell, 44, of Orrin, a welder, left.").candidates[0]}
    assert roles["Karl Arkell"] == "welder"
    assert roles["Orrin"] is None
