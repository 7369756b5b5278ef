"""One generation of an index on a cluster, as the contract asks to read it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

from indexer.index.engine import (
    Family,
    Hits,
    Holdings,
    IndexFault,
    Passage,
    Printing,
    Search,
    Speaker,
    StoredArticle,
)
from indexer.index.opensearch import people, prints
from indexer.index.opensearch.cluster import Cluster
from indexer.index.opensearch.company import Company
from indexer.index.opensearch.counts import Frequencies
from indexer.index.opensearch.desk import Desk
from indexer.index.opensearch.documents import identity
from indexer.index.opensearch.holdings import holdings
from indexer.index.opensearch.kindred import Kinship
from indexer.index.opensearch.point import KEPT, Point, Record, record_of
from indexer.index.opensearch.questions import Query, term
from indexer.index.opensearch.ranking import Ranking
from indexer.index.opensearch.shortlist import shortlist
from indexer.index.opensearch.tokens import text_of, token
from indexer.index.records import article_of, family_of, speaker_of
from indexer.quote import Quote

_ASKED = 1_000  # speakers asked for at once


class OpenSearchReader:
    """Keeps `indexer.index.engine.Reader` on one commit of an index.

    `is_kept`: whether the cluster still holds all that lives in it. `desk`: where to tell who reads what.
    """

    def __init__(
        self,
        cluster: Cluster,
        generation: str,
        index: str,
        commit: int,
        *,
        is_kept: Callable[[], bool] = lambda: True,
        desk: Desk | None = None,
    ) -> None:
        self.generation = generation
        self._desk = desk
        self._name = f"reader-{secrets.token_hex(8)}"
        self._point = Point(cluster, index, commit, is_kept, self._tell)
        frequencies = Frequencies(cluster, index)
        self._frequencies = frequencies
        self._company = Company()
        self._kinship = Kinship(self._point, frequencies, self._company)
        self._ranking = Ranking(self._point, lambda: self.holdings().quotes)

    def _tell(self) -> None:
        if self._desk:
            self._desk.note(self._name, self.generation, KEPT)

    def close(self) -> None:
        """Let the cluster go of what it keeps for this reader."""
        with suppress(IndexFault):
            self._point.close()
        if self._desk:
            self._desk.forget(self._name)

    def search(self, search_: Search) -> Hits:
        """Quotations that match. Raises PlaceUnknown."""
        return self._ranking.search(search_)

    def quote(self, quote_id: str) -> Quote | None:
        """One quotation, or None."""
        if known := self._company.known(quote_id):
            return known
        found = self._one("quote", quote_id)
        return Quote.from_record(found) if found else None

    def article(self, article_id: str) -> StoredArticle | None:
        """One article, or None."""
        found = self._one("article", article_id)
        return article_of(found) if found else None

    def article_quotes(self, article_id: str) -> tuple[Quote, ...]:
        """All quotations of one article, in the order in which they stand."""
        found = map(Quote.from_record, self._of_article("quote", article_id))
        return self._company.meet(sorted(found, key=lambda quote: (quote.start, quote.end)))

    def article_passages(self, article_id: str) -> tuple[Passage, ...]:
        """All passages of one article, in order: its whole text, for checking, never for showing."""
        return tuple(Passage(**record) for record in self._of_article("passage", article_id))

    def _of_article(self, doc: str, article_id: str) -> Iterable[Record]:
        return self._point.records(
            doc, term("article_id", token(article_id)), ({"start": "asc"}, {"key": "asc"})
        )

    def find_articles(self, url: str) -> tuple[StoredArticle, ...]:
        """Articles printed at this address."""
        return tuple(map(article_of, self._point.records("article", term("url", token(url)))))

    def speaker(self, speaker_id: str) -> Speaker | None:
        """One speaker, or None."""
        found = self._one("speaker", speaker_id)
        return speaker_of(found) if found else None

    def speakers(
        self, words: str, limit: int, offset: int = 0, after: tuple[int, str] | None = None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """Speakers with a name or alias that holds all `words` (none: everyone), most quoted first."""
        return people.named(self._point, words, limit, offset, after)

    def speakers_by_prefix(self, prefix: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers of whose name or alias some word begins with `prefix`, most quoted first."""
        return people.beginning_with(self._point, prefix, limit)

    def speakers_spelt_like(self, text: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers with a name or alias that holds each word of `text` but for a slip or two."""
        return people.spelt_like(self._point, text, limit)

    def quoted_with(self, speaker_id: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Who else is quoted in the articles that quote a speaker, with the number of such articles."""
        own = token(speaker_id)
        cast = {"terms": {"field": "cast", "size": limit + 1, "shard_size": 100 * (limit + 1)}}
        body = {"size": 0, "aggs": {"cast": cast}}
        found = self._point.ask("article", None, body, among=[term("quoted", own)])["aggregations"]["cast"]
        others = [bucket for bucket in found["buckets"] if bucket["key"] != own]
        return tuple((text_of(bucket["key"]), bucket["doc_count"]) for bucket in others[:limit])

    def ledger(self, key: str) -> dict[str, Any] | None:
        """What was kept under this key, or None."""
        return self._one("ledger", key)

    def copies_of(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles with the same words, oldest first."""
        return tuple(prints.copies(self._point, quote, limit))

    def printings(self, quotes: Sequence[Quote], limit: int) -> tuple[Printing, ...]:
        """Of each of these where else it is printed."""
        return tuple(prints.printings(self._point, quotes, limit))

    def shortlist_quotes(self, text: str, limit: int) -> tuple[Quote, ...]:
        """Quotations that share the rarest words and word pairs of `text`, most promising first."""
        fields = "words", "pairs"
        hits = shortlist(self._point, self._frequencies, "quote", fields, text, limit)
        return tuple(Quote.from_record(record_of(hit)) for hit in hits)

    def shortlist_passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Passages that share the rarest words and word pairs of `text`, most promising first."""
        fields = "passage_words", "passage_pairs"
        hits = shortlist(self._point, self._frequencies, "passage", fields, text, limit)
        return tuple(Passage(**record_of(hit)) for hit in hits)

    def kindred(self, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
        """What may be the same utterance in another article, most promising first."""
        return self._kinship.find(quote, days, limit)

    def family(self, quote_id: str) -> Family | None:
        """The family that a quotation belongs to, or None."""
        if not self._has_families:
            return None
        found = self._point.records("family", term("members", token(quote_id)), limit=1)
        return next(map(family_of, found), None)

    @cached_property
    def _has_families(self) -> bool:
        return any(True for _ in self._point.records("family", None, limit=1))

    def quotes_of(self, speaker_ids: Sequence[str]) -> Iterable[Quote]:
        """Every quotation of these speakers."""
        for start in range(0, len(speaker_ids), _ASKED):
            asked = [*map(token, speaker_ids[start : start + _ASKED])]
            query: Query = {"terms": {"speaker_id": asked}}
            yield from map(Quote.from_record, self._point.records("quote", query))

    def articles(self) -> Iterable[StoredArticle]:
        """Every article held."""
        return map(article_of, self._point.records("article", None))

    def holdings(self) -> Holdings:
        """What there is in all."""
        return self._holdings

    @cached_property
    def _holdings(self) -> Holdings:
        return holdings(self._point)

    def _one(self, doc: str, key: str) -> Record | None:
        found = self._point.records(doc, term("id", identity(doc, key)), limit=1)
        return next(iter(found), None)
