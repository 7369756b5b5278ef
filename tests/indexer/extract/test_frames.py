"""Frames of newspaper sentences, filled with all that the tables know: no word is read worse than another."""

from __future__ import annotations

import datetime

import pytest

from indexer.extract.language import nouns, words
from tests.indexer.extract.sample import said_in

NAME = "Karl Arkell"
ROLES = sorted(nouns.ROLE_HEADS - {"spokespeople", "dean"})


def misread(frame: str, fillers: list[str], expected: str) -> list[str]:
    """The fillers with which a frame is not read as expected: `speaker | role | type`."""
    return [
        filler
        for filler in fillers
        if [f"{q.speaker} | {q.role} | {q.type}" for q in said_in(frame.replace("*", filler))]
        != [expected.replace("*", filler)]
    ]


ROLE_FRAMES = [
    ("“It works well enough,” said * Karl Arkell.", "Karl Arkell | * | person"),
    ("“It works well enough,” Karl Arkell, a *, said.", "Karl Arkell | * | person"),
    ("“It works well enough,” said Karl Arkell, * of the club.", "Karl Arkell | * of the club | person"),
    ("“It works well enough,” the club’s *, Karl Arkell, said.", "Karl Arkell | club’s * | person"),
    ("“It works well enough,” a * said.", "a * | * | unnamed"),
    (
        "Karl Arkell, the club’s *, left.\n\n“It works well enough,” the * said.",
        "Karl Arkell | club’s * | person",
    ),
]


@pytest.mark.parametrize(("frame", "expected"), ROLE_FRAMES)
def test_every_role_is_read_in_every_frame(frame, expected):
    assert misread(frame, ROLES, expected) == []


BODY_FRAMES = [
    ("“It works well enough,” the Orrin Water * said.", "Orrin Water * | None | group"),
    (
        "“It works well enough,” a spokesman for the * said.",
        "a spokesman for the * | spokesman for the * | unnamed",
    ),
]


@pytest.mark.parametrize(("frame", "expected"), BODY_FRAMES)
def test_every_body_is_read_in_every_frame(frame, expected):
    bodies = sorted(nouns.GROUP_HEADS - {"label"})
    fillers = [body.capitalize() for body in bodies] if "Orrin" in frame else bodies
    assert misread(frame, fillers, expected) == []


PEOPLE_FRAMES = [
    ("“It works well enough,” * said.", "* | None | unnamed"),
    ("“It works well enough,” said * of the club.", "* of the club | None | unnamed"),
]


@pytest.mark.parametrize(("frame", "expected"), PEOPLE_FRAMES)
def test_people_together_are_unnamed(frame, expected):
    assert misread(frame, sorted(nouns.PEOPLE_PLURALS), expected) == []


SAYING = sorted(
    form for form, kind in words.CUES.items() if kind in ("say", "claim", "ask") and form.endswith("ed")
)
VERB_FRAMES = [
    "“It works well enough,” Karl Arkell *.",
    "“It works well enough,” * Karl Arkell.",
    "“It works,” * Karl Arkell.",
    "“No,” * Karl Arkell.",
    "Karl Arkell *: “It works well enough.”",
    "Karl Arkell * that it was “a gate with no wall at all.”",
]


@pytest.mark.parametrize("frame", VERB_FRAMES)
def test_every_verb_of_saying_attributes(frame):
    assert misread(frame, SAYING, "Karl Arkell | None | person") == []


FRAGMENTS = [
    "a toy", "deplorable", "cowards", "never again", "not my gate", "a wall with no gate", "beyond repair",
]  # fmt: skip
FRAGMENT_FRAMES = [
    "Karl Arkell said it was “*.”",
    "Karl Arkell called it “*.”",
    "Karl Arkell said he was “*” and left.",
    "Karl Arkell dismissed it as “*.”",
    "Karl Arkell told reporters it was “*.”",
    "Karl Arkell insisted that it was “*.”",
    "It was “*,” Karl Arkell said.",
    "It was “*,” said Karl Arkell.",
    "It was “*,” according to Karl Arkell.",
]


@pytest.mark.parametrize("frame", FRAGMENT_FRAMES)
def test_a_fragment_of_a_few_words_is_a_mixed_quotation(frame):
    assert misread(frame, FRAGMENTS, "Karl Arkell | None | person") == []
    assert {said.kind for words_ in FRAGMENTS for said in said_in(frame.replace("*", words_))} == {"mixed"}


