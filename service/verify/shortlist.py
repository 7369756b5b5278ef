"""Which quotations and passages are worth comparing with a phrase, out of all that the index holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from indexer.index.engine import Passage, Reader, Search
from indexer.index.query import Phrase as ExactWords
from indexer.quote import Quote
from indexer.wording.align import Wording, weight
from service.verify import thresholds as t
from service.verify.phrase import Phrase

_Found = TypeVar("_Found", Quote, Passage)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Quotations and passages, most promising first."""

    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]


def shortlist(reader: Reader, phrase: Phrase) -> Candidates:
    """What shares rare words and word pairs with the phrase, a long one window by window."""
    asked = list(_windows(phrase))
    quotes = _once(quote for text in asked for quote in reader.shortlist_quotes(text, t.SHORTLIST))
    passages = _once(found for text in asked for found in reader.shortlist_passages(text, t.SHORTLIST))
    return Candidates(
        _likeliest(phrase, quotes, [quote.text for quote in quotes]),
        _likeliest(phrase, passages, [passage.text for passage in passages]),
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


def _windows(phrase: Phrase) -> Iterator[str]:
    """The phrase, and stretches of a long one, so that each part of it finds its own source."""
    wording = phrase.plain.wording
    yield phrase.text
    count = min(t.MOST_WINDOWS, (phrase.length - 1) // t.WINDOW + 1)
    for number in range(count if count > 1 else 0):
        start = number * phrase.length // count
        yield wording.slice(start, min(start + t.WINDOW, phrase.length))


def _once(found: Iterable[_Found]) -> list[_Found]:
    return list({each.id: each for each in reversed(list(found))}.values())[::-1]


def _likeliest(phrase: Phrase, found: Sequence[_Found], texts: Sequence[str]) -> tuple[_Found, ...]:
    """Those that hold a fair share of the phrase's words, in any order, fullest first; some in any case."""
    wanted = {word: weight(word) for word in phrase.plain.wording.reported}
    least = t.LEAST_SHARED * sum(wanted.values())
    shares = [sum(wanted.get(word, 0.0) for word in set(Wording.of(text).reported)) for text in texts]
    order = sorted(range(len(found)), key=lambda index: (-shares[index], index))
    fair = sum(share >= least for share in shares)
    return tuple(found[index] for index in order[: min(max(fair, t.LEAST_ALIGNED), t.MOST_ALIGNED)])
