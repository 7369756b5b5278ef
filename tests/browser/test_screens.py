"""Every page on narrow and wide screens, light and dark."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Desk
from tests.service.press import BRANDT, VANE, WALL

PAGES = {
    "home": "/",
    "results": "/search?q=wall+OR+pause",
    "narrowed": "/search?q=pause&from=2023&sort=oldest",
    "nothing": "/search?q=nothingofthatsort",
    "broken": "/search?q=(wall+pause",
    "many": "/search?q=tide&page=2",
    "speakers": "/speakers",
    "speaker": "/speakers/odile-vane",
    "quote": "/quotes/ledger-wall-1",
    "reported": "/quotes/ledger-wall-4",
    "verify": "/verify",
    "exact": "/verify?" + urlencode({"quote": WALL, "speaker": VANE}),
    "altered": "/verify?" + urlencode({"quote": WALL.replace("not close", "shut"), "speaker": BRANDT}),
    "spliced": "/verify?"
    + urlencode({"quote": "The pause in dredging protects the seals. A ceasefire between boats and seals."}),
    "not found": "/verify?"
    + urlencode({"quote": "Gulls have taken over the customs house.", "speaker": VANE}),
    "error": "/nowhere",
}

# The contrast of each element's own text with what is painted behind it, where it falls short of
# WCAG 2.2 AA: 4.5, or 3 for large text.
FAINT = """() => {
  const parsed = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parsed(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own && !element.matches("input, textarea, select")) continue;
    const style = getComputedStyle(element);
    const pair = [light(parsed(style.color)), light(behind(element))].sort((a, b) => b - a);
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (contrast < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5))
      faint.push(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
  }
  return faint;
}"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize(
    "screen", [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")], indirect=True, ids=str
)
def test_every_page_fits_and_can_be_read(
    screen: Desk, shots: Path | None, request: pytest.FixtureRequest
) -> None:
    for name, address in PAGES.items():
        page = screen.open(address)
        assert page.evaluate(WIDER) == 0, f"{name} is wider than the screen"
        assert page.evaluate(FAINT) == [], f"{name} has faint text"
        if shots:
            page.screenshot(path=shots / f"{request.node.callspec.id} {name}.png", full_page=True)
    assert [noted for noted in screen.complaints if "status of 40" not in noted] == []


@pytest.mark.parametrize("screen", [(320, "light")], indirect=True, ids=str)
def test_a_long_word_does_not_widen_the_page(screen: Desk) -> None:
    page = screen.open("/verify?" + urlencode({"quote": "harbour" * 60 + " wall and the spring tide"}))
    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize("screen", [(1280, "light")], indirect=True, ids=str)
def test_names_are_offered_while_one_is_typed(screen: Desk) -> None:
    page = screen.open("/speakers")
    page.get_by_label("A name, or part of one").press_sequentially("od")
    expect(page.locator("datalist option")).to_have_attribute("value", VANE)
    assert screen.complaints == []
