"""The service as it runs: started from the command line, asked over a socket, told to stop."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.service.press import WALL


@pytest.fixture
def running(index: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its host:port."""
    asked = [sys.executable, "-m", "service", "serve", "--index", str(index), "--port", "0"]
    environment = os.environ | {"RATE_LIMIT": "0"}
    with subprocess.Popen(
        asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said.startswith("On Record answers at http://127.0.0.1:")
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


def test_no_accepted_request_is_dropped_when_it_stops(running: tuple[subprocess.Popen[str], str]) -> None:
    """Callers knock without pause while it stops: each is answered in full or refused at the door.

    Whom the system lets in at the very instant in which the door closes is reset unheard: one at most.
    """
    process, address = running
    answered, stopping, unheard = threading.Semaphore(0), threading.Event(), threading.Semaphore(1)

    def knock() -> list[int]:
        statuses: list[int] = []
        while True:
            connection = http.client.HTTPConnection(address, timeout=20)
            try:
                connection.connect()
            except ConnectionRefusedError:
                return statuses
            try:
                connection.request("GET", "/search?q=tide")
                response = connection.getresponse()
            except ConnectionResetError:
                assert stopping.is_set()
                assert unheard.acquire(blocking=False)
                return statuses
            assert response.read().endswith(b"</html>")
            statuses.append(response.status)
            connection.close()
            answered.release()

    with ThreadPoolExecutor(6) as callers:
        knocks = [callers.submit(knock) for _ in range(6)]
        for _ in range(30):
            answered.acquire(timeout=20)
        stopping.set()
        process.send_signal(signal.SIGTERM)
        assert {status for done in knocks for status in done.result()} == {200}
    assert process.wait(timeout=10) == 0


def test_a_port_that_is_taken_is_said(running: tuple[subprocess.Popen[str], str]) -> None:
    port = running[1].rpartition(":")[2]
    asked = [sys.executable, "-m", "service", "serve", "--port", port]
    ended = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "in use" in ended.stderr
    assert "Traceback" not in ended.stderr


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
        _, said = process.communicate(timeout=10)
    assert process.returncode == 0
    assert "nothing to answer from yet: there is no index here" in said
