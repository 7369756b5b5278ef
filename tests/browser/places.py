"""Every kind of page there is, with an address that shows it over the invented press."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from tests.service.press import BRANDT, VANE, WALL


@dataclass(frozen=True)
class Place:
    """A page by its address; `status` is what it is answered with."""

    name: str
    address: str
    status: int = 200


def verified(quote: str, speaker: str = "") -> str:
    return "/verify?" + urlencode({"quote": quote, "speaker": speaker})


PLACES = (
    Place("home", "/"),
    Place("results", "/search?q=wall+OR+pause"),
    Place("narrowed", "/search?q=pause&from=2023&sort=oldest"),
    Place("nothing", "/search?q=nothingofthatsort"),
    Place("broken", "/search?q=(wall+pause", 400),
    Place("many", "/search?q=tide&page=2"),
    Place("speakers", "/speakers"),
    Place("speaker", "/speakers/odile-vane"),
    Place("quote", "/quotes/ledger-wall-1"),
    Place("reported", "/quotes/ledger-wall-4"),
    Place("verify", "/verify"),
    Place("exact", verified(WALL, VANE)),
    Place("altered", verified(WALL.replace("not close", "shut"), BRANDT)),
    Place(
        "spliced",
        verified("The pause in dredging protects the seals. A ceasefire between boats and seals."),
    ),
    Place("not found", verified("Gulls have taken over the customs house.", VANE)),
    Place("unread", verified("?"), 400),
    Place("sheet", verified(WALL.replace("not close", "shut"), BRANDT).replace("/verify", "/verify/report")),
    Place("check", "/check"),
    Place("about", "/about"),
    Place("error", "/nowhere", 404),
)
