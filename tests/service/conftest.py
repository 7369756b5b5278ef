"""The service over a small real index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.__main__ import main
from service.app import create_app
from service.snapshots import app_snapshots
from tests.service import payloads, press


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return press.publish(tmp_path_factory.mktemp("press") / "index")


AppFactory = Callable[..., Flask]


@pytest.fixture(scope="session")
def make_app(index: Path) -> Iterator[AppFactory]:
    """`create_app` over the press's index, unless another is named; every open index is closed at the end."""
    made: list[Flask] = []

    def make(own_index: Path = index, **settings: Any) -> Flask:
        made.append(create_app(str(own_index), **settings))
        return made[-1]

    yield make
    for app in made:
        app_snapshots(app).close()


@pytest.fixture(scope="session")
def app(make_app: AppFactory) -> Flask:
    return make_app(rate_limit=0)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory, make_app: AppFactory) -> FlaskClient:
    """The service over articles that hold every payload in every field."""
    index = payloads.publish(tmp_path_factory.mktemp("attack") / "index")
    return make_app(index, rate_limit=0).test_client()


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Runner = Callable[..., Ran]


@pytest.fixture
def runner(index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """The command line, with the index named in the environment."""
    monkeypatch.setenv("INDEX", str(index))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str) -> Ran:
        code = main(list(arguments))
        return Ran(code, *capsys.readouterr())

    return run
