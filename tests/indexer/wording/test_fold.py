import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.wording.fold import REPORTED, folds_between, needed, silent_folds_between, wording_key, words

# What the press mixes: letters with and without marks, every kind of apostrophe, dash, space and figure.
PRINT = st.text(
    st.one_of(
        st.sampled_from("aAbBeEzZ éÉñøßﬁ019½%$£ .,:;!?-‐‑–—−'’‘`\"“”«»…[]()_\n\t\u00ad\u200b\u0301\u00a0"),
        st.characters(),
    ),
    max_size=80,
)

TOKENS = [
    ("Nobody told us.", ["Nobody", "told", "us"]),
    ("It’s the skipper's o'clock", ["It’s", "the", "skipper's", "o'clock"]),
    ("‘Never,’ she said", ["Never", "she", "said"]),
    ("a cease-fire, well--short of it", ["a", "cease-fire", "well", "short", "of", "it"]),
    ("the 1,200th, 3.5 or 10:30", ["the", "1,200th", "3.5", "or", "10:30"]),
    ("-5 degrees, minus −5, from 10-5", ["-5", "degrees", "minus", "−5", "from", "10-5"]),
    ("$5 is 5% of £100", ["$", "5", "is", "5", "%", "of", "£", "100"]),
    ("the U.S.-led U.S. team", ["the", "U.S.-led", "U.S", "team"]),
    ("cafe\u0301 na\u00efve of\u00adfice", ["cafe\u0301", "na\u00efve", "of\u00adfice"]),
    ("_loud_ **words**", ["loud", "words"]),
    ("... !? —", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_a_text_is_its_words(text, expected):
    assert [word.printed for word in words(text)] == expected


SILENTLY = [
    ("don’t", "don't", ("apostrophes",)),
    ("don`t", "don't", ("apostrophes",)),
    ("cease‑fire", "cease-fire", ("dashes",)),
    ("2010–2015", "2010-2015", ("dashes",)),
    ("2010—2015", "2010-2015", ("dashes",)),
    ("−5", "-5", ("dashes",)),
    ("cafe\u0301", "caf\u00e9", ("Unicode composition",)),
    ("of\u00adfice", "office", ("unseen characters",)),
    ("ﬁnal", "final", ("ligatures",)),
    ("１２０", "120", ("wide characters",)),
    ("of\u00adﬁce’s", "office's", ("unseen characters", "apostrophes", "ligatures")),
]


@pytest.mark.parametrize(("one", "other", "folds"), SILENTLY)
def test_typesetting_folds_away_silently(one, other, folds):
    (left,), (right,) = words(one), words(other)
    assert left.silent == right.silent
    assert silent_folds_between(left, right) == folds


REPORTEDLY = [
    ("The", "the", ("capitals",)),
    ("NEVER", "Never", ("capitals",)),
    ("Colour", "color", ("capitals", "spelling")),
    ("naïve", "naive", ("diacritics",)),
    ("Øystein", "Oystein", ("diacritics",)),
    ("cease-fire", "ceasefire", ("compounds",)),
    ("U.S", "US", ("punctuation",)),
    ("two", "2", ("numerals",)),
    ("twenty-five", "25", ("numerals",)),
    ("Two", "2", ("numerals",)),
    ("Straße", "strasse", ("capitals", "diacritics")),
    ("first", "1st", ("numerals",)),
    ("1,000", "1000", ("numerals",)),
    ("%", "percent", ("numerals",)),
    ("colour", "color", ("spelling",)),
    ("neighbourhood", "neighborhood", ("spelling",)),
    ("organised", "organized", ("spelling",)),
    ("travelling", "traveling", ("spelling",)),
    ("centre", "center", ("spelling",)),
    ("analyse", "analyze", ("spelling",)),
    ("programme", "program", ("spelling",)),
]


@pytest.mark.parametrize(("one", "other", "folds"), REPORTEDLY)
def test_an_editor_s_choices_fold_away_and_are_named(one, other, folds):
    (left,), (right,) = words(one), words(other)
    assert left.silent != right.silent
    assert left.reported == right.reported
    assert folds_between(left, right) == folds


NEVER = [
    ("would", "wouldn't"),
    ("can", "cannot"),
    ("5", "50"),
    ("1.5", "15"),
    ("-5", "5"),
    ("two", "2nd"),
    ("advice", "advise"),
    ("prize", "prise"),
    ("he", "she"),
    ("will", "would"),
    ("improve", "improved"),
    ("Ostrow", "Ostrov"),
    ("now", "not"),
]


@pytest.mark.parametrize(("one", "other"), NEVER)
def test_other_words_never_fold_together(one, other):
    assert words(one)[0].reported != words(other)[0].reported
    assert needed(one, other, REPORTED) is None


@settings(deadline=None)
@given(PRINT)
def test_offsets_point_at_the_words(text):
    found = words(text)
    assert all(text[word.start : word.end] == word.printed for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(deadline=None)
@given(PRINT)
def test_every_letter_and_figure_is_in_a_word(text):
    inside = {place for word in words(text) for place in range(word.start, word.end)}
    assert all(place in inside for place, letter in enumerate(text) if letter.isalnum())


@settings(deadline=None)
@given(PRINT)
def test_the_silent_fold_is_done_once_and_for_all(text):
    for word in words(text):
        assert [again.silent for again in words(word.silent)] == [word.silent]


@settings(deadline=None)
@given(st.text(alphabet="abceilmorstuwyABIS éüñ-'.0159", max_size=60))
def test_the_reported_fold_is_done_once_and_for_all(text):
    for word in words(text):
        assert [again.reported for again in words(word.reported)] == [word.reported]


@settings(deadline=None)
@given(PRINT)
def test_composition_changes_no_silent_form(text):
    composed, decomposed = (words(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert [word.silent for word in composed] == [word.silent for word in decomposed]


SAME_KEY = [
    ("A.À is", "A.A\u0300 is"),
    ("We don’t know.", "We don't know"),
    ("“We go”, he", "We go he!"),
    ("a  cease‑fire", "a cease-fire …"),
]
OTHER_KEY = [
    ("We do know", "We don't know"),
    ("We go", "we go"),
    ("a cease-fire", "a ceasefire"),
    ("ab c", "a bc"),
]


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_the_key_is_one_for_silent_folds_and_punctuation(one, other):
    assert wording_key(one) == wording_key(other)


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_the_key_differs_for_anything_reported(one, other):
    assert wording_key(one) != wording_key(other)


def test_the_key_is_hexadecimal_for_any_text():
    assert int(wording_key("\ud800 lone"), 16) >= 0
