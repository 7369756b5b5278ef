"""Where the tabulator stops on each page: everywhere it should, in the order of reading, to be seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.browser.hands import MANY, RING
from tests.browser.places import PLACES, Place

# All that can be pressed or filled in, in the order in which it is written.
STOPS = """() => {
  const known = "a[href], button, input, select, textarea, summary, [tabindex]";
  const open = (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.disabled;
  return [...document.querySelectorAll(known)].filter(open);
}"""
AT = "stops => stops.indexOf(document.activeElement)"

pytestmark = pytest.mark.parametrize("screen", [(375, "light")], indirect=True, ids=str)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_stop_is_reached_in_order_and_shows_itself(screen: Desk, place: Place) -> None:
    page = screen.open(place.address, place.status)
    stops = page.evaluate_handle(STOPS)
    total = int(stops.evaluate("stops => stops.length"))
    assert 5 < total < MANY
    if stops.evaluate(AT) != -1:  # the page has put the reader into a field: go back to its top
        page.evaluate("document.activeElement.blur()")
        page.evaluate("document.body.setAttribute('tabindex', '-1'); document.body.focus()")
    reached, unseen = [], []
    for _ in range(total):
        page.keyboard.press("Tab")
        reached.append(stops.evaluate(AT))
        if not page.evaluate(f"({RING})(document.activeElement)"):
            unseen.append(page.evaluate("document.activeElement.outerHTML"))
    assert reached == list(range(total))
    assert unseen == []


def test_the_first_stop_leads_over_the_head_of_the_page(screen: Desk) -> None:
    page = screen.open("/search?q=wall")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
