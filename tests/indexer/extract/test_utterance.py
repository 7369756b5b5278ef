"""Passages put together into quotations, and everything a record tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.extract.pipeline import extract
from indexer.quote import Context, Mention, Segment, Source
from tests.indexer.extract.sample import article_of, said_in

GROUPS = [
    ("“It sticks,” Mirela Voss said. “It always did.”", ["It sticks, It always did."]),
    ("“The gates,” Mirela Voss said, “will hold.”", ["The gates, will hold."]),
    ("“It sticks,” said Mirela Voss, mayor of Orrin, on Thursday. “It did.”", ["It sticks, It did."]),
    ("“It sticks,” Mirela Voss said. She left. “It did,” she added.", ["It sticks,", "It did,"]),
    ("“It sticks,” Mirela Voss said, adding that it was “not my gate.”", ["It sticks,", "not my gate."]),
    ("“It sticks,” said Mirela Voss. “It did,” said Karl Arkell.", ["It sticks,", "It did,"]),
    ("Mirela Voss said: “It sticks.\n\n“It always did.”", ["It sticks. It always did."]),
    ("“It sticks,” Mirela Voss said.\n\n“It always did,” Voss said.", ["It sticks,", "It always did,"]),
    ("Mirela Voss called it “a toy” and “a gate with no wall.”", ["a toy", "a gate with no wall."]),
]


@pytest.mark.parametrize(("text", "words"), GROUPS)
def test_an_utterance_goes_on_while_only_its_attribution_interrupts(text, words):
    assert [said.words for said in said_in(text)] == words


TEXT = "It rained. “It sticks,” Mayor Mirela Voss told us. “It did.” Then she left.\n\nIt rained."


def test_a_record_tells_where_everything_stands():
    article = replace(
        article_of(TEXT),
        url="https://courier.example/gate",
        title="A gate",
        publisher="Orrin Courier",
        authors=("Ines Falk",),
    )
    (quote,) = extract(article, reported=False)
    assert quote.segments == (Segment(12, 22, "It sticks,"), Segment(52, 59, "It did."))
    assert (quote.start, quote.end, quote.text) == (12, 59, "It sticks, It did.")
    assert quote.mention == Mention("Mirela Voss", 30, 41)
    assert quote.cue == "told"
    assert quote.speaker_id == "mirela-voss"
    assert quote.article_id == "sample"
    assert quote.context == Context("It rained. ", " Then she left.")
    assert quote.source == Source(
        "https://courier.example/gate", "A gate", "Orrin Courier", ("Ines Falk",), "2025-03-14"
    )
    assert 0.5 < quote.confidence <= 1.0


def test_the_context_keeps_to_the_quotation_s_own_paragraphs():
    (quote,) = extract(
        article_of("Before.\n\nMirela Voss said: “One.\n\n“Two.” Then it rained.\n\nAfter."), reported=False
    )
    assert quote.context == Context("Mirela Voss said: ", " Then it rained.")


def test_the_context_is_short():
    (quote,) = extract(
        article_of(f"{'rain ' * 200}“It sticks,” said Mirela Voss, {'rain ' * 200}"), reported=False
    )
    assert 0 < len(quote.context.before) <= 160
    assert 0 < len(quote.context.after) <= 160


def test_an_id_is_of_the_article_the_place_and_the_words_alone():
    def ids(text: str, name: str = "sample", published: str | None = None) -> list[str]:
        return [quote.id for quote in extract(article_of(text, published, name), reported=False)]

    text = "“It sticks,” Mirela Voss said.\n\n“It sticks,” Karl Arkell said."
    assert len(set(ids(text))) == 2
    assert ids(text) == ids(text, published="2025-03-14")
    assert ids(text)[0] == ids(text.replace("Karl", "Carl"))[0]
    assert not set(ids(text)) & set(ids(text, "other"))
    assert not set(ids(text)) & set(ids(f"So. {text}"))


def test_where_nobody_is_told_nothing_is_claimed():
    (quote,) = extract(article_of("“Who holds the key to the third gate?” he asked."), reported=False)
    assert (quote.speaker, quote.speaker_id, quote.speaker_type, quote.role) == (None, None, None, None)
    assert quote.confidence == 0.0
