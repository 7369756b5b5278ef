"""Reading on many machines: Dask hands batches of documents to its workers, which extract and write.

A worker that dies loses nothing: its batches go to another, and what it had written is written again
under the same names. Only the workers write articles; what makes speakers and families of them is
counted where the run was started, in the order in which the documents come.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from corpus.source import Document, loaded
from indexer.index import Entry, IndexFault, Share
from indexer.reading import Outcome, Read, Written, outcomes

if TYPE_CHECKING:
    from distributed import Client, Future

_BATCH = 64  # documents a worker reads before it hands on what it has counted
_AHEAD = 4  # batches a worker may be ahead of the counting: what bounds the memory of a run
_WAIT = 10  # seconds for the first worker


def read_on_workers(documents: Iterable[Document], scheduler: str, share: Share) -> Iterator[Read]:
    """What comes of each document, in order, each article written already.

    `scheduler`: the address of a Dask scheduler whose workers run this version of the project. Raises
    IndexFault where there is none, where it has no worker, or where a batch ends one worker after another.
    """
    with _client(scheduler) as client:
        waiting: deque[Future[list[Read]]] = deque()
        left = map(loaded, documents)
        while batch := list(islice(left, _BATCH)):
            waiting.append(client.submit(_work, batch, share, pure=False))
            if len(waiting) >= _AHEAD * max(1, sum(client.nthreads().values())):
                yield from _gathered(waiting.popleft())
        while waiting:
            yield from _gathered(waiting.popleft())


def _client(scheduler: str) -> Client:
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise IndexFault("--scheduler needs Dask: pip install -r requirements-dask.txt") from None
    try:
        client: Client = Client(scheduler, set_as_default=False, timeout=_WAIT)  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=_WAIT)
    except (OSError, TimeoutError, ValueError) as fault:
        raise IndexFault(f"no Dask worker answers at {scheduler}: {fault}") from fault
    return client


def _gathered(future: Future[list[Read]]) -> list[Read]:
    from distributed import KilledWorker

    try:
        done: list[Read] = future.result()
    except KilledWorker as fault:
        raise IndexFault(f"a batch of documents ends every worker that reads it: {fault}") from fault
    return done


def _work(batch: list[Document], share: Share) -> list[Read]:
    """On a worker: what comes of each document, the articles written."""
    found = [(document, outcomes(document, None)) for document in batch]
    share.put([one for _, of in found for one in of if isinstance(one, Entry)])
    # Its bytes need not travel back.
    return [(replace(document, data=None), [_written(one) for one in of]) for document, of in found]


def _written(outcome: Outcome) -> Outcome:
    return Written(outcome) if isinstance(outcome, Entry) else outcome
