"""Clauses: a cue of the reporter's prose with its subject, its auxiliaries and what stands round it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from indexer.extract.language.closed import CHAIN
from indexer.extract.language.reporting import CUES
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import Line
from indexer.extract.record import record
from indexer.extract.reports.prose import CLOSING, MARKED, Prose, about

FINITE = frozenset(
    """is was are were has have had will would could can may might should did does do be ~ed say claim
    think""".split()
)
"""Tags that speak for a verb in a clause."""
_BREAKS = frozenset([",", ".", ";", ":", "—", "–", "-", "--", "?", "!", MARKED])
_TIES = frozenset("to by from of".split())
_BEFORE_DAYS = frozenset("on late early last this earlier".split())
_BARE_DAYS = frozenset("yesterday today tonight".split())
_OF_DAYS = frozenset(["time", "0"])
_LONGEST_CHAIN = 6
_FARTHEST = 150
"""Tokens of its sentence that a cue looks at on either side: a sentence without an end stays cheap."""


@record
class Clause:
    """One cue in its clause; everything counts tokens of its line.

    `first` and `last` bound the sentence. The clause begins at `left`, with its subject if that is known;
    `chain` is the first auxiliary or adverb before the cue. `behind` is the token after the cue, `right` the
    one after whoever follows it (`said Hale`, `criticized by Hale`), both past a day: `said on Friday`.
    `lead` and `opening` are the tags before the clause and behind the cue.
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
    lead: str
    opening: str
    subject: Candidate | None
    follower: Candidate | None


def read_clause(prose: Prose, place: int) -> Clause:
    """The clause of the cue at a place."""
    line, cue = prose.line, CUES[prose.line.lower[place]]
    first, last = _sentence(line, place)
    chain = _chain(line.lower, place, first)
    subject, left = prose.ending.get(chain), chain
    if subject is None and chain > first and line.lower[chain - 1] == "who":
        subject, left = prose.ending.get(chain - 1) or prose.ending.get(chain - 2), chain - 1
    if subject is not None:
        left = max(subject.begin, first)
    follower = _follower(prose, place)
    behind = _past_day(prose, place + 1, last)
    return Clause(
        place,
        cue.lemma,
        cue.table,
        cue.ending,
        f"{cue.table}.{cue.ending}",
        first,
        last,
        left,
        chain,
        behind,
        behind if follower is None else _past_day(prose, min(follower.after, last), last),
        prose.tag_in(left - 1, first, last),
        prose.tag_in(place + 1, first, last),
        subject,
        follower,
    )


def _sentence(line: Line, place: int) -> tuple[int, int]:
    """The first and last (exclusive) token of a sentence, as far as a cue looks."""
    number = line.sentence[place]
    first = bisect_left(line.sentence, number, max(0, place - _FARTHEST), place)
    return first, bisect_right(line.sentence, number, place, min(len(line.words), place + _FARTHEST))


def _follower(prose: Prose, place: int) -> Candidate | None:
    """Whoever stands right behind a cue, or behind its `to` or `by`."""
    found = prose.beginning.get(place + 1)
    lower = prose.line.lower
    if found is None and place + 1 < len(lower) and lower[place + 1] in _TIES:
        return prose.beginning.get(place + 2)
    return found


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
    line, tags, first = prose.line, prose.tags, place
    while place < last and line.lower[place] in _BEFORE_DAYS:
        place += 1
    if place >= last or tags[place] != "time":
        return first
    if place == first and line.words[place].islower() and line.lower[place] not in _BARE_DAYS:
        return first
    while place < last and tags[place] in _OF_DAYS:
        place += 1
    return place


def beside(prose: Prose, clause: Clause) -> list[str]:
    """What the words next to a cue tell of whether it reports anything."""
    lemma, form, lead, opening = clause.lemma, clause.form, clause.lead, clause.opening
    subject = clause.subject
    kind, known = ("-", "-") if subject is None else (subject.kind, "known")
    chain = prose.tags[clause.chain] if clause.chain < clause.place else "-"
    return [
        f"L {lemma} {clause.ending}",
        f"L1 {lemma} {opening}",
        f"F1 {form} {opening}",
        f"l {known} {lead}",
        f"Fl {form} {known} {lead}",
        f"k {kind} {chain} {opening}",
    ]


def around(prose: Prose, clause: Clause, before: Clause | None) -> list[str]:
    """What the rest of its sentence tells of it; `before` is the cue before it there."""
    place, last, tags, lemma = clause.place, clause.last, prose.tags, clause.lemma
    stop = place + 1
    while stop < last and tags[stop] not in _BREAKS:
        stop += 1
    mark = tags[stop] if stop < last else CLOSING
    found = [
        f"an {mark} {about(stop - place)} {clause.ending}",
        f"Lt {lemma} {_held('that', tags[place + 1 : stop])}",
        f"Lq {lemma} {_marked(prose, clause)}",
    ]
    if before is None:
        return [*found, f"P {clause.form}"]
    gap = tags[before.place + 1 : place]
    parted = f"{_held('that', gap)} {_held(',', gap)}"
    return [*found, f"P {before.form} {parted} {about(place - before.place)}", f"PL {before.lemma} {parted}"]


def _marked(prose: Prose, clause: Clause) -> str:
    """On which sides of a cue its sentence quotes anything."""
    if not prose.line.passages:
        return "- -"
    tags, place = prose.tags, clause.place
    return f"{_held(MARKED, tags[clause.first : place])} {_held(MARKED, tags[place : clause.last])}"


def _held(tag: str, tags: Sequence[str]) -> str:
    """A tag that is among others, or `-`."""
    return tag if tag in tags else "-"
