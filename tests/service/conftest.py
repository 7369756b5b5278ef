"""The service over a small real index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.__main__ import main
from service.app import create_app
from tests.service import press


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return press.publish(tmp_path_factory.mktemp("press") / "index")


@pytest.fixture(scope="session")
def app(index: Path) -> Iterator[Flask]:
    made = create_app(str(index), rate_limit=0)
    yield made
    made.extensions["snapshots"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


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
