"""Turns of a transcript: `HALLORAN: We will pay for it.` is speech without marks.

Quoted whole, each of its paragraphs opens with a mark that nothing closes: `"HALLORAN: We will pay.`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.article import Article
from indexer.extract.passages.marks import Passage, has_words

_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
_LABEL = re.compile(
    rf"(?P<mark>[\"“]?)(?P<name>Q|A|{_NAME})(?:, [A-Z][A-Z ]{{2,40}})?(?: \([^)]{{1,60}}\))?: +(?=\S)"
)
_NOTE = re.compile(r"[\"“]?[(\[]")
_ONE_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Mm]e|[Oo]ur|[Yy]our)\b")
_ENOUGH = 2


def with_turns(article: Article, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, with every labelled turn standing for the marks inside it."""
    spoken = _labelled(article)
    if not spoken:
        return tuple(passages)
    found = _turns(article, spoken)
    taken = {turn.paragraph for turn in found} | _notes(article, spoken)
    kept = [
        replace(passage, continues=passage.continues and passage.paragraph - 1 not in taken)
        for passage in passages
        if passage.paragraph not in taken
    ]
    return tuple(sorted([*kept, *found], key=lambda passage: passage.start))


def _labelled(article: Article) -> dict[int, re.Match[str]]:
    """The paragraphs with a label, where several are in capitals, by question and answer, or take turns."""
    labelled = {
        number: match
        for number, paragraph in enumerate(article.paragraphs)
        if article.text.find(": ", paragraph.start, paragraph.end) >= 0
        and (match := _LABEL.match(article.text, paragraph.start, paragraph.end))
    }
    times = Counter(match["name"] for match in labelled.values())
    shouted = {name for name in times if name.isupper()}
    again = {name for name, count in times.items() if count >= _ENOUGH}
    names = shouted | (again if len(again) >= _ENOUGH else set())
    spoken = {number: match for number, match in labelled.items() if match["name"] in names}
    return spoken if len(spoken) >= _ENOUGH else {}


def _turns(article: Article, spoken: Mapping[int, re.Match[str]]) -> list[Passage]:
    """The turn of every label, and the paragraphs without one that go on with it."""
    turns: list[Passage] = []
    marked = any(match["mark"] for match in spoken.values())
    for number in range(min(spoken), max(spoken) + 1):
        paragraph = article.paragraphs[number]
        if number in spoken:
            match = spoken[number]
            turns.append(_turn(article, number, match.end(), match.span("name"), bool(match["mark"])))
        elif turns and turns[-1].paragraph == number - 1 and _goes_on(article, number, marked):
            glued = marked and article.text[paragraph.start] in '"“'
            turn = _turn(article, number, paragraph.start + glued, turns[-1].label, glued)
            turns.append(replace(turn, continues=True))
    return [turn for turn in turns if has_words(article.text, turn)]


def _turn(article: Article, number: int, start: int, label: tuple[int, int] | None, marked: bool) -> Passage:
    """The words of a turn; where a mark opened its paragraph, one at the end closes it."""
    end = article.paragraphs[number].end
    inner = end - (marked and article.text[end - 1] in '"”' and end - 1 > start)
    return Passage(start, inner, start, end, number, "turn", label=label)


def _goes_on(article: Article, number: int, marked: bool) -> bool:
    """Whether a paragraph without a label is still the turn before it: it says I, we or you, or opens so."""
    paragraph = article.paragraphs[number]
    words = article.text[paragraph.start : paragraph.end]
    if paragraph.kind != "prose" or _NOTE.match(words):
        return False
    return (marked and words[:1] in ('"', "“")) or _ONE_SPEAKS.search(words) is not None


def _notes(article: Article, spoken: Mapping[int, re.Match[str]]) -> set[int]:
    """Paragraphs within a transcript that nobody says: `(Laughter)`, `"[CROSSTALK]`."""
    return {
        number
        for number in range(min(spoken), max(spoken))
        if _NOTE.match(article.text, article.paragraphs[number].start, article.paragraphs[number].end)
    }
