"""Speakers by name, by beginning, by how often they are quoted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from indexer.index import Engine, IndexMissing, Reader
from tests.contract.conftest import Fresh
from tests.factories import BOARD, HARTNELL, VOSS, make_entry, make_quote, make_speaker, put

SPEAKERS = [
    make_speaker("Mirela Voss", 40, aliases=("Voss", "Mira Voss")),
    make_speaker("Dov Hartnell", 7),
    make_speaker("Ana Voss-Ríos", 12, aliases=("Ríos",)),
    make_speaker("Orrin Water Board", 12, type="group", roles=()),
    make_speaker("Mira Falk", 3, aliases=("Dov Falk",)),
]


@pytest.fixture(scope="module")
def people(fresh: Fresh, engine_name: str) -> Iterator[Reader]:
    engine = fresh(engine_name)
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


def test_two_tens_of_quotations_are_more_than_three(fresh: Fresh, engine_name: str) -> None:
    engine = fresh(engine_name)
    with engine.write(replace=True) as writer:
        for count in (3, 20, 100):
            writer.put_speaker(make_speaker(f"Speaker Number{count}", count))
    with engine.reader() as reader:
        assert [speaker.quotes for speaker in reader.speakers("speaker", 10)[1]] == [100, 20, 3]


# typed -> names, nearest first, then most quoted
SPELT: list[tuple[str, list[str]]] = [
    ("mirela", ["Mirela Voss"]),
    ("mirlea", ["Mirela Voss"]),  # swapped
    ("mirla", ["Mirela Voss", "Mira Falk"]),  # left out, put in
    ("miela", ["Mirela Voss"]),  # left out
    ("mirrela", ["Mirela Voss"]),  # put in
    ("nirela", ["Mirela Voss"]),  # changed, the first letter too
    ("mirlea voss", ["Mirela Voss"]),
    ("voss mirlea", ["Mirela Voss"]),
    ("mirlea falk", []),  # two names of two people
    ("hartn", ["Dov Hartnell"]),  # as far as it is typed
    ("hratn", ["Dov Hartnell"]),
    ("haertnel", ["Dov Hartnell"]),  # two slips in a long word
    ("hertnol", []),  # but one in a shorter one
    ("falk", ["Mira Falk"]),
    ("flak", ["Mira Falk"]),
    ("dov flak", ["Mira Falk"]),  # an alias is a name
    ("dv", []),
    ("watr baord", [BOARD]),
    ("ríso", ["Ana Voss-Ríos"]),
    ("", []),
    ("*", []),
    ("\ud800", []),
    ("x" * 5_000, []),
]


@pytest.mark.parametrize(("typed", "names"), SPELT)
def test_speakers_are_found_in_spite_of_slips(people: Reader, typed: str, names: list[str]) -> None:
    assert [speaker.name for speaker in people.speakers_spelt_like(typed, 10)] == names
    assert [speaker.name for speaker in people.speakers_spelt_like(typed, 1)] == names[:1]


def test_the_nearest_name_comes_before_the_most_quoted(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        for name, quotes in (("Ada Merten", 50), ("Ada Morten", 2)):
            writer.put_speaker(make_speaker(name, quotes))
    with engine.reader() as reader:
        for typed, names in [
            ("ada morten", ["Ada Morten", "Ada Merten"]),
            ("ada merten", ["Ada Merten", "Ada Morten"]),
            ("ada mrten", ["Ada Merten", "Ada Morten"]),
        ]:
            assert [speaker.name for speaker in reader.speakers_spelt_like(typed, 5)] == names


def test_of_many_names_the_like_are_found(engine: Engine) -> None:
    syllables = ("bar", "del", "fin", "gor", "hal", "kim", "lor", "mun", "nes", "pol")
    names = [
        f"{a}{b} {c}{d}ton".title() for a in syllables for b in syllables for c in syllables for d in "aeiou"
    ]
    with engine.write(replace=True) as writer:
        for name in names:
            writer.put_speaker(make_speaker(name))
    with engine.reader() as reader:
        for name in names[::137]:
            given, family = name.split()
            slipped = f"{given[:2]}{given[3]}{given[2]}{given[4:]} {family}"
            assert name in [one.name for one in reader.speakers_spelt_like(slipped, 10)]


def test_years_and_namesakes_come_back_as_they_were_put(engine: Engine) -> None:
    speaker = make_speaker(
        VOSS, 3, years=(("2023", 1), ("2024", 2)), not_to_be_confused_with=("mirela-voss-judge",)
    )
    with engine.write(replace=True) as writer:
        writer.put_speaker(speaker)
    with engine.reader() as reader:
        assert reader.speaker("mirela-voss") == speaker


def test_a_signpost_is_found_by_its_id_alone(engine: Engine) -> None:
    signpost = make_speaker(VOSS, 0, not_to_be_confused_with=("mirela-voss-judge", "mirela-voss-doctor"))
    with engine.write(replace=True) as writer:
        writer.put_speaker(signpost)
        writer.put_speaker(make_speaker(HARTNELL))
    with engine.reader() as reader:
        assert reader.speaker("mirela-voss") == signpost
        assert (reader.speakers("voss", 5), reader.speakers("", 5)[0]) == ((0, ()), 1)
        assert reader.speakers_by_prefix("vos", 5) == reader.speakers_spelt_like("voss", 5) == ()
        assert reader.holdings().speakers == 1
    with engine.write(replace=False) as writer:
        writer.put_speaker(make_speaker(VOSS, 1))
    with engine.reader() as reader:
        assert reader.speakers("voss", 5)[0] == 1


def test_who_is_quoted_with_whom_is_counted_by_article(engine: Engine) -> None:
    source = make_quote("An unnamed word.", "an official", speaker_type="unnamed")
    entries = [
        make_entry("one", make_quote("A."), make_quote("B."), make_quote("C.", HARTNELL), source),
        make_entry("two", make_quote("D."), make_quote("E.", HARTNELL), make_quote("F.", "Falk")),
        make_entry(
            "three", make_quote("G."), make_quote("H.", BOARD, speaker_type="group"), make_quote("I.", None)
        ),
        make_entry("four", make_quote("J.", HARTNELL), make_quote("K.", "Ada Merton")),
    ]
    with engine.write(replace=True) as writer:
        put(writer, entries)
    with engine.reader() as reader:
        assert reader.quoted_with("mirela-voss", 5) == (("dov-hartnell", 2), ("orrin-water-board", 1))
        assert reader.quoted_with("mirela-voss", 1) == (("dov-hartnell", 2),)
        assert reader.quoted_with("ada-merton", 5) == (("dov-hartnell", 1),)
        assert reader.quoted_with("nobody", 5) == ()


def test_a_ledger_is_kept_replaced_and_removed(engine: Engine) -> None:
    page = {"names": {"Mirela Voss": 3}, "days": ["2024-03-05", None]}
    with engine.write(replace=True) as writer:
        writer.put_ledger("speaker mirela-voss", page)
        writer.put_ledger("speaker dov-hartnell", {})
    with engine.write(replace=False) as writer:
        writer.put_ledger("speaker dov-hartnell", {"names": {}})
        writer.remove_ledger("speaker nobody")
    with engine.reader() as reader:
        assert reader.ledger("speaker mirela-voss") == page
        assert reader.ledger("speaker dov-hartnell") == {"names": {}}
        assert reader.ledger("mirela-voss") is None
        assert (reader.holdings().speakers, reader.speaker("mirela-voss")) == (0, None)
    with engine.write(replace=False) as writer:
        writer.remove_ledger("speaker mirela-voss")
    with engine.reader() as reader:
        assert reader.ledger("speaker mirela-voss") is None


def test_an_editors_file_is_kept_until_another_is_put(engine: Engine) -> None:
    with pytest.raises(IndexMissing):
        engine.editors()
    with engine.write(replace=True) as writer:
        writer.put_speaker(make_speaker(VOSS))
    assert engine.editors() == ""
    with engine.write(replace=False) as writer:
        writer.put_editors("name = [] # Žižka\n")
    with engine.reader() as before:
        with engine.write(replace=False) as writer:
            writer.put_speaker(make_speaker(HARTNELL))
        assert engine.editors() == "name = [] # Žižka\n"
        with engine.write(replace=False) as writer:
            writer.put_editors("role = []\n")
        assert before.generation != engine.newest()
    assert engine.editors() == "role = []\n"
    assert engine.check() == ()
    with pytest.raises(ValueError, match="halfway"), engine.write(replace=False) as writer:
        writer.put_editors("")
        raise ValueError("halfway")
    assert engine.editors() == "role = []\n"
    with engine.write(replace=True) as writer:
        writer.put_speaker(make_speaker(VOSS))
    assert engine.editors() == ""
