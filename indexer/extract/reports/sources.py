"""Sources: whose words or thoughts a clause reports, of everyone its sentence mentions."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import repeat
from operator import attrgetter

from indexer.extract.mentions.candidate import Candidate, make
from indexer.extract.record import record
from indexer.extract.reports.clauses import Clause
from indexer.extract.reports.contents import OBJECT, Content, Weights
from indexer.extract.reports.prose import Prose, about
from indexer.extract.speakers.page import Page

# Pronouns that name no speaker beside marks but do here, each with its subject form and gender.
_PRONOUNS: Mapping[str, tuple[str, str | None]] = {
    "his": ("he", "m"),
    "him": ("he", "m"),
    "her": ("she", "f"),
    "their": ("they", None),
    "them": ("they", None),
    "its": ("it", None),
    "it": ("it", None),
    "my": ("i", None),
    "me": ("i", None),
    "we": ("we", None),
    "our": ("we", None),
    "us": ("we", None),
}
_WORDS = _PRONOUNS.keys() | {"who"}
_PLAIN = frozenset(["name", "pronoun", "person", "people"])
_PLAINLY = 0.95
"""The chance that the subject of an active verb is the source."""
_PASSIVE = frozenset("be been being is are was were get got".split())


@record
class Source:
    """A candidate, and where the clause mentions it: in `Hale, who said`, the mention is `who`."""

    candidate: Candidate
    start: int
    end: int
    place: int
    after: int
    relation: str


@record
class Chosen:
    """The source of a report, and how likely it is the right one; None: nobody the sentence mentions."""

    source: Source | None
    chance: float


def choose_source(page: Page, prose: Prose, clause: Clause, content: Content, weights: Weights) -> Chosen:
    """The likeliest source; an active verb's own subject goes without saying."""
    plain = clause.subject
    if plain is not None and plain.kind in _PLAIN and content.frame != OBJECT and _is_active(prose, clause):
        return Chosen(Source(plain, plain.start, plain.end, plain.begin, plain.after, "subject"), _PLAINLY)
    options = source_options(page, prose, clause, content)
    found = source_features(prose, clause, content.frame, options)
    scores = [sum(map(weights.get, one, repeat(0.0))) for one in found]
    top = max(scores)
    chance = 1.0 / sum([math.exp(score - top) for score in scores])
    return Chosen(options[scores.index(top)], chance)


def _is_active(prose: Prose, clause: Clause) -> bool:
    """Whether the subject acts: `Hale said`, not `Hale was told` or `Hale, who is said`."""
    chain = prose.line.lower[clause.left : clause.place]
    return clause.subject is not None and clause.subject.after == clause.chain and _PASSIVE.isdisjoint(chain)


def source_options(page: Page, prose: Prose, clause: Clause, content: Content) -> list[Source | None]:
    """Everyone the sentence mentions outside the content, in the order of its words; nobody first."""
    number, lower = prose.line.number, prose.line.lower
    firsts = page.firsts[number]
    near = slice(bisect_left(firsts, clause.first), bisect_left(firsts, clause.last))
    options = [
        _mentioned(prose, clause, one)
        for one in page.candidates[number][near]
        if not one.inner and not content.holds(one.begin)
    ]
    taken = {place for one in options for place in range(one.candidate.first, one.candidate.last)}
    for place in range(clause.first, clause.last):
        word = lower[place]
        if word not in _WORDS or content.holds(place):
            continue
        if word in _PRONOUNS and place not in taken:
            options.append(_pronoun(prose, clause, place, *_PRONOUNS[word]))
        elif word == "who":
            options.extend(_relative(prose, clause, place))
    return [None, *sorted(options, key=attrgetter("place"))]


def _mentioned(prose: Prose, clause: Clause, candidate: Candidate) -> Source:
    relation = "-"
    if candidate is clause.subject:
        relation = "subject" if prose.line.lower[clause.chain - 1] != "who" else "whose"
    elif candidate is clause.follower:
        relation = "follows by" if candidate.begin > clause.place + 1 else "follows"
    return Source(candidate, candidate.start, candidate.end, candidate.begin, candidate.after, relation)


def _pronoun(prose: Prose, clause: Clause, place: int, head: str, gender: str | None) -> Source:
    line = prose.line
    candidate = make(line, "pronoun", place, place + 1, line.words[place], head, gender=gender)
    relation = f"owns {min(clause.place - place, 4)}" if 0 < clause.place - place < 6 else "owns"
    return Source(candidate, line.starts[place], line.ends[place], place, place + 1, relation)


def _relative(prose: Prose, clause: Clause, place: int) -> list[Source]:
    """`who` means whoever stands right before it."""
    line, before = prose.line, prose.ending.get(place) or prose.ending.get(place - 1)
    if before is None:
        return []
    relation = "who subject" if clause.chain == place + 1 else "who"
    return [Source(before, line.starts[place], line.ends[place], place, place + 1, relation)]


def source_features(
    prose: Prose, clause: Clause, frame: str, options: Sequence[Source | None]
) -> list[list[str]]:
    """What speaks for each of the sources; either side is counted from the cue."""
    some = [one for one in options if one is not None]
    before = sum([one.place <= clause.place for one in some])
    passive = not _PASSIVE.isdisjoint(prose.tags[clause.chain : clause.place])
    voice = f"{clause.ending} {'passive' if passive else 'active'}"
    found = [_nobody(clause, some)]
    for number, one in enumerate(some):
        rank = before - 1 - number if number < before else number - before
        side = f"{'before' if number < before else 'behind'} {min(rank, 3)}"
        found.append(_features(prose, clause, one, frame, side, voice))
    return found


def _nobody(clause: Clause, some: Sequence[Source]) -> list[str]:
    related = "tied" if any(one.relation != "-" for one in some) else "-"
    known = "known" if clause.subject is not None else "-"
    return [f"0 {clause.form} {related}", f"0 l {clause.lead} {known}"]


def _features(prose: Prose, clause: Clause, one: Source, frame: str, side: str, voice: str) -> list[str]:
    kind = one.candidate.head if one.candidate.kind == "pronoun" else one.candidate.kind
    apart = about(clause.place - one.after if one.place <= clause.place else one.place - clause.place)
    lead = prose.tag_in(one.place - 1, clause.first, clause.last)
    following = prose.tag_in(one.after, clause.first, clause.last)
    return [
        f"N {side} {frame} {one.relation}",
        f"N d {side} {apart}",
        f"N v {side} {voice}",
        f"N l {side} {lead}",
        f"R k {one.relation} {kind}",
        f"R n {one.relation} {following}",
    ]
