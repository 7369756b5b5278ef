"""Whoosh as what keeps a generation."""

from __future__ import annotations

from indexer.index.folder import Library
from indexer.index.whoosh.reader import WhooshReader
from indexer.index.whoosh.schema import LAYOUT
from indexer.index.whoosh.writer import WhooshWriter

WHOOSH = Library("whoosh", LAYOUT, WhooshReader, WhooshWriter)
