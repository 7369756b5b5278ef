"""JSON-LD: what a page states about its article as data, though it be broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from corpus.formats.blocks import Header
from corpus.formats.characters import in_place, one_line
from corpus.formats.compose import site
from corpus.formats.dates import iso_date
from corpus.formats.names import split_names

_Node = Mapping[str, Any]

_WRAPPING = re.compile(r"(?://[ \t]*)?(?:<!\[CDATA\[|\]\]>)|<!--|-->")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_DEEPEST = 12
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class Stated:
    """The header that a page's data gives, and the article's text if that is given, too."""

    header: Header
    body: str | None = None


def stated(scripts: Iterable[str]) -> Stated:
    """What the JSON-LD of a page says of its article; what is not said or not readable is None."""
    nodes = list(islice((node for script in scripts for node in _nodes(_parsed(script), 0)), _MOST_NODES))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Stated(Header())
    publisher = next(iter(_names(article.get("publisher"), named)), None)
    header = Header(
        title=_text(article.get("headline")) or _text(article.get("name")),
        authors=_authors(article, named, publisher),
        published=_date(article),
        url=_address(article),
        publisher=publisher,
    )
    body = article.get("articleBody")
    return Stated(header, in_place(body) if isinstance(body, str) else None)


def _parsed(script: str) -> object:
    """The data of one script; None when it cannot be read even with the commonest faults mended."""
    bare = _WRAPPING.sub(" ", script).strip()
    for text in (bare, _TRAILING_COMMA.sub("", bare)):
        try:
            # The first value is read though another be put after it.
            return json.JSONDecoder(strict=False).raw_decode(text)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int) -> Iterator[_Node]:
    """Every object within `value`, outermost first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _is_article(node: _Node) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    named = any(
        isinstance(kind, str) and kind.endswith(("Article", "BlogPosting", "Report")) for kind in kinds
    )
    return named and ("headline" in node or "datePublished" in node or "articleBody" in node)


def _names(value: object, named: Mapping[str, _Node]) -> Iterator[str]:
    """The names that a value gives: a string, an object with a name, a reference to one, a list of these."""
    if isinstance(value, list):
        for inner in value:
            yield from _names(inner, named)
    elif isinstance(value, dict):
        node = value if "name" in value else named.get(str(value.get("@id")), value)
        name = node.get("name")
        yield from _names(name if isinstance(name, str | list) else None, {})
    elif name := _text(value):
        yield name


def _authors(article: _Node, named: Mapping[str, _Node], publisher: str | None) -> tuple[str, ...]:
    given = article.get("author") or article.get("creator")
    names = [name for line in _names(given, named) for name in split_names(line)]
    return tuple(dict.fromkeys(name for name in names if name != publisher and not site(name)))


def _date(article: _Node) -> str | None:
    for name in ("datePublished", "dateCreated", "dateModified"):
        if (text := _text(article.get(name))) and (day := iso_date(text)):
            return day
    return None


def _address(article: _Node) -> str | None:
    page = article.get("mainEntityOfPage")
    for value in (article.get("url"), page.get("@id") if isinstance(page, dict) else page):
        if (text := _text(value)) and site(text):
            return text
    return None


def _text(value: object) -> str | None:
    return one_line(html.unescape(value)) or None if isinstance(value, str) else None
