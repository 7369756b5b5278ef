"""Speakers' records, as they are gathered from quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.index.engine import RoleHeld, Speaker
from indexer.quote import Mention, Quote, Source
from indexer.register import Register
from tests.factories import make_quote


def said(
    mention: str | None = None,
    role: str | None = None,
    published: str | None = "2024-03-05",
    name: str = "Mirela Voss",
) -> Quote:
    quote = make_quote("Words.", name, role=role, speaker_id="mirela-voss")
    found = Mention(mention, 0, len(mention)) if mention else None
    return replace(quote, mention=found, source=Source(None, None, None, (), published))


def record(*quotes: Quote) -> Speaker:
    register = Register()
    for quote in quotes:
        register.add(quote)
    (speaker,) = register.speakers()
    return speaker


@pytest.mark.parametrize(
    ("name", "mention", "role", "aliases"),
    [
        ("Mirela Voss", "Voss", None, ("Voss",)),
        ("Mirela Voss", "Voss’s", None, ("Voss",)),
        ("Mirela Voss", "Ms. Voss", None, ("Voss",)),
        ("Mirela Voss", "Orrin Mayor Mirela Voss", "mayor of Orrin", ()),
        ("Mirela Voss", "Mayor Voss", "mayor of Orrin", ("Voss",)),
        ("Mirela Voss", "she", None, ()),
        ("Mirela Voss", "She", None, ()),
        ("Mirela Voss", "the mayor", "mayor of Orrin", ()),
        ("Mirela Voss", "Mayor", "mayor of Orrin", ()),
        ("Mirela Voss", "Mira Voss", None, ("Mira Voss",)),
        ("Mirela Voss", "Voss and Hartnell", None, ()),
        ("Mirela Voss", "", None, ()),
        ("Orrin Water Board", "OWB", None, ("OWB",)),
        ("Orrin Water Board", "the O.W.B.", None, ("O.W.B.",)),
        ("Orrin Water Board", "the Water Board", None, ("Water Board",)),
        ("Orrin Water Board", "The board", None, ()),
        ("Board of the Valley", "The Times of the Hills", None, ()),
        ("Annelies van der Zee", "van der Zee", None, ("Zee",)),
    ],
)
def test_an_alias_is_a_name_as_an_article_prints_it(
    name: str, mention: str, role: str | None, aliases: tuple[str, ...]
) -> None:
    assert record(said(mention, role, name=name)).aliases == aliases


def test_a_record_names_the_speaker_as_most_articles_do() -> None:
    quotes = [said(name="Jose Diaz"), said(name="José Díaz"), said(name="José Díaz")]
    speaker = record(*quotes)
    assert (speaker.name, speaker.aliases, speaker.quotes) == ("José Díaz", ("Jose Diaz",), 3)


def test_of_names_as_frequent_the_fullest_stands() -> None:
    assert record(said(name="Jose Diaz"), said(name="José Díaz")).name == "José Díaz"


def test_roles_run_from_the_first_day_printed_to_the_last() -> None:
    speaker = record(
        said(role="mayor of Orrin", published="2024-04-02"),
        said(role="Mayor of Orrin", published="2024-03-05T08:00"),
        said(role="mayor of Orrin", published=None),
        said(role="head of the works", published="2019-01-01"),
        said(role="pupil", published=None),
        said(),
    )
    assert speaker.roles == (
        RoleHeld("head of the works", "2019-01-01", "2019-01-01"),
        RoleHeld("mayor of Orrin", "2024-03-05", "2024-04-02"),
        RoleHeld("pupil", None, None),
    )


def test_words_of_nobody_known_are_gathered_for_nobody() -> None:
    register = Register()
    register.add(make_quote("Words.", None))
    assert list(register.speakers()) == []


def test_what_an_article_said_can_be_taken_out_again() -> None:
    register = Register()
    for quote in (said(role="pupil"), replace(said(role="mayor"), article_id="vote")):
        register.add(quote)
    register.forget("vote")
    register.forget("unheard of")
    (speaker,) = register.speakers()
    assert (speaker.quotes, [held.role for held in speaker.roles]) == (1, ["pupil"])
