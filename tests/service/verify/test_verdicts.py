"""The table of verdicts as a specification: a phrase, and everything that is said of it."""

import pytest

from service.verify import VERDICTS, verify
from tests.service.verify.gazette import LIFELINE, OSTROW, PIER, SCHOOL

PLAIN = [
    # exact: the same characters, one after the other
    (PIER, "exact", ()),
    ("It belongs to the children of this island.", "exact", ()),
    ("every winter morning until the bridge opens", "exact", ("excerpt",)),
    ("a temporary and local arrangement to stop the dredging", "exact", ("excerpt",)),
    ("No colour photograph shows fewer than two hundred.", "exact", ()),
    # in quotation marks, though nobody is known to have said it
    ("Keep the night boat running forever", "exact", ()),
    # exact_typography: the same but for the way it is set
    (f"“{PIER}”", "exact_typography", ()),
    ("The new pier would not improve safety for swimmers.", "exact_typography", ()),
    ("The  new pier would not im\u00adprove\nsafety for swimmers", "exact_typography", ()),
    (
        "We will not sell the lighthouse! It belongs to the children",
        "exact_typography",
        ("excerpt", "interrupted"),
    ),
    # near_exact: reported folds
    ("the new pier would not improve safety for swimmers", "near_exact", ()),
    ("We counted 1200 seals in May. No color photograph shows fewer than 200.", "near_exact", ()),
    ("No colour photograph, shows fewer than two-hundred", "near_exact", ()),
    ("Every winter morning until the bridge opens?", "near_exact", ("excerpt",)),
    ("The new pier would not improve safety [sic] for swimmers", "near_exact", ()),
    ("It belongs to the children ... of this island", "near_exact", ()),
    # exact_marked: only what the phrase itself declares
    ("We will rebuild the school […] and we must never charge the pupils", "exact_marked", ("excerpt",)),
    ("We will rebuild the school ... and we must never charge the pupils", "exact_marked", ("excerpt",)),
    ("[The council] will rebuild the school on Kelp Street", "exact_marked", ("excerpt",)),
    ("We will rebuild [it] on Kelp Street", "exact_marked", ("excerpt",)),
    ("[t]he new pier would not improve safety for swimmers", "exact_marked", ()),
    ("It belongs to the children [and no one else] of this island", "exact_marked", ()),
    # condensed: left out without a mark
    ("We will rebuild the school, whatever the ministry says about it", "condensed", ("excerpt",)),
    (
        "We will rebuild the school and we must never charge the pupils for the boat",
        "condensed",
        ("excerpt",),
    ),
    # altered
    ("a temporary and regional arrangement to stop the dredging", "altered", ("excerpt",)),
    ("The new pier would improve safety for swimmers", "altered", ()),
    ("The new pier will not improve safety for swimmers", "altered", ()),
    ("We counted 1,300 seals in May.", "altered", ()),
    ("We will never sell the lighthouse", "altered", ()),
    ("They will rebuild the school on Kelp Street", "altered", ("excerpt",)),
    ("We will rebuild the school on Eel Street", "altered", ("excerpt",)),
    ("The pier new would not improve safety for swimmers", "altered", ()),
    (f"{PIER} and nobody on this rock ever believed otherwise", "altered", ()),
    # spliced
    ("Tourists deserve an honest timetable until the bridge opens every winter morning", "spliced", ()),
    ("Tourists deserve an honest timetable … for the boat that takes them there", "spliced", ()),
    (
        "we must never charge the pupils for the boat. We will rebuild the school on Kelp Street",
        "spliced",
        (),
    ),
    # promoted
    ("temporary, localised closure of the harbour", "promoted", ("excerpt",)),
    ("measures that would involve a temporary, localised closure", "promoted", ("excerpt",)),
    # paraphrase_only
    ("the winter timetable would stay as it was until the last pylon stood", "paraphrase_only", ("excerpt",)),
    ("The council said that the winter timetable would stay as it was", "paraphrase_only", ("excerpt",)),
    (
        "The council said the winter timetable would stay as it is until the last pylon stood",
        "paraphrase_only",
        (),
    ),
    (
        "a full ban -- a council official said. The council said that the winter timetable would stay",
        "paraphrase_only",
        ("excerpt",),
    ),
    # not_found
    ("Purple elephants will decide the fate of the delta", "not_found", ()),
    ("We will buy every lighthouse between here and the mainland before breakfast", "not_found", ()),
    ("purple elephants", "not_found", ()),
    # cannot_check
    ("it will", "cannot_check", ("excerpt",)),
    ("and it is to be", "cannot_check", ()),
    ("honest timetable", "cannot_check", ("excerpt",)),
    ("whoever counted chairs", "cannot_check", ("excerpt",)),
    # ... but a whole quotation may be short
    ("It depends", "exact", ()),
]


