"""What is Whoosh's own: few segments after many commits, and no byte left of what is removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from indexer.index import open_engine
from indexer.index.engine import Engine, IndexDamaged
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


def everything(root: Path) -> Iterator[bytes]:
    """Each file as it lies there, and each record taken out of its compression."""
    yield from (path.read_bytes() for path in root.rglob("*") if path.is_file())
    for generation in (root / "generations").iterdir():
        index = FileIndex(FileStorage(str(generation)), schema.SCHEMA)
        for leaf, _ in index.reader().leaf_readers():
            yield from (
                leaf.stored_fields(number)["record"].encode() for number in range(leaf.doc_count_all())
            )
            leaf.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_removal_leaves_no_byte(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(note(number) for number in range(6)))
    commit(engine, make_entry("note-1", make_quote("The new wording of quoxel1, zanderling.")))
    with engine.write(replace=False) as writer:
        writer.put(make_entry("note-2", make_quote("A last word, vimberlot.")))
        for number in (1, 2):
            writer.remove(f"note-{number}")
            writer.remove_speaker(f"ann-number{number}")
    for word in (b"note-1", b"note-2", b"quoxel1", b"zanderling", b"vimberlot", b"number2"):
        assert not any(word in content.lower() for content in everything(tmp_path))
    assert any(b"quoxel3" in content for content in everything(tmp_path))
    assert all(not segment.has_deletions() for segment in segments(tmp_path))


def test_an_index_of_another_layout_has_to_be_built_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(engine, note(1))
    monkeypatch.setattr("indexer.index.whoosh.store.LAYOUT", schema.LAYOUT + 1)
    with pytest.raises(IndexDamaged, match="built again"), engine.reader():
        pass


def test_only_the_files_of_the_index_are_left(engine: Engine, tmp_path: Path) -> None:
    commit(engine, note(1))
    commit(engine, note(2))
    suffixes = {path.suffix for path in folder(tmp_path).iterdir() if path.name not in ("HELD", "MANIFEST")}
    assert suffixes == {".toc", ".trm", ".pst", ".col"}
