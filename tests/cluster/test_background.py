"""`make opensearch` and `make opensearch-stop`, as they are typed."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster.running import Cluster, free_ports, is_green

pytestmark = pytest.mark.opensearch


class Command:
    """`python -m tests.cluster` with a folder of its own."""

    def __init__(self, build: Path, port: int) -> None:
        self.build, self.port = build, port

    def __call__(self, task: str) -> tuple[int, str]:
        """What it ends with, and what it prints."""
        command = [
            sys.executable,
            "-m",
            "tests.cluster",
            task,
            "--build",
            str(self.build),
            "--port",
            str(self.port),
        ]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr


@pytest.fixture
def command(tmp_path: Path, cluster: Cluster) -> Iterator[Command]:
    assert cluster  # where that can run, these can
    command = Command(tmp_path / "build", free_ports(1)[0].http)
    yield command
    command("stop")


def test_it_starts_once_and_ends(command: Command) -> None:
    address = f"http://127.0.0.1:{command.port}"
    assert command("stop") == (0, "OpenSearch was not running\n")
    first = command("start")
    assert first[0] == 0
    assert f"INDEX={address}\n" in first[1]
    assert command("start") == first
    assert is_green(address, 3)
    assert command("stop") == (0, "OpenSearch has ended\n")
    assert not is_green(address, 3)


def test_why_it_cannot_start_is_told(command: Command) -> None:
    with socket.create_server(("127.0.0.1", command.port + 1)):
        code, said = command("start")
    assert code == 1
    assert f"another program listens on 127.0.0.1:{command.port + 1}" in said
    assert "Traceback" not in said
