"""The list of speakers, and the page of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.index import open_engine
from tests.service import press
from tests.service.conftest import AppFactory
from tests.service.press import BRANDT, PRESS, VANE, WALL
from tests.service.reading import links, read, text_of

LOOKED_UP = [
    ("vane", "1 speaker, most quoted first", [VANE]),
    ("odlie", "We hold no speaker by that name. Spelt almost so:", [VANE]),
    ("brant-ilves", "We hold no speaker by that name. Spelt almost so:", [BRANDT]),
    ("marmalade", "We hold no speaker by that name.", []),
]


@pytest.mark.parametrize(("typed", "told", "names"), LOOKED_UP)
def test_a_name_is_looked_up_slips_forgiven(
    client: FlaskClient, typed: str, told: str, names: list[str]
) -> None:
    page = read(client, f"/speakers?q={typed}")
    assert text_of(page, "//*[@role='status']") == told
    assert page.xpath("//ol[@class='people']//a/text()") == names


def test_the_list_tells_role_and_number(client: FlaskClient) -> None:
    shown = text_of(read(client, "/speakers"), "//ol[@class='people']")
    assert f"{VANE} quoted 3 times harbour master" in shown
    assert shown.startswith("Wilhelmina Aster-Quayle quoted 45 times keeper of the tide tables")


def test_a_speaker_with_names_roles_and_quotations(client: FlaskClient) -> None:
    page = read(client, "/speakers/odile-vane")
    shown = text_of(page)
    for part in (
        "Also printed as “Vane”, “Ms Vane”",
        "harbour master of Port Sable 26–27 October 2023",
        "harbour master 28 October 2023",
        "2 quotations in 3 prints, newest first",
        "also in 1 other article",
    ):
        assert part in shown
    assert page.xpath("//li[@class='quote']//time/@datetime") == ["2023-10-28", "2023-10-27"]


def test_a_speaker_s_quotations_are_searched(client: FlaskClient) -> None:
    shown = text_of(read(client, "/speakers/odile-vane?q=arrangement"))
    assert "1 quotation matches" in shown
    assert "harbour wall" not in shown


def test_a_name_in_other_capitals_is_no_other_name(make_app: AppFactory, tmp_path: Path) -> None:
    (vane,) = (replace(one, aliases=("Vane", "VANE")) for one in press.speakers_of(PRESS) if one.name == VANE)
    index = press.publish(tmp_path / "index")
    with open_engine(str(index)).write(replace=False) as writer:
        writer.put_speaker(vane)
    page = read(make_app(index, rate_limit=0).test_client(), "/speakers/odile-vane")
    assert text_of(page, "//p[@class='aliases']") == "Also printed as “Vane”"


def test_an_unnamed_speaker_is_not_taken_for_another(client: FlaskClient) -> None:
    (link,) = [link for link in links(read(client, "/speakers")) if "official" in link]
    assert "Not merged with any other article" in text_of(read(client, link))


def test_roles_stand_on_the_axis_of_the_quotations(client: FlaskClient) -> None:
    page = read(client, "/speakers/tomas-brandt-ilves")
    first, second = page.xpath("//ul[@class='lanes']//*[local-name()='rect'][@class='bar']")
    assert float(first.get("x")) + float(first.get("width")) < float(second.get("x"))
    views = {svg.get("viewBox") or svg.get("viewbox") for svg in page.xpath("//*[local-name()='svg']")}
    assert [view.split()[2] for view in views] == ["5", "5"]  # months, from October to February


def test_a_role_or_a_bar_narrows_the_list_and_further_searches_keep_it(client: FlaskClient) -> None:
    page = read(client, "/speakers/tomas-brandt-ilves")
    assert text_of(page, "//ul[@class='lanes']").startswith("fisheries minister 27 October 2023")
    (in_office,) = page.xpath("//ul[@class='lanes']//a[*[.='fisheries minister']]/@href")
    narrowed = read(client, in_office)
    assert narrowed.xpath("//li[@class='quote']//time/@datetime") == ["2023-10-27"]
    assert text_of(narrowed, "//a[@class='chip']") == "Take off: as fisheries minister ×"
    assert narrowed.xpath("//input[@type='hidden']/@value") == ["fisheries minister"]
    (year,) = page.xpath("//*[starts-with(@aria-label, 'February 2024')]/@href")
    assert read(client, year).xpath("//li[@class='quote']//time/@datetime") == ["2024-02-03"]


def test_filters_are_kept_from_page_to_page(client: FlaskClient) -> None:
    page = read(client, "/speakers/wilhelmina-aster-quayle?from=2022&to=2022&role=keeper&q=table")
    assert "45 quotations match" in text_of(page)
    (onward,) = page.xpath("//a[@rel='next']/@href")
    for part in ("from=2022", "to=2022", "role=keeper", "q=table", "page=2"):
        assert part in onward
    assert len(read(client, onward).xpath("//li[@class='quote']")) == 20


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory, make_app: AppFactory) -> FlaskClient:
    """The press, with every ninth quotation less sure."""
    entries = [
        replace(
            entry,
            quotes=tuple(
                replace(quote, confidence=0.799 if n % 9 == 0 else 0.8)
                for n, quote in enumerate(entry.quotes)
            ),
        )
        for entry in PRESS
    ]
    index = press.publish(tmp_path_factory.mktemp("doubt") / "index", entries)
    return make_app(index, rate_limit=0).test_client()


def test_what_is_less_sure_is_counted_and_one_click_away(doubtful: FlaskClient) -> None:
    page = read(doubtful, "/speakers/wilhelmina-aster-quayle")
    assert "less sure in 5 of 45: list those or leave them out." in text_of(page, "//p[@class='doubt']")
    only, without = page.xpath("//p[@class='doubt']//a/@href")
    assert "5 quotations match" in text_of(read(doubtful, only))
    assert "40 quotations match" in text_of(read(doubtful, without))
    assert text_of(read(doubtful, only), "//a[@class='chip']") == "Take off: only less sure ×"


def test_nothing_is_said_of_doubt_where_there_is_none(client: FlaskClient) -> None:
    assert not read(client, "/speakers/odile-vane").xpath("//p[@class='doubt']")


@pytest.mark.parametrize(
    ("asked", "total"),
    [("min_confidence=0.8", 40), ("below_confidence=0.8", 5), ("min_confidence=0.8&below_confidence=0.8", 0)],
)
def test_the_api_asks_for_a_confidence_too(doubtful: FlaskClient, asked: str, total: int) -> None:
    address = f"/api/v1/speakers/wilhelmina-aster-quayle/quotes?{asked}"
    assert doubtful.get(address).get_json()["total"] == total


LONG = "Ottoline " * 55 + "Quayle"
RIGHT_TO_LEFT = "סהר אלמוני"


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory, make_app: AppFactory) -> FlaskClient:
    """Two speakers with names that are hard to set."""
    entry = press.entry(
        "strange",
        [press.Saying(WALL, LONG, "minister " * 60), press.Saying(f"{WALL} שלום", RIGHT_TO_LEFT, "שר")],
        None,
        "אתר " * 40,
        None,
        None,
    )
    return make_app(
        press.publish(tmp_path_factory.mktemp("strange") / "index", [entry]), rate_limit=0
    ).test_client()


def test_strange_names_have_pages_like_others(strange: FlaskClient) -> None:
    people = read(strange, "/speakers").xpath("//ol[@class='people']//a")
    assert [name.get("dir") for name in people] == ["auto", "auto"]
    for person in people:
        page = read(strange, person.get("href"))
        assert len(page.xpath("//li[@class='quote']")) == 1
        assert len(page.xpath("//title/text()")[0]) < 120


PAGES = [
    "/",
    "/search?q=tide",
    "/speakers",
    "/speakers/wilhelmina-aster-quayle",
    "/search?q=pause+OR+wall+OR+tide",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_small(client: FlaskClient, address: str) -> None:
    assert len(client.get(address).data) < 50_000
