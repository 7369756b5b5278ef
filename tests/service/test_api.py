"""The JSON API: what each address answers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.service.press import BRANDT, KEEPER, TRUST, VANE, WALL

QUOTE_MEMBERS = {
    *("id", "article_id", "text", "kind", "speaker", "speaker_id", "speaker_type", "role", "date"),
    *("date_basis", "source", "cue", "mention", "segments", "context", "confidence", "relayed_by"),
    *("copies", "highlight", "prints", "link"),
}


def get(client: FlaskClient, address: str, **args: Any) -> Any:
    response = client.get(address, query_string=args or None)
    assert response.status_code == 200, response.text
    assert response.mimetype == "application/json"
    return response.json


# parameters -> ids of the quotations found, in any order
SEARCHES: list[tuple[dict[str, str], set[str]]] = [
    ({"q": "harbour wall"}, {"ledger-wall-1"}),
    ({"q": "harbour wall", "group": "copies", "sort": "newest"}, {"radio-wall-1"}),
    ({"q": "harbour wall", "group": "none"}, {"ledger-wall-1", "radio-wall-1"}),
    ({"q": "walls", "group": "none"}, {"ledger-wall-1", "radio-wall-1"}),
    ({"q": "“harbour wall before”", "group": "none"}, {"ledger-wall-1", "radio-wall-1"}),
    ({"q": "vane spring"}, {"ledger-wall-1"}),
    ({"q": "vane -spring"}, {"ledger-wall-2"}),
    ({"q": '"wall harbour"'}, set()),
    ({"q": "seals OR talks"}, {"ledger-wall-3", "ledger-wall-4", "ledger-wall-5", "review-pause-1"}),
    ({"q": "seals -boats"}, {"ledger-wall-5"}),
    ({"q": "ceasef*"}, {"review-pause-1"}),
    ({"q": "pause speaker:brandt-ilves"}, {"ledger-wall-3", "review-pause-1"}),
    ({"q": "pause", "speaker": BRANDT}, {"ledger-wall-3", "review-pause-1"}),
    ({"q": "pause", "speaker": "tomas-brandt-ilves"}, {"ledger-wall-3", "review-pause-1"}),
    ({"q": "pause date:2024"}, {"review-pause-1"}),
    ({"q": "pause", "from": "2024", "to": "2024-02"}, {"review-pause-1"}),
    ({"q": "pause", "to": "2023"}, {"ledger-wall-3"}),
    ({"q": "pause", "role": "former"}, {"review-pause-1"}),
    ({"q": "wall", "publisher": "coast radio"}, {"radio-wall-1"}),
    ({"kind": "mixed"}, {"ledger-wall-2"}),
    ({"kind": "indirect"}, {"ledger-wall-4"}),
    ({"speaker": TRUST}, {"radio-wall-2"}),
    ({"q": "-wall -pause", "speaker": VANE}, {"ledger-wall-2"}),
    ({"q": "nothing of that sort"}, set()),
]


@pytest.mark.parametrize(("args", "found"), SEARCHES)
def test_search(client: FlaskClient, args: dict[str, str], found: set[str]) -> None:
    answer = get(client, "/api/v1/quotes", **args)
    assert {quote["id"] for quote in answer["quotes"]} == found
    assert answer["total"] == len(found)
    assert answer["query"] == args.get("q", "")
    assert answer["next_url"] is None


def test_a_quotation_found(client: FlaskClient) -> None:
    (quote,) = get(client, "/api/v1/quotes", q='"spring tide"', publisher="ledger")["quotes"]
    assert quote.keys() == QUOTE_MEMBERS
    assert quote["text"] == WALL
    assert (quote["speaker"], quote["role"]) == (VANE, "harbour master of Port Sable")
    assert (quote["date"], quote["date_basis"]) == ("2023-10-26", "on Thursday")
    assert quote["source"]["url"] == "https://ledger.example/2023/10/27/harbour-wall"
    assert quote["copies"] == 1
    assert [quote["text"][span["start"] : span["end"]] for span in quote["highlight"]] == ["spring tide"]


@pytest.mark.parametrize(
    ("sort", "dates"),
    [("newest", ["2024-02-03", "2023-10-27"]), ("oldest", ["2023-10-27", "2024-02-03"])],
)
def test_sort(client: FlaskClient, sort: str, dates: list[str]) -> None:
    answer = get(client, "/api/v1/quotes", q="pause", speaker=BRANDT, sort=sort)
    assert [quote["date"] for quote in answer["quotes"]] == dates


def test_facets_count_the_whole_answer(client: FlaskClient) -> None:
    answer = get(client, "/api/v1/quotes", q="tide", facet="speaker,year", limit=1)
    assert answer["facets"] == {
        "speaker": [
            {"value": KEEPER, "count": 45, "id": "wilhelmina-aster-quayle"},
            {"value": VANE, "count": 1, "id": "odile-vane"},
        ],
        "year": [
            {"value": "2022", "count": 45, "id": None},
            {"value": "2023", "count": 1, "id": None},
        ],
    }


def test_a_histogram_counts_by_month(client: FlaskClient) -> None:
    answer = get(client, "/api/v1/quotes", q="pause OR tide", histogram="month")
    assert answer["histogram"] == [
        {"period": "2022-05", "count": 45},
        {"period": "2023-10", "count": 2},
        {"period": "2024-02", "count": 1},
    ]
    assert (answer["total"], answer["total_is_exact"]) == (48, True)
    assert get(client, "/api/v1/quotes", q="pause")["histogram"] == []


def test_copies_are_one_result_with_every_outlet(client: FlaskClient) -> None:
    (quote,) = get(client, "/api/v1/quotes", q="harbour wall", publisher="radio")["quotes"]
    assert quote["id"] == "radio-wall-1"
    assert [(one["quote_id"], one["publisher"], one["url"]) for one in quote["prints"]] == [
        ("ledger-wall-1", "The Sable Ledger", "https://ledger.example/2023/10/27/harbour-wall"),
        ("radio-wall-1", "Coast Radio", quote["source"]["url"]),
    ]


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_pages_hold_each_quotation_once(client: FlaskClient, sort: str) -> None:
    seen: list[str] = []
    address = f"/api/v1/quotes?q=tide+table&sort={sort}&limit=20"
    while address:
        answer = get(client, address)
        assert answer["total"] == 45
        seen += [quote["id"] for quote in answer["quotes"]]
        address = answer["next_url"]
    assert len(seen) == len(set(seen)) == 45


def test_one_quotation_its_copies_and_its_article(client: FlaskClient) -> None:
    quote = get(client, "/api/v1/quotes/radio-wall-1")
    assert (quote["text"], quote["highlight"]) == (WALL, [])
    copies = get(client, "/api/v1/quotes/radio-wall-1/copies")
    assert (copies["total"], [copy["id"] for copy in copies["quotes"]]) == (1, ["ledger-wall-1"])
    article = get(client, "/api/v1/articles/ledger-wall")
    assert article.keys() == {"id", "url", "title", "publisher", "authors", "published", "quotes"}
    assert [quote["id"] for quote in article["quotes"]] == [f"ledger-wall-{n}" for n in range(1, 6)]


def test_an_article_is_never_given_whole(client: FlaskClient) -> None:
    quotes = get(client, "/api/v1/articles/tides")["quotes"]
    assert all(len(quote["context"]["before"]) < 1000 for quote in quotes)
    assert "passages" not in client.get("/api/v1/articles/tides").text


def test_speakers(client: FlaskClient) -> None:
    answer = get(client, "/api/v1/speakers", q="vane")
    assert answer == {
        "query": "vane",
        "total": 1,
        "speakers": [
            {
                "id": "odile-vane",
                "name": VANE,
                "type": "person",
                "role": "harbour master",
                "aliases": ["Vane", "Ms Vane"],
                "roles": [
                    {"role": "harbour master of Port Sable", "from": "2023-10-26", "to": "2023-10-27"},
                    {"role": "harbour master", "from": "2023-10-28", "to": "2023-10-28"},
                ],
                "quotes": 3,
            }
        ],
        "next_url": None,
    }
    assert answer["speakers"][0].items() <= get(client, "/api/v1/speakers/odile-vane").items()


def test_speakers_page_by_page(client: FlaskClient) -> None:
    seen: list[str] = []
    address = "/api/v1/speakers?limit=2"
    while address:
        answer = get(client, address)
        seen += [speaker["id"] for speaker in answer["speakers"]]
        address = answer["next_url"]
    assert len(seen) == len(set(seen)) == answer["total"] == 5
    assert seen[0] == "wilhelmina-aster-quayle"


def test_the_quotations_of_a_speaker(client: FlaskClient) -> None:
    answer = get(client, "/api/v1/speakers/odile-vane/quotes", sort="oldest")
    assert [quote["id"] for quote in answer["quotes"]] == ["ledger-wall-1", "ledger-wall-2", "radio-wall-1"]
    narrowed = get(client, "/api/v1/speakers/odile-vane/quotes", q="arrangement")
    assert [quote["id"] for quote in narrowed["quotes"]] == ["ledger-wall-2"]


@pytest.mark.parametrize(
    ("prefix", "names"), [("od", [VANE]), ("Van", [VANE]), ("aster", [KEEPER]), ("zz", []), ("", [])]
)
def test_suggest(client: FlaskClient, prefix: str, names: list[str]) -> None:
    answer = get(client, "/api/v1/suggest", q=prefix)
    assert [speaker["name"] for speaker in answer["suggestions"]] == names


def test_verify_by_address_and_by_body(client: FlaskClient) -> None:
    given = {"quote": WALL, "speaker": VANE}
    by_address = get(client, "/api/v1/verify", **given)
    assert by_address["verdict"] == "exact"
    assert {"flags", "attribution", "coverage", "matches"} <= by_address.keys()
    posted = client.post("/api/v1/verify", json=given)
    assert posted.json == by_address


def test_verify_what_is_not_held_is_an_answer(client: FlaskClient) -> None:
    found = get(
        client, "/api/v1/verify", quote="Gulls have taken over the customs house and will not negotiate."
    )
    assert found["verdict"] == "not_found"


def test_check(client: FlaskClient) -> None:
    draft = f"“{WALL}” said Odile Vane. She called the pause “a temporary and local affair”."
    (first, second) = client.post("/api/v1/check", json={"text": draft}).get_json()["passages"]
    assert draft[first["start"] : first["end"]] == WALL
    assert first["verdict"] == "exact"
    assert second["verdict"] != "exact"


def test_a_draft_of_more_passages_than_are_verified_is_listed_whole(client: FlaskClient) -> None:
    draft = "“Nobody counted the seals,” said Odile Vane.\n\n" * 501
    passages = client.post("/api/v1/check", json={"text": draft}).get_json()["passages"]
    assert [passage["verdict"] for passage in passages[:500]] == [passages[0]["verdict"]] * 500
    assert len(passages) == 501


def test_an_answer_is_given_again_only_when_it_has_changed(client: FlaskClient) -> None:
    first = client.get("/api/v1/quotes?q=wall&limit=5")
    tag = first.headers["ETag"]
    again = client.get("/api/v1/quotes?limit=5&q=wall", headers={"If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    weak = client.get("/api/v1/quotes?q=wall&limit=5", headers={"If-None-Match": f'"other", W/{tag}'})
    assert weak.status_code == 304
    other = client.get("/api/v1/quotes?q=tide&limit=5", headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["ETag"] != tag


def test_what_cannot_be_printed_does_no_harm(client: FlaskClient) -> None:
    phrase = WALL.replace(" ", "\x00")
    found = client.post("/api/v1/verify", json={"quote": f"{phrase}\ud800"}).get_json()
    assert found["quote"] == f"{WALL}\ufffd"
    assert found["matches"][0]["text"] == WALL
    draft = client.post("/api/v1/check", json={"text": f"\x00“{phrase}”"}).get_json()
    assert [(passage["start"], passage["text"]) for passage in draft["passages"]] == [(2, WALL)]


def test_a_facet_may_be_asked_by_commas_or_repeated(client: FlaskClient) -> None:
    listed = client.get("/api/v1/quotes?q=tide&facet=speaker,year")
    repeated = client.get("/api/v1/quotes?q=tide&facet=speaker&facet=year")
    assert listed.get_json()["facets"] == repeated.get_json()["facets"]


_TYPED = st.text(st.characters(codec="utf-8"), max_size=40) | st.lists(
    st.sampled_from(
        ['"', "(", ")", "-", "*", ":", " OR ", "NOT ", "wall", "speaker:", "date:", "2023", "..", "\x00"]
    ),
    max_size=12,
).map("".join)
_NAMES = st.sampled_from(
    ["q", "speaker", "role", "publisher", "kind", "from", "to", "sort", "facet", "limit", "cursor"]
)


@settings(deadline=None, max_examples=70, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(args=st.dictionaries(_NAMES, _TYPED, max_size=4))
def test_nothing_anybody_types_ends_in_a_fault(client: FlaskClient, args: dict[str, str]) -> None:
    for address in ("/api/v1/quotes", "/search", "/api/v1/speakers/odile-vane/quotes"):
        assert client.get(address, query_string=args).status_code in (200, 400)
    words = " ".join(args.values())
    for address in ("/api/v1/suggest", "/api/v1/speakers", "/speakers"):
        assert client.get(address, query_string={"q": words}).status_code in (200, 400)
    for address in ("/verify", "/api/v1/verify"):
        asked = {"quote": words, "speaker": args.get("speaker", "")}
        assert client.get(address, query_string=asked).status_code in (200, 400)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=200),
    body=st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists),
)
def test_nothing_anybody_sends_ends_in_a_fault(client: FlaskClient, text: str, body: Any) -> None:
    assert client.post("/api/v1/check", json={"text": f"She said: “{text}”"}).status_code == 200
    for sent in (body, {"quote": body}, {"text": body}):
        response = client.post("/api/v1/verify", data=json.dumps(sent), content_type="application/json")
        assert response.status_code in (200, 400)
