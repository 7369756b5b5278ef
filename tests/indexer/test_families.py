"""Families as a specification: which prints are one utterance, and what becomes of them commit by commit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from indexer.build import add, build, remove
from indexer.families import is_same_utterance
from indexer.index import Engine, open_engine
from tests.factories import HARTNELL, VOSS, make_quote

SAID = "We will not sell the lighthouse to anybody, and certainly not to a man who collects them like stamps."

ONE: list[tuple[str, str, bool]] = [
    (SAID, SAID, True),
    (SAID, SAID.replace("will not", "won’t"), True),
    (SAID, SAID.replace("like stamps", "as others do stamps"), True),
    (SAID, "certainly not to a man who collects them like stamps", True),
    (SAID, "We will sell the lighthouse to a man who collects them like stamps.", True),
    (f"Thank you all for coming. {SAID} Good night.", SAID, True),
    # too little in common, too common, or too far apart
    (SAID, "not to a man", False),
    (SAID, "We will not sell the ferry to anybody, and that is all I have to say about ships.", False),
    (SAID, "The council meets on Monday.", False),
    (
        "The lighthouse is old. " + "It rains all summer on the harbour. " * 6 + "A man collects stamps.",
        "The lighthouse man collects stamps",
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "is_one"), ONE)
def test_one_utterance_by_its_words(one: str, other: str, is_one: bool) -> None:
    pair = make_quote(one), make_quote(other, article_id="radio")
    assert is_same_utterance(*pair) == is_one
    assert is_same_utterance(*reversed(pair)) == is_one


SPEAKERS: list[tuple[str | None, str | None, str | None, str | None, bool]] = [
    (VOSS, "person", VOSS, "person", True),
    (VOSS, "person", HARTNELL, "person", False),
    (VOSS, "person", None, None, True),
    (VOSS, "person", "a keeper", "unnamed", True),
    (VOSS, "person", "Voss", "person", True),
    (VOSS, "person", "Hale", "person", False),
    ("Hale", "person", "Voss", "person", False),
    (None, None, "a keeper", "unnamed", True),
    (VOSS, "person", "Orrin Water Board", "group", False),
]


@pytest.mark.parametrize(("one", "kind", "other", "other_kind", "is_one"), SPEAKERS)
def test_one_utterance_by_its_speakers(
    one: str | None, kind: Any, other: str | None, other_kind: Any, is_one: bool
) -> None:
    pair = (
        make_quote(SAID, one, speaker_type=kind),
        make_quote(SAID, other, speaker_type=other_kind, article_id="radio"),
    )
    assert is_same_utterance(*pair) == is_one


def test_words_of_unknown_speakers_have_to_be_nearer() -> None:
    shorter = "We will not sell the lighthouse to a woman who paints them."
    assert is_same_utterance(make_quote(SAID), make_quote(SAID.replace("stamps", "coins"), article_id="b"))
    assert not is_same_utterance(make_quote(SAID), make_quote(shorter, None, article_id="b"))


def article(name: str, day: str, said: str, speaker: str = VOSS) -> dict[str, str]:
    text = f"“{said},” {speaker}, mayor of Orrin, said."
    return {"id": name, "publisher": f"The {name.title()}", "published": day, "text": text}


WORDINGS = {
    "ledger": ("2024-03-05", "We will not sell the old lighthouse to anybody who asks for it"),
    "radio": ("2024-03-06", "We will never sell the old lighthouse to anybody who asks"),
    "review": ("2024-03-08", "We will not sell the lighthouse to anybody who asks for it today"),
    "much-later": ("2024-06-01", "We will not sell the old lighthouse to anybody who asks for it"),
}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "index")


def write(tmp_path: Path, *names: str, **changed: str) -> list[str]:
    """A file of articles; `changed` gives some of them other words."""
    source = tmp_path / "articles.ndjson"
    lines = [article(name, WORDINGS[name][0], changed.get(name, WORDINGS[name][1])) for name in names]
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return [str(source)]


def families(engine: Engine) -> set[tuple[str, ...]]:
    """The articles of each family, the first printed first."""
    with engine.reader() as reader:
        quotes = [quote for held in reader.articles() for quote in reader.article_quotes(held.id)]
        found = {family for quote in quotes if (family := reader.family(quote.id))}
        for family in found:
            assert family.id == family.quotes[0]
        articles = {quote.id: quote.article_id for quote in quotes}
        return {tuple(articles[member] for member in family.quotes) for family in found}


def test_a_build_finds_the_families(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, *WORDINGS), engine)
    assert families(engine) == {("ledger", "radio", "review")}


@pytest.mark.parametrize("workers", [1, 2])
def test_articles_added_one_by_one_make_the_same_families(
    engine: Engine, tmp_path: Path, workers: int
) -> None:
    for name in ("much-later", "review", "radio", "ledger"):
        add(write(tmp_path, name), engine, workers=workers)
    assert families(engine) == {("ledger", "radio", "review")}


def test_a_family_ends_when_only_one_wording_is_left(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, "ledger", "radio"), engine)
    remove(["radio"], engine)
    assert families(engine) == set()


def test_a_takedown_leaves_the_others_together(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, "ledger", "radio", "review"), engine)
    remove(["ledger"], engine)
    assert families(engine) == {("radio", "review")}


def test_an_article_that_changes_leaves_its_family_and_comes_back(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, "ledger", "radio", "review"), engine)
    add(write(tmp_path, "radio", radio="The council meets again on Monday at noon"), engine)
    assert families(engine) == {("ledger", "review")}
    add(write(tmp_path, "radio"), engine)
    assert families(engine) == {("ledger", "radio", "review")}


def test_copies_alone_are_no_family(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, "ledger", "radio", radio=WORDINGS["ledger"][1]), engine)
    assert families(engine) == set()
