"""Annotated articles as the extractor reads them: PolNeAR's manner, a line of JSON an article."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.article import Article
from corpus.formats.ndjson import read_record
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.marks import Passage
from indexer.extract.pipeline import read_page
from indexer.extract.speakers.page import Page


@dataclass(frozen=True, slots=True)
class Read:
    """One annotated article as the extractor reads it: its quotes, and the one of each passage."""

    page: Page
    gold: tuple[dict[str, Any] | None, ...]
    quotes: tuple[dict[str, Any], ...]


def read(path: Path) -> list[Read]:
    """Every annotated article of a file, gzipped or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        return [_read(json.loads(line)) for line in lines if line.strip()]


def _read(record: dict[str, Any]) -> Read:
    article: Article = read_record(json.dumps({"id": record["id"], "text": record["text"]}).encode())
    page = read_page(article)
    gold = tuple(_gold(record["quotes"], passage) for passage in page.passages)
    return Read(page, gold, tuple(record["quotes"]))


def _gold(quotes: Iterable[dict[str, Any]], passage: Passage) -> dict[str, Any] | None:
    """The annotated quote that holds at least half of a passage; of several the innermost one."""
    holding = []
    for quote in quotes:
        spans = quote.get("segments") or [(quote["start"], quote["end"])]
        shared = sum(max(0, min(end, passage.end) - max(start, passage.start)) for start, end in spans)
        if 2 * shared >= passage.end - passage.start:
            holding.append((sum(end - start for start, end in spans), quote))
    return min(holding, key=lambda pair: pair[0])[1] if holding else None


def names_speaker(gold: dict[str, Any], candidate: Candidate) -> bool:
    """Whether a candidate stands where the annotation has its speaker."""
    spans = gold.get("speaker_segments") or [(gold["speaker_start"], gold["speaker_end"])]
    return any(start < candidate.end and end > candidate.start for start, end in spans)
