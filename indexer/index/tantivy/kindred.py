"""What may be one utterance in another article: of the same speaker, about the same day, in like words."""

from __future__ import annotations

from tantivy import Occur, Query

from indexer.index.kinship import around, run_of, telling
from indexer.index.order import day_number
from indexer.index.tantivy.crossing import token, whole
from indexer.index.tantivy.questions import exactly
from indexer.index.tantivy.segments import Parts, Segments, between, either, joined, scoring, term
from indexer.index.tantivy.walking import Walk
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere

_STRANGERS = term("what", "stranger")
"""What was said by somebody who is known in one article alone, or by nobody knows whom."""
_REPORTS = term("kind", "indirect")
_UNDATED = between("day", None, 0)


def find(segments: Segments, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
    """Quotations of other articles that may be this utterance, best first.

    Nearly all quotations are nobody else's, and most are told so by the counts of their pairs alone.
    """
    run = list(map(token, run_of(quote.text)))
    own = segments.count(term("id", whole(f"quote {quote.id}")))
    asked = list(telling(run, segments.frequencies("pairs", run), own))
    if not asked or not limit:
        return ()
    shared = either([scoring(term("pairs", pair), exactly(score)) for pair, score in asked])
    excluded = [(Occur.MustNot, one) for one in (_REPORTS, term("article_id", whole(quote.article_id)))]
    query = joined([(Occur.Must, shared), *_fitting(quote, days), *excluded])
    found, _ = Walk(segments, query, "oldest", ranked=True, weighed=False).first(limit)
    return segments.quotes(one.address for one in found[:limit])


def _fitting(quote: Quote, days: int) -> Parts:
    """Said at about that time by the same speaker, or by one who may be the same."""
    parts: list[Query] = []
    if is_same_everywhere(quote.speaker_id):
        parts.append(either([term("speaker_id", whole(quote.speaker_id or "")), _STRANGERS]))
    if reach := around(quote.date, days):
        first, last = map(day_number, reach)
        parts.append(either([_UNDATED, between("day", first, last)]))
    return [(Occur.Must, scoring(part, 0.0)) for part in parts]
