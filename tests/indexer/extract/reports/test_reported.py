"""Indirect speech: what somebody said, thought or wanted, in the reporter's own words."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest

from indexer.extract.pipeline import extract
from tests.indexer.extract.sample import FRIDAY, THURSDAY, article_of


class Told(NamedTuple):
    """One expected indirect quotation."""

    words: str
    speaker: str | None
    role: str | None = None
    cue: str | None = None
    mention: str | None = None
    date: str | None = FRIDAY


def told_in(text: str) -> list[Told]:
    """The indirect quotations of an article."""
    return [
        Told(
            quote.text,
            quote.speaker,
            quote.role,
            quote.cue,
            quote.mention.text if quote.mention else None,
            quote.date,
        )
        for quote in extract(article_of(text))
        if quote.kind == "indirect"
    ]


KNOWN = "Mirela Voss, the harbour minister, spoke first. "
MINISTER = ("Mirela Voss", "harbour minister")


@pytest.mark.parametrize(
    ("text", "words", "cue", "mention"),
    [
        (
            "Voss said on Thursday that the talks would resume in spring.",
            "that the talks would resume in spring",
            "said",
            "Voss",
        ),
        ("She said the talks would resume.", "the talks would resume", "said", "She"),
        ("The talks would resume in spring, Voss said.", "The talks would resume in spring", "said", "Voss"),
        ("The talks, she added, had never stopped.", "The talks had never stopped", "added", "she"),
        ("The gate holds, according to Voss.", "The gate holds", "according", "Voss"),
        ("According to Voss, the gate will hold.", "the gate will hold", "According", "Voss"),
        ("Voss told reporters that the gate would hold.", "that the gate would hold", "told", "Voss"),
        ("Voss wants to close the bridge.", "to close the bridge", "wants", "Voss"),
        ("Voss believes the gate will hold.", "the gate will hold", "believes", "Voss"),
        ("Voss denied that anyone had been paid.", "that anyone had been paid", "denied", "Voss"),
        ("Voss asked whether the gate would hold.", "whether the gate would hold", "asked", "Voss"),
        ("Voss criticized the new toll.", "the new toll", "criticized", "Voss"),
    ],
)
def test_a_cue_tells_what_is_reported_and_whose_it_is(text, words, cue, mention):
    found = [(one.words, one.speaker, one.role, one.cue, one.mention) for one in told_in(KNOWN + text)]
    assert (words, *MINISTER, cue, mention) in found


def test_the_day_is_that_of_the_clause():
    (one,) = told_in("Mirela Voss said on Thursday that the talks would resume in spring.")
    assert one.date == THURSDAY


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built in 1911 and carries two lanes.",
        "“The gate holds,” said Mirela Voss.",
        "Mirela Voss called the gate “a toy.”",
        "> Mirela Voss said that the talks would resume.",
        "# Minister says talks will resume",
        "according to\n\naccording to (",
    ],
)
def test_nothing_is_reported(text):
    assert told_in(text) == []


def test_a_clause_round_a_short_fragment_is_kept_beside_it():
    text = "Mirela Voss said the gate would hold every winter until the “long” repair of the dam was done."
    assert [one.words for one in told_in(text)] == [
        "the gate would hold every winter until the “long” repair of the dam was done"
    ]


def test_no_word_is_reported_twice_and_no_quotation_again():
    text = (
        "Mirela Voss said she hoped the council would agree to pay. “It must,” she said, adding that the "
        "engineers feared a flood. The council, Karl Arkell told reporters, wants Voss to wait."
    )
    spans = sorted((s.start, s.end) for quote in extract(article_of(text)) for s in quote.segments)
    assert len(spans) > 2
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_who_is_not_named_or_not_clear_is_nobody():
    assert [one.speaker for one in told_in("It is said that the gate would hold.")] in ([], [None])


def test_indirect_speech_is_left_out_on_demand():
    article = article_of("Mirela Voss said the gate would hold. “It will,” she said.")
    assert [quote.kind for quote in extract(article)] == ["indirect", "direct"]
    assert [quote.kind for quote in extract(article, reported=False)] == ["direct"]
