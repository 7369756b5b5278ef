"""A few documents worth comparing with a phrase, word by word, out of all that share something with it."""

from __future__ import annotations

from tantivy import DocAddress

from indexer.index.shortlist import FAINT, telling, words_and_pairs
from indexer.index.tantivy.crossing import token
from indexer.index.tantivy.questions import exactly
from indexer.index.tantivy.segments import Segments, either, scoring, term


def addresses(segments: Segments, text: str, fields: tuple[str, str], limit: int) -> list[DocAddress]:
    """The documents that share the rarest words and pairs of `text` in these two fields, best first."""
    wanted = [
        scoring(term(field, word), exactly(score))
        for field, words in zip(fields, words_and_pairs(text), strict=True)
        for word, score in telling(segments.frequencies(field, map(token, words)))
    ]
    if not wanted or not limit:
        return []
    found, _ = segments.best(either(wanted), limit)
    least = FAINT * found[0][0] if found else 0.0
    return [address for score, address in found if score >= least]
