"""What an address, a form or a command line asks for, checked and typed once for all of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Literal, cast, get_args

from indexer.index.query import Confidence, FacetName, Interval, Sort
from indexer.quote import Kind
from service.query import between
from service.settings import PAGE_DEFAULT, PAGE_LIMIT, PHRASE_LENGTH, QUERY_LENGTH

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DECIMAL = re.compile(r"[0-9.eE+-]+")  # of what `float` reads, without its words and its _
_HALVES = re.compile("[\ud800-\udfff]")
_NAME_SHOWN = 100  # characters of an unknown parameter
GROUPS = ("copies", "none")  # a statement in all its prints is one result, or each print is


class ParameterError(ValueError):
    """A parameter is unknown or has a value it cannot have.

    `parameter` is its name; the message begins with it.
    """

    def __init__(self, parameter: str, what: str) -> None:
        super().__init__(f"{parameter} {what}")
        self.parameter = parameter


@dataclass(frozen=True, slots=True)
class Question:
    """A search as it was asked. `since` and `until` are a year, a month or a day; blank is not asked.

    `speaker` is a name or an id, `speaker_id` an id alone. `offset` counts results, `after` is a place
    as `indexer.index.engine.Search` has it.
    """

    q: str = ""
    speaker: str = ""
    speaker_id: str = ""
    role: str = ""
    publisher: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    confidence: Confidence | None = None
    sort: Sort | Literal[""] = ""
    grouped: bool = True
    facets: tuple[FacetName, ...] = ()
    histogram: Interval | None = None
    limit: int = PAGE_DEFAULT
    offset: int = 0
    after: str | None = None

    @property
    def key(self) -> str:
        """The same for every page of one search, another for any other search."""
        anywhere = replace(self, limit=1, offset=0, after=None, facets=(), histogram=None)
        asked = json.dumps(asdict(anywhere))
        return hashlib.sha256(asked.encode()).hexdigest()[:12]


def read_question(args: Mapping[str, str]) -> Question:
    """The search that `args` ask for, at its first page. Raises ParameterError or QueryError."""
    question = Question(
        q=args.get("q", ""),
        speaker=_short(args, "speaker"),
        role=_short(args, "role"),
        publisher=_short(args, "publisher"),
        kind=_one_of("kind", _short(args, "kind").casefold(), get_args(Kind)),
        since=_period(args, "from"),
        until=_period(args, "to"),
        confidence=_read_confidence(args),
        sort=cast(Sort, _one_of("sort", args.get("sort", ""), get_args(Sort))),
        grouped=_one_of("group", args.get("group", ""), GROUPS) != "none",
        facets=_read_facets(args.get("facet", "")),
        histogram=cast(Interval, _one_of("histogram", args.get("histogram", ""), get_args(Interval))) or None,
        limit=read_limit(args),
    )
    _check_where(question)
    return question


def _check_where(question: Question) -> None:
    for name in ("speaker", "role", "publisher"):
        value = getattr(question, name)
        if value and not any(character.isalnum() for character in value):
            raise ParameterError(name, "holds no letter or digit to look for.")
    try:
        between(question.since, question.until)
    except ValueError:
        raise ParameterError(
            "to", f"ends before from begins: {question.until} comes before {question.since}."
        ) from None


def _period(args: Mapping[str, str], name: str) -> str:
    text = _short(args, name)
    try:
        between(text, None)
    except ValueError:
        periods = "a year (2023), a month (2023-10) or a day (2023-10-27)"
        raise ParameterError(name, f"is {periods}, not {text[:40]!r}.") from None
    return text


def _read_confidence(args: Mapping[str, str]) -> Confidence | None:
    least, below = (_share(args, name) for name in ("min_confidence", "below_confidence"))
    return None if least is None and below is None else Confidence(least, below)


def _share(args: Mapping[str, str], name: str) -> float | None:
    text = _short(args, name)
    try:
        share = float(text) if _DECIMAL.fullmatch(text) else None
    except ValueError:
        share = None
    if text and (share is None or not 0 <= share <= 1):
        raise ParameterError(name, f"is a number from 0 to 1, not {text[:40]!r}.")
    return share


def _read_facets(text: str) -> tuple[FacetName, ...]:
    named = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    return tuple(cast(FacetName, _one_of("facet", name, get_args(FacetName))) for name in named)


def read_limit(args: Mapping[str, str]) -> int:
    """How many records a page holds. Raises ParameterError."""
    return read_number("limit", args.get("limit") or str(PAGE_DEFAULT), 1, PAGE_LIMIT)


def read_number(name: str, text: str, least: int, most: int) -> int:
    """A whole number from `least` to `most`. Raises ParameterError."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and least <= int(text) <= most):
        raise ParameterError(name, f"is a whole number from {least} to {most}, not {text[:40]!r}.")
    return int(text)


def read_words(args: Mapping[str, str], name: str = "q") -> str:
    """A short text, blank when it is not given. Raises ParameterError."""
    return _short(args, name)


def read_phrase(text: str) -> str:
    """The phrase to verify. Raises ParameterError when there is none or it is a draft's length."""
    if not text.strip():
        raise ParameterError("quote", "is needed: the words to look for.")
    if len(text) > PHRASE_LENGTH:
        raise ParameterError(
            "quote",
            f"holds at most {PHRASE_LENGTH} characters; a whole draft is for POST /api/v1/check.",
        )
    return text


def single_values(args: Mapping[str, list[str]], known: Collection[str]) -> dict[str, str]:
    """The parameters by name, each made `whole`; a repeated facet as one list.

    Raises ParameterError for one that is unknown or given twice.
    """
    if unknown := sorted(args.keys() - set(known)):
        listed = ", ".join(known) or "none"
        raise ParameterError(unknown[0][:_NAME_SHOWN], f"is not known here. Known here: {listed}.")
    for name, values in args.items():
        if len(values) > 1 and name != "facet":
            raise ParameterError(name, f"is given {len(values)} times; once is enough.")
    return {name: whole(",".join(values)) for name, values in args.items()}


def _short(args: Mapping[str, str], name: str) -> str:
    text = args.get(name, "")
    if len(text) > QUERY_LENGTH:
        raise ParameterError(name, f"holds at most {QUERY_LENGTH} characters.")
    return text.strip()


def _one_of(name: str, text: str, values: Collection[str]) -> str:
    if text and text not in values:
        raise ParameterError(name, f"is one of {', '.join(values)}, not {text[:40]!r}.")
    return text


def whole(text: str) -> str:
    """The text as it can be printed, offsets unchanged.

    Addresses, JSON and command lines can spell control characters and lone
    halves of a character pair: the first are taken for spaces (tabs and line
    ends remain), the second for the sign of an unreadable character.
    """
    return _HALVES.sub("\ufffd", _CONTROLS.sub(" ", text))