@pytest.mark.parametrize(("phrase", "verdict", "flags"), PLAIN)
def test_a_phrase_has_one_verdict_and_its_flags(reader, phrase, verdict, flags):
    found = verify(reader, phrase)
    assert (found.verdict, found.flags) == (verdict, flags)


def test_every_verdict_is_specified_here():
    assert {verdict for _, verdict, _ in PLAIN} == set(VERDICTS)


CHANGES = [
    ("a temporary and regional arrangement to stop the dredging", "changed", "regional", "local", ("other",)),
    ("The new pier would improve safety for swimmers", "omitted", "", "not", ("negation",)),
    ("The new pier might not improve safety for swimmers", "changed", "might", "would", ("modal",)),
    ("We counted 12,000 seals in May.", "changed", "12,000", "1,200", ("number",)),
    ("We will rebuild the school on Eel Street", "changed", "Eel", "Kelp", ("name",)),
    ("We will not sell the old lighthouse", "inserted", "old", "", ("other",)),
    ("She will not sell the lighthouse", "changed", "She", "We", ("other",)),
]


@pytest.mark.parametrize(("phrase", "kind", "said", "printed", "classes"), CHANGES)
def test_an_altered_phrase_shows_each_change_with_its_class(reader, phrase, kind, said, printed, classes):
    found = verify(reader, phrase)
    assert found.verdict == "altered"
    (change,) = [each for each in found.matches[0].differences if each.kind != "folded"]
    assert (change.kind, change.phrase.text, change.source.text, change.classes) == (
        kind,
        said,
        printed,
        classes,
    )


def test_an_excerpt_shows_the_words_that_it_cuts(reader):
    match = verify(reader, "will run every winter morning").matches[0]
    assert match.cut_before == "The ferry is a lifeline, and it"
    assert match.cut_after == "until the bridge opens,"


ALARMS = [
    ("We will rebuild the school […] and we must never charge the pupils", ()),
    (
        "We will rebuild the school on Kelp Street […] for the boat that takes them there",
        ("negation", "modal"),
    ),
    ("It belongs to the children [but not you] of this island", ("negation", "condition")),
    ("We counted […] seals in May", ("number",)),
    ("We will rebuild the school on Kelp Street for the boat that takes them there", ("negation", "modal")),
]


@pytest.mark.parametrize(("phrase", "alarm"), ALARMS)
def test_what_is_left_out_or_put_in_raises_an_alarm_when_it_turns_the_sense(reader, phrase, alarm):
    assert verify(reader, phrase).matches[0].alarm == alarm


def test_marked_omissions_and_insertions_are_shown(reader):
    match = verify(reader, "We will rebuild the school […] whatever the ministry says").matches[0]
    (change,) = match.differences
    assert (change.kind, change.source.text, change.declared) == ("omitted", "on Kelp Street", True)
    text = "It belongs to the children [and no one else] of this island"
    assert "".join(piece.phrase for piece in verify(reader, text).matches[0].diff) == text


def test_silent_folds_are_listed(reader):
    assert verify(reader, f"«{PIER}»").folds == ("outer quotation marks",)
    assert verify(reader, "The new pier would not improve safety for swimmers!").folds == (
        "final punctuation",
    )


