"""The two ways in which a person works a page: pointing at what is seen, and by keys alone."""

from __future__ import annotations

from typing import Protocol

from playwright.sync_api import Locator, Page

MANY = 150  # stops from one end of a page to the other

# What is seen of the stop at which the keyboard is: its ring, and how much of it is on the screen.
RING = """stop => {
  const style = getComputedStyle(stop), box = stop.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const shapes = [...stop.querySelectorAll("rect")].map((shape) => getComputedStyle(shape));
  const drawn = shapes.some((one) => one.stroke !== "none" && parseFloat(one.strokeWidth) >= 2);
  return inside && box.width > 1 && (outlined || drawn);
}"""


class Hands(Protocol):
    """Fills fields, chooses from lists and presses what can be pressed."""

    def fill(self, field: Locator, words: str) -> None:
        """Put these words into a field, in place of what is there."""

    def choose(self, field: Locator, option: str) -> None:
        """Choose from a list by what is written on it."""

    def press(self, thing: Locator) -> None:
        """Press a button, follow a link or open what is folded."""


class Mouse:
    """Clicks where things are; Playwright refuses when something else lies above them."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def fill(self, field: Locator, words: str) -> None:
        field.click(click_count=3)
        self._page.keyboard.type(words)

    def choose(self, field: Locator, option: str) -> None:
        field.select_option(option)  # a list drops down outside of the page

    def press(self, thing: Locator) -> None:
        thing.click()


class Keyboard:
    """Goes from stop to stop with the tabulator, and wants to see at each where it is."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def fill(self, field: Locator, words: str) -> None:
        self._reach(field)
        self._page.keyboard.press("Control+A")
        self._page.keyboard.type(words)

    def choose(self, field: Locator, option: str) -> None:
        self._reach(field)
        self._page.keyboard.type(option)

    def press(self, thing: Locator) -> None:
        self._reach(thing)
        self._page.keyboard.press("Enter")

    def _reach(self, wanted: Locator) -> None:
        handle = wanted.element_handle()
        for _ in range(MANY):
            if handle.evaluate("wanted => wanted === document.activeElement"):
                assert handle.evaluate(RING), f"{wanted} has the keyboard and does not show it"
                return
            self._page.keyboard.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached by keyboard")
