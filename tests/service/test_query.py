"""The query language: what is typed, and the tree it stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.query import And, Dates, Field, Node, Not, Or, Phrase, Prefix, Word
from service.query import QueryError, is_negative, parse
from service.settings import QUERY_CLAUSES, QUERY_DEPTH, QUERY_LENGTH

A, B, C, D = Word("a"), Word("b"), Word("c"), Word("d")

READ = [
    # words
    ("", None),
    ("  \t ", None),
    ("harbour", Word("harbour")),
    ("harbour  wall", And((Word("harbour"), Word("wall")))),
    ("a AND b", And((A, B))),
    ("10:30 he said: no", And((Word("10:30"), Word("he"), Word("said:"), Word("no")))),
    ("cease-fire now", And((Word("cease-fire"), Word("now")))),
    ("a\x00b\ud800c", And((A, B, C))),
    # signs alone say nothing
    ("a — b ... !", And((A, B))),
    ("a - b", And((A, B))),
    ("a --b", And((A, Word("--b")))),
    # phrases, in any double marks
    ('"harbour wall"', Phrase("harbour wall")),
    ("“harbour  wall”", Phrase("harbour wall")),
    ("„harbour wall“", Phrase("harbour wall")),
    ("«harbour wall»", Phrase("harbour wall")),
    ('“harbour wall"', Phrase("harbour wall")),
    ("a“b c”d", And((A, Phrase("b c"), D))),
    ('"a OR (b"', Phrase("a OR (b")),
    # OR joins its neighbours before all must match
    ("a OR b", Or((A, B))),
    ("a b OR c d", And((A, Or((B, C)), D))),
    ("a OR b OR c", Or((A, B, C))),
    ("a or b", And((A, Word("or"), B))),
    # groups
    ("(a)", A),
    ("(a b) OR c", Or((And((A, B)), C))),
    ("a (b (c d))", And((A, B, C, D))),
    ("a(b)c", And((A, B, C))),
    # leaving out
    ("a -b", And((A, Not(B)))),
    ("a NOT b", And((A, Not(B)))),
    ("a AND NOT b", And((A, Not(B)))),
    ('a -"b c"', And((A, Not(Phrase("b c"))))),
    ("a -(b OR c)", And((A, Not(Or((B, C)))))),
    ("a (-b -c)", And((A, Not(B), Not(C)))),
    ("a -speaker:b", And((A, Not(Field("speaker", "b"))))),
    ("NOT NOT a", A),
    ("-(-a)", A),
    ("-a", Not(A)),
    # prefixes
    ("harb*", Prefix("harb")),
    ("a har**", And((A, Prefix("har")))),
    # fields
    ("speaker:vane", Field("speaker", "vane")),
    ("Speaker:vane", Field("speaker", "vane")),
    ('speaker:"Odile Vane" a', And((Field("speaker", "Odile Vane"), A))),
    ("role:“harbour master”", Field("role", "harbour master")),
    ("publisher:ledger", Field("publisher", "ledger")),
    ("kind:Direct", Field("kind", "direct")),
    # dates: a year, a month or a day on either side, one side may be open
    ("date:2023", Dates("2023-01-01", "2023-12-31")),
    ("date:2024-02", Dates("2024-02-01", "2024-02-29")),
    ("date:2023-10-26", Dates("2023-10-26", "2023-10-26")),
    ("date:2023-10..2023-11", Dates("2023-10-01", "2023-11-30")),
    ("date:2023..2023-11-05", Dates("2023-01-01", "2023-11-05")),
    ("date:2023-10..", Dates("2023-10-01", None)),
    ("date:..2023-10", Dates(None, "2023-10-31")),
]

REFUSED = [
    # broken: the query, the offset where that shows, a word of the message
    ('a "b c', 2, "never closed"),
    ('speaker:"b', 8, "never closed"),
    ('a ""', 2, "no word between"),
    ("—", 0, "no word"),
    ("(a", 0, "never closed"),
    ("a (b (c)", 2, "never closed"),
    ("a)", 1, "never opened"),
    ("a ()", 2, "empty"),
    ("a OR", 2, "both sides"),
    ("OR a", 0, "both sides"),
    ("a OR OR b", 5, "both sides"),
    ("a AND", 2, "both sides"),
    ("a NOT", 2, "after it"),
    ("(a NOT) b", 3, "after it"),
    ("a OR -b", 5, "leave out"),
    ("a -(-b -c)", 3, "leaves out"),
    # prefixes
    ("a ha*", 2, "3 letters"),
    ("h*bour", 1, "end of a word"),
    ("*bour", 0, "end of a word"),
    # fields
    ("colour:red", 0, "no field colour"),
    ("see https://outlet.example", 4, "no field https"),
    ("a speaker:", 2, "right after the colon"),
    ('speaker:" "', 0, "right after the colon"),
    ("kind:shouted", 0, "direct, mixed, indirect"),
    # dates
    ("date:..", 0, "right after the colon"),
    ("date:yesterday", 0, "no year"),
    ("date:2023-02-30", 0, "2023-02-30"),
    ("date:2023-13", 0, "2023-13"),
    ("date:0000", 0, "0000"),
    ("date:2023-11..2023-10", 0, "before it begins"),
    # limits
    ("a" * (QUERY_LENGTH + 1), QUERY_LENGTH, "512 characters"),
    ("a " * (QUERY_CLAUSES + 1), 2 * QUERY_CLAUSES, "32 words"),
    ("(" * (QUERY_DEPTH + 1) + "a" + ")" * (QUERY_DEPTH + 1), QUERY_DEPTH, "10 deep"),
    ("(" * QUERY_LENGTH, QUERY_DEPTH, "10 deep"),
]


@pytest.mark.parametrize(("text", "tree"), READ)
def test_reads(text: str, tree: Node | None) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(("text", "position", "part"), REFUSED)
def test_refuses_saying_where(text: str, position: int, part: str) -> None:
    with pytest.raises(QueryError) as refusal:
        parse(text)
    assert refusal.value.position == position
    assert part in refusal.value.message
    assert f"character {position + 1} " in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        "a" * QUERY_LENGTH,
        "a " * QUERY_CLAUSES,
        "(" * QUERY_DEPTH + "a" + ")" * QUERY_DEPTH,
        "NOT " * 127 + "a",
    ],
)
def test_reads_up_to_the_limits(text: str) -> None:
    assert parse(text)


@pytest.mark.parametrize(
    ("text", "negative"),
    [("-a", True), ("-a -b", True), ("(-a) -(b OR c)", True), ("a -b", False), ("a", False)],
)
def test_tells_a_query_that_only_leaves_out(text: str, negative: bool) -> None:
    assert is_negative(parse(text)) is negative


_PIECES = st.sampled_from(
    [
        *'()"“”-*: ',
        " OR ",
        " AND ",
        " NOT ",
        "speaker:",
        "date:",
        "date:2023..",
        "kind:",
        "harbour",
        "ab*",
        "\x00",
        "ü",
    ]
)


@given(st.one_of(st.text(max_size=600), st.lists(_PIECES, max_size=80).map("".join)))
def test_any_text_is_a_tree_or_a_refusal_inside_the_query(text: str) -> None:
    try:
        tree = parse(text)
    except QueryError as refusal:
        assert 0 <= refusal.position <= len(text)
        assert refusal.message
    else:
        assert _clauses(tree) <= QUERY_CLAUSES


def _clauses(tree: Node | None) -> int:
    match tree:
        case And(nodes) | Or(nodes):
            assert len(nodes) > 1
            return sum(_clauses(node) for node in nodes)
        case Not(node):
            assert not isinstance(node, Not)
            return _clauses(node)
        case None:
            return 0
    return 1
