import html
from collections import Counter
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.index.engine import IndexDamaged, Reader
from indexer.quote import Quote
from service.verify import DraftReport, check
from service.verify.draft_text import read_draft
from tests.service.verify.gazette import LINDQVIST, OSTROW, PAUSE, PIER

DRAFT = (
    f"“{PIER}” said Teo Lindqvist, who has piloted boats for years.\n\n"
    "Mara Ostrow, the mayor, said: “The ferry is a burden, and it will run every winter morning.”\n\n"
    "She called the pause “a temporary and regional arrangement to stop the dredging.”\n\n"
    "“Purple elephants will decide the fate of the delta,” Lindqvist said.\n"
)
PASSAGES = [
    (PIER, "exact", "match"),
    ("The ferry is a burden, and it will run every winter morning.", "altered", "match"),
    ("a temporary and regional arrangement to stop the dredging.", "altered", "match"),
    ("Purple elephants will decide the fate of the delta,", "not_found", "unresolved"),
]


def seen(report: DraftReport) -> list[tuple[str, str, str]]:
    return [(p.text, p.verification.verdict, p.verification.attribution.credit) for p in report.passages]


def test_every_quoted_passage_is_verified_under_the_draft_s_own_attribution(reader):
    assert seen(check(reader, DRAFT)) == PASSAGES


def test_passages_stand_where_the_draft_has_them(reader):
    for passage in check(reader, DRAFT).passages:
        assert DRAFT[passage.start : passage.end] == passage.text


def test_markdown_is_read_through(reader):
    draft = (
        "# The pier\n\n“The new [pier](https://pier.example/a_(b)) would *not* improve safety for swimmers,”"
        " said **Teo Lindqvist**, a pilot.\n"
    )
    (passage,) = check(reader, draft).passages
    assert (passage.text, passage.speaker, passage.verification.verdict) == (PIER, "Teo Lindqvist", "exact")
    assert draft[passage.start :].startswith("The new [pier]")
    assert draft[: passage.end].endswith("swimmers,")


def test_html_is_read_through(reader):
    draft = (
        "<html><head><title>“Never shown to any reader at all”</title></head><body>\n"
        "<!-- “not this either, ever” --><p class='x “y” z'>&ldquo;The new pier would <em>not</em> improve\n"
        "safety for swimmers,&rdquo; said Teo Lindqvist, a pilot.</p>"
        "<script>var a = '“nor this one here”';</script></body></html>"
    )
    (passage,) = check(reader, draft).passages
    assert (passage.text, passage.speaker, passage.verification.verdict) == (PIER, "Teo Lindqvist", "exact")
    assert draft[passage.start :].startswith("The new pier")
    assert draft[: passage.end].endswith("swimmers,")


def test_words_in_marks_that_nobody_says_are_checked_when_they_are_no_mere_term(reader):
    draft = f"The “pause” was printed on mugs: “{PAUSE}” The town has many of them."
    texts = [passage.text for passage in check(reader, draft).passages]
    assert PAUSE in texts
    assert "pause" not in texts


def test_a_draft_without_quotations_has_no_passages(reader):
    assert check(reader, "").passages == ()
    assert check(reader, "The pier is closed.").passages == ()


BAD = [
    ("seal " * 2100, "cannot_check", "2,100 words"),
    ("of the and a", "cannot_check", "too short"),
    ("\ud800 the seals \udfff of \x00 Lorn", "not_found", "do not hold"),
    ("\ufffd\ufffd \ufffd\ufffd \ufffd the \ufffd", "cannot_check", "too short"),
    ("<script>alert(1)</script> {{ 7 * 7 }} %s %n", "not_found", "do not hold"),
]


@pytest.mark.parametrize(("bad", "verdict", "why"), BAD)
def test_one_bad_passage_never_fails_the_others(reader, bad, verdict, why):
    report = check(reader, f"“{bad}” said Teo Lindqvist, a pilot.\n\n“{PIER}” said Teo Lindqvist.")
    first, second = (passage.verification for passage in report.passages)
    assert (first.verdict, second.verdict) == (verdict, "exact")
    assert why in first.why


@pytest.mark.parametrize("nothing", ["…", "?!", "   ", "\u200b", "— — —"])
def test_marks_around_no_words_are_no_passage(reader, nothing):
    report = check(reader, f"“{nothing}” said Teo Lindqvist, a pilot.\n\n“{PIER}” said Teo Lindqvist.")
    assert [passage.text for passage in report.passages] == [PIER]


def test_a_name_that_cannot_be_read_fails_nothing(reader):
    draft = f"“{PIER}” said Teo \ud800Lindqvist. “{PIER}” said Mara Os\udc00trow."
    assert [passage.text for passage in check(reader, draft).passages] == [PIER, PIER]


class Stumbling:
    """A reader with a fault in one place: it stumbles over the words it is told of."""

    def __init__(self, reader: Reader, words: str, fault: Exception) -> None:
        self._reader, self._words, self._fault = reader, words, fault

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def shortlist_quotes(self, text: str, limit: int) -> tuple[Quote, ...]:
        if self._words in text:
            raise self._fault
        return self._reader.shortlist_quotes(text, limit)


def test_an_unforeseen_fault_costs_one_passage_and_is_logged(reader, caplog):
    report = check(cast(Reader, Stumbling(reader, "burden", ValueError("bad fold"))), DRAFT)
    assert [verdict for _, verdict, _ in seen(report)] == ["exact", "cannot_check", "altered", "not_found"]
    assert "a fault of the service" in report.passages[1].verification.why
    assert report.passages[1].speaker == "Mara Ostrow"
    assert "bad fold" in caplog.text
    assert "burden" not in caplog.text


