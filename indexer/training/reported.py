"""The models of reported speech: which cues report, which words, and whose.

An annotated quote belongs to a cue inside its own cue's words; quotes that stand between marks are
left out. The last model, which keeps or drops a reading beside the others of its sentence, learns from
articles that the others were not trained on: each third of the articles is read by models of the rest.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.extract.passages.tokens import Line
from indexer.extract.reports import contents as c
from indexer.extract.reports.clauses import Clause, around, beside, read_clause
from indexer.extract.reports.prose import Prose
from indexer.extract.reports.reported import Reading, features, readings
from indexer.extract.reports.sources import Source, source_features, source_options
from indexer.extract.speakers.page import Page
from indexer.training.annotated import Read
from indexer.training.learner import Labelled, Pace, Ranked, Weights, train_logistic, train_ranker

_CASES = Pace(0.08, epochs=10, averaged=7, seen=8)
_RANKS = Pace(0.06, epochs=8, averaged=6, seen=5)
_DECAY = 1e-3
_RIGHT, _WRONG = 0.3, 1.7
"""What a cue is taken to have been seen as before any is."""
_IDLE = -2.9
"""The logarithm of the odds below which a cue is idle: one case in twenty."""
_PARTS, _LEAST = 3, 0.02
_NEAR = 2
"""How many tokens an option may lie off the annotation and still be the right one."""


@dataclass(frozen=True, slots=True)
class Told:
    """One cue with the annotated quote it reports; None: it reports nothing."""

    page: Page
    prose: Prose
    clause: Clause
    before: Clause | None
    quote: dict[str, Any] | None


def train_reported(articles: Sequence[Read]) -> dict[str, Weights]:
    """The weights of all models, each by the name the extractor asks for it."""
    models = _train(articles)
    cases: list[Labelled] = []
    for part in range(_PARTS):
        rest = _train([one for number, one in enumerate(articles) if number % _PARTS != part])
        for article in articles[part::_PARTS]:
            cases.extend(_kept(article, rest))
    models["report"] = train_logistic(cases, _CASES, _DECAY)
    return {name: _slim(weights) for name, weights in models.items()}


def _slim(weights: Weights) -> Weights:
    """Without what weighs next to nothing, to two decimals: half the size, and not one answer less."""
    return {
        feature: round(weights[feature], 2) for feature in sorted(weights) if abs(weights[feature]) >= _LEAST
    }


def _train(articles: Sequence[Read]) -> dict[str, Weights]:
    idle = _idle(one for article in articles for one in _told(article))
    told = [one for article in articles for one in _told(article, idle)]
    cases = [Labelled(_signs(one), one.quote is not None) for one in told]
    true = [one for one in told if one.quote is not None]
    return {
        "idle": idle,
        "clause": train_logistic(cases, _CASES, _DECAY),
        "content": _train_contents(true),
        "source": train_ranker(
            [question for one in true for question in _whose(one)], pace=_RANKS, decay=_DECAY
        ),
    }


def _idle(told: Iterable[Told]) -> Weights:
    """The cues that hardly ever report anything: the logarithm of how often they do to how often not."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in told:
        word = one.prose.line.lower[one.clause.place]
        seen[word] += 1
        right[word] += one.quote is not None
    odds = {word: math.log((right[word] + _RIGHT) / (seen[word] - right[word] + _WRONG)) for word in seen}
    return {word: value for word, value in odds.items() if value < _IDLE}


def _signs(one: Told) -> list[str]:
    return [*beside(one.prose, one.clause), *around(one.prose, one.clause, one.before)]


