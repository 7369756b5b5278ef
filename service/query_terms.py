"""The smallest parts of a query: its tokens, and the leaf of the tree that each term stands for."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, cast, get_args

from indexer.index.query import Dates, Field, FieldName, Node, Phrase, Prefix, Word
from indexer.quote import Kind
from service.settings import PREFIX_LETTERS

# Any mark that looks like a double quotation mark opens a phrase, and any closes it.
_MARKS = '"“”„‟«»＂'
_FIELDS = ("speaker", "role", "publisher", "kind", "date")
_OPERATORS: dict[str, TokenKind] = {"AND": "and", "OR": "or", "NOT": "not"}
_SIGNS: dict[str, TokenKind] = {"(": "open", ")": "close", "-": "not"}

# The minus counts only before something: "a - b" and "--b" hold dashes. `bare` is a run
# up to the next space, bracket or mark. Every branch consumes, none overlaps: linear.
_TOKEN = re.compile(
    rf"""
      (?P<sign> [()] | -(?! [\s)-] | $ ) )
    | (?P<field> [A-Za-z_]+ ) : (?= [^\s()] )
      (?: [{_MARKS}] (?P<quoted> [^{_MARKS}]* ) (?P<ended> [{_MARKS}] )?
        | (?P<value> [^\s(){_MARKS}]+ ) )
    | [{_MARKS}] (?P<phrase> [^{_MARKS}]* ) (?P<closed> [{_MARKS}] )?
    | (?P<bare> [^\s(){_MARKS}]+ )
    """,
    re.VERBOSE,
)
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

TokenKind = Literal["open", "close", "not", "and", "or", "word", "phrase", "field"]


class QueryError(ValueError):
    """A query cannot be read. `position` is the offset in the query, from 0, of where that shows."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position

    def __str__(self) -> str:
        return f"{self.message} (At character {self.position + 1} of the query.)"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query: `text` as typed without marks, `field` the name before a colon."""

    kind: TokenKind
    text: str
    position: int
    field: str = ""


def is_term(token: Token) -> bool:
    """Whether the token is something to look for, not an operator or a bracket."""
    return token.kind in ("word", "phrase", "field")


def tokens(text: str) -> tuple[Token, ...]:
    """The pieces of a query in order. Raises QueryError for an open phrase."""
    spaced = "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in text)
    found = (_token(match) for match in _TOKEN.finditer(spaced))
    return tuple(token for token in found if token)


def _token(match: re.Match[str]) -> Token | None:
    start = match.start()
    if sign := match["sign"]:
        return Token(_SIGNS[sign], sign, start)
    if match["field"]:
        return _field_token(match)
    if match["phrase"] is not None:
        return _phrase_token(match)
    bare = match["bare"]
    if bare in _OPERATORS:
        return Token(_OPERATORS[bare], bare, start)
    if bare.endswith(":") and bare[:-1].casefold() in _FIELDS and bare.islower():
        raise QueryError(f"{bare} needs a value right after the colon.", start)
    return Token("word", bare, start) if _says_something(bare) else None


def _field_token(match: re.Match[str]) -> Token:
    if match["quoted"] is not None and not match["ended"]:
        raise QueryError("This quotation mark is never closed.", match.end("field") + 1)
    value = match["quoted"] if match["quoted"] is not None else match["value"]
    return Token("field", value.strip(), match.start(), match["field"].casefold())


def _phrase_token(match: re.Match[str]) -> Token:
    if not match["closed"]:
        raise QueryError("This quotation mark is never closed.", match.start())
    if not _says_something(match["phrase"]):
        raise QueryError("There is no word between these quotation marks.", match.start())
    return Token("phrase", " ".join(match["phrase"].split()), match.start())


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)


def read_term(token: Token) -> Node:
    """The leaf a term stands for. Raises QueryError for a field or prefix that cannot be read."""
    if token.kind == "phrase":
        return Phrase(token.text)
    if token.kind == "field":
        return _field(token)
    return _prefix(token) if "*" in token.text else Word(token.text)


def _prefix(token: Token) -> Prefix:
    stem = token.text.rstrip("*")
    if "*" in stem:
        raise QueryError("* stands only at the end of a word.", token.position + token.text.index("*"))
    if sum(character.isalnum() for character in stem) < PREFIX_LETTERS:
        raise QueryError(f"At least {PREFIX_LETTERS} letters are needed before *.", token.position)
    return Prefix(stem)


def _field(token: Token) -> Node:
    if token.field not in _FIELDS:
        fields = ", ".join(_FIELDS)
        hint = "For the words themselves put them in quotation marks."
        raise QueryError(f"There is no field {token.field}; there are {fields}. {hint}", token.position)
    if not _says_something(token.text):
        raise QueryError(f"{token.field}: needs a value right after the colon.", token.position)
    if token.field == "date":
        return _dates(token)
    if token.field == "kind":
        return kind_field(token.text, token.position)
    return Field(cast(FieldName, token.field), token.text)


def kind_field(text: str, position: int = 0) -> Field:
    """The field for a kind of quotation. Raises QueryError when there is no such kind."""
    kinds = get_args(Kind)
    if text.casefold() not in kinds:
        raise QueryError(f"A kind is one of {', '.join(kinds)}, not {text}.", position)
    return Field("kind", text.casefold())


def _dates(token: Token) -> Dates:
    first, dots, last = token.text.partition("..")
    try:
        return between(first, last if dots else first)
    except ValueError as fault:
        raise QueryError(str(fault), token.position) from None


def between(first: str | None, last: str | None) -> Dates:
    """From the first day of one period to the last day of another; blank or None is open.

    A period is YYYY, YYYY-MM or YYYY-MM-DD. Raises ValueError.
    """
    since = _period(first)[0].isoformat() if first else None
    until = _period(last)[1].isoformat() if last else None
    if since and until and since > until:
        raise ValueError(f"The time from {first} to {last} ends before it begins.")
    return Dates(since, until)


def _period(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a year, a month or a day."""
    match = _PERIOD.fullmatch(text)
    year, month, day = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    try:
        first = datetime.date(year, month or 1, day or 1)
        length = calendar.monthrange(year, month or 12)[1]
        return first, datetime.date(year, month or 12, day or length)
    except ValueError:
        message = f"{text} is no year (2023), month (2023-10) or day (2023-10-27)."
        raise ValueError(message) from None
