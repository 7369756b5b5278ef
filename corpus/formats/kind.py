"""What kind of document this is: its content decides, its name only where content is silent."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Literal

from corpus.formats.decode import glimpse

Kind = Literal["markdown", "plain", "html", "ndjson", "json", "xml", "other"]

_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|title|meta|blockquote)\b",
    re.IGNORECASE,
)
_HTML_ROOT = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_XML_START = re.compile(r"<(?:\?xml|!doctype|rss|feed|svg|[a-z]+:[a-z])", re.IGNORECASE)
_RECORD_START = re.compile(r'\{\s*"(?:[^"\\]|\\.)*+"\s*:')
_JSON_START = re.compile(r'\{\s*(?:["}]|\Z)|\[\s*(?:["{\]]|\Z)')
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[A-Za-z_-]+:.*\n)+---[ \t]*(?:\n|\Z)")
_MARKDOWN = re.compile(
    r"\A\s*#{1,6}[ \t]+\S"  # the document opens with a heading
    r"|^\*\*\S.*\S\*\*[ \t]*$"  # a line in bold
    r"|!?\[[^\[\]\n]*\]\((?:https?:|/)"  # a link or an image
    r"|^#{1,6}[ \t]+\S.*\n[ \t]*\n",  # a heading with a paragraph to itself
    re.MULTILINE,
)

_NDJSON_NAMES = frozenset({".ndjson", ".jsonl", ".jl"})
_JSON_NAMES = frozenset({".json", ".geojson", ".har", ".ipynb"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_XML_NAMES = frozenset({".xml", ".rss", ".atom", ".svg"})
# Text, but no article: what stands about in a folder of saved pages or of a project.
_OTHER_NAMES = frozenset({
    ".c", ".cfg", ".conf", ".cpp", ".css", ".csv", ".h", ".ini", ".js", ".lock", ".log", ".map", ".mjs",
    ".py", ".rb", ".rs", ".sh", ".sql", ".toml", ".ts", ".tsv", ".yaml", ".yml",
})  # fmt: skip


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of the document called `name` that begins with the bytes `head`.

    A name that lies is overruled: an HTML page in a .txt is HTML, Markdown in
    a .txt is Markdown. Text without any mark of its kind is what its name
    says, plain when that says nothing.
    """
    text = glimpse(head).lstrip("\ufeff \t\r\n").replace("\r\n", "\n")
    suffix = PurePath(name.removesuffix(".gz")).suffix.lower()
    return _marked_up(text) or _json(text, suffix) or _named(suffix) or _prose(text, suffix)


def _marked_up(text: str) -> Kind | None:
    if not text.startswith("<"):
        return None
    uncommented = re.sub(r"\A(?:<!--(?:[^-]|-(?!->))*+-->\s*+)+", "", text)
    if _HTML_START.match(uncommented) or _HTML_ROOT.search(uncommented):
        return "html"
    return "xml" if _XML_START.match(uncommented) else None


def _json(text: str, suffix: str) -> Kind | None:
    lines = text.split("\n") if text.startswith("{") else []
    # A first line cut off by the end of the head is longer than any of pretty-printed JSON.
    cut_off = len(lines) == 1 and _RECORD_START.match(text)
    if suffix in _NDJSON_NAMES or cut_off or any(map(_is_record, lines)):
        return "ndjson"
    return "json" if _JSON_START.match(text) else None


def _is_record(line: str) -> bool:
    try:
        return line.startswith("{") and isinstance(json.loads(line), dict) and '"' in line
    except (ValueError, RecursionError):
        return False


def _named(suffix: str) -> Kind | None:
    if suffix in _HTML_NAMES:
        return "html"
    if suffix in _JSON_NAMES:
        return "json"
    if suffix in _XML_NAMES:
        return "xml"
    return "other" if suffix in _OTHER_NAMES else None


def _prose(text: str, suffix: str) -> Kind:
    if suffix in _MARKDOWN_NAMES or _MARKDOWN.search(text) or _FRONT_MATTER.match(text):
        return "markdown"
    return "plain"
