"""The service over the sample corpus: the document's examples are of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.build import build
from indexer.index import open_engine
from tests.service.conftest import AppFactory

CORPUS = Path(__file__).parents[3] / "corpus" / "articles"


@pytest.fixture(scope="session")
def sample_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "index"
    build([str(CORPUS)], open_engine(str(folder)), workers=1)
    return folder


@pytest.fixture(scope="session")
def sample_app(make_app: AppFactory, sample_index: Path) -> Flask:
    return make_app(sample_index, rate_limit=0)


@pytest.fixture
def sample(sample_app: Flask) -> FlaskClient:
    return sample_app.test_client()
