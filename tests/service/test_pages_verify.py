"""The page that verifies a phrase, and the sheet of it to print."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml import html

from service.settings import LINK_LENGTH, PHRASE_LENGTH
from tests.service.press import BRANDT, VANE, WALL
from tests.service.reading import links, read, text_of
from tests.service.test_pages import ALTERED

VERDICTS = [
    (WALL, VANE, "We hold exactly these words.", "The articles credit these words to Odile Vane."),
    (WALL, BRANDT, "We hold exactly these words.", "to Odile Vane, not to Tomas Brandt-Ilves."),
    (WALL.replace(",", " –"), "", "We hold these words", "Printed"),
    (ALTERED, "", "We hold this statement in other words.", "Look closely: the difference holds a negation."),
    (
        "We will not close the harbour wall, whatever the ministry says.",
        "",
        "left out here without a mark",
        "27–28 October 2023",
    ),
    (
        "The pause in dredging protects the seals. A ceasefire between boats and seals is what it was.",
        "",
        "only apart from each other",
        "former fisheries minister",
    ),
    (
        "She called the pause a temporary and local arrangement that she expects to end",
        "",
        "only part of them as a quotation",
        "what the article quotes",
    ),
    (
        "the talks with the pilots would resume next week",
        "",
        "but not as a quotation",
        "The reporter’s own words.",
    ),
    (
        "Gulls have taken over the customs house and refuse to leave.",
        VANE,
        "We do not hold these words.",
        "Looked through 53 quotations in 4 articles of 3 outlets, 1 May 2022 – 9 February 2024; "
        "3 quotations by Odile Vane.",
    ),
    ("the", "", "too short or too common", "Looked through"),
]


@pytest.mark.parametrize(("phrase", "speaker", "sentence", "beside"), VERDICTS)
def test_verdicts(client: FlaskClient, phrase: str, speaker: str, sentence: str, beside: str) -> None:
    page = read(client, "/verify?" + urlencode({"quote": phrase, "speaker": speaker}))
    assert sentence in text_of(page, "//h2[@id='verdict']")
    assert beside in text_of(page)
    assert page.xpath("//textarea")[0].text_content().strip() == phrase
    assert not re.search(r"\b(fake|true|false|lie)\b", text_of(page, "//section"), re.IGNORECASE)


def test_a_difference_is_shown_word_by_word(client: FlaskClient) -> None:
    page = read(client, "/verify?" + urlencode({"quote": ALTERED.replace("spring", "autumn")}))
    pasted, printed = page.xpath("(//dl[@class='compared'])[1]/dd")
    assert [word.text_content() for word in pasted.iter("ins")] == ["autumn"]
    assert [word.text_content() for word in printed.iter("del")] == ["not", "spring"]


# A phrase, and whether the page tells how differences are marked.
MARKED = [
    (ALTERED, True),
    (WALL, False),
    ("She called the pause a temporary and local arrangement that she expects to end", False),
    ("the talks with the pilots would resume next week", False),
]


@pytest.mark.parametrize(("phrase", "is_told"), MARKED)
def test_how_differences_are_marked_is_told_where_there_are_any(
    client: FlaskClient, phrase: str, is_told: bool
) -> None:
    page = read(client, "/verify?" + urlencode({"quote": phrase}))
    assert ("struck-through ones only in print" in text_of(page)) == is_told == bool(page.xpath("//dl//del"))


SAID = "The pause in dredging protects the seals. A ceasefire between boats and seals is what it was."
# Whom the articles credit, told in the verdict: the phrase, the speaker asked for, heading, sign, sentence.
CREDITS = [
    (WALL, "", "We hold exactly these words.", "=", "The articles credit these words to Odile Vane."),
    (WALL, BRANDT, f"credit these words to {VANE}, not to {BRANDT}.", "≠", "We hold exactly these words."),
    (
        SAID,
        "",
        "only apart from each other.",
        "≠",
        "The articles credit parts of this to Tomas Brandt-Ilves.",
    ),
]


@pytest.mark.parametrize(("phrase", "speaker", "heading", "sign", "sentence"), CREDITS)
def test_the_verdict_says_whom_the_articles_credit(
    client: FlaskClient, phrase: str, speaker: str, heading: str, sign: str, sentence: str
) -> None:
    page = read(client, "/verify?" + urlencode({"quote": phrase, "speaker": speaker}))
    assert heading in text_of(page, "//h2[@id='verdict']")
    assert text_of(page, "//*[@class='verdict-icon']") == sign
    assert sentence in text_of(page, "//section[@aria-labelledby='verdict']")


def test_the_same_words_are_printed_once_and_each_place_has_its_row(client: FlaskClient) -> None:
    page = read(client, "/verify?" + urlencode({"quote": WALL}))
    first, second = page.xpath("//ol[@class='evidence']/li")
    assert first.xpath(".//blockquote")
    assert not second.xpath(".//blockquote")
    assert "In the same words: Odile Vane" in " ".join(second.text_content().split())


LONG = "The gulls of the customs house were counted again. " * 40


@pytest.mark.parametrize(
    ("phrase", "has_address"), [(WALL, True), ("wall " * 350, True), (LONG, False), ("мол " * 200, False)]
)
def test_a_form_is_sent_by_post_and_what_fits_gets_an_address(
    client: FlaskClient, phrase: str, has_address: bool
) -> None:
    response = client.post("/verify", data={"quote": phrase, "speaker": VANE})
    assert response.status_code == (303 if has_address else 200)
    if has_address:
        assert len(response.location) <= LINK_LENGTH
        response = client.get(response.location)
    page = html.document_fromstring(response.text)
    assert page.xpath("//textarea")[0].text_content().strip() == phrase.strip()
    assert bool(page.xpath("//input[@id='address']")) == has_address


def test_an_address_is_the_permalink_of_a_check(client: FlaskClient) -> None:
    asked = "/verify?" + urlencode({"quote": WALL, "speaker": VANE}, safe=",")
    page = read(client, asked + "&utm_source=letter")
    assert page.xpath("//input[@id='address']/@value") == [f"http://localhost{asked}"]
    assert {f"/verify/report{asked[7:]}", f"/api/v1{asked}"} <= links(page)


def test_the_sheet_to_print_tells_what_was_asked_and_against_what(client: FlaskClient) -> None:
    page = read(client, "/verify/report?" + urlencode({"quote": ALTERED, "speaker": BRANDT}))
    assert not page.xpath("//form | //button")
    shown = text_of(page)
    generation = client.get("/readyz").get_json()["generation"]
    for part in (
        ALTERED,
        f"Said to be by {BRANDT}",
        f"against generation {generation}",
        "not to Tomas",
        "Looked",
    ):
        assert part in shown
    assert page.xpath("//ol[@class='evidence']//a/@data-address")


def test_a_sheet_of_a_long_phrase_is_sent_for_by_post(client: FlaskClient) -> None:
    page = html.document_fromstring(client.post("/verify", data={"quote": LONG}).text)
    (form,) = page.xpath("//form[@action='/verify/report']")
    assert form.method == "POST"
    sheet = client.post("/verify/report", data=dict(form.form_values()))
    assert "The gulls of the customs house" in sheet.text
    assert "To check again" not in sheet.text


def test_nothing_is_cut_and_a_text_too_long_is_shown_the_way_to_the_drafts(client: FlaskClient) -> None:
    text = "wall " * PHRASE_LENGTH
    response = client.post("/verify", data={"quote": text})
    page = html.document_fromstring(response.text)
    assert response.status_code == 400
    assert not page.xpath("//textarea/@maxlength")
    assert page.xpath("//textarea")[0].text_content().strip() == text.strip()
    assert "/check" in links(page)


@pytest.mark.parametrize("data", [{}, {"quote": " "}, {"speaker": VANE}])
def test_a_form_sent_empty_is_no_fault_of_the_service(client: FlaskClient, data: dict[str, str]) -> None:
    response = client.post("/verify", data=data, follow_redirects=True)
    assert response.status_code == (400 if "speaker" in data else 200)
