"""SOURCE -> documents -> articles: a file, a folder, standard input; compressed or not.

A document is the unit of work: cheap to find, cheap to hand to another
process, and read only there. Nothing raises: what cannot be read becomes a
Refusal that names it and says why.
"""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from corpus.article import Article
from corpus.formats import LIMITS, Unreadable, kind_of, read_document, read_record

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

_STANDARD_INPUT = "-"
_GZIP = b"\x1f\x8b"
_READING_FAULTS = (OSError, EOFError, ValueError, zlib.error)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document that is left out: `source` is its path, with ":line" within NDJSON."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One unit of work: a file still to be opened, or bytes already read.

    `size` is how many bytes of the sources it stands for, as `total_size`
    counts them. `line` is the number of its first line where `data` is lines
    of NDJSON, None elsewhere. `fault`: why it was refused before it was read.
    """

    name: str
    size: int = 0
    data: bytes | None = None
    line: int | None = None
    fault: str | None = None


def read(sources: Sequence[str]) -> Iterator[Article | Refusal]:
    """Every article of `sources` in order, with a Refusal for each that cannot be read."""
    for document in documents(sources):
        yield from articles(document)


def documents(sources: Sequence[str]) -> Iterator[Document]:
    """Everything there is to read: folders are walked in the order of names, hidden files passed over.

    A file of NDJSON gives documents of some lines each, however long it is.
    """
    for source in sources:
        if source == _STANDARD_INPUT:
            yield from _standard_input()
        else:
            yield from _found(source)


def total_size(sources: Sequence[str]) -> int | None:
    """The sum of the sizes of all `documents`, or None when it cannot be known (standard input, a pipe)."""
    total = 0
    for source in sources:
        if source == _STANDARD_INPUT or _is_pipe(source):
            return None
        total += sum(_size(path) for path, _ in _walked(source))
    return total


def articles(document: Document) -> list[Article | Refusal]:
    """The articles of one document, and a Refusal for each that cannot be read. Raises nothing."""
    name = _printable(document.name)
    if document.fault is not None:
        return [Refusal(name, document.fault)]
    if document.line is None:
        return [_attempt(name, lambda: read_document(_content(document), document.name))]
    lines = enumerate((document.data or b"").split(b"\n"), document.line)
    return [_attempt(f"{name}:{at}", partial(read_record, line)) for at, line in lines if line.strip()]


def loaded(document: Document) -> Document:
    """The same with its bytes in it, for somebody who cannot open the file."""
    if document.data is not None or document.fault is not None:
        return document
    try:
        return replace(document, data=_content(document))
    except Unreadable as fault:
        return replace(document, fault=str(fault))
    except _READING_FAULTS as fault:
        return replace(document, fault=_reason(fault))


def _attempt(name: str, reading: Callable[[], Article]) -> Article | Refusal:
    try:
        return reading()
    except Unreadable as fault:
        return Refusal(name, str(fault))
    except RecursionError:
        return Refusal(name, "it is nested too deeply")
    except _READING_FAULTS as fault:
        return Refusal(name, _reason(fault))
    except Exception as fault:  # One document, however odd, never ends the work on all others.
        return Refusal(name, f"it cannot be read: {type(fault).__name__}: {fault}")


def _content(document: Document) -> bytes:
    """The bytes of a whole document, decompressed. Raises Unreadable when they are too many."""
    data = document.data
    if data is None:
        with Path(document.name).open("rb") as raw:
            data = _decompressed(raw).read(LIMITS.document_bytes + 1)
    if len(data) > LIMITS.document_bytes:
        raise Unreadable(f"it is larger than {LIMITS.document_bytes // 1_000_000} MB")
    return data


def _found(source: str) -> Iterator[Document]:
    """The documents of one path given by name."""
    if _is_pipe(source):
        yield from _opened(source, size=None)
        return
    empty = True
    for path, fault in _walked(source):
        empty = False
        yield from [Document(path, fault=fault)] if fault else _opened(path, _size(path))
    if empty:
        yield Document(source, fault="the folder holds no documents")


def _walked(source: str) -> Iterator[tuple[str, str | None]]:
    """Every file at or under `source`, in the order of names, with what is wrong with it or None."""
    faults: list[OSError] = []
    if not Path(source).is_dir():
        yield source, None
        return
    for folder, folders, files in os.walk(source, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(folder, name).is_symlink()]
        yield from ((str(Path(folder, name)), "links to folders are not followed") for name in links)
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(folder, name)
            yield str(path), None if path.is_file() else "it is not a regular file"
    yield from ((str(fault.filename), _reason(fault)) for fault in faults)


def _opened(path: str, size: int | None) -> Iterator[Document]:
    try:
        with Path(path).open("rb") as raw:
            yield from _streamed(path, raw, size)
    except _READING_FAULTS as fault:
        yield Document(path, fault=_reason(fault))


def _standard_input() -> Iterator[Document]:
    try:
        yield from _streamed(_STANDARD_INPUT, sys.stdin.buffer, size=None)
    except _READING_FAULTS as fault:
        yield Document(_STANDARD_INPUT, fault=_reason(fault))


def _streamed(name: str, raw: IO[bytes], size: int | None) -> Iterator[Document]:
    """The documents of one stream. With a `size` it is a file, which can be opened again elsewhere."""
    stream = _decompressed(raw)
    head = stream.read(LIMITS.head_bytes)
    whole = _rejoined(head, stream)
    if head.strip() and kind_of(head, name) == "ndjson":
        yield from _batches(name, _lines(whole), _advances(raw, size))
    elif size is not None:
        yield Document(name, size)
    else:
        data = whole.read(LIMITS.document_bytes + 1)
        yield Document(name, len(data), data)


def _batches(name: str, lines: Iterator[bytes], advances: Iterator[int]) -> Iterator[Document]:
    """Lines of NDJSON, as many together as make a document worth handing on."""
    held: list[bytes] = []
    first, weight = 1, 0
    for at, line in enumerate(lines, 1):
        held.append(line)
        weight += len(line) + 1
        if weight >= LIMITS.batch_bytes:
            yield Document(name, next(advances), b"\n".join(held), first)
            held, first, weight = [], at + 1, 0
    if held:
        yield Document(name, next(advances), b"\n".join(held), first)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long a piece, for the reader to refuse."""
    while line := stream.readline(LIMITS.record_bytes + 1):
        rest = line
        while len(rest) > LIMITS.record_bytes and not rest.endswith(b"\n"):
            rest = stream.readline(LIMITS.record_bytes + 1)
        yield line.removesuffix(b"\n")


