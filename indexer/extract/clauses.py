"""Clauses: a cue of the reporter's prose with its subject, its auxiliaries and what stands round it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from indexer.extract.candidate import Candidate
from indexer.extract.closed import CHAIN
from indexer.extract.prose import CLOSING, MARKED, OPENING, Prose, about
from indexer.extract.reporting import CUES

FINITE = frozenset(
    """is was are were has have had will would could can may might should did does do be ~ed say claim
    think""".split()
)
"""Tags that speak for a verb in a clause."""
_BREAKS = frozenset([",", ".", ";", ":", "—", "–", "-", "--", "?", "!", MARKED])
_LONGEST_CHAIN = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """One cue in its clause; everything counts tokens of its line.

    `first` and `last` bound the sentence. The clause begins at `left`, with its subject if that is known;
    `chain` is the first auxiliary or adverb before the cue. `right` is behind the cue and whoever follows
    it: `said Hale`, `told Hale`, `criticized by Hale`.
    """

    place: int
    lemma: str
    table: str
    form: str
    first: int
    last: int
    left: int
    chain: int
    right: int
    subject: Candidate | None
    follower: Candidate | None


def read_clause(prose: Prose, place: int) -> Clause:
    """The clause of the cue at a place."""
    line = prose.line
    first, last = prose.bounds[line.sentence[place]]
    cue = CUES[line.lower[place]]
    chain = _chain(line.lower, place, first)
    subject, left = prose.ending.get(chain), chain
    if subject is None and chain > first and line.lower[chain - 1] == "who":
        subject, left = prose.ending.get(chain - 1) or prose.ending.get(chain - 2), chain - 1
    if subject is not None:
        left = max(subject.begin, first)
    follower = prose.beginning.get(place + 1)
    if follower is None and line.lower[place + 1 : place + 2] in (["to"], ["by"], ["from"], ["of"]):
        follower = prose.beginning.get(place + 2)
    right = min(follower.after, last) if follower is not None else place + 1
    table, form = cue.table, f"{cue.table}.{cue.ending}"
    return Clause(place, cue.lemma, table, form, first, last, left, chain, right, subject, follower)


def _chain(lower: list[str], place: int, first: int) -> int:
    """Back over auxiliaries and adverbs to the first of them."""
    chain = place
    while chain > max(first, place - _LONGEST_CHAIN):
        before = lower[chain - 1]
        if before not in CHAIN and not (before.endswith("ly") and len(before) > 3):
            break
        chain -= 1
    return chain


def signs(prose: Prose, clause: Clause, before: Clause | None) -> list[str]:
    """What tells whether a cue reports anything; `before` is the cue before it in its sentence."""
    return [
        "",
        *_beside(prose, clause),
        *_subject(prose, clause),
        *_ahead(prose, clause),
        *_others(prose, clause, before),
    ]


def _beside(prose: Prose, clause: Clause) -> list[str]:
    """The words on either side."""
    place, first, last, tags = clause.place, clause.first, clause.last, prose.tags
    lemma, form = clause.lemma, clause.form
    ending = form[len(clause.table) :]
    n1 = tags[place + 1] if place + 1 < last else CLOSING
    n2 = tags[place + 2] if place + 2 < last else CLOSING
    n3 = tags[place + 3] if place + 3 < last else CLOSING
    b1 = tags[place - 1] if place > first else OPENING
    b2 = tags[place - 2] if place - 1 > first else OPENING
    return [
        f"L {lemma}",
        f"L {lemma}{ending}",
        f"L1 {lemma} {n1}",
        f"L2 {lemma} {n2}",
        f"L12 {lemma} {n1} {n2}",
        f"Lb {lemma} {b1}",
        f"Lbb {lemma} {b2} {b1}",
        f"Lb1 {lemma} {b1} {n1}",
        f"F1 {form} {n1}",
        f"F12 {form} {n1} {n2}",
        f"Fb {form} {b1}",
        f"Fb1 {form} {b1} {n1}",
        f"12 {n1} {n2}",
        f"123 {n1} {n2} {n3}",
        f"bb {ending} {b2} {b1}",
        f"b1 {ending} {b1} {n1}",
        f"bb1 {ending} {b2} {b1} {n1}",
        f"r {form} {about(last - place)} {tags[last - 1]}",
        f"l {form} {about(place - first)}",
    ]


def _subject(prose: Prose, clause: Clause) -> list[str]:
    """Who the clause speaks of, and by what auxiliaries."""
    lemma, form, subject, tags = clause.lemma, clause.form, clause.subject, prose.tags
    ending = form[len(clause.table) :]
    kind = subject.kind if subject is not None else "-"
    follower = clause.follower.kind if clause.follower is not None else "-"
    lead = prose.tag_in(clause.left - 1, clause.first, clause.last)
    chain = tags[clause.chain] if clause.chain < clause.place else "-"
    chained = " ".join(tags[clause.chain : clause.place][:3])
    n1 = prose.tag_in(clause.place + 1, clause.first, clause.last)
    known = subject is not None
    found = [
        f"Ls {lemma} {kind}",
        f"Ls1 {lemma} {kind} {n1}",
        f"Fs {form} {kind} {chain}",
        f"Ff {form} {follower}",
        f"Fl {form} {known} {lead}",
        f"Ll {lemma} {known} {lead}",
        f"c {ending} {chained}",
        f"Lc {lemma} {chained}",
        f"cl {ending} {chained} {lead} {known}",
    ]
    if subject is None:
        return [*found, f"n {form} {prose.tag_in(clause.left - 2, clause.first, clause.last)} {lead}"]
    head = subject.head if subject.kind == "pronoun" else subject.kind
    return [*found, f"s {form} {head}", f"sd {ending} {kind} {subject.definite} {subject.role is not None}"]


def _ahead(prose: Prose, clause: Clause) -> list[str]:
    """What follows up to the next break, and where in the article the cue stands."""
    place, last, tags = clause.place, clause.last, prose.tags
    lemma, form, line = clause.lemma, clause.form, prose.line
    stop = next((at for at in range(place + 1, last) if tags[at] in _BREAKS), last)
    following = tags[place + 1 : stop]
    finite = not FINITE.isdisjoint(following)
    mark = prose.tag_in(stop, clause.first, last)
    quoted = f"{MARKED in tags[clause.first : place]} {MARKED in tags[place:last]}"
    return [
        f"a {form} {mark} {finite}",
        f"an {mark} {about(stop - place)} {form[len(clause.table) :]}",
        f"La {lemma} {finite}",
        f"Lt {lemma} {'that' in following}",
        f"q {clause.table} {quoted}",
        f"Lq {lemma} {quoted}",
        f"p {clause.table} {min(line.sentence[place], 3)}",
        f"pn {form} {min(line.number, 3)}",
    ]


def _others(prose: Prose, clause: Clause, before: Clause | None) -> list[str]:
    """The cues of the sentence before and behind."""
    form, place, tags = clause.form, clause.place, prose.tags
    at = bisect_right(prose.cues, place)
    behind = prose.cues[at] if at < len(prose.cues) and prose.cues[at] < clause.last else None
    found = [f"P - {form}"] if before is None else []
    if before is not None:
        gap = tags[before.place + 1 : place]
        parted = f"{'that' in gap} {',' in gap}"
        found += [
            f"P {before.form} {parted} {about(place - before.place)}",
            f"PL {before.lemma} {parted}",
            f"PF {before.form} {form} {',' in gap}",
        ]
    if behind is None:
        return [*found, f"N - {clause.table}"]
    other = CUES[prose.line.lower[behind]]
    gap = tags[place + 1 : behind]
    ahead = f"{other.table}.{other.ending}"
    return [
        *found,
        f"NF {ahead} {form} {'that' in gap} {',' in gap}",
        f"N {ahead} {min(behind - place, 5)} {form[len(clause.table) :]}",
        f"NL {other.lemma} {min(behind - place, 3)}",
    ]
