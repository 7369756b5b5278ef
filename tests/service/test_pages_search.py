"""Home and results: what is offered and found, what narrows it, and what helps where nothing is found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from tests.service import press
from tests.service.conftest import AppFactory
from tests.service.press import BRANDT, VANE, WALL
from tests.service.reading import links, read, text_of


def found(page: Any) -> str:
    return text_of(page, "//*[@role='status']")


# Home


def test_home_says_what_is_held(client: FlaskClient) -> None:
    page = read(client, "/")
    assert (
        "53 quotations by 5 speakers, from 4 articles of 3 outlets, 1 May 2022 – 9 February 2024."
        in text_of(page)
    )
    assert {"/verify", "/check", "/speakers"} <= links(page)


def test_what_home_gives_as_examples_finds_something(client: FlaskClient) -> None:
    examples = read(client, "/").xpath("//p[@class='examples']//a/@href")
    assert len(examples) == 3
    for address in examples:
        assert re.match(r"\d+ quotation", found(read(client, address))), address
    (phrase,) = read(client, "/").xpath("//p[@class='example']//a/@href[contains(., 'verify')]")
    assert "We hold exactly these words." in text_of(read(client, phrase))


def test_home_without_a_quotation_has_no_examples(make_app: AppFactory, tmp_path: Path) -> None:
    empty = make_app(press.publish(tmp_path / "index", ()), rate_limit=0).test_client()
    page = read(empty, "/")
    assert "For example" not in text_of(page)
    assert "0 quotations by 0 speakers, from 0 articles of 0 outlets." in text_of(page)
    assert found(read(empty, "/search?q=wall")) == "We hold no quotation that matches."


# What was pasted

PASTED = [
    (WALL, True),
    (f"“{WALL}”", True),
    ('"close the harbour wall now"', True),
    ("‘close the harbour wall now’", True),
    ("close the harbour wall now", False),
    ('"the harbour wall now"', False),
    ("we will not close the harbour wall now", True),
    ("we will not close the OR harbour wall now", False),
    ("we will not close the harbour wall -now", False),
    ("we will not close the harbour wall speaker:vane", False),
    ("we will not close the harbour wal* now", False),
    ('we will not close "the harbour wall" before now', True),
    ("— — — — — — — — wall", False),
]


@pytest.mark.parametrize(("typed", "is_offered"), PASTED)
def test_a_pasted_phrase_may_be_verified_too(client: FlaskClient, typed: str, is_offered: bool) -> None:
    page = read(client, "/search?" + urlencode({"q": typed}))
    assert ("Verify these words" in text_of(page)) == is_offered
    assert found(page), "the results are there all the same"


def test_more_words_than_a_search_takes_can_still_be_verified(client: FlaskClient) -> None:
    page = read(client, "/search?" + urlencode({"q": " ".join([WALL] * 4)}), 400)
    assert "A query holds at most 32 words" in text_of(page, "//*[@role='alert']")
    (verify,) = page.xpath("//a[.='Verify these words']/@href")
    assert "these words" in text_of(read(client, verify), "//h2[@id='verdict']")


# Results


def test_results_are_paged(client: FlaskClient) -> None:
    seen: list[str] = []
    address = "/search?q=tide+table"
    while address:
        page = read(client, address)
        seen += page.xpath("//li[@class='quote']//a[.='permalink']/@href")
        address = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(seen) == len(set(seen)) == 45
    assert "Page 3 of 3" in text_of(page)
    first, second = page.xpath("//a[starts-with(@aria-label, 'Page')]/@href")
    assert (first, second) == ("/search?q=tide+table", "/search?q=tide+table&page=2")


def test_a_name_leads_to_its_speaker(client: FlaskClient) -> None:
    page = read(client, "/search?q=odile+vane")
    assert "Odile Vane, harbour master Quoted 3 times" in text_of(page, "//*[@class='known']")
    assert "/speakers/odile-vane" in links(page)
    assert not read(client, "/search?q=seals").xpath("//*[@class='known']")


def test_every_outlet_of_a_statement_is_named(client: FlaskClient) -> None:
    shown = text_of(read(client, "/search?q=harbour+wall"), "//li[@class='quote']")
    assert "The Sable Ledger" in shown
    assert "also in 1 other article: " in shown
    assert "Coast Radio" in shown


def test_a_list_has_orders_a_feed_and_exports(client: FlaskClient) -> None:
    page = read(client, "/search?q=pause+OR+wall&publisher=ledger")
    assert text_of(page, "//p[@class='orders']") == "Order: best match · newest first · oldest first"
    for order in page.xpath("//p[@class='orders']//a/@href"):
        ordered = read(client, order)
        assert found(ordered) == found(page)
        assert order not in links(ordered)
    for name in ("CSV", "NDJSON", "Atom"):
        (export,) = page.xpath(f"//a[.='{name}']/@href")
        assert client.get(export).status_code == 200
    (feed,) = page.xpath("//link[@type='application/atom+xml']/@href")
    assert WALL in client.get(feed).text


# Narrowing


def test_each_facet_leads_to_as_many_as_it_says(client: FlaskClient) -> None:
    page = read(client, "/search?q=pause+OR+wall+OR+tide+OR+talks")
    headings = page.xpath("//aside//h2/text()")
    assert headings == ["Speaker", "Role", "Outlet", "Year", "Kind"]
    for heading in headings:
        for value in page.xpath(f"//aside//h2[.='{heading}']/following-sibling::ul[1]/li"):
            (address,), (count,) = value.xpath("a/@href"), value.xpath("span/text()")
            left = int(found(read(client, address)).split()[0])
            # A role or an outlet is looked for by its words, which a longer one may hold too.
            assert left == int(count) or (heading in ("Role", "Outlet") and left > int(count)), address


def test_a_speaker_is_told_by_id_and_called_by_name(client: FlaskClient) -> None:
    (address,) = read(client, "/search?q=wall+OR+pause").xpath(f"//aside//a[.='{VANE}']/@href")
    assert "speaker=odile-vane" in address
    page = read(client, address)
    assert page.xpath("//input[@name='speaker']/@value") == [VANE]
    assert text_of(page, "//a[@class='chip']") == f"Take off: by {VANE} ×"


CHIPS = [
    ({"speaker": "odile-vane"}, f"by {VANE}"),
    ({"speaker": "vane"}, "by vane"),
    ({"role": "minister"}, "as minister"),
    ({"publisher": "ledger"}, "in ledger"),
    ({"kind": "mixed"}, "only a fragment in quotation marks"),
    ({"from": "2023", "to": "2023"}, "said in 2023"),
    ({"from": "2023-10-26", "to": "2023-10-28"}, "said 26–28 October 2023"),
    ({"from": "2023-10"}, "since October 2023"),
    ({"to": "2023"}, "until 2023"),
    ({"below_confidence": ".99"}, "only less sure"),
    ({"min_confidence": ".8"}, "only surer"),
]


@pytest.mark.parametrize(("narrowed", "chip"), CHIPS)
def test_what_narrows_is_shown_and_can_be_taken_off(
    client: FlaskClient, narrowed: dict[str, str], chip: str
) -> None:
    page = read(client, "/search?" + urlencode({"q": "wall OR pause", **narrowed}))
    assert text_of(page, "//a[@class='chip']") == f"Take off: {chip} ×"
    assert page.xpath("//a[@class='chip']/@href") == ["/search?q=wall+OR+pause"]


# The timeline


def bars(page: Any) -> dict[str, str]:
    """What each bar says, with where it leads."""
    return {
        bar.get("aria-label"): bar.get("href")
        for bar in page.xpath("//*[local-name()='svg']//*[@aria-label]")
    }


def test_bars_lead_from_years_to_days(client: FlaskClient) -> None:
    page = read(client, "/search?q=pause+OR+wall")
    assert list(bars(page)) == ["October 2023: 2 quotations", "February 2024: 1 quotation"]
    closer = read(client, bars(page)["October 2023: 2 quotations"])
    assert found(closer) == "2 quotations"
    assert list(bars(closer)) == [f"{day} October 2023: 1 quotation" for day in (26, 27, 28)]
    day = read(client, bars(closer)["26 October 2023: 1 quotation"])
    assert (found(day), bars(day)) == ("1 quotation", {})


def test_a_timeline_is_told_in_words_too(client: FlaskClient) -> None:
    page = read(client, "/search?q=pause+OR+wall")
    assert text_of(page, "//figcaption") == "When it was said by month; most in October 2023, 2"
    assert text_of(page, "//p[@class='axis']") == "October 2023 February 2024"


SPANS = [
    (["2023-10-26", "2023-10-27"], ["26 October 2023", "27 October 2023"]),
    (["2023-01-31", "2023-03-16"], ["31 January 2023", "16 March 2023"]),
    (["2023-01-31", "2023-03-17"], ["January 2023", "March 2023"]),
    (["2021-01-31", "2023-12-01"], ["January 2021", "December 2023"]),
    (["2021-01-31", "2024-01-01"], ["2021", "2024"]),
    (["1901-01-01", "2024-01-01", "2023-10"], ["1901", "2023", "2024"]),
    (["2023-10-26", "2023-10-26"], []),
    (["2023-10-26", "2023-99-99"], []),
]


@pytest.mark.parametrize(("days", "labels"), SPANS)
def test_bars_are_as_fine_as_fits(
    make_app: AppFactory, tmp_path: Path, days: list[str], labels: list[str]
) -> None:
    entries = [
        press.entry(f"gulls-{n}", [press.Saying(f"Gulls number {n}.", VANE)], day, "Coast Radio", None, None)
        for n, day in enumerate(days)
    ]
    client = make_app(press.publish(tmp_path / "index", entries), rate_limit=0).test_client()
    assert [label.split(":")[0] for label in bars(read(client, "/search?q=gulls"))] == labels


# Nothing found

HELP = [
    ("odlie vnae", "Did you mean Odile Vane, harbour master?"),
    ("brandt-ilvse", f"Did you mean {BRANDT}"),
    ("wall marmalade", "Without marmalade: wall 1 quotation"),
    ('"harbour wall" marmalade', 'Without marmalade: "harbour wall" 1 quotation'),
    ("wall tide -marmalade nothing", "Without nothing: wall tide -marmalade 1 quotation"),
    ("marmalade", "Look for the nearest wording"),
]


@pytest.mark.parametrize(("typed", "told"), HELP)
def test_nothing_found_says_what_may_help(client: FlaskClient, typed: str, told: str) -> None:
    page = read(client, "/search?" + urlencode({"q": typed}))
    assert found(page) == "We hold no quotation that matches."
    assert told in text_of(page, "//*[@class='advice']")


def test_what_narrows_too_much_can_be_left_out(client: FlaskClient) -> None:
    page = read(client, "/search?q=wall&from=2024&publisher=radio")
    assert "The same words without what narrows them 1 quotation" in text_of(page, "//*[@class='advice']")


@pytest.mark.parametrize(
    "address", ["/search?q=-wall&publisher=nobody", "/search?speaker=odlie", "/search?role=x"]
)
def test_nothing_found_without_a_word_to_look_for(client: FlaskClient, address: str) -> None:
    assert found(read(client, address)) == "We hold no quotation that matches."