TITLES = ["The Drowned Valley", "Nine Winters", "The Miller’s Daughter", "Rain", "How to Build a Dam"]
TITLE_FRAMES = [
    "Her first novel, “*,” sold nine copies.",
    "The film “*” opens on Thursday.",
    "Karl Arkell, author of “*,” lives in Brith.",
    "Karl Arkell’s book, “*,” came out in May.",
    "Anna Lund starred in “*” and in “Gates.”",
    "In “*,” Karl Arkell plays a miller.",
    "The exhibition “*” runs until May.",
    "“*,” a film by Karl Arkell, opens on Thursday.",
    "The report, titled “*,” has nine pages.",
    "Fans of “*” were sad.",
]
TERMS = ["winter gate", "low water", "swamp", "fake flood", "open water"]
TERM_FRAMES = [
    "The so-called “*” is old.",
    "It is known as “*” in Orrin.",
    "The word “*” is old.",
    "The term “*” means nothing here.",
    "He is nicknamed “*.”",
    "The “*” problem is old.",
    "In sailing, “*” refers to a bad day.",
    "They wore hats with “*” on them.",
    "A banner read “*.”",
    "The button marked “*” was red.",
    "The slogan “*” is on every wall.",
]


@pytest.mark.parametrize("frame", TITLE_FRAMES)
def test_the_title_of_a_work_is_no_quotation(frame):
    assert [title for title in TITLES if said_in(frame.replace("*", title))] == []


@pytest.mark.parametrize("frame", TERM_FRAMES)
def test_a_term_a_sign_or_a_slogan_is_no_quotation(frame):
    assert [term for term in TERMS if said_in(frame.replace("*", term))] == []


WEEKDAYS = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
DAY_FRAMES = [
    "“It works well enough,” Karl Arkell said on *.",
    "“It works well enough,” Karl Arkell said *.",
    "On *, Karl Arkell said: “It works well enough.”",
    "Karl Arkell on * said it was “good enough for us.”",
    "“It works well enough,” Karl Arkell told the board late on *.",
    "Karl Arkell, the mayor, said on * it was “good enough for us.”",
    "In a speech on *, Karl Arkell called it “good enough for us.”",
    "“It works well enough,” Karl Arkell said in a * interview.",
]


@pytest.mark.parametrize("frame", DAY_FRAMES)
def test_a_weekday_is_the_last_one_that_was(frame):
    days = [said.date for weekday in WEEKDAYS for said in said_in(frame.replace("*", weekday))]
    last = datetime.date(2025, 3, 14)
    assert days == [(last - datetime.timedelta(days=back)).isoformat() for back in range(6, -1, -1)]


OPENERS = [
    "Karl Arkell left.",
    "Karl Arkell met Anna Lund.",
    "Anna Lund met Karl Arkell.",
    "Karl Arkell and Anna Lund left.",
    "The mayor, Karl Arkell, left.",
    "It was late when Karl Arkell left.",
    "Anna Lund’s friend Karl Arkell left.",
    "Karl Arkell’s gate broke.",
    "The house of Karl Arkell burned.",
    "Anna Lund told Karl Arkell to leave.",
]
FOLLOWED = [
    ("* \n\n“It works well enough,” Arkell said.", [NAME]),
    ("* \n\n“It works well enough,” Mr. Arkell said.", [NAME]),
    ("* \n\n“It works well enough,” he said.", [NAME]),
    ("* “It works well enough,” he said.", [NAME]),
    ("* He told reporters: “It works well enough.”", [NAME]),
    ("* He said:\n\n“We oiled it in May and again in June.”", [NAME]),
    ("* \n\nArkell is not worried. “We oiled it in May and again in June.”", [NAME]),
    (
        "* \n\n“It works,” Arkell said. “We oiled it.”\n\n“It was easy,” he added.\n\n“You only need oil.”",
        [NAME] * 3,
    ),
]


@pytest.mark.parametrize(("frame", "expected"), FOLLOWED)
def test_somebody_named_anyhow_is_the_speaker_of_what_follows(frame, expected):
    assert [o for o in OPENERS if [q.speaker for q in said_in(frame.replace("*", o))] != expected] == []
