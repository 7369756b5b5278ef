"""Which quotations and passages are worth comparing with a phrase, out of all that the index holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from indexer.index.engine import Passage, Reader, Search
from indexer.index.query import Phrase as ExactWords
from indexer.quote import Quote
from indexer.wording.align import weight
from service.verify import thresholds as t
from service.verify.phrase import Phrase
from service.verify.printed import Printed, print_passages, print_quote

_Found = TypeVar("_Found", Quote, Passage)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What is worth comparing, fullest of the phrase's words first.

    `quotes` and `passages` are compared word by word; `far` are quotations
    that hold enough for a fragment of the phrase only.
    """

    quotes: tuple[Printed, ...]
    passages: tuple[tuple[Passage, Printed], ...]
    far: tuple[Printed, ...]
    around: tuple[Passage, ...]


def shortlist(reader: Reader, phrase: Phrase) -> Candidates:
    """What shares rare words and word pairs with the phrase, a long one window by window."""
    asked = list(_windows(phrase))
    quotes = _once(quote for text, limit in asked for quote in reader.shortlist_quotes(text, limit))
    passages = _once(found for text, limit in asked for found in reader.shortlist_passages(text, limit))
    close, far = _parted(phrase, [print_quote(quote) for quote in quotes])
    around = [print_passages((passage,)) for passage in passages]
    places = {id(printed): passage for printed, passage in zip(around, passages, strict=True)}
    close_around, _ = _parted(phrase, around)
    return Candidates(
        close, tuple((places[id(printed)], printed) for printed in close_around), far, tuple(passages)
    )


def every_print(reader: Reader, phrase: Phrase, found: Iterable[Quote]) -> tuple[tuple[Quote, ...], bool]:
    """Further quotations that hold the very words, and whether these are all.

    `found` are those known to hold them; their copies come too.
    """
    more: list[Quote] = []
    complete = True
    if phrase.length <= t.LONGEST_SEARCHED:
        hits = reader.search(Search(query=ExactWords(phrase.text), sort="oldest", limit=t.MOST_COPIES))
        more, complete = list(hits.quotes), hits.total <= t.MOST_COPIES
    else:
        for quote in found:
            copies = reader.copies_of(quote, t.MOST_COPIES)
            more += copies
            complete = complete and len(copies) < t.MOST_COPIES
    return tuple(_once(more)), complete


def _windows(phrase: Phrase) -> Iterator[tuple[str, int]]:
    """The phrase, and stretches of a long one so that each part finds its source, and how many to find."""
    wording = phrase.plain.wording
    yield phrase.text, t.SHORTLIST
    count = min(t.MOST_WINDOWS, (phrase.length - 1) // t.WINDOW + 1)
    for number in range(count if count > 1 else 0):
        start = number * phrase.length // count
        yield wording.slice(start, min(start + t.WINDOW, phrase.length)), t.WINDOW_SHORTLIST


def _once(found: Iterable[_Found]) -> list[_Found]:
    return list({each.id: each for each in reversed(list(found))}.values())[::-1]


def _parted(phrase: Phrase, found: Sequence[Printed]) -> tuple[tuple[Printed, ...], tuple[Printed, ...]]:
    """Those that hold a fair share of the phrase's words, in any order, some in any case; then the rest."""
    wanted = {word: weight(word) for word in phrase.plain.wording.reported}
    whole = sum(wanted.values())
    shares = [sum(wanted[word] for word in wanted.keys() & set(each.wording.reported)) for each in found]
    order = sorted(range(len(found)), key=lambda index: (-shares[index], index))
    fair = sum(share >= t.LEAST_SHARED * whole for share in shares)
    close = order[: min(max(fair, t.LEAST_ALIGNED), t.MOST_ALIGNED)]
    far = [index for index in order[len(close) :] if shares[index] >= t.LEAST_FRAGMENT * whole]
    return tuple(found[index] for index in close), tuple(found[index] for index in far)
