"""A browser as its user has it: opens pages of the site and keeps what went wrong on them."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.browser.hands import Hands, Keyboard, Mouse

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Desk:
    """One tab, worked by mouse or by keyboard. `complaints` are the browser's; `asked` all its requests."""

    def __init__(self, context: BrowserContext, site: str, by_keyboard: bool = False) -> None:
        self.complaints: list[str] = []
        self.asked: list[Request] = []
        self.page: Page = context.new_page()
        self.hands: Hands = Keyboard(self.page) if by_keyboard else Mouse(self.page)
        self._site = site
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._note_message)
        self.page.on("request", lambda request: self.asked.append(request))
        self.page.on("requestfailed", self._note_failure)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.location["url"] != self.page.url or "status of 4" not in message.text:
            self.complaints.append(message.text)  # a page that is itself a refusal is no complaint

    def _note_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left before its icon had come
            self.complaints.append(f"{request.url}: {request.failure}")

    def open(self, address: str, status: int = 200) -> Page:
        """The page at this address of the site, which has to be answered with this status."""
        answer = self.page.goto(self._site + address)
        assert answer is not None
        assert answer.status == status
        return self.page

    def play_the_press(self) -> None:
        """Answer for every outlet, none of which exists."""
        self.page.route("https://*.example/**", lambda route: route.fulfill(body="An article."))

    def strangers(self) -> list[str]:
        """What was asked of any other host."""
        return [one.url for one in self.asked if not one.url.startswith(f"{self._site}/")]

    def bytes_sent(self) -> int:
        """All that the site sent over the wire, heads included, as packed as it came."""
        sizes = [one.sizes() for one in self.asked if one.response()]
        return sum(size["responseHeadersSize"] + size["responseBodySize"] for size in sizes)

    def faults(self) -> list[str]:
        """What axe-core holds against the page, by every rule it has.

        The page's own policy stays in force: what a debugger evaluates is no script of the page's.
        """
        self.page.evaluate(AXE_SCRIPT)
        told: dict[str, Any] = self.page.evaluate("axe.run({resultTypes: ['violations']})")
        return [f"{rule['id']}: {node['html']}" for rule in told["violations"] for node in rule["nodes"]]

    def overflow(self) -> int:
        """By how many pixels the page is wider than the screen."""
        return int(self.page.evaluate(WIDER))

    def enlarge_text(self) -> None:
        """Set the letters twice as large, as a reader does in the browser's settings."""
        sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
        self.page.context.new_cdp_session(self.page).send("Page.setFontSizes", sizes)
