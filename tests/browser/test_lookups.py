"""The three look-ups as a person does them: by mouse and by keyboard alone, with scripts and without."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.service.press import BRANDT, VANE, WALL


def test_search_for_words_and_follow_them_to_their_source(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/")
    hands.fill(page.get_by_label("Words somebody said"), '"spring tide"')
    hands.press(page.get_by_role("button", name="Search"))
    expect(page.get_by_role("status")).to_have_text("1 quotation")
    first = page.get_by_role("listitem").filter(has_text=WALL)
    expect(first.locator("mark")).to_have_text("spring tide")
    expect(first).to_contain_text("26 October 2023")
    expect(first).to_contain_text("also in 1 other article: Coast Radio")
    expect(first.get_by_role("link", name="The Sable Ledger")).to_have_attribute(
        "href", "https://ledger.example/2023/10/27/harbour-wall"
    )
    hands.press(first.get_by_role("link", name="permalink"))
    expect(page.get_by_role("heading", level=1)).to_have_text(f"A quotation by {VANE}")
    expect(page.get_by_role("main")).to_contain_text("Coast Radio")
    desk.play_the_press()
    hands.press(page.get_by_role("link", name="Open the article at these words"))
    expect(page).to_have_url(re.compile("https://ledger.example/2023/10/27/harbour-wall"))
    assert "referer" not in desk.asked[-1].headers


def test_narrow_a_search(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/search?q=pause")
    hands.press(page.get_by_text("Narrow the search"))
    hands.fill(page.get_by_label("Said from"), "2024")
    hands.choose(page.get_by_label("Order"), "oldest first")
    hands.press(page.get_by_role("button", name="Search"))
    expect(page.get_by_role("status")).to_have_text("1 quotation")
    expect(page.get_by_label("Said from")).to_have_value("2024")


def test_mend_a_broken_query(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/")
    hands.fill(page.get_by_label("Words somebody said"), "pause OR")
    hands.press(page.get_by_role("button", name="Search"))
    expect(page.get_by_role("alert")).to_contain_text("OR needs something on both sides.")
    hands.fill(page.get_by_label("Words somebody said"), "pause OR wall")
    hands.press(page.get_by_role("button", name="Search"))
    expect(page.get_by_role("status")).to_have_text("3 quotations")


def test_look_up_a_speaker(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/")
    hands.press(page.get_by_role("link", name="Look up a speaker"))
    hands.fill(page.get_by_label("A name, or part of one"), "brandt-ilves")
    hands.press(page.get_by_role("button", name="Look up"))
    hands.press(page.get_by_role("link", name=BRANDT))
    expect(page.get_by_role("heading", level=1)).to_have_text(BRANDT)
    expect(page.get_by_role("main")).to_contain_text("former fisheries minister")
    days = page.locator("li.quote time")
    expect(days).to_have_text(["3 February 2024", "27 October 2023"])
    hands.fill(page.get_by_label("Words in these quotations"), "dredging")
    hands.press(page.get_by_role("button", name="Search"))
    expect(days).to_have_text(["27 October 2023"])


def test_look_up_a_speaker_in_one_role(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/speakers")
    hands.press(page.get_by_role("link", name=BRANDT))
    days = page.locator("li.quote time")
    expect(days).to_have_text(["3 February 2024", "27 October 2023"])
    lane = page.get_by_role("listitem").get_by_role("link", name="fisheries minister", exact=True)
    hands.press(lane)
    expect(days).to_have_text(["27 October 2023"])
    expect(lane).to_have_attribute("aria-current", "true")
    hands.press(page.get_by_role("link", name="Take off: as fisheries minister"))
    expect(days).to_have_count(2)


def test_verify_an_altered_quotation_credited_to_another(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/")
    hands.press(page.get_by_role("link", name="Verify a quotation"))
    hands.fill(page.get_by_label("The words you are about to print"), WALL.replace("not close", "close"))
    hands.fill(page.get_by_label("Who is said to have said them"), BRANDT)
    hands.press(page.get_by_role("button", name="Verify"))
    verdict = page.get_by_role("status")
    expect(verdict).to_contain_text("We hold this statement in other words.")
    expect(verdict).to_contain_text(f"credit these words to {VANE}, not to {BRANDT}.")
    expect(verdict).to_contain_text("Look closely: the difference holds a negation.")
    expect(page.get_by_role("deletion").filter(has_text="not").first).to_be_visible()
    hands.fill(page.get_by_label("The words you are about to print"), WALL)
    hands.fill(page.get_by_label("Who is said to have said them"), VANE)
    hands.press(page.get_by_role("button", name="Verify"))
    expect(verdict).to_contain_text("We hold exactly these words.")


def test_go_on_to_the_next_page_and_back(desk: Desk) -> None:
    hands = desk.hands
    page = desk.open("/search?q=tide+table")
    hands.press(page.get_by_role("link", name="Next"))
    expect(page.get_by_role("navigation", name="Further pages")).to_contain_text("Page 2 of 3")
    hands.press(page.get_by_role("link", name="Previous"))
    expect(page.get_by_role("navigation", name="Further pages")).to_contain_text("Page 1 of 3")
