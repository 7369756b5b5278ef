"""Contents: which words of a sentence a cue reports.

Three questions in turn, each answered by a linear ranker: where they stand (behind the cue, before it,
round it, or as its object before it), where they begin, and where they end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import repeat
from typing import TypeVar

from indexer.extract.passages.tokens import PASSAGE
from indexer.extract.record import record
from indexer.extract.reports.clauses import FINITE, Clause
from indexer.extract.reports.prose import CLOSING, MARKED, OPENING, Prose, about

T = TypeVar("T")
Features = Callable[[Sequence[T]], list[list[str]]]
Weights = Mapping[str, float]
Span = tuple[int, int]

AFTER, BEFORE, ROUND, OBJECT = "after", "before", "round", "object"
_INITIAL = frozenset([PASSAGE, "$", "£", "€", "#", "@", "("])
"""What is no letter or digit and may still begin a content."""
_DASHES = ("—", "–", "-", "--")
_OPENERS = frozenset("that to whether if how what why when where who which not".split())
_OPENING_FRAMES = frozenset(
    """that whether if how what why not the a an this these those his her their its our my he she they it we
    you i there about against person people Cap""".split()
)
"""What tells, right behind a cue, that the words it reports stand there."""
_LINKS = frozenset("of about for as on with against in over from by at to".split())
_STOPS = frozenset([".", ";", "—", MARKED])
_FULL_STOPS = frozenset(".?!")
_ENDS = frozenset(
    """, ; : . ? ! ( ) and but as because while when before after until since during by in on at is than
    though""".split()
) | set(_DASHES)
_PARTING = {",", MARKED, *_DASHES}
_RESUMING = _PARTING | _OPENERS | _LINKS
_BEGINS = frozenset(", ; : ( and but that because to of as for in with on".split()) | {MARKED, *_DASHES}
_LIMITS = frozenset(", which that who whom as (".split()) | set(_DASHES)
_TYPES = _OPENERS | frozenset("the a his her their its he she they it we i there Cap".split())
_EMPTY = _OPENERS | _LINKS | {"and", "or", "but"}
_MOST_STARTS, _REACH, _MOST_BREAKS, _FAR_BACK = 6, 10, 14, 60


@record
class Content:
    """The words a cue reports: spans of tokens of its line, and where they stand."""

    frame: str
    spans: tuple[Span, ...]

    def holds(self, place: int) -> bool:
        """Whether a token is among the words."""
        first, last = self.spans[0]
        if first <= place < last:
            return True
        first, last = self.spans[-1]
        return first <= place < last

    @property
    def size(self) -> int:
        """How many tokens they are."""
        return sum([last - first for first, last in self.spans])

    def has_verb(self, tags: Sequence[str]) -> bool:
        """Whether there is a finite verb among them, as far as tags tell."""
        return any(not FINITE.isdisjoint(tags[first:last]) for first, last in self.spans)

    def meets(self, other: Content) -> bool:
        """Whether two contents share words."""
        return any(a < d and c < b for a, b in self.spans for c, d in other.spans)


def find_content(prose: Prose, clause: Clause, weights: Weights) -> Content | None:
    """The words that a cue reports, if it reports any; None where there is no room for them."""
    frames = frame_options(prose, clause)
    if not frames:
        return None
    frame = _best(frames, partial(frame_features, prose, clause), weights)
    spans: list[Span] = []
    if frame != AFTER:
        spans.append(_before(prose, clause, frame, weights))
    if frame in (AFTER, ROUND):
        spans.append(_behind(prose, clause, frame, weights))
    kept = tuple([span for first, last in spans if (span := _trimmed(prose, first, last))])
    for first, last in kept:
        if not _EMPTY.issuperset(prose.tags[first:last]):
            return Content(frame, kept)
    return None


def _trimmed(prose: Prose, first: int, last: int) -> Span | None:
    """A span without the punctuation at its ends; None where nothing else is in it."""
    words = prose.line.words
    while last > first and not (words[last - 1][-1].isalnum() or words[last - 1] == PASSAGE):
        last -= 1
    while first < last and not (words[first][0].isalnum() or words[first] in _INITIAL):
        first += 1
    return (first, last) if first < last else None


def _best(options: Sequence[T], features: Features[T], weights: Weights) -> T:
    """The option with the highest score; the first of equals."""
    if len(options) == 1:
        return options[0]
    scores = [sum(map(weights.get, found, repeat(0.0))) for found in features(options)]
    return options[scores.index(max(scores))]


# --- Where they stand -------------------------------------------------------------------------


def frame_options(prose: Prose, clause: Clause) -> list[str]:
    """The frames there is room for; words that open a content behind the cue leave no other."""
    tags, behind = prose.tags, clause.behind
    if clause.opening in _OPENING_FRAMES and clause.follower is None:
        return [AFTER]
    closes = behind + 1 == clause.last and tags[behind] in _FULL_STOPS
    options = [AFTER] if behind < clause.last and not closes else []
    if clause.left > clause.first:
        options.append(OBJECT)
    if clause.left - clause.first >= 2:
        if tags[clause.left - 1] in _PARTING or clause.table == "according":
            options.append(BEFORE)
        if clause.right + 1 < clause.last - 1 and tags[clause.right] in _RESUMING:
            options.append(ROUND)
    return options


def frame_features(prose: Prose, clause: Clause, frames: Sequence[str]) -> list[list[str]]:
    """What speaks for each of the frames: the cue, and the edges of its clause."""
    first, last, tags = clause.first, clause.last, prose.tags
    form, lead, right = clause.form, clause.lead, prose.tag_in(clause.right, first, last)
    chain = tags[clause.chain] if clause.chain < clause.place else "-"
    comma = "," if "," in tags[first : clause.left] else "-"
    ahead, rest = about(clause.left - first), about(last - clause.right)
    return [
        [
            f"F {frame} {form}",
            f"F c {frame} {form} {chain}",
            f"F r {frame} {clause.table} {right}",
            f"F m {frame} {comma} {clause.opening}",
            f"F l {frame} {lead} {ahead}",
            f"F d {frame} {lead} {rest}",
        ]
        for frame in frames
    ]


# --- Behind the cue ---------------------------------------------------------------------------


def _behind(prose: Prose, clause: Clause, frame: str, weights: Weights) -> Span:
    if frame == ROUND:
        first = resumption(prose, clause)
    else:
        first = _best(start_options(prose, clause), partial(start_features, prose, clause), weights)
    ends = end_options(prose, first, clause.last)
    return first, _best(ends, partial(end_features, prose, clause, frame, first), weights)


def resumption(prose: Prose, clause: Clause) -> int:
    """Where words broken by their attribution go on: behind whoever follows the cue, and the comma."""
    comma = clause.right < clause.last and prose.tags[clause.right] == ","
    return min(clause.right + comma, clause.last - 1)


def start_options(prose: Prose, clause: Clause) -> list[int]:
    """Tokens behind the cue that its content may begin with: whoever listens may stand before it."""
    tags, near = prose.tags, clause.behind
    if clause.follower is None and tags[near] in _OPENERS:
        return [near]
    found = dict.fromkeys([near])
    for place in (near, clause.right) if clause.follower is not None else (near,):
        if place < clause.last:
            found[place] = None
            if place + 1 < clause.last and (tags[place] in _LINKS or tags[place] in ",:"):
                found[place + 1] = None
    for place in range(near + 1, min(clause.last - 1, near + _REACH)):
        if tags[place] in _OPENERS:
            found[place] = None
        if tags[place] in _STOPS or len(found) >= _MOST_STARTS:
            break
    return list(found)


def start_features(prose: Prose, clause: Clause, starts: Sequence[int]) -> list[list[str]]:
    """What speaks for each of the first tokens of a content."""
    tags, behind, table = prose.tags, clause.behind, clause.table
    follower = clause.follower.kind if clause.follower is not None else "-"
    found = []
    for start in starts:
        apart, here = start - behind, tags[start]
        before = tags[start - 1] if apart else "-"
        past = follower if start == clause.right else "-"
        found.append(
            [
                f"S {table} {here} {min(apart, 2)}",
                f"S d {here} {min(apart, 4)}",
                f"S b {table} {before} {min(apart, 2)}",
                f"S L {clause.lemma} {past}",
            ]
        )
    return found


def end_options(prose: Prose, start: int, last: int) -> list[int]:
    """Tokens that a content from `start` on may end before."""
    tags = prose.tags
    ends = [place for place in range(start + 1, last) if tags[place] in _ENDS]
    return ends if ends and ends[-1] == last - 1 and tags[last - 1] in _FULL_STOPS else [*ends, last]


def end_features(
    prose: Prose, clause: Clause, frame: str, start: int, ends: Sequence[int]
) -> list[list[str]]:
    """What speaks for each of the places where a content may end."""
    tags, last, lemma = prose.tags, clause.last, clause.lemma
    opening = tags[start] if tags[start] in _TYPES else "phrase"
    found, place, verb, commas, depth = [], start, "-", 0, 0
    for number, end in enumerate(ends):
        passed = tags[place:end]
        if verb == "-" and not FINITE.isdisjoint(passed):
            verb = "verb"
        commas += passed.count(",")
        depth += passed.count("(") - passed.count(")")
        place = end
        at = _mark(tags, end, last)
        following = tags[end + 1] if end + 1 < last else CLOSING
        found.append(
            [
                f"E {frame} {at} {verb} {opening}",
                f"E 1 {frame} {at} {following}",
                f"E b {at} {tags[end - 1]}",
                f"E L {lemma} {at}",
                f"E c {frame} {at} {min(commas, 2)} {about(last - end)}",
                f"E p {frame} {at} {depth} {min(number, 4)}",
            ]
        )
    return found


def _mark(tags: Sequence[str], end: int, last: int) -> str:
    """What a content would end before, the last full stop of its sentence told apart."""
    if end == last:
        return CLOSING
    return "full stop" if tags[end] == "." and end + 1 == last else tags[end]


# --- Before the cue ---------------------------------------------------------------------------


def _before(prose: Prose, clause: Clause, frame: str, weights: Weights) -> Span:
    first = _best(head_options(prose, clause), partial(head_features, prose, clause, frame), weights)
    if frame != OBJECT:
        return first, clause.left
    return first, _best(tail_options(prose, clause), partial(tail_features, prose, clause), weights)


def head_options(prose: Prose, clause: Clause) -> list[int]:
    """Tokens before the clause of the cue that a content may begin with."""
    breaks = [
        place + 1
        for place in range(clause.first, min(clause.left - 1, clause.first + _FAR_BACK))
        if prose.tags[place] in _BEGINS
    ]
    return list(dict.fromkeys([clause.first, *breaks[: _MOST_BREAKS - 1]]))


def head_features(prose: Prose, clause: Clause, frame: str, starts: Sequence[int]) -> list[list[str]]:
    """What speaks for each of the first tokens of a content before its cue."""
    tags, edge, found = prose.tags, prose.tags[clause.left - 1], []
    for start in starts:
        before = tags[start - 1] if start > clause.first else OPENING
        size = about(clause.left - start)
        found.append(
            [
                f"H {frame} {before}",
                f"H h {frame} {before} {tags[start]}",
                f"H d {frame} {before} {size}",
                f"H T {frame} {before} {clause.table} {size}",
                f"H l {frame} {before} {edge} {size}",
            ]
        )
    return found


def tail_options(prose: Prose, clause: Clause) -> list[int]:
    """Tokens that an object before its cue may end before: `the plan [that Hale] rejected`."""
    edges = [edge for edge in (clause.left, clause.chain, clause.place) if edge > clause.first]
    near = range(clause.left - 1, max(clause.first, clause.left - 12), -1)
    return list(dict.fromkeys([*edges, *(place for place in near if prose.tags[place] in _LIMITS)]))


def tail_features(prose: Prose, clause: Clause, ends: Sequence[int]) -> list[list[str]]:
    """What speaks for each of the ends of an object before its cue."""
    known = "known" if clause.subject is not None else "-"
    edges = {clause.place: "place", clause.chain: "chain", clause.left: "left"}
    found = []
    for end in ends:
        at, where = prose.tags[end], edges.get(end, "-")
        found.append(
            [
                f"T {where} {at} {known}",
                f"T b {at} {prose.tags[end - 1]}",
                f"T F {where} {clause.form}",
                f"T t {at} {clause.form}",
                f"T d {at} {min(clause.left - end, 3)} {known}",
            ]
        )
    return found
