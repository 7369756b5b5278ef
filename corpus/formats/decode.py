"""Bytes to text: which encoding a document is written in."""

from __future__ import annotations

import codecs
import re

from corpus.formats.unreadable import Unreadable

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a folder of articles holds beside them, by its first bytes.
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "compressed more than once",
    b"SQLite format 3": "a database",
}
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
# Declared names that are believed, as Python's codecs call them: those that the web is written in.
_BELIEVED = re.compile(
    r"iso8859-\d+|cp125\d|cp874|cp932|cp949|koi8-[ru]|mac-roman"
    r"|gb2312|gbk|gb18030|big5(hkscs)?|shift_jis|euc_(jp|kr)|iso2022_jp"
)
_HIGH_SHARE = 0.2
_CONTROL_SHARE = 0.01
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\f\r\x1b")
_HIGH = bytes(range(128, 256))


def decode(data: bytes) -> str:
    """The text of `data`.

    In order: a byte order mark; UTF-8, since text that is valid UTF-8 is in
    practice nothing else, whatever it declares; the charset that the document
    declares; UTF-8 with few faults, each shown as U+FFFD; Windows-1252.
    Raises Unreadable for what is no text or in no encoding that can be told.
    """
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(f"it is {what}, not text")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data or _share(data, _CONTROLS) > _CONTROL_SHARE:
        raise Unreadable("it is binary, not text")
    return _unmarked(data)


def glimpse(head: bytes) -> str:
    """The beginning of a document as text, faults and all: enough to tell its kind."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    return head.decode("utf-8", "replace")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise Unreadable(
            f"it begins as {encoding} and is not: {fault.reason} at byte {fault.start}"
        ) from None
    if "\0" in text:
        raise Unreadable("it holds NUL characters")
    return text


def _unmarked(data: bytes) -> str:
    for encoding in ("utf-8", _declared(data)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    if _is_faulty_utf8(data):
        return data.decode("utf-8", "replace")
    if _share(data, _HIGH) > _HIGH_SHARE:
        raise Unreadable("its encoding cannot be told: neither UTF-8, nor declared, nor Windows-1252")
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str:
    """The encoding that the document names near its beginning; UTF-8 when none is believed."""
    named = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    try:
        name = codecs.lookup(named[1].decode("ascii")).name if named else ""
    except LookupError:
        name = ""
    # Browsers read Latin-1 as Windows-1252, and so do those who declare it.
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _BELIEVED.fullmatch(name) else "utf-8"


def _is_faulty_utf8(data: bytes) -> bool:
    """Whether characters of several bytes are well-formed far more often than not."""
    text = data.decode("utf-8", "replace")
    sound = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    return sound > 4 * text.count("\ufffd")


def _share(data: bytes, kinds: bytes) -> float:
    return 1 - len(data.translate(None, kinds)) / len(data) if data else 0.0
