"""Speakers by name, by beginning, by how often they are quoted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.index import EngineName, Reader, open_engine
from tests.factories import make_speaker

SPEAKERS = [
    make_speaker("Mirela Voss", 40, aliases=("Voss", "Mira Voss")),
    make_speaker("Dov Hartnell", 7),
    make_speaker("Ana Voss-Ríos", 12, aliases=("Ríos",)),
    make_speaker("Orrin Water Board", 12, type="group", roles=()),
    make_speaker("Mira Falk", 3, aliases=("Dov Falk",)),
]


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, engine_name: EngineName) -> Iterator[Reader]:
    engine = open_engine(tmp_path_factory.mktemp("people") / "index", engine_name)
    with engine.write(replace=True) as writer:
        for speaker in SPEAKERS:
            writer.put_speaker(speaker)
    with engine.reader() as reader:
        yield reader


def test_a_speaker_comes_back_as_it_was_put(people: Reader) -> None:
    assert [people.speaker(speaker.id) for speaker in SPEAKERS] == SPEAKERS


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ["Mirela Voss", "Ana Voss-Ríos", "Orrin Water Board", "Dov Hartnell", "Mira Falk"]),
        ("voss", ["Mirela Voss"]),
        ("VOSS mirela", ["Mirela Voss"]),
        ("Mira", ["Mirela Voss", "Mira Falk"]),
        ("mira voss", ["Mirela Voss"]),
        ("dov", ["Dov Hartnell", "Mira Falk"]),
        ("mira dov", []),  # two names of one person, but no name of hers
        ("rios", ["Ana Voss-Ríos"]),
        ("board water", ["Orrin Water Board"]),
        ("boar", []),
        ("nobody", []),
    ],
)
def test_speakers_are_found_by_all_words_of_one_name(people: Reader, words: str, names: list[str]) -> None:
    total, found = people.speakers(words, 10)
    assert ([speaker.name for speaker in found], total) == (names, len(names))


@pytest.mark.parametrize("words", ["", "dov", "mira voss"])
def test_pages_of_speakers_join_to_the_whole_list(people: Reader, words: str) -> None:
    total, whole = people.speakers(words, 10)
    pages = [people.speakers(words, 2, offset) for offset in range(0, 6, 2)]
    assert [speaker for _, page in pages for speaker in page] == list(whole)
    assert {count for count, _ in pages} == {total}


@pytest.mark.parametrize(
    ("prefix", "names"),
    [
        ("v", ["Mirela Voss", "Ana Voss-Ríos"]),
        ("MIR", ["Mirela Voss", "Mira Falk"]),
        ("mira v", ["Mirela Voss"]),
        ("mirela vos", ["Mirela Voss"]),
        ("dov f", ["Mira Falk"]),
        ("mira d", []),
        ("rí", ["Ana Voss-Ríos"]),
        ("oss", []),
        ("", []),
        ("*", []),
    ],
)
def test_speakers_are_suggested_by_how_a_name_begins(people: Reader, prefix: str, names: list[str]) -> None:
    assert [speaker.name for speaker in people.speakers_by_prefix(prefix, 10)] == names
    assert [speaker.name for speaker in people.speakers_by_prefix(prefix, 1)] == names[:1]


def test_two_tens_of_quotations_are_more_than_three(tmp_path: Path, engine_name: EngineName) -> None:
    engine = open_engine(tmp_path / "index", engine_name)
    with engine.write(replace=True) as writer:
        for count in (3, 20, 100):
            writer.put_speaker(make_speaker(f"Speaker Number{count}", count))
    with engine.reader() as reader:
        assert [speaker.quotes for speaker in reader.speakers("speaker", 10)[1]] == [100, 20, 3]
