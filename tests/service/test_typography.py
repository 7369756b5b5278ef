"""How records are put into words and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from service.typography import (
    after_more,
    before_more,
    counted,
    day,
    days,
    ending,
    marked,
    opening,
    runs,
    times,
    told_doubt,
    told_role,
    web,
)


@pytest.mark.parametrize(
    ("speaker", "confidence", "often"),
    [
        ("Odile Vane", 0.99, None),
        ("Odile Vane", 0.8, None),
        ("Odile Vane", 0.79, ", about 8 in 10 are right"),
        ("Odile Vane", 0.5, ", about 5 in 10 are right"),
        ("Odile Vane", 0.32, ", only about 3 in 10 are right"),
        ("Odile Vane", 0.01, ", only about 1 in 10 are right"),
        (None, 0.2, None),
    ],
)
def test_a_doubt_is_told_in_words(speaker: str | None, confidence: float, often: str | None) -> None:
    told = told_doubt({"speaker": speaker, "confidence": confidence})
    assert (often is None) == (told is None)
    assert (often or "") in (told or "")


@pytest.mark.parametrize(
    ("text", "begun", "ended"),
    [
        ("It rained.", "It rained.", "It rained."),
        ("to say. He hugged", "… to say. He hugged", "to say. He hugged …"),
        ("“Yes”", "“Yes”", "“Yes”"),
        ("", "", ""),
    ],
)
def test_what_is_cut_out_of_a_text_says_so(text: str, begun: str, ended: str) -> None:
    assert (after_more(text), before_more(text)) == (begun, ended)


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2023-10-06", "6 October 2023"),
        ("2023-10", "October 2023"),
        ("2023", "2023"),
        ("2023-10-06T23:59:00+00:00", "6 October 2023"),
        (None, "date unknown"),
        ("", "date unknown"),
        ("2023-13", "2023-13"),
        ("soon", "soon"),
    ],
)
def test_day(iso: str | None, said: str) -> None:
    assert day(iso) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2023-10-06", "2023-10-06", "6 October 2023"),
        ("2023-10-06", "2023-10-26", "6–26 October 2023"),
        ("2023-10-26", "2023-11-02", "26 October – 2 November 2023"),
        ("2023-12-31", "2024-01-01", "31 December 2023 – 1 January 2024"),
        ("2023", "2024", "2023–2024"),
        ("2023-10", "2023-10-05", "October 2023 – 5 October 2023"),
        ("2023-10-06", None, "6 October 2023"),
        (None, "2023-10-06", "6 October 2023"),
        (None, None, "date unknown"),
    ],
)
def test_days(first: str | None, last: str | None, said: str) -> None:
    assert days(first, last) == said


def test_counted() -> None:
    assert [counted(n, "quotation", "quotations") for n in (0, 1, 2, 12345)] == [
        "0 quotations",
        "1 quotation",
        "2 quotations",
        "12,345 quotations",
    ]


@pytest.mark.parametrize(
    ("address", "is_web"),
    [
        ("https://ledger.example/wall?a=b#c", True),
        ("http://ledger.example", True),
        ("HTTPS://ledger.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//ledger.example/wall", False),
        ("https:ledger.example", False),
        ("http://[", False),
        ("ftp://ledger.example", False),
        ("", False),
        (None, False),
    ],
)
def test_only_the_web_is_linked_to(address: str | None, is_web: bool) -> None:
    assert web(address) == (address if is_web else None)


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("a wall", [], "a wall"),
        ("a wall", [(2, 6)], "a <mark>wall</mark>"),
        ("a<b>c", [(1, 4)], "a<mark>&lt;b&gt;</mark>c"),
        ("abcd", [(2, 3), (0, 1)], "<mark>a</mark>b<mark>c</mark>d"),
        ("abcd", [(0, 2), (1, 3)], "<mark>abc</mark>d"),
        ("abcd", [(0, 2), (2, 4)], "<mark>ab</mark><mark>cd</mark>"),
    ],
)
def test_marked(text: str, spans: list[tuple[int, int]], shown: str) -> None:
    assert str(marked(text, [{"start": start, "end": end} for start, end in spans])) == shown


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)))
def test_marks_change_nothing_but_add_themselves(text: str, spans: list[list[int]]) -> None:
    length = len(text)
    inside = [{"start": min(start, length), "end": min(end, length)} for start, end in spans]
    shown = str(marked(text, inside))
    assert shown.replace("<mark>", "").replace("</mark>", "") == str(escape(text))


@pytest.mark.parametrize(
    ("text", "length", "first", "last"),
    [
        ("the harbour wall", 16, "the harbour wall", "the harbour wall"),
        ("the harbour wall", 12, "the harbour …", "… wall"),
        ("the harbour wall", 13, "the harbour …", "… harbour wall"),
        ("harbourwall", 5, "harbo …", "… rwall"),
        ("", 5, "", ""),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, length: int, first: str, last: str) -> None:
    assert (opening(text, length), ending(text, length)) == (first, last)


@pytest.mark.parametrize(
    ("speaker", "role", "told"),
    [
        ("Ann Birk", "mayor of Orrin", "mayor of Orrin"),
        ("a senior harbour official", "senior harbour official", None),
        ("Ann Birk", None, None),
        (None, "mayor", "mayor"),
    ],
)
def test_a_role_that_the_speakers_own_words_tell_is_not_told_twice(speaker, role, told):
    assert told_role({"speaker": speaker, "role": role}) == told


# Where each run stands in the article, what was found in "We go, nets stay," and how the words are shown.
RUNS = [
    ([(1, "We go, nets stay,")], [], ["We go, nets stay"]),
    ([(1, "We go,"), (30, "nets stay,")], [], ["We go,", "nets stay"]),
    ([(1, "We go,"), (11, "nets stay,")], [], ["We go, nets stay"]),
    ([(1, "We go,"), (30, "nets stay,")], [(3, 5)], ["We <mark>go</mark>,", "nets stay"]),
    (
        [(1, "We go,"), (30, "nets stay,")],
        [(3, 11), (12, 16)],
        ["We <mark>go,</mark>", "<mark>nets</mark> <mark>stay</mark>"],
    ),
    ([], [], []),
]


@pytest.mark.parametrize(("segments", "found", "shown"), RUNS)
def test_a_quotation_is_parted_where_it_is_interrupted(
    segments: list[tuple[int, str]], found: list[tuple[int, int]], shown: list[str]
) -> None:
    quote = {
        "text": " ".join(text for _, text in segments),
        "segments": [{"start": at, "end": at + len(text), "text": text} for at, text in segments],
        "highlight": [{"start": start, "end": end} for start, end in found],
    }
    assert list(map(str, runs(quote))) == shown


@pytest.mark.parametrize(("number", "said"), [(1, "once"), (2, "2 times"), (1200, "1,200 times")])
def test_how_often(number: int, said: str) -> None:
    assert times(number) == said
