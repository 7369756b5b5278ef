"""Answers as lines for a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

from service.search import Answer, Record
from service.typography import counted, day

_INDENT = "    "
_WIDEST = 100


def search_lines(answer: Answer) -> Iterator[str]:
    """A search's answer: each quotation with who, when and where."""
    if not answer.total:
        yield "We hold no quotation that matches."
    for record in answer.quotes:
        yield from quote_lines(record)
        yield ""
    if answer.total > len(answer.quotes):
        yield f"{len(answer.quotes):,} of {counted(answer.total, 'quotation', 'quotations')}."


def quote_lines(record: Record) -> Iterator[str]:
    """One quotation: its words, then speaker and role, then date, outlet and link."""
    said = record["text"] if record["kind"] == "indirect" else f"“{record['text']}”"
    yield from wrapped(said)
    yield from credit_lines(record)


def credit_lines(record: Record) -> Iterator[str]:
    """Who said it, when, and where it was printed."""
    source = record["source"]
    who = [record["speaker"] or "Speaker not known", record["role"]]
    yield from wrapped("— " + ", ".join(part for part in who if part), _INDENT)
    copies = counted(record["copies"], "other article", "other articles") if record["copies"] else ""
    where = [day(record["date"]), source["publisher"], copies and f"also in {copies}"]
    yield from wrapped(" · ".join(part for part in where if part), _INDENT)
    if link := source["url"] or source["title"]:
        yield _INDENT + link


def wrapped(text: str, indent: str = "") -> list[str]:
    """The text in lines no wider than the terminal, and never too wide to read."""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
