"""Which paragraphs are turns of a transcript, and whose."""

from __future__ import annotations

import pytest

from indexer.extract.passages.marks import find_passages
from indexer.extract.passages.turns import with_turns
from tests.indexer.extract.sample import article_of

TURNS = [
    ("VOSS: It holds.\n\nHILL: Does it?", [("VOSS", "It holds."), ("HILL", "Does it?")]),
    ("Q: Does it hold?\n\nA: It does.", [("Q", "Does it hold?"), ("A", "It does.")]),
    ("MIRELA VOSS: It holds.\n\nHILL: Does it?", [("MIRELA VOSS", "It holds."), ("HILL", "Does it?")]),
    (
        "MS. VOSS: It holds.\n\nMR. HARTNELL: Does it?",
        [("MS. VOSS", "It holds."), ("MR. HARTNELL", "Does it?")],
    ),
    ("VOSS: It holds.\n\nHILL: …\n\nVOSS: It does.", [("VOSS", "It holds."), ("VOSS", "It does.")]),
    ("VOSS (laughing): It holds.\n\nHILL: Does it?", [("VOSS", "It holds."), ("HILL", "Does it?")]),
    ("VOSS: He said “never” twice.\n\nHILL: Who?", [("VOSS", "He said “never” twice."), ("HILL", "Who?")]),
    (
        "VOSS: It holds.\n\nI know it does.\n\nHILL: Does it?",
        [("VOSS", "It holds."), ("VOSS", "I know it does."), ("HILL", "Does it?")],
    ),
    (
        "VOSS: It holds.\n\nThe audience laughed.\n\nHILL: Does it?",
        [("VOSS", "It holds."), ("HILL", "Does it?")],
    ),
    (
        '"VOSS: It holds.\n\n"(CROSSTALK.)\n\n"HILL: Does it?\n\n"Nobody knows.\n\n"VOSS: It does."',
        [("VOSS", "It holds."), ("HILL", "Does it?"), ("HILL", "Nobody knows."), ("VOSS", "It does.")],
    ),
    (
        "Mirela Voss: It holds.\n\nDov Hill: Does it?\n\nMirela Voss: It does.\n\nDov Hill: Fine.",
        [
            ("Mirela Voss", "It holds."),
            ("Dov Hill", "Does it?"),
            ("Mirela Voss", "It does."),
            ("Dov Hill", "Fine."),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_labelled_paragraphs_are_turns(text, expected):
    article = article_of(text)
    found = with_turns(article, find_passages(article))
    assert all(turn.style == "turn" and turn.label for turn in found)
    labels = [turn.label or (0, 0) for turn in found]
    words = [article.text[turn.start : turn.end] for turn in found]
    assert [
        (article.text[slice(*label)], said) for label, said in zip(labels, words, strict=True)
    ] == expected


NOT_TURNS = [
    "Correction: the gate is 12 feet high.\n\nUpdate: it is not.",
    "WARNING: thin ice.\n\nThe board met.",
    "She said: the gate holds.\n\nHe said: it does not.",
]


@pytest.mark.parametrize("text", NOT_TURNS)
def test_a_colon_alone_makes_no_transcript(text):
    article = article_of(text)
    assert with_turns(article, find_passages(article)) == ()


def test_prose_around_a_transcript_keeps_its_quotations():
    article = article_of("“It holds,” she said.\n\nVOSS: It does.\n\nHILL: Fine.")
    found = with_turns(article, find_passages(article))
    assert [p.style for p in found] == ["double", "turn", "turn"]
