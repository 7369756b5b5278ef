"""Where a generation is written: tantivy's own writer, and what it held when it was last settled."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tantivy import Document, Index, IndexWriter

from indexer.index.engine import IndexFault
from indexer.index.generations import telling_faults
from indexer.index.tantivy.documents import Made
from indexer.index.tantivy.schema import SCHEMA
from indexer.index.tantivy.segments import Segments, term

_HEAP = 256_000_000  # bytes of documents before a segment is written
_META = "meta.json"
_REFUSED = re.compile(r"(?:os error|code:) (\d+)")
_KILLED = "writer was killed"
_READING, _WRITING = ".tantivy-meta.lock", ".tantivy-writer.lock"


class Room:
    """The tantivy index of a draft."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writer: IndexWriter | None = None
        with _telling():
            if not (folder / _META).exists():
                Index(SCHEMA, str(folder), reuse=False)
            self.segments = Segments(folder)

    def holds(self, field: str, value: str | int) -> bool:
        """Whether there was a document with this value when the index was last settled."""
        with _telling():
            return bool(self.segments.frequency(field, value)) and self.segments.count(term(field, value)) > 0

    def add(self, made: Made) -> None:
        """Write a document."""
        with _telling():
            self._open().add_document(Document.from_dict(made, SCHEMA))

    def forget(self, field: str, value: str) -> None:
        """Take out every document with this value that has been written up to now."""
        with _telling():
            self._open().delete_documents_by_term(field, value)

    def _open(self) -> IndexWriter:
        if self._writer is None:
            # One thread: documents lie in the order in which they are written, and memory is bounded.
            self._writer = Index.open(str(self._folder)).writer(_HEAP, 1)
        return self._writer

    def settle(self) -> None:
        """Bring what was written to the disk, and read it."""
        if self._writer is None:
            return
        with _telling():
            self._writer.commit()
            self._writer.wait_merging_threads()
            self._writer = None
            self.segments = Segments(self._folder)

    def deleted(self) -> list[bool]:
        """For each segment, in order, whether it still holds something that was taken out."""
        written = json.loads((self._folder / _META).read_bytes())
        return [bool(segment["deletes"]) for segment in written["segments"]]

    def tidy(self) -> None:
        """Leave nothing but the files of the index, the empty lock that every reader opens among them."""
        with _telling():
            # What is read is never removed: so nothing may be read any more.
            del self.segments
            self._open().garbage_collect_files()
            self.close()
            (self._folder / _WRITING).unlink(missing_ok=True)
            # One of its own: by a second name it would be the base generation's.
            (self._folder / _READING).unlink(missing_ok=True)
            (self._folder / _READING).touch()

    def close(self) -> None:
        """Let go of the writer."""
        writer, self._writer = self._writer, None
        if writer:
            with suppress(Exception):
                writer.rollback()
            with suppress(Exception):
                writer.wait_merging_threads()


@contextmanager
def _telling() -> Iterator[None]:
    """Turn what the disk refuses, told in messages alone, into an IndexFault that names no path."""
    with telling_faults():
        try:
            yield
        except (ValueError, RuntimeError) as fault:
            if told := _REFUSED.search(str(fault)):
                number = int(told[1])
                raise OSError(number, os.strerror(number)) from fault
            if _KILLED in str(fault):
                raise IndexFault("the index cannot be written: the disk most likely refuses") from fault
            raise