def test_a_splice_names_each_fragment_with_speaker_and_date(reader):
    phrase = "Tourists deserve an honest timetable … for the boat that takes them there"
    fragments = verify(reader, phrase).matches[0].fragments
    assert [(each.phrase.text, each.place.speaker, each.place.date) for each in fragments] == [
        ("Tourists deserve an honest timetable", "Teo Lindqvist", "2031-04-01"),
        ("for the boat that takes them there", OSTROW, "2031-04-01"),
    ]


def test_a_promoted_phrase_shows_the_sentence_with_the_quoted_part_marked(reader):
    match = verify(reader, "temporary, localised closure of the harbour").matches[0]
    assert match.sentence is not None
    assert match.sentence.text.startswith("Ostrow is weighing measures")
    assert [each.text for each in match.sentence.quoted] == ["temporary, localised"]
    assert match.place.speaker == OSTROW


def test_indirect_speech_keeps_its_speaker_and_is_no_quotation(reader):
    match = verify(reader, "the winter timetable would stay as it was until the last pylon stood").matches[0]
    assert (match.place.kind, match.place.speaker) == ("indirect", "The council")
    assert match.sentence is not None and match.sentence.quoted == ()


def test_not_found_shows_the_nearest_three_and_what_was_searched(reader):
    found = verify(reader, "We will sell no lighthouse to Tourists who count seals", OSTROW)
    assert found.verdict == "not_found"
    assert found.matches == ()
    assert len(found.nearest) == 3
    assert all(match.verdict == "not_found" and match.diff for match in found.nearest)
    assert (found.searched.articles, found.searched.outlets) == (16, 4)
    assert (found.searched.first, found.searched.last) == ("2031-03-04", "2031-05-01")
    assert found.searched.speaker_quotes == 9


def test_all_prints_are_listed_by_date_and_the_earliest_is_marked(reader):
    found = verify(reader, "it will run every winter morning until the bridge opens")
    assert [(match.place.article_id, match.earliest) for match in found.matches] == [
        ("ferry", True),
        ("wire", False),
        ("radio", False),
    ]


def test_copies_of_one_text_are_one_witness(reader):
    coverage = verify(reader, LIFELINE).coverage
    assert (coverage.articles, coverage.copies, coverage.witnesses) == (3, 1, 2)
    assert (coverage.first, coverage.last, coverage.complete) == ("2031-03-04", "2031-03-06", True)


def test_a_match_can_be_replayed(reader):
    match = verify(reader, "never charge the pupils").matches[0]
    article = reader.article(match.place.article_id)
    (span,) = match.place.spans
    (passage,) = [
        p for p in reader.article_passages("review") if p.start <= span.start < p.start + len(p.text)
    ]
    assert passage.text[span.start - passage.start : span.end - passage.start] == "never charge the pupils"
    assert match.place.quote_id == reader.article_quotes("review")[1].id
    assert match.place.generation == reader.generation
    assert match.place.article_digest == article.digest
    assert match.place.link == f"{article.url}#:~:text=never%20charge%20the%20pupils"
    assert match.text == SCHOOL


def test_an_interrupted_quotation_has_a_span_for_each_segment(reader):
    match = verify(reader, "We will not sell the lighthouse, It belongs to the children").matches[0]
    assert match.place.article_id == "ferry"
    assert [span.text for span in match.place.spans] == [
        "We will not sell the lighthouse,",
        "It belongs to the children",
    ]
    assert match.flags == ("excerpt", "interrupted")


def test_the_diff_holds_all_of_phrase_and_source(reader):
    phrase = "“a temporary and regional arrangement to stop dredging”"
    match = verify(reader, phrase).matches[0]
    assert "".join(piece.phrase for piece in match.diff) == phrase
    assert (
        "".join(piece.source for piece in match.diff)
        == "a temporary and local arrangement to stop the dredging"
    )


def test_the_same_question_has_the_same_answer(reader):
    phrase = "We will rebuild the lighthouse on Kelp Street"
    assert verify(reader, phrase).to_record() == verify(reader, phrase).to_record()
