"""What articles say runs nowhere, though the browser is told to mind no policy of the page's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, Route

from tests.browser.running import served
from tests.service.payloads import NUMBERS, PAYLOADS, altered, dangers, publish, quote_id, verified

INSERT = "text => document.querySelector('h1').append(document.createRange().createContextualFragment(text))"


class Bait:
    """A tab in which every script may run: escaping alone stands between an article and its reader."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self._site = page, site
        self.ran: list[str] = []
        page.on("dialog", self._note_dialog)
        page.on("request", self._note_request)

    def _note_dialog(self, dialog: Dialog) -> None:
        self.ran.append(f"{self.page.url}: {dialog.message}")
        dialog.dismiss()

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith(f"{self._site}/"):
            self.ran.append(f"{self.page.url}: {request.url}")

    def open(self, address: str) -> Page:
        self.page.goto(self._site + address)
        return self.page

    def taken(self) -> list[str]:
        """What has run, and what could still run of the tree that the browser made of the page."""
        return self.ran + dangers(self.page.content())


@pytest.fixture(scope="module")
def bait(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bait]:
    index = publish(tmp_path_factory.mktemp("attack") / "index")
    with served(index) as site, browser.new_context(bypass_csp=True) as context:
        yield Bait(context.new_page(), site)


@pytest.mark.parametrize("text", PAYLOADS[:2])
def test_the_bait_is_taken_by_what_is_not_escaped(bait: Bait, text: str) -> None:
    bait.open("/nowhere").evaluate(INSERT, text)
    assert bait.ran
    assert len(bait.taken()) > len(bait.ran)
    bait.ran.clear()


# One in six on every change, as all are asked of the HTML itself; every one of them in `make test-slow`.
TRIED = [number if number % 6 == 0 else pytest.param(number, marks=pytest.mark.slow) for number in NUMBERS]


@pytest.mark.parametrize("number", TRIED, ids=PAYLOADS.__getitem__)
def test_no_page_about_a_hostile_article_runs_it(bait: Bait, number: int) -> None:
    page = bait.open(f"/quotes/{quote_id(number)}")
    speaker = page.locator("a.speaker").first.get_attribute("href")
    assert bait.taken() == []
    bait.open(f"{speaker}")
    assert bait.taken() == []
    bait.open(verified(PAYLOADS[number]))
    assert bait.taken() == []


def test_no_list_runs_what_is_in_it(bait: Bait) -> None:
    page = bait.open("/search?q=wall+OR+tide+OR+gate+OR+boats")
    while (onward := page.locator("a[rel=next]")).count():
        assert bait.taken() == []
        page.goto(page.url.partition("/search")[0] + f"{onward.get_attribute('href')}")
    for address in ("/speakers", "/api/v1/quotes?q=wall&limit=100", "/api/v1/speakers?limit=100"):
        bait.open(address)
        assert bait.taken() == []


def test_no_feed_runs_as_a_browser_shows_it(bait: Bait) -> None:
    """Shown as a document by some browsers: here with a type that makes this one do so too."""
    bait.page.route(
        "**/*.atom?*", lambda route: route.fulfill(response=route.fetch(), content_type="text/xml")
    )
    bait.open("/api/v1/quotes.atom?q=wall&limit=100")
    assert bait.ran == []


def test_no_report_runs_what_the_draft_says(bait: Bait) -> None:
    draft = "\n\n".join(f"“{altered(payload)},” said Ada {payload} Marsh. {payload}" for payload in PAYLOADS)

    def post(route: Route) -> None:
        headers = {"Content-Type": "application/json", "Accept": "text/html"}
        route.continue_(method="POST", post_data=json.dumps({"text": draft}), headers=headers)

    bait.page.route("**/api/v1/check", post)
    bait.open("/api/v1/check")
    assert bait.taken() == []


def test_no_embedded_quotation_runs_in_the_page_it_stands_in(bait: Bait) -> None:
    site = bait.open("/nowhere").url.removesuffix("/nowhere")
    for number in NUMBERS:
        asked = urlencode({"url": f"{site}/quotes/{quote_id(number)}"})
        embedding = bait.page.request.get(f"{site}/oembed?{asked}").json()["html"]
        bait.page.evaluate(INSERT, embedding)
    assert bait.page.locator("h1 blockquote").count() == len(PAYLOADS)
    assert bait.taken() == []
