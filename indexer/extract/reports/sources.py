"""Sources: whose words or thoughts a clause reports, of everyone its sentence mentions."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from indexer.extract.mentions.candidate import Candidate, make
from indexer.extract.mentions.cues import Attachment
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
    options = source_options(page, prose, clause)
    found = source_features(prose, clause, content, options)
    scores = [sum([weights.get(feature, 0.0) for feature in one]) for one in found]
    best = max(range(len(scores)), key=scores.__getitem__)
    chance = 1.0 / sum(math.exp(score - scores[best]) for score in scores)
    return Chosen(options[best], chance)


def _is_active(prose: Prose, clause: Clause) -> bool:
    """Whether the subject acts: `Hale said`, not `Hale was told` or `Hale, who is said`."""
    chain = prose.line.lower[clause.left : clause.place]
    return clause.subject is not None and clause.subject.after == clause.chain and _PASSIVE.isdisjoint(chain)


def source_options(page: Page, prose: Prose, clause: Clause) -> list[Source | None]:
    """Everyone the sentence mentions, in the order of its words; nobody first."""
    number = prose.line.number
    options = [
        _mentioned(prose, clause, candidate, attachment)
        for candidate, attachment in page.near(number, clause.first, clause.last)
        if not candidate.inner
    ]
    taken = {place for one in options for place in range(one.candidate.first, one.candidate.last)}
    for place in range(clause.first, clause.last):
        lower = prose.line.lower[place]
        if lower in _PRONOUNS and place not in taken:
            options.append(_pronoun(prose, clause, place, *_PRONOUNS[lower]))
        elif lower == "who":
            options.extend(_relative(prose, clause, place))
    return [None, *sorted(options, key=lambda one: one.place)]


def _mentioned(prose: Prose, clause: Clause, candidate: Candidate, attachment: Attachment) -> Source:
    if candidate is clause.subject:
        relation = "subject" if prose.line.lower[clause.chain - 1] != "who" else "whose"
    elif candidate is clause.follower:
        relation = f"follows {'by' if candidate.begin > clause.place + 1 else ''}"
    else:
        relation = attachment.relation if attachment.cue == clause.place else "-"
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
    relation = "subject" if clause.chain == place + 1 else "-"
    return [Source(before, line.starts[place], line.ends[place], place, place + 1, f"who {relation}")]


def source_features(
    prose: Prose, clause: Clause, content: Content, options: Sequence[Source | None]
) -> list[list[str]]:
    """What speaks for each of the sources."""
    free = [one for one in options if one is not None and not content.holds(one.place)]
    before = [one for one in free if one.place <= clause.place][::-1]
    ranks = {id(one): number for number, one in enumerate(before)}
    ranks |= {id(one): number for number, one in enumerate(o for o in free if o.place > clause.place)}
    return [
        _nobody(prose, clause, content, free)
        if one is None
        else _features(prose, clause, content, one, ranks.get(id(one)))
        for one in options
    ]


def _nobody(prose: Prose, clause: Clause, content: Content, free: Sequence[Source]) -> list[str]:
    related = any(one.relation != "-" for one in free)
    lead = prose.tag_in(clause.left - 1, clause.first, clause.last)
    return [
        "0",
        f"0 F {clause.form} {related}",
        f"0 L {clause.lemma}",
        f"0 f {content.frame} {related} {min(len(free), 3)}",
        f"0 s {clause.form} {clause.subject is not None}",
        f"0 l {lead} {clause.subject is not None}",
    ]


def _features(prose: Prose, clause: Clause, content: Content, one: Source, rank: int | None) -> list[str]:
    kind = one.candidate.head if one.candidate.kind == "pronoun" else one.candidate.kind
    side = "before" if one.place <= clause.place else "behind"
    near = "in" if rank is None else str(min(rank, 3))
    relation, form, frame = one.relation, clause.form, content.frame
    apart = about(clause.place - one.after if side == "before" else one.place - clause.place)
    lead = prose.tag_in(one.place - 1, clause.first, clause.last)
    next1 = prose.tag_in(one.after, clause.first, clause.last)
    chained = " ".join(prose.tags[clause.chain : clause.place][-2:])
    return [
        f"R {relation} {frame}",
        f"R F {relation} {form}",
        f"R c {relation} {chained}",
        f"R k {relation} {kind}",
        f"N {side} {near} {frame}",
        f"N R {side} {near} {relation}",
        f"N d {side} {near} {apart}",
        f"K l {kind} {lead}",
        f"l {lead} {side} {near}",
        f"l R {lead} {relation}",
        f"n {next1} {side} {near}",
        f"c {side} {near} {chained}",
    ]
