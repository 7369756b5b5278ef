"""CSV (RFC 4180): a header, then a row a record. What a spreadsheet would run is made text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from service.forms.form import Record, Site
from service.parameters import whole

# The order is part of what the API promises: new columns go to the end.
QUOTE_COLUMNS = (
    *("id", "text", "kind", "speaker", "speaker_id", "speaker_type", "role", "date", "date_basis"),
    *("publisher", "published", "title", "authors", "url", "cue", "mention", "before", "after"),
    *("start", "end", "confidence", "copies", "relayed_by", "article_id", "permalink"),
)
SPEAKER_COLUMNS = ("id", "name", "type", "aliases", "roles", "quotes", "permalink")
PRINT_COLUMNS = (
    *("wording", "text", "quote_id", "speaker", "speaker_id", "role", "date"),
    *("publisher", "published", "title", "url", "article_id", "permalink"),
)

# What makes a cell a formula (OWASP, CSV Injection), also in the full-width forms that spreadsheets fold.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BETWEEN = "; "


def write_quotes(quotes: Iterable[Record], site: Site) -> str:
    """A row a quotation, by QUOTE_COLUMNS; what is unknown is empty, authors are joined by semicolons."""
    return _table(QUOTE_COLUMNS, (_quote_row(quote, site) for quote in quotes))


def write_speakers(speakers: Iterable[Record], site: Site) -> str:
    """A row a speaker; aliases and roles, with their days, are joined by semicolons."""
    return _table(SPEAKER_COLUMNS, (_speaker_row(speaker, site) for speaker in speakers))


def write_variants(variants: Iterable[Record], site: Site) -> str:
    """A row a print; prints of one wording share its number, counted from 1."""
    rows = (
        {"wording": number, "text": variant["text"], **printed, "permalink": site.quote(printed["quote_id"])}
        for number, variant in enumerate(variants, 1)
        for printed in variant["prints"]
    )
    return _table(PRINT_COLUMNS, rows)


def _quote_row(quote: Record, site: Site) -> Record:
    source, segments = quote["source"], quote["segments"]
    return {
        **quote,
        **source,
        "authors": _BETWEEN.join(source["authors"]),
        "mention": quote["mention"]["text"] if quote["mention"] else None,
        "before": quote["context"]["before"],
        "after": quote["context"]["after"],
        "start": segments[0]["start"],
        "end": segments[-1]["end"],
        "permalink": site.quote(quote["id"]),
    }


def _speaker_row(speaker: Record, site: Site) -> Record:
    roles = (f"{held['role']} ({held['from'] or ''}/{held['to'] or ''})" for held in speaker["roles"])
    return {
        **speaker,
        "aliases": _BETWEEN.join(speaker["aliases"]),
        "roles": _BETWEEN.join(roles),
        "permalink": site.speaker(speaker["id"]),
    }


def _table(columns: Sequence[str], rows: Iterable[Record]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return written.getvalue()


def _cell(value: Any) -> Any:
    """Numbers as they are; a text that would be a formula after an apostrophe, which keeps it text."""
    if not isinstance(value, str):
        return value
    text = whole(value)
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
