"""Documents to index entries, in one process or in several, in the order in which they come."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from itertools import islice

from corpus.article import Article
from corpus.source import Document, Refusal, articles
from indexer.extract.pipeline import VERSION, extract
from indexer.extract.reports.statement import is_statement
from indexer.index import Engine, Entry, IndexMissing, Passage, Reader, StoredArticle
from indexer.quote import Quote, Source

_BATCH = 8  # documents a process reads before it hands them over
_AHEAD = 4  # batches a process may be ahead of the index: what bounds the memory of a run
_REPORTED = 0.5
"""The confidence from which reported speech goes into an index."""
_PASSAGES = ("prose", "block_quote")


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An article that the index holds just so."""

    id: str


@dataclass(frozen=True, slots=True)
class Written:
    """An article that whoever read it has put into the index too."""

    entry: Entry


Outcome = Entry | Refusal | Unchanged | Written
Read = tuple[Document, list[Outcome]]


def read(documents: Iterable[Document], workers: int, held: Engine | None = None) -> Iterator[Read]:
    """What comes of each document, in order; what `held` has already is not extracted again.

    Memory stays within some dozens of documents, however many there are.
    """
    if workers > 1:
        yield from _read_by_many(documents, workers, held)
    else:
        with ExitStack() as opened:
            reader = _reader(held, opened)
            yield from ((document, outcomes(document, reader)) for document in documents)


def outcomes(document: Document, held: Reader | None) -> list[Outcome]:
    """What comes of one document. Raises nothing: what fails is a Refusal that says why."""
    return [_outcome(document, found, held) for found in articles(document)]


def _outcome(document: Document, found: Article | Refusal, held: Reader | None) -> Outcome:
    if isinstance(found, Refusal):
        return found
    stored = held.article(found.id) if held else None
    if stored and stored.digest == digest(found):
        return Unchanged(found.id)
    quotes = quotations(document, found)
    return quotes if isinstance(quotes, Refusal) else entry(found, quotes)


def quotations(document: Document, article: Article) -> tuple[Quote, ...] | Refusal:
    """The quotations of an article, or why there are none to be had."""
    try:
        return extract(article)
    except Exception as fault:  # One article, however odd, never ends the work on all others.
        reason = f"article {article.id} defeats extraction: {type(fault).__name__}: {fault}"
        return Refusal(document.name, reason)


def entry(article: Article, quotes: tuple[Quote, ...]) -> Entry:
    """Everything the index holds of an article."""
    source = asdict(Source.of(article))
    kept = tuple(quote for quote in quotes if _is_held(quote))
    return Entry(StoredArticle(article.id, digest(article), **source), kept, tuple(_passages(article)))


def _is_held(quote: Quote) -> bool:
    """Whether a quotation goes into the index: what is printed between marks always does.

    Of reported speech only what somebody states, and surely enough to be shown; the words
    themselves are held anyway, as passages of the article.
    """
    if quote.kind != "indirect":
        return True
    sure = quote.speaker is not None and quote.confidence >= _REPORTED
    return sure and is_statement(quote.cue, quote.text)


def digest(article: Article) -> str:
    """What tells whether an article has to be read again: its contents, and how quotations are extracted."""
    return hashlib.sha256(f"{VERSION} {article.digest}".encode()).hexdigest()


def _passages(article: Article) -> Iterator[Passage]:
    for number, paragraph in enumerate(article.paragraphs):
        text = article.text[paragraph.start : paragraph.end]
        if paragraph.kind in _PASSAGES and text.strip():
            yield Passage(f"{article.id}-p{number}", article.id, paragraph.start, text)


def _reader(held: Engine | None, opened: ExitStack) -> Reader | None:
    try:
        return opened.enter_context(held.reader()) if held else None
    except IndexMissing:
        return None


def _read_by_many(documents: Iterable[Document], workers: int, held: Engine | None) -> Iterator[Read]:
    # Spawned, never forked: a fork would inherit the lock of the index and keep it after this process died.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _Worker.start, (held,)) as pool:
        waiting: deque[Future[list[Read]]] = deque()
        left = iter(documents)
        while batch := list(islice(left, _BATCH)):
            waiting.append(pool.submit(_Worker.work, batch))
            if len(waiting) >= workers * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


class _Worker:
    """What a process of its own keeps between batches: the generation it asks, until it ends."""

    opened = ExitStack()
    held: Reader | None = None

    @classmethod
    def start(cls, held: Engine | None) -> None:
        threading.Thread(target=_end_with_parent, daemon=True).start()
        cls.held = _reader(held, cls.opened)

    @classmethod
    def work(cls, batch: list[Document]) -> list[Read]:
        return [(document, outcomes(document, cls.held)) for document in batch]


def _end_with_parent() -> None:
    # A process whose parent was killed would wait for work for ever, and hold its generation for ever.
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)
