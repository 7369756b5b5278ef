import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.verify import UncheckablePhrase, verify
from service.verify.phrase import Phrase

MARKS: list[tuple[str, tuple[list[int], list[str], list[int]] | None]] = [
    ("We will go", None),
    ("We [...] go", ([1], [], [])),
    ("We […] go", ([1], [], [])),
    ("We [. . .] go", ([1], [], [])),
    ("We (…) go", ([1], [], [])),
    ("We … go", ([1], [], [])),
    ("We ... go", ([1], [], [])),
    ("... we go ...", ([0, 2], [], [])),
    ("We [the council] go", ([1], ["the council"], [])),
    ("[W]e go", ([], [], [0])),
    ("we [G]o", ([], [], [1])),
    ("We [sic] go", None),
    ("We [never closed go", None),
    ("[all of it]", None),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_an_editor_s_marks_are_read(text, expected):
    marked = Phrase.read(text).marked
    if expected is None:
        assert marked is None
    else:
        assert marked is not None
        inserted = [span.text for span in marked.inserted]
        assert (sorted(marked.breaks), inserted, sorted(marked.lettered)) == expected


def test_a_bracketed_letter_belongs_to_its_word():
    marked = Phrase.read("[T]he pier").marked
    assert marked is not None
    assert [word.silent for word in marked.wording.words] == ["The", "pier"]


@settings(deadline=None)
@given(st.text(alphabet="ab .…[]()“", max_size=60))
def test_marks_are_masked_without_moving_a_word(text):
    try:
        phrase = Phrase.read(text)
    except UncheckablePhrase:
        return
    if phrase.marked is not None:
        assert len(phrase.marked.wording.text) == len(text)
        assert all(0 <= index <= len(phrase.marked.wording.words) for index in phrase.marked.declared)
        assert all(text[span.start : span.end] == span.text for span in phrase.marked.inserted)


UNCHECKABLE = [
    ("", "no words"),
    (" \n", "no words"),
    ("“…” — !", "no words"),
    ("seal " * 2001, "2,001 words"),
]


@pytest.mark.parametrize(("text", "why"), UNCHECKABLE)
def test_what_cannot_be_compared_is_refused_with_a_reason(reader, text, why):
    with pytest.raises(UncheckablePhrase, match=why):
        verify(reader, text)


def test_a_phrase_may_be_as_long_as_the_limit(reader):
    assert verify(reader, "seal " * 2000).verdict == "not_found"


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_answered_or_refused(reader, text):
    try:
        found = verify(reader, text)
    except UncheckablePhrase:
        return
    assert found.phrase == text
