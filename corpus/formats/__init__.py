"""Formats: any document -> Article."""

from __future__ import annotations

from corpus.article import Article
from corpus.formats.decode import decode
from corpus.formats.html import read_html
from corpus.formats.kind import Kind, kind_of
from corpus.formats.limits import LIMITS
from corpus.formats.markdown import read_markdown
from corpus.formats.ndjson import read_record
from corpus.formats.plain import read_plain
from corpus.formats.unreadable import Unreadable

__all__ = ["LIMITS", "Kind", "Unreadable", "kind_of", "read_document", "read_record"]

_READERS = {"markdown": read_markdown, "plain": read_plain, "html": read_html}
_NO_ARTICLE = {
    "json": "it is JSON, but not one record a line",
    "xml": "it is XML, but not an HTML page",
    "other": "its name says that it is no article",
    "ndjson": "it is NDJSON, which is read line by line",
}


def read_document(data: bytes, name: str) -> Article:
    """The article of a whole document: Markdown, plain text or HTML.

    Raises Unreadable, saying why, for anything else.
    """
    if not data.strip():
        raise Unreadable("it is empty")
    kind = kind_of(data[: LIMITS.head_bytes], name)
    text = decode(data)
    if kind not in _READERS:
        raise Unreadable(_NO_ARTICLE[kind])
    return _READERS[kind](text)
