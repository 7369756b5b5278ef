"""How many articles print the words, and how many of those are copies of one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indexer.quote import Quote
from indexer.wording.fold import words
from service.verify.records import Coverage, Match

# Two articles with the same words around the same quotation have one text between them.
_AROUND = 12


def cover(matches: Sequence[Match], quotes: Mapping[str, Quote], *, complete: bool) -> Coverage:
    """Coverage by matches of the same words; `quotes` are theirs, by id.

    `complete` False: there are more than were counted.
    """
    witnesses = {match.place.article_id: _witness(match, quotes) for match in matches}
    days = sorted(day for match in matches if (day := match.place.day))
    return Coverage(
        articles=len(witnesses),
        copies=len(witnesses) - len(set(witnesses.values())),
        witnesses=len(set(witnesses.values())),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        complete=complete,
    )


def _witness(match: Match, quotes: Mapping[str, Quote]) -> tuple[str, ...]:
    """What tells one reporter's text from another's: the quotation with the words around it."""
    quote = quotes.get(match.place.quote_id or "")
    if quote is None:
        around = f"{match.cut_before} {match.text} {match.cut_after}"
        return tuple(word.reported for word in words(around))
    before = [word.reported for word in words(quote.context.before)][-_AROUND:]
    after = [word.reported for word in words(quote.context.after)][:_AROUND]
    return (*before, *(word.reported for word in words(quote.text)), *after)
