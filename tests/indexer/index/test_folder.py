"""What every engine does that keeps an index in a folder; and which one keeps it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
import tantivy
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from indexer.index import EngineName, IndexDamaged, IndexFault, Search, folder, open_engine
from indexer.index.engine import Engine
from indexer.index.generations import Generations
from indexer.index.whoosh import schema
from tests.factories import make_entry, make_quote, put

ENGINES: tuple[EngineName, ...] = get_args(EngineName)


@pytest.fixture(params=ENGINES)
def name(request: pytest.FixtureRequest) -> EngineName:
    name: EngineName = request.param
    return name


@pytest.fixture
def engine(tmp_path: Path, name: EngineName) -> Engine:
    return open_engine(tmp_path, name)


def commit(engine: Engine, *entries, replace: bool = False) -> None:
    with engine.write(replace=replace) as writer:
        put(writer, entries)


def note(number: int, quotes: int = 3):
    words = (
        make_quote(f"Note {number} of {at}, quoxel{number}.", f"Ann Number{number}") for at in range(quotes)
    )
    return make_entry(f"note-{number}", *words, publisher=f"Quoxel{number} Daily", title=f"Quoxel{number}!")


def newest(root: Path) -> Path:
    return Generations(root).folder(Generations(root).newest())


def keeper(root: Path) -> str:
    with Generations(root).hold() as generation:
        return generation.manifest.engine


def whoosh_records(generation: Path) -> Iterator[bytes]:
    for leaf, _ in FileIndex(FileStorage(str(generation)), schema.SCHEMA).reader().leaf_readers():
        yield from (leaf.stored_fields(number)["record"].encode() for number in range(leaf.doc_count_all()))
        leaf.close()


def tantivy_records(generation: Path) -> Iterator[bytes]:
    searcher = tantivy.Index.open(str(generation)).searcher()
    found = searcher.search(tantivy.Query.all_query(), limit=1_000)
    yield from (bytes(searcher.doc(address)["record"][0]) for _, address in found.hits)


RECORDS: dict[EngineName, Callable[[Path], Iterator[bytes]]] = {
    "whoosh": whoosh_records,
    "tantivy": tantivy_records,
}


def everything(root: Path, name: EngineName) -> Iterator[bytes]:
    """Each file as it lies there, and each record taken out of its compression."""
    yield from (path.read_bytes() for path in root.rglob("*") if path.is_file())
    for generation in (root / "generations").iterdir():
        yield from RECORDS[name](generation)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_removal_leaves_no_byte(engine: Engine, name: EngineName, tmp_path: Path) -> None:
    commit(engine, *(note(number) for number in range(6)))
    commit(engine, make_entry("note-1", make_quote("The new wording of quoxel1, zanderling.")))
    with engine.write(replace=False) as writer:
        writer.put(make_entry("note-2", make_quote("A last word, vimberlot.")))
        for number in (1, 2):
            writer.remove(f"note-{number}")
            writer.remove_speaker(f"ann-number{number}")
    for word in (b"note-1", b"note-2", b"quoxel1", b"zanderling", b"vimberlot", b"number2"):
        assert not any(word in content.lower() for content in everything(tmp_path, name))
    assert any(b"quoxel3" in content for content in everything(tmp_path, name))
    with engine.reader() as reader:
        assert {quote.article_id for quote in reader.search(Search(limit=50)).quotes} == {
            f"note-{number}" for number in (0, 3, 4, 5)
        }


def test_an_index_of_another_layout_has_to_be_built_again(
    engine: Engine, name: EngineName, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(engine, note(1))
    known = folder.library
    monkeypatch.setattr(folder, "library", lambda name: replace(known(name), layout=known(name).layout + 1))
    with pytest.raises(IndexDamaged, match="built again"), engine.reader():
        pass
    with pytest.raises(IndexDamaged, match="built again"):
        commit(engine, note(2))
    commit(engine, note(2), replace=True)
    with engine.reader() as reader:
        assert reader.holdings().articles == 1


def test_what_keeps_an_index_goes_on_to_keep_it(engine: Engine, name: EngineName, tmp_path: Path) -> None:
    commit(engine, note(1))
    whatever = open_engine(tmp_path)
    commit(whatever, note(2))
    assert keeper(tmp_path) == name
    with whatever.reader() as reader:
        assert reader.holdings().articles == 2
    commit(whatever, note(3), replace=True)
    assert keeper(tmp_path) == name


def test_whoosh_keeps_an_index_for_which_nobody_has_asked_for_another(tmp_path: Path) -> None:
    commit(open_engine(tmp_path), note(1))
    assert keeper(tmp_path) == "whoosh"


@pytest.mark.parametrize(("one", "other"), [("whoosh", "tantivy"), ("tantivy", "whoosh")])
def test_another_engine_has_to_build_the_index_again(
    tmp_path: Path, one: EngineName, other: EngineName
) -> None:
    commit(open_engine(tmp_path, one), note(1))
    asked = open_engine(tmp_path, other)
    said = f"the index is kept by {one}, not by {other}: build it again"
    with pytest.raises(IndexFault, match=said), asked.reader():
        pass
    with pytest.raises(IndexFault, match=said):
        commit(asked, note(2))
    whatever = open_engine(tmp_path)
    with whatever.reader() as before:
        commit(asked, note(2), replace=True)
        assert before.article("note-1")
    assert keeper(tmp_path) == other
    with whatever.reader() as reader:
        assert [article.id for article in reader.articles()] == ["note-2"]


def test_an_engine_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexFault, match="no engine letters"):
        open_engine(tmp_path, "letters")  # type: ignore[arg-type]
    with Generations(tmp_path).draft(replace=True, wait=0) as draft:
        (draft.folder / "a").write_text("one")
        draft.publish("letters", 1)
    with pytest.raises(IndexDamaged, match="built again"), open_engine(tmp_path).reader():
        pass


WITHOUT = """
import sys
sys.modules["tantivy"] = None
from indexer.index import IndexFault, open_engine
try:
    with open_engine(sys.argv[1], sys.argv[2] or None).reader():
        print("read")
except IndexFault as fault:
    print(fault)
"""


@pytest.mark.parametrize(
    ("held", "asked", "said"),
    [
        (
            "tantivy",
            "tantivy",
            "the engine tantivy is not installed: pip install -r requirements-tantivy.txt",
        ),
        ("tantivy", "", "the engine tantivy is not installed: pip install -r requirements-tantivy.txt"),
        ("whoosh", "", "read"),
    ],
)
def test_without_the_library_of_an_engine_it_is_said_how_to_install_it(
    tmp_path: Path, held: EngineName, asked: str, said: str
) -> None:
    commit(open_engine(tmp_path, held), note(1))
    answered = subprocess.run(
        [sys.executable, "-c", WITHOUT, tmp_path, asked], capture_output=True, text=True, check=True
    )
    assert answered.stdout == f"{said}\n"
