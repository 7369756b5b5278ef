"""The running service and a browser to look at it with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.desk import Desk
from tests.browser.running import CHROMIUM, chromium, served
from tests.service import press


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
