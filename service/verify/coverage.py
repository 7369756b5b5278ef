"""How many articles print the words, and how many of those are copies of one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.quote import Quote
from indexer.wording.fold import words
from service.shapes.findings import Coverage
from service.verify.records import Match

# Two articles that have so many words before or after a quotation in common, of so many looked at, have one
# text between them.
_LEAST_SHARED = 5
_LOOKED_AT = 12


def cover(matches: Sequence[Match], quotes: Mapping[str, Quote], *, complete: bool) -> Coverage:
    """Coverage by matches of the same words; `quotes` are theirs, by id.

    `complete` False: there are more than were counted.
    """
    prints = {match.place.article_id: _print(match, quotes) for match in matches}
    witnesses: list[_Print] = []
    for each in prints.values():
        if not any(each.is_copy_of(known) for known in witnesses):
            witnesses.append(each)
    days = sorted(day for match in matches if (day := match.place.day))
    return Coverage(
        articles=len(prints),
        copies=len(prints) - len(witnesses),
        witnesses=len(witnesses),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        complete=complete,
    )


@dataclass(frozen=True, slots=True)
class _Print:
    """The words as an article prints them, with those before (nearest first) and those after."""

    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]

    def is_copy_of(self, other: _Print) -> bool:
        if self.words != other.words:
            return False
        sides = ((self.before, other.before), (self.after, other.after))
        same_around = (self.before, self.after) == (other.before, other.after)
        return same_around or any(_share_enough(one, another) for one, another in sides)


def _share_enough(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    length = min(len(one), len(other), _LOOKED_AT)
    return length >= _LEAST_SHARED and one[:length] == other[:length]


def _print(match: Match, quotes: Mapping[str, Quote]) -> _Print:
    quote = quotes.get(match.place.quote_id or "")
    if quote is None:
        return _Print(_folded(match.text), (), ())
    return _Print(_folded(quote.text), _folded(quote.context.before)[::-1], _folded(quote.context.after))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.reported for word in words(text))
