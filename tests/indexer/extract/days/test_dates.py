"""The day something was said, and the words that tell it. The article is of Friday, 14 March 2025."""

from __future__ import annotations

import pytest

from indexer.extract.pipeline import extract
from tests.indexer.extract.sample import FRIDAY, article_of


def dated_in(text: str, published: str | None = FRIDAY) -> list[tuple[str | None, str | None]]:
    return [(quote.date, quote.date_basis) for quote in extract(article_of(text, published), reported=False)]


SAID = "“It sticks,” Mirela Voss said"
TOLD = [
    (f"{SAID}.", FRIDAY, None),
    (f"{SAID} on Wednesday.", "2025-03-12", "on Wednesday"),
    (f"{SAID} Wednesday.", "2025-03-12", "Wednesday"),
    (f"{SAID} on Friday.", FRIDAY, "on Friday"),
    (f"{SAID} last Friday.", "2025-03-07", "last Friday"),
    (f"{SAID} on Saturday.", "2025-03-08", "on Saturday"),
    (f"{SAID} on Thursday of last week.", "2025-03-06", "on Thursday of last week"),
    (f"{SAID} on Tuesday, March 4.", "2025-03-04", "on Tuesday, March 4"),
    (f"{SAID} yesterday.", "2025-03-13", "yesterday"),
    (f"{SAID} last night.", "2025-03-13", "last night"),
    (f"{SAID} this morning.", FRIDAY, "this morning"),
    (f"{SAID} today.", FRIDAY, "today"),
    (f"{SAID} two days ago.", "2025-03-12", "two days ago"),
    (f"{SAID} on March 3.", "2025-03-03", "on March 3"),
    (f"{SAID} on 3 March.", "2025-03-03", "on 3 March"),
    (f"{SAID} on the 5th of March.", "2025-03-05", "on the 5th of March"),
    (f"{SAID} on March 3, 2021.", "2021-03-03", "on March 3, 2021"),
    (f"{SAID} on 3 March 2021.", "2021-03-03", "on 3 March 2021"),
    (f"{SAID} on Dec. 3.", "2024-12-03", "on Dec. 3"),
    (f"{SAID} on 12/03/2025.", "2025-03-12", "on 12/03/2025"),
    (f"{SAID} on 2025-03-12.", "2025-03-12", "on 2025-03-12"),
    (f"{SAID} on the phone.", FRIDAY, None),
    (f"{SAID} in an interview on Wednesday.", "2025-03-12", "on Wednesday"),
    (f"{SAID} in a Wednesday interview.", "2025-03-12", "Wednesday"),
    (f"{SAID} at Wednesday’s hearing.", "2025-03-12", "Wednesday"),
    (f"{SAID} as she left on Wednesday.", "2025-03-12", "on Wednesday"),
    ("On Wednesday, Mirela Voss told the council: “It sticks.”", "2025-03-12", "On Wednesday"),
    ("Mirela Voss on Wednesday called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("Mirela Voss, asked on Wednesday if it held, called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("At a meeting on Wednesday, Mirela Voss called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("“It sticks,” Mirela Voss told Hill Radio in an interview on Wednesday.", "2025-03-12", "on Wednesday"),
    ("It was Monday when Mirela Voss said: “It sticks.”", "2025-03-10", "Monday"),
    (
        "Karl Arkell left on Monday, and on Wednesday Mirela Voss called it “a toy.”",
        "2025-03-12",
        "on Wednesday",
    ),
    (
        "Mirela Voss dismissed it on Tuesday, saying on Wednesday that it was “a toy.”",
        "2025-03-12",
        "on Wednesday",
    ),
    (
        "Mirela Voss was silent but on Wednesday said that it was “a toy that nobody in the valley wants.”",
        "2025-03-12",
        "on Wednesday",
    ),
    ("Mirela Voss, speaking for the board, said Wednesday that it was “a toy.”", "2025-03-12", "Wednesday"),
    (
        "Mirela Voss said it was “a toy” if it held on Wednesday’s edition of Hill Radio.",
        "2025-03-12",
        "on Wednesday",
    ),
    ("(On Wednesday, Mirela Voss called it “a toy.”)", "2025-03-12", "On Wednesday"),
    ("Mirela Voss tweeted on 3 March: “It sticks.”", "2025-03-03", "on 3 March"),
    ("A letter of 3 March 2021 from the board says: “It sticks.”", "2021-03-03", "3 March 2021"),
    ("In his log for 3 March 2021 Karl Arkell wrote: “It sticks.”", "2021-03-03", "3 March 2021"),
    ("In a message sent on 20 March, Karl Arkell wrote: “It sticks.”", "2024-03-20", "on 20 March"),
    ("Mirela Voss, who spoke by phone on Wednesday, called it “a toy.”", "2025-03-12", "on Wednesday"),
    ("Her answer on Wednesday was a single word: “Never.”", "2025-03-12", "on Wednesday"),
]
FRAMED = [
    ("On Wednesday, Mirela Voss opened the gate. “It sticks,” she said.", "On Wednesday"),
    ("Mirela Voss met the council on Wednesday. “It sticks,” she said.", "on Wednesday"),
    ("Mirela Voss told the council on Wednesday that it held. “It sticks,” she said.", "on Wednesday"),
    ("Mirela Voss was asked on Wednesday about the gate. “It sticks,” she said.", "on Wednesday"),
    ("“It holds,” Karl Arkell said on Wednesday. “It sticks,” Mirela Voss replied.", "on Wednesday"),
    ("Speaking on Wednesday, Mirela Voss said:\n\n“It sticks, and it always did.”", "on Wednesday"),
    ("She wrote a letter on Wednesday. It reads:\n\n> It sticks, and it always did.", "on Wednesday"),
    ("Mirela Voss opened the gate on Wednesday.\n\n“It sticks,” Voss said.", "on Wednesday"),
    ("Nobody at Wednesday’s meeting was moved. “It sticks,” Mirela Voss said.", "Wednesday"),
    ("Mirela Voss spoke to us on Wednesday.\n\nThe gate is old.\n\n“It sticks,” Voss said.", "on Wednesday"),
    ("On Wednesday, Mirela Voss painted the gate.\n\n“It sticks,” Voss said.", "On Wednesday"),
    ("Mirela Voss declined to repeat it when asked on Wednesday. “It sticks,” she said.", "on Wednesday"),
]
UNTOLD = [
    (f"{SAID} last year.", "last year"),
    (f"{SAID} earlier this week.", "earlier this week"),
    (f"{SAID} this week.", "this week"),
    (f"{SAID} in 2019.", "in 2019"),
    (f"{SAID} in the 1990s.", "in the 1990s"),
    (f"{SAID} three years ago.", "three years ago"),
    (f"{SAID} years ago.", "years ago"),
    (f"{SAID} a week ago.", "a week ago"),
    (f"{SAID} recently.", "recently"),
    (f"{SAID} at the time.", "at the time"),
    (f"{SAID} the day before.", "the day before"),
    (f"{SAID} the previous day.", "the previous day"),
    (f"{SAID} over the weekend.", "over the weekend"),
    (f"{SAID} two days before the vote.", "two days before"),
    ("Mirela Voss said in January: “It sticks.”", "in January"),
    ("In January, Mirela Voss said: “It sticks.”", "In January"),
    ("In a January interview, Mirela Voss said: “It sticks.”", "January"),
    ("Mirela Voss once said: “It sticks.”", "once"),
    ("At an earlier hearing, Mirela Voss called it “a toy.”", "earlier hearing"),
    (f"{SAID} in a recent interview.", "recent interview"),
    (f"{SAID} in her memoir.", "in her memoir"),
    (f"{SAID} then.", "then"),
    ("Mirela Voss defended a leaked call in which she told a clerk that it was “a toy.”", "leaked call"),
    ("In her last interview Mirela Voss called it “a toy.”", "last interview"),
    ("Mirela Voss sacked him: in 1988 she said he had “hands like a plumber.”", "in 1988"),
    ("A report published in January says it is “a wall with no gate in it at all.”", "in January"),
]
UNKNOWN = [
    "Mirela Voss had called it “a toy.”",
    "Mirela Voss used to call it “a toy.”",
    "On Thursday Mirela Voss said that Karl Arkell had called it “a toy.”",
    "Mirela Voss said on Thursday that a man had described the gate as “a toy.”",
    "Mirela Voss told police that she had found “a toy,” a court heard on Friday.",
    "Mirela Voss told her neighbour it was “a toy,” the jury was told.",
    "Mirela Voss, 88, who has died, built the gate. “It sticks,” she said.",
    "Mirela Voss died on Monday. “It sticks,” she liked to say.",
]
NOT_OF_THE_SAYING = [
    "Mirela Voss was elected on March 3, 2020. “I am tired,” she said.",
    "Mirela Voss, elected on March 3, 2020, said: “I am tired.”",
    "Mirela Voss, elected on Monday, said: “I am tired.”",
    "Mirela Voss will resign on Monday. “I am tired,” she said.",
    "The match is on Saturday. “We are ready,” Mirela Voss said.",
    "On Monday the board will vote. “We are ready,” Mirela Voss said.",
    "Mirela Voss said the work would begin on Wednesday. “We hold,” she said.",
    "Mirela Voss said the gate broke on Wednesday. “It was old,” she said.",
    "The gate broke on Wednesday. “It was old,” Mirela Voss said.",
    "“It stuck on Wednesday,” Mirela Voss said.",
    "Mirela Voss said that on Wednesday it was “a toy.”",
    "“It sticks,” said Mirela Voss, who resigned on Monday.",
    "“It sticks,” Mirela Voss told the council, which meets on Monday.",
    "Mirela Voss, who resigned on Monday, called it “a toy.”",
    "Mirela Voss, who built it in 1974, called it “a toy.”",
    f"{SAID} after the gate broke on Monday.",
    f"{SAID} of Monday’s match.",
    f"{SAID} ahead of Sunday’s vote.",
    f"{SAID} after the March 3 flood.",
    f"{SAID} on Super Tuesday.",
    f"{SAID} of March 3² and 1²/03/2025.",
    f"{SAID} in the Sunday Times.",
    "Mirela Voss said the smell in July was “a toy.”",
    "Mirela Voss said the match on Wednesday was “a toy.”",
    "The play opens on 20 March, with what Mirela Voss called “a toy.”",
    "Rovers host Town on Wednesday, which Mirela Voss called “a toy.”",
    "Rovers host Town on Wednesday. “It sticks,” Mirela Voss said.",
    "By Wednesday, the gate was gone. “It sticks,” Mirela Voss said.",
    "In December she promised to mend it. “It sticks,” said the mayor, Mirela Voss.",
    "Mirela Voss is once again calling it “a toy.”",
    f"{SAID} of her last evening.",
    f"{SAID} of the floods between January 1 and February 18.",
    "Karl Arkell, who on Wednesday said nothing, left with “a toy,” Mirela Voss said.",
    "Mirela Voss has said repeatedly that it was “a toy.”",
    "Karl Arkell had told the council on Monday that it held. “It sticks,” Mirela Voss replied.",
    "Karl Arkell spoke of it on Monday, but the board was told nothing. “It sticks,” says Mirela Voss.",
    "“It sticks,” says Mirela Voss. On Monday it stuck. “It does,” she says.",
    "Mirela Voss met the council on Wednesday. “It sticks,” she says.",
    "“It sticks,” Mirela Voss said. “It may not,” Karl Arkell said.",
]


@pytest.mark.parametrize(("text", "day", "basis"), TOLD)
def test_the_day_is_told_by_the_words_beside_the_verb_or_is_the_article_s(text, day, basis):
    assert dated_in(text) == [(day, basis)]


@pytest.mark.parametrize(("text", "basis"), FRAMED)
def test_a_day_told_before_holds_for_those_who_speak_on_it(text, basis):
    assert dated_in(text)[-1] == ("2025-03-12", basis)


@pytest.mark.parametrize(("text", "basis"), UNTOLD)
def test_a_time_without_a_day_leaves_the_day_unknown(text, basis):
    assert dated_in(text) == [(None, basis)]


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_was_said_before_the_day_told_of_has_no_day(text):
    assert dated_in(text) == [(None, None)]


@pytest.mark.parametrize("text", NOT_OF_THE_SAYING)
def test_a_day_within_what_is_said_or_told_besides_is_not_the_day_of_saying(text):
    assert set(dated_in(text)) == {(FRIDAY, None)}


HELD_ON_WEDNESDAY = [
    "“It sticks,” Mirela Voss said on Wednesday.\n\n“It is a toy,” she added.",
    "Mirela Voss told the council on Wednesday that it held.\n\n“It sticks,” Voss said.",
    "“It sticks,” Mirela Voss said on Wednesday.\n\nIt was late.\n\n“It is a toy,” Mirela Voss said.",
    "From Wednesday’s hearing:\n\nVOSS: It sticks.\n\nARKELL: It does not.",
]
SUMMED_UP = [
    "Mirela Voss called it “a toy.”\n\nVoss told the council on Wednesday that it stuck.",
    "Neighbours were angry after Mirela Voss called it “a toy.”\n\n"
    "Voss made the remark at a meeting on Wednesday.",
]
TWO_DAYS = "“It sticks,” Mirela Voss said on Tuesday.\n\n“It is stuck,” she said on Thursday."
ONE_UTTERANCE = "“It sticks,” Mirela Voss said on Wednesday. “It always did.”"
ANOTHER = "“It sticks,” Mirela Voss said on Wednesday.\n\n“It is a toy,” Karl Arkell said."
ANSWERED = "Mirela Voss wrote to the board on 3 March.\n\nKarl Arkell replied within the hour: “It sticks.”"
NESTED = "“Arkell says, ‘It sticks,’” Mirela Voss said on Wednesday. “He told me, ‘It is a toy.’”"
ANNOUNCED = "Mirela Voss will say on Monday: “It sticks.”"


@pytest.mark.parametrize("text", HELD_ON_WEDNESDAY)
def test_a_speaker_s_day_holds_until_another_is_told(text):
    assert {day for day, _ in dated_in(text)} == {"2025-03-12"}


@pytest.mark.parametrize("text", SUMMED_UP)
def test_an_opening_line_sums_up_what_was_said_on_the_day_told_next(text):
    assert dated_in(text) == [("2025-03-12", "on Wednesday")]


def test_every_quotation_may_have_its_own_day():
    assert [day for day, _ in dated_in(TWO_DAYS)] == ["2025-03-11", "2025-03-13"]


def test_a_speaker_s_day_is_nobody_else_s():
    assert [day for day, _ in dated_in(ANOTHER)] == ["2025-03-12", FRIDAY]


def test_an_utterance_has_one_day():
    assert dated_in(ONE_UTTERANCE) == [("2025-03-12", "on Wednesday")]


def test_the_same_hour_is_of_the_day_told_last():
    assert dated_in(ANSWERED) == [("2025-03-03", "within the hour")]


def test_nested_words_in_the_present_are_of_the_outer_day_and_in_the_past_of_none():
    quotes = extract(article_of(NESTED, FRIDAY), reported=False)
    assert [quote.date for quote in quotes if quote.relayed_by] == ["2025-03-12", None]


def test_words_announced_are_of_the_day_to_come():
    assert dated_in(ANNOUNCED) == [("2025-03-17", "on Monday")]


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
