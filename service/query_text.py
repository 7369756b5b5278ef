"""A query written out again in one way, so that two people can see whether they asked the same."""

from __future__ import annotations

import calendar
import datetime
import re

from indexer.index.query import And, Confidence, Dates, Field, Node, Not, Or, Phrase, Prefix, Word

_BARE = re.compile(r'[^\s()"“”„‟«»＂]+')  # a value that needs no quotation marks


def canonical(tree: Node | None) -> str:
    """The text of a tree that `service.query.parse` made: read again, it is that tree.

    It may be longer than what was typed: every group is shown.
    """
    match tree:
        case None:
            return ""
        case Word(text):
            return text
        case Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f"{text}*"
        case Field(name, value):
            return f"{name}:{value}" if _BARE.fullmatch(value) else f'{name}:"{value}"'
        case Dates():
            return f"date:{_period(tree)}"
        case Confidence():
            raise ValueError("No query is written so: a confidence is asked for beside it.")
        case And(nodes):
            return " ".join(map(_grouped, nodes))
        case Or(nodes):
            return " OR ".join(map(_grouped, nodes))
        case Not(node):
            left_out = _grouped(node)
            return f"NOT {left_out}" if left_out.startswith("-") else f"-{left_out}"


def _grouped(node: Node) -> str:
    return f"({canonical(node)})" if isinstance(node, And | Or) else canonical(node)


def _period(dates: Dates) -> str:
    """Two ends, each as short as it can be said; one period where both are its own."""
    first = _short(dates.first, first=True) if dates.first else ""
    last = _short(dates.last, first=False) if dates.last else ""
    if dates.first == dates.last:
        return str(dates.first)
    return first if first == last else f"{first}..{last}"


def _short(iso: str, *, first: bool) -> str:
    """The year or the month that begins, or ends, with this day; else the day."""
    day = datetime.date.fromisoformat(iso)
    if (day.month, day.day) == ((1, 1) if first else (12, 31)):
        return iso[:4]
    edge = 1 if first else calendar.monthrange(day.year, day.month)[1]
    return iso[:7] if day.day == edge else iso
