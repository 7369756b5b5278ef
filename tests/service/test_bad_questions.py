"""Bad questions: which parameter is at fault, where in it, and the sentence that says what would be right."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

# the address under /api/v1 or the body of a POST, parameter, position (None: it has none), sentence
ASKED: list[tuple[str, str, int | None, str]] = [
    ("quotes?q=tide+(wall", "q", 5, "This group is never closed."),
    ("quotes?q=tide)", "q", 4, "This closes a group that was never opened."),
    ("quotes?q=tide+()", "q", 5, "This group is empty."),
    ('quotes?q=tide+"wall', "q", 5, "This quotation mark is never closed."),
    ('quotes?q=tide+""', "q", 5, "There is no word between these quotation marks."),
    ("quotes?q=tide+OR", "q", 5, 'OR needs something on both sides. For the word itself write "OR".'),
    ("quotes?q=tide+NOT", "q", 5, 'NOT needs something after it. For the word itself write "NOT".'),
    ("quotes?q=tid*e", "q", 3, "* stands only at the end of a word."),
    ("quotes?q=ti*", "q", 0, "At least 3 letters are needed before *."),
    ("quotes?q=tide+speaker:", "q", 5, "speaker: needs a value right after the colon."),
    (
        "quotes?q=tide+by:vane",
        "q",
        5,
        "There is no field by; there are speaker, role, publisher, kind, date. "
        "For the words themselves put them in quotation marks.",
    ),
    ("quotes?q=tide+kind:loud", "q", 5, "A kind is one of direct, mixed, indirect, not loud."),
    ("quotes?q=date:soon", "q", 0, "soon is no year (2023), month (2023-10) or day (2023-10-27)."),
    ("quotes?q=date:2024..2023", "q", 0, "The time from 2024 to 2023 ends before it begins."),
    ("quotes?q=-tide", "q", 0, "Say what to look for, beside what to leave out."),
    ("quotes?q=tide+OR+-wall", "q", 8, "One side of OR only says what to leave out."),
    ("quotes?q=%E2%80%94", "q", 0, "There is no word here to look for."),
    ("quotes?q=%F0%9F%8C%8A%F0%9F%8C%8A+(tide", "q", 3, "This group is never closed."),
    ("quotes?q=" + 513 * "a", "q", 512, "A query holds at most 512 characters."),
    ("speakers/odile-vane/quotes?q=(tide", "q", 0, "This group is never closed."),
    ("speakers?q=" + 513 * "a", "q", None, "q holds at most 512 characters."),
    ("quotes?speaker=—", "speaker", None, "speaker holds no letter or digit to look for."),
    ("quotes?role=" + 513 * "a", "role", None, "role holds at most 512 characters."),
    ("quotes?kind=loud", "kind", None, "kind is one of direct, mixed, indirect, not 'loud'."),
    (
        "quotes?from=soon",
        "from",
        None,
        "from is a year (2023), a month (2023-10) or a day (2023-10-27), not 'soon'.",
    ),
    (
        "quotes?to=2023-13",
        "to",
        None,
        "to is a year (2023), a month (2023-10) or a day (2023-10-27), not '2023-13'.",
    ),
    ("quotes?from=2024&to=2023", "to", None, "to ends before from begins: 2023 comes before 2024."),
    ("quotes?sort=loudest", "sort", None, "sort is one of relevance, newest, oldest, not 'loudest'."),
    (
        "quotes?facet=year,colour",
        "facet",
        None,
        "facet is one of speaker, publisher, year, role, kind, not 'colour'.",
    ),
    ("quotes?limit=0", "limit", None, "limit is a whole number from 1 to 100, not '0'."),
    ("quotes?cursor=x", "cursor", None, "cursor is not one that was given out: take it from next_url."),
    ("speakers?cursor=x", "cursor", None, "cursor is not one that was given out: take it from next_url."),
    ("quotes?q=tide&q=wall", "q", None, "q is given 2 times; once is enough."),
    ("speakers?querry=vane", "querry", None, "querry is not known here. Known here: q, limit, cursor."),
    (f"quotes/any?{150 * 'y'}=1", 100 * "y", None, f"{100 * 'y'} is not known here. Known here: none."),
    ("verify", "quote", None, "quote is needed: the words to look for."),
    ("verify?quote=?!", "quote", None, "There are no words in this phrase."),
    ("verify?quote=tide&speaker=" + 513 * "a", "speaker", None, "speaker holds at most 512 characters."),
]
POSTED: list[tuple[str, Any, str | None, str]] = [
    ("verify", {}, "quote", "quote is needed: the words to look for."),
    ("verify", {"quote": ["tide"]}, "quote", "quote is not a string, as it has to be."),
    ("verify", {"words": "tide"}, "words", "words is not known here. Known here: quote, speaker."),
    ("check", {}, "text", "text is needed: the draft."),
    ("check", ["tide"], None, "The body is not a JSON object."),
]


@pytest.mark.parametrize(("asked", "parameter", "position", "sentence"), ASKED)
def test_a_problem_points_at_the_place(
    client: FlaskClient, asked: str, parameter: str, position: int | None, sentence: str
) -> None:
    problem = client.get(f"/api/v1/{asked}").get_json(force=True)
    told = sentence if position is None else f"{sentence} (At character {position + 1} of the query.)"
    place = {"parameter": parameter} | ({} if position is None else {"position": position})
    assert (problem["status"], problem["detail"], _place(problem)) == (400, told, place)


@pytest.mark.parametrize(("route", "body", "member", "sentence"), POSTED)
def test_a_problem_points_at_the_member_of_a_body(
    client: FlaskClient, route: str, body: Any, member: str | None, sentence: str
) -> None:
    problem = client.post(f"/api/v1/{route}", json=body).get_json(force=True)
    place = {"parameter": member} if member else {}
    assert (problem["status"], problem["detail"], _place(problem)) == (400, sentence, place)


def _place(problem: dict[str, Any]) -> dict[str, Any]:
    return {name: problem[name] for name in ("parameter", "position") if name in problem}


@pytest.mark.parametrize("address", ["/api/v1/quotes/none", "/api/v1/nowhere", "/oembed?format=xml"])
def test_a_problem_without_a_place_names_none(client: FlaskClient, address: str) -> None:
    assert _place(client.get(address).get_json(force=True)) == {}


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/search?q=(tide", "q"),
        ("/search?q=tide&from=soon", "from"),
        ("/search?q=tide&from=2024&to=2023", "to"),
        ("/search?speaker=!", "speaker"),
        ("/search?kind=loud", "kind"),
        ("/speakers/odile-vane?q=(tide", "q"),
        ("/verify?quote=!", "quote"),
    ],
)
def test_a_page_marks_the_field_at_fault_and_no_other(client: FlaskClient, address: str, field: str) -> None:
    response = client.get(address)
    assert response.status_code == 400
    marked = [
        tag for tag in response.text.split("<") if 'aria-invalid="true" aria-describedby="fault"' in tag
    ]
    assert [f'name="{field}"' in tag for tag in marked] == [True]
    assert 'id="fault"' in response.text
