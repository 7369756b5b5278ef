"""Build, add, remove: what is read goes in whole, once, with its speakers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Article
from corpus.source import read
from indexer import reading
from indexer.build import add, build, remove
from indexer.extract.pipeline import extract
from indexer.index import Engine, IndexDamaged, IndexFault, IndexMissing, Reader, Search, Speaker, open_engine

DAM = "“We will never close the gates,” said Mirela Voss, mayor of Orrin. “The valley needs them,” she said."
VOTE = (
    "“The vote was fair,” said Mirela Voss, mayor of Orrin.\n\n“It was not,” said Dov Hartnell, an engineer."
)
LAKE = "“The lake is low,” said Dov Hartnell, an engineer."


def record(article_id: str, text: str, **fields: Any) -> dict[str, Any]:
    return {"id": article_id, "text": text, "published": "2024-03-05"} | fields


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "index")


@pytest.fixture
def told() -> list[str]:
    return []


def write(tmp_path: Path, *records: dict[str, Any], name: str = "news.ndjson") -> list[str]:
    path = tmp_path / name
    path.write_text("\n".join(json.dumps(one) for one in records))
    return [str(path)]


def everything(reader: Reader) -> dict[str, Any]:
    """All that an index holds, in an order of its own."""
    articles = sorted(reader.articles(), key=lambda article: article.id)
    return {
        "articles": articles,
        "quotes": [reader.article_quotes(article.id) for article in articles],
        "passages": [reader.article_passages(article.id) for article in articles],
        "speakers": sorted(reader.speakers("", 100)[1], key=lambda speaker: speaker.id),
    }


def held(engine: Engine) -> dict[str, Any]:
    with engine.reader(verify=True) as reader:
        return everything(reader)


def speakers(engine: Engine) -> dict[str, Speaker]:
    return {speaker.name: speaker for speaker in held(engine)["speakers"]}


def texts(engine: Engine) -> dict[str, list[str]]:
    with engine.reader() as reader:
        quotes = reader.search(Search(limit=100)).quotes
    found: dict[str, list[str]] = {}
    for quote in sorted(quotes, key=lambda quote: (quote.article_id, quote.start)):
        found.setdefault(quote.article_id, []).append(quote.text)
    return found


def test_a_build_holds_every_article_with_its_quotations_and_paragraphs(
    engine: Engine, tmp_path: Path
) -> None:
    address = "https://gazette.example/vote"
    news = write(
        tmp_path,
        record("dam", DAM),
        record("vote", VOTE, url=address, publisher="Orrin Gazette", authors=["Ines Falk"]),
    )
    summary = build(news, engine)
    assert str(summary) == f"2 articles, {summary.quotes} quotes, 0 refused"
    with engine.reader() as reader:
        (vote,) = reader.find_articles(address)
        assert (vote.id, vote.publisher, vote.authors, vote.published) == (
            "vote",
            "Orrin Gazette",
            ("Ines Falk",),
            "2024-03-05",
        )
        assert [passage.text for passage in reader.article_passages("vote")] == VOTE.split("\n\n")
        assert [VOTE[passage.start :][:5] for passage in reader.article_passages("vote")] == [
            "“The ",
            "“It w",
        ]
        assert [quote.speaker for quote in reader.article_quotes("vote")] == ["Mirela Voss", "Dov Hartnell"]
        assert reader.holdings().quotes == summary.quotes == 2 + len(reader.article_quotes("dam"))


def test_quotations_are_held_as_they_are_extracted(engine: Engine, tmp_path: Path) -> None:
    news = write(tmp_path, record("dam", DAM), record("vote", VOTE))
    build(news, engine)
    articles = [article for article in read(news) if isinstance(article, Article)]
    with engine.reader() as reader:
        assert [reader.article_quotes(article.id) for article in articles] == [
            extract(article) for article in articles
        ]


def test_reported_speech_is_held_where_somebody_surely_states_it(engine: Engine, tmp_path: Path) -> None:
    text = (
        "Mirela Voss, mayor of Orrin, said the gates would close in May. Voss criticized the new toll.\n\n"
        "Asked who had made the telephone call to the mill, she left."
    )
    news = write(tmp_path, record("dam", text))
    build(news, engine)
    (article,) = (article for article in read(news) if isinstance(article, Article))
    found = [quote for quote in extract(article) if quote.kind == "indirect"]
    with engine.reader() as reader:
        held = reader.article_quotes("dam")
    assert [quote.speaker for quote in held] == ["Mirela Voss"]
    assert [quote.text for quote in held] == ["the gates would close in May"]
    sure = [quote.text for quote in found if quote.speaker and quote.confidence >= 0.5]
    assert sure == ["the gates would close in May", "the new toll"]
    assert len(found) > len(sure)


def test_many_processes_build_what_one_builds(tmp_path: Path, told: list[str]) -> None:
    records = [
        record(f"note-{at}", f"“We counted {at} boats,” said Mirela Voss, mayor of Orrin.")
        for at in range(40)
    ]
    news = [
        *write(tmp_path, *records),
        *write(tmp_path, {"id": "no text"}, record("dam", DAM), name="more.ndjson"),
    ]
    one, two = (open_engine(tmp_path / name) for name in ("one", "two"))
    summaries = [build(news, one, tell=told.append), build(news, two, workers=2, tell=told.append)]
    assert summaries[0] == summaries[1]
    assert told[0] == told[1]
    assert held(one) == held(two)
    assert str(add(news, two, workers=2, tell=told.append)) == "0 articles, 0 quotes, 1 refused, 41 unchanged"


def test_a_speaker_has_one_record_over_all_articles(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, record("dam", DAM), record("vote", VOTE, published="2024-05-01")), engine)
    voss = speakers(engine)["Mirela Voss"]
    with engine.reader() as reader:
        assert voss.quotes == sum(1 for _ in reader.quotes_of(["mirela-voss"]))
    assert [(role.first, role.last) for role in voss.roles] == [("2024-03-05", "2024-05-01")]


def test_a_second_build_replaces_the_first(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, record("dam", DAM)), engine)
    build(write(tmp_path, record("lake", LAKE)), engine)
    assert texts(engine).keys() == {"lake"}
    assert speakers(engine).keys() == {"Dov Hartnell"}


@pytest.mark.parametrize("content", ["", '{"id": "no text"}'])
def test_a_build_of_nothing_leaves_the_index(
    engine: Engine, tmp_path: Path, told: list[str], content: str
) -> None:
    build(write(tmp_path, record("dam", DAM)), engine)
    (tmp_path / "nothing.ndjson").write_text(content)
    before = engine.newest()
    for sources in ([str(tmp_path / "nothing.ndjson")], [str(tmp_path / "not there")]):
        with pytest.raises(IndexFault, match="there is no article to be read: the index is left as it was"):
            build(sources, engine, tell=told.append)
    assert engine.newest() == before


def test_what_is_refused_is_named_and_the_rest_goes_in(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    news = write(tmp_path, record("dam", DAM), {"id": "empty"}, record("lake", LAKE))
    summary = build([*news, str(tmp_path / "not there")], engine, tell=told.append)
    assert (summary.articles, summary.refused) == (2, 2)
    assert [line.split(": ")[0] for line in told] == [
        f"refused {news[0]}:2",
        f"refused {tmp_path / 'not there'}",
    ]
    assert texts(engine).keys() == {"dam", "lake"}


def test_an_article_that_defeats_extraction_is_named_and_the_rest_goes_in(
    engine: Engine, tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(article: Article) -> object:
        return extract(article) if article.id != "dam" else [][1]

    monkeypatch.setattr(reading, "extract", stumble)
    news = write(tmp_path, record("dam", DAM), record("lake", LAKE))
    assert build(news, engine, tell=told.append).refused == 1
    assert told == [f"refused {news[0]}: article dam defeats extraction: IndexError: list index out of range"]
    assert texts(engine).keys() == {"lake"}


def test_adding_what_is_held_makes_no_generation(engine: Engine, tmp_path: Path) -> None:
    news = write(tmp_path, record("dam", DAM), record("vote", VOTE))
    build(news, engine)
    before = engine.newest()
    assert str(add(news, engine)) == "0 articles, 0 quotes, 0 refused, 2 unchanged"
    assert engine.newest() == before


def test_adding_takes_only_what_is_new_or_changed(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, record("dam", DAM), record("vote", VOTE)), engine)
    changed = record("vote", VOTE.replace("fair", "fair and square"))
    summary = add(write(tmp_path, record("dam", DAM), changed, record("lake", LAKE)), engine)
    assert (summary.articles, summary.unchanged) == (2, 1)
    assert texts(engine)["vote"][0].startswith("The vote was fair and square")
    assert texts(engine).keys() == {"dam", "lake", "vote"}


def test_adding_leaves_what_the_sources_do_not_name(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, record("dam", DAM)), engine)
    add(write(tmp_path, record("lake", LAKE)), engine)
    assert texts(engine).keys() == {"dam", "lake"}


def test_adding_makes_an_index_that_is_missing(engine: Engine, tmp_path: Path) -> None:
    assert add(write(tmp_path, record("dam", DAM)), engine).articles == 1
    assert texts(engine).keys() == {"dam"}


def test_articles_added_one_by_one_are_those_built_at_once(tmp_path: Path) -> None:
    records = [record("dam", DAM), record("vote", VOTE, published="2024-05-01"), record("lake", LAKE)]
    one, whole = open_engine(tmp_path / "one"), open_engine(tmp_path / "whole")
    add(write(tmp_path, record("vote", "“An early edition,” said Ana Rey, a clerk.")), one)
    for article in records:
        add(write(tmp_path, article), one)
    build(write(tmp_path, *records), whole)
    assert held(one) == held(whole)


def test_an_index_of_another_extractor_is_out_of_date(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = write(tmp_path, record("dam", DAM))
    build(news, engine)
    monkeypatch.setattr(reading, "VERSION", "another")
    assert add(news, engine).articles == 1


def test_of_two_documents_with_one_id_the_later_stands(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    news = write(tmp_path, record("vote", VOTE), record("dam", DAM), record("vote", LAKE), record("dam", DAM))
    summary = build(news, engine, tell=told.append)
    assert told == ["article vote comes again with other contents: the later stands"]
    assert (summary.articles, summary.unchanged) == (2, 1)
    assert texts(engine)["vote"] == ["The lake is low,"]
    with engine.reader() as reader:
        assert reader.holdings().quotes == summary.quotes
        assert [speaker.quotes for speaker in reader.speakers("hartnell", 5)[1]] == [1]


def test_the_later_stands_even_when_it_is_what_was_held(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    build(write(tmp_path, record("vote", VOTE)), engine)
    before = held(engine)
    add(write(tmp_path, record("vote", LAKE), record("vote", VOTE)), engine, tell=told.append)
    assert held(engine) == before
    assert len(told) == 1


def test_a_removal_is_by_id_or_address(engine: Engine, tmp_path: Path, told: list[str]) -> None:
    address = "https://gazette.example/vote"
    build(
        write(tmp_path, record("dam", DAM), record("vote", VOTE, url=address), record("lake", LAKE)), engine
    )
    assert str(remove(["lake", address], engine, tell=told.append)) == "2 removed"
    assert texts(engine).keys() == {"dam"}
    assert (told, engine.older()) == ([], ())


def test_a_removal_mends_the_speakers(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, record("dam", DAM), record("vote", VOTE)), engine)
    remove(["vote"], engine)
    other = open_engine(tmp_path / "other")
    build(write(tmp_path, record("dam", DAM)), other)
    assert held(engine) == held(other)


def test_what_is_not_held_cannot_be_removed_and_is_named(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    build(write(tmp_path, record("dam", DAM)), engine)
    before = engine.newest()
    assert str(remove(["sea", "sea"], engine, tell=told.append)) == "0 removed, 1 unknown"
    assert (told, engine.newest()) == (["no article sea is held"], before)
    assert str(remove(["sea", "dam"], engine, tell=told.append)) == "1 removed, 1 unknown"


def test_nothing_is_removed_from_nowhere(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        remove(["dam"], engine)
    assert list(tmp_path.iterdir()) == []


def test_a_removal_tells_of_a_generation_still_read(engine: Engine, tmp_path: Path, told: list[str]) -> None:
    build(write(tmp_path, record("dam", DAM), record("lake", LAKE)), engine)
    with engine.reader() as reader:
        remove(["dam"], engine, tell=told.append)
        assert told == [
            f"generation {reader.generation} is still read by somebody: it goes as soon as they let go of it"
        ]
    assert engine.older() == ()


def test_a_damaged_index_can_be_built_again_but_not_added_to(engine: Engine, tmp_path: Path) -> None:
    news = write(tmp_path, record("dam", DAM))
    build(news, engine)
    (tmp_path / "index" / "CURRENT").write_text("nowhere\n")
    for change in (lambda: add(news, engine), lambda: remove(["dam"], engine)):
        with pytest.raises(IndexDamaged, match="CURRENT names no generation"):
            change()
    build(news, engine)
    assert texts(engine).keys() == {"dam"}


def test_a_folder_is_not_written_by_the_workers_of_a_scheduler(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    with pytest.raises(IndexFault, match="written by one process"):
        build([str(tmp_path)], engine, scheduler="tcp://127.0.0.1:9")
