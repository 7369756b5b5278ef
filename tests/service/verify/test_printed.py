"""What an article prints: which quotation stands in which passage."""

from __future__ import annotations

import pytest

from indexer.index.engine import Passage
from service.verify.printed import is_in
from tests.factories import make_quote

PASSAGES = [
    ("dam", 0, True),  # it begins there
    ("dam", 5, True),  # only its last words do
    ("dam", 19, False),
    ("vote", 0, False),  # another article, though it counts its characters likewise
]


@pytest.mark.parametrize(("article_id", "start", "is_inside"), PASSAGES)
def test_a_quotation_stands_in_a_passage_of_its_own_article(
    article_id: str, start: int, is_inside: bool
) -> None:
    passage = Passage("p", article_id, start, "The wall holds well, they say.")
    assert is_in(make_quote("The wall holds well"), passage) == is_inside
