"""The report on a draft in a browser: as the service gives it, and kept as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.desk import Desk
from tests.browser.test_screens import SCREENS
from tests.service.press import VANE, WALL

LONG = "harbour" * 60
DRAFT = f"""# {LONG}

“{WALL}” said {VANE}.

“{WALL.replace("not close", "shut")}” said Tomas Brandt-Ilves.

> “Gulls have taken over the customs house and the {LONG},” {VANE} said.

“The pause in dredging protects the seals. A ceasefire between boats and seals is what it was,”
Tomas Brandt-Ilves said.

“She called the pause a temporary and local arrangement that she expects to end,” a harbour official said.
"""


def open_report(desk: Desk) -> Page:
    """Ask for the page as a client does, by POST."""

    def post(route: Route) -> None:
        headers = {"Content-Type": "application/json", "Accept": "text/html"}
        route.continue_(method="POST", post_data=json.dumps({"text": DRAFT}), headers=headers)

    desk.page.route("**/api/v1/check", post)
    return desk.open("/api/v1/check")


@pytest.mark.parametrize("screen", SCREENS, indirect=True, ids=str)
def test_it_fits_and_can_be_read(screen: Desk) -> None:
    page = open_report(screen)
    expect(page.get_by_role("article")).to_have_count(5)
    assert screen.faults() == []
    assert screen.overflow() == 0
    assert screen.complaints == []
    assert len(screen.asked) == 1, "it brings all that it needs"


@pytest.mark.parametrize("screen", [(1280, "dark")], indirect=True, ids=str)
def test_it_is_the_same_when_kept_as_a_file_and_on_paper(screen: Desk, tmp_path: Path) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    page = open_report(screen)
    shown, colour = page.inner_text("main"), page.evaluate(paper)
    kept = tmp_path / "report.html"
    kept.write_text(page.content(), encoding="utf-8")
    page.goto(kept.as_uri())
    assert (page.inner_text("main"), page.evaluate(paper)) == (shown, colour)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(paper) != colour
    assert screen.faults() == []
    assert screen.complaints == []


def test_from_the_summary_to_a_passage_and_back_to_the_draft(desk: Desk) -> None:
    page = open_report(desk)
    row = page.get_by_role("row").filter(has_text="We hold this statement in other words.")
    row.get_by_role("link", name="2").click()
    second = page.get_by_role("article", name="Passage 2")
    expect(second.get_by_role("heading", level=3)).to_be_in_viewport()
    expect(
        second.get_by_role("table", name="Where it was printed").get_by_role("columnheader")
    ).to_have_count(3)
    second.get_by_role("link", name="Passage 2 in the draft").click()
    expect(page.locator("#in-draft-2")).to_be_in_viewport()
    page.get_by_role("link", name="(passage 3").click()
    expect(page.get_by_role("article", name="Passage 3")).to_be_in_viewport()
