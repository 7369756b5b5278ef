"""Where the paragraphs of a plain text stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.paragraphs import is_heading, spans

WRAPPED = """\
The ferry left at nine, the harbour master said, though nobody
had seen it since, and the boards on the quay still showed it as
late.

“It was here,” he said. “I saw it with my own eyes, and so did my
dog, who does not lie.”
"""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("  One. \n \n\t Two.\n\n\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\rTwo.\u2029Three.", ["One.", "Two.", "Three."]),
        ("\u00a0One.\u00a0", ["One."]),
        # a line that goes on with the sentence before it is part of it
        ("The ferry left\nat nine.\nIt was late.", ["The ferry left\nat nine.", "It was late."]),
        ("It was late.\niPads were sold.", ["It was late.", "iPads were sold."]),
        # a transcript: each turn a paragraph
        (
            "LIND: Where is it?\nMARSH: Gone.\nLIND: Gone?",
            ["LIND: Where is it?", "MARSH: Gone.", "LIND: Gone?"],
        ),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_spans(text: str, paragraphs: list[str]):
    assert [text[start:end] for start, end in spans(text)] == paragraphs


def test_a_hard_wrapped_text_has_its_paragraphs_between_blank_lines() -> None:
    first, second = spans(WRAPPED)
    assert WRAPPED[slice(*first)].endswith("as\nlate.")
    assert WRAPPED[slice(*second)].startswith("“It was here,”")


@given(st.text(alphabet="aB .!”\n\r\t\u2028\u00a0", max_size=200))
def test_spans_are_ordered_disjoint_and_tight(text: str):
    end_before = 0
    for start, end in spans(text):
        assert end_before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        end_before = end


@given(st.text(alphabet="aB .!”\n\r\t\u2028\u00a0", max_size=200))
def test_nothing_but_white_space_stands_between_spans(text: str):
    covered = "".join(text[start:end] for start, end in spans(text))
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("INTERMEDIARY NEEDED", True),
        ("WHAT NOW?", False),
        ("“NO FERRY TODAY”", False),
        ("LIND:", False),
        ("Ferries", False),
        ("A", False),
        ("2023", False),
        ("THE FERRY LEFT AND NOBODY KNOWS WHERE IT WENT OR WHEN IT WILL BE BACK IN", False),
    ],
)
def test_is_heading(line: str, expected: bool):
    assert is_heading(line) is expected
