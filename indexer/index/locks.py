"""Locks between processes. The kernel lets go of them when their holder dies, however it dies."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.index.engine import IndexBusy

_PAUSE = 0.05


@contextmanager
def alone(path: Path, wait: float) -> Iterator[None]:
    """Be the only one inside. Raises IndexBusy when another is not done after `wait` seconds."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _acquire(descriptor, time.monotonic() + wait)
        yield
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, deadline: float) -> None:
    while not _try(descriptor, fcntl.LOCK_EX):
        if time.monotonic() >= deadline:
            raise IndexBusy("another writer is at work on this index")
        time.sleep(_PAUSE)


def hold(path: Path) -> int | None:
    """Hold a file together with others until the descriptor is closed; None when it is being removed.

    Raises FileNotFoundError.
    """
    descriptor = os.open(path, os.O_RDONLY)
    # Whoever removes the file unlinks it while alone: a link count of zero tells that it went first.
    if _try(descriptor, fcntl.LOCK_SH) and os.fstat(descriptor).st_nlink > 0:
        return descriptor
    os.close(descriptor)
    return None


def remove_unheld(path: Path) -> bool:
    """Remove a file that nobody holds, so that nobody can hold it again; False when somebody does."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        if not _try(descriptor, fcntl.LOCK_EX):
            return False
        path.unlink(missing_ok=True)
        return True
    finally:
        os.close(descriptor)


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
