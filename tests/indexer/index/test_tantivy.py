"""What is tantivy's own: what crosses to it, and how its files lie in a generation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from indexer.index import Search, open_engine
from indexer.index.engine import Engine
from indexer.index.generations import Generations
from indexer.index.scoring import gain
from indexer.index.tantivy import levels
from indexer.index.tantivy.crossing import returned, sent, token, tokens, whole
from indexer.wording.analysis import terms
from tests.factories import VOSS, make_entry, make_quote, put

LONG = "x" * 100_000


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path, "tantivy")


def commit(engine: Engine, *entries) -> None:
    with engine.write(replace=False) as writer:
        put(writer, entries)


def folder(root: Path) -> Path:
    return Generations(root).folder(Generations(root).newest())


def segments(root: Path) -> list[dict[str, Any]]:
    written: list[dict[str, Any]] = json.loads((folder(root) / "meta.json").read_text())["segments"]
    return written


@pytest.mark.parametrize(
    "text", ["", "plain", "naïve 𝔘", "\x07 Bell", "\ud800", "a\udfffb", "\x1a", "\x1ad800"]
)
def test_what_is_sent_comes_back(text: str) -> None:
    assert returned(sent(text)) == text
    sent(text).encode()


CROSSED = [
    (["a b", "b c"], ["a\x1fb", "b\x1fc"]),
    (["naïve", "\ud800 b"], ["naïve", "\x1ad800\x1fb"]),
    ([], []),
]


@pytest.mark.parametrize(("texts", "crossed"), CROSSED)
def test_tokens_are_cut_where_they_were_joined(texts: list[str], crossed: list[str]) -> None:
    cut = tokens(texts).split("\n") if texts else []  # Rust cuts at spaces and ends of lines alone
    assert cut == crossed == [token(text) for text in texts]


def test_a_long_token_is_itself_and_no_other() -> None:
    assert len(whole(LONG).encode()) < 65_530 // 2
    assert len({whole(LONG), whole(f"{LONG}y"), whole(LONG[:-1])}) == 3
    assert tokens([LONG, "y"]).split("\n") == [token(LONG), "y"]


# A word of a question, what is said, by whom: how often the word counts.
COUNTED = [
    ("gates", "The dam.", VOSS, 0),
    ("gates", "One gate.", VOSS, 1),
    ("gates", "Gates and a gate.", VOSS, 2),
    ("gates", "Gate, gate, gate, gate.", VOSS, 3),
    ("voss", "The dam.", VOSS, 2),
    ("voss", "Voss it is.", VOSS, 3),
    ("voss", "Voss and Voss.", VOSS, 3),
    ("voss", "Voss, Voss, Voss, Voss.", VOSS, 3),
    ("boards", "The dam.", "Water Board", 0),
    ("boards", "The boards.", "Water Board", 1),
]


@pytest.mark.parametrize(("word", "said", "speaker", "times"), COUNTED)
def test_the_levels_add_up_to_what_a_word_counts(word: str, said: str, speaker: str, times: int) -> None:
    held = levels.held(terms(said), terms(speaker))
    asked = terms(word)[0]
    assert sum(worth for level, worth in levels.worth(asked) if level in held) == pytest.approx(gain(times))
    assert sum(level in held for level in levels.holding(asked)) == (1 if times else 0)


def test_only_the_files_of_the_index_are_left(engine: Engine, tmp_path: Path) -> None:
    commit(engine, make_entry("a", make_quote("One.")))
    commit(engine, make_entry("b", make_quote("Two.")))
    commit(engine, make_entry("a", make_quote("Three.")))
    ids = {segment["segment_id"].replace("-", "") for segment in segments(tmp_path)}
    left = {path.name for path in folder(tmp_path).iterdir()} - {"HELD", "MANIFEST"}
    own = {".managed.json", "meta.json", ".tantivy-meta.lock"}
    assert {name.split(".")[0] for name in left - own} == ids
    assert own <= left
    assert (folder(tmp_path) / ".tantivy-meta.lock").stat().st_size == 0
    with engine.reader():
        assert engine.check() == ()


def test_a_commit_writes_into_no_file_that_it_found(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(make_entry(f"a{n}", make_quote(f"One gate of {n}.")) for n in range(20)))
    with engine.reader() as reader:
        before = {path.name: path.read_bytes() for path in folder(tmp_path).iterdir()}
        held = folder(tmp_path)
        for number in range(9):
            commit(engine, make_entry(f"a{number}", make_quote(f"Another gate of {number}.")))
        assert {path.name: path.read_bytes() for path in held.iterdir()} == before
        assert reader.search(Search(limit=50)).quotes[0].text.startswith("One gate")


def test_a_removal_leaves_no_segment_with_something_deleted(engine: Engine, tmp_path: Path) -> None:
    commit(engine, *(make_entry(f"a{n}", make_quote(f"One gate of {n}.")) for n in range(6)))
    commit(engine, make_entry("a1", make_quote("Another.")))
    assert any(segment["deletes"] for segment in segments(tmp_path))
    with engine.write(replace=False) as writer:
        writer.remove("a2")
    assert not any(segment["deletes"] for segment in segments(tmp_path))


def test_prints_are_known_as_such_whichever_commit_brings_them(engine: Engine) -> None:
    text = "The gates will stay open until the last boat is home."
    for number in range(4):
        commit(engine, make_entry(f"a{number}", make_quote(text), make_quote(f"Nothing but {number}.")))
        with engine.reader() as reader:
            assert reader.search(Search(grouped=True, limit=50)).total == number + 2
    with engine.write(replace=False) as writer:
        for number in range(3):
            writer.remove(f"a{number}")
    with engine.reader() as reader:
        hits = reader.search(Search(grouped=True, limit=50))
        assert (hits.total, {quote.article_id for quote in hits.quotes}) == (2, {"a3"})
        assert [quote.article_id for quote in reader.printings(hits.quotes[:1], 5)[0].prints] == ["a3"]
