"""Whose address a request counts for, and how many one address may make."""

from __future__ import annotations

import ipaddress

import pytest

from service.limits import RateLimiter, client

PROXIES = (ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("2001:db8:1::/48"))

# peer, X-Forwarded-For lines, Forwarded lines -> the address that counts
CLIENTS = [
    ("192.0.2.7", [], [], "192.0.2.7"),
    # an unknown peer cannot speak for anybody
    ("192.0.2.7", ["198.51.100.1"], [], "192.0.2.7"),
    ("192.0.2.7", [], ["for=198.51.100.1"], "192.0.2.7"),
    # a known proxy can, as far back as each hop is one
    ("10.1.1.1", ["198.51.100.1"], [], "198.51.100.1"),
    ("10.1.1.1", ["203.0.113.9, 198.51.100.1"], [], "198.51.100.1"),
    ("10.1.1.1", ["203.0.113.9, 198.51.100.1, 10.2.2.2"], [], "198.51.100.1"),
    ("10.1.1.1", ["203.0.113.9", "198.51.100.1"], [], "198.51.100.1"),
    ("10.1.1.1", ["198.51.100.1:4711"], [], "198.51.100.1"),
    ("10.1.1.1", [], ["for=198.51.100.1;proto=https"], "198.51.100.1"),
    ("10.1.1.1", [], ['for=203.0.113.9, For="198.51.100.1:80"'], "198.51.100.1"),
    # what is no address ends the walk
    ("10.1.1.1", ["198.51.100.1, unknown"], [], "10.1.1.1"),
    ("10.1.1.1", [""], [], "10.1.1.1"),
    ("10.1.1.1", [], ["for=_hidden"], "10.1.1.1"),
    # two headers that disagree: one came from the client unread
    ("10.1.1.1", ["198.51.100.1"], ["for=203.0.113.9"], "10.1.1.1"),
    ("10.1.1.1", ["198.51.100.1"], ["for=198.51.100.1"], "198.51.100.1"),
    # IPv6 counts by /64, and as IPv4 where it carries one
    ("2001:db8:9::1", [], [], "2001:db8:9::/64"),
    ("2001:db8:9::ffff", [], [], "2001:db8:9::/64"),
    ("2001:db8:1::5", ["2001:db8:9::1"], [], "2001:db8:9::/64"),
    ("2001:db8:1::5", [], ['for="[2001:db8:9::1]:443"'], "2001:db8:9::/64"),
    ("::ffff:192.0.2.7", [], [], "192.0.2.7"),
    # a socket without an address
    ("", ["198.51.100.1"], [], ""),
]


@pytest.mark.parametrize(("peer", "forwarded_for", "forwarded", "counted"), CLIENTS)
def test_client(peer: str, forwarded_for: list[str], forwarded: list[str], counted: str) -> None:
    assert client(peer, forwarded_for, forwarded, PROXIES) == counted


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_an_address_waits_until_its_minute_is_over() -> None:
    clock = Clock()
    limiter = RateLimiter(2, clock)
    assert [limiter.wait("a") for _ in range(3)] == [0, 0, 60]
    clock.now = 59.5
    assert limiter.wait("a") == 1
    assert limiter.wait("b") == 0
    clock.now = 60.0
    assert [limiter.wait("a") for _ in range(3)] == [0, 0, 60]


def test_zero_is_no_limit() -> None:
    limiter = RateLimiter(0, Clock())
    assert {limiter.wait("a") for _ in range(1000)} == {0}


def test_many_addresses_are_not_all_kept() -> None:
    limiter = RateLimiter(1, Clock())
    for number in range(30_000):
        limiter.wait(str(number))
    assert limiter.wait("29999") == 60
    assert limiter.wait("0") == 0
