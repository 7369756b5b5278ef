from fractions import Fraction

import pytest

from indexer.wording.compound import amount, same_though_split
from indexer.wording.fold import words

SPLIT = [
    ("cease fire", "ceasefire", "compounds"),
    ("cease fire", "cease-fire", "compounds"),
    ("state of the art", "state-of-the-art", "compounds"),
    ("no one", "no-one", "compounds"),
    ("per cent", "percent", "compounds"),
    ("per cent", "%", "numerals"),
    ("can not", "cannot", "compounds"),
    ("twenty five", "twenty-five", "compounds"),
    ("twenty five", "25", "numerals"),
    ("two hundred", "200", "numerals"),
    ("two hundred", "two-hundred", "compounds"),
    ("two hundred and five", "205", "numerals"),
    ("two hundred thousand", "200,000", "numerals"),
    ("1.5 million", "1,500,000", "numerals"),
    ("a hundred", "100", "numerals"),
    ("5 billion", "5bn", "numerals"),
    ("second", "2nd", "numerals"),
]


@pytest.mark.parametrize(("one", "other", "fold"), SPLIT)
def test_the_same_though_split(one, other, fold):
    assert same_though_split(words(one), words(other)) == fold
    assert same_though_split(words(other), words(one)) == fold


APART = [
    ("may be", "maybe"),
    ("not able", "notable"),
    ("a way", "away"),
    ("two", "second"),
    ("two hundred", "300"),
    ("five", "-5"),
    ("twenty five", "20"),
    ("two five", "25"),
    ("2015", "20 15"),
    ("the plan", "plan"),
    ("gate", ""),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_not_the_same_however_split(one, other):
    assert same_though_split(words(one), words(other)) is None


AMOUNTS = [
    (["200"], 200),
    (["2", "hundred"], 200),
    (["hundred"], 100),
    (["2", "million", "300", "thousand"], 2_300_000),
    (["20", "5"], 25),
    (["5.2bn"], 5_200_000_000),
    (["-5"], -5),
    (["a", "million"], 1_000_000),
    (["a", "5"], None),
    (["a"], None),
    (["gate"], None),
    (["and", "5"], None),
    (["5", "6"], None),
    ([], None),
    (["5bnbn"], None),
    (["9" * 5000], None),
]


@pytest.mark.parametrize(("reported", "expected"), AMOUNTS)
def test_words_that_say_a_number(reported, expected):
    assert amount(reported) == (None if expected is None else Fraction(expected))
