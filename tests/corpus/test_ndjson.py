"""One record of NDJSON -> Article."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Paragraph
from corpus.formats import LIMITS, Unreadable, read_record
from tests.corpus.reading import assert_sound, kinds, left_out, prose

TEXT = (
    "Ferry stops.\n\nIt left at nine,\r\nOakes said.\n \n\n  “Wait,” said Lind.\u00a0\nEditing by Bo Marsh\n"
)
NAMES = ("id", "url", "title", "authors", "publisher", "published", "date", "source")


def read(**record: Any) -> Article:
    article = read_record(json.dumps({"text": TEXT, **record}).encode())
    assert_sound(article)
    return article


def test_the_text_is_kept_as_given_and_offsets_refer_to_it() -> None:
    article = read(title="Ferry Stops")
    assert article.text == TEXT
    assert article.paragraphs[0] == Paragraph(0, 12, "heading")
    assert kinds(article)[1:] == [
        ("prose", "It left at nine,"),
        ("prose", "Oakes said."),
        ("prose", "“Wait,” said Lind."),
    ]
    assert left_out(article) == ["Editing by Bo Marsh"]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"id": "ferry-1"}, {"id": "ferry-1"}),
        ({"id": 17}, {"id": "17"}),
        ({"title": " Ferry\nstops "}, {"title": "Ferry stops"}),
        ({"authors": ["Ada Lind", " Bo  Marsh", ""]}, {"authors": ("Ada Lind", "Bo Marsh")}),
        ({"authors": "By Ada Lind and Bo Marsh"}, {"authors": ("Ada Lind", "Bo Marsh")}),
        ({"published": "2023-10-27"}, {"published": "2023-10-27"}),
        ({"date": "2023-10-27T20:02:00Z"}, {"published": "2023-10-27T20:02:00Z"}),
        ({"date": "2023-10-26", "published": "2023-10-27"}, {"published": "2023-10-27"}),
        ({"url": "https://www.coast.example/f"}, {"publisher": "coast.example"}),
        ({"url": "https://coast.example/f", "publisher": "Coast News"}, {"publisher": "Coast News"}),
        ({"source": "coast-news"}, {"publisher": "coast-news", "url": None}),
        ({"source": "https://coast.example/f"}, {"publisher": "coast.example", "url": "https://coast.example/f"}),
        ({"source": "Coast News", "publisher": "The Coast"}, {"publisher": "The Coast"}),
        ({"source": {"name": "Coast"}, "quotes": [], "set": 3}, {"publisher": None}),
        (dict.fromkeys(NAMES), {"title": None, "authors": (), "published": None, "url": None}),
        ({"url": "", "date": "", "id": "", "title": " "}, {"url": None, "published": None, "title": None}),
    ],
)  # fmt: skip
def test_fields(record: dict[str, Any], expected: dict[str, Any]) -> None:
    article = read(**record)
    assert {name: getattr(article, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "it is not JSON: Expecting property name enclosed in double quotes at character 2"),
        (b'{"text": "a"} x', "it is not JSON: Extra data at character 15"),
        (b'["text"]', "it is JSON, but not an object with a text"),
        (b'"text"', "it is JSON, but not an object with a text"),
        (b"{}", 'it has no "text"'),
        (b'{"text": null}', 'it has no "text"'),
        (b'{"text": " \\n "}', 'it has no "text"'),
        (b'{"text": 3}', '"text" is not a string'),
        (b'{"text": ["A."]}', '"text" is not a string'),
        (b'{"text": "It left.", "id": 1.5}', '"id" is not a string'),
        (b'{"text": "It left.", "id": true}', '"id" is not a string'),
        (b'{"text": "It left.", "title": ["A"]}', '"title" is not a string'),
        (b'{"text": "It left.", "url": 3}', '"url" is not a string'),
        (b'{"text": "It left.", "url": "data:1"}', "\"url\" is not an http(s) address: 'data:1'"),
        (b'{"text": "It left.", "url": "http://[half"}', "\"url\" is not an http(s) address: 'http://[half'"),
        (b'{"text": "It left.", "authors": 3}', '"authors" is not a list of strings'),
        (b'{"text": "It left.", "authors": ["A", 3]}', '"authors" is not a list of strings'),
        (b'{"text": "It left.", "published": 20231027}', '"published" is not a string'),
        (b'{"text": "It left.", "date": "soon"}', "\"date\" is not a date: 'soon'"),
        (b'{"text": "***"}', "there is no article text in it"),
        (b'{"text": "caf\xe9"}', "it is not UTF-8: invalid continuation byte at byte 13"),
        (b"[" * 100_000, "it is nested too deeply"),
        (b" " * (LIMITS.record_bytes + 1), "it is longer than 10 MB"),
        (b'{"text": "' + b"It left. " * 120_000 + b'"}', "its text is longer than 1,000,000 characters"),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_what_is_no_record_is_refused_with_a_reason(line: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_record(line)
    assert str(refused.value) == reason


def test_a_number_beyond_all_measure_is_refused() -> None:
    with pytest.raises(Unreadable, match="it is not JSON: Exceeds the limit"):
        read_record(b'{"text": "It left.", "n": ' + b"1" * 5000 + b"}")


def test_odd_characters_are_replaced_in_place() -> None:
    article = read_record(b'{"text": "It \\ud83d left.\\u0000 \\u0092Nine\\u0007, he said."}')
    assert article.text == "It \ufffd left.  ’Nine , he said."


def test_a_byte_order_mark_is_no_part_of_the_record() -> None:
    assert prose(read_record(b'\xef\xbb\xbf{"text": "It left."}')) == ["It left."]


@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=300))
def test_any_text_keeps_its_length(text: str) -> None:
    try:
        article = read_record(json.dumps({"text": text}).encode())
    except Unreadable:
        return
    assert len(article.text) == len(text)
    assert_sound(article)
