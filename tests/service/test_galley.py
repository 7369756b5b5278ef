"""A draft laid out with its passages: every word once, every passage ended once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.galley import lay_out
from service.verify.draft_text import read_draft


def laid(draft: str, *passages: str) -> list[str]:
    """Each paragraph with its passages in brackets and the number of each where it ends."""
    given = [(draft.index(words), draft.index(words) + len(words)) for words in passages]
    return [
        "".join(
            f"{'[' * len(run.within)}{run.text}{']' * len(run.within)}{''.join(map(str, run.ends))}"
            for run in runs
        )
        for _, runs in lay_out(read_draft(draft), given)
    ]


LAID = [
    ("Nobody speaks.", (), ["Nobody speaks."]),
    ("She said so: “We go.” Then left.", ("We go.",), ["She said so: [“We go.”]1 Then left."]),
    ('"We go," he said.', ("We go,",), ['["We go,"]1 he said.']),
    ("“One.” “Two.”", ("One.", "Two."), ["[“One.”]1 [“Two.”]2"]),
    ("“He told me ‘no’ twice.”", ("He told me ‘no’ twice.", "no"), ["[“He told me ][[‘no’]]2[ twice.”]1"]),
    ("“We go.\n\nWe stay.”", ("We go.\n\nWe stay.",), ["[“We go.]", "[We stay.”]1"]),
    ("“We *really* go.”", ("We *really* go.",), ["[“We really go.”]1"]),
    ("<p>“We &amp; you <b>go</b>.”</p>", ("We &amp; you <b>go</b>.",), ["[“We & you go.”]1"]),
    ("We go", ("We go",), ["[We go]1"]),
]


@pytest.mark.parametrize(("draft", "passages", "expected"), LAID)
def test_passages_are_marked_where_they_stand(draft, passages, expected):
    assert laid(draft, *passages) == expected


def test_block_quotations_stay_apart():
    kinds = [paragraph.kind for paragraph, _ in lay_out(read_draft("Before.\n\n> Within.\n\nAfter."), [])]
    assert kinds == ["prose", "block_quote", "prose"]


@settings(deadline=None)
@given(draft=st.text(alphabet='ab .“”"\n<p>/&*_>', max_size=60), data=st.data())
def test_no_word_is_lost_and_no_passage_ends_twice(draft, data):
    read = read_draft(draft)
    letters = [place for place, letter in enumerate(read.text) if letter.isalnum()]
    places = st.sampled_from(letters) if letters else st.nothing()
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted), max_size=4)) if letters else []
    given = [read.place(start, end + 1) for start, end in spans]
    paragraphs = lay_out(read, given)
    whole = [read.text[paragraph.start : paragraph.end] for paragraph in read.paragraphs()]
    assert ["".join(run.text for run in runs) for _, runs in paragraphs] == whole
    ends = [number for _, runs in paragraphs for run in runs for number in run.ends]
    assert sorted(ends) == list(range(1, len(given) + 1))
