"""What the setting of a passage decides: nobody says it, somebody does, or the model is asked."""

from __future__ import annotations

import pytest

from indexer.extract import model
from indexer.extract.speakers.attribution import attribute
from indexer.extract.speakers.setting import decides, is_title_case
from tests.indexer.extract.sample import page_of


def decided(text: str) -> bool | None:
    """What is decided of the last passage."""
    page = page_of(text)
    answers = attribute(page, model.load().speaker)
    return decides(page, len(answers) - 1, answers[-1])


WORDS = [
    "“Gate” means a road in the old tongue.",
    "In Orrin, “low water” refers to a funeral.",
    "Mirela Voss thinks the word “seasons” leaves her room.",
    "Mirela Voss asked that it be replaced by “robe.”",
    "Mirela Voss spoke of the idea of “low water” all night.",
    "Jonas Pryde cut his rating on the mill to “underperform,” and left.",
    "Jonas Pryde kept a “hold” rating.",
    "She rates the mill “hold,” a word that means sell.",
    "The word that gave trouble is “accident.”",
]
NAMES = [
    "The so-called “experts” met.",
    "The gate, known as “the Duchess,” sticks.",
    "The larger gate, which the crews call “the Duchess,” leaked.",
    "The seven were known inside the mill as “the choir.”",
    "Locals call the afternoon sitting “the matinee.”",
    "She has what is called “gate lung” and coughs.",
    "A bridge nicknamed “Long Anna” fell.",
    "Jonas “Dutch” Pryde came.",
]
TERMS = [
    "The “winter gates” were shut.",
    "Every winter gate is old. Mirela Voss wants “winter gates” gone.",
]
SHOWN = [
    "A sign on the door said “Closed.”",
    "A poster in the staff canteen, photographed by many, reads: “Keep smiling, it’s only winter.”",
    "Supporters wore badges that read “One Wall, One Bill.”",
    "Placards on the gate say “No Robots” and “Honk If You Care”.",
    "Under a banner: “Where is our water?”",
    "In Figure 3, the axis should read “mmol/l.”",
]
TITLES = [
    "His book, “The Drowned Valley,” sold well.",
    "Fans began to sing “There Is Only One Orrin” before noon.",
    "On Thursday’s episode of “The Morning Gate,” Mirela Voss spoke.",
    "In an interview on Hill Radio’s “Face the Valley,” Mirela Voss said no.",
]


@pytest.mark.parametrize("text", [*WORDS, *NAMES, *TERMS, *SHOWN, *TITLES])
def test_what_is_shown_named_or_spoken_of_is_no_speech(text):
    assert decided(text) is False


SAID = [
    "“Gate,” said Mirela Voss.",
    "Mirela Voss shook her head. “No. Never.”",
    "“Please.”",
    "Her answer was “no idea.”",
    "His reply, sent before midnight, was a single word, “Coward”, and a heart.",
    "The whole thing, as one clerk put it, “stinks to the tower”.",
    "> a wall with no gate",
    "VOSS: No.\n\nARKELL: Yes.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_sentence_or_an_answer_is_speech(text):
    assert decided(text) is True


OPEN = [
    "Mirela Voss called it “a toy.”",
    "Mirela Voss said they “never left their barracks.”",
    "Mirela Voss once called the wall the “gold standard” of walls.",
    "Mirela Voss hailed him as “The Comeback Kid” of Orrin.",
    "Mirela Voss, in the words of Karl Arkell, is “a wall with no gate.”",
    "“It means that we are all going to be late again” means little.",
    "Mirela Voss said that her door was “open and oiled.”",
]


@pytest.mark.parametrize("text", OPEN)
def test_all_else_is_left_to_the_model(text):
    assert decided(text) is None


TITLE_CASE = [
    ("The Drowned Valley", True),
    ("A Gate of One’s Own", True),
    ("Gates and Walls", True),
    ("The drowned Valley", False),
    ("Valley", False),
    ("The Valley fell", False),
]


@pytest.mark.parametrize(("words", "expected"), TITLE_CASE)
def test_title_case_has_a_capital_on_every_word_of_weight(words, expected):
    assert is_title_case(words.split()) is expected
