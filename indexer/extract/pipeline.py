"""The stages in order: marks, mentions, attribution, speech, identity, dates; out come the quotations."""

from __future__ import annotations

from corpus.article import Article
from indexer.extract import model, nested
from indexer.extract.confidence import confidence
from indexer.extract.days import dates
from indexer.extract.days.almanac import Said
from indexer.extract.mentions import mentions, runs, subjects
from indexer.extract.passages import marks, tokens, turns
from indexer.extract.passages.marks import Passage
from indexer.extract.people.identity import Resolver, identify
from indexer.extract.people.scene import Identity
from indexer.extract.reports.paraphrase import paraphrased
from indexer.extract.speakers import setting, speech
from indexer.extract.speakers.attribution import Attribution, attribute
from indexer.extract.speakers.governing import is_joined
from indexer.extract.speakers.page import Page
from indexer.extract.utterance import Heard, utterances, write_quote
from indexer.quote import Quote

VERSION = "3"
"""Changes whenever the same article may give other quotations: an index built before is then out of date."""

SPEECH = 0.78
"""The chance from which a passage counts as speech."""

_CERTAIN = 0.95
"""The chance of a passage that its setting makes speech."""


def extract(article: Article, reported: bool = True) -> tuple[Quote, ...]:
    """Every quotation of an article, in the order of its text; the indirect ones only if `reported`."""
    passages = _passages(article)
    if not passages and not reported:
        return ()
    weights = model.load()
    page, resolver, calendar = _open(article, passages, weights)
    heard = _hear(page, resolver, calendar, weights)
    inner = nested.relayed(article, heard, resolver, weights.speaker, read_page)
    groups = (*utterances(heard), *([one] for one in inner))
    quotes = [write_quote(article, group, confidence(group, weights.confidence)) for group in groups]
    if reported:
        quotes.extend(paraphrased(article, page, heard, resolver, calendar, weights.reported))
    return tuple(sorted(quotes, key=lambda quote: quote.start))


def hear(article: Article, weights: model.Model) -> list[Heard]:
    """The passages of an article that are speech, with what every stage found about them."""
    return _hear(*_open(article, _passages(article), weights), weights)


def _open(
    article: Article, passages: tuple[Passage, ...], weights: model.Model
) -> tuple[Page, Resolver, dates.Calendar]:
    page = _read(article, passages)
    introduced = nested.introduced(article, page, read_page)
    resolver = Resolver(page, weights.antecedents, article.authors, introduced)
    return page, resolver, dates.Calendar(page, Said.on(article.day), resolver.resolve)


def read_page(article: Article) -> Page:
    """The article with its passages marked and its candidates found: what all later stages read."""
    return _read(article, _passages(article))


def _passages(article: Article) -> tuple[Passage, ...]:
    return turns.with_turns(article, marks.with_blocks(article, marks.find_passages(article)))


def _read(article: Article, passages: tuple[Passage, ...]) -> Page:
    lines = tokens.read_lines(article, passages)
    known = runs.read_known(lines, "@" in article.text)
    candidates = tuple(subjects.with_subjects(line, mentions.find_candidates(line, known)) for line in lines)
    return Page.of(article.text, lines, candidates, passages)


def _hear(page: Page, resolver: Resolver, calendar: dates.Calendar, weights: model.Model) -> list[Heard]:
    """The passages that are speech."""
    answers = attribute(page, weights.speaker)
    chances: list[float] = []
    for number, answer in enumerate(answers):
        goes_on = page.passages[number].continues and number > 0
        chance = chances[-1] if goes_on else _chance(page, number, answer, weights)
        chances.append(max(chance, chances[-1]) if chance and is_joined(page, number) else chance)
    told = [chance >= SPEECH for chance in chances]
    people = identify(page, resolver, answers, told)
    heard: list[Heard] = []
    for number, answer in enumerate(answers):
        if told[number]:
            paragraph = page.passages[number].paragraph
            last = heard[-1].said if heard and heard[-1].number == number - 1 else None
            said = calendar.said_on(number, answer, people[number], last)
            direct = speech.is_direct(page, number)
            by = _relayer(resolver, answer, people[number])
            heard.append(
                Heard(page, number, paragraph, answer, people[number], said, direct, chances[number], by)
            )
    return heard


def _relayer(resolver: Resolver, answer: Attribution, speaker: Identity | None) -> str | None:
    """The name of whoever relays the words, when it is somebody else."""
    if answer.relayer is None:
        return None
    relayer = resolver.resolve(answer.relayer.candidate)
    return relayer.name if relayer and relayer != speaker else None


def _chance(page: Page, number: int, answer: Attribution, weights: model.Model) -> float:
    """The chance that a passage is speech: what its setting decides, else what the model makes of it."""
    decided = setting.decides(page, number, answer)
    if decided is not None:
        return _CERTAIN if decided else 0.0
    return speech.probability(speech.features(page, number, answer), weights.speech)
