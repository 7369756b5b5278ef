"""Speakers' records, as they are counted from quotations."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.engine import RoleHeld, Speaker
from indexer.quote import Mention, Quote, Source
from indexer.register.sayings import Saying
from indexer.register.tally import Tally
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


def tally(*quotes: Quote) -> Tally:
    counted = Tally()
    for quote in quotes:
        saying = Saying.of(quote)
        assert saying
        counted.add(saying, saying.role)
    return counted


def record(*quotes: Quote) -> Speaker:
    return tally(*quotes).record("mirela-voss", None, ())


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


def test_words_of_nobody_known_are_counted_for_nobody() -> None:
    assert Saying.of(make_quote("Words.", None)) is None


def test_years_are_those_of_the_words_not_of_the_print() -> None:
    old = replace(said(published="2024-01-02"), date="2023-12-30")
    assert record(old, old, replace(old, date="2024"), replace(old, date=None)).years == (
        ("2023", 2),
        ("2024", 1),
    )


def test_an_editor_s_name_stands_and_the_printed_ones_are_aliases() -> None:
    speaker = tally(said("Voss"), said()).record("mirela-voss", "Mirela Voss OBE", ("other", "another"))
    assert (speaker.name, speaker.aliases) == ("Mirela Voss OBE", ("Mirela Voss", "Voss"))
    assert speaker.not_to_be_confused_with == ("another", "other")


_QUOTES = st.builds(
    said,
    mention=st.sampled_from([None, "Voss", "she", "Mira Voss", "M. Voss"]),
    role=st.sampled_from([None, "mayor", "Mayor", "MAYOR", "pupil"]),
    published=st.sampled_from([None, "2024-03-05", "2023-01-01", "2025-12-31T08:00"]),
    name=st.sampled_from(["Mirela Voss", "Mírela Voss", "Mirela  Voss"]),
)


@given(st.lists(_QUOTES, min_size=1, max_size=12), st.randoms())
def test_what_is_counted_in_any_order_and_kept_between_is_the_same(quotes: list[Quote], random) -> None:
    whole = record(*quotes)
    random.shuffle(quotes)
    parts = Tally()
    for quote in quotes:
        parts = Tally.from_record(json.loads(json.dumps(parts.to_record())))
        saying = Saying.of(quote)
        assert saying
        parts.add(saying, saying.role)
    assert parts.record("mirela-voss", None, ()) == whole
