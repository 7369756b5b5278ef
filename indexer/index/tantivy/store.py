"""tantivy as what keeps a generation."""

from __future__ import annotations

from indexer.index.folder import Library
from indexer.index.tantivy.reader import TantivyReader
from indexer.index.tantivy.schema import LAYOUT
from indexer.index.tantivy.writer import TantivyWriter

TANTIVY = Library("tantivy", LAYOUT, TantivyReader, TantivyWriter)
