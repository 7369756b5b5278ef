"""Quotations within quotations, as in `"He told me once, 'Never look down,'" she said`.

The words of an outer quotation are read like a paragraph of their own, whose reporter is its
speaker. Only what a verb of saying claims at close quarters is taken: marks inside a quotation are
far more often titles, terms and irony than somebody's words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.article import Article, Paragraph
from indexer.extract.days import dates
from indexer.extract.passages.marks import find_passages
from indexer.extract.people.identity import Resolver
from indexer.extract.people.scene import Identity
from indexer.extract.speakers import setting, speech
from indexer.extract.speakers.attribution import Attribution, attribute
from indexer.extract.speakers.page import Page
from indexer.extract.utterance import Heard

_CLAIMS = frozenset(["subject", "inverted", "colon", "according", "later"])
_CLOSE, _SAYS = 8, 16
"""How many tokens from the words their speaker may stand, and where the verb is one of saying."""
_SAYING = frozenset(["say", "claim", "ask"])
_INNER_MARKS = frozenset("\"'‘“«")


def introduced(article: Article, page: Page, read: Callable[[Article], Page]) -> dict[str, str]:
    """The roles, by full name, that a transcript's turns tell: `Ann Hale is the mayor of Orrin`."""
    turns = tuple(Paragraph(one.start, one.end) for one in page.passages if one.style == "turn")
    if not turns:
        return {}
    told: dict[str, str] = {}
    for candidate in (one for row in read(replace(article, paragraphs=turns)).candidates for one in row):
        if candidate.kind == "name" and candidate.role and " " in candidate.name:
            told.setdefault(candidate.name, candidate.role)
    return told


def relayed(
    article: Article,
    heard: Sequence[Heard],
    resolver: Resolver,
    weights: dict[str, float],
    read: Callable[[Article], Page],
) -> list[Heard]:
    """What the speakers of `heard` quote in their turn. `read` marks and reads an article's paragraphs."""
    found = []
    for outer in heard:
        words = article.text[outer.passage.start : outer.passage.end]
        if not _INNER_MARKS.isdisjoint(words):
            found.extend(_within(article, outer, resolver, weights, read))
    return found


def _within(
    article: Article,
    outer: Heard,
    resolver: Resolver,
    weights: dict[str, float],
    read: Callable[[Article], Page],
) -> list[Heard]:
    inside = replace(article, paragraphs=(Paragraph(outer.passage.start, outer.passage.end),))
    if not find_passages(inside):
        return []  # mostly apostrophes
    page = read(inside)
    calendar = dates.Calendar(page, outer.said)
    found = []
    for number, answer in enumerate(attribute(page, weights)):
        if _is_claimed(page, number, answer) and setting.decides(page, number, answer) is not False:
            assert answer.option is not None
            who = resolver.resolve_within(answer.option.candidate, page, outer.identity, outer.passage)
            said = calendar.said_on(number, answer)
            by = _relayer(who, outer.identity)
            direct = speech.is_direct(page, number)
            if who is None and not direct:
                continue
            found.append(Heard(page, number, outer.paragraph, answer, who, said, direct, outer.chance, by))
    return found


def _relayer(who: Identity | None, outer: Identity | None) -> str | None:
    """Whoever quotes; one who quotes himself relays nobody."""
    return outer.name if outer and outer != who else None


def _is_claimed(page: Page, number: int, answer: Attribution) -> bool:
    option = answer.option
    if option is None or option.continued or option.attachment.relation not in _CLAIMS:
        return False
    place, candidate = page.place(number), option.candidate
    edges = [candidate.begin, candidate.after, option.attachment.cue]
    reach = _SAYS if option.attachment.cue_class in _SAYING else _CLOSE
    return min(abs(place - edge) for edge in edges) <= reach
