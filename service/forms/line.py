"""Text that other formats can carry."""

from __future__ import annotations

from urllib.parse import quote

from service.parameters import whole
from service.typography import web

# What an address may hold (RFC 3986), with % for what is escaped already.
_IN_ADDRESS = "-._~:/?#[]@!$&'()*+,;=%"


def one_line(text: str) -> str:
    """The text without line ends or control characters, words apart by one space."""
    return " ".join(whole(text).split())


def web_address(address: str | None) -> str | None:
    """The address in ASCII without spaces, quotes, braces or backslashes; None when it is none of the web."""
    known = web(whole(address.strip())) if address else None
    return quote(known, safe=_IN_ADDRESS) if known else None
