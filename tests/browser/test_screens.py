"""Every page on narrow and wide screens, light and dark."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.browser.places import PLACES, Place
from tests.service.press import VANE

# Each width and each theme on every change; the other two pairs in `make test-slow`.
SCREENS = [
    (320, "dark"),
    (1280, "light"),
    pytest.param((320, "light"), marks=pytest.mark.slow),
    pytest.param((1280, "dark"), marks=pytest.mark.slow),
]
LARGEST = 50_000  # bytes sent for one page: document, style and script


@pytest.mark.parametrize("screen", SCREENS, indirect=True, ids=str)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_page_fits_and_can_be_read(screen: Desk, place: Place) -> None:
    page = screen.open(place.address, place.status)
    assert screen.faults() == []
    assert screen.overflow() == 0
    screen.enlarge_text()
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 30
    assert screen.overflow() == 0, "with letters twice as large"
    assert screen.complaints == []
    assert screen.strangers() == []
    assert 0 < screen.bytes_sent() < LARGEST


@pytest.mark.parametrize("screen", [(320, "light")], indirect=True, ids=str)
def test_a_long_word_does_not_widen_the_page(screen: Desk) -> None:
    screen.open("/verify?" + urlencode({"quote": "harbour" * 60 + " wall and the spring tide"}))
    assert screen.overflow() == 0


@pytest.mark.parametrize("screen", [(1280, "light")], indirect=True, ids=str)
def test_names_are_offered_while_one_is_typed(screen: Desk) -> None:
    page = screen.open("/speakers")
    page.get_by_label("A name, or part of one").press_sequentially("od")
    expect(page.locator("datalist option")).to_have_attribute("value", VANE)
    assert screen.complaints == []
    assert screen.strangers() == []
