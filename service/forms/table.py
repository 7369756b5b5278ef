"""The one table of forms: which there are, and in which of them each route answers."""

from __future__ import annotations

from typing import Any

from service.forms import atom, bibtex, csl, csv, jsonld, ndjson, ris, suggestions
from service.forms.form import Form
from service.forms.words import write_citation

Forms = tuple[Form, ...]

JSON = Form("JSON", "json", ("application/json",), lambda page: ndjson.write_line(page.body))

_CSV = ("text/csv",)
_NDJSON = Form(
    "NDJSON",
    "ndjson",
    ("application/x-ndjson", "application/ndjson", "application/jsonl"),
    lambda page: ndjson.write_lines(page.records),
    download=True,
)

QUOTES: Forms = (
    JSON,
    Form("CSV", "csv", _CSV, lambda page: csv.write_quotes(page.records, page.site), download=True),
    _NDJSON,
    Form("Atom", "atom", ("application/atom+xml",), atom.write_feed, sort="newest"),
)
VARIANTS: Forms = (
    JSON,
    Form("CSV", "csv", _CSV, lambda page: csv.write_variants(page.records, page.site), download=True),
    _NDJSON,
)
SPEAKERS: Forms = (
    JSON,
    Form("CSV", "csv", _CSV, lambda page: csv.write_speakers(page.records, page.site), download=True),
    _NDJSON,
)
QUOTE: Forms = (
    JSON,
    Form(
        "BibTeX",
        "bib",
        ("application/x-bibtex", "application/bibtex", "text/x-bibtex"),
        lambda page: bibtex.write_entry(page.body),
        download=True,
    ),
    Form(
        "RIS",
        "ris",
        ("application/x-research-info-systems",),
        lambda page: ris.write_reference(page.body),
        download=True,
    ),
    Form(
        "CSL-JSON",
        "csl.json",
        ("application/vnd.citationstyles.csl+json",),
        lambda page: csl.write_items(page.body),
        shape=list[dict[str, Any]],
        download=True,
    ),
    Form(
        "JSON-LD",
        "jsonld",
        ("application/ld+json",),
        lambda page: jsonld.write_document(page.body, page.site),
        shape=dict[str, Any],
    ),
    Form(
        "plain text",
        "txt",
        ("text/plain",),
        lambda page: f"{write_citation(page.body, page.site)}\n",
    ),
)
SUGGESTIONS: Forms = (
    JSON,
    Form(
        "OpenSearch suggestions",
        "opensearch",
        ("application/x-suggestions+json",),
        lambda page: suggestions.write_suggestions(page.body),
        shape=list[str | list[str]],
    ),
)

# By endpoint; a route that is not named here answers in JSON alone.
FORMS: dict[str, Forms] = {
    "api.quotes": QUOTES,
    "api.quote": QUOTE,
    "api.copies": QUOTES,
    "api.variants": VARIANTS,
    "api.speakers": SPEAKERS,
    "api.speaker_quotes": QUOTES,
    "api.suggest": SUGGESTIONS,
}


def forms_of(endpoint: str | None) -> Forms:
    """The forms of a route, the one it answers in by default first."""
    return FORMS.get(endpoint or "", (JSON,))


def by_suffix(path: str, forms: Forms) -> str:
    """The rule beside `path` under which each form that is no default has an address of its own."""
    names = ", ".join(f'"{form.suffix}"' for form in forms if form is not JSON)
    return f"{path}.<any({names}):suffix>"
