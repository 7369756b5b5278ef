"""Pages on paper: what was found, dark on white in either theme, and nothing that can only be pressed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.places import verified
from tests.service.press import BRANDT, VANE, WALL

LEDGER = "https://ledger.example/2023/10/27/harbour-wall"
RADIO = "https://coast-radio.example/news/4411"
ALTERED = verified(WALL.replace("not close", "shut"), BRANDT)


@dataclass(frozen=True)
class Sheet:
    """A page to print: what of it must be read there, which sources' addresses, and what must not break."""

    name: str
    address: str
    told: tuple[str, ...]
    sources: tuple[str, ...]
    whole: str


SHEETS = (
    Sheet("results", "/search?q=wall+OR+seals", (WALL, VANE, "Understood as"), (LEDGER,), "li.quote"),
    Sheet("speaker", "/speakers/odile-vane", (VANE, WALL, "harbour master"), (LEDGER,), "li.quote"),
    Sheet("quote", "/quotes/ledger-wall-1", (WALL, VANE, "/quotes/ledger-wall-1"), (LEDGER, RADIO), ".quote"),
    Sheet("verify", ALTERED, ("ministry says", BRANDT, VANE, "To check again"), (LEDGER,), ".evidence > li"),
    Sheet(
        "report",
        ALTERED.replace("/verify", "/verify/report"),
        ("ministry says", BRANDT, VANE, "To check again"),
        (LEDGER,),
        ".evidence > li",
    ),
)
# The sheets that print most differently on every change; the others in `make test-slow`.
PRINTED = [
    pytest.param(one, id=one.name, marks=[pytest.mark.slow] if one.name in ("speaker", "report") else [])
    for one in SHEETS
]
PRESSED = "nav, form, button, input, textarea, summary, .skip, .foot, .facets, .turning, .permalink"
# Every address that the browser writes behind a link.
WRITTEN = """() => [...document.querySelectorAll("a")].filter((link) => link.checkVisibility())
  .map((link) => [link.dataset.address ?? link.href, getComputedStyle(link, "::after").content])
  .filter(([, content]) => content !== "none")"""
TOKENS = """() => Object.fromEntries(["--paper", "--ink", "--soft", "--rule", "--added", "--gone", "--found"]
  .map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""
WHITE = "rgb(255, 255, 255)"


def on_paper(desk: Desk, sheet: Sheet) -> Page:
    page = desk.open(sheet.address)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("screen", [(670, "dark")], indirect=True, ids=str)
@pytest.mark.parametrize("sheet", PRINTED)
def test_what_was_found_is_printed_and_nothing_to_press(screen: Desk, sheet: Sheet) -> None:
    page = on_paper(screen, sheet)
    for text in sheet.told:
        expect(page.locator("body")).to_contain_text(text)
        assert text in " ".join(page.inner_text("body").split()), f"{text} is hidden"
    for thing in page.locator(PRESSED).all():
        expect(thing).to_be_hidden()
    assert screen.overflow() == 0
    assert screen.faults() == []
    assert screen.complaints == []


@pytest.mark.parametrize("screen", [(670, "dark")], indirect=True, ids=str)
@pytest.mark.parametrize("sheet", PRINTED)
def test_the_address_of_each_source_stands_beside_its_name(screen: Desk, sheet: Sheet) -> None:
    page = on_paper(screen, sheet)
    written = page.evaluate(WRITTEN)
    for address, shown in written:
        assert address in shown
    assert set(sheet.sources) <= {address for address, _ in written}
    away = page.locator("a[rel~=external]:visible").count()
    assert away == len(written), "each link that leads away has its address"


@pytest.mark.parametrize("screen", [(670, "dark")], indirect=True, ids=str)
def test_paper_is_white_in_either_theme(screen: Desk) -> None:
    page = on_paper(screen, SHEETS[0])
    expect(page.locator("body")).to_have_css("background-color", WHITE)
    printed = page.evaluate(TOKENS)
    page.emulate_media(media="screen", color_scheme="light")
    assert {**page.evaluate(TOKENS), "--paper": "#ffffff"} == printed
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate(TOKENS) == printed


@pytest.mark.parametrize("screen", [(670, "light")], indirect=True, ids=str)
@pytest.mark.parametrize("sheet", PRINTED)
def test_no_quotation_is_broken_across_sheets(screen: Desk, sheet: Sheet) -> None:
    page = on_paper(screen, sheet)
    parts = page.locator(sheet.whole).all()
    assert parts
    for part in parts:
        expect(part).to_have_css("break-inside", "avoid")


@pytest.mark.parametrize("screen", [(670, "light")], indirect=True, ids=str)
def test_a_check_on_screen_does_not_say_twice_what_was_asked(screen: Desk) -> None:
    page = screen.open(ALTERED)
    expect(page.get_by_text("To check again")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text("To check again")).to_be_visible()
