"""oEmbed 1.0: a quotation to stand in somebody else's page."""

from __future__ import annotations

from service.forms.blockquote import UNKNOWN, blockquote, marked_words
from service.forms.form import Record, Site
from service.shapes.programs import EmbeddingRecord
from service.typography import opening

WIDTH = 600  # pixels, where no less is asked for
_LETTER, _LINE = 9, 28  # pixels that a letter and a line take in common styles of 16 to 18 pixels
_TITLE = 100  # characters of the words


def embedding(
    quote: Record, site: Site, width: int | None = None, height: int | None = None
) -> EmbeddingRecord:
    """The answer of type rich, no larger than asked; its height is the room the text is thought to take."""
    across = min(WIDTH, width or WIDTH)
    lines = len(quote["text"]) * _LETTER // across + 1
    down = (lines + 3) * _LINE  # with the lines of speaker and source, and the space about them
    answer: EmbeddingRecord = {
        "version": "1.0",
        "type": "rich",
        "title": opening(marked_words(quote), _TITLE),
        "author_name": quote["speaker"] or UNKNOWN,
        "provider_name": "On Record",
        "provider_url": f"{site.root}/",
        "html": str(blockquote(quote, site)),
        "width": across,
        "height": min(down, height or down),
    }
    speaker_id = quote["speaker_id"]
    return {**answer, "author_url": site.speaker(speaker_id)} if speaker_id else answer
