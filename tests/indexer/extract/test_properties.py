"""What must hold for extraction from any text at all."""

from __future__ import annotations

import string
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article, Paragraph, ParagraphKind
from indexer.extract.passages.marks import find_passages
from indexer.extract.pipeline import extract
from tests.indexer.extract.sample import article_of

# What the press is made of, thrown together: names, roles, pronouns, verbs of saying, days and every mark.
PIECES = (
    "Mirela Voss|Voss|Mr. Dov Hartnell|Hartnell|the mayor|a spokeswoman|Orrin Water Board|she|he|they|it|I|"
    "IV|Jr.|said|told|according to|called|asked|'s claim that|who|, a senior engineer at the board,|van|and|"
    "mayor of Orrin|of the|on Thursday|March 3|yesterday|last week|2025|dam|We hold.|It is late,|never|don't|"
    "“|”|\"|''|``|‘|’|'|«|»|„|’90s|5'10\"|(|)|[|]|:|;|—|-|...|.|,|?|!|Q:|A:|HARTNELL:|MS. VOSS:|@valley|"
    "@|#dam|U.S.|St.|&|$|\n|\t|\xa0|\x00|\u200b|\ud800|é|水|🙂|"
).split("|")
SPACED = st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join)
GLUED = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
ANYTHING = st.text(st.one_of(st.sampled_from(string.printable), st.characters()), max_size=80)
KINDS: st.SearchStrategy[ParagraphKind] = st.sampled_from(("prose", "prose", "block_quote", "heading"))
DAYS = st.sampled_from((None, "2025-03-14", "1600-01-01", "9999-12-31T23:59:59+00:00", "2024-02-29"))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Paragraphs of anything, parted by anything; some may be empty."""
    text, paragraphs = "", []
    for words, kind in draw(st.lists(st.tuples(SPACED | GLUED | ANYTHING, KINDS), max_size=5)):
        start = len(text)
        text += words
        paragraphs.append(Paragraph(start, len(text), kind))
        text += draw(st.sampled_from(("\n\n", "\n", " ", "A caption.\n")))
    return Article("any", text, tuple(paragraphs), published=draw(DAYS))


@settings(deadline=None, max_examples=250)
@given(articles())
def test_any_article_gives_records_that_point_at_its_words(article: Article) -> None:
    for quote in extract(article):
        assert quote.text == " ".join(segment.text for segment in quote.segments)
        for segment in quote.segments:
            assert article.text[segment.start : segment.end] == segment.text
            assert any(p.start <= segment.start < segment.end <= p.end for p in article.paragraphs)
        assert all(one.end <= other.start for one, other in pairwise(quote.segments))
        mention = quote.mention
        assert mention is None or article.text[mention.start : mention.end] == mention.text


_NOTHING_BEHIND_A_NAME = Article(
    "any",
    "on Thursday Mirela Voss\n\n0",
    (Paragraph(0, 23, "prose"), Paragraph(25, 26, "block_quote")),
)


@settings(deadline=None, max_examples=250)
@given(articles())
@example(_NOTHING_BEHIND_A_NAME)
def test_any_article_gives_records_that_agree_with_themselves(article: Article) -> None:
    quotes = extract(article)
    for quote in quotes:
        assert 0.0 <= quote.confidence <= 1.0
        assert (quote.speaker is None) == (quote.speaker_id is None) == (quote.speaker_type is None)
        assert quote.speaker is None or quote.speaker.strip()
        assert any(character.isalnum() for character in quote.text)
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)
    assert len({quote.id for quote in quotes}) == len(quotes)
    assert extract(article) == quotes


@settings(deadline=None, max_examples=250)
@given(articles())
def test_passages_stand_in_order_and_apart(article: Article) -> None:
    passages = find_passages(article)
    for passage in passages:
        paragraph = article.paragraphs[passage.paragraph]
        assert paragraph.start <= passage.outer_start <= passage.start < passage.end
        assert passage.end <= passage.outer_end <= paragraph.end
    assert all(one.outer_end <= other.outer_start for one, other in pairwise(passages))


# --- One paragraph and the others --------------------------------------------------------------------

PROSE = (
    "Mirela Voss came to the weir at noon, and nobody else did.",
    "“The gates will hold,” said Mirela Voss. “They always have.”",
    "Karl Arkell, the board’s engineer, called the plan “a wall with no gate.”",
    '"It rained," Edda Lund said. "It rained for nine days."',
    "‘The board’s gates won’t hold,’ said Karl Arkell, ‘and you know it.’",
    'The lock is 12" wide, and the ’90s gates are the dockers’ own.',
    "Edda Lund said:",
    "“I was told to wait.",
    "“So I waited.”",
)
BARE = ("The council met on Monday, and again", "Nothing stirred", "Two of the gates are shut in winter")
MARKS = ("“", "”", '"', "‘", "’", "'", "«", "''")


def _spans(article: Article, but: int = -1) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in find_passages(article) if p.paragraph != but]


@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=5), st.lists(st.sampled_from(BARE), min_size=1))
def test_paragraphs_added_at_the_end_leave_the_marks_before_them_alone(
    before: list[str], after: list[str]
) -> None:
    article = article_of("\n\n".join(before))
    longer = article_of("\n\n".join([*before, *after]))
    assert _spans(longer)[: len(_spans(article))] == _spans(article)


STRAY = st.tuples(
    st.lists(st.sampled_from(PROSE), max_size=3),
    st.sampled_from(BARE),
    st.sampled_from(MARKS),
    st.sampled_from(("", " ")),
    st.lists(st.sampled_from(PROSE), max_size=3),
)


def _with_and_without(stray: tuple[list[str], str, str, str, list[str]]) -> tuple[Article, Article]:
    """An article with a mark in a paragraph that has none, and the same with letters in its place."""
    before, bare, mark, blank, after = stray
    first, _, last = bare.rpartition(" ")
    one, other = (
        article_of("\n\n".join([*before, f"{first} {middle}{blank}{last}.", *after]))
        for middle in (mark, "x" * len(mark))
    )
    return one, other


@given(STRAY)
def test_a_stray_mark_moves_no_mark_of_another_paragraph(
    stray: tuple[list[str], str, str, str, list[str]],
) -> None:
    place = len(stray[0])
    one, other = _with_and_without(stray)
    assert _spans(one, but=place) == _spans(other, but=place)


@settings(deadline=None)
@given(STRAY)
def test_a_stray_mark_changes_no_quotation(stray: tuple[list[str], str, str, str, list[str]]) -> None:
    one, other = ([(quote.text, quote.speaker) for quote in extract(a)] for a in _with_and_without(stray))
    assert one == other