def _told(article: Read, idle: Container[str] = ()) -> Iterator[Told]:
    """Every cue of an article's prose but the idle ones, without those of quotations in marks."""
    open_quotes = [quote for quote in article.quotes if quote.get("cue_start") is not None]
    for line, candidates in zip(article.page.lines, article.page.candidates, strict=True):
        prose = Prose.of(line, candidates, idle)
        if prose is None:
            continue
        here = [q for q in open_quotes if q["cue_start"] < line.ends[-1] and q["cue_end"] > line.starts[0]]
        quoted = {place: quote for quote in here if (place := _cue(prose, quote)) is not None}
        before: Clause | None = None
        for place in prose.cues:
            clause = read_clause(prose, place)
            before = before if before is not None and before.last > place else None
            quote = quoted.get(place)
            if quote is None or not _is_marked(article, quote):
                yield Told(article.page, prose, clause, before, quote)
            before = clause


def _cue(prose: Prose, quote: dict[str, Any]) -> int | None:
    """The cue nearest to the content of those within the annotated one."""
    line = prose.line
    inside = [
        p for p in prose.cues if line.starts[p] < quote["cue_end"] and line.ends[p] > quote["cue_start"]
    ]
    behind = quote["segments"][0][0] >= quote["cue_end"]
    return (inside[-1] if behind else inside[0]) if inside else None


def _is_marked(article: Read, quote: dict[str, Any]) -> bool:
    """Whether a quote is mostly passages, or one passage is mostly the quote."""
    letters = _letters(article.page.text, quote["segments"])
    passages = [
        _letters(article.page.text, [(passage.start, passage.end)])
        for passage in article.page.passages
        if passage.start < quote["end"] and passage.end > quote["start"]
    ]
    return 2 * len(letters & set().union(*passages)) > len(letters) or any(
        _alike(letters, passage) for passage in passages
    )


