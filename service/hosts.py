"""Which names the service answers to: a browser led here under another name is led astray."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flask import Flask, request
from werkzeug.exceptions import BadRequest

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_PORT = re.compile(r":\d+$", re.ASCII)


def refuse_other_hosts(app: Flask) -> None:
    """Answer 400 to a Host that is none of TRUSTED_HOSTS.

    Werkzeug's own check is left unused: it cannot hold an IPv6 address.
    """
    named = app.config["TRUSTED_HOSTS"] or (_LOOPBACK if is_loopback(app.config["HOST"]) else ())
    app.config["TRUSTED_HOSTS"] = None

    @app.before_request
    def refuse() -> None:
        if named and not is_named(request.host, named):
            raise BadRequest("This service does not answer to that Host.")


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach a service that listens there."""
    return address in ("localhost", "127.0.0.1", "::1")


def is_named(host: str, names: Sequence[str]) -> bool:
    """Whether `host`, with or without a port, is one of `names`; ".example.org" names all below it too."""
    bare = _PORT.sub("", host.lower())
    return any(bare == name.lstrip(".") or (name[0] == "." and bare.endswith(name)) for name in names)
