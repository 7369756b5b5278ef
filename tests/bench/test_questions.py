"""Questions are asked alike within the process and over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.build import build
from indexer.index import Reader, Search, open_engine
from indexer.index.query import And, Dates, Field, Not, Phrase, Prefix, Word
from service.app import create_app
from service.snapshots import app_snapshots
from tests.bench.asked import Altered, Asked, LookUp, Suggest, Verify, address, ask
from tests.bench.generator import stories_with
from tests.bench.questions import draw, to_be_timed, warming

GATES = Word("gates")
PATHS: list[tuple[Asked, str | None]] = [
    (Search(GATES), "quotes?q=gates&group=none"),
    (Search(Phrase("the third gate")), "quotes?q=%22the+third+gate%22&group=none"),
    (Search(Prefix("spil")), "quotes?q=spil%2A&group=none"),
    (Search(GATES, Field("speaker", "Mirela Voss")), "quotes?q=gates&speaker=Mirela+Voss&group=none"),
    (Search(GATES, Dates("2024-03-01", None)), "quotes?q=gates&from=2024-03-01&group=none"),
    (
        Search(GATES, And((Field("kind", "direct"), Dates("2024-03-01", "2024-04-01")))),
        "quotes?q=gates&kind=direct&from=2024-03-01&to=2024-04-01&group=none",
    ),
    (Search(GATES, facets=("speaker", "year")), "quotes?q=gates&facet=speaker%2Cyear&group=none"),
    (Search(where=Field("role", "mayor"), sort="newest"), "quotes?role=mayor&sort=newest&group=none"),
    (Search(GATES, histogram="month"), "quotes?q=gates&histogram=month&group=none"),
    (Search(GATES, grouped=True), "quotes?q=gates"),
    (Suggest("Vos"), "suggest?q=Vos"),
    (LookUp("Voss"), "speakers?q=Voss"),
    (Verify("the gates hold"), "verify?quote=the+gates+hold"),
    (Search(GATES, offset=20), None),
    (Altered("the gates held", "dam-0"), None),
]


@pytest.mark.parametrize(("asked", "path"), PATHS)
def test_a_question_has_an_address(asked: Asked, path: str | None) -> None:
    assert address(asked) == (path and f"/api/v1/{path}")


@pytest.mark.parametrize("asked", [Search(Not(GATES)), Search(GATES, Not(GATES))])
def test_what_no_address_can_say_is_refused(asked: Search) -> None:
    with pytest.raises(ValueError, match="no "):
        address(asked)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    (folder / "articles.ndjson").write_text("".join(story.line() for story in stories_with(60)), "utf-8")
    build([str(folder / "articles.ndjson")], open_engine(folder / "index"))
    return folder / "index"


@pytest.fixture(scope="module")
def reader(index: Path) -> Iterator[Reader]:
    with open_engine(index).reader() as opened:
        yield opened


@pytest.fixture(scope="module")
def client(index: Path) -> Iterator[FlaskClient]:
    app = create_app(str(index), rate_limit=0)
    yield app.test_client()
    app_snapshots(app).close()


def test_every_kind_can_be_asked_of_a_reader_and_of_a_service(reader: Reader, client: FlaskClient) -> None:
    for kind, questions in draw(reader, 1).items():
        for question in questions[:3]:
            assert ask(reader, question) is not None, kind
            if path := address(question):
                assert client.get(path).status_code == 200, path


def test_one_seed_draws_the_same_and_another_something_else(reader: Reader) -> None:
    assert draw(reader, 1) == draw(reader, 1)
    assert draw(reader, 1)["keyword"] != draw(reader, 2)["keyword"]


def test_the_first_questions_are_not_timed() -> None:
    questions: list[Asked] = [Suggest(str(number)) for number in range(9)]
    assert [*warming(questions), *to_be_timed(questions)] == questions
    assert warming(questions)
