"""Generations: each step of a commit, and of holding what was committed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from indexer.index.engine import IndexBusy, IndexDamaged, IndexFault, IndexMissing
from indexer.index.generations import Generations


@pytest.fixture
def store(tmp_path: Path) -> Generations:
    return Generations(tmp_path / "index")


def commit(store: Generations, files: dict[str, str], *, replace: bool = False) -> str:
    """Publish a generation that holds these files beside those of its base."""
    with store.draft(replace=replace, wait=0) as draft:
        for name, text in files.items():
            (draft.folder / name).unlink(missing_ok=True)
            (draft.folder / name).write_text(text)
        draft.publish("letters", 1)
        return draft.name


def held_files(store: Generations) -> dict[str, str]:
    with store.hold(verify=True) as generation:
        return {file.name: (generation.folder / file.name).read_text() for file in generation.manifest.files}


def kept(store: Generations) -> list[str]:
    return sorted(path.name for path in (store.root / "generations").iterdir())


def test_what_is_published_is_the_newest(store: Generations) -> None:
    name = commit(store, {"a": "one"})
    assert store.newest() == name
    assert held_files(store) == {"a": "one"}
    assert store.check() == ()


def test_a_generation_builds_on_the_newest(store: Generations) -> None:
    commit(store, {"a": "one", "b": "two"})
    commit(store, {"b": "three"})
    assert held_files(store) == {"a": "one", "b": "three"}


def test_an_unchanged_file_is_shared_with_the_generation_before(store: Generations) -> None:
    commit(store, {"a": "one"})
    with store.hold() as before:
        commit(store, {"b": "two"})
        with store.hold() as after:
            assert (before.folder / "a").samefile(after.folder / "a")


def test_where_there_are_no_hard_links_files_are_copied(
    store: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    commit(store, {"a": "one"})
    commit(store, {"b": "two"})
    assert held_files(store) == {"a": "one", "b": "two"}


def test_a_replacement_builds_on_nothing(store: Generations) -> None:
    commit(store, {"a": "one"})
    commit(store, {"b": "two"}, replace=True)
    assert held_files(store) == {"b": "two"}


def test_names_count_up_and_are_never_used_again(store: Generations) -> None:
    names = [commit(store, {"a": str(number)}) for number in range(3)]
    assert [re.sub("-.*", "", name) for name in names] == ["000001", "000002", "000003"]
    shutil.rmtree(store.root)
    assert commit(store, {"a": "0"}) not in names


def test_an_error_leaves_the_newest_and_no_trace(store: Generations) -> None:
    commit(store, {"a": "one"})
    before = kept(store)
    with pytest.raises(ValueError, match="halfway"), store.draft(replace=False, wait=0) as draft:
        (draft.folder / "b").write_text("two")
        raise ValueError("halfway")
    assert (held_files(store), kept(store)) == ({"a": "one"}, before)


def test_a_draft_that_is_not_published_leaves_no_trace(store: Generations) -> None:
    commit(store, {"a": "one"})
    before = kept(store)
    with store.draft(replace=False, wait=0) as draft:
        (draft.folder / "b").write_text("two")
    assert (held_files(store), kept(store)) == ({"a": "one"}, before)


def test_a_reader_keeps_its_generation_and_the_last_to_leave_removes_it(store: Generations) -> None:
    old = commit(store, {"a": "one"})
    with store.hold() as first:
        with store.hold():
            new = commit(store, {"a": "two"})
            assert (first.folder / "a").read_text() == "one"
            assert store.older() == (old,)
        assert kept(store) == [old, new]
    assert (kept(store), store.older()) == ([new], ())


def test_a_generation_swept_away_after_its_name_was_read_is_no_damage(
    store: Generations, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(store, {"a": "one"})
    look_at = store.folder
    seen: list[str] = []

    def swept_meanwhile(name: str) -> Path:
        if not seen:
            seen.append(name)
            commit(store, {"a": "two"}, replace=True)
        return look_at(name)

    monkeypatch.setattr(Generations, "folder", lambda _, name: swept_meanwhile(name))
    newest = store.newest()
    assert kept(store) == [newest] != seen


def test_a_commit_removes_what_nobody_holds(store: Generations) -> None:
    commit(store, {"a": "one"})
    name = commit(store, {"a": "two"})
    assert kept(store) == [name]


def test_what_a_killed_writer_left_goes_with_the_next_commit(store: Generations) -> None:
    commit(store, {"a": "one"})
    for leftover in ("000009-0123abcd", "000010-4567cdef"):
        (store.root / "generations" / leftover).mkdir()
        (store.root / "generations" / leftover / "a").write_text("half")
    (store.root / "generations" / "000010-4567cdef" / "HELD").touch()
    assert kept(store)[-1] != (name := commit(store, {"a": "two"}))
    assert kept(store) == [name]


def test_there_is_no_index_where_nothing_was_published(store: Generations) -> None:
    for asking in (store.newest, store.check, lambda: store.hold().__enter__()):
        with pytest.raises(IndexMissing, match="no index here"):
            asking()


def test_a_file_is_no_index(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a letter")
    with pytest.raises(IndexMissing):
        Generations(tmp_path / "index").newest()
    with pytest.raises(IndexFault, match="cannot be written"):
        commit(Generations(tmp_path / "index"), {})


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "generations").mkdir()
    with pytest.raises(IndexFault, match="not an index, and not empty: it holds letters"):
        commit(Generations(tmp_path), {"a": "one"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["generations", "letters"]


def test_the_second_writer_is_told_when_the_first_is_not_done(store: Generations) -> None:
    with store.draft(replace=True, wait=0), pytest.raises(IndexBusy, match="another writer"):
        commit(store, {"a": "one"})
    commit(store, {"a": "one"})


def pointer(store: Generations) -> Path:
    return store.root / "CURRENT"


DAMAGES = [
    ("CURRENT names no generation", lambda store, folder: pointer(store).write_text("000001-00000000\n")),
    ("CURRENT names no generation", lambda store, folder: pointer(store).write_text(folder.name)),
    ("CURRENT names no generation", lambda store, folder: pointer(store).write_text("../../etc\n")),
    ("CURRENT names no generation", lambda store, folder: pointer(store).write_bytes(b"\xff\n")),
    ("CURRENT names no generation", lambda store, folder: pointer(store).write_bytes(b"")),
    ("HELD is missing", lambda store, folder: (folder / "HELD").unlink()),
    ("MANIFEST is missing", lambda store, folder: (folder / "MANIFEST").unlink()),
    ("MANIFEST is not as it was written", lambda store, folder: (folder / "MANIFEST").write_text("{}")),
    ("a is missing", lambda store, folder: (folder / "a").unlink()),
    ("a has 2 bytes instead of 3", lambda store, folder: (folder / "a").write_text("on")),
]


@pytest.mark.parametrize(("message", "damage"), DAMAGES)
def test_damage_that_shows_at_a_glance_is_found_by_every_reader(
    store: Generations, message: str, damage
) -> None:
    name = commit(store, {"a": "one"})
    damage(store, store.folder(name))
    assert store.check() == (message,)
    with pytest.raises(IndexDamaged, match=message), store.hold():
        pass


def test_any_other_change_is_found_by_whoever_reads_every_byte(store: Generations) -> None:
    folder = store.folder(commit(store, {"a": "one"}))
    (folder / "a").write_text("ONE")
    (folder / "b").write_text("two")
    with store.hold():
        pass
    with pytest.raises(IndexDamaged, match="a is not as it was written"), store.hold(verify=True):
        pass
    assert store.check() == ("a is not as it was written", "b does not belong here")


@pytest.mark.parametrize(("message", "damage"), DAMAGES)
def test_a_damaged_index_is_not_built_on_but_can_be_replaced(
    store: Generations, message: str, damage
) -> None:
    damage(store, store.folder(commit(store, {"a": "one"})))
    with pytest.raises(IndexDamaged, match=message):
        commit(store, {"b": "two"})
    name = commit(store, {"b": "two"}, replace=True)
    assert (held_files(store), kept(store)) == ({"b": "two"}, [name])
