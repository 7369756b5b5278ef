"""Words and sentences of the reporter, with each quotation as one word of his."""

from __future__ import annotations

import pytest

from indexer.extract.passages.tokens import PASSAGE, Line
from tests.indexer.extract.sample import page_of


def line_of(text: str) -> Line:
    (line,) = page_of(text).lines
    return line


WORDS = [
    ("Dr. Lund, of St. Orrin, left.", ["Dr.", "Lund", ",", "of", "St.", "Orrin", ",", "left", "."]),
    ("The U.S. and the U.N. met.", ["The", "U.S.", "and", "the", "U.N.", "met", "."]),
    ("Voss’s gate won’t hold.", ["Voss", "’s", "gate", "won’t", "hold", "."]),
    ("Voss's gate won't hold.", ["Voss", "'s", "gate", "won't", "hold", "."]),
    ("a 61-year-old co-author", ["a", "61-year-old", "co-author"]),
    ("$3.5 million at 10:30", ["$", "3.5", "million", "at", "10:30"]),
    ("J. R. Krell and A.B. Rhee", ["J.", "R.", "Krell", "and", "A.B.", "Rhee"]),
    ("@valley wrote … and left", ["@valley", "wrote", "…", "and", "left"]),
    ("“It holds,” she said.", [PASSAGE, "she", "said", "."]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_line_is_its_words(text, expected):
    assert line_of(text).words == expected


SENTENCES = [
    ("She left. He stayed.", ["She left .", "He stayed ."]),
    ("Dr. Lund left. Mr. Rhee stayed.", ["Dr. Lund left .", "Mr. Rhee stayed ."]),
    ("Jonas Pryde Jr. left.", ["Jonas Pryde Jr. left ."]),
    ("BRITH, Sept. 2 (CPA) — She left.", ["BRITH , Sept. 2 ( CPA ) —", "She left ."]),
    ("BRITH — “It holds,” she said.", ["BRITH — Q she said ."]),
    ("Who left? Nobody! Good.", ["Who left ?", "Nobody !", "Good ."]),
    ("“It holds,” she said. “It did.”", ["Q she said .", "Q"]),
    ("“It holds.” She left.", ["Q", "She left ."]),
    ("“Does it hold?” she asked.", ["Q she asked ."]),
    ("“Stop!” Mirela Voss cried.", ["Q Mirela Voss cried ."]),
    ("She called it “a toy” and left.", ["She called it Q and left ."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_line_is_its_sentences(text, expected):
    line = line_of(text)
    found = [
        " ".join(
            "Q" if word == PASSAGE else word
            for word, s in zip(line.words, line.sentence, strict=True)
            if s == n
        )
        for n in range(line.sentence[-1] + 1)
    ]
    assert found == expected


def test_words_know_where_they_stand():
    text = "Voss’s  gate “won’t hold”."
    line = line_of(text)
    assert [text[a:b] for a, b in zip(line.starts, line.ends, strict=True)] == [
        "Voss",
        "’s",
        "gate",
        "“won’t hold”",
        ".",
    ]
    assert line.passages == {3: 0}
    assert line.printed(0, 3) == "Voss’s gate"


def test_the_first_word_of_a_sentence_opens_it():
    line = line_of("She left. He stayed.")
    assert [line.words[p] for p in range(len(line.words)) if line.opens_sentence(p)] == ["She", "He"]
