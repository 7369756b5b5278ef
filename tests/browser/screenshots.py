"""Take a picture of every page over the sample corpus, narrow and wide, light and dark, and on paper.

python -m tests.browser.screenshots [INDEX] [--to FOLDER | --readme]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, Route

from tests.browser.running import CHROMIUM, chromium, served

WIDTHS = (375, 1280)
SCHEMES = ("light", "dark")
PAPER = 670  # pixels between the margins of A4
NEVER = "We will never raise regional fares before the barrier is paid for"
DRAFT = f"""# Fares and the barrier

“{NEVER},” Ingrid Halloran said.

“Wages are up two percent and fares are up seven,” Priya Castellane said.

“We will not raise regional fares before the barrier is paid for,” Tobias Rennick said.

“The trams shall be free for everybody from Sunday on,” Tobias Rennick said.
"""


def verified(quote: str, speaker: str = "", page: str = "/verify") -> str:
    return f"{page}?" + urlencode({"quote": quote, "speaker": speaker})


# By name; {quote} is the first quotation found by "fares", {drifted} one that was printed in several ways.
PAGES = {
    "home": "/",
    "results": "/search?q=fares",
    "name": "/search?q=ingrid+halloran",
    "narrowed": "/search?q=barrier&sort=oldest&from=2025",
    "nothing": "/search?q=nothingofthatsort",
    "broken": "/search?q=(fares+barrier",
    "speakers": "/speakers",
    "speaker": "/speakers/ingrid-halloran",
    "quote": "/quotes/{quote}",
    "drifted": "/quotes/{drifted}",
    "verify": "/verify",
    "altered": verified(NEVER, "Tobias Rennick"),
    "not-found": verified("The trams shall be free for everybody from Sunday on", "Tobias Rennick"),
    "sheet": verified(NEVER, "Tobias Rennick", "/verify/report"),
    "report": "/api/v1/check",
    "draft": "/check",
    "checked": "/check#form",
    "about": "/about",
    "error": "/nowhere",
}
# The pictures of the README, as wide as it shows them.
SHOWN = {
    "results": PAGES["results"],
    "speaker": PAGES["speaker"],
    "verify": verified(NEVER.replace("barrier", "wall"), "Tobias Rennick"),
}
SHOWN_SIZE: Any = {"width": 1100, "height": 1000}
DOCS = Path("docs")


def main() -> None:
    """Write the pictures, and a sheet with all of them."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.browser.screenshots", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("index", type=Path, nargs="?", default=Path("index"), metavar="INDEX")
    parser.add_argument("--to", type=Path, default=Path("build/screenshots"), metavar="FOLDER")
    parser.add_argument("--readme", action="store_true", help="take those of the README instead, into docs")
    args = parser.parse_args()
    if CHROMIUM is None:
        sys.exit("Chromium is not installed (apt-get install chromium)")
    if args.readme:
        with served(args.index) as site, chromium() as browser:
            show(browser, site)
        return
    args.to.mkdir(parents=True, exist_ok=True)
    with served(args.index) as site, chromium() as browser:
        names = list(take(browser, site, args.to))
    sheet = args.to / "index.html"
    sheet.write_text(contact_sheet(names), encoding="utf-8")
    print(f"{len(names)} pictures: {sheet}")


def take(browser: Browser, site: str, folder: Path) -> Iterator[str]:
    """The file name of each picture, once it is written into `folder`."""
    for width, scheme in [*product(WIDTHS, SCHEMES), (PAPER, "paper")]:
        on_paper = scheme == "paper"
        theme = "dark" if on_paper else scheme
        screen: Any = {"viewport": {"width": width, "height": 800}, "color_scheme": theme}
        with browser.new_context(**screen) as context:
            page = context.new_page()
            page.route("**/api/v1/check", _post_draft)
            ids = {"quote": _first(page, site, "fares"), "drifted": _first(page, site, '"put up regional"')}
            for name, address in PAGES.items():
                page.emulate_media(media="screen")
                page.goto(site + address.format_map(ids))
                if name == "checked":
                    page.locator("textarea").fill(DRAFT)
                    page.get_by_role("button", name="Check").click()
                    page.wait_for_selector("article")
                page.emulate_media(media="print" if on_paper else "screen")
                file = f"{name}-{width}-{scheme}.png"
                page.screenshot(path=folder / file, full_page=True)
                yield file


def show(browser: Browser, site: str) -> None:
    """Write the pictures of the README."""
    with browser.new_context(viewport=SHOWN_SIZE, color_scheme="light") as context:
        page = context.new_page()
        for name, address in SHOWN.items():
            page.goto(site + address)
            page.screenshot(path=DOCS / f"{name}.png")


def _first(page: Page, site: str, words: str) -> str:
    """The id of the first quotation found."""
    found = page.request.get(f"{site}/api/v1/quotes", params={"q": words, "limit": 1}).json()
    return str(found["quotes"][0]["id"])


def contact_sheet(files: list[str]) -> str:
    """One page with all pictures, those of one page beside each other."""
    rows = "".join(
        f"<h2>{escape(name)}</h2><p>"
        + "".join(
            f'<a href="{file}"><img src="{file}" alt="{file}" width="280"></a> '
            for file in files
            if file.rsplit("-", 2)[0] == name
        )
        + "</p>"
        for name in PAGES
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>{rows}</html>'


def _post_draft(route: Route) -> None:
    headers = {"Content-Type": "application/json", "Accept": "text/html"}
    route.continue_(method="POST", post_data=json.dumps({"text": DRAFT}), headers=headers)


if __name__ == "__main__":
    main()
