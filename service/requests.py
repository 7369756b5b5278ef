"""What holds for every request: its id, its line in the log, the headers of its answer."""

from __future__ import annotations

import logging
import time
import uuid
from typing import cast
from urllib.parse import quote

from flask import Flask, Response, g, request

_log = logging.getLogger(__name__)

# Everything a page needs comes from the service itself; nothing runs inside the page.
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_READABLE_ELSEWHERE = "ETag, Retry-After, X-Request-Id"


def follow_requests(app: Flask) -> None:
    """Log each request and put the common headers on each answer."""

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def finish(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers["X-Request-Id"] = request_id()
        if is_api() and request.method in ("GET", "HEAD", "OPTIONS"):
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = _READABLE_ELSEWHERE
        _log_answer(response)
        return response


def request_id() -> str:
    """The id of this request, as it stands in the log and in X-Request-Id."""
    if "request_id" not in g:
        g.request_id = str(uuid.uuid4())
    return cast(str, g.request_id)


def is_api() -> bool:
    """Whether this request is to the API, found or not."""
    return request.path == "/api" or request.path.startswith("/api/")


def _log_answer(response: Response) -> None:
    """One line without query or body: what somebody looks up is nobody else's business."""
    taken = (time.perf_counter() - g.get("started", time.perf_counter())) * 1000
    path = quote(request.path, safe="/")
    _log.info("%s %s %s %d %.1f ms", request_id(), request.method, path, response.status_code, taken)
