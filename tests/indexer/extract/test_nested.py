"""Quotations within quotations: who is quoted, and who quotes."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import said_in


def inner_of(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(said.words, said.speaker, said.relayed_by) for said in said_in(text)[1:]]


RELAYED = [
    (
        "“My father told me, ‘Never trust a dry gate,’ and I never have,” said Mirela Voss.",
        [("Never trust a dry gate,", "My father", "Mirela Voss")],
    ),
    (
        "“Mayor Voss told me, ‘You will never leave,’” said Karl Arkell.\n\nMirela Voss did not reply.",
        [("You will never leave,", "Mirela Voss", "Karl Arkell")],
    ),
    (
        "‘Mayor Voss told me, “You will never leave,”’ said Karl Arkell.\n\nMirela Voss did not reply.",
        [("You will never leave,", "Mirela Voss", "Karl Arkell")],
    ),
    (
        "Anna Krell left Karl Arkell in May. “I said, ‘Why?’ and he said, ‘Because of the rain,’” she said.",
        [("Why?", "Anna Krell", None), ("Because of the rain,", "Karl Arkell", "Anna Krell")],
    ),
    ("“And I said, ‘Not without my hat,’” said Karl Arkell.", [("Not without my hat,", "Karl Arkell", None)]),
]


@pytest.mark.parametrize(("text", "expected"), RELAYED)
def test_what_a_speaker_quotes_is_a_quotation_of_its_own(text, expected):
    assert inner_of(text) == expected


TERMS = [
    "“They call it ‘the Weir of Widows,’ but it is only a weir,” said Karl Arkell.",
    "“The gate — ‘my gate’, as he calls it — sticks,” said Karl Arkell.",
    "“I have read ‘The Drowned Valley’ twice,” said Karl Arkell.",
    "“It is a so-called ‘winter gate’ and it leaks,” said Karl Arkell.",
]


@pytest.mark.parametrize("text", TERMS)
def test_terms_and_titles_within_a_quotation_are_none(text):
    assert inner_of(text) == []


def test_an_inner_quotation_is_undated_unless_the_speaker_dates_it():
    outer, inner = said_in("“My father told me, ‘Never trust a dry gate,’” said Mirela Voss.")
    assert (outer.date, inner.date) == ("2025-03-14", None)
