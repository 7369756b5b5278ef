"""What the index looks for in a text."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.wording.analysis import beginning, pairs, stem, terms

TEXT = "“We’ll re-open the café’s twenty-one gates,” they said; £5 a head."


def test_terms_are_folded_words_with_stems_and_places() -> None:
    found = [(term.word, term.stem, TEXT[term.start : term.end]) for term in terms(TEXT)]
    assert found == [
        ("we'll", "we'll", "We’ll"),
        ("reopen", "reopen", "re-open"),
        ("the", "the", "the"),
        ("cafe's", "cafe", "café’s"),
        ("21", "21", "twenty-one"),
        ("gates", "gate", "gates"),
        ("they", "they", "they"),
        ("said", "said", "said"),
        ("£", "£", "£"),
        ("5", "5", "5"),
        ("a", "a", "a"),
        ("head", "head", "head"),
    ]


def test_pairs_are_neighbours_in_order() -> None:
    assert pairs(terms("Never, never close")) == ["never never", "never close"]
    assert pairs(terms("never")) == []


@given(st.text())
def test_terms_stand_where_they_say_in_order(text: str) -> None:
    found = terms(text)
    assert all(0 <= term.start < term.end <= len(text) and term.word and term.stem for term in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_very_long_word_is_its_own_stem() -> None:
    assert stem("gates" * 20_000) == "gates" * 20_000


def test_stems_are_the_same_in_every_thread() -> None:
    words = [
        f"{start}{end}"
        for start in ("clos", "vot", "build", "reopen")
        for end in ("ing", "ings", "ed", "er", "es")
    ] * 50
    expected = [stem(word) for word in words]
    stem.__globals__["_stem"].cache_clear()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(stem, words)) == expected


@pytest.mark.parametrize(
    ("typed", "fitting", "unfitting"),
    [
        ("gat", ["gate", "gates", "gat"], ["agate", "ga"]),
        ("Caf", ["cafe"], []),
        ("café", ["cafe", "cafes"], ["caf"]),
        ("one", ["1", "oneself"], ["100", "10"]),
        ("1", ["1", "100"], ["one"]),
        ("colour", ["color", "colorful"], ["colon"]),
        ("re-op", ["reopen"], ["re"]),
    ],
)
def test_a_beginning_fits_the_words_that_begin_so(
    typed: str, fitting: list[str], unfitting: list[str]
) -> None:
    asked = beginning(typed)
    assert asked is not None
    before, last = asked
    assert before == ()
    assert ([last.fits(word) for word in fitting], [last.fits(word) for word in unfitting]) == (
        [True] * len(fitting),
        [False] * len(unfitting),
    )


def test_the_words_before_the_last_are_whole() -> None:
    asked = beginning("The spillway Ga")
    assert asked is not None
    assert (asked[0], asked[1].fits("gates")) == (("the", "spillway"), True)
    assert beginning("?") is None


@given(st.text(min_size=1))
def test_every_word_begins_with_each_of_its_beginnings(text: str) -> None:
    for term in terms(text):
        asked = beginning(text[term.start : term.end])
        assert asked is None or asked[1].fits(term.word) or len(terms(text[term.start : term.end])) != 1
