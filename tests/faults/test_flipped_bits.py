"""One bit flipped anywhere in an index: found, named, and never served."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from indexer.index import Engine, EngineName, IndexDamaged, open_engine
from indexer.index.generations import Generations
from indexer.index.manifest import NAME as MANIFEST
from tests.factories import library, put

FLIPS = 300


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, engine_name: EngineName) -> Path:
    folder = tmp_path_factory.mktemp("flips") / "index"
    entries = library()
    for part in (entries[:1], entries[1:]):
        with open_engine(folder, engine_name).write(replace=False) as writer:
            put(writer, part)
    return folder


def generation(root: Path) -> Path:
    return Generations(root).folder(Generations(root).newest())


def flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place // 8)
        byte = file.read(1)[0]
        file.seek(place // 8)
        file.write(bytes([byte ^ (1 << place % 8)]))


def assert_refused(engine: Engine, name: str) -> None:
    faults = engine.check()
    assert len(faults) == 1
    assert faults[0].startswith(name)
    with pytest.raises(IndexDamaged, match=f"^{name}"), engine.reader(verify=True):
        pass


def test_every_flipped_bit_is_found_and_its_file_named(root: Path) -> None:
    engine = open_engine(root)
    files = [path for path in root.rglob("*") if path.is_file() and path.stat().st_size]
    bits = random.Random(7)
    for number in range(FLIPS):
        # Each file in turn, the small ones as often as the large.
        path = files[number % len(files)]
        place = bits.randrange(path.stat().st_size * 8)
        flip(path, place)
        assert_refused(engine, path.name)
        flip(path, place)
    assert engine.check() == ()


def test_a_file_that_is_cut_or_lost_is_named_even_at_a_glance(root: Path) -> None:
    engine = open_engine(root)
    for path in {path.suffix: path for path in generation(root).iterdir() if path.stat().st_size}.values():
        if path.name == MANIFEST:
            continue
        content = path.read_bytes()
        for broken in (content[:-1], b"", content + b"\0", None):
            path.unlink()
            if broken is not None:
                path.write_bytes(broken)
            with pytest.raises(IndexDamaged, match=f"^{path.name} (is missing|has)"), engine.reader():
                pass
            path.write_bytes(content)


# What a reader and a writer stumble over when every bit of it is turned round.
STUMBLED_OVER = ("*.toc", "*_stored.col", "meta.json", "*.store")


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Whoosh leaves files open then
def test_an_error_that_comes_of_damage_names_the_file(root: Path) -> None:
    """A reader that did not look at every byte stumbles later, and then says over what."""
    engine = open_engine(root)
    for path in [path for pattern in STUMBLED_OVER for path in root.rglob(pattern)]:
        content = path.read_bytes()
        path.write_bytes(bytes(byte ^ 0x55 for byte in content))
        with pytest.raises(IndexDamaged, match="is not as it was written"), engine.reader() as reader:
            list(reader.articles())
        with (
            pytest.raises(IndexDamaged, match="is not as it was written"),
            engine.write(replace=False) as writer,
        ):
            writer.remove("dam")
            writer.remove("history")
        path.write_bytes(content)
    with pytest.raises(ZeroDivisionError), engine.reader():
        _ = 1 / 0
