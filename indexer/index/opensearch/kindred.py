"""What may be one utterance in another article: the same speaker, about the same day, rare words in common.

Asked for every quotation of a build: so it is found for all quotations of an article at once, and what the
counts of its pairs tell to be nobody else's is not looked for at all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from indexer.index.kinship import around, run_of, telling
from indexer.index.opensearch.company import Company
from indexer.index.opensearch.counts import Frequencies
from indexer.index.opensearch.documents import identity
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.point import Body, Point, record_of
from indexer.index.opensearch.questions import Query, any_of, scored, term
from indexer.index.opensearch.tokens import token
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere

_REMEMBERED = 1_000  # quotations of which it is known who is kin


class Kinship:
    """Finds kindred in one generation, for all quotations that were read together at once."""

    def __init__(self, point: Point, frequencies: Frequencies, company: Company) -> None:
        self._point = point
        self._frequencies = frequencies
        self._company = company
        self._found: Memory[_Asked, tuple[Quote, ...]] = Memory(_REMEMBERED)

    def find(self, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles that may be this utterance, best first."""
        asked = _Asked(quote, days, limit)
        near = (_Asked(one, days, limit) for one in self._company.of(quote))
        return self._found.of([asked], lambda _: self._find([*near]))[asked]

    def _find(self, asked: list[_Asked]) -> dict[_Asked, tuple[Quote, ...]]:
        counts = self._counts(asked)
        bodies = {one: body for one in asked if (body := self._body(one, counts))}
        answers = self._point.search_each(list(bodies.values())) if bodies else []
        found: dict[_Asked, tuple[Quote, ...]] = dict.fromkeys(asked, ())
        for one, answer in zip(bodies, answers, strict=True):
            kin = [Quote.from_record(record_of(hit)) for hit in answer["hits"]["hits"]]
            found[one] = self._company.learn(kin)
        return found

    def _counts(self, asked: list[_Asked]) -> dict[str, Counter[str]]:
        """In how many documents each pair stands, and how many of them each quotation is itself."""
        pairs = dict.fromkeys(pair for one in asked for pair in one.run)
        return self._frequencies.of({"pairs": [*pairs], "id": [one.name for one in asked]})

    def _body(self, asked: _Asked, counts: dict[str, Counter[str]]) -> Body | None:
        held = {pair: count for pair in asked.run if (count := counts["pairs"][pair])}
        rarest = telling(asked.run, held, counts["id"][asked.name])
        shared = [scored(term("pairs", pair), score) for pair, score in rarest]
        if not shared:
            return None
        order = {"size": asked.limit, "sort": [{"_score": "desc"}, {"key": "asc"}], "_source": ["record"]}
        query: Query = {"bool": {"should": shared}}
        return self._point.body("quote", query, order, among=_fitting(asked.quote, asked.days))


@dataclass(frozen=True)
class _Asked:
    quote: Quote
    days: int
    limit: int

    @cached_property
    def run(self) -> list[str]:
        """The pairs of the quotation, in order."""
        return [*map(token, run_of(self.quote.text))]

    @cached_property
    def name(self) -> str:
        """What finds the quotation itself."""
        return identity("quote", self.quote.id)


def _fitting(quote: Quote, days: int) -> list[Query]:
    """What was said at about that time by the same speaker, or by one who may be the same."""
    others = [term("kind", "indirect"), term("article_id", token(quote.article_id))]
    fitting: list[Query] = [{"bool": {"must_not": others}}]
    if span := around(quote.date, days):
        near: Query = {"range": {"date": {"gte": span[0], "lte": span[1]}}}
        fitting.append(any_of([_without("date"), near]))
    if is_same_everywhere(quote.speaker_id):
        fitting.append(any_of([_without("person"), term("person", token(quote.speaker_id or ""))]))
    return fitting


def _without(field: str) -> Query:
    return {"bool": {"must_not": [{"exists": {"field": field}}]}}
