"""Which form an Accept header asks for."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from service.forms.form import choose
from service.forms.table import FORMS, JSON, QUOTE, QUOTES

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"

# Accept -> the suffix of the form chosen among the forms of lists
LISTS = [
    (None, "json"),
    ("", "json"),
    ("*/*", "json"),
    (BROWSER, "json"),
    ("application/json, text/plain, */*", "json"),
    ("text/csv", "csv"),
    ("TEXT/CSV", "csv"),
    ("text/csv; header=present; charset=utf-8", "csv"),
    ("text/*", "csv"),
    ("application/*", "json"),
    ("application/x-ndjson", "ndjson"),
    ("application/jsonl", "ndjson"),
    ("application/atom+xml;type=feed", "atom"),
    ("text/csv, */*", "csv"),
    ("*/*, text/csv", "csv"),
    ("text/csv;q=0.5, application/json;q=0.4", "csv"),
    ("text/csv;q=0.4, application/atom+xml;q=0.5", "atom"),
    ("text/csv, application/json", "json"),
    ("application/json;q=0, */*", "csv"),
    ("application/json;q=0.1, */*;q=0.5", "csv"),
    ("application/json;q=0, text/csv;q=0, application/*;q=0.1", "ndjson"),
    ("text/html", None),
    ("image/png, application/json;q=0", None),
    ("*/*;q=0", None),
    ("application/ld+json", None),
]

ONE = [
    ("*/*", "json"),
    ("application/x-bibtex", "bib"),
    ("application/x-research-info-systems", "ris"),
    ("application/vnd.citationstyles.csl+json", "csl.json"),
    ('application/ld+json; profile="https://schema.org"', "jsonld"),
    ("application/vnd.citationstyles.csl+json;q=0.5, application/json;q=0.9", "json"),
    ("text/csv", None),
]


@pytest.mark.parametrize(
    ("forms", "accept", "suffix"),
    [(QUOTES, *case) for case in LISTS] + [(QUOTE, *case) for case in ONE],
)
def test_the_form_that_is_asked_for(
    forms: tuple[object, ...], accept: str | None, suffix: str | None
) -> None:
    chosen = choose(forms, parse_accept_header(accept, MIMEAccept))  # type: ignore[arg-type]
    assert (chosen.suffix if chosen else None) == suffix


@pytest.mark.parametrize("endpoint", FORMS)
def test_no_two_forms_of_a_route_are_asked_for_alike(endpoint: str) -> None:
    forms = FORMS[endpoint]
    assert forms[0] is JSON
    suffixes = [form.suffix for form in forms]
    media_types = [media_type for form in forms for media_type in form.media_types]
    assert len(set(suffixes)) == len(suffixes)
    assert len(set(media_types)) == len(media_types)
