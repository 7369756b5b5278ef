"""The three look-ups as a person does them, with scripts and without."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.service.press import BRANDT, VANE, WALL


def test_search_for_words_and_follow_them_to_their_source(desk: Desk) -> None:
    page = desk.open("/")
    page.get_by_label("Words somebody said").fill('"spring tide"')
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("1 quotation")
    first = page.get_by_role("listitem").filter(has_text=WALL)
    expect(first.locator("mark")).to_have_text("spring tide")
    expect(first).to_contain_text("26 October 2023")
    expect(first).to_contain_text("also in 1 other article: Coast Radio")
    expect(first.get_by_role("link", name="The Sable Ledger")).to_have_attribute(
        "href", "https://ledger.example/2023/10/27/harbour-wall"
    )
    first.get_by_role("link", name="permalink").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"A quotation by {VANE}")
    expect(page.get_by_role("main")).to_contain_text("Coast Radio")


def test_narrow_a_search(desk: Desk) -> None:
    page = desk.open("/search?q=pause")
    page.get_by_text("Narrow the search").click()
    page.get_by_label("Said from").fill("2024")
    page.get_by_label("Order").select_option("oldest first")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("1 quotation")
    expect(page.get_by_label("Said from")).to_have_value("2024")


def test_mend_a_broken_query(desk: Desk) -> None:
    page = desk.open("/")
    page.get_by_label("Words somebody said").fill("pause OR")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("alert")).to_contain_text("OR needs something on both sides.")
    page.get_by_label("Words somebody said").fill("pause OR wall")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("3 quotations")


def test_look_up_a_speaker(desk: Desk) -> None:
    page = desk.open("/")
    page.get_by_role("link", name="Look up a speaker").click()
    page.get_by_label("A name, or part of one").fill("brandt-ilves")
    page.get_by_role("button", name="Look up").click()
    page.get_by_role("link", name=BRANDT).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(BRANDT)
    expect(page.get_by_role("main")).to_contain_text("former fisheries minister")
    days = page.locator("li.quote time")
    expect(days).to_have_text(["3 February 2024", "27 October 2023"])
    page.get_by_label("Words in these quotations").fill("dredging")
    page.get_by_role("button", name="Search").click()
    expect(days).to_have_text(["27 October 2023"])


def test_verify_an_altered_quotation_credited_to_another(desk: Desk) -> None:
    page = desk.open("/")
    page.get_by_role("link", name="Verify a quotation").click()
    page.get_by_label("The words you are about to print").fill(WALL.replace("not close", "close"))
    page.get_by_label("Who is said to have said them").fill(BRANDT)
    page.get_by_role("button", name="Verify").click()
    verdict = page.get_by_role("status")
    expect(verdict).to_contain_text("We hold this statement in other words.")
    expect(verdict).to_contain_text(f"credit these words to {VANE}, not to {BRANDT}.")
    expect(verdict).to_contain_text("Look closely: the difference holds a negation.")
    expect(page.get_by_role("deletion").filter(has_text="not").first).to_be_visible()
    page.get_by_label("The words you are about to print").fill(WALL)
    page.get_by_label("Who is said to have said them").fill(VANE)
    page.get_by_role("button", name="Verify").click()
    expect(verdict).to_contain_text("We hold exactly these words.")


def test_go_on_to_the_next_page_and_back(desk: Desk) -> None:
    page = desk.open("/search?q=tide+table")
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("navigation", name="Further pages")).to_contain_text("Page 2 of 3")
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_role("navigation", name="Further pages")).to_contain_text("Page 1 of 3")


def test_jump_over_the_head_by_keyboard(desk: Desk) -> None:
    page = desk.open("/search?q=wall")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
