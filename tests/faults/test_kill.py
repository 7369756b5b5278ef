"""kill -9 at every step of a commit: the index is the one before or the one after, and whole."""

from __future__ import annotations

import json
import multiprocessing
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.index import EngineName, IndexMissing, Search, open_engine
from tests.factories import library, put
from tests.faults import children

FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.faults.children"])

BEFORE = {quote.id for entry in library() for quote in entry.quotes}
NEW = {quote.id for quote in children.NEW.quotes}
AFTER = {
    "build": BEFORE | NEW,
    "add": BEFORE | NEW,
    "remove": {name for name in BEFORE if not name.startswith("dam-")},
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, engine_name: EngineName) -> Path:
    folder = tmp_path_factory.mktemp("built") / "index"
    with open_engine(folder, engine_name).write(replace=True) as writer:
        put(writer, library())
    return folder


def run(index: Path, name: str, at: int) -> int:
    """The exit code of a commit that is killed at a step: -9 when it came so far."""
    process = FORKED.Process(target=children.commit, args=(index, name, at))
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def held(index: Path) -> set[str]:
    with open_engine(index).reader(verify=True) as reader:
        return {quote.id for quote in reader.search(Search(limit=100)).quotes}


def killed_at(built: Path, folder: Path, name: str, at: int) -> bool:
    """Kill a commit at a step and look at what is left; False when it has no such step."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder)
    code = run(folder, name, at)
    if code == 0:
        return False
    assert code == -signal.SIGKILL
    assert open_engine(folder).check() == ()
    assert held(folder) in (BEFORE, AFTER[name])
    assert run(folder, name, 0) == 0  # nobody is locked out, and the same commit can be made again
    assert held(folder) == AFTER[name]
    assert len(list((folder / "generations").iterdir())) == 1
    if name == "remove":
        # "Nobody" is a word of the article taken down and of no other.
        assert not any(b"nobody" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return True


@pytest.mark.parametrize("name", ["build", "add", "remove"])
def test_some_steps(built: Path, tmp_path: Path, name: str) -> None:
    """Steps spread over the commit, and those around the moment when the new generation gets its name."""
    last = last_step(built, tmp_path, name)
    for at in {last // 4, last // 2, *range(last - 5, last + 1, 2)}:
        assert killed_at(built, tmp_path / "index", name, at)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", ["build", "add", "remove"])
def test_every_step(built: Path, tmp_path: Path, name: str) -> None:
    last = last_step(built, tmp_path, name)
    assert all(killed_at(built, tmp_path / "index", name, at) for at in range(1, last + 1))


def last_step(built: Path, tmp_path: Path, name: str) -> int:
    """How many steps a commit has, found by halving."""
    low, high = 1, 2048
    while low < high:
        middle = (low + high + 1) // 2
        shutil.rmtree(tmp_path / "tried", ignore_errors=True)
        shutil.copytree(built, tmp_path / "tried")
        if run(tmp_path / "tried", name, middle) == 0:
            high = middle - 1
        else:
            low = middle
    return low


def test_a_first_build_that_is_killed_leaves_no_index(tmp_path: Path) -> None:
    for at in (5, 20, 45):
        assert run(tmp_path / "index", "build", at) == -signal.SIGKILL
        with pytest.raises(IndexMissing):
            held(tmp_path / "index")
    assert run(tmp_path / "index", "build", 0) == 0
    assert held(tmp_path / "index") == AFTER["build"]


def kill_command(sources: Path, index: Path, command: str, wait: float) -> int:
    """Run the real command, and kill it and its processes after some seconds."""
    process = subprocess.Popen(
        [sys.executable, "-m", "indexer", command, str(sources), "--index", str(index), "--workers", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(wait)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def write_notes(path: Path, first: str) -> None:
    """Thirty articles, of which the first changes."""
    said = [
        "“We counted {0} boats before the storm,” said Mirela Voss, mayor of Orrin, on day {0}. " * 20
    ] * 30
    texts = [f"“It is {first},” said Mirela Voss.", *(text.format(at) for at, text in enumerate(said))]
    lines = (json.dumps({"id": f"note-{at}", "text": text}) for at, text in enumerate(texts))
    path.write_text("\n".join(lines))


def random_kills(tmp_path: Path, kills: int) -> None:
    notes, index = tmp_path / "notes.ndjson", tmp_path / "index"
    write_notes(notes, "early")
    began = time.monotonic()
    assert kill_command(notes, index, "build", 100) == 0
    longest = time.monotonic() - began
    moments = random.Random(20240305)
    for _ in range(kills):
        write_notes(notes, str(moments.random()))
        kill_command(notes, index, moments.choice(["build", "add"]), moments.uniform(0.3, 1.0) * longest)
        assert open_engine(index).check() == ()
        with open_engine(index).reader(verify=True) as reader:
            assert reader.holdings().articles == 31
    write_notes(notes, "late")
    assert kill_command(notes, index, "add", 100) == 0
    assert len(list((index / "generations").iterdir())) == 1
    with open_engine(index).reader() as reader:
        assert [quote.text for quote in reader.article_quotes("note-0")] == ["It is late,"]


def test_commands_killed_at_random(tmp_path: Path) -> None:
    random_kills(tmp_path, 2)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_commands_killed_at_random_many_times(tmp_path: Path) -> None:
    random_kills(tmp_path, 50)
