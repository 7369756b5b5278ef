"""What holds for every request: its id, its line in the log, the headers of its answer."""

from __future__ import annotations

import logging
import re
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
# What a page of another origin may do: read every answer (nothing here is anybody's own), and send JSON.
_FROM_ELSEWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Link, Retry-After, X-Request-Id",
}
_SENT_FROM_ELSEWHERE = "Content-Type, If-None-Match, X-Request-Id"
_ASKED_AGAIN = 86_400  # seconds after which a browser asks again what it may send

_FOR_PROGRAMS = ("/api", "/oembed", "/openapi.json", "/opensearch.xml")
_SANE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=-]{0,127}", re.ASCII)


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
        if is_api():
            response.headers.update(_FROM_ELSEWHERE)
            _answer_preflight(response)
        _log_answer(response)
        return response


def request_id() -> str:
    """The id of this request, in the log and in X-Request-Id: the caller's own, if it is a sane one."""
    if "request_id" not in g:
        given = request.headers.get("X-Request-Id", "")
        g.request_id = given if _SANE_ID.fullmatch(given) else str(uuid.uuid4())
    return cast(str, g.request_id)


def seconds_taken() -> float:
    """Seconds since this request began."""
    return time.perf_counter() - cast(float, g.get("started", time.perf_counter()))


def request_uri() -> str:
    """The same as a URI reference: a UUID's URN, or a mark on the address that was asked."""
    known = request_id()
    try:
        return uuid.UUID(known).urn if len(known) == 36 else f"#{known}"
    except ValueError:
        return f"#{known}"


def is_api() -> bool:
    """Whether a program asks rather than a person: this request is to the API, found or not."""
    return any(request.path == path or request.path.startswith(f"{path}/") for path in _FOR_PROGRAMS)


def _answer_preflight(response: Response) -> None:
    """Tell a browser which methods and headers a page of another origin may send here."""
    if request.method == "OPTIONS" and response.status_code == 200:
        response.headers["Access-Control-Allow-Methods"] = ", ".join(sorted(response.allow))
        response.headers["Access-Control-Allow-Headers"] = _SENT_FROM_ELSEWHERE
        response.headers["Access-Control-Max-Age"] = str(_ASKED_AGAIN)


def _log_answer(response: Response) -> None:
    """One line without query or body: what somebody looks up is nobody else's business."""
    path = quote(request.path, safe="/")
    _log.info(
        "%s %s %s %d %.1f ms",
        request_id(),
        request.method,
        path,
        response.status_code,
        seconds_taken() * 1000,
    )
