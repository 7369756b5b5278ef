"""Which marks belong together when they are odd, unclosed, mixed, or look like apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extract.passages.marks import find_passages
from tests.indexer.extract.sample import article_of

HOLDS = "It holds,"


def passages_in(text: str) -> list[str]:
    article = article_of(text)
    return [article.text[p.start : p.end] for p in find_passages(article)]


ATTRIBUTED = [
    ("“It holds, said Mirela Voss.", [HOLDS]),
    ("“By whom? said the clerk. “They left.”", ["By whom?", "They left."]),
    ('"It holds, says the historian, Dov Hartnell, who came early. "She won\'t.”', [HOLDS, "She won't."]),
    ("“It holds, points out the second author, “because it must.”", [HOLDS, "because it must."]),
    ('“It holds, said retired skipper Dov Hartnell outside. “It did."', [HOLDS, "It did."]),
    (
        'We rang. "It holds, said Dov Hartnell, the board\'s man. The "experts” called it “modest and late".',
        [HOLDS, "experts", "modest and late"],
    ),
    (
        "“The “old” gates hold, Mirela Voss said.\n\n“They do,” he said.",
        ["The “old” gates hold,", "They do,"],
    ),
    ("‘It holds, said Mirela Voss.", [HOLDS]),
    ("It holds,” said Mirela Voss.", [HOLDS]),
    ('It holds," the mayor said. "It did."', [HOLDS, "It did."]),
    ("“It was late, citing the gate. Voss left.", ["It was late, citing the gate. Voss left."]),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTED)
def test_an_attribution_ends_or_begins_what_lacks_a_mark(text, expected):
    assert passages_in(text) == expected


MISMATCHED = [
    ("“It holds,' she said.", [HOLDS]),
    ("‘It holds,” she said.", [HOLDS]),
    ("'It holds,\" she said.", [HOLDS]),
    ("`It holds,' she said.", [HOLDS]),
    ("She said: ’It holds,’ and left.", [HOLDS]),
    ("‘It holds,‘ she said.", [HOLDS]),
    ("„It holds”, she said.", ["It holds"]),
    ("»It holds«, she said.", ["It holds"]),
    ("‚It holds‘, she said.", ["It holds"]),
    ("‚It holds’, she said.", ["It holds"]),
    ("「It holds」, she said.", ["It holds"]),
    ("“I don”t know,” she said.", ["I don”t know,"]),
    ("” … it holds,” Voss wrote.", ["… it holds,"]),
]


@pytest.mark.parametrize(("text", "expected"), MISMATCHED)
def test_marks_of_two_shapes_make_a_pair(text, expected):
    assert passages_in(text) == expected


SPACED = [
    ('"It holds,"she said.', [HOLDS]),
    ('She said,"It holds."', ["It holds."]),
    ("She said,‘It holds.’", ["It holds."]),
    ("“It holds,”she said.", [HOLDS]),
    ('"It holds.""It did."', ["It holds.", "It did."]),
    ("“It holds.”“It did.”", ["It holds.", "It did."]),
    ('" It holds, " she said.', [HOLDS]),
    ("“ It holds, ” she said.", [HOLDS]),
    ("«\xa0It holds\xa0», she said.", ["It holds"]),
    ('She said--"It holds."', ["It holds."]),
    ("(“It holds,” she said.) [“It did.”]", [HOLDS, "It did."]),
    ('The page had <a class="wide" id="7">. A man said "no."', ["no."]),
]


@pytest.mark.parametrize(("text", "expected"), SPACED)
def test_blanks_that_lack_or_are_too_many_part_nothing(text, expected):
    assert passages_in(text) == expected


BRITISH = [
    ("‘My lot’ve had two floods an’ a war, and a tin o’ paint,’ she said.", 1),
    ("‘I was goin’ home,’ she said.", 1),
    ("'I was goin' home,' she said.", 1),
    ("‘The dogs’, not the cats,’ she said.", 1),
    ("‘’Tis a toy,’ she said.", 1),
    ("‘It’s ‘orrible,’ she said.", 1),
    ("‘We won in ’97 and ’98,’ she said.", 1),
    ("‘“Odd socks,” that’s what,’ she said.", 1),
    ("'\"Odd socks,\" that's what,' she said.", 1),
    ("‘The board’s “own” gate isn’t the dockers’ gate,’ she said.", 1),
    ("‘The dockers’ gate’, she said, ‘isn’t the boys’ gate.’", 2),
    ("‘The Red Wolves’, she said, ‘are gone.’", 2),
    ("'The Red Wolves', she said, 'are gone.'", 2),
    ("She called it ‘a toy for boys’ and left.", 1),
    ("‘It cost £5’, she said.", 1),
    ("The 5' 6\" man said 'it holds.'", 1),
    ("The ’Ndreva clan’s men and the dockers’ hall.", 0),
    ("The dockers' 'own' tug isn't the boys' tug.", 1),
]


@pytest.mark.parametrize(("text", "number"), BRITISH)
def test_single_marks_are_told_from_apostrophes(text, number):
    found = passages_in(text)
    assert len(found) == number
    reporter = text
    for words in found:
        reporter = reporter.replace(words, "", 1)
    assert not {"toy", "gate", "gone", "war", "home", "socks", "cats"} & set(reporter.split())


UNCLOSED_SINGLE = [
    ("She said: ‘It holds.\n\nThe board met.", ["It holds."]),
    ("She said: 'It holds.\n\nThe board met.", ["It holds."]),
    ("‘It holds,’ she said. ‘It did.\n\nThe board met.", [HOLDS, "It did."]),
    ("She said: ‘One.\n\n‘Two,’ and left.", ["One.", "Two,"]),
    ("'One.\n\n'Two,' she said.", ["One.", "Two,"]),
    ("The 'hood was quiet. The board met.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNCLOSED_SINGLE)
def test_a_single_mark_that_nobody_closed(text, expected):
    assert passages_in(text) == expected


NUMBERS = [
    ('"We won in 2019", she said. "We lost."', ["We won in 2019", "We lost."]),
    ('"We won in 2019" and left.', ["We won in 2019"]),
    ('"It is 12" wide and 6" deep," she said.', ['It is 12" wide and 6" deep,']),
    ('A 12" pipe and a 6" pipe broke.', []),
    ('The sign is 8" by 12" and reads "No boots." A man said “he left."', ["No boots.", "he left."]),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_mark_behind_a_number_closes_only_what_nothing_else_does(text, expected):
    assert passages_in(text) == expected


NESTED = [
    ("“He said “no” and “never,” then left,” she said.", ["He said “no” and “never,” then left,"]),
    ('"He said "no" and "never," then left," she said.', ['He said "no" and "never," then left,']),
    ("“He said, ‘she said “it holds,”’ and left,” he said.", ["He said, ‘she said “it holds,”’ and left,"]),
    ("\"'It holds,' he said,\" she said.", ["'It holds,' he said,"]),
    ("\"'It holds,'\" she said.", ["'It holds,'"]),
    ("'\"It holds,\"' she said.", ['"It holds,"']),
    ("“The “old” gate holds,” she said. The “winter gates were shut.", ["The “old” gate holds,"]),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_pairs_within_a_pair_stay_within_while_the_marks_come_out_even(text, expected):
    assert passages_in(text) == expected


OVER = [
    ("“One “a” b.\n\n“Two,” she said.", ["One “a” b.", "Two,"]),
    ('Voss wrote. " One.\n\n"Two," she said.', ["One.", "Two,"]),
    (
        "The gate “gave all of us new hope for the valley.\n\n“We hold,” said Voss.",
        ["gave all of us new hope for the valley.", "We hold,"],
    ),
    ('The so-called "winter gates were shut.\n\n"They will not," said Voss.', ["They will not,"]),
    ('A mark “ stands alone, and 5" of rain fell.\n\n“They will,” said Voss.', ["They will,"]),
    ('The ”winter“ was long. A stray " stood here.\n\n“It did,” said Voss.', ["winter", "It did,"]),
    ('"It holds," said Voss. "They always have.\n\nThe board met.', [HOLDS, "They always have."]),
]


@pytest.mark.parametrize(("text", "expected"), OVER)
def test_words_go_on_below_only_from_where_speech_begins(text, expected):
    assert passages_in(text) == expected


# --- Properties -----------------------------------------------------------------------------------

PLAIN = "the gate holds in frost and nobody asked us who pays for oil".split()
APOSTROPHES = "board’s won't ’90s 'em they’ve dockers’ o’ it's".split()
MARKS = [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("„", "“"), ("»", "«"), ("‘", "’")]
JUNK = st.text(st.sampled_from("“”\"'‘’«»„` ,.:a1"), max_size=30)


def sentences(words: list[str]) -> st.SearchStrategy[str]:
    """Words that begin and end with plain ones."""
    middle = st.lists(st.sampled_from(words), max_size=12)
    return middle.map(lambda chosen: " ".join(["We", *chosen, "wait"]))


@settings(deadline=None, max_examples=150)
@given(sentences(PLAIN), sentences(PLAIN), st.sampled_from(MARKS))
def test_every_style_gives_back_what_was_put_between_its_marks(one, other, marks):
    opening, closing = marks
    text = f"{opening}{one},{closing} she said. {opening}{other}.{closing}"
    assert passages_in(text) == [one + ",", other + "."]


@settings(deadline=None, max_examples=150)
@given(sentences([*PLAIN, *APOSTROPHES]), st.sampled_from([("‘", "’"), ("“", "”"), ('"', '"')]))
def test_apostrophes_end_nothing_where_a_mark_behind_a_comma_does(said, marks):
    opening, closing = marks
    assert passages_in(f"{opening}{said},{closing} she said.") == [said + ","]


@settings(deadline=None, max_examples=250)
@given(JUNK, JUNK)
def test_odd_marks_spoil_their_own_paragraph_only(before, after):
    text = f"{before}\n\nThe board met.\n\n“We wait,” she said.\n\nThe board left.\n\n{after}"
    article = article_of(text)
    found = [article.text[p.start : p.end] for p in find_passages(article) if p.paragraph == 2]
    assert found == ["We wait,"]


@settings(deadline=None, max_examples=250)
@given(st.text(st.sampled_from("“”\"'‘’ab ,.\n"), max_size=60))
def test_no_passage_begins_or_ends_with_a_blank(text):
    assert all(words == words.strip() and words for words in passages_in(text))
