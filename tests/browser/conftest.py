"""The running service and a browser to look at it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.desk import Desk
from tests.service import press

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def served(index: Path) -> Iterator[str]:
    """The address of the service over this index, started as its operator starts it."""
    asked = [sys.executable, "-m", "service", "serve", "--index", str(index), "--port", "0"]
    environment = os.environ | {"RATE_LIMIT": "0", "LOG_LEVEL": "error"}
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's own browser, without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service over the invented press."""
    with served(press.publish(tmp_path_factory.mktemp("browser") / "index")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with chromium() as opened:
        yield opened


@pytest.fixture(params=["mouse", "keyboard", "mouse, no script", "keyboard, no script"])
def desk(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Desk]:
    """A person at a browser, by mouse or keyboard, with and without scripts; nothing may go wrong."""
    with browser.new_context(java_script_enabled="no script" not in request.param) as context:
        opened = Desk(context, site, by_keyboard="keyboard" in request.param)
        yield opened
        assert opened.complaints == []


@pytest.fixture
def screen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Desk]:
    """A browser of a given width in a given colour scheme, that has seen no page yet."""
    width, scheme = request.param
    with browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        yield Desk(context, site)
