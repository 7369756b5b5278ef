"""Paraphrase: reported clauses, written as the records of indirect quotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.article import Article
from indexer.extract.days import saying
from indexer.extract.days.dates import Calendar
from indexer.extract.people.identity import Resolver
from indexer.extract.people.scene import Identity
from indexer.extract.reports.contents import Weights
from indexer.extract.reports.reported import Report, find_reports
from indexer.extract.reports.sources import Source
from indexer.extract.speakers.page import Page
from indexer.extract.utterance import Heard, context_of, quote_id
from indexer.quote import Mention, Quote, Segment
from indexer.quote import Source as Printed
from indexer.speakers import speaker_id

_SURE = 0.5
"""The chance from which a source is named."""
_SHORTEST, _SHORTEST_UNNAMED = 3, 5
"""Words that an indirect quotation has at least, with a speaker and without one."""


def paraphrased(
    article: Article,
    page: Page,
    heard: Sequence[Heard],
    resolver: Resolver,
    calendar: Calendar,
    weights: Mapping[str, Weights],
) -> list[Quote]:
    """The indirect quotations of an article's prose; `heard` are the passages told as quotations."""
    prose = (number for number, paragraph in enumerate(article.paragraphs) if paragraph.kind == "prose")
    reports = find_reports(page, prose, {one.number for one in heard}, weights)
    printed = Printed.of(article)
    written = [_write(article, printed, report, resolver, calendar) for report in reports]
    return [quote for quote in written if quote is not None]


def _write(
    article: Article, printed: Printed, report: Report, resolver: Resolver, calendar: Calendar
) -> Quote | None:
    """The record of what a clause reports; None where it tells a reader nothing."""
    segments = tuple([_segment(article, report, span) for span in report.reading.content.spans])
    text = " ".join([segment.text for segment in segments])
    source = report.source.source if report.source.chance >= _SURE else None
    who = resolver.resolve(source.candidate, text) if source else None
    if not _tells(text, who):
        return None
    line, clause = report.line, report.reading.clause
    said = calendar.told_in(line, _clause(report, source))
    return Quote(
        id=quote_id(article, segments[0]),
        article_id=article.id,
        text=text,
        kind="indirect",
        speaker=who.name if who else None,
        speaker_id=speaker_id(who.name, who.type, article.id) if who else None,
        speaker_type=who.type if who else None,
        role=who.role if who else None,
        date=said.date,
        date_basis=said.basis,
        source=printed,
        cue=line.words[clause.place],
        mention=_mention(article, source),
        segments=segments,
        context=context_of(article, line.number, segments[0].start, segments[-1].end),
        confidence=round(report.chance * report.source.chance, 3) if who else 0.0,
    )


def _tells(text: str, who: Identity | None) -> bool:
    """Whether words tell a reader anything: one or two are no speech, few words of nobody neither."""
    return text.count(" ") + 1 >= (_SHORTEST_UNNAMED if who is None else _SHORTEST)


def _mention(article: Article, source: Source | None) -> Mention | None:
    if source is None:
        return None
    return Mention(article.text[source.start : source.end], source.start, source.end)


def _segment(article: Article, report: Report, span: tuple[int, int]) -> Segment:
    start, end = report.line.starts[span[0]], report.line.ends[span[1] - 1]
    return Segment(start, end, article.text[start:end])


def _clause(report: Report, source: Source | None) -> saying.Clause:
    """The clause of saying, as the calendar reads it."""
    place = report.reading.clause.place
    if source is None:
        return saying.Clause.at(place)
    candidate = source.candidate
    return saying.Clause(
        candidate.begin, candidate.last, candidate.after, place, candidate.kind == "document"
    )
