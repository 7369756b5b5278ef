"""The register as the API and the pages show it: who is who, in which roles, beside whom."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.build import build
from indexer.index import open_engine
from indexer.register.editors import Editors
from service.app import create_app
from service.snapshots import app_snapshots

VANE = "Odile Vane"
HALE = "Anna Hale"

# article, day, who says something in which role
NEWS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("budget", "2021-02-01", [(VANE, "the shadow home secretary"), (HALE, "a judge of the valley court")]),
    ("border", "2022-03-01", [(VANE, "the home secretary"), ("Dov Hartnell", "an engineer")]),
    ("bridge", "2022-04-01", [(VANE, "the home secretary"), ("Dov Hartnell", "an engineer")]),
    ("memoir", "2024-05-01", [(VANE, "the former home secretary")]),
    ("match", "2022-05-01", [(HALE, "the striker of Orrin Town")]),
    ("crowd", "2022-06-01", [(HALE, None)]),
    ("dyke", "2023-07-01", [("D. Hartnell", "an engineer")]),
    ("quay", "2023-08-01", [("Hartnell", None)]),
]
EDITORS = "[[merge]]\nspeakers = ['d-hartnell']\ninto = 'dov-hartnell'"


def line(article_id: str, day: str, sayings: list[tuple[str, str | None]]) -> str:
    said = "\n\n".join(
        f"“We have counted the gulls of {article_id} {number} times,” said {', '.join(filter(None, who))}."
        for number, who in enumerate(sayings)
    )
    return json.dumps({"id": article_id, "text": said, "published": day})


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder: Path = tmp_path_factory.mktemp("people")
    (folder / "news.ndjson").write_text("\n".join(line(*one) for one in NEWS))
    engine = open_engine(folder / "index")
    build([str(folder / "news.ndjson")], engine, editors=Editors.read(EDITORS))
    app = create_app(str(folder / "index"), rate_limit=0)
    yield app.test_client()
    app_snapshots(app).close()


def get(client: FlaskClient, address: str, **args: Any) -> Any:
    response = client.get(f"/api/v1/{address}", query_string=args)
    assert response.status_code == 200, response.text
    return response.json


def test_a_speaker_over_the_years(people: FlaskClient) -> None:
    vane = get(people, "speakers/odile-vane")
    assert [(held["role"], held["from"], held["to"]) for held in vane["roles"]] == [
        ("shadow home secretary", "2021-02-01", "2021-02-01"),
        ("home secretary", "2022-03-01", "2022-04-01"),
        ("former home secretary", "2024-05-01", "2024-05-01"),
    ]
    assert vane["years"] == [
        {"year": "2021", "quotes": 1},
        {"year": "2022", "quotes": 2},
        {"year": "2024", "quotes": 1},
    ]
    assert vane["quoted_with"] == [
        {"id": "dov-hartnell", "name": "Dov Hartnell", "role": "engineer", "articles": 2},
        {"id": "anna-hale-judge", "name": HALE, "role": "judge of the valley court", "articles": 1},
    ]
    assert vane["not_to_be_confused_with"] == []


# speaker asked for -> articles
SPEAKERS = [
    ("anna hale", {"budget", "match", "crowd"}),
    ("anna-hale", {"crowd"}),
    ("anna-hale-judge", {"budget"}),
    ("d-hartnell", {"border", "bridge", "dyke"}),
    ("d-hartnel", set()),
]


@pytest.mark.parametrize(("speaker", "articles"), SPEAKERS)
def test_a_name_may_be_several_people_s_and_an_id_is_one_s(
    people: FlaskClient, speaker: str, articles: set[str]
) -> None:
    found = get(people, "quotes", speaker=speaker)
    assert {quote["article_id"] for quote in found["quotes"]} == articles


# role asked for -> articles in which it is said in that role
ROLES = [
    ("home secretary", {"border", "bridge"}),
    ("Home Secretary", {"border", "bridge"}),
    ("shadow home secretary", {"budget"}),
    ("former home secretary", {"memoir"}),
    ("former", {"memoir"}),
    ("minister", set()),
]


@pytest.mark.parametrize(("role", "articles"), ROLES)
def test_what_is_said_in_a_role(people: FlaskClient, role: str, articles: set[str]) -> None:
    found = get(people, "speakers/odile-vane/quotes", role=role)
    assert {quote["article_id"] for quote in found["quotes"]} == articles


def test_people_of_one_name_are_told_apart(people: FlaskClient) -> None:
    found = get(people, "speakers", q="anna hale")
    assert found["total"] == 3
    judge = get(people, "speakers/anna-hale-judge")
    assert judge["not_to_be_confused_with"] == [
        {"id": "anna-hale", "name": HALE, "role": None},
        {"id": "anna-hale-athlete", "name": HALE, "role": "striker of Orrin Town"},
    ]
    for one, article in (("-judge", "budget"), ("-athlete", "match"), ("", "crowd")):
        found = get(people, f"speakers/anna-hale{one}/quotes")
        assert [quote["article_id"] for quote in found["quotes"]] == [article]


def test_a_page_says_who_is_not_meant(people: FlaskClient) -> None:
    page = people.get("/speakers/anna-hale-judge").text
    assert "Not to be confused with" in page
    assert 'href="/speakers/anna-hale-athlete"' in page
    assert "Quoted beside" in people.get("/speakers/odile-vane").text


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("/api/v1/speakers/d-hartnell", "/api/v1/speakers/dov-hartnell"),
        ("/api/v1/speakers/d-hartnell/quotes?q=gulls", "/api/v1/speakers/dov-hartnell/quotes?q=gulls"),
        ("/speakers/d-hartnell?q=gulls", "/speakers/dov-hartnell?q=gulls"),
    ],
)
def test_an_id_that_was_merged_leads_to_the_person(people: FlaskClient, address: str, place: str) -> None:
    response = people.get(address)
    assert (response.status_code, response.headers["Location"]) == (302, place)
    assert people.get(address, follow_redirects=True).status_code == 200


def test_a_lone_surname_is_nobody_else(people: FlaskClient) -> None:
    hartnell = get(people, "speakers/dov-hartnell")
    assert hartnell["aliases"] == ["D. Hartnell"]
    assert get(people, "speakers", q="hartnell")["total"] == 2


# typed -> names, the first ones in this order
TYPED = [
    ("odi", [VANE]),
    ("odlie", [VANE]),
    ("odile vnae", [VANE]),
    ("hartnel", ["Dov Hartnell", "Hartnell"]),
    ("hratnell", ["Dov Hartnell", "Hartnell"]),
    ("dov hart", ["Dov Hartnell"]),
    ("ana hale", [HALE, HALE, HALE]),
    ("an hle", []),
    ("annna hale", [HALE, HALE, HALE]),
    ("zzzzzz", []),
    ("", []),
]


@pytest.mark.parametrize(("typed", "names"), TYPED)
def test_names_are_suggested_in_spite_of_slips(people: FlaskClient, typed: str, names: list[str]) -> None:
    found = get(people, "suggest", q=typed)["suggestions"]
    assert [one["name"] for one in found] == names


def test_a_suggestion_tells_namesakes_apart(people: FlaskClient) -> None:
    found = get(people, "suggest", q="anna")["suggestions"]
    assert {(one["id"], one["role"]) for one in found} == {
        ("anna-hale", None),
        ("anna-hale-athlete", "striker of Orrin Town"),
        ("anna-hale-judge", "judge of the valley court"),
    }
