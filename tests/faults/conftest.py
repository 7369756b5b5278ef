"""Every engine that keeps an index in a folder."""

from __future__ import annotations

from typing import get_args

import pytest

from indexer.index import EngineName


@pytest.fixture(params=get_args(EngineName), scope="module")
def engine_name(request: pytest.FixtureRequest) -> EngineName:
    name: EngineName = request.param
    return name
