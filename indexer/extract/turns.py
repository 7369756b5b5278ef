"""Turns of a transcript: `HALLORAN: We will pay for it.` is speech without marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Article
from indexer.extract.marks import Passage

_LABEL = re.compile(
    r"(?P<name>Q|A|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,4}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
    r"(?: \([^)]{1,60}\))?: (?=\S)"
)
_ENOUGH = 2


def with_turns(article: Article, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, with every labelled turn standing for the marks inside it."""
    found = _turns(article)
    if not found:
        return tuple(passages)
    taken = {turn.paragraph for turn in found}
    kept = [passage for passage in passages if passage.paragraph not in taken]
    return tuple(sorted([*kept, *found], key=lambda passage: passage.start))


def _turns(article: Article) -> list[Passage]:
    """Labelled paragraphs, where the article has several in capitals or by question and answer."""
    labelled = [
        (number, match)
        for number, paragraph in enumerate(article.paragraphs)
        if (match := _LABEL.match(article.text, paragraph.start, paragraph.end))
    ]
    shouted = [(n, m) for n, m in labelled if m["name"].isupper()]
    if len(shouted) < _ENOUGH:
        return []
    labels = {m["name"] for _, m in shouted}
    return [_turn(article, number, match) for number, match in labelled if match["name"] in labels]


def _turn(article: Article, number: int, match: re.Match[str]) -> Passage:
    end = article.paragraphs[number].end
    return Passage(match.end(), end, match.end(), end, number, "turn", label=match.span("name"))
