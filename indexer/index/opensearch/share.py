"""A commit as other processes help to write it, and how its documents are named, whoever writes them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from indexer.index.engine import Entry
from indexer.index.opensearch import bulk
from indexer.index.opensearch.bulk import Action, action
from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.documents import Document, entry_documents, identity
from indexer.index.opensearch.schema import FOREVER
from indexer.index.opensearch.tokens import token


class OpenSearchShare:
    """Keeps `indexer.index.engine.Share` for one commit of one index."""

    def __init__(self, cluster: Cluster, index: str, commit: int) -> None:
        self._cluster = cluster
        self._index = index
        self._commit = commit

    def put(self, entries: Sequence[Entry]) -> None:
        """Write articles; to write them again is harmless."""
        documents = (document for entry in entries for document in entry_documents(entry))
        bulk.write(self._cluster, self._index, [born(document, self._commit) for document in documents])


def born(document: Document, commit: int) -> Action:
    """A document as it is written in a commit: under the same `_id` however often."""
    name = identity(document.doc, document.key)
    body = {
        "doc": document.doc,
        "id": name,
        "key": token(document.key),
        "born": commit,
        "died": FOREVER,
        **{field: value for field, value in document.fields.items() if value not in (None, [], "")},
    }
    digest = hashlib.blake2b(name.encode(), digest_size=16).hexdigest()
    return action("index", f"{commit}-{digest}", body, document.route)
