"""CSV and NDJSON: a row or a line a record, whatever the record holds."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.forms.csv import QUOTE_COLUMNS, write_quotes, write_speakers, write_variants
from service.forms.ndjson import write_lines
from tests.service.forms.records import BARE, HOSTILE, SITE, hostile, quote

ROW = {
    "id": "0f3c",
    "text": "The wall stays open.",
    "kind": "direct",
    "speaker": "Odile Vane",
    "speaker_id": "odile-vane",
    "speaker_type": "person",
    "role": "harbour master",
    "date": "2023-10-26",
    "date_basis": "on Thursday",
    "publisher": "The Sable Ledger",
    "published": "2023-10-27",
    "title": "Harbour master holds out",
    "authors": "Ines Corrow; P. N. Lowde",
    "url": "https://ledger.example/2023/10/27/wall?a=1&b=2#top",
    "cue": "said",
    "mention": "she",
    "before": "It rained.",
    "after": "she said.",
    "start": "2",
    "end": "27",
    "confidence": "0.93",
    "copies": "1",
    "relayed_by": "",
    "article_id": "a1",
    "permalink": "https://quotes.example/quotes/0f3c",
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_a_quotation_in_the_order_of_the_table() -> None:
    written = write_quotes([quote()], SITE)
    assert rows(written) == [ROW]
    assert written.split("\r\n")[0] == ",".join(QUOTE_COLUMNS) == ",".join(ROW)


def test_what_is_unknown_is_empty() -> None:
    (row,) = rows(write_quotes([BARE], SITE))
    assert {name for name, cell in row.items() if not cell} == {
        *("speaker", "speaker_id", "speaker_type", "role", "date", "date_basis", "publisher"),
        *("published", "title", "authors", "url", "cue", "mention", "relayed_by"),
    }


def test_no_record_is_a_header_alone() -> None:
    assert write_quotes([], SITE) == ",".join(QUOTE_COLUMNS) + "\r\n"


# text -> the cell a spreadsheet reads
CELLS = [
    ("=1+1", "'=1+1"),
    ("+44 is the code", "'+44 is the code"),
    ("-wall", "'-wall"),
    ("@harbour", "'@harbour"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    ("\n=1", "'\n=1"),
    ("  =1", "'  =1"),
    ("\u00a0=1", "'\u00a0=1"),
    ("＝1", "'＝1"),
    ("a=1", "a=1"),
    ("'quoted", "'quoted"),
    ('she said "no", twice', 'she said "no", twice'),
    ("two\nlines", "two\nlines"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    (row,) = rows(write_quotes([quote(text=text)], SITE))
    assert row["text"] == cell


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cells(text: str) -> None:
    written = write_quotes([hostile(text), quote()], SITE)
    first, second = rows(written)
    assert second == ROW
    assert not any(cell.lstrip()[:1] in tuple("=+-@") for cell in first.values() if cell)
    assert written.encode()


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
def test_there_are_as_many_rows_and_lines_as_records(texts: list[str]) -> None:
    records = [hostile(text) for text in texts]
    table = list(csv.reader(io.StringIO(write_quotes(records, SITE), newline=""), strict=True))
    assert [len(row) for row in table] == [len(QUOTE_COLUMNS)] * (len(texts) + 1)
    lines = write_lines(records)
    assert [json.loads(line) for line in lines.splitlines()] == records


def test_speakers() -> None:
    speaker = {
        "id": "odile-vane",
        "name": "Odile Vane",
        "type": "person",
        "aliases": ["Vane", "Ms Vane"],
        "roles": [
            {"role": "harbour master", "from": "2023-10-26", "to": "2023-10-28"},
            {"role": "pilot", "from": None, "to": None},
        ],
        "quotes": 3,
    }
    assert rows(write_speakers([speaker], SITE)) == [
        {
            "id": "odile-vane",
            "name": "Odile Vane",
            "type": "person",
            "aliases": "Vane; Ms Vane",
            "roles": "harbour master (2023-10-26/2023-10-28); pilot (/)",
            "quotes": "3",
            "permalink": "https://quotes.example/speakers/odile-vane",
        }
    ]


def test_variants_have_a_row_a_print() -> None:
    prints = [
        {
            "quote_id": name,
            "article_id": "a1",
            "speaker": "Odile Vane",
            "speaker_id": "odile-vane",
            "role": None,
            "date": "2023-10-26",
            "publisher": "The Sable Ledger",
            "published": None,
            "title": "T",
            "url": None,
        }
        for name in ("1a", "2b", "3c")
    ]
    variants = [{"text": "=open", "prints": prints[:2]}, {"text": "shut", "prints": prints[2:]}]
    listed = [
        (row["wording"], row["text"], row["quote_id"], row["permalink"])
        for row in rows(write_variants(variants, SITE))
    ]
    assert listed == [
        ("1", "'=open", "1a", "https://quotes.example/quotes/1a"),
        ("1", "'=open", "2b", "https://quotes.example/quotes/2b"),
        ("2", "shut", "3c", "https://quotes.example/quotes/3c"),
    ]


def test_the_columns_are_those_the_readme_promises() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    told = readme.partition("The columns of a quotation:")[2].partition(";")[0]
    assert tuple(re.findall(r"`(\w+)`", told)) == QUOTE_COLUMNS
