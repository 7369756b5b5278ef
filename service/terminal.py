"""Answers as lines for a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from service.search import Answer
from service.typography import counted, day, told_role
from service.verdicts import SAYINGS, Record, differs, marked_line, searched_sentence, sentences

_INDENT = "    "
_WIDEST = 100


def search_lines(answer: Answer, understood: str, following: str | None) -> Iterator[str]:
    """A search's answer: what it was taken to ask for, each quotation with who, when and where.

    `following` is the cursor of the next page.
    """
    yield from wrapped(f"Understood as {understood}.")
    yield ""
    if not answer.total:
        yield "We hold no quotation that matches."
    for record in answer.quotes:
        yield from quote_lines(record)
        yield ""
    if answer.total > len(answer.quotes):
        yield f"{len(answer.quotes):,} of {counted(answer.total, 'quotation', 'quotations')}."
    if following:
        yield f"The next: --cursor {following}"
    if answer.facets or answer.histogram:
        yield ""
    for name, values in answer.facets.items():
        counts = (f"{value['value']} {value['count']:,}" for value in values)
        yield from wrapped(f"{name}: {', '.join(counts) or 'none'}")
    for period in answer.histogram:
        yield f"{period['period']}  {period['count']:,}"


def quote_lines(record: Record) -> Iterator[str]:
    """One quotation: its words, then speaker and role, then date, outlet and link."""
    said = record["text"] if record["kind"] == "indirect" else f"“{record['text']}”"
    yield from wrapped(said)
    yield from _credit_lines(record)


def verification_lines(record: Record) -> Iterator[str]:
    """A verdict, what is to be said beside it, then each match with its difference marked."""
    said = SAYINGS[record["verdict"]]
    yield f"{said.sign} {said.sentence}"
    for sentence in [*sentences(record), searched_sentence(record)]:
        yield from wrapped(sentence, "  ")
    if record["nearest"]:
        yield from ["", "The nearest we hold:"]
    for match in record["matches"] or record["nearest"]:
        yield ""
        yield from _match_lines(match)


def draft_lines(report: Record, draft: str) -> Iterator[str]:
    """A draft's passages, each with its line, its verdict and the best match; then how many of each."""
    passages = report["passages"]
    line, place = 1, 0
    for passage in passages:
        line, place = line + draft.count("\n", place, passage["start"]), passage["start"]
        yield from _passage_lines(passage, line)
        yield ""
    yield _tally(passages)


def _passage_lines(passage: Record, line: int) -> Iterator[str]:
    said = SAYINGS[passage["verdict"]]
    yield from wrapped(f"“{passage['text']}”")
    credited = f", credited by the draft to {passage['speaker']}" if passage["speaker"] else ""
    yield _INDENT + f"line {line}{credited}"
    yield _INDENT + f"{said.sign} {said.sentence}"
    for sentence in sentences(passage):
        yield from wrapped(sentence, _INDENT)
    for match in passage["matches"][:1]:
        yield from _match_lines(match, _INDENT)


def _tally(passages: Sequence[Record]) -> str:
    """2 passages: 1 exact, 1 altered."""
    if not passages:
        return "There is no quoted passage in this draft."
    numbers = Counter(passage["verdict"] for passage in passages)
    told = (f"{numbers[verdict]:,} {verdict}" for verdict in SAYINGS if numbers[verdict])
    return f"{counted(len(passages), 'passage', 'passages')}: {', '.join(told)}."


def _match_lines(match: Record, indent: str = "") -> Iterator[str]:
    if match["fragments"]:
        for fragment in match["fragments"]:
            yield from wrapped(f"“{fragment['phrase']['text']}”", indent)
            yield from _credit_lines(fragment)
        return
    compared = marked_line(match["diff"]) if differs(match["diff"]) else match["text"]
    yield from wrapped(f"“{compared}”", indent)
    yield from _credit_lines(match)


def _credit_lines(record: Record) -> Iterator[str]:
    """Who said it, when, and where it was printed."""
    source = record["source"]
    who = [record["speaker"] or "Speaker not known", told_role(record)]
    yield from wrapped("— " + ", ".join(part for part in who if part), _INDENT)
    copies = record.get("copies")
    reprinted = f"also in {counted(copies, 'other article', 'other articles')}" if copies else ""
    earliest = "earliest print we hold" if record.get("earliest") else ""
    where = [day(record["date"]), source["publisher"], reprinted, earliest]
    yield from wrapped(" · ".join(part for part in where if part), _INDENT)
    if link := source["url"] or source["title"] or record["article_id"]:
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
