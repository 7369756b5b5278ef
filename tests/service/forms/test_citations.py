"""BibTeX, RIS and CSL-JSON, each read again by a reader of that format."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from service.forms.bibtex import latex, write_entry
from service.forms.csl import write_items
from service.forms.form import Record
from service.forms.line import one_line
from service.forms.ris import write_reference
from tests.service.forms.records import BARE, HOSTILE, hostile, quote

URL = "https://ledger.example/2023/10/27/wall?a=1&b=2#top"
NOTE = "Quotes Odile Vane, harbour master, 26 October 2023"
WORDS = "“The wall stays open.”"


def bibtex(record: Record) -> dict[str, str]:
    library = parse_string(write_entry(record))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert re.fullmatch(r"quotation-[a-z0-9-]+", entry.key)
    return {"": entry.entry_type, **{field.key: str(field.value) for field in entry.fields}}


def ris(record: Record) -> dict[str, Any]:
    (reference,) = rispy.loads(write_reference(record))
    assert isinstance(reference, dict)
    return reference


def csl(record: Record) -> Any:
    (item,) = json.loads(write_items(record))
    return item


def test_bibtex() -> None:
    assert bibtex(quote()) == {
        "": "article",
        "author": "Ines Corrow and P. N. Lowde",
        "title": "{Harbour master holds out}",
        "journal": "The Sable Ledger",
        "year": "2023",
        "month": "oct",
        "date": "2023-10-27",
        "url": URL,
        "note": NOTE,
        "abstract": WORDS,
    }


def test_ris() -> None:
    assert ris(quote()) == {
        "type_of_reference": "NEWS",
        "id": "0f3c",
        "title": "Harbour master holds out",
        "authors": ["Ines Corrow", "P. N. Lowde"],
        "secondary_title": "The Sable Ledger",
        "year": "2023",
        "date": "2023/10/27",
        "urls": [URL],
        "abstract": WORDS,
        "notes": [NOTE],
        "database_provider": "On Record",
    }


def test_csl() -> None:
    assert csl(quote()) == {
        "id": "0f3c",
        "type": "article-newspaper",
        "title": "Harbour master holds out",
        "container-title": "The Sable Ledger",
        "author": [{"literal": "Ines Corrow"}, {"literal": "P. N. Lowde"}],
        "issued": {"date-parts": [[2023, 10, 27]]},
        "URL": URL,
        "abstract": WORDS,
        "note": NOTE,
        "source": "On Record",
    }


def test_what_is_unknown_is_left_out() -> None:
    assert bibtex(BARE).keys() == {"", "note", "abstract"}
    assert bibtex(BARE)[""] == "misc"
    assert ris(BARE).keys() == {"type_of_reference", "id", "abstract", "notes", "database_provider"}
    assert csl(BARE).keys() == {"id", "type", "abstract", "note", "source"}
    assert csl(BARE)["note"] == "Quotes Speaker not known"


# published -> BibTeX year, month, date; RIS date; CSL date parts
DATES: list[tuple[str, tuple[str | None, ...], str | None, list[int] | None]] = [
    ("2023", ("2023", None, None), "2023", [2023]),
    ("2023-10", ("2023", "oct", None), "2023/10", [2023, 10]),
    ("2023-10-07T06:30:00+02:00", ("2023", "oct", "2023-10-07"), "2023/10/07", [2023, 10, 7]),
    ("2023-02-31", (None, None, None), None, None),
    ("yesterday", (None, None, None), None, None),
]


@pytest.mark.parametrize(("published", "fields", "day", "parts"), DATES)
def test_a_date_is_as_precise_as_it_is_known(
    published: str, fields: tuple[str | None, ...], day: str | None, parts: list[int] | None
) -> None:
    record = quote(published=published)
    assert tuple(bibtex(record).get(name) for name in ("year", "month", "date")) == fields
    assert ris(record).get("date") == day
    assert csl(record).get("issued") == ({"date-parts": [parts]} if parts else None)


# quotation -> its note
NOTES = [
    (quote(kind="indirect"), "Reports Odile Vane, harbour master, 26 October 2023"),
    (quote(role=None, date=None), "Quotes Odile Vane"),
    (quote(role=None, relayed_by="Ada Marsh"), "Quotes Odile Vane (as quoted by Ada Marsh), 26 October 2023"),
    (quote(speaker="a senior pilot", role="senior pilot"), "Quotes a senior pilot, 26 October 2023"),
]


@pytest.mark.parametrize(("record", "note"), NOTES)
def test_the_note_says_whom_the_article_quotes(record: Record, note: str) -> None:
    assert (bibtex(record)["note"], ris(record)["notes"], csl(record)["note"]) == (note, [note], note)


# names as printed -> BibTeX's author field
AUTHORS = [
    (["Ines Corrow"], "Ines Corrow"),
    (["Corrow, Ines"], "{Corrow, Ines}"),
    (["Marsh and Daughters", "Ada Marsh"], "{Marsh and Daughters} and Ada Marsh"),
    (["Sandor Andrews"], "Sandor Andrews"),
    (["R&D desk"], r"R\&D desk"),
]


@pytest.mark.parametrize(("authors", "field"), AUTHORS)
def test_a_name_is_never_taken_for_two(authors: list[str], field: str) -> None:
    assert bibtex(quote(authors=authors))["author"] == field


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_ever_text(text: str) -> None:
    record = hostile(text)
    expected = one_line(text)
    fields = bibtex(record)
    assert fields.keys() == bibtex(quote()).keys()
    assert read_latex(fields["abstract"]) == f"“{expected}”".replace("--", "–")  # a ligature of LaTeX's
    reference = ris(record)
    assert (reference["title"], reference["abstract"]) == (expected, f"“{expected}”")
    assert write_reference(record).count("\r\n") == 12
    item = csl(record)
    assert (item["title"], item["author"]) == (expected, [{"literal": expected}])
    assert not re.search("[<>&]", write_items(record))
    for address in (fields["url"], reference["urls"][0], item["URL"]):
        assert re.fullmatch(r"https://ledger\.example/[-\w.~:/?#\[\]@!$&'()*+,;=%]*", address, re.ASCII)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//ledger.example", "https://[", ""]
)
def test_no_address_leads_out_of_the_web(url: str) -> None:
    record = quote(url=url)
    assert "url" not in bibtex(record) and "urls" not in ris(record) and "URL" not in csl(record)


# Signs of LaTeX's own that the reader has no table for.
_SIGNS = get_default_latex_context_db()
_SIGNS.add_context_category(
    "signs",
    prepend=True,
    macros=[
        MacroTextSpec(f"text{name}", sign)
        for name, sign in {
            "less": "<",
            "greater": ">",
            "bar": "|",
            "braceleft": "{",
            "braceright": "}",
            "asciicircum": "^",
        }.items()
    ],
)


def read_latex(text: str) -> str:
    return str(LatexNodes2Text(latex_context=_SIGNS, keep_comments=True).latex_to_text(text))


# Quotation marks and dashes of several signs are ligatures of LaTeX's fonts, which change no word.
_PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="`'-!?\"", exclude_categories=["C", "Z"]))


@given(_PLAIN)
def test_latex_prints_the_text_itself(text: str) -> None:
    assert read_latex(latex(text)) == text


@given(st.text())
def test_no_text_breaks_out_of_a_field(text: str) -> None:
    escaped = latex(text)
    depths = [escaped[:end].count("{") - escaped[:end].count("}") for end in range(len(escaped) + 1)]
    assert min(depths) >= 0 and depths[-1] == 0
    assert not re.search(r"(?<!\\)[%&$#_]", escaped)
