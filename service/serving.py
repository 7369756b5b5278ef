"""The service under gunicorn: one process, several threads, stopped without dropping what it has begun."""

from __future__ import annotations

import logging
import sys
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]

from indexer.index.engine import IndexFault
from service.app import create_app, open_index
from service.settings import read_settings
from service.snapshots import app_snapshots
from service.worker import Worker

_log = logging.getLogger(__name__)

_REQUEST_LINE = 8190  # bytes, gunicorn's most: a phrase of PHRASE_LENGTH in most scripts
_SILENT_AFTER = 60  # seconds without a sign of life after which the worker is replaced
_KEPT_OPEN = 5  # seconds an idle connection is kept


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our settings. One worker: limits and the open generation are then the same for all."""

    def __init__(self, given: dict[str, Any]) -> None:
        """`given` settings go before the environment's. Raises SettingError, IndexFault."""
        self._given = given
        self._settings = read_settings(given)
        open_index(self._settings["INDEX"])  # an address that cannot be is told before anything is started
        super().__init__()

    def load_config(self) -> None:
        """Our settings in gunicorn's names."""
        settings = self._settings
        debugging = settings["LOG_LEVEL"] == "debug"
        ours = {
            "bind": address(settings["HOST"], settings["PORT"]),
            "workers": 1,
            "worker_class": Worker,
            "threads": settings["THREADS"],
            "graceful_timeout": settings["GRACE"],
            "timeout": _SILENT_AFTER,
            "keepalive": _KEPT_OPEN,
            "limit_request_line": _REQUEST_LINE,
            "forwarded_allow_ips": "",  # who may speak for a client is TRUSTED_PROXIES' to say
            "loglevel": "debug" if debugging else "warning",
            "control_socket_disable": True,
            "proc_name": "on-record",
            "when_ready": announce,
        }
        for name, value in ours.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, made in the worker: an open index is not handed over a fork."""
        logging.basicConfig(
            stream=sys.stderr,
            level=self._settings["LOG_LEVEL"].upper(),
            format="%(asctime)s %(levelname)s %(name)s %(message)s",
        )
        app = create_app(**self._given)
        _open_index(app)
        return app


def _open_index(app: Flask) -> None:
    """Open the index before the first request asks for it; without one the service waits for it."""
    try:
        with app_snapshots(app).reader() as reader:
            _log.info("generation %s in service", reader.generation)
    except IndexFault as fault:
        _log.warning("nothing to answer from yet: %s", fault)


def address(host: str, port: int) -> str:
    """HOST:PORT, as gunicorn and a web address want it."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def announce(arbiter: Arbiter) -> None:
    """Say where the service answers, once it does."""
    for listener in arbiter.LISTENERS:
        host, port = listener.sock.getsockname()[:2]
        print(f"On Record answers at http://{address(host, port)}", flush=True)  # noqa: T201
