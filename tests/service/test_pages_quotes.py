"""The page of one quotation: its place in the article, its prints, its wordings, how to cite it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.build import build
from indexer.index import open_engine
from indexer.index.engine import Passage
from indexer.quote import Segment
from service.interjections import interjections
from tests.service.conftest import AppFactory
from tests.service.reading import links, read, text_of


def test_a_quotation_with_all_that_is_known(client: FlaskClient) -> None:
    page = read(client, "/quotes/ledger-wall-1")
    shown = text_of(page)
    for part in (
        "The storm season is two weeks away.“We will not close",
        "the ministry says.” she said on Thursday, after a night of heavy swell.",
        "Odile Vane, harbour master of Port Sable 26 October 2023, by the article’s words “on Thursday”",
        "a clause or more in quotation marks",
        "“Odile Vane”, with “said”",
        "93 in 100",
    ):
        assert part in shown
    assert not page.xpath("//*[@class='unsure']")
    prints = [" ".join(each.text_content().split()) for each in page.xpath("//ol[@class='prints']/li")]
    assert prints == [
        "27 October 2023 The Sable Ledger, Harbour master holds out over the wall, by Ines Corrow"
        " · this quotation",
        "28 October 2023 Coast Radio, Wall stays open, says Vane · permalink",
    ]
    at_the_words = "#:~:text=We%20will%20not%20close%20the,tide%2C%20whatever%20the%20ministry%20says."
    assert f"https://coast-radio.example/news/4411{at_the_words}" in links(page)


def test_a_fragment_stands_in_its_sentence(client: FlaskClient) -> None:
    assert text_of(read(client, "/quotes/ledger-wall-2"), "//blockquote").startswith(
        "She called the pause “a temporary and local arrangement”that she expects to end"
    )


def test_reported_speech_is_not_set_in_quotation_marks(client: FlaskClient) -> None:
    shown = text_of(read(client, "/quotes/ledger-wall-4"), "//*[contains(@class, 'quote-large')]")
    assert shown.startswith("Reported in the article’s words, not quoted")
    assert "“" not in shown


def test_nobody_is_doubted_who_is_not_named(client: FlaskClient) -> None:
    shown = text_of(read(client, "/quotes/ledger-wall-5"))
    assert "Speaker not known" in shown
    assert "in 100" not in shown


PRINTED = [
    (
        "ledger",
        "2024-03-05",
        "“We will not sell the old lighthouse,” Mirela Voss, the mayor of Orrin, said on Monday, "
        "“to anybody who asks for it.” It rained.",
    ),
    (
        "radio",
        "2024-03-06",
        "“We will never sell the old lighthouse to anybody who asks,” Mirela Voss, mayor of Orrin, said.",
    ),
]


@pytest.fixture(scope="module")
def lighthouse(tmp_path_factory: pytest.TempPathFactory, make_app: AppFactory) -> FlaskClient:
    """One utterance in two wordings, in the first of them interrupted."""
    folder = tmp_path_factory.mktemp("lighthouse")
    lines = [
        {"id": name, "url": f"https://{name}.example/", "publisher": name, "published": day, "text": text}
        for name, day, text in PRINTED
    ]
    source = folder / "articles.ndjson"
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build([str(source)], open_engine(folder / "index"))
    return make_app(folder / "index", rate_limit=0).test_client()


def page_of(client: FlaskClient, article: str) -> Any:
    (quote,) = client.get(f"/api/v1/articles/{article}").get_json()["quotes"]
    return read(client, f"/quotes/{quote['id']}")


def test_what_interrupts_a_quotation_stands_between_its_parts(lighthouse: FlaskClient) -> None:
    page = page_of(lighthouse, "ledger")
    assert text_of(page, "//article/div/blockquote") == (
        "“We will not sell the old lighthouse,” Mirela Voss, the mayor of Orrin, said on Monday, "
        "“to anybody who asks for it.”"
    )
    assert text_of(page, "//article/div/blockquote/*[@class='around']") == (
        "Mirela Voss, the mayor of Orrin, said on Monday,"
    )


def test_a_quotation_over_two_paragraphs_is_set_as_one(
    tmp_path_factory: pytest.TempPathFactory, make_app: AppFactory
) -> None:
    folder = tmp_path_factory.mktemp("paragraphs")
    text = "“We count the boats before winter.\n\n“And we count the nets,” Mirela Voss said.\n"
    source = folder / "count.txt"
    source.write_text(text, encoding="utf-8")
    build([str(source)], open_engine(folder / "index"))
    client = make_app(folder / "index", rate_limit=0).test_client()
    (quote,) = client.get("/api/v1/quotes?q=boats").get_json()["quotes"]
    assert len(quote["segments"]) == 2
    page = read(client, f"/quotes/{quote['id']}")
    assert text_of(page, "//article/div/blockquote") == (
        "“We count the boats before winter. And we count the nets,”"
    )
    card = text_of(read(client, "/search?q=boats"), "//li[@class='quote']/blockquote")
    assert card == "“We count the boats before winter. And we count the nets”"


def test_wordings_are_compared_word_by_word_in_the_order_of_their_days(lighthouse: FlaskClient) -> None:
    page = page_of(lighthouse, "ledger")
    first, second = page.xpath("//ol[@class='drift']/li")
    assert "the wording above" in first.text_content()
    assert not first.xpath(".//ins | .//del")
    assert "6 March 2024" in second.text_content()
    assert [word.text_content() for word in second.iter("ins")] == ["never"]
    assert "not" in [word.text_content() for word in second.iter("del")]
    assert second.xpath(".//ul//a/@href")[0].startswith("https://radio.example/#:~:text=")


def test_a_quotation_of_one_wording_has_not_drifted(client: FlaskClient) -> None:
    assert not read(client, "/quotes/ledger-wall-1").xpath("//ol[@class='drift']")


# What stands between “We go,” and “Nets stay.”, and what is shown of it.
BETWEEN = [
    ("” Odile Vane said. “", "Odile Vane said."),
    ("” “", ""),
    ("”\n\n“", ""),
    (f"” {'Nobody spoke. ' * 20} “", None),
]


@pytest.mark.parametrize(("between", "shown"), BETWEEN)
def test_interjections(between: str, shown: str | None) -> None:
    text = f"“We go,{between}Nets stay.”"
    segments = [
        Segment(at, at + len(said), said) for said in ("We go,", "Nets stay.") for at in [text.index(said)]
    ]
    paragraphs = text.split("\n\n")
    passages = [Passage(part, "a", text.index(part), part) for part in paragraphs]
    assert list(interjections(passages, segments)) == [shown]


def test_the_forms_are_a_click_away(client: FlaskClient) -> None:
    page = read(client, "/quotes/ledger-wall-1")
    forms = {
        f"/api/v1/quotes/ledger-wall-1{suffix}" for suffix in ("", ".bib", ".ris", ".csl.json", ".jsonld")
    }
    assert forms <= links(page)
    assert page.xpath("//input[@id='address']/@value") == ["http://localhost/quotes/ledger-wall-1"]
    citation, embed = page.xpath("//textarea[@readonly]")
    assert citation.text.strip() == client.get("/api/v1/quotes/ledger-wall-1.txt").text.strip()
    asked = {"url": "http://localhost/quotes/ledger-wall-1"}
    assert embed.text == client.get("/oembed", query_string=asked).get_json()["html"]
