"""The cluster as every test of this room finds it: with all its nodes, and green."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cluster.running import Cluster


@pytest.fixture
def whole(cluster: Cluster) -> Iterator[Cluster]:
    """The cluster of the session; what a test has killed of it is started again."""
    yield cluster
    cluster.start()
