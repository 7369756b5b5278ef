"""How fast one process reads news as it is.

Rates are by processor time of this process, so that a busy machine spoils them less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from time import process_time

from corpus.article import Article
from corpus.formats.ndjson import read_record
from corpus.source import Refusal, articles, documents
from indexer.extract.pipeline import extract
from tests.bench.figures import Figure
from tests.bench.generator import stories

ROOM = "extraction"
SAMPLE = "corpus/articles"
_STORIES = 200
_LEAST = 2.0  # seconds that a rate is measured over


def measure(seed: int) -> Iterator[Figure]:
    """Rates on articles of common length."""
    generated = [read_record(story.line().encode()) for story in islice(stories(seed), _STORIES)]
    yield _rate("generated articles", generated)
    yield _rate(SAMPLE, list(_sample()))


def _sample() -> Iterator[Article]:
    for document in documents([SAMPLE]):
        for found in articles(document):
            if isinstance(found, Refusal):
                raise RuntimeError(f"{found.source} is not read: {found.reason}")
            yield found


def _rate(what: str, read: Iterable[Article]) -> Figure:
    """Bytes of text a second, over as many rounds as it takes to be sure."""
    size = quotes = 0
    started = process_time()
    while (taken := process_time() - started) < _LEAST:
        for article in read:
            size += len(article.text.encode())
            quotes += len(extract(article))
    return Figure(ROOM, what, size / taken / 1e6, "MB/s", note=f"{quotes / taken:,.0f} quotes/s")
