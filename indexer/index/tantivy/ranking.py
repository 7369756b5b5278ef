"""Search: which quotations, in which order, from which place on."""

from __future__ import annotations

from collections.abc import Iterable

from tantivy import Occur, Query

from indexer.index.engine import Hits, Search
from indexer.index.order import standing_of
from indexer.index.places import Place, Statistics
from indexer.index.query import Sort
from indexer.index.tantivy.counting import Tally
from indexer.index.tantivy.questions import Question
from indexer.index.tantivy.segments import Segments, any_of, between, joined
from indexer.index.tantivy.values import Values
from indexer.index.tantivy.walking import Standing, Walk
from indexer.quote import Quote


def search(segments: Segments, values: Values, asked: Search) -> Hits:
    """The answer of one generation. Raises PlaceUnknown."""
    question = Question(asked.query, asked.where, segments)
    ranked = asked.sort == "relevance" and bool(question.clauses)
    place = _place(asked, len(question.clauses) if ranked else 0)
    statistics = (place and place.statistics) or (question.statistics() if ranked else None)
    page = _Page(segments, question, asked, place, statistics)
    shown, has_more = page.shown()
    tally = Tally(segments, values, question, asked)
    quotes = segments.quotes(one.address for one in shown)
    last = _after(shown[-1], quotes[-1], page.sort, statistics) if shown and has_more else None
    return Hits(
        total=tally.total(page.matching),
        quotes=quotes,
        facets={facet: tally.facet(facet) for facet in asked.facets},
        histogram=tally.histogram(asked.histogram) if asked.histogram else (),
        next=last.write() if last else None,
    )


def _place(asked: Search, clauses: int) -> Place | None:
    return Place.read(asked.after, clauses) if asked.after is not None else None


def _after(shown: Standing, quote: Quote, sort: Sort, statistics: Statistics | None) -> Place:
    return Place(abs(shown.score), standing_of(quote, sort), quote.id, statistics)


class _Page:
    """What of the answer is shown."""

    def __init__(
        self,
        segments: Segments,
        question: Question,
        asked: Search,
        place: Place | None,
        statistics: Statistics | None,
    ) -> None:
        self._segments, self._asked, self._place = segments, asked, place
        self._question = question
        self.sort: Sort = "newest" if asked.sort == "newest" else "oldest"
        self._ranked = statistics is not None
        self._walk = Walk(segments, self._to_read(question, statistics), self.sort, ranked=self._ranked)
        self._matching: int | None = None

    def _to_read(self, question: Question, statistics: Statistics | None) -> Query:
        if statistics is not None:
            return question.ranking(statistics)
        if self._place:
            return self._among(between(self.sort, self._place.standing, None))
        return self._question.finding

    def _among(self, *further: Query) -> Query:
        return joined([(Occur.Must, self._question.finding), *((Occur.Must, one) for one in further)])

    @property
    def matching(self) -> int:
        """How many quotations match, on all pages."""
        if self._place and not self._ranked:
            return self._segments.count(self._question.finding)
        return self._walk.total

    def shown(self) -> tuple[list[Standing], bool]:
        """What of the answer is on this page, in order, and whether there is more."""
        end = self._asked.offset + self._asked.limit
        wanted = end + 1
        while True:
            read, is_all = self._walk.first(wanted)
            following = self._leading(read)
            if is_all or len(following) > end:
                return following[self._asked.offset : end], len(following) > end
            wanted *= 4

    def _leading(self, read: list[Standing]) -> list[Standing]:
        """Those after the place, without prints of what stands before them."""
        before, after = self._split(read)
        if not self._asked.grouped:
            return after
        met = set(self._statements(before))
        if self._place and not self._ranked:
            met |= self._met_before(after)
        leading = []
        for one, statement in zip(after, self._statements(after), strict=True):
            if statement not in met:
                met.add(statement)
                leading.append(one)
        return leading

    def _split(self, read: list[Standing]) -> tuple[list[Standing], list[Standing]]:
        if not self._place:
            return [], read
        key = (-self._place.score if self._ranked else 0.0), self._place.standing, self._place.id
        after = [one.is_after(key, self._walk.id_of) for one in read]
        first = after.index(True) if True in after else len(read)
        return read[:first], read[first:]

    def _statements(self, standing: Iterable[Standing]) -> list[int]:
        return self._segments.numbers("statement", [one.address for one in standing])

    def _met_before(self, after: list[Standing]) -> set[int]:
        """The statements of which a print stands earlier than all that was read."""
        if not after or not self._place or not self._place.standing:
            return set()
        statements = sorted(set(self._statements(after)))
        earlier = self._among(
            any_of("statement", statements), between(self.sort, None, self._place.standing - 1)
        )
        return {int(number) for number, _ in self._segments.all(earlier, "statement")}
