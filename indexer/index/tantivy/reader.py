"""One generation of a tantivy index, as the contract asks to read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from tantivy import Occur, Query

from indexer.index.engine import Family, Hits, Holdings, Passage, Printing, Search, Speaker, StoredArticle
from indexer.index.records import article_of, family_of, speaker_of
from indexer.index.tantivy import kindred, shortlist
from indexer.index.tantivy.counting import all_values, most_frequent
from indexer.index.tantivy.crossing import number, whole
from indexer.index.tantivy.documents import statement_of
from indexer.index.tantivy.ranking import search
from indexer.index.tantivy.segments import QUOTES, Segments, any_of, joined, term
from indexer.index.tantivy.speakers import Speakers
from indexer.index.tantivy.values import Values
from indexer.index.tantivy.walking import Walk
from indexer.quote import Quote
from indexer.wording.fold import wording_key

_ARTICLES = term("what", "article")
_SPEAKERS = term("what", "speaker")


class TantivyReader:
    """Keeps `indexer.index.engine.Reader` on one generation."""

    def __init__(self, generation: str, folder: Path) -> None:
        self.generation = generation
        self._segments = Segments(folder)
        self._values = Values(self._segments)
        self._speakers = Speakers(self._segments)

    def close(self) -> None:
        """Let go of the files, which goes by itself with the last answer that needs them."""

    def search(self, search_: Search) -> Hits:
        """Quotations that match. Raises PlaceUnknown."""
        return search(self._segments, self._values, search_)

    def quote(self, quote_id: str) -> Quote | None:
        """One quotation, or None."""
        return next(self._quotes(term("id", whole(f"quote {quote_id}"))), None)

    def article(self, article_id: str) -> StoredArticle | None:
        """One article, or None."""
        return next(self._articles(term("id", whole(f"article {article_id}"))), None)

    def article_quotes(self, article_id: str) -> tuple[Quote, ...]:
        """All quotations of one article, in the order in which they stand."""
        quotes = self._quotes(term("article_id", whole(article_id)))
        return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))

    def article_passages(self, article_id: str) -> tuple[Passage, ...]:
        """All passages of one article, in order: its whole text, for checking, never for showing."""
        query = _both(term("part_of", whole(article_id)), term("what", "passage"))
        found = self._segments.records(query)
        return tuple(sorted((Passage(**record) for record in found), key=lambda passage: passage.start))

    def find_articles(self, url: str) -> tuple[StoredArticle, ...]:
        """Articles printed at this address."""
        return tuple(self._articles(term("url", whole(url))))

    def speaker(self, speaker_id: str) -> Speaker | None:
        """One speaker, or None."""
        found = self._segments.records(term("id", whole(f"speaker {speaker_id}")))
        return speaker_of(found[0]) if found else None

    def speakers(
        self, words: str, limit: int, offset: int = 0, after: tuple[int, str] | None = None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """Speakers with a name or alias that holds all `words` (none: everyone), most quoted first."""
        return self._speakers.named(words, limit, offset, after)

    def speakers_by_prefix(self, prefix: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers of whose name or alias some word begins with `prefix`, most quoted first."""
        return self._speakers.beginning_so(prefix, limit)

    def speakers_spelt_like(self, text: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers with a name or alias that holds each word of `text` but for a slip or two."""
        return self._speakers.spelt_like(text, limit)

    def quoted_with(self, speaker_id: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Who else is quoted in the articles that quote a speaker, with the number of such articles."""
        quoting = self._segments.all(term("speaker_id", whole(speaker_id)), "article")
        articles = any_of("article", sorted({int(article) for article, _ in quoting}))
        others = joined([(Occur.Must, articles), (Occur.MustNot, term("speaker_id", whole(speaker_id)))])
        counts = most_frequent(self._segments, others, "person", limit)
        told = ((self._values.voices[person].id or "", count) for person, count in counts.items())
        return tuple(sorted(told, key=lambda item: (-item[1], item[0]))[:limit])

    def ledger(self, key: str) -> dict[str, Any] | None:
        """What was kept under this key, or None."""
        return next(iter(self._segments.records(term("id", whole(f"ledger {key}")))), None)

    def copies_of(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles with the same words, oldest first."""
        own = term("article_id", whole(quote.article_id))
        return self._oldest(joined([(Occur.Must, _same_words(quote)), (Occur.MustNot, own)]), limit)

    def printings(self, quotes: Sequence[Quote], limit: int) -> tuple[Printing, ...]:
        """Of each of these where else it is printed."""
        wordings = [number(wording_key(quote.text)) for quote in quotes]
        found = self._segments.all(any_of("wording", sorted(set(wordings))), "wording")
        articles = self._segments.numbers("article", [address for _, address in found])
        printed: dict[int, list[int]] = defaultdict(list)
        for (wording, _), article in zip(found, articles, strict=True):
            printed[int(wording)].append(article)
        both = zip(quotes, wordings, strict=True)
        return tuple(self._printing(quote, printed[wording], limit) for quote, wording in both)

    def _printing(self, quote: Quote, articles: list[int], limit: int) -> Printing:
        """`articles`: the number of the article of each quotation with the same words."""
        own = number(quote.article_id)
        if articles == [own]:
            return Printing(0, (quote,)[:limit])
        prints = self._oldest(term("statement", statement_of(quote)), limit)
        return Printing(len({*articles} - {own}), prints)

    def _oldest(self, query: Query, limit: int) -> tuple[Quote, ...]:
        found, _ = Walk(self._segments, query, "oldest", ranked=False).first(limit)
        return self._segments.quotes(one.address for one in found[:limit])

    def shortlist_quotes(self, text: str, limit: int) -> tuple[Quote, ...]:
        """Quotations that share the rarest words and word pairs of `text`, most promising first."""
        return self._segments.quotes(shortlist.addresses(self._segments, text, ("words", "pairs"), limit))

    def shortlist_passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Passages that share the rarest words and word pairs of `text`, most promising first."""
        found = shortlist.addresses(self._segments, text, ("passage_words", "passage_pairs"), limit)
        return tuple(Passage(**self._segments.record(address)) for address in found)

    def kindred(self, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
        """What may be the same utterance in another article, most promising first."""
        return kindred.find(self._segments, quote, days, limit)

    def family(self, quote_id: str) -> Family | None:
        """The family that a quotation belongs to, or None."""
        for record in self._segments.records(term("members", whole(quote_id))):
            return family_of(record)
        return None

    def quotes_of(self, speaker_ids: Sequence[str]) -> Iterable[Quote]:
        """Every quotation of these speakers."""
        for speaker_id in speaker_ids:
            yield from self._quotes(term("speaker_id", whole(speaker_id)))

    def articles(self) -> Iterable[StoredArticle]:
        """Every article held."""
        return self._articles(_ARTICLES)

    def holdings(self) -> Holdings:
        """What there is in all."""
        return self._holdings

    @cached_property
    def _holdings(self) -> Holdings:
        asked = {"first": {"min": {"field": "published"}}, "last": {"max": {"field": "published"}}}
        days = self._segments.aggregate(_ARTICLES, asked)
        return Holdings(
            articles=self._segments.count(_ARTICLES),
            quotes=self._segments.count(QUOTES),
            speakers=self._segments.count(_SPEAKERS),
            publishers=len(all_values(self._segments, _ARTICLES, "outlet")),
            first=_day(days["first"]["value"]),
            last=_day(days["last"]["value"]),
        )

    def _quotes(self, query: Query) -> Iterator[Quote]:
        return map(self._segments.quote, self._segments.addresses(query))

    def _articles(self, query: Query) -> Iterator[StoredArticle]:
        return map(article_of, map(self._segments.record, self._segments.addresses(query)))


def _day(number: float | None) -> str | None:
    """The day, month or year that `day_number` has made a number of."""
    if number is None:
        return None
    digits = f"{int(number):08}"
    return "-".join(part for part in (digits[:4], digits[4:6], digits[6:]) if part != "00")


def _same_words(quote: Quote) -> Query:
    return term("wording", number(wording_key(quote.text)))


def _both(one: Query, other: Query) -> Query:
    return joined([(Occur.Must, one), (Occur.Must, other)])
