"""Other ways to hold the same quotations, each a file with a `NAME` and a way to build and open it."""

from __future__ import annotations

from tests.bench.rivals import naive_whoosh, sqlite_fts5
from tests.bench.rivals.rival import Opening

RIVALS: dict[str, Opening] = {
    naive_whoosh.NAME: naive_whoosh.opened,
    sqlite_fts5.NAME: sqlite_fts5.opened,
}
