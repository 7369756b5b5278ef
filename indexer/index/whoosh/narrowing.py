"""Narrowing: which of the quotations found are also what somebody asks for beside the words.

What is common (a kind, an outlet, a year) is read off the columns of those found, not looked for among all.
"""

from __future__ import annotations

from indexer.index.names import name_words
from indexer.index.query import And, Confidence, Dates, Field, FieldName, Node, Not, Or
from indexer.index.whoosh.questions import Found, answer, with_words
from indexer.index.whoosh.segments import Segments

_COLUMNS: tuple[FieldName, ...] = ("speaker", "role", "publisher", "kind", "article_id")
_WHOLE = ("kind", "article_id")
_CHEAPER = 4  # postings read in the time that one value of a column is looked at


def narrow(node: Node, found: Found, segments: Segments) -> Found:
    """Those of `found` that `node` describes."""
    match node:
        case And(nodes) if nodes:
            for one in nodes:
                found = narrow(one, found, segments)
            return found
        case Or(nodes):
            return set().union(*(narrow(one, found, segments) for one in nodes))
        case Not(inner):
            return found - narrow(inner, found, segments)
        case Dates(first, last):
            return segments.said_among(found, first, last)
        case Confidence(least, below):
            return segments.as_sure(found, least, below)
        case Field(name, value) if name in _COLUMNS and _is_common(node, found, segments):
            return _by_column(name, value, found, segments)
        case _:
            return found & answer(node, segments, {})


def _is_common(field: Field, found: Found, segments: Segments) -> bool:
    terms = (field.value,) if field.name in _WHOLE else name_words(field.value)
    counts = segments.frequencies(field.name, terms)
    return min(map(counts.get, terms, (0,) * len(terms)), default=0) > _CHEAPER * len(found)


def _by_column(name: FieldName, value: str, found: Found, segments: Segments) -> Found:
    if name not in _WHOLE:
        return with_words(name, name_words(value), found, segments)
    column = segments.column(name)
    return {number for number in found if column[number] == value}
