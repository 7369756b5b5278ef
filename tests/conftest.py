"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cluster.running import Cluster, free_ports
from tests.cluster.server import Missing, server

# One compiler for all code: a node starts with two thirds of the work, and no test lasts until two pay.
QUICK = ["-XX:TieredStopAtLevel=1"]


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """An OpenSearch cluster of three nodes, for tests marked `opensearch`; skipped where it cannot be run."""
    try:
        programme = server()
    except Missing as missing:
        pytest.skip(str(missing))
    with Cluster(tmp_path_factory.mktemp("cluster"), programme, free_ports(3), QUICK) as running:
        running.start()
        yield running
