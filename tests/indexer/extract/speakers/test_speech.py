"""Speech for itself, or a fragment of the reporter's sentence; what the model reads of it."""

from __future__ import annotations

import pytest

from indexer.extract.speakers.speech import is_direct, probability
from tests.indexer.extract.sample import page_of

DIRECT = [
    ("“The gates will hold,” Mirela Voss said.", True),
    ("Mirela Voss said: “The gates will hold.”", True),
    ("Mirela Voss said “the gates will hold for another winter.”", True),
    ("“It depends,” Mirela Voss said.", True),
    ("“Nonsense,” said Mirela Voss.", True),
    ("“Never!” said Mirela Voss.", True),
    ("“A wall with no gate.”", True),
    ("VOSS: No.\n\nHILL: Yes.", True),
    ("> a wall with no gate", True),
    ("Mirela Voss called it “a wall with no gate.”", False),
    ("Mirela Voss said it was “deeply sad” for the valley.", False),
    ("The gates were “never properly tested,” according to Mirela Voss.", False),
    ("Karl Arkell’s “wall with no gate” angered Mirela Voss.", False),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_a_clause_stands_for_itself_and_a_fragment_does_not(text, expected):
    assert is_direct(page_of(text), 0) is expected


def test_the_page_knows_what_the_reporter_says_too():
    page = page_of("Every winter gate is old. The “winter gates,” the “old winter” and “Winter gates!”")
    assert [page.is_term(number) for number in range(3)] == [True, False, True]


def test_the_chance_is_logistic_in_the_weights():
    assert probability(["a", "b"], {}) == 0.5
    assert probability(["a", "b"], {"a": 3.0, "b": -3.0}) == 0.5
    assert probability(["a"], {"a": 2.0}) == pytest.approx(0.8808, abs=1e-4)
    assert probability(["a"] * 3, {"a": 1e9}) < 1.0 + 1e-12
    assert 0.0 < probability(["a"], {"a": -1e9}) < 1e-12
