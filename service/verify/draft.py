"""A whole draft: every quoted passage in it, each verified under the draft's own attribution."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.article import Article
from indexer.extract.pipeline import extract
from indexer.index.engine import IndexFault, Passage, Reader
from indexer.quote import Quote
from service.parameters import whole
from service.verify.answer import cannot_check, verify
from service.verify.draft_text import DraftText, read_draft
from service.verify.phrase import UncheckablePhrase
from service.verify.printed import print_marked, quoted_segments
from service.verify.records import DraftPassage, DraftReport, Verification
from service.verify.remembered import remembering

# Fewer words between marks that are nobody's speech are a term, a title or a nickname.
_LEAST_WORDS = 4
_TOO_MANY = "Only the first {most:,} passages of a draft are checked at once; this is a later one."
_FAILED = "This passage could not be compared, for a fault of the service; its log holds the reason."

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted passage in the words of the draft; `asked` is the speaker it can be checked for."""

    start: int
    end: int
    text: str
    speaker: str | None
    asked: str | None


def check(reader: Reader, text: str, most: int | None = None) -> DraftReport:
    """A verdict for every quoted passage of a draft: plain text, Markdown or HTML.

    What cannot be checked is reported as such, and so is what comes after the
    first `most` passages; one bad passage never fails the others. The same
    words of the same speaker are verified once. Raises IndexFault.
    """
    draft = read_draft(whole(text))
    answers = _Answers(remembering(reader), most)
    return DraftReport(
        tuple(
            DraftPassage(*draft.place(each.start, each.end), each.text, each.speaker, answers.to(each))
            for each in _quoted(draft)
        )
    )


def _quoted(draft: DraftText) -> list[Quoted]:
    """The quoted passages, in the order in which they stand."""
    article = Article("draft", draft.text, draft.paragraphs())
    quotes = extract(article, reported=False)
    found = (*_spoken(quotes), *_unclaimed(article, quotes))
    return sorted(found, key=lambda each: (each.start, each.end))


class _Answers:
    """What was answered to the passages of one draft so far."""

    def __init__(self, reader: Reader, most: int | None) -> None:
        self._reader = reader
        self._most = most
        self._asked = 0
        self._known: dict[tuple[str, str | None], Verification] = {}

    def to(self, quoted: Quoted) -> Verification:
        """The answer to the next passage."""
        question = quoted.text, quoted.asked
        self._asked += 1
        if question not in self._known:
            self._known[question] = self._answer(*question)
        return self._known[question]

    def _answer(self, phrase: str, speaker: str | None) -> Verification:
        if self._most is not None and self._asked > self._most:
            return cannot_check(self._reader, phrase, speaker, _TOO_MANY.format(most=self._most))
        try:
            return verify(self._reader, phrase, speaker)
        except UncheckablePhrase as fault:
            return cannot_check(self._reader, phrase, speaker, str(fault))
        except IndexFault:
            raise
        except Exception:  # whatever it is, it must not cost the writer the other passages
            _log.exception("a passage of %d characters could not be compared", len(phrase))
            return cannot_check(self._reader, phrase, None, _FAILED)


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
