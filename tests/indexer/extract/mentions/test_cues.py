"""How a mention hangs on a verb or noun of saying."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import page_of


def attached_in(text: str) -> list[tuple[str, str, str | None]]:
    """Every mention of the first paragraph that hangs on a cue: its name, how, and the cue's word."""
    page = page_of(text)
    words = page.lines[0].words
    return [
        (c.name, a.relation, words[a.cue])
        for c, a in zip(page.candidates[0], page.attachments[0], strict=True)
        if a.relation != "none" and not c.inner
    ]


ATTACHED = [
    ("“No,” Mirela Voss said.", [("Mirela Voss", "subject", "said")]),
    ("“No,” said Mirela Voss.", [("Mirela Voss", "inverted", "said")]),
    ("“No,” said Mayor Mirela Voss.", [("Mirela Voss", "inverted", "said")]),
    ("“No,” Mirela Voss has repeatedly said.", [("Mirela Voss", "subject", "said")]),
    ("“No,” Mirela Voss, mayor of Orrin, said.", [("Mirela Voss", "subject", "said")]),
    ("“No,” Mirela Voss, who was late, said.", [("Mirela Voss", "subject", "said")]),
    ("Mirela Voss of Orrin said: “No.”", [("Mirela Voss", "subject", "said")]),
    ("Mirela Voss, who called it “a toy,” left.", [("Mirela Voss", "subject", "called")]),
    ("Mirela Voss left the room and said: “No.”", [("Mirela Voss", "later", "said")]),
    ("Mirela Voss brought - so it seems - “no answer.”", [("Mirela Voss", "acts", "brought")]),
    ("According to Mirela Voss, “no.”", [("Mirela Voss", "according", "to")]),
    ("Mirela Voss’s claim that it was “a toy” fell.", [("Mirela Voss", "possessive", "claim")]),
    ("Remarks from Mirela Voss that it was “a toy” fell.", [("Mirela Voss", "from", "Remarks")]),
    ("Mirela Voss: “No.”", [("Mirela Voss", "colon", ":")]),
    ("“No,” she said.", [("she", "subject", "said")]),
    ("A neighbour, Mirela Voss, said it was “a toy.”", [("Mirela Voss", "subject", "said")]),
    (
        "The head of the works whose gates broke said it was “a toy.”",
        [("The head of the works", "subject", "said")],
    ),
    (
        "Mirela Voss told them he had argued about it “all night.”",
        [("Mirela Voss", "subject", "told"), ("he", "acts", "argued")],
    ),
    ("Mirela Voss herself called it “a toy.”", [("Mirela Voss", "subject", "called")]),
    ("Mirela Voss, as a young clerk in Orrin, called it “a toy.”", [("Mirela Voss", "subject", "called")]),
    ("Mirela Voss was quoted as saying it was “a toy.”", [("Mirela Voss", "subject", "saying")]),
    (
        "A review by the Weir Institute found “no fault.”",
        [("A review", "subject", "found"), ("Weir Institute", "subject", "found")],
    ),
    ("“No,” points out Mirela Voss.", [("Mirela Voss", "inverted", "points")]),
    ("Arkell, 34, who scored twice, said: “No.”", [("Arkell", "subject", "said")]),
    ("Arkell, who scored twice, said: “No.”", [("Arkell", "subject", "said")]),
    ("Arkell has called it “a toy.”", [("Arkell", "subject", "called")]),
    ("Mirela Voss shot back: “No.”", [("Mirela Voss", "subject", "shot")]),
    ("Mirela Voss on Thursday called it “a toy.”", [("Mirela Voss", "subject", "called")]),
    ("Her claim that it was “a toy” fell.", [("Her", "possessive", "claim")]),
    ("Which he’d call “a toy.”", [("he’d", "subject", "call")]),
    ("“No,” the board’s lawyer said.", [("the board’s lawyer", "subject", "said")]),
]
LISTENERS = [
    (
        "“No,” Mirela Voss told Karl Arkell.",
        [("Mirela Voss", "subject", "told"), ("Karl Arkell", "listener", "told")],
    ),
    (
        "Mirela Voss said Karl Arkell had left.",
        [("Mirela Voss", "subject", "said"), ("Karl Arkell", "object", "said")],
    ),
    ("“No,” she warned Karl Arkell.", [("she", "subject", "warned"), ("Karl Arkell", "listener", "warned")]),
]
ACTING = [
    ("Mirela Voss opened the gate.", [("Mirela Voss", "acts", "opened")]),
    ("Mirela Voss took the key.", [("Mirela Voss", "acts", "took")]),
    ("Mirela Voss was told of it.", [("Mirela Voss", "acts", "told")]),
    ("Mirela Voss has been late.", [("Mirela Voss", "acts", "late")]),
]
UNATTACHED = [
    "Mirela Voss and the state of the gate.",
    "The gate, Mirela Voss and the rain.",
    "In the house of Mirela Voss it rained.",
]


@pytest.mark.parametrize(("text", "expected"), ATTACHED)
def test_a_speaker_hangs_on_a_cue(text, expected):
    assert attached_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), LISTENERS)
def test_whoever_is_told_does_not_speak(text, expected):
    assert attached_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), ACTING)
def test_who_does_anything_else_acts(text, expected):
    assert attached_in(text) == expected


@pytest.mark.parametrize("text", UNATTACHED)
def test_nobody_hangs_on_words_that_are_no_cue(text):
    assert attached_in(text) == []


def test_calling_for_something_is_urging_not_naming():
    def cue_class(text: str) -> str:
        return page_of(text).attachments[0][0].cue_class

    assert cue_class("Mirela Voss called for “calm.”") == "urge"
    assert cue_class("Mirela Voss called it “calm.”") == "call"
