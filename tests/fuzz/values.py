"""Values of the document's own formats, which no JSON Schema can spell, and ids that are held."""

from __future__ import annotations

import datetime
from typing import Any

import schemathesis
from hypothesis import strategies as st

from service.openapi.parameters import PLACES, URL
from service.settings import PHRASE_LENGTH, PREFIX_LETTERS, QUERY_LENGTH

_LETTERS = st.characters(categories=("L", "N"), codec="utf-8")
_HELD = st.sampled_from(
    "fares the barrier wall minister said not rail 160 naïve don’t Halloran transport Brith strike".split()
)
_OPERATORS = ("OR", "AND", "NOT")
_FIELDS = ("speaker:", "role:", "publisher:")


def _word() -> st.SearchStrategy[str]:
    """A word that is none of the language's own."""
    return _HELD | st.text(_LETTERS, min_size=1, max_size=12).filter(
        lambda word: word not in ("OR", "AND", "NOT")
    )


def _period() -> st.SearchStrategy[str]:
    days = st.dates(datetime.date(1, 1, 1)) | st.dates(datetime.date(2024, 6, 1), datetime.date(2026, 1, 1))
    return st.builds(lambda day, length: day.isoformat()[:length], days, st.sampled_from((4, 7, 10)))


def _term() -> st.SearchStrategy[str]:
    words = st.lists(_word(), min_size=1, max_size=4).map(" ".join)
    prefix = st.text(_LETTERS, min_size=PREFIX_LETTERS, max_size=8).map("{}*".format)
    fields = st.builds(
        "".join, st.tuples(st.sampled_from(_FIELDS), words.map(lambda text: f'"{text}"') | _word())
    )
    kinds = st.sampled_from(("kind:direct", "kind:mixed", "kind:indirect"))
    return (
        _word()
        | words.map(lambda text: f"“{text}”")
        | prefix
        | fields
        | kinds
        | _period().map("date:{}".format)
    )


def _query() -> st.SearchStrategy[str]:
    """Queries that can be read: terms, alternatives and groups, and at times something to leave out."""
    either = st.lists(_term(), min_size=2, max_size=3).map(" OR ".join)
    group = either.map("({})".format)
    needed = st.lists(_term() | either | group, min_size=1, max_size=4).map(" ".join)
    left_out = st.lists((_term() | group).map("-{}".format), max_size=2).map(" ".join)
    return st.builds(lambda first, last: f"{first} {last}".strip(), needed, left_out).filter(
        lambda text: len(text) <= QUERY_LENGTH
    )


def _words(most: int) -> st.SearchStrategy[str]:
    """A text with something to look for."""
    anything = st.text(st.characters(codec="utf-8"), max_size=60)
    return st.builds(lambda word, rest: f"{word}{rest}"[:most], _word(), anything | _HELD)


FORMATS: dict[str, st.SearchStrategy[Any]] = {
    "query": _query(),
    "words": _words(QUERY_LENGTH),
    "period": _period(),
    "phrase": _words(PHRASE_LENGTH),
    "cursor": st.just(""),
    "uri": st.just(URL.example),
}


def register() -> None:
    """Tell Schemathesis of all this."""
    for name, strategy in FORMATS.items():
        schemathesis.openapi.format(name, strategy)
    schemathesis.hook("before_generate_path_parameters")(_often_held)
    schemathesis.hook("map_query")(_as_one_would_ask)


def _often_held(_: Any, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """An id that is held as often as any other."""
    return st.builds(_held, strategy, st.booleans())


def _held(place: Any, known: bool) -> Any:
    return {name: PLACES[name].example for name in place} if known and isinstance(place, dict) else place


def _as_one_would_ask(_: Any, query: Any) -> Any:
    """No period that ends before it begins, which is no matter of either end alone; 60 for 60.0."""
    if not isinstance(query, dict):
        return query
    since, until = query.get("from"), query.get("to")
    if isinstance(since, str) and isinstance(until, str):
        query["from"], query["to"] = sorted((since, until))
    wholes = {name: int(value) for name, value in query.items() if _is_whole(value)}
    return {**query, **wholes}


def _is_whole(value: Any) -> bool:
    return isinstance(value, float) and value.is_integer()
