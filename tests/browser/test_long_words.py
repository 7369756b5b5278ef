"""Names and words of any length, and those that run from right to left, in every field of an article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk
from tests.browser.places import verified
from tests.browser.running import served
from tests.service import press
from tests.service.press import Saying, entry

LONG = "harbour" * 50
ARABIC = "سيبقى الجدار مفتوحا حتى المد"
PRINTED = [
    entry(
        "long",
        [Saying(f"We will not close the {LONG}.", f"Wim {LONG}", LONG, before=LONG, after=LONG)],
        "2025-03-04",
        LONG,
        f"https://long.example/{LONG}",
        f"{LONG} {LONG}",
        (LONG,),
    ),
    entry(
        "arabic",
        [Saying(f"{ARABIC}، close to us.", "عادل منصور", "مدير الميناء")],
        "2025-03-05",
        "صحيفة الميناء",
        "https://arabic.example/1",
        ARABIC,
    ),
]
ADDRESSES = (
    "/search?q=close",
    "/search?q=harbour*",
    "/speakers",
    "/quotes/long-1",
    "/quotes/arabic-1",
    verified(f"We will close the {LONG}."),
    verified(f"{ARABIC}، far from us."),
    verified(f"We will close the {LONG}.").replace("/verify", "/verify/report"),
)


@pytest.fixture(scope="module")
def narrow(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    index = press.publish(tmp_path_factory.mktemp("long") / "index", PRINTED)
    with (
        served(index) as site,
        browser.new_context(viewport={"width": 320, "height": 800}) as context,
    ):
        yield Desk(context, site)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_word_widens_a_page(narrow: Desk, address: str) -> None:
    narrow.open(address)
    assert narrow.overflow() == 0


def test_words_from_right_to_left_begin_at_the_right(narrow: Desk) -> None:
    page = narrow.open("/quotes/arabic-1")
    said = page.locator("blockquote")
    expect(said).to_have_css("direction", "rtl")
    expect(page.get_by_role("heading", name="Where it was printed")).to_have_css("direction", "ltr")
