"""Reported: speech and thought in the reporter's own words, `Hale said the talks would resume`.

Every cue of the prose is asked whether it reports anything, then which words, then, beside the other cues of
its sentence, whether to keep them, and last whose they are.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from indexer.extract.passages.tokens import Line
from indexer.extract.record import record
from indexer.extract.reports.clauses import Clause, around, beside, read_clause
from indexer.extract.reports.contents import Content, Weights, find_content
from indexer.extract.reports.prose import Prose, about
from indexer.extract.reports.sources import Chosen, choose_source
from indexer.extract.speakers.page import Page

CHANCE = 0.3
"""The chance from which a reported clause is kept."""
_MOST_CUES = 40
"""Cues of one sentence that are weighed beside one another."""
_HOPELESS, _WORTH_READING = -1.7, -1.5
"""The scores below which a cue is left at once, and from which its content is looked for."""
_MOST_MARKED = 3
"""One part in so many of a clause stands between marks at most: of more, the marked words tell enough."""


@record
class Reading:
    """A cue with what it would report; `score` tells whether it reports at all."""

    prose: Prose
    clause: Clause
    content: Content
    score: float


@record
class Report:
    """What a clause reports, how likely that it does, and its source."""

    reading: Reading
    chance: float
    source: Chosen

    @property
    def line(self) -> Line:
        """The line it stands in."""
        return self.reading.prose.line


def find_reports(
    page: Page, lines: Iterable[int], told: Container[int], weights: Mapping[str, Weights]
) -> list[Report]:
    """What the given lines of a page report; `told` are the passages that are quotations of their own."""
    reports = []
    for number in lines:
        prose = Prose.of(page.lines[number], page.candidates[number], weights["idle"])
        if prose is None:
            continue
        for sentence in readings(prose, told, weights):
            for reading, chance in _choose(sentence, weights["report"]):
                source = choose_source(page, prose, reading.clause, reading.content, weights["source"])
                reports.append(Report(reading, chance, source))
    return reports


def readings(prose: Prose, told: Container[int], weights: Mapping[str, Weights]) -> Iterator[list[Reading]]:
    """The cues of each sentence that may report something."""
    sentence: list[Reading] = []
    before: Clause | None = None
    for place in prose.cues:
        clause = read_clause(prose, place)
        if before is not None and (before.last <= place or len(sentence) >= _MOST_CUES):
            before = None
            yield sentence
            sentence = []
        reading = _read(prose, clause, before, weights)
        before = clause
        if reading is not None and not _is_marked(prose.line, reading.content, told):
            sentence.append(reading)
    yield sentence


def _read(
    prose: Prose, clause: Clause, before: Clause | None, weights: Mapping[str, Weights]
) -> Reading | None:
    """What a cue would report; None where too little speaks for it."""
    known = weights["clause"].get
    score = sum(map(known, beside(prose, clause), repeat(0.0)))
    if score < _HOPELESS:
        return None
    score += sum(map(known, around(prose, clause, before), repeat(0.0)))
    content = find_content(prose, clause, weights["content"]) if score > _WORTH_READING else None
    return Reading(prose, clause, content, score) if content is not None else None


def _is_marked(line: Line, content: Content, told: Container[int]) -> bool:
    """Whether quotations are too large a part of a content."""
    if not line.passages:
        return False
    whole = marked = 0
    for first, last in content.spans:
        whole += line.ends[last - 1] - line.starts[first]
        for place in range(first, last):
            if line.passages.get(place, -1) in told:
                marked += line.ends[place] - line.starts[place]
    return _MOST_MARKED * marked >= whole


def _choose(sentence: Sequence[Reading], weights: Weights) -> list[tuple[Reading, float]]:
    """The readings to keep: none within another, and no word reported twice."""
    kept: list[tuple[Reading, float]] = []
    for reading in sentence:
        score = sum([weights.get(feature, 0.0) for feature in features(reading, sentence)])
        chance = 1.0 / (1.0 + math.exp(-score))
        content, place = reading.content, reading.clause.place
        if chance < CHANCE or any(one.content.holds(place) or one.content.meets(content) for one, _ in kept):
            continue
        kept.append((reading, chance))
    return kept


def features(reading: Reading, sentence: Sequence[Reading]) -> list[str]:
    """What tells whether to keep a reading among those of its sentence."""
    clause, content, tags = reading.clause, reading.content, reading.prose.tags
    lemma, frame, opening = clause.lemma, content.frame, clause.opening
    first, end = content.spans[0][0], content.spans[-1][1]
    size, verb = about(content.size), "verb" if content.has_verb(tags) else "-"
    return [
        f"3 {_rounded(reading.score)} {verb} {size}",
        f"3v {frame} {verb} {opening}",
        f"3L {frame} {verb} {lemma}",
        f"3L1 {lemma} {opening}",
        f"3l {clause.form} {'-' if clause.subject is None else 'known'} {clause.lead}",
        f"3e {tags[first]} {reading.prose.tag_in(end, clause.first, clause.last)}",
        f"4 {_rivals(reading, sentence)}",
    ]


def _rounded(score: float | None) -> str:
    return "-" if score is None else str(max(-2, min(6, round(score))))


def _rivals(reading: Reading, sentence: Sequence[Reading]) -> str:
    """The best scores of those that hold this cue, whose cues it holds, and that report the same words."""
    over: float | None = None
    under: float | None = None
    same: float | None = None
    for other in sentence:
        if other is reading:
            continue
        if other.content.holds(reading.clause.place):
            over = other.score if over is None else max(over, other.score)
        elif reading.content.holds(other.clause.place):
            under = other.score if under is None else max(under, other.score)
        elif other.content.meets(reading.content):
            same = other.score if same is None else max(same, other.score)
    return f"{_rounded(over)} {_rounded(under)} {_rounded(same)}"
