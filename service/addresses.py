"""The address the service is reached at, for answers that are read away from it."""

from __future__ import annotations

import ipaddress

from flask import current_app, request

from service.forms.form import Site


def site() -> Site:
    """The site as this client sees it: its own Host, and https where a trusted proxy says so."""
    return Site(f"{_scheme()}://{request.host}", request.root_path.rstrip("/"))


def _scheme() -> str:
    """What the nearest proxy was asked by, if it is one of TRUSTED_PROXIES; else what we were asked by."""
    told = request.headers.get("X-Forwarded-Proto", "").rpartition(",")[2].strip().lower()
    return told if told in ("http", "https") and _is_trusted(request.remote_addr) else request.scheme


def _is_trusted(peer: str | None) -> bool:
    try:
        address = ipaddress.ip_address(peer or "")
    except ValueError:
        return False
    return any(address in network for network in current_app.config["TRUSTED_PROXIES"])
