"""How many requests one address may make a minute, and whose address a request counts for."""

from __future__ import annotations

import ipaddress
import math
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from flask import Flask, request
from werkzeug.exceptions import TooManyRequests

from service.settings import Network

_WINDOW = 60.0  # seconds
_ADDRESSES_KEPT = 20_000
_IPV6_HOME = 64  # bits that one household or host commonly holds: the rest it can choose freely
_UNLIMITED = ("/static/", "/healthz", "/readyz", "/metrics")
_FORWARDED_FOR = re.compile(r'(?:^|[;,])\s*for\s*=\s*"?([^";,\s]+)', re.IGNORECASE)
_WITH_PORT = re.compile(r"\[([^\]]+)\](?::\d+)?|([\d.]+):\d+", re.ASCII)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class RateLimiter:
    """Counts requests by address in windows of a minute that open with an address's first request."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._lock = threading.Lock()
        self._windows: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def wait(self, address: str) -> int:
        """Count a request; 0 when it may go on, else the whole seconds until the next may."""
        if not self._limit:
            return 0
        now = self._clock()
        with self._lock:
            opened, count = self._windows.get(address, (now, 0))
            if now - opened >= _WINDOW:
                opened, count = now, 0
            if count >= self._limit:
                return max(1, math.ceil(opened + _WINDOW - now))
            self._windows[address] = (opened, count + 1)
            self._windows.move_to_end(address)
            if len(self._windows) > _ADDRESSES_KEPT:
                self._windows.popitem(last=False)
            return 0


def limit_requests(app: Flask) -> None:
    """Answer 429 to an address that asks more than RATE_LIMIT times a minute."""
    limiter = RateLimiter(app.config["RATE_LIMIT"])

    @app.before_request
    def refuse() -> None:
        if request.path.startswith(_UNLIMITED):
            return
        if seconds := limiter.wait(counted_address()):
            detail = f"Too many requests from this address. Ask again in {seconds} seconds."
            raise TooManyRequests(detail, retry_after=seconds)

    def counted_address() -> str:
        forwarded = request.headers.getlist("X-Forwarded-For"), request.headers.getlist("Forwarded")
        return client(request.remote_addr or "", *forwarded, app.config["TRUSTED_PROXIES"])


def client(
    peer: str, forwarded_for: Sequence[str], forwarded: Sequence[str], proxies: Sequence[Network]
) -> str:
    """The address a request counts for: an IPv4 address, or the /64 network of an IPv6 one.

    Forwarding headers count only from `proxies`, and only as far back as each
    hop is one of them. Where both headers are sent and disagree, one of them
    was passed on unread from the client: then the peer itself counts.
    """
    start = _address(peer)
    if start is None:
        return peer
    by_name = _walk(start, [part for line in forwarded_for for part in line.split(",")], proxies)
    by_rfc = _walk(start, [part for line in forwarded for part in _FORWARDED_FOR.findall(line)], proxies)
    if forwarded_for and forwarded:
        return _home(by_name if by_name == by_rfc else start)
    return _home(by_rfc if forwarded else by_name)


def _walk(peer: Address, hops: Sequence[str], proxies: Sequence[Network]) -> Address:
    address = peer
    for hop in reversed(hops):
        before = _address(hop)
        if before is None or not any(address in network for network in proxies):
            break
        address = before
    return address


def _address(text: str) -> Address | None:
    match = _WITH_PORT.fullmatch(text.strip())
    try:
        address = ipaddress.ip_address((match[1] or match[2]) if match else text.strip())
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _home(address: Address) -> str:
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(ipaddress.ip_network((address, _IPV6_HOME), strict=False))
