"""The page about the index: what it says is so, and what it offers works."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from service.accuracy import read_floor
from service.bookmarklet import write_bookmarklet
from service.forms.form import Site
from service.verify import VERDICTS
from tests.service import press
from tests.service.conftest import AppFactory
from tests.service.reading import read, text_of

FLOOR = Path(__file__).parents[2] / "corpus" / "gold" / "floor.json"


def test_it_says_what_is_held(client: FlaskClient) -> None:
    shown = text_of(read(client, "/about"), "//section[@aria-labelledby='held']")
    for part in ("4 of 3 outlets, 1 May 2022 – 9 February 2024", "Quotations53", "Speakers5"):
        assert part in shown


def test_accuracy_is_the_floor_as_it_is_pinned_rounded_down(client: FlaskClient) -> None:
    pinned = json.loads(FLOOR.read_text(encoding="utf-8"))
    shown = text_of(read(client, "/about"), "//section[@aria-labelledby='accuracy']")
    assert f"{int(pinned['at_least']['precision'] * 100)} in 100" in shown
    assert pinned["corpus"][:16] in shown
    assert "floors, rounded down" in shown


@pytest.mark.parametrize(("share", "least"), [(0.994, 99), (0.999, 99), (0.29, 29), (1.0, 100), (0.0, 0)])
def test_a_figure_is_rounded_down(tmp_path: Path, share: float, least: int) -> None:
    file = tmp_path / f"{share}.json"
    file.write_text(json.dumps({"corpus": "c0ffee", "at_least": {"precision": share, "joined": 0.9}}))
    floor = read_floor(file)
    assert floor is not None
    assert [figure.least for figure in floor.figures] == [least]


def test_without_the_gold_nothing_is_said_of_accuracy(tmp_path: Path) -> None:
    assert read_floor(tmp_path / "none.json") is None


def test_every_verdict_is_explained(client: FlaskClient) -> None:
    page = read(client, "/about")
    assert page.xpath("//dl[@class='verdicts']//code/text()") == list(VERDICTS)


def test_every_example_works_on_the_index_being_served(client: FlaskClient) -> None:
    addresses = read(client, "/about").xpath("//dl[@class='samples']//a/@href")
    assert len(addresses) == 7
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert "'" not in address  # it stands between apostrophes, for a shell
    assert client.get(addresses[0]).get_json()["total"] > 0
    assert client.get(addresses[-1]).get_json()["verdict"] == "exact"


def test_an_index_without_quotations_has_no_examples(tmp_path: Path, make_app: AppFactory) -> None:
    bare = press.entry("bare", [], "2023-10-27", "The Sable Ledger", None, None)
    client = make_app(press.publish(tmp_path / "index", [bare]), rate_limit=0).test_client()
    assert not read(client, "/about").xpath("//dl[@class='samples']")


def test_what_it_leads_to_is_there(client: FlaskClient) -> None:
    page = read(client, "/about")
    assert client.get("/openapi.json").status_code == client.get("/opensearch.xml").status_code == 200
    assert {"/openapi.json", "/opensearch.xml"} <= set(page.xpath("//main//a/@href"))
    (keyword,) = page.xpath("//input[@id='keyword']/@value")
    assert client.get(keyword.replace("%s", "The+wall")).status_code == 200


def test_the_bookmarklet_names_only_this_site(client: FlaskClient) -> None:
    page = read(client, "/about")
    (link,) = page.xpath("//a[@class='bookmarklet']/@href")
    assert page.xpath("//input[@id='bookmarklet']/@value") == [link]
    code = unquote(link.removeprefix("javascript:"))
    assert 'const address = "http://localhost" + "/verify?quote="' in code
    assert code.count("http") == 2


@pytest.mark.parametrize("origin", ['https://a.example"-alert(1)-"', "https://a.example%22-alert(1)-%22"])
def test_no_name_of_a_site_becomes_code(origin: str) -> None:
    code = unquote(write_bookmarklet(Site(origin)).removeprefix("javascript:"))
    assert code.count(json.dumps(origin)) == 2
