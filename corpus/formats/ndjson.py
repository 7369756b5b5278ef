"""NDJSON: one article a line, as a JSON object."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from corpus.article import Article
from corpus.formats.blocks import Block, Header
from corpus.formats.characters import in_place, one_line
from corpus.formats.compose import finish, paragraphs, site, within_limit
from corpus.formats.dates import iso_date
from corpus.formats.limits import LIMITS
from corpus.formats.names import split_names
from corpus.formats.paragraphs import spans
from corpus.formats.unreadable import Unreadable


def read_record(line: bytes) -> Article:
    """The article of one line.

    "text" is needed and kept as given, so that offsets into it hold (a control
    character or lone surrogate is replaced by one other character). Optional:
    "id", "url", "title", "authors", "publisher", "published" (or "date"), and
    "source": an address or an outlet's name. Other fields are ignored, null is
    unknown. Raises Unreadable for a line that is no such record.
    """
    if len(line) > LIMITS.record_bytes:
        raise Unreadable(f"it is longer than {LIMITS.record_bytes // 1_000_000} MB")
    record = _parse(line)
    text = in_place(within_limit(_string(record, "text") or ""))
    if not text.strip():
        raise Unreadable('it has no "text"')
    header = _header(record)
    found = spans(text)
    blocks = [Block(text[start:end]) for start, end in found]
    return finish(text, header, paragraphs(blocks, found, header.title), _identity(record))


def _parse(line: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise Unreadable(f"it is not UTF-8: {fault.reason} at byte {fault.start}") from None
    except json.JSONDecodeError as fault:
        raise Unreadable(f"it is not JSON: {fault.msg} at character {fault.pos + 1}") from None
    except RecursionError:
        raise Unreadable("it is nested too deeply") from None
    except ValueError as fault:
        raise Unreadable(f"it is not JSON: {fault}") from None
    if not isinstance(record, dict):
        raise Unreadable("it is JSON, but not an object with a text")
    return record


def _header(record: Mapping[str, Any]) -> Header:
    source = record.get("source")
    source = one_line(source) if isinstance(source, str) else None
    source_site = site(source)
    return Header(
        title=_line(record, "title"),
        authors=_authors(record.get("authors")),
        published=_published(record),
        url=_address(record) or (source if source_site else None),
        publisher=_line(record, "publisher") or (None if source_site else source or None),
    )


def _identity(record: Mapping[str, Any]) -> str | None:
    given = record.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return _line(record, "id")


def _published(record: Mapping[str, Any]) -> str | None:
    name = "published" if record.get("published") is not None else "date"
    written = _line(record, name)
    published = iso_date(written) if written else None
    if written and not published:
        raise Unreadable(f'"{name}" is not a date: {written[:40]!r}')
    return published


def _address(record: Mapping[str, Any]) -> str | None:
    url = _line(record, "url")
    if url and not site(url):
        raise Unreadable(f'"url" is not an http(s) address: {url[:40]!r}')
    return url


def _authors(given: object) -> tuple[str, ...]:
    if given is None:
        return ()
    if isinstance(given, str):
        return split_names(one_line(given))
    if isinstance(given, list) and all(isinstance(name, str) for name in given):
        return tuple(filter(None, map(one_line, given)))
    raise Unreadable('"authors" is not a list of strings')


def _line(record: Mapping[str, Any], name: str) -> str | None:
    return one_line(_string(record, name) or "") or None


def _string(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None or isinstance(value, str):
        return value
    raise Unreadable(f'"{name}" is not a string')
