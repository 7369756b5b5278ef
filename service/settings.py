"""Every setting and every fixed limit of the service, in one place.

A setting is read from the environment variable of its name; a keyword given
to `create_app` goes before it. A fixed limit is part of what the service
promises (its errors name it), so it is no setting.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# Fixed limits of a query.
QUERY_LENGTH = 512  # characters
QUERY_CLAUSES = 32  # words, phrases and fields
QUERY_DEPTH = 10  # groups in groups
PREFIX_LETTERS = 3  # before a *

# Fixed limits of an answer.
PAGE_DEFAULT = 20  # records on a page
PAGE_LIMIT = 100
RESULTS_DEEP = 1000  # how far the numbered pages of a search go; a cursor goes to the end
SUGGESTIONS = 10
QUOTED_WITH = 20  # people who are quoted in the same articles
COPIES_SHOWN = 100
PRINTS_SHOWN = 20
# A confidence from which on a name counts as sure. Calibrated, it is right in about 95 of 100 such cases; the
# fifth of the sample's quotations that fall short hold three fifths of the names that are likely wrong.
SURE = 0.8

# Fixed limits of what is checked.
PHRASE_LENGTH = 5000  # characters; anything longer is a draft
LINK_LENGTH = 2000  # bytes of an address that every program passes on whole
DRAFT_LENGTH = 200_000  # characters over HTTP; the command line has no limit, nor the next one
DRAFT_PASSAGES = 500  # verified over HTTP; further ones are listed as not checked


class SettingError(ValueError):
    """A setting has a value it cannot have; the message names the setting."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its environment variable, its default as one would write it there, its meaning."""

    name: str
    default: str
    meaning: str
    read: Callable[[str], Any] = str


def _count(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise ValueError(f"a number from {least} to {most} is needed")
        return value

    return read


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _networks(text: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(part, strict=False) for part in _listed(text))


SETTINGS = (
    Setting("INDEX", "index", "The index to serve: a folder, or the address of one on a cluster."),
    Setting("HOST", "127.0.0.1", "The address to listen on; 0.0.0.0 or :: listens on all."),
    Setting("PORT", "5000", "The port to listen on; 0 takes a free one.", _count(0, 65535)),
    Setting(
        "RATE_LIMIT", "600", "Requests a minute from one address; 0 switches it off.", _count(0, 1_000_000)
    ),
    Setting("MAX_BODY", "1000000", "Bytes of the largest request body.", _count(1, 1_000_000_000)),
    Setting(
        "TRUSTED_PROXIES",
        "",
        "Addresses or networks, by commas, whose X-Forwarded-For and Forwarded name the client, "
        "and X-Forwarded-Proto the scheme it used.",
        _networks,
    ),
    Setting(
        "TRUSTED_HOSTS",
        "",
        "Names the service answers to, by commas (.example.org: with all below it). "
        "Empty: this machine only when HOST is a loopback address, otherwise any.",
        _listed,
    ),
    Setting("THREADS", "8", "Requests answered at the same time.", _count(1, 256)),
    Setting("GRACE", "8", "Seconds that running requests get after SIGTERM.", _count(0, 600)),
    Setting("LOG_LEVEL", "info", "debug, info, warning or error.", str.lower),
)


def read_settings(given: Mapping[str, Any], environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Every setting by name: from `given` (lower or upper case), else the environment, else its default.

    Raises SettingError for a value that cannot be or a name that is no setting.
    """
    wanted = {name.upper(): value for name, value in given.items() if value is not None}
    if unknown := wanted.keys() - {setting.name for setting in SETTINGS}:
        raise SettingError(f"There is no setting {', '.join(sorted(unknown))}.")
    return {s.name: _value(s, wanted.get(s.name, environment.get(s.name, s.default))) for s in SETTINGS}


def _value(setting: Setting, raw: object) -> Any:
    text = str(raw).strip() or setting.default
    try:
        return setting.read(text)
    except ValueError as fault:
        raise SettingError(f"{setting.name} cannot be {text!r}: {fault}.") from None
