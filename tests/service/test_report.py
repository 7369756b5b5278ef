"""The report on a draft: one page that says what was found, and that nothing in a draft can make say more."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from tests.service.conftest import Runner
from tests.service.payloads import dangers
from tests.service.press import VANE, WALL

ALTERED = WALL.replace("will not close", "will close")
GULLS = "Gulls have taken over the customs house and refuse to leave,"
DRAFT = f"""# The wall & the <gulls>

“{WALL}” said Odile Vane.

“{ALTERED}” said Odile Vane. The ministry did not answer.

> “{WALL}” said Tomas Brandt-Ilves.

“{GULLS}” Odile Vane said.

“The pause in dredging protects the seals. A ceasefire between boats and seals is what it was,”
Tomas Brandt-Ilves said.

“The talks with the pilots would resume next week,” Odile Vane said.

“We will not close the harbour wall, whatever the ministry says,” a senior harbour official said.
"""
FOUND = ["exact", "altered", "exact", "not_found", "spliced", "paraphrase_only", "condensed"]
Reported = Callable[..., BeautifulSoup]


@pytest.fixture
def reported(runner: Runner, tmp_path: Path) -> Reported:
    """The page that the command prints of a draft."""

    def report(draft: str, name: str = "draft.md", code: int = 0, *more: str) -> BeautifulSoup:
        file = tmp_path / name
        file.write_text(draft, encoding="utf-8")
        ran = runner("check", str(file), "--format", "html", *more)
        assert ran.code == code, ran.err
        return BeautifulSoup(ran.out, "html.parser")

    return report


def text_of(found: Tag | None) -> str:
    assert found is not None
    for unread in found.select("[aria-hidden]"):
        unread.extract()
    return " ".join(found.get_text().split())


def passage(page: BeautifulSoup, number: int) -> Tag:
    found = page.find(id=f"passage-{number}")
    assert isinstance(found, Tag)
    return found


def cells(table: Tag | None) -> list[list[str]]:
    assert table is not None
    return [[text_of(cell) for cell in row.select("th, td")] for row in table.select("tbody tr")]


def test_the_summary_counts_passages_by_verdict_and_names_them(reported: Reported) -> None:
    summary = reported(DRAFT).select_one("section:has(#summary)")
    assert summary is not None
    assert text_of(summary.select_one("caption")) == "7 quoted passages, by what we found"
    assert [text_of(head) for head in summary.select("thead th")] == ["What we found", "How many", "Which"]
    assert cells(summary) == [
        ["We hold exactly these words.", "2", "1, 3"],
        ["We hold these words with others between them, left out here without a mark.", "1", "7"],
        ["We hold this statement in other words.", "1", "2"],
        ["We hold these words only apart from each other.", "1", "5"],
        ["We hold these words, but not as a quotation.", "1", "6"],
        ["We do not hold these words.", "1", "4"],
        ["The articles credit the words to somebody else.", "1", "3"],
    ]
    told = text_of(summary.select_one("p"))
    assert "Looked through 53 quotations in 4 articles of 3 outlets, 1 May 2022 – 9 February 2024." in told
    assert re.search(r"Generation of the index: \S+\.$", told)


def test_the_draft_stands_in_its_own_words_with_each_passage_marked(reported: Reported) -> None:
    draft = reported(DRAFT).select_one(".draft")
    assert draft is not None
    assert [mark.get_text() for mark in draft.select("mark")][:2] == [f"“{WALL}”", f"“{ALTERED}”"]
    markers = [marker.extract() for marker in draft.select("a.number")]
    assert [marker["id"] for marker in markers] == [f"in-draft-{number}" for number in range(1, 8)]
    assert [marker["href"] for marker in markers] == [f"#passage-{number}" for number in range(1, 8)]
    assert [text_of(marker) for marker in markers][:4] == [
        *("(passage 1: exact)", "(passage 2: altered)", "(passage 3: exact, other speaker)"),
        "(passage 4: not found)",
    ]
    paragraphs = [part.get_text() for part in draft.find_all(["p", "blockquote"])]
    assert paragraphs[0] == "The wall & the <gulls>"
    assert paragraphs[2] == f"“{ALTERED}” said Odile Vane. The ministry did not answer."
    assert [part.get_text() for part in draft.find_all("blockquote")] == [
        f"“{WALL}” said Tomas Brandt-Ilves."
    ]


def test_each_passage_has_a_section_with_its_verdict_in_a_sentence(reported: Reported) -> None:
    page = reported(DRAFT)
    headings = [text_of(heading) for heading in page.select("article h3")]
    assert headings[:4] == [
        "Passage 1: We hold exactly these words.",
        "Passage 2: We hold this statement in other words.",
        "Passage 3: We hold exactly these words. The articles credit the words to somebody else.",
        "Passage 4: We do not hold these words.",
    ]
    told = text_of(passage(page, 3).select_one(".told"))
    assert told.startswith(
        "The draft credits Tomas Brandt-Ilves. The articles credit these words to Odile Vane,"
    )
    assert "Look closely: the difference holds a negation." in text_of(passage(page, 2))
    unnamed = text_of(passage(page, 7).select_one(".told"))
    draft, articles = (
        "The draft credits a senior harbour official.",
        "The articles credit these words to Odile Vane.",
    )
    assert unnamed.startswith(f"{draft} {articles}")
    assert not re.search(r"\b(fake|false|lie)\b", text_of(page.main), re.IGNORECASE)


def test_words_that_differ_are_underlined_and_struck_through(reported: Reported) -> None:
    compared = passage(reported(DRAFT), 2).select_one("dl.compared")
    assert compared is not None
    assert [text_of(label) for label in compared.select("dt")] == ["In the draft", "In print"]
    drafted, printed = compared.select("dd")
    assert (text_of(drafted), text_of(printed)) == (ALTERED, WALL.rstrip("."))
    assert [word.get_text(strip=True) for word in printed.select("del")] == ["not"]


def test_evidence_has_who_when_and_where_with_a_link(reported: Reported) -> None:
    page = reported(DRAFT)
    table = passage(page, 1).select_one("table")
    assert table is not None
    assert [text_of(head) for head in table.select("th[scope=col]")] == ["Credited to", "Day", "Printed by"]
    assert cells(table) == [
        [
            f"{VANE}, harbour master of Port Sable",
            "26 October 2023",
            "The Sable Ledger, Harbour master holds out over the wall the earliest print we hold",
        ],
        [f"{VANE}, harbour master", "28 October 2023", "Coast Radio, Wall stays open, says Vane"],
    ]
    assert [str(link["href"]).partition("#")[0] for link in table.select("a")] == [
        *("https://ledger.example/2023/10/27/harbour-wall", "https://coast-radio.example/news/4411")
    ]
    spliced = cells(passage(page, 5).select_one("table"))
    assert [row[0] for row in spliced] == [
        "“The pause in dredging protects the seals”",
        "“A ceasefire between boats and seals is what it was”",
    ]


def test_what_is_not_held_comes_with_the_nearest_three(reported: Reported) -> None:
    missing = passage(reported(DRAFT), 4)
    assert "That says nothing of whether they were said" in text_of(missing)
    assert missing.select("table") == []
    nearest = missing.select("ol.nearest > li")
    assert len(nearest) == 3
    for near in nearest:
        assert near.select("ins")
        assert near.select_one("a[href^='https://']")


def test_a_draft_without_quotations_is_reported_on_too(reported: Reported) -> None:
    page = reported("The harbour is closed.\n\nNobody knows why.")
    assert "There is no quoted passage in draft.md." in text_of(page.main)
    assert "Looked through 53 quotations" in text_of(page.main)
    assert [part.get_text() for part in page.select(".draft p")] == [
        "The harbour is closed.",
        "Nobody knows why.",
    ]
    assert page.select("article") == []


def test_it_can_be_read_aloud(reported: Reported) -> None:
    page = reported(DRAFT)
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert [len(page.find_all(name)) for name in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    assert page.title is not None
    assert page.title.string == "Quotations in draft.md · On Record"
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile(r"^h\d$"))]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    ids = [str(element["id"]) for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {str(link["href"])[1:] for link in page.select("a[href^='#']")} <= set(ids)
    assert {str(element["aria-labelledby"]) for element in page.select("[aria-labelledby]")} <= set(ids)
    for table in page.find_all("table"):
        assert table.select("thead th[scope=col]")


def test_it_needs_nothing_else_and_asks_nobody(reported: Reported) -> None:
    page = reported(DRAFT)
    assert page.find_all(["script", "link", "img", "iframe", "object", "form", "base"]) == []
    assert page.select("[src], [style], [srcset], [background]") == []
    (style,) = page.find_all("style")
    assert not re.search(r"@import|url\(|</", style.get_text())
    (policy,) = page.select("meta[http-equiv='Content-Security-Policy']")
    assert str(policy["content"]).startswith("default-src 'none'; style-src 'sha256-")


def test_its_colours_are_those_of_the_pages(reported: Reported, client: FlaskClient) -> None:
    (style,) = reported(DRAFT).find_all("style")
    page = BeautifulSoup(client.get("/").text, "html.parser")
    sheets = ""
    for link in page.select("link[rel=stylesheet]"):
        with client.get(str(link["href"])) as sent:
            sheets += sent.get_data(as_text=True)
    named = re.compile(r"--[a-z-]+: #[0-9a-f]{6}")
    ours = named.findall(style.get_text())
    assert len(ours) > 30
    assert ours == named.findall(sheets)
    assert len(ours) == sheets.count(": #") == style.get_text().count(": #"), "no colour without a name"


def test_it_fails_at_the_verdict_asked_for_and_is_printed_all_the_same(reported: Reported) -> None:
    page = reported(DRAFT, "draft.md", 1, "--fail-on", "altered")
    assert len(page.select("article")) == len(FOUND)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("image/png", "application/json"),
        ("text/html", "text/html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("text/html;q=0.5, application/json", "application/json"),
    ],
)
def test_the_api_gives_the_form_that_is_asked_for(client: FlaskClient, accept: str | None, kind: str) -> None:
    headers = {"Accept": accept} if accept else {}
    response = client.post("/api/v1/check", json={"text": DRAFT}, headers=headers)
    assert (response.status_code, response.mimetype) == (200, kind)
    assert "Accept" in response.headers["Vary"]


def test_the_api_s_page_is_that_of_the_command(client: FlaskClient, reported: Reported) -> None:
    response = client.post("/api/v1/check", json={"text": DRAFT}, headers={"Accept": "text/html"})
    served = BeautifulSoup(response.text, "html.parser")
    assert served.title is not None
    assert served.title.string == "Quotations in this draft · On Record"
    assert [str(part) for part in served.select("article")] == [
        str(part) for part in reported(DRAFT).select("article")
    ]
    (policy,) = served.select("meta[http-equiv='Content-Security-Policy']")
    assert response.headers["Content-Security-Policy"] == f"{policy['content']}; frame-ancestors 'none'"
    assert "unsafe" not in response.headers["Content-Security-Policy"]


def test_a_refusal_is_no_page(client: FlaskClient) -> None:
    response = client.post("/api/v1/check", json={}, headers={"Accept": "text/html"})
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")


@pytest.mark.parametrize(
    "name", ["<img src=x onerror=alert(1)>.md", "{{ 7 * 7 }}.txt", '" onload="alert(1).html']
)
def test_nothing_of_a_file_s_name_becomes_markup(reported: Reported, name: str) -> None:
    page = reported(DRAFT, name)
    assert dangers(str(page)) == []
    assert text_of(page.h1) == f"Quotations in {name}"


def test_a_draft_of_many_passages_names_the_first_of_each_row(reported: Reported) -> None:
    page = reported("\n\n".join([f"“{WALL}” said Odile Vane."] * 30))
    assert len(page.select("article")) == len(page.select(".draft a.number")) == 30
    ((_, number, which),) = cells(page.select_one("table.summary"))
    assert number == "30"
    assert which.endswith("19, 20 and 10 more")


def test_each_passage_leads_to_its_place_and_to_the_next_of_its_verdict(reported: Reported) -> None:
    page = reported(DRAFT)
    onward = {n: text_of(passage(page, n).select_one(".back")) for n in (1, 2, 3)}
    assert onward == {
        1: "Passage 1 in the draft · Next with this verdict: 3",
        2: "Passage 2 in the draft",
        3: "Passage 3 in the draft",
    }
