"""Who is who over all articles: whatever the order in which they come, and whatever editors say."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from indexer.build import add, build, remove
from indexer.index import Engine, IndexFault, Reader, Search, open_engine
from indexer.index.query import Field
from indexer.register.editors import Editors

HALE = "Anna Hale"
BENCH = "Judge of the Orrin Valley Court"


def article(article_id: str, *sayings: tuple[str, str | None], day: str = "2024-03-05") -> dict[str, Any]:
    """One article in which people, named with their roles, say something each."""
    paragraphs = [
        f"“We counted the boats of {article_id} {number} times,” said {name}{f', {role}' if role else ''}."
        for number, (name, role) in enumerate(sayings)
    ]
    return {
        "id": article_id,
        "text": "\n\n".join(paragraphs),
        "published": day,
        "url": f"https://{article_id}.example/",
    }


COURT = article("court", (HALE, "a judge of the valley court"), ("Dov Hartnell", "an engineer"))
MATCH = article("match", (HALE, "the striker of Orrin Town"), day="2024-04-07")
CUP = article(
    "cup", (HALE, "the striker of Orrin Town"), ("Mirela Voss", "the mayor of Orrin"), day="2024-05-01"
)
STREET = article("street", (HALE, None), day="2024-06-01")
LAKE = article("lake", ("D. Hartnell", "an engineer"), day="2024-07-01")
NEWS = (COURT, MATCH, CUP, STREET, LAKE)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "index")


@pytest.fixture
def told() -> list[str]:
    return []


def write(tmp_path: Path, *records: dict[str, Any]) -> list[str]:
    path = tmp_path / "news.ndjson"
    path.write_text("\n".join(json.dumps(one) for one in records))
    return [str(path)]


def held(engine: Engine) -> dict[str, Any]:
    """All that is said of who is who: in the quotations, in the records, in what the register keeps."""
    with engine.reader(verify=True) as reader:
        quotes = reader.search(Search(limit=1000)).quotes
        ids = {str(quote.speaker_id) for quote in quotes}
        ids |= {
            other for one in ids if (known := reader.speaker(one)) for other in known.not_to_be_confused_with
        }
        ids |= {"anna-hale", "d-hartnell", "dov-hartnell"}
        return {
            "people": {quote.id: (quote.speaker_id, quote.role, quote.printed_role) for quote in quotes},
            "records": {one: reader.speaker(one) for one in sorted(ids)},
            "listed": sorted(one.id for one in reader.speakers("", 1000)[1]),
            "ledgers": {
                one: (reader.ledger(f"name {one}"), reader.ledger(f"speaker {one}")) for one in sorted(ids)
            },
        }


def speakers(engine: Engine) -> dict[str, str]:
    """Who speaks in each article, the one named first."""
    with engine.reader() as reader:
        return {one.id: str(reader.article_quotes(one.id)[0].speaker_id) for one in reader.articles()}


def test_people_of_one_name_are_kept_apart(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, *NEWS), engine)
    assert speakers(engine) == {
        "court": "anna-hale-judge",
        "match": "anna-hale-athlete",
        "cup": "anna-hale-athlete",
        "street": "anna-hale",
        "lake": "d-hartnell",
    }
    with engine.reader() as reader:
        everyone = {one.id: one for one in reader.speakers("hale", 10)[1]}
        assert {one: (known.quotes, known.not_to_be_confused_with) for one, known in everyone.items()} == {
            "anna-hale": (1, ("anna-hale-athlete", "anna-hale-judge")),
            "anna-hale-athlete": (2, ("anna-hale", "anna-hale-judge")),
            "anna-hale-judge": (1, ("anna-hale", "anna-hale-athlete")),
        }
        judge = everyone["anna-hale-judge"]
        assert [role.role for role in judge.roles] == ["judge of the valley court"]
        assert reader.search(Search(Field("speaker_id", "anna-hale-athlete"))).total == 2


def test_the_name_alone_leads_to_those_who_bear_it(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, COURT, MATCH), engine)
    with engine.reader() as reader:
        signpost = reader.speaker("anna-hale")
        assert signpost
        assert (signpost.name, signpost.quotes) == (HALE, 0)
        assert signpost.not_to_be_confused_with == ("anna-hale-athlete", "anna-hale-judge")
        assert sorted(one.id for one in reader.speakers("hale", 10)[1]) == [
            "anna-hale-athlete",
            "anna-hale-judge",
        ]


EDITED = """
[[merge]]
speakers = ["d-hartnell", "anna-hale"]
into = "dov-hartnell"

[[split]]
speaker = "anna-hale-athlete"
into = "anna-hale-of-dell"
articles = ["cup"]

