"""JSON and NDJSON: the records themselves, whole."""

from __future__ import annotations

import json
from collections.abc import Iterable

from service.forms.form import Record


def write_line(record: Record) -> str:
    """The record on one line of ASCII: no reader can take a character of it for the end of the line."""
    return json.dumps(record, separators=(",", ":")) + "\n"


def write_lines(records: Iterable[Record]) -> str:
    """A record a line."""
    return "".join(write_line(record) for record in records)
