"""Who is the same speaker."""

from __future__ import annotations

import pytest

from indexer.quote import SpeakerType
from indexer.speakers import slug, speaker_id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mirela Voss", "mirela-voss"),
        ("José O'Díaz-Żak", "jose-odiaz-zak"),
        ("U.N.", "u-n"),
        ("  ", "unknown"),
        ("Вера Мороз", "вера-мороз"),
        ("x" * 90, "x" * 60),
    ],
)
def test_a_slug_stands_in_an_address(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("name", "kind", "same"),
    [
        ("Mirela Voss", "person", True),
        ("Voss", "person", False),
        ("Orrin", "group", True),
        ("Annual Report", "document", True),
        ("a senior official", "unnamed", False),
    ],
)
def test_only_what_names_one_body_is_the_same_in_two_articles(
    name: str, kind: SpeakerType, same: bool
) -> None:
    address = "https://www.courier.example/2024/"
    one, other = (speaker_id(name, kind, address + article) for article in ("dam", "vote"))
    assert (one == other) is same
    assert one.startswith(slug(name))
    assert speaker_id(name, kind, address + "dam") == one
