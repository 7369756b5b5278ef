"""Backups: a copy of one generation, verified when it is made and when it is used."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from indexer.index import IndexDamaged, IndexFault, IndexMissing, Search, backup, open_engine, restore
from tests.factories import library, put


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backups") / "index"
    with open_engine(folder).write(replace=True) as writer:
        put(writer, library())
    return folder


def all_of(index: Path) -> list[str]:
    with open_engine(index).reader(verify=True) as reader:
        return [quote.id for quote in reader.search(Search(limit=50)).quotes]


@pytest.mark.parametrize("name", ["copy", "copy.tar", "copy.tar.gz", "copy.tgz"])
def test_a_backup_restores_what_was_held(index: Path, tmp_path: Path, name: str) -> None:
    assert backup(index, tmp_path / "new" / name) == open_engine(index).newest()
    assert [path.name for path in (tmp_path / "new").iterdir()] == [name]
    restored = restore(tmp_path / "new" / name, tmp_path / "index")
    assert open_engine(tmp_path / "index").newest() == restored
    assert all_of(tmp_path / "index") == all_of(index)
    assert open_engine(tmp_path / "index").check() == ()


def test_restoring_replaces_what_is_there(index: Path, tmp_path: Path) -> None:
    backup(index, tmp_path / "copy.tar")
    with open_engine(tmp_path / "index").write(replace=True) as writer:
        put(writer, library()[:1])
    restore(tmp_path / "copy.tar", tmp_path / "index")
    assert all_of(tmp_path / "index") == all_of(index)


def test_a_backup_takes_nothing_away(index: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with pytest.raises(IndexFault, match="copy is there already"):
        backup(index, tmp_path / "copy")


def test_a_backup_that_was_killed_is_made_anew(index: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.part").mkdir()
    (tmp_path / "copy.part" / "half").touch()
    (tmp_path / "copy.tar.part").touch()
    for name in ("copy", "copy.tar"):
        backup(index, tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "copy.tar"]
    assert not (tmp_path / "copy" / "half").exists()


def test_nothing_is_backed_up_from_nowhere(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        backup(tmp_path / "index", tmp_path / "copy")
    with pytest.raises(IndexMissing, match="there is no backup copy"):
        restore(tmp_path / "copy", tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_index_is_not_backed_up(index: Path, tmp_path: Path) -> None:
    backup(index, tmp_path / "copy")
    restore(tmp_path / "copy", tmp_path / "index")
    flip(next((tmp_path / "index").rglob("*.trm")))
    with pytest.raises(IndexDamaged, match=r"trm is not as it was written"):
        backup(tmp_path / "index", tmp_path / "other")
    assert not (tmp_path / "other").exists()


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("message", "damage"),
    [
        ("not as it was written", lambda copy: flip(next(copy.glob("*.pst")))),
        ("pst is missing", lambda copy: next(copy.glob("*.pst")).unlink()),
        ("MANIFEST is missing", lambda copy: (copy / "MANIFEST").unlink()),
        ("MANIFEST is not as it was written", lambda copy: flip(copy / "MANIFEST")),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_backup_is_not_restored(
    index: Path, tmp_path: Path, message: str, damage, packed: bool
) -> None:
    backup(index, tmp_path / "copy")
    damage(tmp_path / "copy")
    source = pack(tmp_path / "copy") if packed else tmp_path / "copy"
    with open_engine(tmp_path / "index").write(replace=True) as writer:
        put(writer, library()[:1])
    before = all_of(tmp_path / "index")
    with pytest.raises(IndexDamaged, match=message):
        restore(source, tmp_path / "index")
    assert all_of(tmp_path / "index") == before


def pack(folder: Path) -> Path:
    with tarfile.open(folder.with_suffix(".tar"), "w") as tar:
        for path in folder.iterdir():
            tar.add(path, arcname=path.name)
    return folder.with_suffix(".tar")


@pytest.mark.parametrize("content", [b"", b"a letter", b"\x1f\x8b\x08\x00half"])
def test_a_file_that_is_no_archive_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "copy.tar").write_bytes(content)
    with pytest.raises(IndexDamaged, match="the backup cannot be read"):
        restore(tmp_path / "copy.tar", tmp_path / "index")


def test_a_cut_archive_is_no_backup(index: Path, tmp_path: Path) -> None:
    backup(index, tmp_path / "copy.tar")
    content = (tmp_path / "copy.tar").read_bytes()
    (tmp_path / "copy.tar").write_bytes(content[: len(content) // 2])
    with pytest.raises(IndexDamaged):
        restore(tmp_path / "copy.tar", tmp_path / "index")


def test_a_link_in_an_archive_leads_nowhere(index: Path, tmp_path: Path) -> None:
    backup(index, tmp_path / "copy")
    target = next((tmp_path / "copy").glob("*.pst"))
    target.unlink()
    target.symlink_to(Path(__file__))
    with pytest.raises(IndexDamaged):
        restore(pack(tmp_path / "copy"), tmp_path / "index")
