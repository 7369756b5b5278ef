"""The manifest: one way to write it, so that any other shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.engine import IndexDamaged
from indexer.index.manifest import Manifest, StoredFile

MANIFEST = Manifest("letters", 3, (StoredFile("a", 3, "ab" * 32), StoredFile("ü\n", 0, "cd" * 32)))


def test_what_is_written_is_read() -> None:
    assert Manifest.parse(MANIFEST.render()) == MANIFEST


@given(place=st.integers(0, len(MANIFEST.render()) - 1), bit=st.integers(0, 7))
def test_one_flipped_bit_shows(place: int, bit: int) -> None:
    written = bytearray(MANIFEST.render())
    written[place] ^= 1 << bit
    with pytest.raises(IndexDamaged, match="MANIFEST is not as it was written"):
        Manifest.parse(bytes(written))


@given(st.integers(0, len(MANIFEST.render()) - 1))
def test_a_cut_shows(length: int) -> None:
    with pytest.raises(IndexDamaged):
        Manifest.parse(MANIFEST.render()[:length])


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(lambda text: f"{text}\n0\n".encode(errors="replace"))
)
def test_anything_else_is_no_manifest(written: bytes) -> None:
    with pytest.raises(IndexDamaged):
        Manifest.parse(written)


@pytest.mark.parametrize("name", ["../a", "/etc/passwd", "a/b", "..", ""])
def test_a_file_lies_in_the_folder_of_its_generation(name: str) -> None:
    with pytest.raises(IndexDamaged):
        Manifest.parse(Manifest("letters", 1, (StoredFile(name, 1, "ab"),)).render())
