"""What answers have in common: their headers, and the errors that each route may give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Part = dict[str, Any]

# By name: what it says, and the schema of its value.
_HEADERS: dict[str, tuple[str, Part]] = {
    "X-Request-Id": ("The id of the request, as in the log; the caller's own where one is sent.", {}),
    "ETag": ("What to send as If-None-Match when asking again.", {}),
    "Link": ('The address of the next page, as rel="next".', {}),
    "Content-Disposition": ("The name to save a file under.", {}),
    "Location": ("Where the answer is.", {"format": "uri-reference"}),
    "Retry-After": ("The seconds after which to ask again.", {"type": "integer", "minimum": 1}),
}
_ALWAYS = ("X-Request-Id",)

HEADERS: Part = {
    name: {"description": told, "required": True, "schema": {"type": "string", **schema}}
    for name, (told, schema) in _HEADERS.items()
}
HEADERS["Link"]["required"] = False

# By status: the name of the component, what it says, and its own headers.
_ERRORS: dict[int, tuple[str, str, tuple[str, ...]]] = {
    400: ("BadRequest", "The question cannot be read; the problem says where.", ()),
    404: ("NotFound", "There is nothing of this id.", ()),
    406: ("NotAcceptable", "Accept takes no form that is given here.", ()),
    413: ("TooLarge", "The body is too large.", ()),
    415: ("UnsupportedMediaType", "The body is not application/json.", ()),
    429: ("TooManyRequests", "Too many requests from this address in a minute.", ("Retry-After",)),
    501: ("NotImplemented", "There is no such form.", ()),
    503: ("Unavailable", "The index cannot be read at the moment.", ("Retry-After",)),
}
_OTHERS: dict[int, tuple[str, str, tuple[str, ...]]] = {
    302: ("Merged", "An editor has merged this id into another, where the answer is.", ("Location",)),
    304: ("NotModified", "The answer that the client holds is still the answer.", ("ETag",)),
}


def components(problem: Part) -> Part:
    """The responses that routes share, by name; `problem` is the schema of an error."""
    errors = {
        name: response(told, {"application/problem+json": problem}, headers)
        for name, told, headers in _ERRORS.values()
    }
    others = {name: response(told, {}, headers) for name, told, headers in _OTHERS.values()}
    return {**errors, **others}


def shared(*statuses: int) -> Part:
    """References to the shared responses of these statuses."""
    named = {**_ERRORS, **_OTHERS}
    return {str(s): {"$ref": f"#/components/responses/{named[s][0]}"} for s in sorted(statuses)}


def response(told: str, schemas: Mapping[str, Part], headers: tuple[str, ...] = ()) -> Part:
    """A response, by media type the schema of its content."""
    content = {media_type: {"schema": schema} for media_type, schema in schemas.items()}
    named = {name: {"$ref": f"#/components/headers/{name}"} for name in (*_ALWAYS, *headers)}
    return {"description": told, "headers": named, **({"content": content} if content else {})}
