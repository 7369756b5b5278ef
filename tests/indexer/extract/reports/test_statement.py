"""Statements: reported words that tell something by themselves."""

from __future__ import annotations

import pytest

from indexer.extract.reports.statement import is_statement


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("hopes", "the gate will hold"),
        ("Fearing", "the dam was too weak"),
        ("wants", "to close the bridge"),
        ("wondered", "whether anybody paid"),
        ("explained", "why the talks failed"),
        ("said", "no toll before May"),
        ("told", "nothing of the kind"),
        ("According", "half the boats lost"),
    ],
)
def test_a_clause_and_whatever_is_told_is_a_statement(cue: str, text: str) -> None:
    assert is_statement(cue, text)


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("praised", "the new gate"),
        ("criticized", "it line by line"),
        ("remembers", "a winter without snow"),
        ("labeled", "the plan a toy"),
        ("hopes", "…"),
        (None, "the fare freeze"),
    ],
)
def test_a_bare_object_is_none(cue: str | None, text: str) -> None:
    assert not is_statement(cue, text)
