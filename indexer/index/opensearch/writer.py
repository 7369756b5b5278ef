"""One commit in the making: documents born in it, and those that die in it, which no reader sees yet."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from indexer.index.engine import Entry, Family, Speaker
from indexer.index.opensearch import bulk
from indexer.index.opensearch.bulk import CHUNK, Action
from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.documents import (
    Document,
    entry_documents,
    family_document,
    identity,
    record_document,
    speaker_document,
)
from indexer.index.opensearch.reader import OpenSearchReader
from indexer.index.opensearch.share import OpenSearchShare, born
from indexer.index.opensearch.tokens import token
from indexer.index.opensearch.upkeep import Upkeep
from indexer.index.prints import print_key

EDITORS = "editors"

_TOUCHED = 1_000  # articles and records whose older documents are looked for at once


class OpenSearchWriter:
    """Keeps `indexer.index.engine.Writer` on one index of a cluster.

    `may_go_on` raises when this is no longer the one writer. With `is_new`, nothing is held in the index yet.
    """

    def __init__(
        self, cluster: Cluster, index: str, commit: int, may_go_on: Callable[[], None], *, is_new: bool
    ) -> None:
        self.index = index
        self.commit = commit
        self.changed = False
        self.purging = False
        self._cluster = cluster
        self._upkeep = Upkeep(cluster, index)
        self._may_go_on = may_go_on
        self._is_new = is_new
        self._actions: list[Action] = []
        self._size = 0
        self._touched: set[tuple[str, str]] = set()  # fields and terms of what is to be replaced
        self._written: set[bytes] = set()  # digests of what has been put in this commit
        self._statements = array("Q")

    def put(self, entry: Entry) -> None:
        """Write an article with all that belongs to it, in place of what was held under its id."""
        self._take_out("article_id", entry.article.id)
        for document in entry_documents(entry):
            self._add(document)
        self._written.add(_digest("article_id", entry.article.id))

    def remove(self, article_id: str) -> None:
        """Take an article out with all that belongs to it, and every byte of it."""
        self.purging = True
        self._take_out("article_id", article_id)

    def share(self) -> OpenSearchShare:
        """What others may put articles with into this commit."""
        return OpenSearchShare(self._cluster, self.index, self.commit)

    def adopt(self, entry: Entry) -> None:
        """Count an article, for the first time in this commit, that a share has put."""
        self._take_out("article_id", entry.article.id)
        self._written.add(_digest("article_id", entry.article.id))
        self._statements.extend(int(print_key(quote), 16) for quote in entry.quotes)
        self.changed = True

    def put_speaker(self, speaker: Speaker) -> None:
        """Write a speaker's record, in place of what was held under its id."""
        self._put(speaker_document(speaker))

    def remove_speaker(self, speaker_id: str) -> None:
        """Take a speaker's record out; no error when there is none."""
        self._take_out("id", identity("speaker", speaker_id))

    def put_ledger(self, key: str, record: dict[str, Any]) -> None:
        """Keep what the register needs to go on counting, in place of what was held under `key`."""
        self._put(record_document("ledger", key, record))

    def remove_ledger(self, key: str) -> None:
        """Take out what is held under a key; no error when there is nothing."""
        self._take_out("id", identity("ledger", key))

    def put_editors(self, text: str) -> None:
        """Keep the editors' file, which later commits keep too unless they replace the index."""
        self._put(record_document(EDITORS, EDITORS, text))

    def put_family(self, family: Family) -> None:
        """Write a family, in place of what was held under its id."""
        self._put(family_document(family))

    def remove_family(self, family_id: str) -> None:
        """Take a family out; its quotations stay."""
        self._take_out("id", identity("family", family_id))

    @contextmanager
    def settled(self) -> Iterator[OpenSearchReader]:
        """What the index will hold after this commit as far as it is written, seen by nobody else yet."""
        self.flush()
        self._upkeep.refresh()
        reader = OpenSearchReader(self._cluster, "", self.index, self.commit)
        try:
            yield reader
        finally:
            reader.close()

    def finish(self) -> None:
        """Write everything out, ready to be published."""
        self.flush()
        self._upkeep.refresh()
        self._upkeep.mark_alike(sorted(set(self._statements)), self.commit)
        self._may_go_on()

    def _put(self, document: Document) -> None:
        name = identity(document.doc, document.key)
        self._take_out("id", name)
        self._add(document)
        self._written.add(_digest("id", name))

    def _add(self, document: Document) -> None:
        if document.route is not None:
            self._statements.append(int(document.route, 16))
        self._do(born(document, self.commit))
        self.changed = True

    def _do(self, one: Action) -> None:
        self._actions.append(one)
        self._size += len(one[1])
        if self._size >= CHUNK:
            self.flush()

    def _take_out(self, field: str, value: str) -> None:
        """What is held there dies with this commit; what this commit itself has put there was never there."""
        digest = _digest(field, value)
        if digest in self._written:
            self._written.discard(digest)
            self.flush()
            self._upkeep.forget(field, token(value), self.commit)
        if not self._is_new:
            self._touched.add((field, token(value)))
            if len(self._touched) >= _TOUCHED:
                self.flush()

    def flush(self) -> None:
        """Send what has been put so far, and let die what it replaces."""
        self._may_go_on()
        actions, self._actions, self._size = self._actions, [], 0
        touched, self._touched = self._touched, set()
        if touched:
            dying = list(self._dying(touched))
            self.changed = self.changed or bool(dying)
            actions += dying
        bulk.write(self._cluster, self.index, actions)

    def _dying(self, touched: Iterable[tuple[str, str]]) -> Iterator[Action]:
        return self._upkeep.dying(touched, self.commit)


def _digest(field: str, value: str) -> bytes:
    return hashlib.blake2b(f"{field} {value}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
