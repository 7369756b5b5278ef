"""Where the cluster is, and how to speak with it: from an address and the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from indexer.index.engine import IndexFault

_ADDRESS = re.compile(r"(https?)://([^/?#]+)(?:/([^/?#]*)/?)?")
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,199}")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:\[\]]+)(?::(\d{1,5}))?")
_PORT = 9200

NAME = "on-record"


@dataclass(frozen=True, slots=True)
class Address:
    """The name of an index and the nodes that may be asked for it, each a host and a port."""

    nodes: tuple[tuple[str, int], ...]
    name: str
    is_secure: bool

    @classmethod
    def read(cls, text: str) -> Self:
        """`https://one:9200,two:9200/name`; without a name, `NAME`. Raises IndexFault."""
        found = _ADDRESS.fullmatch(text.replace(",http://", ",").replace(",https://", ","))
        name = (found and found[3]) or NAME
        if found is None or not _NAME.fullmatch(name):
            raise IndexFault(
                "an index on a cluster has an address like http://host:9200/name, the name in small letters"
            )
        if "@" in found[2]:
            raise IndexFault(
                "OPENSEARCH_USER and OPENSEARCH_PASSWORD give user and password, no address does"
            )
        return cls(tuple(map(_node, found[2].split(","))), name, found[1] == "https")


def _node(text: str) -> tuple[str, int]:
    found = _HOST.fullmatch(text)
    if found is None:
        raise IndexFault(f"{text} is no host of an OpenSearch cluster")
    return found[1].strip("[]"), int(found[2] or _PORT)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says of every cluster; times in seconds.

    `shards` and `replicas` are those of indexes that are built from now on.
    """

    user: str = ""
    password: str = ""
    certificates: str = ""  # a file with those of who signs for the cluster; the system's where there is none
    timeout: float = 10.0
    shards: int = 1
    replicas: int = 1

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Raises IndexFault for a value that cannot be."""
        return cls(
            user=environment.get("OPENSEARCH_USER", ""),
            password=environment.get("OPENSEARCH_PASSWORD", ""),
            certificates=environment.get("OPENSEARCH_CERTIFICATES", ""),
            timeout=_number(environment, "OPENSEARCH_TIMEOUT", 10, 1, 600),
            shards=_number(environment, "OPENSEARCH_SHARDS", 1, 1, 1024),
            replicas=_number(environment, "OPENSEARCH_REPLICAS", 1, 0, 10),
        )


def _number(environment: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    told = environment.get(name, "").strip() or str(usual)
    if not (told.isascii() and told.isdigit() and least <= int(told) <= most):
        raise IndexFault(f"{name} cannot be {told!r}: a number from {least} to {most} is needed")
    return int(told)
