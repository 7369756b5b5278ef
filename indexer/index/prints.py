"""Which quotations are prints of one statement: the same words, credited to the same speaker."""

from __future__ import annotations

import hashlib

from indexer.quote import Quote
from indexer.speakers import is_same_everywhere, slug
from indexer.wording.fold import wording_key, words

# Words from which two articles that print them alike, and credit them alike, have them from one source.
_TELLING = 8


def print_key(quote: Quote) -> str:
    """A digest (16 hexadecimal digits) that all prints of one statement share.

    "We will see" is many people's: where a speaker is only known within an article, or not at all,
    articles share a statement when it is long enough to be nobody else's and is credited in the same words.
    """
    if is_same_everywhere(quote.speaker_id):
        who = f"id {quote.speaker_id}"
    elif len(words(quote.text)) >= _TELLING:
        who = f"named {slug(quote.speaker)}" if quote.speaker else "nobody"
    else:
        who = f"in {quote.article_id}"
    told = f"{wording_key(quote.text)}\n{who}"
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