def test_an_index_that_fails_is_no_verdict(reader):
    with pytest.raises(IndexDamaged):
        check(cast(Reader, Stumbling(reader, "burden", IndexDamaged("postings.dat is cut"))), DRAFT)


def test_passages_after_the_first_many_are_reported_as_unchecked(reader):
    passages = check(reader, DRAFT, most=2).passages
    verdicts = [passage.verification.verdict for passage in passages]
    assert verdicts == ["exact", "altered", "cannot_check", "cannot_check"]
    assert "Only the first 2 passages" in passages[3].verification.why


# words a draft may quote, altered by a word of its own, and what is found of them
MADE = [
    ("We counted {word} seals in May.", LINDQVIST),
    ("The new pier would not improve {word} for swimmers,", LINDQVIST),
    ("Tourists deserve an honest {word} and a dry place to wait for it,", LINDQVIST),
    ("We will rebuild the {word} on Kelp Street,", OSTROW),
    ("Purple {word} will decide the fate of the delta,", OSTROW),
]


def test_five_hundred_passages_are_answered_in_order_each_at_its_place(reader):
    made = []
    for number in range(500):
        words, speaker = MADE[number % len(MADE)]
        made.append((words.format(word=f"thing{number}"), speaker))
    draft = "\n\n".join(
        f"“{words}” said {speaker}, at the {place}th bell." for place, (words, speaker) in enumerate(made)
    )
    passages = check(reader, draft).passages
    assert [(passage.text, passage.speaker) for passage in passages] == made
    assert [draft[passage.start : passage.end] for passage in passages] == [words for words, _ in made]
    kinds = [passage.verification.verdict for passage in passages]
    assert kinds == ["altered", "altered", "altered", "altered", "not_found"] * 100


class Counting:
    """A reader that notes what it is asked."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.asked: Counter[tuple[Any, ...]] = Counter()

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._reader, name)
        if not callable(found):
            return found

        def asked(*given: Any) -> Any:
            self.asked[name, *given] += 1
            return found(*given)

        return asked


def test_nothing_is_done_twice(reader):
    draft = "\n\n".join([DRAFT] * 3)
    counting = Counting(reader)
    assert seen(check(cast(Reader, counting), draft)) == PASSAGES * 3
    shared = ("holdings", "article", "speaker", "speakers")
    assert {name for name, *_ in counting.asked} >= {*shared, "shortlist_quotes"}
    assert {asked: times for asked, times in counting.asked.items() if times > 1 and asked[0] in shared} == {}
    once = Counting(reader)
    check(cast(Reader, once), DRAFT)
    assert counting.asked == once.asked


def test_an_unnamed_source_is_shown_but_not_asked_for(reader):
    draft = "“The seals will outlive every one of us,” a senior harbour official said on Monday."
    (passage,) = check(reader, draft).passages
    assert passage.verification.speaker is None
    assert passage.verification.attribution.credit == "not_asked"


READ = [
    ("plain text", "plain text"),
    ("a *b* __c__ 2*3*4 snake_case", "a b c 2*3*4 snake_case"),
    ("[label](https://x.example/y) and [they] (here)", "label and [they] (here)"),
    ("![image](x.png)text", "text"),
    ("> quoted\n> twice\n\n1. one", "quoted\ntwice\n\none"),
    (r"\*kept\*", "*kept*"),
    ("<p>a&amp;b<br>c</p>", "\n\na&b\nc\n\n"),
    ("<p>it&rsquo;s <q>so</q></p>", "\n\nit’s “so”\n\n"),
    ("<p>a<!-- b -->c<script>d</script>e", "\n\nace"),
    ("<p>never <!-- closed", "\n\nnever "),
    ("a < b > c &amp; d", "a < b > c &amp; d"),
]


@pytest.mark.parametrize(("draft", "text"), READ)
def test_a_draft_is_read_as_its_reader_sees_it(draft, text):
    assert read_draft(draft).text == text


@settings(deadline=None)
@given(st.text(alphabet='ab <>p/!-&;#x2[]()*_>\n\\"“”', max_size=80))
def test_each_character_comes_from_one_place_of_the_draft(draft):
    read = read_draft(draft)
    assert len(read.text) == len(read.starts) == len(read.ends)
    for place, letter in enumerate(read.text):
        start, end = read.place(place, place + 1)
        assert 0 <= start < end <= len(draft)
        if letter.isalnum() and end - start == 1:
            assert draft[start] == letter
        if letter.isalnum():
            assert read.found(start, end) == (place, place + 1)
    assert list(read.starts) == sorted(read.starts)


@settings(deadline=None)
@given(st.text(alphabet="ab &<>\"'“", max_size=40))
def test_escaped_text_comes_back(text):
    escaped = html.escape(text)
    assert read_draft(f"<p>{escaped}</p>").text == f"\n\n{text}\n\n"


def test_block_quotations_are_told_from_prose():
    kinds = [paragraph.kind for paragraph in read_draft("Before.\n\n> Within it.\n\nAfter.").paragraphs()]
    assert kinds == ["prose", "block_quote", "prose"]
    page = "<p>Before.</p><blockquote><p>Within it.</p></blockquote><p>After.</p>"
    assert [paragraph.kind for paragraph in read_draft(page).paragraphs()] == kinds
