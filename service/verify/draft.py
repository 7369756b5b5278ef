"""A whole draft: every quoted passage in it, each verified under the draft's own attribution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Article
from indexer.extract.pipeline import extract
from indexer.index.engine import Passage, Reader
from indexer.quote import Quote
from service.verify.answer import cannot_check, verify
from service.verify.draft_text import read_draft
from service.verify.phrase import UncheckablePhrase
from service.verify.printed import print_marked, quoted_segments
from service.verify.records import DraftPassage, DraftReport, Verification
from service.verify.thresholds import MOST_PASSAGES

# Fewer words between marks that are nobody's speech are a term, a title or a nickname.
_LEAST_WORDS = 4
_TOO_MANY = f"Only the first {MOST_PASSAGES:,} passages of a draft are checked at once; this is a later one."


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted passage in the words of the draft; `asked` is the speaker it can be checked for."""

    start: int
    end: int
    text: str
    speaker: str | None
    asked: str | None


def check(reader: Reader, text: str) -> DraftReport:
    """A verdict for every quoted passage of a draft: plain text, Markdown or HTML.

    What cannot be checked is reported as such, and so is what comes after the
    first `MOST_PASSAGES`; one bad passage never fails the others.
    """
    draft = read_draft(text)
    article = Article("draft", draft.text, draft.paragraphs())
    quotes = extract(article, reported=False)
    found = sorted((*_spoken(quotes), *_unclaimed(article, quotes)), key=lambda each: (each.start, each.end))
    answers: dict[tuple[str, str | None], Verification] = {}
    passages = []
    for number, quoted in enumerate(found):
        asked = (quoted.text, quoted.asked)
        if asked not in answers:
            answers[asked] = _answer(reader, *asked, number < MOST_PASSAGES)
        place = draft.place(quoted.start, quoted.end)
        passages.append(DraftPassage(*place, quoted.text, quoted.speaker, answers[asked]))
    return DraftReport(tuple(passages))


def _answer(reader: Reader, phrase: str, speaker: str | None, is_checked: bool) -> Verification:
    try:
        return (
            verify(reader, phrase, speaker)
            if is_checked
            else cannot_check(reader, phrase, speaker, _TOO_MANY)
        )
    except UncheckablePhrase as fault:
        return cannot_check(reader, phrase, speaker, str(fault))


def _spoken(quotes: tuple[Quote, ...]) -> Iterator[Quoted]:
    """The draft's quotations; an unnamed source can be asked for nowhere else."""
    for quote in quotes:
        asked = None if quote.speaker_type == "unnamed" else quote.speaker
        yield Quoted(quote.start, quote.end, _one_line(quote.text), quote.speaker, asked)


def _unclaimed(article: Article, quotes: tuple[Quote, ...]) -> Iterator[Quoted]:
    """What else stands between quotation marks, at some length."""
    quoted = quoted_segments(quotes)
    for number, paragraph in enumerate(article.paragraphs):
        text = article.text[paragraph.start : paragraph.end]
        for printed in print_marked(Passage(str(number), article.id, paragraph.start, text), quoted):
            if len(printed.wording.words) >= _LEAST_WORDS:
                span = printed.pieces[0]
                yield Quoted(span.start, span.end, _one_line(span.text), None, None)


def _one_line(text: str) -> str:
    return " ".join(text.split())
