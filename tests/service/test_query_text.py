"""A query written out: one text for each tree, and the same tree when it is read again."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indexer.index.query import And, Dates, Field, FieldName, Node, Not, Or, Phrase, Prefix, Word
from indexer.quote import Kind
from service.query import QueryError, is_negative, parse
from service.query_text import canonical
from service.settings import QUERY_DEPTH, QUERY_LENGTH

WRITTEN = [
    # what is typed, the same written out
    ("", ""),
    ("  harbour   wall ", "harbour wall"),
    ("harbour AND wall", "harbour wall"),
    ("harbour(wall)tide", "harbour wall tide"),
    ("a — b ... !", "a b"),
    ("10:30 he said: no", "10:30 he said: no"),
    # OR shows what it joins; the word and the operator stay apart
    ("a b OR c d", "a (b OR c) d"),
    ("(a b) OR c", "(a b) OR c"),
    ('tide "OR" wall', 'tide "OR" wall'),
    ("tide or not and wall", "tide or not and wall"),
    ('"NOT" "AND"', '"NOT" "AND"'),
    # phrases, in any double marks
    ("“harbour  wall”", '"harbour wall"'),
    ("„harbour wall“ «tide»", '"harbour wall" "tide"'),
    ('"a OR (b"', '"a OR (b"'),
    # leaving out
    ("a NOT b", "a -b"),
    ("NOT NOT a", "a"),
    ("a -(b OR c)", "a -(b OR c)"),
    ("a -(b (c OR d))", "a -(b (c OR d))"),
    ("a NOT --b", "a NOT --b"),
    ("-a -b", "-a -b"),
    # prefixes and fields
    ("harb**", "harb*"),
    ("Speaker:Vane", "speaker:Vane"),
    ('speaker:"Vane"', "speaker:Vane"),
    ("role:“harbour master”", 'role:"harbour master"'),
    ('publisher:"The (Sable) Ledger"', 'publisher:"The (Sable) Ledger"'),
    ("a -speaker:“Odile Vane”", 'a -speaker:"Odile Vane"'),
    ("kind:Direct", "kind:direct"),
    # time, as short as it can be said
    ("date:2023-01-01..2023-12-31", "date:2023"),
    ("date:2024-02-01..2024-02-29", "date:2024-02"),
    ("date:2023-10-26", "date:2023-10-26"),
    ("date:2023-01-01", "date:2023-01-01"),
    ("date:2023-10..2023-11", "date:2023-10..2023-11"),
    ("date:2023..2023-11-05", "date:2023..2023-11-05"),
    ("date:2023-10-01..", "date:2023-10.."),
    ("date:..2023-12-31", "date:..2023"),
]


@pytest.mark.parametrize(("typed", "text"), WRITTEN)
def test_one_text_for_one_meaning(typed: str, text: str) -> None:
    assert canonical(parse(typed)) == text
    assert canonical(parse(text)) == text


_WORDS = st.sampled_from(
    ["tide", "Ebbe", "or", "said:", "10:30", "--b", "it’s", "cease-fire", "ü:x", "a.m.", "水"]
)
_DAYS = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))


def _edges(day: datetime.date) -> st.SearchStrategy[datetime.date]:
    """The day itself or one at an edge of its month or year."""
    after = day.replace(day=28) + datetime.timedelta(days=4) if day.year < 9999 else day
    month_end = after - datetime.timedelta(days=after.day) if day.year < 9999 else day
    return st.sampled_from([day, day.replace(day=1), day.replace(month=1, day=1), month_end])


@st.composite
def _dates(draw: st.DrawFn) -> Dates:
    first, last = sorted((draw(_DAYS.flatmap(_edges)), draw(_DAYS.flatmap(_edges))))
    if draw(st.booleans()):
        last = draw(st.sampled_from([first, first.replace(month=12, day=31)]))
    ends = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    return Dates(first.isoformat() if ends[0] else None, last.isoformat() if ends[1] else None)


_VALUES = st.lists(st.sampled_from(["odile", "Vane", "(acting)", "-x", "OR", "..", "of:"]), min_size=1).map(
    lambda words: " ".join(["vane", *words])
)
_NAMES = st.sampled_from([name for name in get_args(FieldName) if name in ("speaker", "role", "publisher")])
_LEAVES: st.SearchStrategy[Node] = st.one_of(
    _WORDS.map(Word),
    st.lists(_WORDS | st.sampled_from(["OR", "(b", "*", "-"]), min_size=1, max_size=4).map(
        lambda words: Phrase(" ".join(["x", *words]))
    ),
    st.sampled_from(["harb", "--har", "10:30", "NOT"]).map(Prefix),
    st.builds(Field, _NAMES, _VALUES | st.sampled_from(["vane", "-v", "x*", "a:b"])),
    st.sampled_from(get_args(Kind)).map(lambda kind: Field("kind", kind)),
    _dates(),
)


def _is_positive(node: Node) -> bool:
    return not is_negative(node)


def _inner(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    positive = inner.filter(_is_positive)
    either = st.lists(positive, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        parts.filter(lambda nodes: not any(isinstance(node, And) for node in nodes)).map(And),
        either.filter(lambda nodes: not any(isinstance(node, Or) for node in nodes)).map(Or),
        positive.map(Not),
    )


_TREES = st.recursive(_LEAVES, _inner, max_leaves=12)


@given(_TREES)
def test_a_tree_written_out_is_read_back(tree: Node) -> None:
    text = canonical(tree)
    assume(len(text) <= QUERY_LENGTH and _depth(text) <= QUERY_DEPTH)
    assert parse(text) == tree


def _depth(text: str) -> int:
    return max(
        (text.count("(", 0, place) - text.count(")", 0, place) for place in range(len(text))), default=0
    )


_PIECES = st.sampled_from(
    [*'()"“”-*: ', " OR ", " AND ", " NOT ", "speaker:", "date:", "2023", "2023-10", "..", "tide", "ab*", "ü"]
)


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join)))
def test_whatever_is_read_can_be_written_and_read_again(typed: str) -> None:
    try:
        tree = parse(typed)
    except QueryError:
        return
    text = canonical(tree)
    assert parse(text) == tree
    assert canonical(parse(text)) == text
