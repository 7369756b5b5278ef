"""The editors' file: what can be said in it, and what is said of a file that cannot be followed."""

from __future__ import annotations

import pytest

from indexer.register.editors import Editors, EditorsError

FILE = """
[[merge]]
speakers = ["j-hartnell", "voss--1a2b3c4d5e"]
into = "dov-hartnell"

[[split]]
speaker = "anna-hale"
into = "anna-hale-of-dell"
articles = ["vote", "https://gazette.example/vote"]
roles = ["Reeve of Dell"]

[[split]]
speaker = "anna-hale"
into = "dov-hartnell"
articles = ["lake"]

[[role]]
speaker = "anna-hale"
role = "jugde of the valley"
as = "judge of the valley"

[[role]]
speaker = "anna-hale"
role = "said"

[[name]]
speaker = "anna-hale"
name = "Anna Hale KC"
"""

# the id without editors, the article's id and address, its roles -> whose words they are
PEOPLE = [
    ("mirela-voss", ("dam", None), [], "mirela-voss"),
    ("j-hartnell", ("dam", None), [], "dov-hartnell"),
    ("voss--1a2b3c4d5e", ("dam", None), [], "dov-hartnell"),
    ("anna-hale", ("dam", None), [], "anna-hale"),
    ("anna-hale", ("vote", None), [], "anna-hale-of-dell"),
    ("anna-hale", ("dam", "https://gazette.example/vote"), [], "anna-hale-of-dell"),
    ("anna-hale", ("dam", None), ["clerk", "reeve of Dell"], "anna-hale-of-dell"),
    ("anna-hale-judge", ("vote", None), [], "anna-hale-judge"),
    ("anna-hale", ("lake", None), [], "dov-hartnell"),
]


@pytest.mark.parametrize(("own", "articles", "roles", "person"), PEOPLE)
def test_whose_words_they_are(
    own: str, articles: tuple[str, str | None], roles: list[str], person: str
) -> None:
    assert Editors.read(FILE).person(own, articles, roles) == person


@pytest.mark.parametrize(
    ("speakers", "printed", "role"),
    [
        (("anna-hale",), "Jugde of the Valley", "judge of the valley"),
        (("anna-hale-judge", "anna-hale"), "jugde of the valley", "judge of the valley"),
        (("anna-hale",), "said", None),
        (("anna-hale",), "clerk", "clerk"),
        (("anna-hale",), None, None),
        (("mirela-voss",), "said", "said"),
    ],
)
def test_what_a_role_is(speakers: tuple[str, ...], printed: str | None, role: str | None) -> None:
    assert Editors.read(FILE).role(speakers, printed) == role


def test_a_name_stands_as_given() -> None:
    editors = Editors.read(FILE)
    assert (editors.name("anna-hale"), editors.name("mirela-voss")) == ("Anna Hale KC", None)


def test_a_blank_file_says_nothing() -> None:
    assert Editors.read("# nobody yet\n").person("anna-hale", ("dam",), []) == "anna-hale"


FAULTS = [
    ("[[merge]", "names.toml is no TOML: .*line 1"),
    ("merge = 3", "names.toml: merge is no kind of entry; there are .*merge.*, .*split.*, .*role.*, .*name"),
    ("[[marge]]\na = 1", "names.toml: marge is no kind of entry"),
    ("merge = [3]", "names.toml: merge 1 is no table"),
    ("\n[[merge]]\ninto = 'a'", r"names.toml, line 2, \[\[merge\]\] needs speakers"),
    ("merge = [{into = 'a'}]", r"names.toml, number 1, \[\[merge\]\] needs speakers"),
    ("[[merge]]\nspeakers = ['b']\ninto = 'a'\nwhy = 'x'", "has no why; it has speakers, into"),
    ("[[merge]]\nspeakers = 'b'\ninto = 'a'", "speakers is a list of texts, not 'b'"),
    ("[[merge]]\nspeakers = []\ninto = 'a'", "speakers is a list of texts, not "),
    ("[[merge]]\nspeakers = ['b', 1]\ninto = 'a'", "speakers is a list of texts, not "),
    ("[[merge]]\nspeakers = ['b']\ninto = ' '", "into is a text, not ' '"),
    ("[[name]]\nspeaker = 'b'\nname = 4", "name is a text, not 4"),
    ("[[split]]\nspeaker = 'b'\ninto = 'c'", "needs articles or roles"),
    ("[[merge]]\nspeakers = ['b']\ninto = 'Anna Hale'", "'Anna Hale' is no id .*; anna-hale would be one"),
    ("[[merge]]\nspeakers = ['b']\ninto = 'hale--1a2b'", "'hale--1a2b' is no id"),
    ("[[merge]]\nspeakers = ['a', 'b']\ninto = 'a'", "a goes into itself"),
    # what contradicts itself
    (
        "[[merge]]\nspeakers = ['a']\ninto = 'b'\n[[merge]]\nspeakers = ['a']\ninto = 'c'",
        r"names.toml, line 4, \[\[merge\]\]: a is decided twice, first 'b', then 'c'",
    ),
    (
        "[[merge]]\nspeakers = ['a']\ninto = 'b'\n[[merge]]\nspeakers = ['b']\ninto = 'c'",
        r"names.toml, line 1, \[\[merge\]\]: b is itself merged into c",
    ),
    (
        "[[merge]]\nspeakers = ['a']\ninto = 'b'\n[[split]]\nspeaker = 'c'\ninto = 'a'\nroles = ['x']",
        r"line 4, \[\[split\]\]: a is itself merged into b",
    ),
    (
        "[[merge]]\nspeakers = ['a']\ninto = 'b'\n[[name]]\nspeaker = 'a'\nname = 'A'",
        r"names.toml, line 4, \[\[name\]\]: a is itself merged into b",
    ),
    (
        "[[split]]\nspeaker = 'a'\ninto = 'b'\nroles = ['Clerk']\n"
        "[[split]]\nspeaker = 'a'\ninto = 'c'\nroles = ['clerk']",
        r"line 5, \[\[split\]\]: 'clerk' of a is decided twice",
    ),
    (
        "[[role]]\nspeaker = 'a'\nrole = 'x'\nas = 'y'\n[[role]]\nspeaker = 'a'\nrole = 'X'",
        r"line 5, \[\[role\]\]: 'x' of a is decided twice, first 'y', then 'none'",
    ),
    (
        "[[name]]\nspeaker = 'a'\nname = 'A'\n[[name]]\nspeaker = 'a'\nname = 'B'",
        "the name of a is decided twice",
    ),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_a_file_that_cannot_be_followed_says_where_and_why(text: str, message: str) -> None:
    with pytest.raises(EditorsError, match=message):
        Editors.read(text, "names.toml")


def test_only_entries_that_differ_have_to_be_looked_at_again() -> None:
    one = Editors.read("[[name]]\nspeaker = 'a'\nname = 'A'\n[[name]]\nspeaker = 'b'\nname = 'B'")
    other = Editors.read("# moved\n[[name]]\nspeaker = 'b'\nname = 'B'\n[[name]]\nspeaker = 'c'\nname = 'C'")
    assert [sorted(entry.ids) for entry in one.differing(other)] == [["a"], ["c"]]
    assert one.differing(one) == []
