"""The stages in order: marks, mentions, attribution, speech, identity, dates; out come the quotations."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Article
from indexer.extract import dates, identity, marks, mentions, model, speech, tokens, turns
from indexer.extract import words as w
from indexer.extract.attribution import Attribution, Page, attribute
from indexer.extract.identity import Identity
from indexer.extract.marks import Passage
from indexer.quote import Context, Kind, Mention, Quote, Segment, Source
from indexer.speakers import speaker_id

VERSION = "1"
"""Changes whenever the same article may give other quotations: an index built before is then out of date."""

SPEECH = 0.6
"""The chance from which a passage counts as speech."""

_CONTEXT = 160


@dataclass(frozen=True, slots=True)
class _Heard:
    """A passage that is speech, with everything the stages found about it."""

    number: int
    passage: Passage
    answer: Attribution
    identity: Identity | None
    said: dates.Said
    direct: bool
    probability: float


def extract(article: Article) -> tuple[Quote, ...]:
    """Every direct and mixed quotation of an article, in the order of its text."""
    page = read_page(article)
    if not page.passages:
        return ()
    return tuple(_quote(article, page, group) for group in _group(page, _hear(article, page)))


def read_page(article: Article) -> Page:
    """The article with its passages marked and its candidates found: what all later stages read."""
    passages = turns.with_turns(article, marks.merge_block(article, marks.find_passages(article)))
    lines = tokens.read_lines(article, passages)
    known = mentions.capitalised_inside(lines)
    candidates = tuple(mentions.find_candidates(line, known) for line in lines)
    return Page.of(article.text, lines, candidates, passages)


def _hear(article: Article, page: Page) -> list[_Heard]:
    """The passages that are speech."""
    weights = model.load()
    answers = attribute(page, weights.speaker)
    features = [speech.features(page, number, answer) for number, answer in enumerate(answers)]
    chances = [
        _chance(page, number, found, answers[number], weights) for number, found in enumerate(features)
    ]
    told = [chance >= SPEECH for chance in chances]
    people = identity.identify(page, answers, told)
    heard: list[_Heard] = []
    for number, answer in enumerate(answers):
        if told[number]:
            set_apart = page.passages[number].style in ("block", "turn")
            direct = set_apart or speech.probability(features[number], weights.direct) >= 0.5
            said = _said(article, page, number, answer, heard)
            heard.append(
                _Heard(number, page.passages[number], answer, people[number], said, direct, chances[number])
            )
    return heard


def _chance(page: Page, number: int, found: list[str], answer: Attribution, weights: model.Model) -> float:
    """The chance that a passage is speech: certain where its setting says so, none for terms and mere words."""
    if page.passages[number].style in ("block", "turn"):
        return 1.0
    if speech.is_word_as_word(page, number) or speech.is_term(page, number, answer):
        return 0.0
    return speech.probability(found, weights.speech)


def _said(
    article: Article, page: Page, number: int, answer: Attribution, heard: Sequence[_Heard]
) -> dates.Said:
    """The day; words that only go on from those before them were said on the same day."""
    if heard and answer.option is not None and answer.option.continued and heard[-1].number == number - 1:
        return heard[-1].said
    return dates.said_on(page, number, answer.option, article.day)


def _group(page: Page, heard: Sequence[_Heard]) -> list[list[_Heard]]:
    """Passages that are one utterance: continued over paragraphs, or broken by their attribution alone."""
    groups: list[list[_Heard]] = []
    for one in heard:
        if groups and _goes_on(page, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _goes_on(page: Page, before: _Heard, one: _Heard) -> bool:
    if before.number != one.number - 1 or before.identity != one.identity:
        return False
    if one.passage.continues:
        return True
    if before.passage.paragraph != one.passage.paragraph or not (before.direct and one.direct):
        return False
    line = page.lines[one.passage.paragraph]
    first, last = page.place(before.number) + 1, page.place(one.number)
    option = before.answer.option
    if option is None or option.candidate.line != line.number or not first <= option.candidate.first < last:
        return False
    inner = set(range(option.candidate.begin, option.candidate.after)) | {option.attachment.cue}
    rest = [p for p in range(first, last) if p not in inner and line.words[p][0].isalnum()]
    return len(rest) <= 6 and not any(line.lower[p] in w.CUES for p in rest)


def _quote(article: Article, page: Page, group: Sequence[_Heard]) -> Quote:
    first = group[0]
    segments = tuple(
        Segment(one.passage.start, one.passage.end, article.text[one.passage.start : one.passage.end])
        for one in group
    )
    text = " ".join(segment.text for segment in segments)
    kind: Kind = "direct" if any(one.direct for one in group) else "mixed"
    who = first.identity
    option = first.answer.option
    lowest = min(one.probability for one in group)
    return Quote(
        id=_id(article, segments[0]),
        article_id=article.id,
        text=text,
        kind=kind,
        speaker=who.name if who else None,
        speaker_id=speaker_id(who.name, who.type, article.id) if who else None,
        speaker_type=who.type if who else None,
        role=who.role if who else None,
        date=first.said.date,
        date_basis=first.said.basis,
        source=Source.of(article),
        cue=_cue(page, first.answer) if option else None,
        mention=_mention(article, first.answer),
        segments=segments,
        context=_context(article, group),
        confidence=round(lowest * (1 - 0.5 ** max(first.answer.margin, 0.0)), 3) if who else 0.0,
    )


def _id(article: Article, segment: Segment) -> str:
    """Stable while the article's words stay: the same input gives the same id on every machine."""
    read = f"{article.id}\x00{segment.start}\x00{segment.text}"
    return hashlib.sha256(read.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _cue(page: Page, answer: Attribution) -> str | None:
    option = answer.option
    if option is None or option.attachment.cue < 0:
        return None
    return page.lines[option.candidate.line].words[option.attachment.cue]


def _mention(article: Article, answer: Attribution) -> Mention | None:
    if answer.option is None:
        return None
    candidate = answer.option.candidate
    return Mention(article.text[candidate.start : candidate.end], candidate.start, candidate.end)


def _context(article: Article, group: Sequence[_Heard]) -> Context:
    """The words on either side, within the paragraphs the quotation stands in."""
    first, last = group[0].passage, group[-1].passage
    opening = article.paragraphs[first.paragraph].start
    closing = article.paragraphs[last.paragraph].end
    return Context(
        article.text[max(opening, first.outer_start - _CONTEXT) : first.outer_start].lstrip(),
        article.text[last.outer_end : min(closing, last.outer_end + _CONTEXT)].rstrip(),
    )
