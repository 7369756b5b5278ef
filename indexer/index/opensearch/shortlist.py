"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

from indexer.index.opensearch.counts import Frequencies
from indexer.index.opensearch.point import Hit, Point
from indexer.index.opensearch.questions import Query, scored, term
from indexer.index.opensearch.tokens import token
from indexer.index.shortlist import FAINT, telling, words_and_pairs


def shortlist(
    point: Point, frequencies: Frequencies, doc: str, fields: tuple[str, str], text: str, limit: int
) -> list[Hit]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    words, pairs = words_and_pairs(text)
    if not words or limit < 1:
        return []
    asked = {field: [*map(token, terms)] for field, terms in zip(fields, (words, pairs), strict=True)}
    counts = frequencies.of(asked)
    shared = [scored(term(field, one), score) for field in fields for one, score in telling(counts[field])]
    if not shared:
        return []
    query: Query = {"bool": {"should": shared}}
    body = {"size": limit, "sort": [{"_score": "desc"}, {"key": "asc"}], "_source": ["record"]}
    hits: list[Hit] = point.ask(doc, query, body)["hits"]["hits"]
    return [hit for hit in hits if hit["sort"][0] >= FAINT * hits[0]["sort"][0]]
