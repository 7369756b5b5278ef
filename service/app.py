"""The application: the only place that opens an index."""

from __future__ import annotations

from typing import Any

from flask import Flask

from indexer.index import open_engine
from service.api import api
from service.discovery import discovery
from service.errors import answer_errors
from service.health import health
from service.hosts import refuse_other_hosts
from service.limits import limit_requests
from service.metrics import keep_figures, metrics
from service.pages import pages
from service.requests import follow_requests
from service.settings import read_settings
from service.snapshots import Snapshots, keep_snapshots


def create_app(index: str | None = None, **settings: Any) -> Flask:
    """The service over the index at `index`, a folder.

    What is not given here comes from the environment (`service.settings`).
    The app starts without an index too and answers 503 until there is one.
    Raises SettingError.
    """
    app = Flask(__name__)
    app.config.update(read_settings({"index": index, **settings}))
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = app.config["MAX_BODY"]
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.merge_slashes = False  # a redirect would name the host that was asked
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    keep_snapshots(app, open_index(app.config["INDEX"]))
    follow_requests(app)
    refuse_other_hosts(app)
    limit_requests(app)
    answer_errors(app)
    keep_figures(app)
    for blueprint in (health, metrics, api, discovery, pages):
        app.register_blueprint(blueprint)
    return app


def open_index(index: str, *, verify: bool = True) -> Snapshots:
    """The readers of the index at `index`, whether or not there is one yet.

    `verify`: read every byte of it before answering from it.
    """
    return Snapshots(open_engine(index), verify=verify)
