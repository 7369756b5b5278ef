"""The citation in plain words."""

from __future__ import annotations

from typing import Any

import pytest

from service.forms.words import write_citation
from tests.service.forms.records import BARE, HOSTILE, SITE, hostile, quote

CITATIONS: list[tuple[dict[str, Any], str]] = [
    (
        {},
        "“The wall stays open.” — Odile Vane, harbour master, 26 October 2023. "
        "Quoted in Ines Corrow and P. N. Lowde, “Harbour master holds out”, The Sable Ledger, "
        "27 October 2023, https://ledger.example/2023/10/27/wall?a=1&b=2#top (On Record, https://quotes.example/quotes/0f3c).",
    ),
    (
        {"kind": "indirect", "role": None, "relayed_by": "Wim Aster", "authors": [], "url": None},
        "The wall stays open. — Odile Vane (as quoted by Wim Aster), 26 October 2023. "
        "Reported in “Harbour master holds out”, The Sable Ledger, 27 October 2023 "
        "(On Record, https://quotes.example/quotes/0f3c).",
    ),
    (
        {"title": "“It stays”, says Vane", "authors": [], "url": None},
        "“The wall stays open.” — Odile Vane, harbour master, 26 October 2023. "
        "Quoted in “‘It stays’, says Vane”, The Sable Ledger, 27 October 2023 "
        "(On Record, https://quotes.example/quotes/0f3c).",
    ),
]


@pytest.mark.parametrize(("changes", "citation"), CITATIONS)
def test_citation(changes: dict[str, Any], citation: str) -> None:
    assert write_citation(quote(**changes), SITE) == citation


def test_what_is_not_known_is_left_out() -> None:
    assert write_citation(BARE, SITE) == (
        f"“{BARE['text']}” — Speaker not known. Quoted in an untitled article "
        f"(On Record, https://quotes.example/quotes/{BARE['id']})."
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_it_is_one_line_whatever_it_holds(text: str) -> None:
    assert write_citation(hostile(text), SITE).splitlines() == [write_citation(hostile(text), SITE)]
