"""What a quotation weighs by itself, and what the words of a question add."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.scoring import GAINS, MOST, NAMED, gain, levels, weight
from indexer.wording.analysis import stem, terms


def test_more_words_weigh_more_and_ever_less_so():
    gains = [weight("direct", words + 1) - weight("direct", words) for words in range(50)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


@pytest.mark.parametrize("words", [1, 8, 100])
def test_the_more_the_words_are_the_speaker_s_own_the_more_they_weigh(words: int):
    assert 0 < weight("indirect", words) < weight("mixed", words) < weight("direct", words) < 1


WORDS = st.lists(st.sampled_from("gate gates voss hill".split()), max_size=8).map(" ".join)


@given(WORDS, WORDS, st.sampled_from("gate gates voss hill".split()))
def test_the_levels_a_word_reaches_add_up_to_its_gain(said: str, name: str, word: str):
    held = levels(terms(said), terms(name))
    named = word in name.split()
    reached = (
        stem(word) in held.once or word in held.named,
        stem(word) in held.twice or word in held.named,
        stem(word) in held.thrice or word in held.both,
    )
    times = [term.stem for term in terms(said)].count(stem(word)) + NAMED * named
    assert sum(added for added, is_reached in zip(GAINS, reached, strict=True) if is_reached) == (
        pytest.approx(gain(times))
    )


def test_a_word_counts_no_more_than_so_often():
    assert gain(0) == 0 < gain(1) < gain(2) < gain(MOST) == gain(MOST + 5)
