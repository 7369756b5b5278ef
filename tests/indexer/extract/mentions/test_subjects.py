"""Whoever stands at a verb of saying, though no table knows the noun."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import page_of


def found_in(text: str) -> list[tuple[str, str]]:
    """Every candidate of the first paragraph that stands for itself: its words and kind."""
    return [(one.name, one.kind) for one in page_of(text).candidates[0] if not one.inner]


FOUND = [
    ("“No,” a narrator said.", [("a narrator", "person")]),
    ("“No,” said the gambling tycoon.", [("the gambling tycoon", "person")]),
    ("“No,” said the 46-year-old.", [("the 46-year-old", "person")]),
    ("The groups say it sticks.", [("The groups", "people")]),
    ("Old river pilots used to call it “a toy.”", [("Old river pilots", "people")]),
    ("It rained, as one court clerk put it.", [("one court clerk", "person")]),
    ("His latest claim failed.", [("His", "pronoun")]),
    ("“No,” he’d say.", [("he’d", "pronoun")]),
    ("“No,” they'd say.", [("they'd", "pronoun")]),
    ("Another said it was “a toy.”", [("Another", "person")]),
    ("It rained, but others have called it “a toy.”", [("others", "people")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_noun_that_says_something_is_a_candidate(text, expected):
    assert found_in(text) == expected


NONE = [
    "The controversial comment fell flat.",
    "The state of the gate is good.",
    "It rained, and the following said nothing of it.",
    "Her gate broke.",
]


@pytest.mark.parametrize("text", NONE)
def test_nobody_else_is(text):
    assert found_in(text) == []


def test_a_known_noun_is_no_second_candidate():
    assert found_in("“No,” the mayor said.") == [("the mayor", "person")]
