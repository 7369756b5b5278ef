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
from service.verify.printed import Printed, is_in, print_passages, print_quote

_Found = TypeVar("_Found", Quote, Passage)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What is worth comparing word by word, fullest of the phrase's words first.

    Of the `passages` only those that hold more of the phrase than the quotations in them do; `around`
    are all that were found.
    """

    quotes: tuple[Printed, ...]
    passages: tuple[tuple[Passage, Printed], ...]
    around: tuple[Passage, ...]


def shortlist(reader: Reader, phrase: Phrase) -> Candidates:
    """What shares rare words and word pairs with the phrase, a long one window by window."""
    asked = [(phrase.text, t.SHORTLIST)]
    if phrase.length > t.WINDOW:
        asked += [(text, t.WINDOW_SHORTLIST) for text in _windows(phrase, t.WINDOW, t.WINDOW)]
    quotes = _once(quote for text, limit in asked for quote in reader.shortlist_quotes(text, limit))
    passages = _once(found for text, limit in asked for found in reader.shortlist_passages(text, limit))
    close = _fullest(phrase, [(quote, print_quote(quote)) for quote in quotes])
    said = [(share, quote) for share, quote, printed in close if printed.in_marks]
    fuller = [
        (passage, printed)
        for share, passage, printed in _fullest(
            phrase, [(each, print_passages((each,))) for each in passages]
        )
        if not any(held >= share and is_in(quote, passage) for held, quote in said)
    ]
    return Candidates(tuple(printed for _, _, printed in close), tuple(fuller), tuple(passages))


def fragments(reader: Reader, phrase: Phrase) -> tuple[Printed, ...]:
    """What was said and shares rare words with a part of the phrase: what a splice is made of."""
    windows = _windows(phrase, t.FRAGMENT_WINDOW, t.FRAGMENT_WINDOW // 2)
    found = _once(quote for text in windows for quote in reader.shortlist_quotes(text, t.FRAGMENT_SHORTLIST))
    return tuple(printed for quote in found if (printed := print_quote(quote)).in_marks)


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


def _windows(phrase: Phrase, size: int, step: int) -> Iterator[str]:
    """Stretches of the phrase, so that each part of it finds its source."""
    wording, last = phrase.plain.wording, max(0, phrase.length - size)
    count = min(t.MOST_WINDOWS, -(-last // step) + 1)
    for number in range(count):
        start = number * last // max(1, count - 1)
        yield wording.slice(start, min(start + size, phrase.length))


def _once(found: Iterable[_Found]) -> list[_Found]:
    return list({each.id: each for each in reversed(list(found))}.values())[::-1]


def _fullest(phrase: Phrase, found: Sequence[tuple[_Found, Printed]]) -> list[tuple[float, _Found, Printed]]:
    """Those that hold a fair share of the phrase's words, the fullest first, each with its share.

    Shares are of the weight of the words, in any order, some in any case.
    """
    wanted = {word: weight(word) for word in phrase.plain.wording.reported}
    whole = sum(wanted.values())

    def share(printed: Printed) -> float:
        held = set(printed.wording.reported)
        return sum(worth for word, worth in wanted.items() if word in held) / whole

    shared = sorted(((share(printed), one, printed) for one, printed in found), key=lambda each: -each[0])
    fair = sum(each[0] >= t.LEAST_SHARED for each in shared)
    return shared[: min(max(fair, t.LEAST_ALIGNED), t.MOST_ALIGNED)]
