"""Turns of a transcript: `HALLORAN: We will pay for it.` is speech without marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Article
from indexer.extract.marks import Passage, has_words

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
_LABEL = re.compile(rf"(?P<name>Q|A|{_NAME})(?:, [A-Z][A-Z ]{{2,40}})?(?: \([^)]{{1,60}}\))?: (?=\S)")
_ONE_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Mm]e|[Oo]ur|[Yy]our)\b")
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
    labelled = {
        number: match
        for number, paragraph in enumerate(article.paragraphs)
        if (match := _LABEL.match(article.text, paragraph.start, paragraph.end))
    }
    shouted = {match["name"] for match in labelled.values() if match["name"].isupper()}
    spoken = {number: match for number, match in labelled.items() if match["name"] in shouted}
    if len(spoken) < _ENOUGH:
        return []
    turns: list[Passage] = []
    for number in range(min(spoken), max(spoken) + 1):
        if number in spoken:
            turns.append(_turn(article, number, spoken[number]))
        elif turns and turns[-1].paragraph == number - 1 and _goes_on(article, number):
            paragraph = article.paragraphs[number]
            start, end = paragraph.start, paragraph.end
            turns.append(Passage(start, end, start, end, number, "turn", True, turns[-1].label))
    return [turn for turn in turns if has_words(article.text, turn)]


def _turn(article: Article, number: int, match: re.Match[str]) -> Passage:
    end = article.paragraphs[number].end
    return Passage(match.end(), end, match.end(), end, number, "turn", label=match.span("name"))


def _goes_on(article: Article, number: int) -> bool:
    """Whether a paragraph without a label is still the turn before it: it says I, we or you."""
    paragraph = article.paragraphs[number]
    words = article.text[paragraph.start : paragraph.end]
    return paragraph.kind == "prose" and words[:1] not in ("(", "[") and _ONE_SPEAKS.search(words) is not None
