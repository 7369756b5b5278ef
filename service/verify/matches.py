"""From what was found to the records of it: each match with everything that makes it replayable."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.index.engine import Reader
from indexer.quote import Segment, Source
from indexer.wording.difference import Difference, Span
from service.shapes.findings import Change, Flag, Piece, Sentence
from service.verify.links import link_to
from service.verify.printed import Printed
from service.verify.records import Fragment, Match, Place
from service.verify.sentence import cut_words, sentence_around
from service.verify.splice import Part, Splice
from service.verify.verdict import Finding, is_declared


def match_finding(reader: Reader, phrase: str, finding: Finding) -> Match:
    """The match of a finding; one without a verdict is only near."""
    before, after = cut_words(
        finding.printed.wording.text, finding.start, finding.end, _stops(reader, finding.printed)
    )
    start, end = _shown(finding)
    return Match(
        verdict=finding.verdict or "not_found",
        place=_place(reader, finding.printed, finding.spans),
        text=finding.printed.wording.text[start:end],
        flags=tuple(_flags(finding, before, after)),
        likeness=round(finding.likeness, 4),
        folds=finding.folds,
        differences=tuple(list_changes(phrase, finding, start)),
        diff=tuple(lay_side_by_side(phrase, finding)),
        cut_before=before,
        cut_after=after,
        alarm=finding.alarm,
        sentence=None if finding.printed.in_marks else _sentence(finding, start, end),
    )


def _stops(reader: Reader, printed: Printed) -> tuple[int, ...]:
    """Where the reporter's words between two pieces end a sentence: before them a full stop is a comma."""
    if len(printed.pieces) < 2 or printed.quote is None:
        return ()
    return printed.stops(reader.article_passages(printed.article_id))


def match_splice(reader: Reader, phrase: str, splice: Splice) -> Match:
    """The match of a splice, at the place of its first fragment."""
    fragments = tuple(_fragment(reader, phrase, splice, part) for part in splice.parts)
    return Match(
        verdict="spliced",
        place=fragments[0].place,
        text=" … ".join(fragment.phrase.text for fragment in fragments),
        likeness=round(splice.coverage, 4),
        fragments=fragments,
    )


def _fragment(reader: Reader, phrase: str, splice: Splice, part: Part) -> Fragment:
    source, run = part.printed.wording.words, part.run
    said = splice.reading.wording.words[run.phrase : run.phrase_end]
    start, end = said[0].start, said[-1].end
    spans = part.printed.spans(source[run.source].start, source[run.source_end - 1].end)
    return Fragment(Span(start, end, phrase[start:end]), _place(reader, part.printed, spans))


def _place(reader: Reader, printed: Printed, spans: tuple[Segment, ...]) -> Place:
    article, quote = reader.article(printed.article_id), printed.quote
    family = reader.family(quote.id) if quote else None
    if quote:
        source = quote.source
    elif article:
        source = Source(article.url, article.title, article.publisher, article.authors, article.published)
    else:
        source = Source(None, None, None, (), None)
    return Place(
        quote_id=quote.id if quote else None,
        kind=quote.kind if quote else None,
        speaker=quote.speaker if quote else None,
        speaker_id=quote.speaker_id if quote else None,
        speaker_type=quote.speaker_type if quote else None,
        role=quote.role if quote else None,
        relayed_by=quote.relayed_by if quote else None,
        confidence=quote.confidence if quote else None,
        date=quote.date if quote else (source.published or "")[:10] or None,
        family=family.id if family else None,
        article_id=printed.article_id,
        article_digest=article.digest if article else None,
        generation=reader.generation,
        source=source,
        spans=spans,
        link=link_to(source.url, spans),
    )


def _shown(finding: Finding) -> tuple[int, int]:
    """What of the wording is shown: a whole quotation, or of prose the sentences that the phrase touches."""
    text = finding.printed.wording.text
    if finding.printed.in_marks:
        return 0, len(text)
    return sentence_around(text, finding.start, finding.end)


def _sentence(finding: Finding, start: int, end: int) -> Sentence:
    spans = finding.printed.spans(start, end)
    first, last = spans[0].start, spans[-1].end
    quoted = tuple(each for each in finding.quoted if each.start < last and each.end > first)
    return Sentence(first, last, finding.printed.wording.text[start:end], quoted)


def _flags(finding: Finding, before: str, after: str) -> Iterator[Flag]:
    if before or after:
        yield "excerpt"
    if finding.printed.is_interrupted(finding.start, finding.end):
        yield "interrupted"


def list_changes(phrase: str, finding: Finding, shown: int) -> Iterator[Change]:
    """The differences; offsets of the source count from its character `shown`."""
    return (_change(phrase, finding, difference, shown) for difference in finding.differences)


def _change(phrase: str, finding: Finding, difference: Difference, shown: int) -> Change:
    """The difference, with the phrase's words as given and the source's offsets in what is shown."""
    said, printed = difference.phrase, difference.source
    return Change(
        difference.kind,
        difference.classes,
        Span(said.start, said.end, phrase[said.start : said.end]),
        Span(printed.start - shown, printed.end - shown, printed.text),
        is_declared(difference, finding.reading),
    )


def lay_side_by_side(phrase: str, finding: Finding) -> Iterator[Piece]:
    """Phrase and source side by side, all of both, in order."""
    said, printed = 0, finding.start
    source = finding.printed.wording.text
    for difference in sorted(finding.differences, key=lambda each: (each.phrase.start, each.source.start)):
        start, end = difference.phrase.start, difference.phrase.end
        if start > said or difference.source.start > printed:
            yield Piece("same", phrase[said:start], source[printed : difference.source.start])
        yield Piece(difference.kind, phrase[start:end], difference.source.text)
        said, printed = end, difference.source.end
    if said < len(phrase):
        yield Piece("same", phrase[said:], source[printed : finding.end])
