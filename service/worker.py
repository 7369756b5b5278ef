"""The gunicorn worker that answers, up to the last connection it was sent."""

from __future__ import annotations

import select

from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]


class Worker(ThreadWorker):  # type: ignore[misc]
    """A threaded worker that drops no connection when it is told to stop.

    Gunicorn's own stops accepting at once but keeps listening until the last
    request is answered: whoever connects meanwhile waits, and is then cut off.
    This one takes what waits already and closes the door, so that later
    callers are refused at once and can turn elsewhere.
    """

    def set_accept_enabled(self, enabled: bool) -> None:
        """Start or stop to accept connections; once the worker is stopping, for good."""
        super().set_accept_enabled(enabled)
        if self.alive or enabled:
            return
        for listener in self.sockets:
            while listener.fileno() >= 0 and select.select([listener], [], [], 0)[0]:
                self.accept(listener)
            listener.close()
