"""What a quotation weighs by itself."""

from __future__ import annotations

import pytest

from indexer.index.scoring import weight


def test_more_words_weigh_more_and_ever_less_so():
    gains = [weight("direct", words + 1) - weight("direct", words) for words in range(50)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


@pytest.mark.parametrize("words", [1, 8, 100])
def test_the_more_the_words_are_the_speaker_s_own_the_more_they_weigh(words: int):
    assert 0 < weight("indirect", words) < weight("mixed", words) < weight("direct", words) < 1
