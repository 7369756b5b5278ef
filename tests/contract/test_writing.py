"""Commits through an engine: seen whole or not at all."""

from __future__ import annotations

import pytest

from indexer.index import Engine, FacetValue, Search
from indexer.index.query import Word
from tests.factories import library, make_entry, make_quote, make_speaker, put

FIRST = make_entry("dam", make_quote("The first wording."), make_quote("The spillway."), digest="1")
SECOND = make_entry("dam", make_quote("The second wording."), digest="2")


def texts(engine: Engine, word: str | None = None) -> list[str]:
    with engine.reader() as reader:
        query = Word(word) if word else None
        return sorted(quote.text for quote in reader.search(Search(query, limit=50)).quotes)


def test_nothing_is_seen_before_the_commit_and_all_of_it_after(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
    with engine.write(replace=False) as writer:
        writer.put(SECOND)
        writer.put(make_entry("vote", make_quote("A vote.")))
        assert texts(engine) == ["The first wording.", "The spillway."]
    assert texts(engine) == ["A vote.", "The second wording."]


def test_a_reader_keeps_what_it_opened(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
    with engine.reader() as before:
        with engine.write(replace=False) as writer:
            writer.put(SECOND)
        assert before.search(Search(Word("wording"))).quotes[0].text == "The first wording."
        with engine.reader() as after:
            assert after.search(Search(Word("wording"))).quotes[0].text == "The second wording."
            assert before.generation != after.generation == engine.newest()
        assert engine.older() == (before.generation,)
    assert engine.older() == ()


def test_an_error_leaves_the_index_as_it_was(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
    newest = engine.newest()
    for replace in (True, False):
        with pytest.raises(ValueError, match="halfway"), engine.write(replace=replace) as writer:
            writer.put(SECOND)
            writer.remove("dam")
            raise ValueError("halfway")
    assert (texts(engine), engine.newest()) == (["The first wording.", "The spillway."], newest)


def test_a_put_replaces_everything_of_the_article(engine: Engine) -> None:
    for entry in (FIRST, SECOND):
        with engine.write(replace=False) as writer:
            writer.put(entry)
    with engine.reader() as reader:
        assert reader.article("dam") == SECOND.article
        assert reader.article_quotes("dam") == SECOND.quotes
        assert reader.article_passages("dam") == SECOND.passages
        assert (reader.holdings().articles, reader.holdings().quotes) == (1, 1)
    assert (texts(engine, "first"), texts(engine, "wording")) == ([], ["The second wording."])


def test_the_later_put_of_one_commit_stands(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
        writer.put(make_entry("vote", make_quote("A vote.")))
        writer.put(SECOND)
        writer.put_speaker(make_speaker("Mirela Voss", 1))
        writer.put_speaker(make_speaker("Mirela Voss", 2))
    assert texts(engine) == ["A vote.", "The second wording."]
    with engine.reader() as reader:
        assert (reader.holdings().articles, reader.holdings().quotes, reader.holdings().speakers) == (2, 2, 1)
        assert [speaker.quotes for speaker in reader.speakers("voss", 5)[1]] == [2]


def test_a_removal_takes_everything_of_the_article(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, library())
    with engine.write(replace=False) as writer:
        writer.remove("dam")
        writer.remove("dam")
        writer.remove("no such article")
    with engine.reader() as reader:
        assert reader.article("dam") is None
        assert (reader.article_quotes("dam"), reader.article_passages("dam")) == ((), ())
        assert reader.holdings().articles == 4
        assert (
            reader.shortlist_passages("The spillway held, and the spillway will hold.", 5)[0].article_id
            != "dam"
        )
    assert texts(engine, "spillway") == ["We will never close the spillway gates in winter."]


def test_what_is_put_and_removed_in_one_commit_was_never_there(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
        writer.put(make_entry("vote", make_quote("A vote.")))
        writer.remove("dam")
    assert texts(engine) == ["A vote."]


def test_a_speaker_is_replaced_and_removed(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put_speaker(make_speaker("Mirela Voss", 1))
        writer.put_speaker(make_speaker("Dov Hartnell", 1))
    with engine.write(replace=False) as writer:
        writer.put_speaker(make_speaker("Mirela Voss", 5))
        writer.remove_speaker("dov-hartnell")
        writer.remove_speaker("nobody")
    with engine.reader() as reader:
        assert [(speaker.name, speaker.quotes) for speaker in reader.speakers("", 5)[1]] == [
            ("Mirela Voss", 5)
        ]
        assert reader.speaker("dov-hartnell") is None


def test_a_replacement_starts_from_nothing(engine: Engine) -> None:
    for entry in (FIRST, make_entry("vote", make_quote("A vote."))):
        with engine.write(replace=True) as writer:
            writer.put(entry)
    assert texts(engine) == ["A vote."]


def test_a_commit_that_writes_nothing_makes_no_generation(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        writer.put(FIRST)
    newest = engine.newest()
    with engine.write(replace=False) as writer:
        writer.remove("no such article")
        writer.remove_speaker("nobody")
    assert engine.newest() == newest
    with engine.write(replace=True):
        pass
    assert texts(engine) == []


def test_many_small_commits_are_one_index(engine: Engine) -> None:
    for number in range(12):
        with engine.write(replace=False) as writer:
            writer.put(make_entry(f"note-{number}", make_quote(f"Note number {number} and no other.")))
    with engine.reader() as reader:
        assert reader.search(Search(Word("note"))).total == 12
        assert {article.id for article in reader.articles()} == {f"note-{number}" for number in range(12)}
    assert engine.check() == ()


def test_odd_characters_are_characters(engine: Engine) -> None:
    odd = make_quote(
        "Lone \ud800 half, \x00 null, \u202e turned, 𝔘 wide, e\u0301 made of two.", speaker="Ré \udfff Odd"
    )
    entry = make_entry("odd \ud83d id", odd, url="https://odd.example/\udc80", publisher="\x07 Bell")
    with engine.write(replace=True) as writer:
        put(writer, [entry])
    with engine.reader() as reader:
        assert reader.article("odd \ud83d id") == entry.article
        assert reader.article_quotes("odd \ud83d id") == entry.quotes
        assert reader.search(Search(Word("turned"), facets=("publisher",))).facets == {
            "publisher": (FacetValue("\x07 Bell", 1),)
        }
        assert reader.find_articles("https://odd.example/\udc80") == (entry.article,)
