"""One open generation of the index at a time, changed under running requests without hurting them."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import NoReturn, cast

from flask import Flask, current_app, g

from indexer.index.engine import Engine, IndexDamaged, IndexFault, Reader

_RETRY_AFTER = 5.0  # seconds before a generation that could not be opened is tried again

_log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Snapshot:
    """An open reader with the count of requests that use it; closed by the last one once retired."""

    reader: Reader
    closing: ExitStack
    opened_at: float = field(default_factory=time.time)
    users: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True)
class InService:
    """The open generation; `opened_at` in seconds since 1970."""

    reader: Reader
    opened_at: float


@dataclass(frozen=True, slots=True)
class _Failure:
    """An opening that failed, remembered so that a damaged index is not read again for each request."""

    generation: str
    fault: IndexFault
    at: float = field(default_factory=time.monotonic)

    def holds(self, generation: str) -> bool:
        return self.generation == generation and time.monotonic() - self.at < _RETRY_AFTER


class Snapshots:
    """Hands out readers of the newest generation. Safe to use from several threads.

    A generation that cannot be opened leaves the one before it in service; with
    none before it, every reader asked for raises the fault.
    """

    def __init__(self, engine: Engine, *, verify: bool) -> None:
        """`verify`: read every byte of a generation once before it goes into service."""
        self._engine = engine
        self._verify = verify
        self._lock = threading.Lock()  # guards what follows; never held while an index is opened
        self._current: _Snapshot | None = None
        self._failure: _Failure | None = None
        self.failed_openings = 0
        self._opening = threading.Lock()  # one thread opens, the others go on with what there is

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """The newest generation, unchanged until the context is left.

        Raises IndexMissing or IndexDamaged.
        """
        snapshot = self._take()
        try:
            yield snapshot.reader
        finally:
            self._give_back(snapshot)

    @contextmanager
    def in_service(self) -> Iterator[InService | None]:
        """The generation that is open, if any, unchanged until the context is left. Opens none."""
        snapshot = self._take_current(None)
        try:
            yield InService(snapshot.reader, snapshot.opened_at) if snapshot else None
        finally:
            if snapshot:
                self._give_back(snapshot)

    @property
    def fault(self) -> IndexFault | None:
        """Why the newest generation cannot be opened; None when it can, as far as is known."""
        try:
            newest = self._engine.newest()
        except IndexFault as fault:
            return fault
        failure = self._failure
        return failure.fault if failure and failure.generation == newest else None

    def close(self) -> None:
        """Let go of the open generation; requests that use it finish first."""
        with self._lock:
            retired, self._current = self._current, None
        self._retire(retired)

    def _take(self) -> _Snapshot:
        try:
            newest = self._engine.newest()
        except IndexDamaged as fault:
            return self._take_current(None) or _fail(fault)
        if taken := self._take_current(newest):
            return taken
        if self._opening.acquire(blocking=self._current is None):
            try:
                return self._take_current(newest) or self._open(newest)
            finally:
                self._opening.release()
        return self._take_current(None) or self._take()

    def _take_current(self, generation: str | None) -> _Snapshot | None:
        """The open snapshot if it is that generation (None: whichever it is), counted as used."""
        with self._lock:
            held = self._current
            if held is None or generation not in (None, held.reader.generation):
                return None
            held.users += 1
            return held

    def _open(self, newest: str) -> _Snapshot:
        try:
            opened = self._opened(newest)
        except IndexFault:
            if taken := self._take_current(None):
                return taken
            raise
        with self._lock:
            retired, self._current, self._failure = self._current, opened, None
            opened.users += 1
        self._retire(retired)
        return opened

    def _opened(self, newest: str) -> _Snapshot:
        if self._failure and self._failure.holds(newest):
            raise type(self._failure.fault)(*self._failure.fault.args)
        with ExitStack() as closing:
            try:
                reader = closing.enter_context(self._engine.reader(verify=self._verify))
            except IndexFault as fault:
                _log.error("generation %s cannot be opened: %s", newest, fault)
                self._failure = _Failure(newest, fault)
                self.failed_openings += 1
                raise
            return _Snapshot(reader, closing.pop_all())

    def _retire(self, snapshot: _Snapshot | None) -> None:
        if snapshot is None:
            return
        with self._lock:
            snapshot.retired = True
            unused = snapshot.users == 0
        if unused:
            snapshot.closing.close()

    def _give_back(self, snapshot: _Snapshot) -> None:
        with self._lock:
            snapshot.users -= 1
            last = snapshot.retired and snapshot.users == 0
        if last:
            snapshot.closing.close()


def _fail(fault: IndexFault) -> NoReturn:
    raise fault


def keep_snapshots(app: Flask, snapshots: Snapshots) -> None:
    """Give the app its snapshots; each request holds one generation from its first look to its end."""
    app.extensions["snapshots"] = snapshots

    @app.teardown_appcontext
    def release(_: BaseException | None) -> None:
        if held := g.pop("snapshot_held", None):
            held.close()


def app_snapshots(app: Flask) -> Snapshots:
    """The snapshots that `keep_snapshots` gave the app."""
    return cast(Snapshots, app.extensions["snapshots"])


def current_reader() -> Reader:
    """The generation this request reads. Raises IndexMissing or IndexDamaged."""
    if "snapshot_held" not in g:
        held = ExitStack()
        g.reader = held.enter_context(app_snapshots(current_app).reader())
        g.snapshot_held = held
    return cast(Reader, g.reader)
