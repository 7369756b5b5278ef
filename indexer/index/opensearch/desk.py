"""The desk beside an index: the lock of its one writer, and who reads which generation."""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from indexer.index.engine import IndexBusy, IndexFault
from indexer.index.opensearch.cluster import Cluster, Refused

LEASE = 15.0
"""Seconds without a sign of life after which a writer counts as dead."""

_PAUSE = 0.1
_READERS = 10_000
_CONFLICT, _MISSING = 409, 404
_SET_UP = 60.0  # seconds
_LOCK = "lock"

Version = dict[str, int]


class Desk:
    """One small index of documents that are each written in one step."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._name = f"{cluster.address.name}-desk"

    def set_up(self) -> None:
        """Make it, if nobody has yet."""
        with suppress_status(400):  # it is there already
            body = {"settings": self._settings(), "mappings": _MAPPING}
            # Until each copy is there, the loss of one node would keep everybody from writing.
            self._cluster.ask("PUT", f"/{self._name}", body, wait_for_active_shards="all", within=_SET_UP)

    def _settings(self) -> dict[str, Any]:
        return {
            "index": {
                "number_of_shards": 1,
                "auto_expand_replicas": f"0-{self._cluster.settings.replicas}",
                "hidden": True,
            }
        }

    # --- The one writer -------------------------------------------------------------------------

    @contextmanager
    def alone(self, wait: float) -> Iterator[Lease]:
        """Be the one writer. Raises IndexBusy when another is not done after `wait` seconds."""
        self.set_up()
        lease = self._acquire(time.monotonic() + wait)
        try:
            yield lease
        finally:
            lease.end()

    def _acquire(self, deadline: float) -> Lease:
        """The lock of a writer that shows no sign of life is taken over: watched, as clocks differ."""
        owner = f"{socket.gethostname()} {secrets.token_hex(8)}"
        seen: tuple[Version | None, float] = None, 0.0
        while True:
            with suppress_status(_CONFLICT):
                made = self._cluster.ask("PUT", f"/{self._name}/_create/{_LOCK}", {"owner": owner})
                return Lease(self, owner, version_of(made))
            if version := self.held_by(owner):  # of a node that died over it, that was the second asking
                return Lease(self, owner, version)
            version = self.held_by(None)
            if version != seen[0]:
                seen = version, time.monotonic()
            elif version and time.monotonic() - seen[1] > LEASE:
                with suppress_status(_CONFLICT):
                    return Lease(self, owner, self.renew(owner, version))
            if time.monotonic() >= deadline:
                raise IndexBusy("another writer is at work on this index")
            time.sleep(_PAUSE)

    def held_by(self, owner: str | None) -> Version | None:
        """The version of the lock, if it is this owner's (None: anybody's)."""
        with suppress_status(_MISSING):
            found = self._cluster.ask("GET", f"/{self._name}/_doc/{_LOCK}")
            return version_of(found) if owner in (None, found["_source"]["owner"]) else None
        return None

    def renew(self, owner: str, version: Version) -> Version:
        """Write the lock again, if nobody else has since; its new version."""
        return version_of(
            self._cluster.ask("PUT", f"/{self._name}/_doc/{_LOCK}", {"owner": owner}, **version)
        )

    def remove_lock(self, version: Version) -> None:
        """Let go of the lock, if it is still the one of this version."""
        self._cluster.ask("DELETE", f"/{self._name}/_doc/{_LOCK}", **version)

    # --- The readers ----------------------------------------------------------------------------

    def note(self, reader: str, generation: str, seconds: float) -> None:
        """Write down that somebody reads a generation, for so long from now.

        Who may only read cannot: then nobody waits for them, and they move on when what they read is gone.
        """
        body = {"generation": generation, "until": int(time.time() + seconds)}
        with suppress(IndexFault):
            self._cluster.ask("PUT", f"/{self._name}/_doc/{reader}", body)

    def forget(self, reader: str) -> None:
        """Write down that they do no more."""
        with suppress(IndexFault):
            self._cluster.ask("DELETE", f"/{self._name}/_doc/{reader}")

    def read_now(self) -> set[str]:
        """The generations that somebody reads."""
        self._cluster.ask("POST", f"/{self._name}/_refresh")
        found = self._cluster.ask(
            "POST", f"/{self._name}/_search", {"size": _READERS}, allow_partial_search_results="false"
        )
        told = (hit["_source"] for hit in found["hits"]["hits"])
        return {one["generation"] for one in told if one.get("until", 0) >= time.time()}


_MAPPING = {"dynamic": False}  # its documents are read, not searched


class Lease:
    """The lock while it is held: a thread renews it until the end."""

    def __init__(self, desk: Desk, owner: str, version: Version) -> None:
        self._desk = desk
        self._owner = owner
        self._version = version
        self._renewed = time.monotonic()
        self._renewing = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._keep, daemon=True)
        self._thread.start()

    def _keep(self) -> None:
        while not self._ended.wait(LEASE / 5):
            with suppress(IndexFault):
                self._renew()

    def _renew(self) -> None:
        with self._renewing:
            started = time.monotonic()
            # Read first: of a node that died over it, the last renewal may have been done twice.
            version = self._desk.held_by(self._owner)
            if version is None:
                raise IndexFault("another writer has taken this one for dead: its commit is void")
            self._version = self._desk.renew(self._owner, version)
            self._renewed = started

    def demand(self) -> None:
        """Raise IndexFault when another writer may have taken this one for dead."""
        if time.monotonic() - self._renewed > LEASE / 2:
            self._renew()

    def end(self) -> None:
        """Let go of it."""
        self._ended.set()
        self._thread.join()
        with suppress(IndexFault):
            self._desk.remove_lock(self._version)


def version_of(answer: dict[str, Any]) -> Version:
    """What of an answer tells whether a document has been written since."""
    return {"if_seq_no": answer["_seq_no"], "if_primary_term": answer["_primary_term"]}


@contextmanager
def suppress_status(status: int) -> Iterator[None]:
    """Go on after a refusal of this status."""
    try:
        yield
    except Refused as fault:
        if fault.status != status:
            raise
