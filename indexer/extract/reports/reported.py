"""Reported: speech and thought in the reporter's own words, `Hale said the talks would resume`.

Every cue of the prose is asked whether it reports anything, then which words, then, beside the other cues of
its sentence, whether to keep them, and last whose they are.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from indexer.extract.passages.tokens import Line
from indexer.extract.record import record
from indexer.extract.reports.clauses import Clause, around, beside, read_clause, subject
from indexer.extract.reports.contents import Content, Weights, find_content
from indexer.extract.reports.prose import Prose, about
from indexer.extract.reports.sources import Chosen, choose_source
from indexer.extract.speakers.page import Page

CHANCE = 0.23
"""The chance from which a reported clause is kept."""
_MOST_CUES = 40
"""Cues of one sentence that are weighed beside one another."""
_HOPELESS, _WORTH_READING = -1.3, -1.2
"""The scores below which a cue is left at once, and from which its content is looked for."""
_MOST_MARKED = 3
"""One part in so many of a clause stands between marks at most: of more, the marked words tell enough."""


@record
class Reading:
    """A cue with what it would report; `score` tells whether it reports at all, `signs` why."""

    prose: Prose
    clause: Clause
    content: Content
    signs: list[str]
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
        prose = Prose.of(page.lines[number], page.candidates[number])
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
    """What a cue would report; None where nothing speaks for it, the words beside it first."""
    known = weights["clause"]
    score = sum([known.get(sign, 0.0) for sign in beside(prose, clause)])
    if score < _HOPELESS:
        return None
    rest = [*subject(prose, clause), *around(prose, clause, before)]
    score += sum([known.get(sign, 0.0) for sign in rest])
    content = find_content(prose, clause, weights["content"]) if score > _WORTH_READING else None
    return Reading(prose, clause, content, rest, score) if content is not None else None


def _is_marked(line: Line, content: Content, told: Container[int]) -> bool:
    """Whether quotations are too large a part of a content."""
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
    return [*reading.signs, *_own(reading), *_beside(reading, sentence)]


def _rounded(reading: Reading | None) -> str:
    return "-" if reading is None else str(max(-6, min(6, round(reading.score))))


def _own(reading: Reading) -> list[str]:
    clause, content, tags = reading.clause, reading.content, reading.prose.tags
    first, end = content.spans[0][0], content.spans[-1][1]
    size = about(sum(last - start for start, last in content.spans))
    behind = reading.prose.tag_in(end, clause.first, clause.last)
    score, frame = _rounded(reading), content.frame
    next1 = reading.prose.tag_in(clause.place + 1, clause.first, clause.last)
    chained = " ".join(tags[clause.chain : clause.place][-2:])
    return [
        f"3 {score}",
        f"3x {round(3 * reading.score)}",
        f"3F {score} {clause.form}",
        f"3f {frame} {clause.form}",
        f"3fd {frame} {size} {score}",
        f"3e {frame} {size} {behind}",
        f"3d {size} {clause.form}",
        f"3u {frame} {size} {tags[first]}",
        f"3ue {tags[first]} {behind}",
        f"3L {frame} {clause.lemma}",
        f"3Ld {size} {clause.lemma}",
        f"3L1 {clause.lemma} {next1}",
        f"3c {score} {chained}",
    ]


def _beside(reading: Reading, sentence: Sequence[Reading]) -> list[str]:
    """The surest others: which holds this cue, whose cue it holds, and which reports the same words."""
    over = under = same = None
    for other in sentence:
        if other is reading:
            continue
        if other.content.holds(reading.clause.place):
            over = other if over is None or other.score > over.score else over
        elif reading.content.holds(other.clause.place):
            under = other if under is None or other.score > under.score else under
        elif other.content.meets(reading.content):
            same = other if same is None or other.score > same.score else same
    score, form = _rounded(reading), reading.clause.form
    found = [f"4k {min(len(sentence), 6)} {score}"]
    for name, one in (("over", over), ("under", under), ("same", same)):
        kind = "-" if one is None else f"{one.clause.form} {one.content.frame}"
        lemma = "-" if one is None else one.clause.lemma
        found += [f"4 {name} {_rounded(one)} {score}", f"4F {name} {kind} {form}"]
        found.append(f"4L {name} {lemma} {_rounded(one)}")
    return found
