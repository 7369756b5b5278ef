"""Which walks of life a role names."""

from __future__ import annotations

import pytest

from indexer.register.callings import Callings, callings
from indexer.register.walks import PAIRS, TOGETHER, WALKS, YEARS_TO_TAKE_UP

# role -> held now, held before
ROLES = [
    ("judge", "judge", ""),
    ("Judge of the High Court", "judge", ""),
    ("Orrin High Court judge", "judge", ""),
    ("chief justice", "judge", ""),
    ("consultant cardiologist at St. Mary’s", "doctor", ""),
    ("Vellmark striker", "athlete", ""),
    ("midfielder for Orrin Town", "athlete", ""),
    ("Minister of Justice", "politician", ""),
    ("Methodist minister", "cleric", ""),
    ("home secretary", "politician", ""),
    ("mayor-elect", "politician", ""),
    ("farmer and councillor", "politician", ""),
    ("lawyer and lecturer", "lawyer scholar", ""),
    ("judge, scholar and pianist", "judge performer", ""),
    # what somebody was
    ("former judge", "", "judge"),
    ("ex-footballer", "", "athlete"),
    ("retired detective", "", "officer"),
    ("former England striker and judge", "judge", "athlete"),
    ("footballer-turned-minister", "politician", "athlete"),
    ("footballer turned minister", "politician", "athlete"),
    # somebody else
    ("lawyer for the footballer", "lawyer", ""),
    ("judge’s clerk", "", ""),
    ("wife of the footballer", "", ""),
    ("head of the Judges’ Association and surgeon’s daughter", "", ""),
    ("agent of the striker and boxer", "", ""),
    # nothing that fills a life
    ("president", "", ""),
    ("spin doctor", "", ""),
    ("head of cardiology", "", ""),
    ("", "", ""),
    (None, "", ""),
]


@pytest.mark.parametrize(("role", "now", "before"), ROLES)
def test_callings(role: str | None, now: str, before: str) -> None:
    assert callings(role) == Callings(frozenset(now.split()), frozenset(before.split()))


def test_every_walk_has_its_years_and_every_table_speaks_of_walks() -> None:
    assert YEARS_TO_TAKE_UP.keys() == WALKS.keys()
    assert frozenset().union(*TOGETHER) <= WALKS.keys()
    assert set(PAIRS.values()) - {None} <= WALKS.keys()
    words = [word for listed in WALKS.values() for word in listed.split()]
    assert len(words) == len(set(words))
