from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.wording.align import Wording, align

SOURCE = (
    "The council met on Monday. We will rebuild the school on Kelp Street, whatever the ministry says,"
    " and we must never charge the pupils. The harbour master said that the ceasefire between boats"
    " and seals would hold until the two hundred thousand visitors had gone."
)

# The phrase, where it stands in SOURCE, and what differs there as (phrase, source).
PLACES = [
    ("rebuild the school", "rebuild the school", []),
    ("REBUILD the School", "rebuild the school", []),
    ("rebuild the chapel on Kelp Street", "rebuild the school on Kelp Street", [("chapel", "school")]),
    ("We will soon rebuild the school", "We will rebuild the school", [("soon", "")]),
    ("We rebuild the school", "We will rebuild the school", [("", "will")]),
    ("rebuild the school on Kelp Road", "rebuild the school on Kelp Street", [("Road", "Street")]),
    (
        "the cease fire between boats and seals would end",
        "the ceasefire between boats and seals would hold",
        [("end", "hold")],
    ),
    (
        "We will rebuild the school and we must never charge",
        "We will rebuild the school on Kelp Street, whatever the ministry says, and we must never charge",
        [("", "on Kelp Street, whatever the ministry says")],
    ),
    (
        "until the 200,000 visitors had left",
        "until the two hundred thousand visitors had gone",
        [("left", "gone")],
    ),
]


@pytest.mark.parametrize(("phrase", "place", "differences"), PLACES)
def test_a_phrase_is_laid_on_its_best_place(phrase, place, differences):
    found = align(Wording.of(phrase), Wording.of(SOURCE))
    assert found is not None
    assert found.source.slice(found.start, found.end) == place
    assert [
        (
            found.phrase.slice(step.phrase_start, step.phrase_end),
            found.source.slice(step.source_start, step.source_end),
        )
        for step in found.steps
        if not step.equal
    ] == differences


def test_nothing_in_common_is_no_alignment():
    assert align(Wording.of("purple elephants"), Wording.of(SOURCE)) is None
    assert align(Wording.of("purple elephants"), Wording.of("")) is None


def test_a_stray_common_word_does_not_stretch_the_place():
    source = Wording.of("The day was long and the wind was cold before the talks will resume in spring.")
    found = align(Wording.of("the talks will resume"), source)
    assert found is not None
    assert source.slice(found.start, found.end) == "the talks will resume"


def test_a_marked_gap_reaches_as_far_as_the_text():
    filler = " ".join(f"word{number}" for number in range(300))
    source = Wording.of(f"We {filler} refuse the plan outright")
    phrase = Wording.of("We refuse the plan outright")
    unmarked, marked = align(phrase, source), align(phrase, source, frozenset({1}))
    assert unmarked is not None and unmarked.coverage < 1
    assert marked is not None and marked.coverage == 1 and marked.start == 0


VOCABULARY = st.lists(
    st.sampled_from("the of and we gate winter boat seal two 2 cease fire ceasefire".split()), max_size=30
)


@settings(deadline=None)
@given(VOCABULARY, VOCABULARY)
def test_the_steps_cover_the_phrase_and_one_stretch_of_the_source(said, printed):
    phrase, source = Wording.of(" ".join(said)), Wording.of(" ".join(printed))
    found = align(phrase, source)
    if found is None:
        assert not set(phrase.reported) & set(source.reported)
        return
    assert found.steps[0].phrase_start == 0
    assert found.steps[-1].phrase_end == len(phrase.words)
    for one, other in pairwise(found.steps):
        assert (one.phrase_end, one.source_end) == (other.phrase_start, other.source_start)
    for step in found.steps:
        if step.equal and step.fold is None:
            ours = phrase.reported[step.phrase_start : step.phrase_end]
            assert ours == source.reported[step.source_start : step.source_end]


@settings(deadline=None)
@given(VOCABULARY, VOCABULARY, VOCABULARY)
def test_words_that_stand_there_unbroken_are_found_unbroken(before, said, after):
    phrase = Wording.of(" ".join(said))
    found = align(phrase, Wording.of(" ".join([*before, *said, *after])))
    if said:
        assert found is not None
        assert found.coverage == 1
        assert [step.equal for step in found.steps] == [True]


def test_long_and_repetitive_texts_stay_within_bounds():
    chant = Wording.of("no more tides " * 600)
    found = align(chant, Wording.of("we said no more tides " * 500))
    assert found is None or found.steps[-1].phrase_end == len(chant.words)
