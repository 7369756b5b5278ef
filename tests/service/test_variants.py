"""One utterance in other words elsewhere: what /quotes/ID/variants shows, and the verdict that names it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.build import build
from indexer.index import open_engine
from service.app import create_app
from service.snapshots import app_snapshots

PRINTED = [
    ("ledger", "2024-03-05", "We will not sell the old lighthouse to anybody who asks for it"),
    ("herald", "2024-03-05", "We will not sell the old lighthouse to anybody who asks for it"),
    ("radio", "2024-03-06", "We will never sell the old lighthouse to anybody who asks"),
    (
        "review",
        "2024-03-08",
        "We will not sell the old lighthouse in these 12 months to anybody who asks for it",
    ),
    ("alone", "2024-03-09", "The council meets on Monday in the new hall by the harbour"),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder = tmp_path_factory.mktemp("lighthouse")
    lines = [
        {
            "id": name,
            "url": f"https://{name}.example/lighthouse",
            "publisher": f"The {name.title()}",
            "published": day,
            "text": f"“{said},” Mirela Voss, mayor of Orrin, said. It rained on the {name} all day.",
        }
        for name, day, said in PRINTED
    ]
    source = folder / "articles.ndjson"
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build([str(source)], open_engine(folder / "index"))
    app = create_app(str(folder / "index"))
    yield app.test_client()
    app_snapshots(app).close()


def get(client: FlaskClient, address: str, **args: str) -> Any:
    response = client.get(f"/api/v1/{address}", query_string=args)
    assert response.status_code == 200, response.text
    return response.json


def quote_of(client: FlaskClient, article: str) -> str:
    (quote,) = get(client, f"articles/{article}")["quotes"]
    return str(quote["id"])


def test_the_wordings_are_listed_by_day_with_their_outlets(client: FlaskClient) -> None:
    answer = get(client, f"quotes/{quote_of(client, 'ledger')}/variants")
    assert answer["quote_id"] == quote_of(client, "ledger")
    assert answer["family"] in (quote_of(client, "ledger"), quote_of(client, "herald"))
    assert answer["total"] == 3
    listed = [
        (one["first"], one["last"], sorted(each["publisher"] for each in one["prints"]))
        for one in answer["variants"]
    ]
    assert listed == [
        ("2024-03-05", "2024-03-05", ["The Herald", "The Ledger"]),
        ("2024-03-06", "2024-03-06", ["The Radio"]),
        ("2024-03-08", "2024-03-08", ["The Review"]),
    ]


def test_each_wording_shows_how_it_differs_from_the_one_asked_for(client: FlaskClient) -> None:
    same, radio, review = get(client, f"quotes/{quote_of(client, 'ledger')}/variants")["variants"]
    assert same["differences"] == []
    changes = [
        (change["kind"], change["phrase"]["text"], change["source"]["text"], change["classes"])
        for change in radio["differences"]
    ]
    assert changes == [("changed", "never", "not", ["negation"])]
    assert [piece for piece in radio["diff"] if piece["kind"] == "omitted"] == [
        {"kind": "omitted", "phrase": "", "source": " for it,"}
    ]
    assert ["number"] in [change["classes"] for change in review["differences"]]
    for one in (same, radio, review):
        assert "".join(piece["phrase"] for piece in one["diff"]) == one["text"]
        assert "".join(piece["source"] for piece in one["diff"]).rstrip(",") == same["text"].rstrip(",")


def test_each_print_says_who_when_and_where(client: FlaskClient) -> None:
    _, radio, _ = get(client, f"quotes/{quote_of(client, 'ledger')}/variants")["variants"]
    (printed,) = radio["prints"]
    assert printed == {
        "quote_id": quote_of(client, "radio"),
        "article_id": "radio",
        "speaker": "Mirela Voss",
        "speaker_id": "mirela-voss",
        "role": "mayor of Orrin",
        "date": "2024-03-06",
        "publisher": "The Radio",
        "published": "2024-03-06",
        "title": None,
        "url": "https://radio.example/lighthouse",
        "link": "https://radio.example/lighthouse#:~:text="
        "We%20will%20never%20sell%20the%20old%20lighthouse%20to%20anybody%20who%20asks%2C",
    }


def test_a_quotation_without_a_family_is_its_only_wording(client: FlaskClient) -> None:
    answer = get(client, f"quotes/{quote_of(client, 'alone')}/variants")
    assert (answer["family"], answer["total"]) == (None, 1)
    assert answer["variants"][0]["differences"] == []


def test_an_unknown_quotation_is_404(client: FlaskClient) -> None:
    response = client.get("/api/v1/quotes/nobody-said-this/variants")
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


def test_a_verdict_names_the_family(client: FlaskClient) -> None:
    family = get(client, f"quotes/{quote_of(client, 'radio')}/variants")["family"]
    found = get(client, "verify", quote="We will never sell the old lighthouse")
    assert [match["family"] for match in found["matches"]][:1] == [family]
    alone = get(client, "verify", quote="The council meets on Monday in the new hall")
    assert alone["matches"][0]["family"] is None
