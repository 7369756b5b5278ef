"""Readers of the newest generation, while it changes, is missing or is damaged."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from indexer.index.engine import IndexMissing
from service.app import open_index
from service.snapshots import Snapshots
from tests.service import press
from tests.service.conftest import AppFactory
from tests.service.test_errors import problem_of


@pytest.fixture
def own_index(tmp_path: Path) -> Path:
    return press.publish(tmp_path / "index", [press.LEDGER])


@pytest.fixture
def snapshots(own_index: Path) -> Iterator[Snapshots]:
    with closing(open_index(str(own_index))) as opened:
        yield opened


def test_moves_on_when_a_generation_is_published(own_index: Path, snapshots: Snapshots) -> None:
    with snapshots.reader() as before:
        press.publish(own_index, [press.LEDGER, press.RADIO])
        with snapshots.reader() as after:
            assert (before.holdings().articles, after.holdings().articles) == (1, 2)
            assert before.generation != after.generation
        assert before.quote("ledger-wall-1") is not None
    with snapshots.reader() as still:
        assert still is after


def test_an_old_generation_goes_when_its_last_request_has_ended(
    own_index: Path, snapshots: Snapshots
) -> None:
    with snapshots.reader() as before:
        press.publish(own_index, [press.RADIO])
        with snapshots.reader():
            pass
        assert (own_index / "generations" / before.generation).exists()
    press.publish(own_index, [press.REVIEW])
    assert not (own_index / "generations" / before.generation).exists()


def test_threads_share_one_generation_each_and_never_see_two(own_index: Path, snapshots: Snapshots) -> None:
    stop = threading.Event()

    def look() -> set[tuple[int, int]]:
        seen = set()
        while not stop.is_set():
            with snapshots.reader() as reader:
                seen.add((reader.holdings().articles, reader.holdings().quotes))
        return seen

    with ThreadPoolExecutor(4) as pool:
        looks = [pool.submit(look) for _ in range(4)]
        for _ in range(3):
            press.publish(own_index, [press.LEDGER, press.RADIO])
            press.publish(own_index, [press.LEDGER])
        stop.set()
        seen = set().union(*(found.result() for found in looks))
    assert seen <= {(1, 5), (2, 7)}


def test_no_index_and_then_one(tmp_path: Path, make_app: AppFactory) -> None:
    client = make_app(tmp_path / "index").test_client()
    assert client.get("/healthz").status_code == 200
    ready = client.get("/readyz")
    assert (ready.status_code, ready.get_json()["status"]) == (503, "not ready")
    response = client.get("/api/v1/quotes?q=wall")
    assert problem_of(response)["status"] == 503
    assert int(response.headers["Retry-After"]) > 0
    page = client.get("/")
    assert (page.status_code, page.mimetype) == (503, "text/html")
    assert int(page.headers["Retry-After"]) > 0
    press.publish(tmp_path / "index", [press.LEDGER])
    assert client.get("/readyz").get_json()["status"] == "ready"
    assert client.get("/api/v1/quotes?q=wall").get_json()["total"] == 1


def test_a_damaged_index_is_not_served_and_its_file_is_named(own_index: Path, make_app: AppFactory) -> None:
    victim = damage(own_index)
    client = make_app(own_index).test_client()
    ready = client.get("/readyz")
    assert ready.status_code == 503
    assert victim.name in ready.get_json()["fault"]
    assert str(own_index) not in ready.text
    response = client.get("/api/v1/quotes?q=wall")
    assert problem_of(response)["status"] == 503
    assert victim.name not in response.text
    assert client.get("/search?q=wall").status_code == 503


def test_a_damaged_newer_generation_leaves_the_older_one_in_service(
    own_index: Path, make_app: AppFactory
) -> None:
    client = make_app(own_index).test_client()
    assert client.get("/readyz").status_code == 200
    press.publish(own_index, [press.LEDGER, press.RADIO])
    victim = damage(own_index)
    assert client.get("/api/v1/quotes?q=wall").get_json()["total"] == 1
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert victim.name in ready.get_json()["fault"]


def test_a_fault_is_told_for_as_long_as_it_lasts(own_index: Path, make_app: AppFactory) -> None:
    client, pointer = make_app(own_index).test_client(), own_index / "CURRENT"
    generation = client.get("/readyz").get_json()["generation"]
    pointer.write_text("no generation")
    assert client.get("/readyz").get_json() == {
        "status": "ready",
        "generation": generation,
        "fault": "CURRENT names no generation",
    }
    pointer.write_text(f"{generation}\n")
    press.publish(own_index, [press.LEDGER, press.RADIO])
    damage(own_index)
    assert client.get("/readyz").get_json()["fault"]
    pointer.write_text(f"{generation}\n")
    assert client.get("/readyz").get_json()["fault"] is None


def test_an_index_taken_away_is_missed(own_index: Path, snapshots: Snapshots) -> None:
    with snapshots.reader():
        pass
    shutil.rmtree(own_index)
    with pytest.raises(IndexMissing), snapshots.reader():
        pass


def damage(index: Path) -> Path:
    """Change one byte in the largest file of the newest generation."""
    folder = index / "generations" / (index / "CURRENT").read_text().strip()
    victim = max(folder.iterdir(), key=lambda file: file.stat().st_size)
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 0xFF
    victim.chmod(0o600)
    victim.write_bytes(content)
    return victim
