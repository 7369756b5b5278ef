"""textacy's answers are judged as ours are, and a bench without textacy says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.gold import GoldArticle, GoldQuote
from tests.bench.peers import NoPeerError, Reading, compared, measure, quotes_of, ready
from tests.indexer.extract.sample import article_of

TEXT = "# “A gate” in brief\n\n“It holds,” said Voss.\n\nThe mayor, Mirela Voss, left. “It did,” she said."
ARTICLE = article_of(TEXT)
TEXT = ARTICLE.text
# As textacy tells them: paragraphs of prose by number, offsets within them, marks included.
ANSWER = [[0, 0, 11, "Voss", 17, 21], [1, 30, 39, "she", 40, 43]]


def span_of(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def gold_quote(words: str, mention: str) -> GoldQuote:
    return GoldQuote(
        *span_of(words),
        kind="direct",
        speakers=("Mirela Voss",),
        speaker_type="person",
        roles=(),
        date=None,
        dated=False,
        difficulty="other",
        continues=False,
        mention=span_of(mention),
    )


GOLD = [GoldArticle(ARTICLE, (gold_quote("It holds,", "Voss."), gold_quote("It did,", "she said")), ())]


def test_an_answer_points_at_the_words_between_the_marks():
    quotes = quotes_of(ARTICLE, ANSWER)
    assert [(quote.text, quote.speaker) for quote in quotes] == [("It holds,", "Voss"), ("It did,", "she")]
    for quote in quotes:
        assert TEXT[quote.start : quote.end] == quote.text
        assert quote.mention is not None
        assert TEXT[quote.mention.start : quote.mention.end] == quote.speaker


def test_both_are_judged_alike():
    half = Reading([quotes_of(ARTICLE, ANSWER[:1])], 1.0)
    whole = Reading([quotes_of(ARTICLE, ANSWER)], 1.0, refused=3)
    figures = list(compared("tiny", GOLD, half, whole))
    assert [(figure.what, figure.value, figure.note.partition(",")[0]) for figure in figures[:3]] == [
        ("tiny: found", 0.5, "textacy 1.000"),
        ("tiny: speaker as mention", 0.5, "textacy 1.000"),
        ("tiny: speaker by full name", 0.0, "textacy 0.000"),
    ]
    assert figures[3].note.startswith("textacy 3: ")


def test_what_cannot_be_made_is_said_and_nothing_else_stops(tmp_path: Path):
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    inside = tmp_path / "taken" / "peers"
    with pytest.raises(NoPeerError, match="environment cannot be made: "):
        ready(inside, "none")
    (figure,) = measure([], environment=inside)
    assert figure.value is None
    assert figure.note.startswith("not measured: its environment cannot be made: ")
