"""What is asked of an index, in one form for all: engines through the contract, their rivals, a service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from indexer.index import Reader, Search
from indexer.index.query import And, Dates, Field, Node, Phrase, Prefix, Word
from service.verify import verify

SHOWN = 20  # answers at most, as on a page


@dataclass(frozen=True, slots=True)
class Suggest:
    """Speakers of whose name some word begins so, most quoted first."""

    beginning: str


@dataclass(frozen=True, slots=True)
class LookUp:
    """Speakers whose name holds these words, most quoted first."""

    words: str


@dataclass(frozen=True, slots=True)
class Altered:
    """Quotations of which this phrase may be a wording; it was made from that of the id `source`."""

    phrase: str
    source: str


@dataclass(frozen=True, slots=True)
class Verify:
    """Whether anybody said so."""

    phrase: str


Asked = Search | Suggest | LookUp | Altered | Verify


def ask(reader: Reader, asked: Asked) -> object:
    """The answer through the contract of the engines."""
    match asked:
        case Search():
            return reader.search(asked)
        case Suggest(beginning):
            return reader.speakers_by_prefix(beginning, SHOWN)
        case LookUp(words):
            return reader.speakers(words, SHOWN)
        case Altered(phrase):
            return reader.shortlist_quotes(phrase, SHOWN)
        case Verify(phrase):
            return verify(reader, phrase)


def address(asked: Asked) -> str | None:
    """The path that asks a service the same; None where it has none, as for a later page."""
    match asked:
        case Search(offset=0):
            return _path("quotes", **dict(_parameters(asked)))
        case Suggest(beginning):
            return _path("suggest", q=beginning)
        case LookUp(words):
            return _path("speakers", q=words)
        case Verify(phrase):
            return _path("verify", quote=phrase)
        case _:
            return None


def _path(route: str, **parameters: str) -> str:
    return f"/api/v1/{route}?{urlencode(parameters)}"


def _parameters(asked: Search) -> Iterator[tuple[str, str]]:
    if asked.query:
        yield "q", written(asked.query)
    if asked.where:
        yield from conditions(asked.where)
    if asked.sort != "relevance":
        yield "sort", asked.sort
    if asked.facets:
        yield "facet", ",".join(asked.facets)
    if asked.histogram:
        yield "histogram", asked.histogram
    if not asked.grouped:
        yield "group", "none"


def written(query: Node) -> str:
    """A word, a phrase or the beginning of a word as somebody types it; Whoosh reads it alike."""
    match query:
        case Word(text):
            return text
        case Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f"{text}*"
        case _:
            raise ValueError(f"no way to write {query}")


def conditions(where: Node) -> Iterator[tuple[str, str]]:
    """What narrows a search, one name and value each; days as `from` and `to`."""
    match where:
        case Field(name, value):
            yield name, value
        case Dates(first, last):
            yield from ((name, day) for name, day in (("from", first), ("to", last)) if day)
        case And(nodes):
            for node in nodes:
                yield from conditions(node)
        case _:
            raise ValueError(f"no condition: {where}")
