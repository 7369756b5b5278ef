import pytest

from indexer.wording.align import Wording, align
from indexer.wording.difference import Comparison, compare


def read(phrase: str, source: str, **places: frozenset[int]):
    alignment = align(Wording.of(phrase), Wording.of(source))
    assert alignment is not None
    return compare(alignment, **places)


FOLDED = [
    ("Ships may leave", "ships may leave", [("Ships", "ships", ("capitals",))]),
    ("the naive plan", "the naïve plan", [("naive", "naïve", ("diacritics",))]),
    ("a cease fire now", "a ceasefire now", [("cease fire", "ceasefire", ("compounds",))]),
    (
        "grey harbor walls",
        "gray harbour walls",
        [("grey", "gray", ("spelling",)), ("harbor", "harbour", ("spelling",))],
    ),
    ("two boats left", "2 boats left", [("two", "2", ("numerals",))]),
    ("five per cent gone", "5% gone", [("five", "5", ("numerals",)), ("per cent", "%", ("numerals",))]),
    ("boats, nets and oars", "boats nets and oars", [(", ", " ", ("punctuation",))]),
    ("the boats were sank today", "the boats were sank [sic] today", [("", "sic", ("sic",))]),
    ("the boats were sank [sic] today", "the boats were sank today", [("sic", "", ("sic",))]),
]


@pytest.mark.parametrize(("phrase", "source", "expected"), FOLDED)
def test_reported_folds_are_shown_and_named(phrase, source, expected):
    compared = read(phrase, source)
    assert {difference.kind for difference in compared.differences} == {"folded"}
    assert [
        (difference.phrase.text, difference.source.text, difference.classes)
        for difference in compared.differences
    ] == expected


SILENT = [
    ("we don't know", "we don’t know", ("apostrophes",)),
    ("ships — and nets", "ships -- and nets", ("dashes",)),
    ("ships—and nets", "ships – and nets", ("dashes", "white space")),
    ("ships—and nets", "ships–and nets", ("dashes",)),
    ("wait ... and see", "wait … and see", ("ellipsis",)),
    ("the 'old' pier", "the “old” pier", ("quotation marks",)),
    ("the «old» pier", 'the "old" pier', ("quotation marks",)),
    ("the old\u00a0 pier", "the old pier", ("white space",)),
    ("the of\u00adfice door", "the office door", ("unseen characters",)),
    ("the café door", "the cafe\u0301 door", ("Unicode composition",)),
]


@pytest.mark.parametrize(("phrase", "source", "folds"), SILENT)
def test_silent_folds_are_listed_and_make_no_difference(phrase, source, folds):
    compared = read(phrase, source)
    assert compared.differences == ()
    assert compared.folds == folds


CHANGED = [
    ("the pier would improve safety", "the pier would not improve safety", "omitted", ("negation",)),
    ("the pier won't improve safety", "the pier will improve safety", "changed", ("negation",)),
    ("we never saw boats", "we saw boats", "inserted", ("negation",)),
    ("no one saw the boats", "nobody saw the boats", "changed", ("negation",)),
    ("nobody saw the boats", "everybody saw the boats", "changed", ("negation",)),
    ("we counted 12 boats", "we counted 120 boats", "changed", ("number",)),
    ("we lost two million crowns", "we lost two billion crowns", "changed", ("number",)),
    ("we paid $50 a day", "we paid €50 a day", "changed", ("number",)),
    ("fares rose 5 percent again", "fares rose 5 again", "inserted", ("number",)),
    ("the pier will improve safety", "the pier may improve safety", "changed", ("modal",)),
    ("the pier can't stay shut", "the pier mustn't stay shut", "changed", ("modal",)),
    ("we sail at dawn", "we sail if asked at dawn", "omitted", ("condition",)),
    ("we told Ostrow about boats", "we told Lindqvist about boats", "changed", ("name",)),
    ("Lindqvist closed the pier", "Ostrow closed the pier", "changed", ("name",)),
    ("let US sail home", "let us sail home", "changed", ("name",)),
    ("she closed the pier", "he closed the pier", "changed", ("other",)),
    ("a temporary and regional deal", "a temporary and local deal", "changed", ("other",)),
    ("Officials closed the pier", "People closed the pier", "changed", ("other",)),
    ("we must open 3 piers today", "we may open 4 piers today", "changed", ("modal", "number")),
]


@pytest.mark.parametrize(("phrase", "source", "kind", "classes"), CHANGED)
def test_changes_are_classed(phrase, source, kind, classes):
    differences = read(phrase, source).differences
    assert {difference.kind for difference in differences} == {kind}
    assert tuple(name for difference in differences for name in difference.classes) == classes


def test_shouting_makes_no_names_and_no_acronyms():
    assert {d.classes for d in read("LET US SAIL HOME", "let us sail home").differences} == {("capitals",)}


def test_spans_point_into_both_texts():
    phrase, source = "the pier can improve our safety", "They say the pier should improve safety."
    for difference in read(phrase, source).differences:
        for text, span in ((phrase, difference.phrase), (source, difference.source)):
            assert text[span.start : span.end] == span.text


def test_punctuation_is_not_compared_where_the_source_is_interrupted():
    phrase, source = "Ships leave. Nets stay", "Ships leave, Nets stay"
    assert [d.classes for d in read(phrase, source).differences] == [("punctuation",)]
    compared = read(phrase, source, joints=frozenset({2}))
    assert compared.differences == ()
    assert compared.folds == ("punctuation where the words are interrupted",)


def test_punctuation_is_not_compared_where_the_phrase_declares_an_edit():
    compared = read("Ships leave ] Nets stay", "Ships leave, Nets stay", declared=frozenset({2}))
    assert compared == Comparison((), ())
