"""What is Whoosh's own: few segments after many commits."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from indexer.index import open_engine
from indexer.index.engine import Engine
from indexer.index.generations import Generations
from indexer.index.whoosh import schema
from tests.factories import make_entry, make_quote, put


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path, "whoosh")


def commit(engine: Engine, *entries) -> None:
    with engine.write(replace=False) as writer:
        put(writer, entries)


def note(number: int, quotes: int = 3):
    words = (
        make_quote(f"Note {number} of {at}, quoxel{number}.", f"Ann Number{number}") for at in range(quotes)
    )
    return make_entry(f"note-{number}", *words, publisher=f"Quoxel{number} Daily", title=f"Quoxel{number}!")


def folder(root: Path) -> Path:
    return Generations(root).folder(Generations(root).newest())


def segments(root: Path):
    return FileIndex(FileStorage(str(folder(root))), schema.SCHEMA)._segments()


def test_many_commits_leave_few_segments_each_more_than_twice_the_smaller_ones(
    engine: Engine, tmp_path: Path
) -> None:
    for number in range(25):
        commit(engine, note(number))
        sizes = sorted(segment.doc_count_all() for segment in segments(tmp_path))
        assert all(size > 2 * sum(sizes[:at]) for at, size in enumerate(sizes))
    assert len(sizes) <= 4


def test_a_small_commit_leaves_a_large_segment_as_it_is(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(note(number) for number in range(10)))
    large = {path.name: path.stat().st_ino for path in folder(tmp_path).glob("MAIN_*")}
    commit(engine, note(11))
    assert (
        large.items() <= {path.name: path.stat().st_ino for path in folder(tmp_path).glob("MAIN_*")}.items()
    )


def test_a_segment_mostly_replaced_is_written_anew(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(note(number) for number in range(40)))
    for number in range(25):
        commit(engine, note(number, quotes=4))
    assert sum(segment.deleted_count() for segment in segments(tmp_path)) < 40 * 5


def test_a_removal_leaves_no_segment_with_something_deleted(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(note(number) for number in range(6)))
    with engine.write(replace=False) as writer:
        writer.put(make_entry("note-2", make_quote("A last word.")))
        writer.remove("note-2")
    assert all(not segment.has_deletions() for segment in segments(tmp_path))


def test_only_the_files_of_the_index_are_left(engine: Engine, tmp_path: Path) -> None:
    commit(engine, note(1))
    commit(engine, note(2))
    suffixes = {path.suffix for path in folder(tmp_path).iterdir() if path.name not in ("HELD", "MANIFEST")}
    assert suffixes == {".toc", ".trm", ".pst", ".col"}
