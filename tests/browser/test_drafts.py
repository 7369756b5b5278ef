"""A draft checked as a person does it, with and without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk
from tests.browser.test_report import DRAFT
from tests.browser.test_screens import SCREENS


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


def test_from_the_margin_to_the_passage_and_to_the_report(desk: Desk, tmp_path: Path) -> None:
    page = send(desk, tmp_path / "draft.md")
    page.get_by_role("link", name="2 We hold this statement in other words.").click()
    expect(page.get_by_role("article", name="Passage 2")).to_be_in_viewport()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the report").click()
    assert download.value.suggested_filename == "report.html"
