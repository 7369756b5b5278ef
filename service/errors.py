"""Errors: RFC 9457 problem details under /api, a page anywhere else, never a traceback or a path."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, render_template
from werkzeug.exceptions import HTTPException, InternalServerError, ServiceUnavailable

from indexer.index.engine import IndexFault, PlaceUnknown
from service import cursor
from service.parameters import ParameterError
from service.query import QueryError
from service.requests import is_api, request_id, request_uri
from service.verify import UncheckablePhrase

RETRY_SECONDS = 10

_log = logging.getLogger(__name__)

# What Werkzeug says by default speaks of servers and spelling; these say what holds here.
_DETAILS = {
    400: "The request cannot be read.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "The request is too large.",
    500: "Something went wrong here. The log holds the reason under the id of this request.",
    503: "The index cannot be read at the moment.",
}


def answer_errors(app: Flask) -> None:
    """Give every error of the app its one shape."""
    app.register_error_handler(HTTPException, _answer)
    app.register_error_handler(QueryError, _bad_request)
    app.register_error_handler(ParameterError, _bad_request)
    app.register_error_handler(UncheckablePhrase, _bad_request)
    app.register_error_handler(PlaceUnknown, _no_such_place)
    app.register_error_handler(IndexFault, _no_index)
    app.register_error_handler(Exception, _unforeseen)


def _bad_request(fault: Exception) -> Response:
    return error_response(HTTPStatus.BAD_REQUEST, str(fault), place_of(fault))


def place_of(fault: Exception) -> dict[str, Any]:
    """What of a question is at fault, as members of a problem.

    `parameter` is the name of a parameter or of a body's member, `position` the
    offset in it, in characters from 0, where that is known.
    """
    match fault:
        case QueryError(position=position):
            return {"parameter": "q", "position": position}
        case UncheckablePhrase():
            return {"parameter": "quote"}
        case ParameterError(parameter=parameter):
            return {"parameter": parameter}
    return {}


def _no_such_place(_: PlaceUnknown) -> Response:
    return _bad_request(ParameterError("cursor", cursor.UNKNOWN))


def _no_index(fault: Exception) -> Response:
    _log.error("%s no index: %s", request_id(), fault)
    return _answer(ServiceUnavailable(_DETAILS[503], retry_after=RETRY_SECONDS))


def _unforeseen(fault: Exception) -> Response:
    _log.exception("%s failed", request_id(), exc_info=fault)
    return _answer(InternalServerError())


def _answer(fault: Exception) -> Response:
    """The error's own headers (Allow, Retry-After) with a body in our shape."""
    assert isinstance(fault, HTTPException)
    status = fault.code or 500
    own = type(fault).description
    detail = fault.description if fault.description and fault.description != own else None
    response = error_response(status, detail or _DETAILS.get(status) or own or "")
    kept = [(name, value) for name, value in fault.get_headers() if name.lower() != "content-type"]
    response.headers.extend(kept)
    return response


def error_response(status: int, detail: str, place: Mapping[str, Any] | None = None) -> Response:
    """The error as problem details under /api with the `place_of` the fault, as a page anywhere else."""
    title = HTTPStatus(status).phrase
    if not is_api():
        page = render_template("error.html", status=status, title=title, detail=detail)
        return Response(page, status=status, mimetype="text/html")
    problem = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request_uri(),
        **(place or {}),
    }
    return Response(json.dumps(problem), status=status, mimetype="application/problem+json")
