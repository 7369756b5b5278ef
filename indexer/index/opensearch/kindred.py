"""What may be one utterance in another article: the same speaker, about the same day, rare words in common.

Asked for every quotation of a build: nearly all are nobody else's, and most are told so by the counts
of their pairs alone, which are read for all quotations of an article at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from indexer.index.kinship import around, run_of, telling
from indexer.index.opensearch.counts import Frequencies
from indexer.index.opensearch.documents import identity
from indexer.index.opensearch.memory import Memory
from indexer.index.opensearch.point import Hit, Point
from indexer.index.opensearch.questions import Query, any_of, scored, term
from indexer.index.opensearch.tokens import token
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere

_REMEMBERED = 50_000  # pairs
_PAIR, _QUOTE = "pairs", "id"


class Kinship:
    """Finds kindred in one generation. `neighbours`: what is likely to be asked for with a quotation."""

    def __init__(
        self, point: Point, frequencies: Frequencies, neighbours: Callable[[Quote], Iterable[Quote]]
    ) -> None:
        self._point = point
        self._frequencies = frequencies
        self._neighbours = neighbours
        self._counts: Memory[tuple[str, str], int] = Memory(_REMEMBERED)

    def find(self, quote: Quote, days: int, limit: int) -> list[Hit]:
        """Quotations of other articles that may be this utterance, best first."""
        asked = _asked(quote)
        counts = self._counts.of(asked, lambda _: self._read({*asked, *self._near(quote)}))
        *run, own = asked
        held = {pair: counts[_PAIR, pair] for _, pair in run}
        rarest = telling([pair for _, pair in run], held, counts[own])
        shared = [scored(term(_PAIR, pair), score) for pair, score in rarest]
        if not shared:
            return []
        query: Query = {"bool": {"should": shared}}
        body = {"size": limit, "sort": [{"_score": "desc"}, {"key": "asc"}], "_source": ["record"]}
        found: list[Hit] = self._point.ask("quote", query, body, among=_fitting(quote, days))["hits"]["hits"]
        return found

    def _near(self, quote: Quote) -> Iterable[tuple[str, str]]:
        for other in self._neighbours(quote):
            yield from _asked(other)

    def _read(self, asked: set[tuple[str, str]]) -> dict[tuple[str, str], int]:
        fields = {field: [value for one, value in asked if one == field] for field in (_PAIR, _QUOTE)}
        counts = self._frequencies.of(fields)
        return {(field, value): counts[field][value] for field, value in asked}


def _asked(quote: Quote) -> list[tuple[str, str]]:
    """The pairs of a quotation in order, and last its name."""
    run = [(_PAIR, token(pair)) for pair in run_of(quote.text)]
    return [*run, (_QUOTE, identity("quote", quote.id))]


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
