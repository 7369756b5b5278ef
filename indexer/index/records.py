"""How articles, speakers and families are written down and read again, on every engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from indexer.index.engine import Family, RoleHeld, Speaker, StoredArticle


def written(record: Mapping[str, Any]) -> str:
    """A record as JSON in ASCII, which holds any text, lone halves of surrogate pairs too."""
    return json.dumps(record, separators=(",", ":"))


def article_of(record: Mapping[str, Any]) -> StoredArticle:
    """An article from its fields."""
    return StoredArticle(**{**record, "authors": tuple(record["authors"])})


def speaker_of(record: Mapping[str, Any]) -> Speaker:
    """A speaker from its fields."""
    lists = {
        "roles": tuple(RoleHeld(**role) for role in record["roles"]),
        "aliases": tuple(record["aliases"]),
        "years": tuple((year, count) for year, count in record["years"]),
        "not_to_be_confused_with": tuple(record["not_to_be_confused_with"]),
    }
    return Speaker(**{**record, **lists})


def family_of(record: Mapping[str, Any]) -> Family:
    """A family from its fields."""
    return Family(record["id"], tuple(record["quotes"]))
