"""One generation of a Whoosh index, as the contract asks to read it."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from indexer.index.engine import Family, Hits, Holdings, Passage, Printing, Search, Speaker, StoredArticle
from indexer.index.names import SHORT, name_words
from indexer.index.prints import print_key
from indexer.index.records import article_of, family_of, speaker_of
from indexer.index.whoosh import shortlist, spelling
from indexer.index.whoosh.kindred import Kinship
from indexer.index.whoosh.questions import beginning_so
from indexer.index.whoosh.ranking import search
from indexer.index.whoosh.segments import Segments
from indexer.quote import Quote
from indexer.wording.analysis import Beginning, beginning
from indexer.wording.fold import wording_key

_BATCH = 200


class WhooshReader:
    """Keeps `indexer.index.engine.Reader` on one generation."""

    def __init__(self, generation: str, folder: Path) -> None:
        self.generation = generation
        self._segments = Segments(folder)

    def close(self) -> None:
        """Close every file. Nobody may be reading any more."""
        self._segments.close()

    def search(self, search_: Search) -> Hits:
        """Quotations that match. Raises PlaceUnknown."""
        return search(self._segments, search_)

    def quote(self, quote_id: str) -> Quote | None:
        """One quotation, or None."""
        return next(self._quotes(self._segments.holding("id", f"quote {quote_id}")), None)

    def article(self, article_id: str) -> StoredArticle | None:
        """One article, or None."""
        return next(self._articles(self._segments.holding("id", f"article {article_id}")), None)

    def article_quotes(self, article_id: str) -> tuple[Quote, ...]:
        """All quotations of one article, in the order in which they stand."""
        quotes = self._quotes(self._segments.of_article(article_id, "quote"))
        return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))

    def article_passages(self, article_id: str) -> tuple[Passage, ...]:
        """All passages of one article, in order: its whole text, for checking, never for showing."""
        found = self._records(self._segments.of_article(article_id, "passage"))
        return tuple(sorted((Passage(**record) for record in found), key=lambda passage: passage.start))

    def find_articles(self, url: str) -> tuple[StoredArticle, ...]:
        """Articles printed at this address."""
        return tuple(self._articles(self._segments.holding("url", url)))

    def speaker(self, speaker_id: str) -> Speaker | None:
        """One speaker, or None."""
        return next(self._speakers(self._segments.holding("id", f"speaker {speaker_id}")), None)

    def speakers(
        self, words: str, limit: int, offset: int = 0, after: tuple[int, str] | None = None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """Speakers with a name or alias that holds all `words` (none: everyone), most quoted first."""
        asked = set(name_words(words))
        numbers = self._named(asked) if asked else set(self._segments.holding("doc", "speaker"))
        if len(asked) > 1:
            numbers = {one for one in numbers if any(map(asked.issubset, self._segments.names(one)))}
        ordered = self._most_quoted(numbers)
        if after:
            count, speaker_id = after
            offset += bisect_right(ordered, (-count, speaker_id), key=self._segments.prominence)
        return len(numbers), tuple(self._speakers(ordered[offset : offset + limit]))

    def speakers_by_prefix(self, prefix: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers of whose name or alias some word begins with `prefix`, most quoted first."""
        if not (asked := beginning(prefix)):
            return ()
        before, last = asked
        numbers = self._named(before) if before else self._with_a_word(last)
        called = (
            number
            for number in self._most_quoted(numbers)
            if any(
                words.issuperset(before) and any(map(last.fits, words))
                for words in map(set, self._segments.names(number))
            )
        )
        return tuple(self._speakers(list(islice(called, limit))))

    def _with_a_word(self, last: Beginning) -> set[int]:
        """Speakers of whose names some word begins so."""
        if all(len(start) in SHORT for start in last.starts):
            starts = [f"{len(start)}{start}" for start in last.starts]
            found = self._segments.holding_each("slips", starts)
            return set(self._segments.holding("names", last.whole)).union(*found)
        return beginning_so("names", last, self._segments)

    def speakers_spelt_like(self, text: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers with a name or alias that holds each word of `text` but for a slip or two."""
        return tuple(self._speakers(spelling.numbers(self._segments, text, limit)))

    def quoted_with(self, speaker_id: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Who else is quoted in the articles that quote a speaker, with the number of such articles."""
        articles, persons = self._segments.column("article_id"), self._segments.column("person")
        printed = {articles[number] for number in self._segments.holding("speaker_id", speaker_id)}
        counts: Counter[str] = Counter()
        for found in self._segments.holding_each("article_id", sorted(filter(None, printed))):
            counts.update({person for number in found if (person := persons[number])} - {speaker_id})
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])

    def ledger(self, key: str) -> dict[str, Any] | None:
        """What was kept under this key, or None."""
        return next(self._records(self._segments.holding("id", f"ledger {key}")), None)

    def _named(self, words: Iterable[str]) -> set[int]:
        """Speakers whose names hold all of these words, in one name or in several."""
        return set.intersection(*(set(self._segments.holding("names", word)) for word in words))

    def copies_of(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles with the same words, oldest first."""
        articles = self._segments.column("article_id")
        others = [number for number in self._same_words(quote) if articles[number] != quote.article_id]
        return self._oldest(others, limit)

    def printings(self, quotes: Sequence[Quote], limit: int) -> tuple[Printing, ...]:
        """Of each of these where else it is printed."""
        return tuple(self._printing(quote, limit) for quote in quotes)

    def _printing(self, quote: Quote, limit: int) -> Printing:
        same = self._same_words(quote)
        if [self._segments.column("key")[number] for number in same] == [quote.id]:
            return Printing(0, (quote,)[:limit])
        articles = self._segments.column("article_id")
        copies = len({articles[number] for number in same} - {quote.article_id})
        return Printing(copies, self._oldest(self._segments.holding("statement", print_key(quote)), limit))

    def _oldest(self, numbers: list[int], limit: int) -> tuple[Quote, ...]:
        oldest = heapq.nsmallest(limit, numbers, key=self._segments.oldest.rank.__getitem__)
        return self._segments.quotes(oldest)

    def _same_words(self, quote: Quote) -> list[int]:
        return self._segments.holding("wording", wording_key(quote.text))

    def shortlist_quotes(self, text: str, limit: int) -> tuple[Quote, ...]:
        """Quotations that share the rarest words and word pairs of `text`, most promising first."""
        numbers = shortlist.numbers(self._segments, text, ("words", "pairs"), limit)
        return self._segments.quotes(numbers)

    def shortlist_passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Passages that share the rarest words and word pairs of `text`, most promising first."""
        numbers = shortlist.numbers(self._segments, text, ("passage_words", "passage_pairs"), limit)
        return tuple(Passage(**record) for record in self._segments.records(numbers))

    def kindred(self, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
        """What may be the same utterance in another article, most promising first."""
        numbers = self._kinship.find(quote, days, limit)
        return self._segments.quotes(numbers)

    @cached_property
    def _kinship(self) -> Kinship:
        return Kinship(self._segments)

    def family(self, quote_id: str) -> Family | None:
        """The family that a quotation belongs to, or None."""
        for record in self._records(self._segments.holding("members", quote_id)):
            return family_of(record)
        return None

    def quotes_of(self, speaker_ids: Sequence[str]) -> Iterable[Quote]:
        """Every quotation of these speakers."""
        for speaker_id in speaker_ids:
            yield from self._quotes(self._segments.holding("speaker_id", speaker_id))

    def articles(self) -> Iterable[StoredArticle]:
        """Every article held."""
        return self._articles(self._segments.holding("doc", "article"))

    def holdings(self) -> Holdings:
        """What there is in all."""
        return self._holdings

    @cached_property
    def _holdings(self) -> Holdings:
        articles = self._segments.holding("doc", "article")
        outlets, published = self._segments.column("outlet"), self._segments.column("published")
        days = [day for number in articles if (day := published[number])]
        return Holdings(
            articles=len(articles),
            quotes=len(self._segments.quotations),
            speakers=len(self._segments.holding("doc", "speaker")),
            publishers=len({outlets[number] for number in articles} - {None}),
            first=min(days, default=None),
            last=max(days, default=None),
        )

    def _most_quoted(self, numbers: Iterable[int]) -> list[int]:
        return sorted(numbers, key=self._segments.prominence)

    def _quotes(self, numbers: list[int]) -> Iterator[Quote]:
        for start in range(0, len(numbers), _BATCH):
            yield from self._segments.quotes(numbers[start : start + _BATCH])

    def _articles(self, numbers: list[int]) -> Iterator[StoredArticle]:
        return map(article_of, self._records(numbers))

    def _speakers(self, numbers: list[int]) -> Iterator[Speaker]:
        return map(speaker_of, self._records(numbers))

    def _records(self, numbers: list[int]) -> Iterator[dict[str, Any]]:
        for start in range(0, len(numbers), _BATCH):
            yield from self._segments.records(numbers[start : start + _BATCH])
