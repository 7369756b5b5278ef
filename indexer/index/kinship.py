"""What of a quotation is looked for, to find what may be the same utterance in another article."""

from __future__ import annotations

import datetime
import math
from collections.abc import Container, Iterator, Mapping

from indexer.wording.analysis import pairs, terms

_LONGEST = 400  # words of a quotation that are looked at
_SHARED_RUN, _SHARED_PART = 3, 0.4  # pairs in a row, or of all, that a sibling has too
_STRETCH, _MOST_STRETCHES = 3, 12  # pairs of a stretch, of which the rarest is looked for


def run_of(text: str) -> list[str]:
    """The pairs of neighbouring words of a quotation, in order."""
    return pairs(terms(text)[:_LONGEST])


def telling(run: list[str], counts: Mapping[str, int], own: int) -> Iterator[tuple[str, float]]:
    """The pairs to look for, each with what a document scores that holds it.

    `counts`: in how many documents each pair stands; `own`: how many of them are the quotation itself.
    None at all when no other document can hold much of the text, as of nearly every quotation.
    """
    shared = {pair: count for pair, count in counts.items() if count > own}
    if _is_shared(run, shared):
        yield from ((pair, 1 / math.log2(2 + shared[pair])) for pair in _spread(run, shared))


def around(date: str | None, days: int) -> tuple[str, str] | None:
    """The first and last day at most `days` from a date (ISO 8601); None where there is none."""
    try:
        day = datetime.date.fromisoformat((date or "")[:10])
        reach = datetime.timedelta(days)
        return (day - reach).isoformat(), (day + reach).isoformat()
    except (ValueError, OverflowError):
        return None


def _is_shared(run: list[str], shared: Container[str]) -> bool:
    """Whether another document can hold much of this text: enough words in a row, or enough of all pairs."""
    longest = current = held = 0
    for pair in run:
        is_held = pair in shared
        held += is_held
        current = current + 1 if is_held else 0
        longest = max(longest, current)
    return longest >= _SHARED_RUN or held >= _SHARED_PART * max(1, len(run))


def _spread(run: list[str], shared: Mapping[str, int]) -> list[str]:
    """The rarest shared pair of each stretch of a text: a sibling may print no more than one stretch."""
    size = max(_STRETCH, -(-len(run) // _MOST_STRETCHES))
    stretches = (set(run[start : start + size]) & shared.keys() for start in range(0, len(run), size))
    rarest = (min(held, key=lambda pair: (shared[pair], pair)) for held in stretches if held)
    return list(dict.fromkeys(rarest))