def _letters(text: str, spans: Sequence[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


def _alike(one: set[int], other: set[int]) -> bool:
    """Whether two stretches share most of their letters (Dice at least .5)."""
    return 4 * len(one & other) >= len(one) + len(other) > 0


# --- Which words ------------------------------------------------------------------------------


def _train_contents(told: Sequence[Told]) -> Weights:
    """One set of weights for all questions about contents: their features have names of their own."""
    questions: dict[str, list[Ranked]] = {"frame": [], "start": [], "end": [], "head": [], "tail": []}
    for one in told:
        for name, question in _questions(one):
            if any(question.right):
                questions[name].append(question)
    weights: Weights = {}
    for examples in questions.values():
        weights |= train_ranker(examples, pace=_RANKS, decay=_DECAY)
    return weights


def _questions(one: Told) -> Iterator[tuple[str, Ranked]]:
    """The questions whose right answer the annotation tells."""
    prose, clause, spans = one.prose, one.clause, _spans(one)
    if not spans:
        return
    frame = _frame(one, spans)
    frames = c.frame_options(prose, clause)
    yield "frame", Ranked(c.frame_features(prose, clause, frames), [f == frame for f in frames])
    if frame in (c.AFTER, c.ROUND):
        yield from _behind(prose, clause, frame, spans)
    if frame != c.AFTER:
        heads = c.head_options(prose, clause)
        found = c.head_features(prose, clause, frame, heads)
        yield "head", Ranked(found, _nearest(heads, spans[0][0], _NEAR))
    if frame == c.OBJECT:
        tails = c.tail_options(prose, clause)
        found = c.tail_features(prose, clause, tails)
        yield "tail", Ranked(found, _nearest(tails, spans[0][1], 1))


def _behind(
    prose: Prose, clause: Clause, frame: str, spans: Sequence[c.Span]
) -> Iterator[tuple[str, Ranked]]:
    first, last = spans[0][0] if frame == c.AFTER else spans[-1][0], min(spans[-1][1], clause.last)
    start = c.resumption(prose, clause)
    if frame == c.AFTER:
        starts = c.start_options(prose, clause)
        right = _nearest(starts, first, _NEAR)
        yield "start", Ranked(c.start_features(prose, clause, starts), right)
        if not any(right):
            return
        start = starts[right.index(True)]
    ends = c.end_options(prose, start, clause.last)
    found = c.end_features(prose, clause, frame, start, ends)
    yield "end", Ranked(found, _nearest(ends, last, max(_NEAR, (last - start) // 4)))


def _spans(one: Told) -> list[c.Span]:
    """The annotated segments as spans of the line's tokens."""
    line = one.prose.line
    assert one.quote is not None
    return [
        (bisect_left(line.ends, start + 1), bisect_left(line.starts, end))
        for start, end in one.quote["segments"]
        if start < line.ends[-1] and end > line.starts[0]
    ]


def _frame(one: Told, spans: Sequence[c.Span]) -> str:
    """Where the annotation has the content: a whole clause before its cue ends in a comma or a dash."""
    clause, tags = one.clause, one.prose.tags
    if spans[0][0] > clause.place:
        return c.AFTER
    if spans[-1][0] > clause.place:
        return c.ROUND
    between = tags[max(spans[-1][1] - 1, 0) : clause.left + 1]
    parted = any(tag in (",", "Q", "—", "-", "--") for tag in between)
    return c.BEFORE if parted and spans[0][0] == clause.first else c.OBJECT


def _nearest(options: Sequence[int], wanted: int, tolerance: int) -> list[bool]:
    """The option nearest to the annotation as the right one; none where all are too far off."""
    near = min(options, key=lambda one: (abs(one - wanted), one))
    return [one == near and abs(one - wanted) <= tolerance for one in options]


# --- Whose ------------------------------------------------------------------------------------


def _whose(one: Told) -> Iterator[Ranked]:
    """Who of the sentence is the source; nobody where the annotation has none there."""
    spans = _spans(one)
    assert one.quote is not None
    if spans:
        content = c.Content(_frame(one, spans), tuple(spans))
        options = source_options(one.page, one.prose, one.clause, content)
        right = [_names(one.quote, option) for option in options]
        right[0] = not any(right)
        yield Ranked(source_features(one.prose, one.clause, content.frame, options), right)


def _names(quote: dict[str, Any], option: Source | None) -> bool:
    """Whether an option stands where the annotation has its source."""
    if option is None or not quote.get("speaker"):
        return False
    spans = quote.get("speaker_segments") or [(quote["speaker_start"], quote["speaker_end"])]
    return any(start < option.end and end > option.start for start, end in spans)


# --- Whether to keep it -----------------------------------------------------------------------


def _kept(article: Read, models: dict[str, Weights]) -> Iterator[Labelled]:
    """Every reading of an article, right where it is the best match of an annotated quote."""
    told = range(len(article.page.passages))
    sentences = [
        sentence
        for line, candidates in zip(article.page.lines, article.page.candidates, strict=True)
        if (prose := Prose.of(line, candidates, models["idle"])) is not None
        for sentence in readings(prose, told, models)
    ]
    right = _matched(article, [reading for sentence in sentences for reading in sentence])
    for sentence in sentences:
        for reading in sentence:
            yield Labelled(features(reading, sentence), id(reading) in right)


def _matched(article: Read, found: Sequence[Reading]) -> set[int]:
    """The readings that match a quote of their own, the most alike first."""
    text = article.page.text
    gold = [_letters(text, quote["segments"]) for quote in article.quotes]
    pairs = []
    for reading in found:
        words = _letters(text, printed(reading.prose.line, reading.content))
        pairs += [
            (-len(words & quote) / (len(words) + len(quote)), -reading.score, number, id(reading))
            for number, quote in enumerate(gold)
            if _alike(words, quote)
        ]
    used: set[int] = set()
    right: set[int] = set()
    for _, _, number, reading_id in sorted(pairs):
        if number not in used and reading_id not in right:
            used.add(number)
            right.add(reading_id)
    return right


def printed(line: Line, content: c.Content) -> list[c.Span]:
    """The characters of a content's spans."""
    return [(line.starts[first], line.ends[last - 1]) for first, last in content.spans]
