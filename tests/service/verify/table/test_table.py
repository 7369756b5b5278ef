"""The specification of verification by example: a phrase, and everything that is said of it."""

from typing import get_args

import pytest

from indexer.wording.change import CHANGE_CLASSES
from indexer.wording.fold import REPORTED, SILENT
from service.shapes.findings import Credit, Flag
from service.verify import VERDICTS, UncheckablePhrase, verify
from tests.service.verify.table.cases import ROWS
from tests.service.verify.table.row import Row, seen


@pytest.mark.parametrize("row", [pytest.param(row, id=name) for name, row in ROWS.items()])
def test_a_phrase_and_all_that_is_said_of_it(reader, row: Row):
    assert seen(verify(reader, row.phrase, row.speaker), row) == row


def told(*lists: str) -> set[str]:
    return {part for each in lists for part in each.split(", ") if part}


def test_everything_that_can_be_said_is_in_the_table():
    rows = ROWS.values()
    assert len(rows) >= 270
    assert {row.verdict for row in rows} == set(VERDICTS)
    assert {row.credit for row in rows} == set(get_args(Credit))
    assert told(*(row.flags for row in rows)) == set(get_args(Flag))
    changes = [change for row in rows for change in row.changes]
    assert {kind for kind, *_ in changes} == {"folded", "changed", "inserted", "omitted", "cut"}
    folds = told(*(classes for kind, _, _, classes in changes if kind == "folded"))
    assert folds == {*REPORTED, "sic"}
    assert told(*(classes for kind, _, _, classes in changes if kind != "folded")) == set(CHANGE_CLASSES)
    assert told(*(row.alarm for row in rows)) == {"negation", "number", "modal", "condition"}
    assert told(*(row.folds for row in rows)) == {*SILENT, *SILENT_BETWEEN}


SILENT_BETWEEN = {
    "white space",
    "quotation marks",
    "ellipsis",
    "outer quotation marks",
    "final punctuation",
    "punctuation before the first word",
    "punctuation where the words are interrupted",
}

# One phrase of each sort, without its final mark.
UNDRESSED = [
    ("The lamp burned out at three", None),
    ("the lorries laugh at it", None),
    ("our neighbors traveled to the harbor theater", None),
    ("We will dig the new channel by hand […] and we shall not ask the mainland", None),
    ("We will dig the […] channel by hand", None),
    ("The warden of the bird cliffs must not lose her stone cottage", None),
    ("four divers may inspect the Calder wreck, but nobody should touch the bell", None),
    ("the storm passes, three divers must inspect the Alder wreck", None),
    ("the gulls own the north roof. Bring a torch, a spade", None),
    ("called the toll a tax on wet feet", None),
    ("snow fell on the customs house for eleven days", None),
    ("copper saxophones melted beneath a violet moon", None),
    ("green lantern", None),
    ("an anchor is only as honest as the mud it sits in", "van der Ley"),
    ("both shores of this strait will share one kitchen by winter", "Zoë Quist"),
]
DRESSES = (
    "{}",
    "“{}”",
    '"{}"',
    "‘{}’",
    "'{}'",
    "«{}»",
    "{}.",
    "“{}.”",
    "“{}”.",
    '"{}."',
    "‘{}’.",
    " {}\n",
    "“{},”",
)
VERBATIM = ("exact", "exact_typography", "near_exact")


@pytest.mark.parametrize(("phrase", "speaker"), UNDRESSED)
def test_marks_the_first_capital_and_the_last_stop_change_no_verdict(reader, phrase, speaker):
    spelt = (phrase, phrase[0].upper() + phrase[1:])
    answers = [verify(reader, dress.format(each), speaker) for each in spelt for dress in DRESSES]
    assert len({"same words" if each.verdict in VERBATIM else each.verdict for each in answers}) == 1
    assert len({each.attribution.credit for each in answers}) == 1
    assert len({tuple(match.place.spans for match in each.matches) for each in answers}) == 1


REFUSED = ["", " \n\t", "“…”", "?!", "— — —", "\u200b\ufeff", "😀 🐦", "[…]", "lamp " * 2001]


@pytest.mark.parametrize("phrase", REFUSED, ids=lambda phrase: ascii(phrase[:10]))
def test_a_phrase_without_words_or_with_too_many_is_refused(reader, phrase):
    with pytest.raises(UncheckablePhrase):
        verify(reader, phrase)
