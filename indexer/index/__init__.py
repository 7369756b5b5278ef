"""The index: one contract, several engines, commits that are all or nothing."""

from __future__ import annotations

from pathlib import Path

from indexer.index.backups import backup, restore
from indexer.index.engine import (
    Engine,
    EngineName,
    Entry,
    FacetValue,
    Family,
    Hits,
    Holdings,
    IndexAway,
    IndexBusy,
    IndexDamaged,
    IndexFault,
    IndexMissing,
    Passage,
    PlaceUnknown,
    Printing,
    Reader,
    RoleHeld,
    Search,
    Share,
    Speaker,
    StoredArticle,
    Writer,
)
from indexer.index.folder import FolderEngine
from indexer.index.highlight import highlight

__all__ = [
    "Engine",
    "EngineName",
    "Entry",
    "FacetValue",
    "Family",
    "Hits",
    "Holdings",
    "IndexAway",
    "IndexBusy",
    "IndexDamaged",
    "IndexFault",
    "IndexMissing",
    "Passage",
    "PlaceUnknown",
    "Printing",
    "Reader",
    "RoleHeld",
    "Search",
    "Share",
    "Speaker",
    "StoredArticle",
    "Writer",
    "backup",
    "highlight",
    "open_engine",
    "restore",
]


def open_engine(location: str | Path, engine: EngineName | None = None) -> Engine:
    """The index at `location`, a folder or the address of one on a cluster, whether it is there yet or not.

    `engine` is to keep it in a folder; None is whoever keeps what is there, else Whoosh. Raises IndexFault
    for an engine this version does not have, or that is not installed.
    """
    if str(location).startswith(("http://", "https://")):
        return _opensearch(str(location))
    return FolderEngine(Path(location), engine)


def _opensearch(address: str) -> Engine:
    try:
        from indexer.index.opensearch.store import OpenSearchEngine
    except ModuleNotFoundError as missing:
        raise IndexFault(
            f"an index on a cluster needs {missing.name}: pip install -r requirements-opensearch.txt"
        ) from None
    return OpenSearchEngine(address)
