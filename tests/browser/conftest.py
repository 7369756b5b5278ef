"""The running service and a browser to look at it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.service import press

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service, started as its operator starts it."""
    index = press.publish(tmp_path_factory.mktemp("browser") / "index")
    asked = [sys.executable, "-m", "service", "serve", "--index", str(index), "--port", "0"]
    environment = os.environ | {"RATE_LIMIT": "0", "LOG_LEVEL": "error"}
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
        process.terminate()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield opened
        opened.close()


class Desk:
    """A person's browser: opens pages of the site and keeps what went wrong on them."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.complaints: list[str] = []
        self.page: Page = context.new_page()
        self._site = site
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("requestfailed", self._note_failure)

    def _note_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left before its icon had come
            self.complaints.append(f"{request.url}: {request.failure}")

    def open(self, address: str) -> Page:
        self.page.goto(self._site + address)
        return self.page


@pytest.fixture(params=["script", "no script"])
def desk(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Desk]:
    """A browser with and without scripts; nothing on the way may have gone wrong."""
    with browser.new_context(java_script_enabled=request.param == "script") as context:
        opened = Desk(context, site)
        yield opened
        assert opened.complaints == []


@pytest.fixture
def screen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Desk]:
    """A browser of a given width in a given colour scheme."""
    width, scheme = request.param
    with browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        yield Desk(context, site)


@pytest.fixture(scope="session")
def shots() -> Path | None:
    """Where to keep pictures of the pages for people to look at; None unless SHOTS names a folder."""
    return Path(os.environ["SHOTS"]) if "SHOTS" in os.environ else None
