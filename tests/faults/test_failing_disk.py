"""A disk that refuses: the old generation serves on, the error is plain, and the next commit works."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from indexer.index import Engine, EngineName, IndexFault, Search, backup, open_engine
from tests.factories import library, make_entry, make_quote, put

# What cannot be flushed cannot be closed without complaint either.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

CALLS = ("fsync", "replace", "mkdir", "open")
NEW = make_entry("new", make_quote("A new gate for the old dam."))


@pytest.fixture
def engine(tmp_path: Path, engine_name: EngineName) -> Engine:
    engine = open_engine(tmp_path / "index", engine_name)
    with engine.write(replace=True) as writer:
        put(writer, library())
    return engine


def add(engine: Engine) -> None:
    with engine.write(replace=False) as writer:
        put(writer, [NEW])


def rebuild(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, [*library(), NEW])


def take_down(engine: Engine) -> None:
    with engine.write(replace=False) as writer:
        writer.remove("dam")


def held(engine: Engine) -> list[str]:
    with engine.reader(verify=True) as reader:
        return sorted(quote.id for quote in reader.search(Search(limit=50)).quotes)


@contextmanager
def failing(name: str, at: int | range) -> Iterator[list[int]]:
    """Make these calls of os.`name`, counted from 1, fail; gives a list that says how many there were."""
    real: Callable[..., Any] = getattr(os, name)
    bad = at if isinstance(at, range) else range(at, at + 1)
    calls = [0]

    def call(*arguments: Any, **options: Any) -> Any:
        calls[0] += 1
        if calls[0] in bad:
            raise OSError(errno.EIO, "the disk is gone")
        return real(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, call)
        yield calls


def refusal(commit: Callable[[Engine], None], engine: Engine) -> IndexFault | None:
    try:
        commit(engine)
    except IndexFault as fault:
        return fault
    return None


@pytest.mark.parametrize("commit", [add, rebuild, take_down])
@pytest.mark.parametrize("name", CALLS)
def test_each_call_that_fails_leaves_the_old_generation(engine: Engine, name: str, commit) -> None:
    before = first = held(engine)
    failed = 0
    for at in count(1):
        with failing(name, at) as calls:
            fault = refusal(commit, engine)
        assert engine.check() == ()
        if fault:
            assert re.fullmatch("the index cannot be (written|read): the disk is gone", str(fault))
            assert held(engine) == before
            failed += 1
        before = held(engine)
        if calls[0] < at:
            break
    assert failed
    assert held(engine) != first
    assert engine.older() == ()


@pytest.mark.parametrize("left", [2, 3, 4])
def test_when_a_last_step_can_neither_be_done_nor_undone_a_whole_generation_serves(
    engine: Engine, tmp_path: Path, left: int
) -> None:
    """From the last calls on, nothing can be synced any more: not the new name, nor the old one put back."""
    before = held(engine)
    add(engine)
    after = held(engine)
    shutil.copytree(tmp_path / "index", tmp_path / "copy")
    with failing("fsync", 0) as calls:
        take_down(open_engine(tmp_path / "copy"))
    with failing("fsync", range(calls[0] - left + 1, 1_000)), pytest.raises(IndexFault):
        take_down(engine)
    assert held(engine) in (after, [name for name in after if not name.startswith("dam-")])
    assert engine.check() == ()
    take_down(engine)
    assert held(engine) == [name for name in after if not name.startswith("dam-")] != before


@pytest.mark.parametrize("limit", [0, 100, 500, 1_000, 2_000])
@pytest.mark.parametrize("commit", [add, rebuild])
def test_a_full_disk_leaves_the_old_generation(engine: Engine, commit, limit: int) -> None:
    before = held(engine)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        # What ends one of tantivy's threads, its writer does not always know.
        why = "File too large|the disk most likely refuses"
        with pytest.raises(IndexFault, match=f"cannot be written: ({why})"):
            commit(engine)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert held(engine) == before
    commit(engine)
    assert held(engine) != before


def test_a_first_build_that_fails_leaves_no_index(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    for at in range(1, 6):
        with failing("fsync", at), pytest.raises(IndexFault):
            rebuild(engine)
        assert not (tmp_path / "index" / "CURRENT").exists()
    rebuild(engine)
    assert len(held(engine)) == 9


@pytest.mark.parametrize("name", ["copy", "copy.tar"])
def test_a_backup_that_fails_takes_no_name(engine: Engine, tmp_path: Path, name: str) -> None:
    for at in count(1):
        with failing("fsync", at) as calls:
            try:
                backup(tmp_path / "index", tmp_path / name)
            except IndexFault as fault:
                assert str(fault) == "the backup failed: the disk is gone"
        if calls[0] < at:
            break
        # Only the very last call, after the name is given, can fail with a whole backup in place.
        assert not (tmp_path / name).exists() or at == calls[0]
        shutil.rmtree(tmp_path / name, ignore_errors=True)
        (tmp_path / name).unlink(missing_ok=True)
    assert (tmp_path / name).exists()
