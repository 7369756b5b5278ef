"""The service as it runs: started from the command line, asked over a socket, told to stop."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.press import WALL


@pytest.fixture
def running(index: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its host:port."""
    asked = [sys.executable, "-m", "service", "serve", "--index", str(index), "--port", "0"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said.startswith("On Record answers at http://127.0.0.1:"), process.stderr
        yield process, said.split("//")[1].strip()
        process.kill()


def test_it_answers_and_stops_when_told(running: tuple[subprocess.Popen[str], str]) -> None:
    process, address = running
    connection = http.client.HTTPConnection(address, timeout=20)
    connection.request("GET", "/api/v1/quotes/ledger-wall-1")
    assert WALL in connection.getresponse().read().decode()
    connection.close()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=10) == 0


def test_a_forged_host_is_refused(running: tuple[subprocess.Popen[str], str]) -> None:
    _, address = running
    connection = http.client.HTTPConnection(address, timeout=20)
    connection.request("GET", "/", headers={"Host": "elsewhere.example"})
    assert connection.getresponse().status == 400
    connection.close()


def test_no_index_is_said_and_does_not_keep_it_from_living(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "service", "serve", "--index", str(tmp_path / "none"), "--port", "0"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().split("//")[1].strip()
        connection = http.client.HTTPConnection(address, timeout=20)
        connection.request("GET", "/readyz")
        assert connection.getresponse().status == 503
        connection.close()
        process.terminate()
        assert process.wait(timeout=10) == 0
