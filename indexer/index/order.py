"""The order of quotations that nothing else tells apart: by day, by article, as they stand there.

Every engine keeps it as one number of 63 bits, which no commit changes, so that a page of an answer
begins where the one before ended whatever was written in between.
"""

from __future__ import annotations

import hashlib

from indexer.index.query import Sort
from indexer.quote import Quote

NEVER = 99_999_999
"""As a day: after all others."""

_ARTICLE, _PLACE = 21, 15  # bits
_STEP = 8  # characters of an article that share a number: its quotations are longer


def day_number(day: str | None, missing: str = "0") -> int:
    """A day, month or year (ISO 8601) as the number 20231027, `missing` where digits lack; 0 for none."""
    digits = "".join(filter(str.isdecimal, day or ""))[:8]
    return int(digits.ljust(8, missing)) if digits else 0


def day_bounds(first: str | None, last: str | None) -> tuple[int, int]:
    """The first and last day of a span, both included: "2023-10" as the last means that whole month."""
    return max(1, day_number(first)), day_number(last, "9") if last else NEVER - 1


def place_of(quote: Quote) -> int:
    """Where a quotation stands within its day: 36 bits."""
    told = hashlib.blake2b(quote.article_id.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    article = int.from_bytes(told) >> (32 - _ARTICLE)
    return article << _PLACE | min(quote.start // _STEP, (1 << _PLACE) - 1)


def standing(day: int, place: int, sort: Sort) -> int:
    """The number by which quotations stand in this order, ascending: the undated last, scores equal."""
    told = NEVER - day if sort == "newest" else day or NEVER
    return told << (_ARTICLE + _PLACE) | place


def standing_of(quote: Quote, sort: Sort) -> int:
    """The same of one quotation."""
    return standing(day_number((quote.date or "")[:10]), place_of(quote), sort)
