"""Other ways to hold the same quotations, each a file with a `NAME` and a way to build and open it."""

from __future__ import annotations

from collections.abc import Collection

from indexer.index import EngineName
from tests.bench.rivals import naive_whoosh, raw_tantivy, sqlite_fts5
from tests.bench.rivals.rival import Opening

RIVALS: dict[str, Opening] = {
    naive_whoosh.NAME: naive_whoosh.opened,
    raw_tantivy.NAME: raw_tantivy.opened,
    sqlite_fts5.NAME: sqlite_fts5.opened,
}
# The engine that a rival is the bare library of.
_UNDER: dict[str, EngineName] = {naive_whoosh.NAME: "whoosh", raw_tantivy.NAME: "tantivy"}


def rivals_of(engines: Collection[EngineName]) -> dict[str, Opening]:
    """The bare libraries under these engines, and what no engine stands on."""
    return {
        name: opening for name, opening in RIVALS.items() if name not in _UNDER or _UNDER[name] in engines
    }
