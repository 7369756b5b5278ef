"""What a search was taken to ask for, in plain English."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.index.engine import Reader
from service.app import open_index
from service.interpretation import interpret
from service.parameters import Question, read_question
from tests.service.conftest import Runner

BEST = "; best match first"

ASKED: list[tuple[dict[str, str], str]] = [
    # words
    ({}, "every quotation; newest first"),
    ({"q": "gates"}, "“gates”" + BEST),
    ({"q": "gates pause"}, "“gates” and “pause”" + BEST),
    ({"q": "will not close"}, "“will”, “not” and “close”" + BEST),
    ({"q": '"spring tide"'}, "the phrase “spring tide”" + BEST),
    ({"q": "harb*"}, "words that begin with “harb”" + BEST),
    # what belongs together
    ({"q": "gates OR tide"}, "“gates” or “tide”" + BEST),
    ({"q": "gates OR tide wall"}, "(“gates” or “tide”) and “wall”" + BEST),
    ({"q": "(gates wall) OR tide"}, "(“gates” and “wall”) or “tide”" + BEST),
    # what is left out
    (
        {"q": 'gates OR "spring tide" -pause'},
        "“gates” or the phrase “spring tide”, but not “pause”" + BEST,
    ),
    ({"q": "gates -pause -wall"}, "“gates”, but not “pause” or “wall”" + BEST),
    ({"q": "gates -(pause wall)"}, "“gates”, but not (“pause” and “wall”)" + BEST),
    ({"q": "(gates -wall) OR tide"}, "(“gates”, but not “wall”) or “tide”" + BEST),
    ({"q": "-pause", "publisher": "ledger"}, "anything but “pause”; printed by ledger; newest first"),
    # fields of the query stand with what the other parameters ask for
    ({"q": "speaker:vane tide"}, "“tide”; said by vane" + BEST),
    ({"q": "tide -speaker:vane"}, "“tide”, but not said by vane" + BEST),
    ({"q": "tide OR speaker:vane"}, "“tide” or said by vane" + BEST),
    ({"q": 'role:"harbour master" kind:direct'}, "in the role of harbour master; direct quotations" + BEST),
    (
        {
            "q": "gates",
            "speaker": "Vane",
            "role": "minister",
            "publisher": "Ledger",
            "kind": "direct",
            "from": "2023",
            "to": "2023",
        },
        "“gates”; said by Vane; in the role of minister; printed by Ledger; direct quotations; "
        "said from 1 January 2023 to 31 December 2023" + BEST,
    ),
    ({"speaker": "Vane"}, "said by Vane; newest first"),
    ({"speaker": "odile-vane"}, "said by Odile Vane; newest first"),
    ({"q": "tide", "kind": "mixed"}, "“tide”; fragments in quotation marks" + BEST),
    ({"q": "tide", "kind": "indirect"}, "“tide”; reported speech" + BEST),
    # time
    ({"q": "date:2023-10-26"}, "said on 26 October 2023" + BEST),
    ({"from": "2024-02", "to": "2024-02"}, "said from 1 February 2024 to 29 February 2024; newest first"),
    ({"from": "2023-10"}, "said on 1 October 2023 or later; newest first"),
    ({"to": "2023-10"}, "said on 31 October 2023 or earlier; newest first"),
    # copies
    ({"q": "tide", "group": "none"}, "“tide”; each print by itself" + BEST),
    # how sure the name is
    ({"min_confidence": ".8"}, "with a confidence of 0.8 or more; newest first"),
    ({"q": "tide", "below_confidence": "1"}, "“tide”; with a confidence of less than 1" + BEST),
    (
        {"min_confidence": "0.50", "below_confidence": "0.8"},
        "with a confidence of 0.5 or more and less than 0.8; newest first",
    ),
    # order
    ({"q": "tide", "sort": "oldest"}, "“tide”; oldest first"),
    ({"q": "tide", "sort": "newest"}, "“tide”; newest first"),
]


@pytest.fixture(scope="module")
def reader(index: Path) -> Iterator[Reader]:
    with closing(open_index(str(index), verify=False)) as snapshots, snapshots.reader() as reader:
        yield reader


@pytest.mark.parametrize(("asked", "text"), ASKED)
def test_says_what_is_asked(reader: Reader, asked: dict[str, str], text: str) -> None:
    assert interpret(reader, read_question(asked))["text"] == text


def test_a_role_of_one_speaker_is_that_role_alone(reader: Reader) -> None:
    question = replace(Question(role="minister"), speaker_id="odile-vane")
    told = "said by Odile Vane; in the very role of minister; newest first"
    assert interpret(reader, question) == {"query": "", "text": told}


@pytest.mark.parametrize(
    ("address", "query", "text"),
    [
        ("quotes?q=“harbour  wall”&sort=oldest", '"harbour wall"', "the phrase “harbour wall”; oldest first"),
        (
            "speakers/odile-vane/quotes?q=NOT+tide",
            "-tide",
            "anything but “tide”; said by Odile Vane; each print by itself; newest first",
        ),
    ],
)
def test_the_api_says_it_back(client: FlaskClient, address: str, query: str, text: str) -> None:
    body = client.get(f"/api/v1/{address}").get_json()
    assert body["interpretation"] == {"query": query, "text": text}


def test_the_page_says_it_back_and_keeps_what_is_typed_text(client: FlaskClient) -> None:
    page = client.get("/search?q=<b>+OR+tide&from=2023-10").text
    told = "Understood as “&lt;b&gt;” or “tide”; said on 1 October 2023 or later; best match first."
    assert f'<p class="understood" dir="auto">{told}</p>' in page


def test_the_command_says_it_back(runner: Runner) -> None:
    lines = runner("search", "tide -wall", "--to", "2021").out.splitlines()
    assert lines[0] == (
        "Understood as “tide”, but not “wall”; said on 31 December 2021 or earlier; best match first."
    )
