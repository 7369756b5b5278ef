"""A draft checked as a person does it, with and without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.test_report import DRAFT
from tests.browser.test_screens import SCREENS

DROPPED_ON = ("textarea", "input[type=file]")
# What a person drags from a folder over the page.
CARRIED = """draft => {
  const carried = new DataTransfer();
  carried.items.add(new File([draft], "dropped.md", {type: "text/markdown"}));
  return carried;
}"""


def send(desk: Desk, file: Path) -> Page:
    """Choose a file with the draft and send it."""
    file.write_text(DRAFT, encoding="utf-8")
    page = desk.open("/check")
    page.get_by_label("Or a file").set_input_files(file)
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", name="Quotations in draft.md")).to_be_visible()
    return page


@pytest.mark.parametrize("screen", SCREENS, indirect=True, ids=str)
def test_what_was_found_fits_and_can_be_read(screen: Desk, tmp_path: Path) -> None:
    page = send(screen, tmp_path / "draft.md")
    expect(page.get_by_role("article")).to_have_count(5)
    assert screen.faults() == []
    assert screen.overflow() == 0
    screen.enlarge_text()
    assert screen.overflow() == 0, "with letters twice as large"
    assert screen.complaints == []
    assert screen.strangers() == []


@pytest.mark.parametrize("screen", [(1280, "light")], indirect=True, ids=str)
@pytest.mark.parametrize("onto", ["form", *(pytest.param(one, marks=pytest.mark.slow) for one in DROPPED_ON)])
def test_a_file_is_dropped_on_the_form(screen: Desk, onto: str) -> None:
    page = screen.open("/check")
    expect(page.get_by_label("Or a file (drop one here)")).to_be_visible()
    dropped = page.evaluate_handle(CARRIED, DRAFT)
    for event in ("dragenter", "dragover", "drop"):
        page.locator(f"main {onto}").dispatch_event(event, {"dataTransfer": dropped})
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", name="Quotations in dropped.md")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(5)
    assert screen.complaints == []


def test_from_the_margin_to_the_passage_and_to_the_report(desk: Desk, tmp_path: Path) -> None:
    page = send(desk, tmp_path / "draft.md")
    page.get_by_role("link", name="2 We hold this statement in other words.").click()
    expect(page.get_by_role("article", name="Passage 2")).to_be_in_viewport()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the report").click()
    assert download.value.suggested_filename == "report.html"