[[role]]
speaker = "anna-hale-of-dell"
role = "striker of Orrin Town"
as = "captain of Dell"
"""


@pytest.mark.parametrize("editors", ["", EDITED], ids=["told by roles", "told by editors"])
@pytest.mark.parametrize("seed", range(6))
def test_the_order_in_which_articles_come_tells_nothing(tmp_path: Path, seed: int, editors: str) -> None:
    order = list(NEWS)
    Random(seed).shuffle(order)
    whole, parts = open_engine(tmp_path / "whole"), open_engine(tmp_path / "parts")
    build(write(tmp_path, *NEWS), whole, editors=Editors.read(editors))
    cut = seed % 4 + 1
    add(write(tmp_path, *order[:cut]), parts, editors=Editors.read(editors), tell=lambda _: None)
    for one in order[cut:]:
        add(write(tmp_path, one), parts)
    assert held(parts) == held(whole)


@pytest.mark.parametrize("editors", ["", EDITED], ids=["told by roles", "told by editors"])
@pytest.mark.parametrize("gone", [one["id"] for one in NEWS])
def test_what_is_removed_was_never_there(tmp_path: Path, gone: str, editors: str) -> None:
    edited, left = Editors.read(editors), [one for one in NEWS if one["id"] != gone]
    engine, other = open_engine(tmp_path / "index"), open_engine(tmp_path / "other")
    build(write(tmp_path, *NEWS), engine, editors=edited)
    remove([gone], engine)
    build(write(tmp_path, *left), other, editors=edited, tell=lambda _: None)
    assert held(engine) == held(other)


def test_an_article_that_is_corrected_is_told_anew(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, COURT, MATCH), engine)
    add(write(tmp_path, article("match", (HALE, "a lecturer"))), engine)
    assert speakers(engine) == {"court": "anna-hale", "match": "anna-hale"}
    with engine.reader() as reader:
        assert [one.id for one in reader.speakers("hale", 10)[1]] == ["anna-hale"]
        assert reader.speaker("anna-hale-judge") is None


def test_what_editors_say_outlives_every_change(engine: Engine, tmp_path: Path) -> None:
    news = write(tmp_path, *NEWS)

    def assert_edited() -> None:
        assert engine.editors() == EDITED
        assert speakers(engine) == {
            "court": "anna-hale-judge",
            "match": "anna-hale-athlete",
            "cup": "anna-hale-of-dell",
            "street": "dov-hartnell",
            "lake": "dov-hartnell",
        }
        with engine.reader() as reader:
            (quote, *_) = reader.article_quotes("cup")
            assert (quote.role, quote.printed_role) == ("captain of Dell", "striker of Orrin Town")
            assert reader.search(Search(Field("role", "captain"))).total == 1

    build(news, engine, editors=Editors.read(EDITED))
    assert_edited()
    build(news, engine)
    assert_edited()
    remove(["cup"], engine)
    add(news, engine)
    assert_edited()
    assert add(news, engine).unchanged == len(NEWS)
    assert_edited()


def test_editors_may_speak_at_any_time_and_take_it_back(tmp_path: Path, told: list[str]) -> None:
    engine, plain, edited = (open_engine(tmp_path / name) for name in ("index", "plain", "edited"))
    news = write(tmp_path, *NEWS)
    build(news, plain)
    build(news, edited, editors=Editors.read(EDITED))
    build(news, engine)
    add([], engine, editors=Editors.read(EDITED), tell=told.append)
    assert (held(engine), told) == (held(edited), [])
    before = engine.newest()
    add([], engine, editors=Editors.read(EDITED))
    assert engine.newest() == before
    add([], engine, editors=Editors.read(""))
    assert held(engine) == held(plain)


def test_editors_may_join_whom_roles_hold_apart(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, COURT, MATCH, CUP), engine)
    joined = "[[merge]]\nspeakers = ['anna-hale-judge', 'anna-hale-athlete']\ninto = 'anna-hale'"
    add([], engine, editors=Editors.read(joined))
    assert set(speakers(engine).values()) == {"anna-hale"}
    with engine.reader() as reader:
        person, signpost = reader.speaker("anna-hale"), reader.speaker("anna-hale-judge")
        assert person and signpost
        assert (person.quotes, person.not_to_be_confused_with) == (3, ())
        assert (signpost.quotes, signpost.not_to_be_confused_with) == (0, ("anna-hale",))


def test_a_role_put_right_tells_nobody_apart(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, COURT, MATCH, CUP), engine)
    wrong = "[[role]]\nspeaker = 'anna-hale'\nrole = 'striker of Orrin Town'\nas = 'usher of Orrin Town'"
    add([], engine, editors=Editors.read(wrong))
    assert set(speakers(engine).values()) == {"anna-hale"}
    with engine.reader() as reader:
        person = reader.speaker("anna-hale")
        assert person
        assert [held.role for held in person.roles] == ["judge of the valley court", "usher of Orrin Town"]


def test_an_editor_knows_who_is_meant_by_a_surname(engine: Engine, tmp_path: Path) -> None:
    surname = article("surname", ("Hartnell", None))
    build(write(tmp_path, COURT, surname), engine)
    alone = speakers(engine)["surname"]
    assert alone.startswith("hartnell--")
    merge = f"[[merge]]\nspeakers = ['{alone}']\ninto = 'dov-hartnell'"
    add([], engine, editors=Editors.read(merge))
    assert speakers(engine)["surname"] == "dov-hartnell"
    with engine.reader() as reader:
        person = reader.speaker("dov-hartnell")
        assert person
        assert (person.quotes, person.aliases) == (2, ("Hartnell",))
    remove(["surname"], engine)
    with engine.reader() as reader:
        assert reader.speaker(alone) is None


NOBODY = """
[[name]]
speaker = "ana-hale"
name = "Ana Hale"

