"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

import datetime
import heapq
import math
from collections import defaultdict
from collections.abc import Container, Iterator

from indexer.index.whoosh.segments import Segments
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere
from indexer.wording.analysis import pairs, terms

# An altered phrase still shares most of its rare words and pairs with its source; its common words
# stand everywhere, cost nearly all the time and say nothing.
_RAREST = 6
_FEWEST = 2  # words, and as many pairs, that are looked for however common they are,
_POSTINGS = 3_000  # and so many documents in all for the further ones
_LONGEST = 400  # words of a phrase that are looked at
_SHARED_RUN, _SHARED_PART = 3, 0.4  # pairs in a row, or of all, that a sibling has too
_STRETCH, _MOST_STRETCHES = 3, 12  # pairs of a stretch, of which the rarest is looked for
_FAINT = 0.3  # of the best document's score: what has less is no candidate


def numbers(segments: Segments, text: str, fields: tuple[str, str], limit: int) -> list[int]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    found = terms(text)[:_LONGEST]
    asked = (dict.fromkeys(term.word for term in found), dict.fromkeys(pairs(found)))
    scores: dict[int, float] = defaultdict(float)
    for field, words in zip(fields, asked, strict=True):
        for word, count in _rarest(segments.frequencies(field, words)):
            telling = 1 / math.log2(2 + count)
            for number in segments.holding(field, word):
                scores[number] += telling
    least = _FAINT * max(scores.values(), default=0.0)
    worth = (number for number, score in scores.items() if score >= least)
    return heapq.nsmallest(limit, worth, key=lambda number: (-scores[number], number))


def kindred(segments: Segments, quote: Quote, days: int, limit: int) -> list[int]:
    """Quotations of other articles that may be this utterance, best first.

    Nearly all quotations are nobody else's, and most are told so by the counts of their pairs alone.
    """
    run = pairs(terms(quote.text)[:_LONGEST])
    own = len(segments.holding("id", f"quote {quote.id}"))
    counts = segments.frequencies("pairs", run)
    shared = {pair: count for pair, count in counts.items() if count > own}
    if not _is_shared(run, shared):
        return []
    may_be = _Kinship(segments, quote, days)
    scores: dict[int, float] = defaultdict(float)
    for pair in _spread(run, shared):
        for number in segments.holding("pairs", pair):
            if may_be.fits(number):
                scores[number] += 1 / math.log2(2 + shared[pair])
    return heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], number))


def _is_shared(run: list[str], shared: Container[str]) -> bool:
    """Whether another document can hold much of this text: enough words in a row, or enough of all pairs."""
    longest = current = held = 0
    for pair in run:
        is_held = pair in shared
        held += is_held
        current = current + 1 if is_held else 0
        longest = max(longest, current)
    return longest >= _SHARED_RUN or held >= _SHARED_PART * max(1, len(run))


def _spread(run: list[str], shared: dict[str, int]) -> list[str]:
    """The rarest shared pair of each stretch of a text: a sibling may print no more than one stretch."""
    size = max(_STRETCH, -(-len(run) // _MOST_STRETCHES))
    stretches = (set(run[start : start + size]) & shared.keys() for start in range(0, len(run), size))
    rarest = (min(held, key=lambda pair: (shared[pair], pair)) for held in stretches if held)
    return list(dict.fromkeys(rarest))


class _Kinship:
    """Which quotations fit one by what the index knows of them without their words."""

    def __init__(self, segments: Segments, quote: Quote, days: int) -> None:
        self._article_id = quote.article_id
        self._person = quote.speaker_id if is_same_everywhere(quote.speaker_id) else None
        self._first, self._last = _around(quote.date, days)
        self._articles = segments.column("article_id")
        self._persons = segments.column("person")
        self._days = segments.column("date")
        self._kinds = segments.column("kind")

    def fits(self, number: int) -> bool:
        """Whether another article has somebody say this who may be the same, at about the same time."""
        person, day = self._persons[number], self._days[number]
        return (
            self._kinds[number] != "indirect"
            and self._articles[number] != self._article_id
            and (person is None or self._person is None or person == self._person)
            and (day is None or self._first <= day <= self._last)
        )


def _around(date: str | None, days: int) -> tuple[str, str]:
    """The first and last day at most `days` from a date (ISO 8601); any day where there is none."""
    try:
        day = datetime.date.fromisoformat((date or "")[:10])
        reach = datetime.timedelta(days)
        return (day - reach).isoformat(), (day + reach).isoformat()
    except (ValueError, OverflowError):
        return "", "~"


def _rarest(counts: dict[str, int]) -> Iterator[tuple[str, int]]:
    """The rarest words, each with its count."""
    budget = _POSTINGS
    ranked = heapq.nsmallest(_RAREST, counts.items(), key=lambda item: (item[1], item[0]))
    for place, (word, count) in enumerate(ranked):
        if place >= _FEWEST and count > budget:
            return
        budget -= count
        yield word, count
