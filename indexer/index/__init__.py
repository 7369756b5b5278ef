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
    "Speaker",
    "StoredArticle",
    "Writer",
    "backup",
    "highlight",
    "open_engine",
    "restore",
]


def open_engine(location: str | Path, engine: EngineName | None = None) -> Engine:
    """The index at `location`, a folder, whether it is there yet or not.

    `engine` is to keep it; None is whoever keeps what is there, else Whoosh. Raises IndexFault for an
    engine this version does not have, or that is not installed.
    """
    if str(location).startswith(("http://", "https://")):
        raise IndexFault("an index on a server needs the engine opensearch, which this version does not have")
    return FolderEngine(Path(location), engine)
