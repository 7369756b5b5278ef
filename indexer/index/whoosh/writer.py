"""One Whoosh commit in the making."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from whoosh import query as wq
from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from indexer.index.engine import Entry, Family, Passage, Speaker
from indexer.index.folder import WritesAlone
from indexer.index.generations import EDITORS, telling_faults
from indexer.index.names import name_words
from indexer.index.order import place_of
from indexer.index.prints import print_key
from indexer.index.records import written
from indexer.index.whoosh.codec import Codec
from indexer.index.whoosh.reader import WhooshReader
from indexer.index.whoosh.schema import SCHEMA, encode
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere
from indexer.wording.analysis import terms
from indexer.wording.fold import wording_key

# Postings held in memory before Whoosh sorts them on disk, which halves its speed: enough for 25,000
# quotations with their articles.
_POSTINGS_MB = 512
# A segment in one file would be copied into memory by each reader that opens it.
_OPTIONS = {"limitmb": _POSTINGS_MB, "codec": Codec(), "compound": False}


class WhooshWriter(WritesAlone):
    """Keeps `indexer.index.engine.Writer` on the Whoosh index in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        storage = FileStorage(str(folder))
        empty = not any(folder.iterdir())
        self._index = FileIndex.create(storage, SCHEMA) if empty else FileIndex(storage, SCHEMA)
        self._purging = False
        self.changed = False
        self._start()

    def _start(self) -> None:
        self._writer = self._index.writer(**_OPTIONS)
        self._before = self._writer.searcher()
        # Which documents have been written for an id since, so that a second `put` can take them back.
        self._written: dict[tuple[str, str], range] = {}

    def put(self, entry: Entry) -> None:
        """Write an article with all that belongs to it, in place of what was held under its id."""
        self._replace("article_id", entry.article.id, list(_documents(entry)))

    def remove(self, article_id: str) -> None:
        """Take an article out with all that belongs to it, and every byte of it."""
        self._purging = True
        self._replace("article_id", article_id, [])

    def put_speaker(self, speaker: Speaker) -> None:
        """Write a speaker's record, in place of what was held under its id."""
        self._replace("id", f"speaker {speaker.id}", [_speaker_document(speaker)])

    def remove_speaker(self, speaker_id: str) -> None:
        """Take a speaker's record out; no error when there is none."""
        self._replace("id", f"speaker {speaker_id}", [])

    def put_ledger(self, key: str, record: dict[str, Any]) -> None:
        """Keep what the register needs to go on counting, in place of what was held under `key`."""
        document = {"doc": "ledger", "id": f"ledger {key}", "record": written(record)}
        self._replace("id", f"ledger {key}", [document])

    def remove_ledger(self, key: str) -> None:
        """Take out what is held under a key; no error when there is nothing."""
        self._replace("id", f"ledger {key}", [])

    def put_editors(self, text: str) -> None:
        """Keep the editors' file, which later commits keep too unless they replace the index."""
        with telling_faults():
            # Under a name of its own first: the file may be the base generation's, by a second name.
            aside = self._folder / f"{EDITORS}.new"
            aside.write_text(text, encoding="utf-8")
            aside.replace(self._folder / EDITORS)
        self.changed = True

    def put_family(self, family: Family) -> None:
        """Write a family, in place of what was held under its id."""
        self._replace("id", f"family {family.id}", [_family_document(family)])

    def remove_family(self, family_id: str) -> None:
        """Take a family out; its quotations stay."""
        self._replace("id", f"family {family_id}", [])

    @contextmanager
    def settled(self) -> Iterator[WhooshReader]:
        """What the index will hold after this commit as far as it is written, seen by nobody else yet."""
        self._finish()
        with telling_faults():
            reader = WhooshReader("", self._folder)
        try:
            yield reader
        finally:
            reader.close()
            with telling_faults():
                self._start()

    def _replace(self, field: str, key: str, documents: list[dict[str, Any]]) -> None:
        with telling_faults():
            self._forget(field, key)
            first = self._writer.docnum
            for document in documents:
                self._writer.add_document(**document)
        if documents:
            self._written[field, key] = range(first, self._writer.docnum)
            self.changed = True

    def _forget(self, field: str, key: str) -> None:
        held = list(self._before.docs_for_query(wq.Term(field, encode(key))))
        for number in held:
            self._writer.delete_document(number)
        for number in self._written.pop((field, key), ()):
            self._writer.newsegment.delete_document(number)
        self.changed = self.changed or bool(held)

    def commit(self) -> None:
        """Write everything out. Only the files of the index are left in the folder."""
        self._finish()
        with telling_faults():
            (self._folder / "MAIN_WRITELOCK").unlink()

    def _finish(self) -> None:
        with telling_faults():
            self._before.close()
            self._writer.commit(mergetype=_purge if self._purging else _merge)
            if self._purging and any(segment.has_deletions() for segment in self._index._segments()):
                # What this very commit wrote and took back is in its own segment.
                self._index.writer(**_OPTIONS).commit(mergetype=_purge)

    def close(self) -> None:
        """Let go of every file; what is not committed is of no use any more."""
        # After a fault of the disk some files are closed and others cannot be: Whoosh minds both.
        with suppress(Exception):
            self._before.close()
        with suppress(Exception):
            self._writer.cancel()


