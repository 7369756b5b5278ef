"""Clauses: a cue of the reporter's prose with its subject, its auxiliaries and what stands round it."""

from __future__ import annotations

from bisect import bisect_right

from indexer.extract.language.closed import CHAIN
from indexer.extract.language.reporting import CUES
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.record import record
from indexer.extract.reports.prose import CLOSING, MARKED, OPENING, Prose, about

FINITE = frozenset(
    """is was are were has have had will would could can may might should did does do be ~ed say claim
    think""".split()
)
"""Tags that speak for a verb in a clause."""
_BREAKS = frozenset([",", ".", ";", ":", "—", "–", "-", "--", "?", "!", MARKED])
_BEFORE_DAYS = frozenset("on late early last this earlier".split())
_BARE_DAYS = frozenset("yesterday today tonight".split())
_LONGEST_CHAIN = 6
_FARTHEST = 150
"""Tokens of its sentence that a cue looks at on either side: a sentence without an end stays cheap."""


@record
class Clause:
    """One cue in its clause; everything counts tokens of its line.

    `first` and `last` bound the sentence. The clause begins at `left`, with its subject if that is known;
    `chain` is the first auxiliary or adverb before the cue. `behind` is the token after the cue, `right` the
    one after whoever follows it (`said Hale`, `criticized by Hale`), both past a day: `said on Friday`.
    """

    place: int
    lemma: str
    table: str
    ending: str
    form: str
    first: int
    last: int
    left: int
    chain: int
    behind: int
    right: int
    subject: Candidate | None
    follower: Candidate | None


def read_clause(prose: Prose, place: int) -> Clause:
    """The clause of the cue at a place."""
    line = prose.line
    first, last = prose.bounds[line.sentence[place]]
    first, last = max(first, place - _FARTHEST), min(last, place + _FARTHEST)
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
    behind = _past_day(prose, place + 1, last)
    right = _past_day(prose, min(follower.after, last), last) if follower is not None else behind
    form = f"{cue.table}.{cue.ending}"
    return Clause(
        place,
        cue.lemma,
        cue.table,
        cue.ending,
        form,
        first,
        last,
        left,
        chain,
        behind,
        right,
        subject,
        follower,
    )


def _chain(lower: list[str], place: int, first: int) -> int:
    """Back over auxiliaries and adverbs to the first of them."""
    chain = place
    while chain > max(first, place - _LONGEST_CHAIN):
        before = lower[chain - 1]
        if before not in CHAIN and not (before.endswith("ly") and len(before) > 3):
            break
        chain -= 1
    return chain


def _past_day(prose: Prose, place: int, last: int) -> int:
    """Past the words of a day, where one stands at a place."""
    first = place
    while place < last and prose.line.lower[place] in _BEFORE_DAYS:
        place += 1
    if place >= last or prose.tags[place] != "time":
        return first
    if place == first and prose.line.words[place].islower() and prose.line.lower[place] not in _BARE_DAYS:
        return first
    while place < last and prose.tags[place] in ("time", "0"):
        place += 1
    return place


def beside(prose: Prose, clause: Clause) -> list[str]:
    """What the words on either side tell of whether a cue reports anything."""
    place, first, last, tags = clause.place, clause.first, clause.last, prose.tags
    lemma, form, ending = clause.lemma, clause.form, clause.ending
    n1 = tags[place + 1] if place + 1 < last else CLOSING
    n2 = tags[place + 2] if place + 2 < last else CLOSING
    n3 = tags[place + 3] if place + 3 < last else CLOSING
    b1 = tags[place - 1] if place > first else OPENING
    b2 = tags[place - 2] if place - 1 > first else OPENING
    return [
        f"L {lemma}",
        f"Le {lemma} {ending}",
        f"L1 {lemma} {n1}",
        f"L2 {lemma} {n2}",
        f"Lb {lemma} {b1}",
        f"F1 {form} {n1}",
        f"F12 {form} {n1} {n2}",
        f"Fb {form} {b1}",
        f"12 {n1} {n2}",
        f"123 {n1} {n2} {n3}",
        f"bb {ending} {b2} {b1}",
        f"b1 {ending} {b1} {n1}",
        f"r {form} {about(last - place)} {tags[last - 1]}",
        f"l {form} {about(place - first)}",
    ]


def subject(prose: Prose, clause: Clause) -> list[str]:
    """What tells of it who the clause speaks of, and by what auxiliaries."""
    lemma, form, ending = clause.lemma, clause.form, clause.ending
    kind = clause.subject.kind if clause.subject is not None else "-"
    chained = " ".join(prose.tags[clause.chain : clause.place][:3])
    chain = prose.tags[clause.chain] if clause.chain < clause.place else "-"
    lead = prose.tag_in(clause.left - 1, clause.first, clause.last)
    n1 = prose.tag_in(clause.place + 1, clause.first, clause.last)
    known = clause.subject is not None
    return [
        f"Ls {lemma} {kind}",
        f"Ls1 {lemma} {kind} {n1}",
        f"Fs {form} {kind} {chain}",
        f"Fl {form} {known} {lead}",
        f"Ll {lemma} {known} {lead}",
        f"Lc {lemma} {chained}",
        f"cl {ending} {chained} {lead} {known}",
    ]


def around(prose: Prose, clause: Clause, before: Clause | None) -> list[str]:
    """What the rest of the sentence tells of it; `before` is the cue before it there."""
    return [*_ahead(prose, clause), *_others(prose, clause, before)]


def _ahead(prose: Prose, clause: Clause) -> list[str]:
    """What follows up to the next break, and the quotations of the sentence."""
    place, last, tags, lemma = clause.place, clause.last, prose.tags, clause.lemma
    stop = next((at for at in range(place + 1, last) if tags[at] in _BREAKS), last)
    following = tags[place + 1 : stop]
    mark = tags[stop] if stop < last else CLOSING
    return [
        f"an {mark} {about(stop - place)} {clause.ending}",
        f"La {lemma} {not FINITE.isdisjoint(following)}",
        f"Lt {lemma} {'that' in following}",
        f"Lq {lemma} {MARKED in tags[clause.first : place]} {MARKED in tags[place:last]}",
    ]


def _others(prose: Prose, clause: Clause, before: Clause | None) -> list[str]:
    """The cues of the sentence on either side."""
    place, tags, form = clause.place, prose.tags, clause.form
    found = [f"P - {form}"]
    if before is not None:
        gap = tags[before.place + 1 : place]
        parted = f"{'that' in gap} {',' in gap}"
        found = [
            f"P {before.form} {parted} {about(place - before.place)}",
            f"PL {before.lemma} {parted}",
            f"PF {before.form} {form} {',' in gap}",
        ]
    at = bisect_right(prose.cues, place)
    if at < len(prose.cues) and prose.cues[at] < clause.last:
        behind = prose.cues[at]
        other = CUES[prose.line.lower[behind]]
        found.append(f"NL {other.lemma} {min(behind - place, 3)}")
        found.append(f"N {other.table}.{other.ending} {min(behind - place, 5)} {clause.ending}")
    return found
