"""Where one quotation was printed, in short."""

from __future__ import annotations

from indexer.quote import Quote
from service.shapes.quotations import PrintRecord
from service.verify.links import link_to


def print_record(quote: Quote) -> PrintRecord:
    """Who said it there, when and where it was printed."""
    source = quote.source
    return {
        "quote_id": quote.id,
        "article_id": quote.article_id,
        "speaker": quote.speaker,
        "speaker_id": quote.speaker_id,
        "role": quote.role,
        "date": quote.date,
        "publisher": source.publisher,
        "published": source.published,
        "title": source.title,
        "url": source.url,
        "link": link_to(source.url, quote.segments),
    }
