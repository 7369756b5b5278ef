"""A whole draft: every quoted passage in it, each verified under the draft's own attribution."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.article import Article
from indexer.extract.pipeline import extract
from indexer.index.engine import Passage, Reader
from indexer.quote import Quote
from service.verify.answer import cannot_check, verify
from service.verify.draft_text import DraftText, read_draft
from service.verify.phrase import UncheckablePhrase
from service.verify.printed import print_marked
from service.verify.records import DraftPassage, DraftReport

# Fewer words between marks that are nobody's speech are a term, a title or a nickname.
_LEAST_WORDS = 4


def check(reader: Reader, text: str) -> DraftReport:
    """A verdict for every quoted passage of a draft: plain text, Markdown or HTML.

    What cannot be checked is reported as such; one bad passage never fails the
    others.
    """
    draft = read_draft(text)
    article = Article("draft", draft.text, draft.paragraphs())
    quotes = tuple(quote for quote in extract(article) if quote.kind != "indirect")
    passages = [
        _passage(reader, draft, *quoted) for quoted in (*_spoken(quotes), *_unclaimed(article, quotes))
    ]
    return DraftReport(tuple(sorted(passages, key=lambda passage: (passage.start, passage.end))))


def _spoken(quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, str, str | None, bool]]:
    """The draft's quotations with their speakers, and whether those can be asked for by name."""
    for quote in quotes:
        yield quote.start, quote.end, quote.text, quote.speaker, quote.speaker_type != "unnamed"


def _unclaimed(article: Article, quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, str, None, bool]]:
    """What else stands between quotation marks, at some length."""
    for number, paragraph in enumerate(article.paragraphs):
        text = article.text[paragraph.start : paragraph.end]
        for printed in print_marked(Passage(str(number), article.id, paragraph.start, text), quotes):
            if len(printed.wording.words) >= _LEAST_WORDS:
                span = printed.pieces[0]
                yield span.start, span.end, span.text, None, False


def _passage(
    reader: Reader, draft: DraftText, start: int, end: int, text: str, speaker: str | None, named: bool
) -> DraftPassage:
    phrase = " ".join(text.split())
    asked = speaker if named else None
    try:
        verification = verify(reader, phrase, asked)
    except UncheckablePhrase as fault:
        verification = cannot_check(reader, phrase, asked, str(fault))
    return DraftPassage(*draft.place(start, end), phrase, speaker, verification)
