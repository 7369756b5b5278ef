"""What is the cluster engine's own and needs no cluster: addresses, settings, terms, what it remembers."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from indexer.index import IndexAway, IndexFault, backup, open_engine, restore
from indexer.index.opensearch.bulk import CHUNK, action, chunks
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.settings import Address, Settings
from indexer.index.opensearch.tokens import LONGEST, beginning, text_of, token

ADDRESSES = [
    ("http://localhost/news", Address((("localhost", 9200),), "news", False)),
    ("http://127.0.0.1:9201", Address((("127.0.0.1", 9201),), "on-record", False)),
    ("https://search.example:443/a.b_c-1/", Address((("search.example", 443),), "a.b_c-1", True)),
    ("http://one:1,two:2,three/news", Address((("one", 1), ("two", 2), ("three", 9200)), "news", False)),
    ("http://one:1,http://two:2/news", Address((("one", 1), ("two", 2)), "news", False)),
    ("http://[::1]:9200/news", Address((("::1", 9200),), "news", False)),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address_names_nodes_and_an_index(text: str, address: Address) -> None:
    assert Address.read(text) == address


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("http:///news", "an address like"),
        ("http://host/News", "small letters"),
        ("http://host/news/_search", "an address like"),
        ("http://host/news?pretty", "an address like"),
        ("http://host/-news", "small letters"),
        ("http://me:secret@host/news", "OPENSEARCH_PASSWORD"),
        ("http://host:nine/news", "no host"),
        ("http://host,/news", "no host"),
    ],
)
def test_what_is_no_address_is_told(text: str, told: str) -> None:
    with pytest.raises(IndexFault, match=told) as fault:
        open_engine(text)
    assert "secret" not in str(fault.value)


def test_settings_come_from_the_environment() -> None:
    told = {"OPENSEARCH_USER": "desk", "OPENSEARCH_SHARDS": "6", "OPENSEARCH_TIMEOUT": " "}
    assert Settings.read({}) == Settings()
    assert Settings.read(told) == Settings(user="desk", shards=6)


@pytest.mark.parametrize("value", ["none", "-1", "0", "99999", "2.5", "٣"])
def test_a_setting_that_cannot_be_is_told(value: str) -> None:
    with pytest.raises(IndexFault, match="OPENSEARCH_SHARDS"):
        Settings.read({"OPENSEARCH_SHARDS": value})


def test_where_nobody_answers_the_index_is_away_and_another_process_says_so_too() -> None:
    engine = open_engine("http://127.0.0.1:1,127.0.0.1:2/news")
    for one in (engine, pickle.loads(pickle.dumps(engine))):
        with pytest.raises(IndexAway, match="does not answer"):
            one.newest()


def test_backups_of_a_cluster_are_its_own(tmp_path: Path) -> None:
    with pytest.raises(IndexFault, match="own snapshots"):
        backup("http://127.0.0.1:1/news", tmp_path / "backup")
    with pytest.raises(IndexFault, match="own snapshots"):
        restore(tmp_path, "http://127.0.0.1:1/news")


TEXTS = ["", "gates", "naïve", "a\x00b", "\ud800", "\ud800\udfff", "\ufdd0d800", "\ufdd1", "𝔘", "x" * LONGEST]


def test_each_text_is_a_term_of_its_own_that_leads_back_to_it() -> None:
    terms = [token(text) for text in TEXTS]
    assert len(set(terms)) == len(TEXTS)
    assert [text_of(term) for term in terms] == TEXTS
    assert all(len(term.encode()) <= 32_766 for term in terms)


def test_a_long_text_is_cut_and_no_other_s_term() -> None:
    one, other = ("\ud800" * 50_000 + end for end in "ab")
    assert token(one) != token(other)
    assert len(token(one).encode()) <= 32_766
    assert token(one).startswith(beginning(one))
    assert text_of(token(one)) == one[:LONGEST]


def test_a_memory_asks_once_for_all_that_it_does_not_know_and_forgets_the_oldest() -> None:
    asked: list[list[str]] = []

    def ask(keys: list[str]) -> dict[str, int]:
        asked.append(keys)
        return {key: len(key) for key in keys} | {"beside": 6}

    memory: Memory[str, int] = Memory(3)
    assert memory.of(["a", "bb", "a"], ask) == {"a": 1, "bb": 2}
    assert memory.of(["bb", "beside"], ask) == {"bb": 2, "beside": 6}
    assert memory.of(["cccc"], ask) == {"cccc": 4}
    assert asked == [["a", "bb"], ["cccc"]]
    assert (memory.kept("a"), memory.kept("bb"), memory.kept("cccc")) == (None, 2, 4)


def test_what_is_written_goes_in_chunks_in_order() -> None:
    actions = [action("index", str(number), {"text": "x" * (CHUNK // 3)}) for number in range(7)]
    actions.append(action("index", "large", {"text": "x" * (2 * CHUNK)}))
    found = list(chunks(actions))
    assert [one for chunk in found for one in chunk] == actions
    assert [len(chunk) for chunk in found] == [2, 2, 2, 1, 1]
