"""What is taken along: each text to copy, and the bookmark that verifies the words selected elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk
from tests.browser.places import verified
from tests.service.press import VANE, WALL

# Every page with something to copy, and what begins each of its texts.
COPIED = [
    (
        "/quotes/ledger-wall-1",
        {"Citation": f"“{WALL}”", "Permalink": "http", "HTML to embed": "<blockquote "},
    ),
    (verified(WALL, VANE), {"Permalink of this check": "http"}),
    ("/about", {"Bookmarklet": "javascript:", "Search by keyword": "http"}),
]
FOREIGN = "https://paper.example/story"
# A page of somebody else's with as strict a policy as there is, on which nothing but the bookmark may run.
STORY = f"<!doctype html><title>Story</title><p>The harbour master wrote: <q>{WALL}</q></p><p>{{long}}</p>"
SELECT = "words => getSelection().selectAllChildren(document.querySelector(words))"


@pytest.fixture
def desk(browser: Browser, site: str) -> Iterator[Desk]:
    """A browser whose user lets the site write to the clipboard."""
    with browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
        opened = Desk(context, site)
        yield opened
        assert opened.complaints == []


@pytest.mark.parametrize(("address", "texts"), COPIED, ids=["quote", "verify", "about"])
def test_each_button_copies_its_text(desk: Desk, address: str, texts: dict[str, str]) -> None:
    page = desk.open(address)
    expect(page.get_by_role("button", name="Copy")).to_have_count(len(texts))
    for label, beginning in texts.items():
        page.get_by_role("button", name=f"Copy the {label}", exact=True).click()
        field = page.get_by_label(label, exact=True)
        expect(page.locator(".copying").filter(has=field).get_by_text("Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == field.input_value()
        assert copied.startswith(beginning)


@pytest.mark.parametrize(("selected", "times"), [("q", 1), ("p:last-child", 40)], ids=["short", "long"])
def test_the_bookmark_verifies_the_words_selected_on_any_page(desk: Desk, selected: str, times: int) -> None:
    page = desk.open("/about")
    bookmark = page.get_by_role("link", name="Verify on record").get_attribute("href") or ""
    page.route(
        FOREIGN,
        lambda route: route.fulfill(
            body=STORY.format(long=f"{WALL} " * times),
            content_type="text/html",
            headers={"Content-Security-Policy": "default-src 'none'"},
        ),
    )
    page.goto(FOREIGN)
    page.evaluate(SELECT, selected)
    with page.context.expect_page() as opened:
        page.evaluate(unquote(bookmark.removeprefix("javascript:")))
    landed = opened.value
    expect(landed).to_have_url(re.compile("/verify"))
    expect(landed.get_by_label("The words you are about to print")).to_have_value(
        re.compile(re.escape(" ".join([WALL] * times)))
    )
    expect(landed.get_by_role("status")).to_be_visible()
    expect(page).to_have_url(FOREIGN)
    assert page.locator("form").count() == 0, "nothing of it stays on the page"
