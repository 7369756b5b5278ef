"""How quotations, articles, speakers and families are written down and read again, on every engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from indexer.index.engine import Family, RoleHeld, Speaker, StoredArticle
from indexer.quote import Quote

_QUOTE = msgspec.json.Decoder(Quote)


def written(record: Mapping[str, Any]) -> str:
    """A record as JSON in ASCII, which holds any text, lone halves of surrogate pairs too."""
    return json.dumps(record, separators=(",", ":"))


def quote_of(text: str | bytes) -> Quote:
    """A quotation as it was written."""
    try:
        return _QUOTE.decode(text)
    except msgspec.DecodeError:  # a lone half of a surrogate pair, which it refuses
        return Quote.from_record(json.loads(text))


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
