"""The day something was said, and the words that tell it. The article is of Friday, 14 March 2025."""

from __future__ import annotations

import pytest

from indexer.extract.pipeline import extract
from tests.indexer.extract.sample import FRIDAY, article_of


def dated_in(text: str, published: str | None = FRIDAY) -> list[tuple[str | None, str | None]]:
    return [(quote.date, quote.date_basis) for quote in extract(article_of(text, published))]


TOLD = [
    ("“It sticks,” Mirela Voss said.", FRIDAY, None),
    ("“It sticks,” Mirela Voss said on Wednesday.", "2025-03-12", "on Wednesday"),
    ("“It sticks,” Mirela Voss said Wednesday.", "2025-03-12", "Wednesday"),
    ("“It sticks,” Mirela Voss said on Friday.", FRIDAY, "on Friday"),
    ("“It sticks,” Mirela Voss said last Friday.", "2025-03-07", "last Friday"),
    ("“It sticks,” Mirela Voss said on Saturday.", "2025-03-08", "on Saturday"),
    ("“It sticks,” Mirela Voss said yesterday.", "2025-03-13", "yesterday"),
    ("“It sticks,” Mirela Voss said today.", FRIDAY, "today"),
    ("“It sticks,” Mirela Voss said on March 3.", "2025-03-03", "on March 3"),
    ("“It sticks,” Mirela Voss said on 3 March.", "2025-03-03", "on 3 March"),
    ("“It sticks,” Mirela Voss said on March 3, 2021.", "2021-03-03", "on March 3, 2021"),
    ("“It sticks,” Mirela Voss said on 3 March 2021.", "2021-03-03", "on 3 March 2021"),
    ("“It sticks,” Mirela Voss said on Dec. 3.", "2024-12-03", "on Dec. 3"),
    ("“It sticks,” Mirela Voss said on the phone.", FRIDAY, None),
    ("On Wednesday, Mirela Voss told the council: “It sticks.”", "2025-03-12", "On Wednesday"),
    ("Mirela Voss on Wednesday called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("At a meeting on Wednesday, Mirela Voss called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("“It sticks,” Mirela Voss told Hill Radio in an interview on Wednesday.", "2025-03-12", "on Wednesday"),
    ("On Wednesday, Mirela Voss opened the gate. “It sticks,” she said.", "2025-03-12", "On Wednesday"),
]
UNTOLD = [
    ("“It sticks,” Mirela Voss said last year.", "last year"),
    ("“It sticks,” Mirela Voss said earlier this week.", "earlier this week"),
    ("Mirela Voss said in January: “It sticks.”", "in January"),
    ("“It sticks,” Mirela Voss said in 2019.", "in 2019"),
]
NOT_OF_THE_SAYING = [
    "Mirela Voss was elected on March 3, 2020. “I am tired,” she said.",
    "Mirela Voss, elected on March 3, 2020, said: “I am tired.”",
    "Mirela Voss will resign on Monday. “I am tired,” she said.",
    "Mirela Voss said the work would begin on Wednesday. “We hold,” she said.",
    "“It stuck on Wednesday,” Mirela Voss said.",
    "Mirela Voss said that on Wednesday it was “a toy.”",
    "“It sticks,” said Mirela Voss, who resigned on Monday.",
    "“It sticks,” Mirela Voss told the council, which meets on Monday.",
    "Mirela Voss, who built it in 1974, called it “a toy.”",
    "“It sticks,” Mirela Voss said. “It may not,” Karl Arkell said.",
]


@pytest.mark.parametrize(("text", "day", "basis"), TOLD)
def test_the_day_is_told_by_the_words_beside_the_verb_or_is_the_article_s(text, day, basis):
    assert dated_in(text) == [(day, basis)]


@pytest.mark.parametrize(("text", "basis"), UNTOLD)
def test_a_time_without_a_day_leaves_the_day_unknown(text, basis):
    assert dated_in(text) == [(None, basis)]


@pytest.mark.parametrize("text", NOT_OF_THE_SAYING)
def test_a_day_within_what_is_said_or_told_besides_is_not_the_day_of_saying(text):
    assert set(dated_in(text)) == {(FRIDAY, None)}


SPEAKERS_DAY = "“It sticks,” Mirela Voss said on Wednesday.\n\n“It is a toy,” she added."
TWO_DAYS = "“It sticks,” Mirela Voss said on Tuesday.\n\n“It is stuck,” she said on Thursday."
ONE_UTTERANCE = "“It sticks,” Mirela Voss said on Wednesday. “It always did.”"


def test_a_speaker_s_day_holds_for_what_follows_at_once():
    assert [day for day, _ in dated_in(SPEAKERS_DAY)] == ["2025-03-12", "2025-03-12"]


def test_every_quotation_may_have_its_own_day():
    assert [day for day, _ in dated_in(TWO_DAYS)] == ["2025-03-11", "2025-03-13"]


def test_an_utterance_has_one_day():
    assert dated_in(ONE_UTTERANCE) == [("2025-03-12", "on Wednesday")]


SCENE = "The council met on Thursday.\n\nIt was late.\n\nIt was cold.\n\n“It sticks,” Mirela Voss said."


def test_the_day_on_which_an_article_opens_holds_for_all_of_it():
    assert [day for day, _ in dated_in(SCENE)] == ["2025-03-13"]


UNDATED = [
    ("“It sticks,” Mirela Voss said.", None),
    ("“It sticks,” Mirela Voss said on Wednesday.", "on Wednesday"),
    ("“It sticks,” Mirela Voss said yesterday.", "yesterday"),
    ("“It sticks,” Mirela Voss said on March 3.", "on March 3"),
]


@pytest.mark.parametrize(("text", "basis"), UNDATED)
def test_in_an_undated_article_only_a_full_date_tells_the_day(text, basis):
    assert dated_in(text, published=None) == [(None, basis)]
    assert dated_in("“It sticks,” Mirela Voss said on March 3, 2021.", None) == [
        ("2021-03-03", "on March 3, 2021")
    ]


@pytest.mark.parametrize("day", ["February 30", "April 31"])
def test_a_day_that_no_calendar_has_is_unknown(day):
    assert dated_in(f"“It sticks,” Mirela Voss said on {day}.") == [(None, f"on {day}")]


def test_a_moment_of_publication_counts_by_its_day():
    (dated,) = dated_in("“It sticks,” Mirela Voss said on Thursday.", "2025-03-14T00:30:00+01:00")
    assert dated == ("2025-03-13", "on Thursday")
