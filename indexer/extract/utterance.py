"""Utterances: passages heard as speech, put together into quotations and written as records."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from corpus.article import Article
from indexer.extract.days.almanac import Said
from indexer.extract.passages.marks import Passage
from indexer.extract.people.scene import Identity
from indexer.extract.record import record
from indexer.extract.speakers.attribution import Attribution
from indexer.extract.speakers.page import Page
from indexer.quote import Context, Kind, Mention, Quote, Segment, Source
from indexer.speakers import speaker_id

_CONTEXT, _CLAUSE = 160, 60


@record
class Heard:
    """A passage that is speech, with everything the stages found about it.

    `number` counts the passages of `page`, `paragraph` those of the article; `relayed_by` names who
    quotes these words in his own.
    """

    page: Page
    number: int
    paragraph: int
    answer: Attribution
    identity: Identity | None
    said: Said
    direct: bool
    chance: float
    relayed_by: str | None = None

    @property
    def passage(self) -> Passage:
        """The passage itself."""
        return self.page.passages[self.number]


def utterances(heard: Sequence[Heard]) -> list[list[Heard]]:
    """Passages that are one utterance: continued over paragraphs, or broken by their attribution alone."""
    groups: list[list[Heard]] = []
    for one in heard:
        if groups and _goes_on(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _goes_on(before: Heard, one: Heard) -> bool:
    if before.number != one.number - 1 or before.identity != one.identity:
        return False
    if one.passage.continues:
        return True
    if before.passage.paragraph != one.passage.paragraph or not before.direct:
        return False
    return _only_attribution_between(before, one)


def _only_attribution_between(before: Heard, one: Heard) -> bool:
    """`"A," he said. "B."`: one clause that tells who speaks, and nothing of the reporter's after it."""
    page = one.page
    line = page.lines[one.passage.paragraph]
    first, last = page.place(before.number) + 1, page.place(one.number)
    option = before.answer.option
    if option is None or option.candidate.line != line.number or not first <= option.candidate.first < last:
        return False
    told = line.sentence[option.candidate.first]
    if last - first > _CLAUSE or any(line.sentence[place] != told for place in range(first, last)):
        return False
    cues = {
        attachment.cue
        for _, attachment in page.near(line.number, first, last)
        if attachment.relation in ("subject", "inverted") and first <= attachment.cue < last
    }
    return len(cues) <= 1 and "that" not in line.lower[first:last]


def write_quote(article: Article, group: Sequence[Heard], confidence: float) -> Quote:
    """The record of one utterance; the first passage tells who speaks and when."""
    first = group[0]
    segments = tuple(
        Segment(one.passage.start, one.passage.end, article.text[one.passage.start : one.passage.end])
        for one in group
    )
    kind: Kind = "direct" if any(one.direct for one in group) else "mixed"
    who = first.identity
    return Quote(
        id=quote_id(article, segments[0]),
        article_id=article.id,
        text=" ".join(segment.text for segment in segments),
        kind=kind,
        speaker=who.name if who else None,
        speaker_id=speaker_id(who.name, who.type, article.id) if who else None,
        speaker_type=who.type if who else None,
        role=who.role if who else None,
        date=first.said.date,
        date_basis=first.said.basis,
        source=Source.of(article),
        cue=_cue(first),
        mention=_mention(article, first),
        segments=segments,
        context=_context(article, group),
        confidence=confidence,
        relayed_by=first.relayed_by,
    )


def quote_id(article: Article, segment: Segment) -> str:
    """Stable while the article's words stay: the same input gives the same id on every machine."""
    read = f"{article.id}\x00{segment.start}\x00{segment.text}"
    return hashlib.sha256(read.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _cue(heard: Heard) -> str | None:
    option = heard.answer.option
    if option is None or option.attachment.cue < 0:
        return None
    return heard.page.lines[option.candidate.line].words[option.attachment.cue]


def _mention(article: Article, heard: Heard) -> Mention | None:
    if heard.answer.option is None:
        return None
    candidate = heard.answer.option.candidate
    return Mention(article.text[candidate.start : candidate.end], candidate.start, candidate.end)


def _context(article: Article, group: Sequence[Heard]) -> Context:
    """The words on either side of an utterance, its marks left out."""
    first, last = group[0], group[-1]
    before = context_of(article, first.paragraph, first.passage.outer_start, first.passage.outer_end).before
    after = context_of(article, last.paragraph, last.passage.outer_start, last.passage.outer_end).after
    return Context(before, after)


def context_of(article: Article, paragraph: int, start: int, end: int) -> Context:
    """The words on either side of a stretch, within its paragraph."""
    opening, closing = article.paragraphs[paragraph].start, article.paragraphs[paragraph].end
    before = article.text[max(opening, start - _CONTEXT) : start].lstrip()
    after = article.text[end : max(end, min(closing, end + _CONTEXT))].rstrip()
    # A word cut in two at the far end is left out.
    if start - opening > _CONTEXT:
        before = before.partition(" ")[2]
    if closing - end > _CONTEXT:
        after = after.rpartition(" ")[0]
    return Context(before, after)
