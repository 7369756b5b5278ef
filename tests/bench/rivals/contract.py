"""Our own engines, asked through the contract."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from indexer.index import Reader, Search
from service.verify import verify
from tests.bench.asked import SHOWN
from tests.bench.rivals.rival import Answer


@dataclass(frozen=True, slots=True)
class Contract:
    """A reader as one that is asked beside its rivals."""

    reader: Reader

    def search(self, asked: Search) -> Answer:
        """Quotations that match."""
        hits = self.reader.search(asked)
        counts = Counter(dict(hits.histogram))
        for facet in hits.facets.values():
            for one in facet:
                counts[one.value] += one.count
        return Answer(hits.total, tuple(quote.id for quote in hits.quotes), counts)

    def suggest(self, beginning: str) -> Answer:
        """Speakers of whose name some word begins so."""
        found = self.reader.speakers_by_prefix(beginning, SHOWN)
        return Answer(len(found), tuple(speaker.name for speaker in found))

    def altered(self, phrase: str) -> Answer:
        """Quotations that share the rarest words and pairs of the phrase."""
        found = self.reader.shortlist_quotes(phrase, SHOWN)
        return Answer(len(found), tuple(quote.id for quote in found))

    def look_up(self, words: str) -> Answer:
        """Speakers whose name holds these words."""
        total, found = self.reader.speakers(words, SHOWN)
        return Answer(total, tuple(speaker.name for speaker in found))

    def verify(self, phrase: str) -> Answer:
        """The verdict on a phrase, and the quotations it rests on."""
        found = verify(self.reader, phrase)
        return Answer(len(found.matches), (found.verdict,))