def _advances(raw: IO[bytes], size: int | None) -> Iterator[int]:
    """How far a file has been read since the last time of asking; always 0 for what is no file."""
    told = 0
    while True:
        at = raw.tell() if size is not None else 0
        yield at - told
        told = at


class _Rejoined(io.RawIOBase):
    """A stream put together again after its first bytes were looked at: not every stream can go back."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first = first
        self._rest = rest

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill `buffer` with what comes next; 0 at the end."""
        view = memoryview(buffer)
        taken = self._first[: len(view)] or self._rest.read(len(view))
        self._first = self._first[len(taken) :]
        view[: len(taken)] = taken
        return len(taken)


def _rejoined(first: bytes, rest: IO[bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Rejoined(first, rest), LIMITS.head_bytes)


def _decompressed(raw: IO[bytes]) -> io.BufferedReader:
    """What a stream holds, decompressed if it is compressed."""
    first = raw.read(len(_GZIP))
    stream = _rejoined(first, raw)
    return io.BufferedReader(gzip.GzipFile(fileobj=stream, mode="rb")) if first == _GZIP else stream


def _is_pipe(path: str) -> bool:
    """Whether the path is a stream that can be read but once."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _reason(fault: Exception) -> str:
    """What went wrong with a file, in words; the path is named beside it already."""
    said = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return f"it cannot be read: {said}"


def _printable(name: str) -> str:
    """A path as text: what is no character in it (a file name may hold any bytes) is shown as "?"."""
    return name.encode("utf-8", "replace").decode("utf-8")
