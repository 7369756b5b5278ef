"""What a request gives by name, whether in its query or in its body."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from service.parameters import ParameterError, single_values


def read_query(known: Collection[str], *, passes_over: bool = False) -> dict[str, str]:
    """The parameters of the address. Raises ParameterError for one not `known`, or passes over it."""
    given = request.args.to_dict(flat=False)
    if passes_over:
        given = {name: values for name, values in given.items() if name in known}
    return single_values(given, known)


def read_body(known: Collection[str]) -> dict[str, str]:
    """The members of a JSON object, all strings; null is not given.

    Raises ParameterError, BadRequest or UnsupportedMediaType.
    """
    if not request.is_json:
        raise UnsupportedMediaType("Send the body as application/json.")
    try:
        body: Any = json.loads(request.get_data())
    except (ValueError, RecursionError):
        raise BadRequest("The body is not JSON.") from None
    if not isinstance(body, dict):
        raise BadRequest("The body is not a JSON object.")
    given = {name: value for name, value in body.items() if value is not None or name not in known}
    if wrong := sorted(name for name in known if not isinstance(given.get(name, ""), str)):
        raise ParameterError(wrong[0], "is not a string, as it has to be.")
    return single_values({name: [value] for name, value in given.items()}, known)