[[split]]
speaker = "anna-hale"
into = "anna-hale-younger"
articles = ["street", "steet"]

[[role]]
speaker = "dov-hartnell"
role = "enginer"
"""


def test_an_entry_about_nothing_held_is_named_and_the_others_are_followed(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    summary = build(
        write(tmp_path, *NEWS), engine, editors=Editors.read(NOBODY, "names.toml"), tell=told.append
    )
    assert told == [
        "names.toml, line 2, [[name]]: nothing is held from ana-hale",
        "names.toml, line 6, [[split]]: nothing is held from anna-hale under articles 'steet'",
        "names.toml, line 11, [[role]]: nothing is held from dov-hartnell under roles 'enginer'",
    ]
    assert str(summary).endswith(", 3 editors' entries about nothing held")
    assert speakers(engine)["street"] == "anna-hale-younger"


def test_a_removal_minds_no_entry_about_those_who_are_gone(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    build(write(tmp_path, *NEWS), engine, editors=Editors.read(EDITED))
    remove(["cup", "lake"], engine, tell=told.append)
    assert told == []


def test_what_editors_say_is_found_in_a_damaged_index(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    news = write(tmp_path, *NEWS)
    build(news, engine, editors=Editors.read(EDITED))
    for path in (tmp_path / "index").rglob("*.seg"):
        path.unlink()
    for path in (tmp_path / "index").rglob("*.trm"):
        path.write_bytes(b"")
    build(news, engine, tell=told.append)
    assert (engine.editors(), told) == (EDITED, [])


def test_what_editors_said_is_not_lost_without_a_word(
    engine: Engine, tmp_path: Path, told: list[str]
) -> None:
    news = write(tmp_path, *NEWS)
    build(news, engine, editors=Editors.read(EDITED))
    (file,) = (tmp_path / "index").rglob("editors.toml")
    file.write_text("")
    assert engine.check() != ()
    build(news, engine, tell=told.append)
    assert len(told) == 1
    assert told[0].startswith("an editors' file cannot be kept from the old index")


def test_a_run_that_fails_leaves_what_editors_said(engine: Engine, tmp_path: Path) -> None:
    build(write(tmp_path, *NEWS), engine, editors=Editors.read(EDITED))
    with pytest.raises(IndexFault):
        build([str(tmp_path / "nowhere")], engine, editors=Editors.read(""), tell=lambda _: None)
    assert engine.editors() == EDITED


class Counting:
    """A reader that counts the quotations it is asked for."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.read = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.reader, name)

    def quotes_of(self, ids: Any) -> Any:
        for quote in self.reader.quotes_of(ids):
            self.read += 1
            yield quote


def test_a_new_article_costs_no_look_at_the_old_ones(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [article(f"note-{at}", (HALE, "a judge"), ("Dov Hartnell", "an engineer")) for at in range(12)]
    build(write(tmp_path, *many), engine)
    opened: list[Counting] = []

    def counted(engine: Engine, opening: Any) -> Counting:
        opened.append(Counting(opening.enter_context(engine.reader())))
        return opened[-1]

    monkeypatch.setattr("indexer.build._newest", counted)
    add(write(tmp_path, article("new", (HALE, "a judge"), ("Dov Hartnell", "an engineer"))), engine)
    assert [reader.read for reader in opened] == [0]
    with engine.reader() as reader:
        assert [one.quotes for one in reader.speakers("hale", 5)[1]] == [13]
    add(write(tmp_path, MATCH), engine)
    assert opened[-1].read == 13  # now that two people bear the name


def test_no_word_of_what_is_removed_stays_with_the_register(engine: Engine, tmp_path: Path) -> None:
    def stored() -> bytes:
        return b"".join(path.read_bytes() for path in (tmp_path / "index").rglob("*") if path.is_file())

    odd = article("odd", (HALE, "a judge of the quagga court"), ("Mirela Voss", "the quagga keeper"))
    build(write(tmp_path, *NEWS, odd), engine)
    assert b"quagga" in stored()
    remove(["odd"], engine)
    assert b"quagga" not in stored()
