"""Characters that no reader should meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.characters import cleaned, in_place, one_line


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("“No,” she said.\n", "“No,” she said.\n"),
        ("don\x92t", "don’t"),
        ("a\x00b\x07c", "a b c"),
        ("half a pair \ud83d alone", "half a pair \ufffd alone"),
        ("turned \u202eround\u202c", "turned  round "),
        ("wide\u200bnarrow", "wide\u200bnarrow"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_in_place_keeps_every_offset(given_text: str, expected: str):
    assert in_place(given_text) == expected


@given(st.text(alphabet=st.characters(codec=None)))
def test_in_place_never_changes_the_length(text: str):
    assert len(in_place(text)) == len(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_cleaned_holds_a_control_character_or_a_surrogate(text: str):
    for char in cleaned(text) + in_place(text).replace("\r", ""):
        assert char in "\n\t" or not (
            ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000
        )


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("soft\u00adhyphen, no\u200bwidth, \ufeffmark", "softhyphen, nowidth, mark"),
        ("don\x92t", "don’t"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_cleaned(given_text: str, expected: str):
    assert cleaned(given_text) == expected


def test_one_line_makes_every_run_of_white_space_a_space() -> None:
    assert one_line(" The\u00a0 ferry\n\tleft ") == "The ferry left"