def _merge(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Merge into the new segment what is not much larger than all smaller ones, and what is mostly deleted.

    So each segment left is more than twice as large as all smaller ones
    together: however many small commits there are, the segments stay few and
    each document is rewritten a few times only. Whoosh's own policy lets
    about twenty pile up.
    """
    ordered = sorted(segments, key=_live)
    smaller = writer.docnum
    merged = 0
    for place, segment in enumerate(ordered, 1):
        if _live(segment) <= 2 * smaller:
            merged = place
        smaller += _live(segment)
    wasteful = [segment for segment in ordered[merged:] if segment.deleted_count() > _live(segment)]
    for segment in ordered[:merged] + wasteful:
        _absorb(writer, segment)
    return [segment for segment in ordered[merged:] if segment not in wasteful]


def _purge(writer: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Write anew every segment that holds something deleted, without it."""
    for segment in segments:
        if segment.has_deletions():
            _absorb(writer, segment)
    return [segment for segment in segments if not segment.has_deletions()]


def _live(segment: Segment) -> int:
    return int(segment.doc_count_all() - segment.deleted_count())


def _absorb(writer: SegmentWriter, segment: Segment) -> None:
    reader = SegmentReader(writer.storage, writer.schema, segment)
    writer.add_reader(reader)
    reader.close()


def _documents(entry: Entry) -> Iterator[dict[str, Any]]:
    article = entry.article
    yield {
        "doc": "article",
        "id": f"article {article.id}",
        "article_id": article.id,
        "url": article.url,
        "outlet": article.publisher,
        "published": article.published and article.published[:10],
        "record": written(asdict(article)),
    }
    yield from map(_quote_document, entry.quotes)
    yield from map(_passage_document, entry.passages)


def _quote_document(quote: Quote) -> dict[str, Any]:
    found = terms(quote.text)
    return {
        "doc": "quote",
        "id": f"quote {quote.id}",
        "key": quote.id,
        "article_id": quote.article_id,
        "length": str(len(found)),
        "stems": found,
        "words": found,
        "pairs": found,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "person": quote.speaker_id if is_same_everywhere(quote.speaker_id) else None,
        "role": quote.role,
        "publisher": quote.source.publisher,
        "kind": quote.kind,
        "date": quote.date and quote.date[:10],
        "place": str(place_of(quote)),
        "confidence": str(quote.confidence),
        "wording": wording_key(quote.text),
        "statement": print_key(quote),
        "record": written(quote.to_record()),
    }


def _passage_document(passage: Passage) -> dict[str, Any]:
    found = terms(passage.text)
    return {
        "doc": "passage",
        "article_id": passage.article_id,
        "passage_words": found,
        "passage_pairs": found,
        "record": written(asdict(passage)),
    }


def _speaker_document(speaker: Speaker) -> dict[str, Any]:
    if not speaker.quotes:
        return {"doc": "signpost", "id": f"speaker {speaker.id}", "record": written(asdict(speaker))}
    names = " ".join((speaker.name, *speaker.aliases))
    return {
        "doc": "speaker",
        "id": f"speaker {speaker.id}",
        "key": speaker.id,
        "names": names,
        "named": "\n".join(" ".join(name_words(name)) for name in (speaker.name, *speaker.aliases)),
        "slips": names,
        "quotes": str(speaker.quotes),
        "record": written(asdict(speaker)),
    }


def _family_document(family: Family) -> dict[str, Any]:
    return {
        "doc": "family",
        "id": f"family {family.id}",
        "members": "\n".join(family.quotes),
        "record": written(asdict(family)),
    }
