"""Which marks open, which close, and what stands between them."""

from __future__ import annotations

import pytest

from indexer.extract.passages.marks import find_passages, with_blocks
from tests.indexer.extract.sample import article_of


def passages_in(text: str) -> list[str]:
    article = article_of(text)
    return [article.text[p.start : p.end] for p in find_passages(article)]


STYLES = [
    ("“It holds,” she said.", ["It holds,"]),
    ('"It holds," she said.', ["It holds,"]),
    ("``It holds,'' she said.", ["It holds,"]),
    ("''It holds,'' she said.", ["It holds,"]),
    ("«It holds», she said.", ["It holds"]),
    ("„It holds“, she said.", ["It holds"]),
    ("‘It holds,’ she said.", ["It holds,"]),
    ("'It holds,' she said.", ["It holds,"]),
    ("＂It holds,＂ she said.", ["It holds,"]),
    ("(“It holds,” she said.)", ["It holds,"]),
    ("“It holds”—so she said.", ["It holds"]),
    ("She said “it holds”.", ["it holds"]),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_every_style_of_mark_is_read(text, expected):
    assert passages_in(text) == expected


MIXED = [
    ('“It holds," she said. "It did.”', ["It holds,", "It did."]),
    ("”It holds,” she said.", ["It holds,"]),
    ("“It holds,“ she said.", ["It holds,"]),
    ("”It holds,“ she said.", ["It holds,"]),
    ("“It holds,'' she said.", ["It holds,"]),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed_and_backward_marks_are_read_from_their_neighbours(text, expected):
    assert passages_in(text) == expected


APOSTROPHES = [
    ("‘The board’s gates won’t hold,’ she said.", ["The board’s gates won’t hold,"]),
    ("'The board's gates won't hold,' she said.", ["The board's gates won't hold,"]),
    ("‘The dockers’ gate won’t hold,’ she said.", ["The dockers’ gate won’t hold,"]),
    ("The dockers’ gates and the boards’ keys are gone.", []),
    ("In the ’90s the dockers’ hall burned.", []),
    ("Rock 'n' roll, 'tis said, and 'em all.", []),
    ("She called it ‘a toy’ in the boys’ school.", ["a toy"]),
    ("“The board’s ‘winter gates’ won’t hold,” she said.", ["The board’s ‘winter gates’ won’t hold,"]),
]


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_an_apostrophe_is_no_mark(text, expected):
    assert passages_in(text) == expected


MEASURES = [
    ('The pipe is 12" wide. “It holds,” she said.', ["It holds,"]),
    ('The pipe is 12" wide and 6\' deep. "It holds," she said.', ["It holds,"]),
    ('"It is 12" wide," she said.', ['It is 12" wide,']),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_inches_are_no_marks(text, expected):
    assert passages_in(text) == expected


NESTED = [
    ("“He said ‘never’ twice,” she said.", ["He said ‘never’ twice,"]),
    ("“He said “never” twice,” she said.", ["He said “never” twice,"]),
    ('"He said "never" twice," she said.', ['He said "never" twice,']),
    ("‘He said “never” twice,’ she said.", ["He said “never” twice,"]),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_marks_within_marks_stay_within(text, expected):
    assert passages_in(text) == expected


UNCLOSED = [
    ("“It holds, Mirela Voss said.", ["It holds,"]),
    ("“It holds, Mirela Voss said.\n\n“It does not,” said Hartnell.", ["It holds,", "It does not,"]),
    ("It holds,” Mirela Voss said.", ["It holds,"]),
    ("She said: “It holds.\n\nThe board met.", ["It holds."]),
    ("“It holds.\n\nThe board met.", ["It holds."]),
    ("The so-called “winter gates were shut.\n\nThe board met.", []),
    ("“It holds,” she said. The “winter gates were shut. “It did,” she said.", ["It holds,", "It did,"]),
]


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_a_mark_that_nobody_closed_ends_where_the_reporter_begins_or_is_left(text, expected):
    assert passages_in(text) == expected


def test_no_words_no_passage():
    assert passages_in('“” and “…” and "!" and ‘ ’') == []


def test_a_quotation_goes_on_over_paragraphs_and_is_closed_once():
    article = article_of("She said: “One.\n\n“Two.\n\n“Three.”\n\n“Four,” she said.")
    found = [(article.text[p.start : p.end], p.paragraph, p.continues) for p in find_passages(article)]
    assert found == [("One.", 0, False), ("Two.", 1, True), ("Three.", 2, True), ("Four,", 3, False)]


def test_single_marks_go_on_over_paragraphs_too():
    article = article_of("‘One.\n\n‘Two,’ she said.")
    assert [(p.style, p.continues) for p in find_passages(article)] == [("single", False), ("single", True)]


def test_a_heading_is_not_read_and_ends_what_went_on():
    article = article_of("“One.\n\n# “Two” in brief\n\n“Three,” she said.")
    found = [(article.text[p.start : p.end], p.continues) for p in find_passages(article)]
    assert found == [("One.", False), ("Three,", False)]


def test_the_outer_bounds_take_in_the_marks():
    article = article_of("She said “it holds” twice.")
    (passage,) = find_passages(article)
    assert article.text[passage.outer_start : passage.outer_end] == "“it holds”"
    assert article.text[passage.start : passage.end] == "it holds"


BLOCKS = [
    ("She wrote:\n\n> It holds.", [("It holds.", "block")]),
    ("She wrote:\n\n> It is ‘winter’ and “late” here.", [("It is ‘winter’ and “late” here.", "block")]),
    ("She wrote:\n\n> “It holds.”", [("It holds.", "block")]),
    ("She wrote:\n\n> ***", []),
    ("She wrote:\n\n> One.\n\n> Two.", [("One.", "block"), ("Two.", "block")]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_a_block_quotation_is_one_passage_bounded_by_its_own_marks_if_it_wears_any(text, expected):
    article = article_of(text)
    found = with_blocks(article, find_passages(article))
    assert [(article.text[p.start : p.end], p.style) for p in found] == expected
