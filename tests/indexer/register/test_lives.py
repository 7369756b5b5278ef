"""How many people bear a name: what one life can hold."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.register.callings import callings
from indexer.register.lives import Lives, own_id
from indexer.register.walks import WALKS

Said = tuple[str | None, str | None]


def people(*said: Said) -> list[str]:
    """Whose each article's quotations are: articles of one name, each with a role and a day."""
    lives = Lives()
    for role, day in said:
        lives.add(callings(role).now, day)
    apart = lives.apart()
    return [own_id("anna-hale", callings(role), apart) for role, _ in said]


ONE: list[list[Said]] = [
    [("judge", "2024-01-01"), ("High Court judge", "2020-01-01"), (None, "2022-01-01")],
    [("judge", "2024-01-01"), ("president of the club", "2024-01-01")],
    [("minister", "2024-01-01"), ("professor", "2024-02-01"), ("lawyer", "2024-03-01")],
    # one life after another
    [("striker", "1998-01-01"), ("judge", "2024-01-01")],
    [("pupil", "2010-01-01"), ("cardiologist", "2024-01-01")],
    [("actress", "2015-01-01"), ("lawyer", "2021-01-01")],
    [("footballer", "2015-01-01"), ("senator", "2017-01-01")],
    # one article says that it is one life
    [("judge", "2024-01-01"), ("footballer", "2024-01-01"), ("judge and footballer", "2024-01-01")],
    # what somebody was clashes with nothing
    [("judge", "2024-01-01"), ("former footballer", "2024-01-01")],
    [(None, None), (None, "2024-01-01")],
]


@pytest.mark.parametrize("said", ONE)
def test_one_person(said: list[Said]) -> None:
    assert people(*said) == ["anna-hale"] * len(said)


SEVERAL: list[tuple[list[Said], list[str]]] = [
    ([("judge", "2024-01-01"), ("striker", "2024-03-01")], ["judge", "athlete"]),
    ([("judge", "2024-01-01"), ("striker", "2020-03-01")], ["judge", "athlete"]),
    # nobody takes this up so late, or so soon
    ([("judge", "2004-01-01"), ("striker", "2024-03-01")], ["judge", "athlete"]),
    ([("footballer", "2019-01-01"), ("surgeon", "2024-01-01")], ["athlete", "doctor"]),
    # an article without a day is of any time
    ([("judge", None), ("striker", "1998-03-01")], ["judge", "athlete"]),
    # whom nothing printed tells apart keeps the plain name
    ([("judge", "2024-01-01"), ("striker", "2024-03-01"), (None, "2024-01-01")], ["judge", "athlete", ""]),
    (
        [("judge", "2024-01-01"), ("mayor", "2024-03-01"), ("lawyer", "2024-01-01")],
        ["judge", "politician", ""],
    ),
    # who clashes with the same others is one
    (
        [("judge", "2024-01-01"), ("lawyer", "2024-01-01"), ("boxer", "2024-01-01")],
        ["judge", "judge", "athlete"],
    ),
    (
        [("surgeon", "2024-01-01"), ("bishop", "2024-01-01"), ("boxer", "2024-01-01")],
        ["doctor", "cleric", "athlete"],
    ),
    # what somebody was tells whose life it is, where one life alone had it
    (
        [("judge", "2024-01-01"), ("boxer", "2024-01-01"), ("former boxer", "2025-01-01")],
        ["judge", "athlete", "athlete"],
    ),
    (
        [("judge", "2024-01-01"), ("boxer", "2024-01-01"), ("former mayor", "2025-01-01")],
        ["judge", "athlete", ""],
    ),
]


@pytest.mark.parametrize(("said", "labels"), SEVERAL)
def test_several_people(said: list[Said], labels: list[str]) -> None:
    assert people(*said) == [f"anna-hale-{label}" if label else "anna-hale" for label in labels]


def test_one_role_in_many_articles_is_a_slip_of_the_reading() -> None:
    often: list[Said] = [*([("party leader", "2024-01-01")] * 38), ("senator", "2024-01-01")]
    assert set(people(*often, ("judge", "2024-01-01"))) == {"anna-hale"}
    assert set(people(*often[20:], ("judge", "2024-01-01"))) == {
        "anna-hale",
        "anna-hale-judge",
        "anna-hale-politician",
    }


@pytest.mark.parametrize("said", [*ONE, *(said for said, _ in SEVERAL)])
def test_the_order_in_which_articles_come_tells_nothing(said: list[Said]) -> None:
    known = dict(zip(said, people(*said), strict=True))
    for order in itertools.permutations(said):
        assert people(*order) == [known[one] for one in order]


_WALKS = st.sets(st.sampled_from(sorted(WALKS)), max_size=3).map(frozenset)
_DAYS = st.none() | st.integers(1950, 2030).map(lambda year: f"{year}-06-01")


@given(st.lists(st.tuples(_WALKS, _DAYS), max_size=8), st.randoms())
def test_what_is_added_in_any_order_and_kept_between_is_the_same(articles, random) -> None:
    whole, parts = Lives(), Lives()
    for walks, day in articles:
        whole.add(walks, day)
    random.shuffle(articles)
    for walks, day in articles:
        parts = Lives.from_record(parts.to_record())
        parts.add(walks, day)
    assert parts == whole
    assert parts.apart() == whole.apart()


@given(st.lists(st.tuples(_WALKS, _DAYS), max_size=8))
def test_walks_of_one_article_are_one_person_s(articles) -> None:
    lives = Lives()
    for walks, day in articles:
        lives.add(walks, day)
    apart = lives.apart()
    for walks, _ in articles:
        assert len({apart[walk] for walk in walks}) <= 1
