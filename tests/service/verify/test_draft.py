import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.verify import DraftReport, check
from service.verify import draft as draft_module
from service.verify.draft_text import read_draft
from tests.service.verify.gazette import PAUSE, PIER

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


def test_one_bad_passage_never_fails_the_others(reader):
    endless = "seal " * 2100
    report = check(reader, f"“{endless}” said Teo Lindqvist, a pilot.\n\n“{PIER}” said Teo Lindqvist.")
    verdicts = [passage.verification.verdict for passage in report.passages]
    assert verdicts == ["cannot_check", "exact"]
    assert "2,100 words" in report.passages[0].verification.why


def test_passages_after_the_first_many_are_reported_as_unchecked(reader, monkeypatch):
    monkeypatch.setattr(draft_module, "MOST_PASSAGES", 2)
    verdicts = [passage.verification.verdict for passage in check(reader, DRAFT).passages]
    assert verdicts == ["exact", "altered", "cannot_check", "cannot_check"]


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
