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
from indexer.index.highlight import highlight
from indexer.index.whoosh.store import WhooshEngine

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

_ENGINES = {"whoosh": WhooshEngine}


def open_engine(location: str | Path, engine: EngineName = "whoosh") -> Engine:
    """The index at `location`, a folder, whether it is there yet or not.

    Raises IndexFault for an engine this version does not have.
    """
    if str(location).startswith(("http://", "https://")):
        raise IndexFault("an index on a server needs the engine opensearch, which this version does not have")
    if engine not in _ENGINES:
        raise IndexFault(f"this version has no engine {engine}, only {', '.join(_ENGINES)}")
    return _ENGINES[engine](Path(location))
