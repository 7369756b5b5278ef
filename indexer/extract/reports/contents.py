"""Contents: which words of a sentence a cue reports.

Three questions in turn, each answered by a linear ranker: where they stand (behind the cue, before it,
round it, or as its object before it), where they begin, and where they end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from indexer.extract.passages.tokens import PASSAGE
from indexer.extract.record import record
from indexer.extract.reports.clauses import FINITE, Clause
from indexer.extract.reports.prose import CLOSING, MARKED, OPENING, Prose, about

T = TypeVar("T")
Weights = Mapping[str, float]
Span = tuple[int, int]

AFTER, BEFORE, ROUND, OBJECT = "after", "before", "round", "object"
_INITIAL = frozenset([PASSAGE, "$", "£", "€", "#", "@", "("])
"""What is no letter or digit and may still begin a content."""
_DASHES = ("—", "–", "-", "--")
_OPENERS = frozenset("that to whether if how what why when where who which not".split())
_LINKS = frozenset("of about for as on with against in over from by at to".split())
_STOPS = frozenset([".", ";", "—", MARKED])
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
        return any(first <= place < last for first, last in self.spans)

    def meets(self, other: Content) -> bool:
        """Whether two contents share words."""
        return any(a < d and c < b for a, b in self.spans for c, d in other.spans)


def find_content(prose: Prose, clause: Clause, weights: Weights) -> Content | None:
    """The words that a cue reports, if it reports any; None where there is no room for them."""
    frames = frame_options(prose, clause)
    if not frames:
        return None
    frame = best(frames, partial(frame_features, prose, clause), weights)
    spans: list[Span] = []
    if frame != AFTER:
        spans.append(_before(prose, clause, frame, weights))
    if frame in (AFTER, ROUND):
        spans.append(_behind(prose, clause, frame, weights))
    kept = tuple(span for first, last in spans if (span := _trimmed(prose, first, last)))
    says = any(prose.tags[place] not in _EMPTY for first, last in kept for place in range(first, last))
    return Content(frame, kept) if says else None


def _trimmed(prose: Prose, first: int, last: int) -> Span | None:
    """A span without the punctuation at its ends; None where nothing else is in it."""
    words = prose.line.words
    while last > first and not (words[last - 1][-1].isalnum() or words[last - 1] == PASSAGE):
        last -= 1
    while first < last and not (words[first][0].isalnum() or words[first] in _INITIAL):
        first += 1
    return (first, last) if first < last else None


def best(options: Sequence[T], features: Callable[[T], Sequence[str]], weights: Weights) -> T:
    """The option with the highest score; the first of equals."""
    if len(options) == 1:
        return options[0]
    scores = [sum([weights.get(feature, 0.0) for feature in features(option)]) for option in options]
    return options[max(range(len(options)), key=scores.__getitem__)]


# --- Where they stand -------------------------------------------------------------------------


def frame_options(prose: Prose, clause: Clause) -> list[str]:
    """The frames there is room for."""
    tags, behind = prose.tags, clause.behind
    closes = behind + 1 == clause.last and tags[behind] in ".?!"
    options = [AFTER] if behind < clause.last and not closes else []
    if clause.left > clause.first:
        options.append(OBJECT)
    if clause.left - clause.first >= 2:
        if tags[clause.left - 1] in _PARTING or clause.table == "according":
            options.append(BEFORE)
        if clause.right + 1 < clause.last - 1 and tags[clause.right] in _RESUMING:
            options.append(ROUND)
    return options


def frame_features(prose: Prose, clause: Clause, frame: str) -> list[str]:
    """What speaks for a frame: the cue, and the edges of its clause."""
    first, last, tags = clause.first, clause.last, prose.tags
    n1 = prose.tag_in(clause.place + 1, first, last)
    lead = prose.tag_in(clause.left - 1, first, last)
    right = prose.tag_in(clause.right, first, last)
    right2 = prose.tag_in(clause.right + 1, first, last)
    n2 = prose.tag_in(clause.place + 2, first, last)
    subject = clause.subject.kind if clause.subject is not None else "-"
    follower = clause.follower.kind if clause.follower is not None else "-"
    chain = tags[clause.chain] if clause.chain < clause.place else "-"
    known = clause.subject is not None
    told = "," in tags[first : clause.left], not FINITE.isdisjoint(tags[first : clause.left])
    past = prose.tag_in(clause.behind, first, last)
    return [
        frame,
        f"{frame} F {clause.form}",
        f"{frame} F1 {clause.form} {n1}",
        f"{frame} L {clause.lemma} {n1 if n1 in ',.' else '-'}",
        f"{frame} l {lead} {known}",
        f"{frame} r {right} {n1}",
        f"{frame} rr {right} {right2} {lead}",
        f"{frame} 12 {n1} {n2}",
        f"{frame} d {about(last - clause.right)} {lead}",
        f"{frame} c {chain} {clause.form}",
        f"{frame} s {subject} {follower} {clause.table}",
        f"{frame} m {told[0]} {n1}",
        f"{frame} v {told[1]} {lead} {past}",
        f"{frame} vr {told[1]} {told[0]} {right} {known}",
    ]


# --- Behind the cue ---------------------------------------------------------------------------


def _behind(prose: Prose, clause: Clause, frame: str, weights: Weights) -> Span:
    if frame == ROUND:
        first = resumption(prose, clause)
    else:
        starts = start_options(prose, clause)
        first = best(starts, partial(start_features, prose, clause), weights)
    ends = end_options(prose, first, clause.last)
    if len(ends) == 1:
        return first, ends[0]
    found = dict(zip(ends, end_features(prose, clause, frame, first, ends), strict=True))
    return first, best(ends, found.__getitem__, weights)


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


def start_features(prose: Prose, clause: Clause, start: int) -> list[str]:
    """What speaks for a content's first token."""
    tags = prose.tags
    apart, gap = start - clause.behind, tags[clause.behind : start]
    here, before = tags[start], tags[start - 1] if apart else "-"
    follower = clause.follower.kind if clause.follower is not None else "-"
    n1 = tags[clause.behind]
    n2 = prose.tag_in(clause.behind + 1, clause.first, clause.last)
    return [
        f"S d {min(apart, 4)}",
        f"S F {clause.form} {here} {min(apart, 2)}",
        f"S Fb {clause.form} {before} {apart == 1}",
        f"S L {clause.lemma} {here} {min(apart, 2)}",
        f"S Lb {clause.lemma} {before}",
        f"S r {start == clause.right} {follower} {clause.table}",
        f"S g {'that' in gap} {'to' in gap} {',' in gap} {here}",
        f"S 1 {gap[0] if gap else '-'} {here}",
        f"S n {n1} {n2} {min(apart, 3)}",
    ]


def end_options(prose: Prose, start: int, last: int) -> list[int]:
    """Tokens that a content from `start` on may end before."""
    ends = [place for place in range(start + 1, last) if prose.tags[place] in _ENDS]
    return ends if ends and ends[-1] == last - 1 and prose.tags[last - 1] in ".?!" else [*ends, last]


def end_features(
    prose: Prose, clause: Clause, frame: str, start: int, ends: Sequence[int]
) -> list[list[str]]:
    """What speaks for each of the places where a content may end."""
    tags, last = prose.tags, clause.last
    opening = tags[start] if tags[start] in _TYPES else "phrase"
    found, place, finite, commas, depth = [], start, False, 0, 0
    for number, end in enumerate(ends):
        for one in tags[place:end]:
            finite = finite or one in FINITE
            commas += one == ","
            depth += (one == "(") - (one == ")")
        place = end
        at = tags[end] if end < last else CLOSING
        at = "full stop" if at == "." and end + 1 == last else at
        n1 = tags[end + 1] if end + 1 < last else CLOSING
        size, rest, before = about(end - start), about(last - end), tags[end - 1]
        follower = prose.beginning.get(end + 1) or prose.beginning.get(end)
        verb = prose.tag_in(follower.after, 0, last) if follower is not None else "-"
        who = follower.kind if follower is not None else "-"
        left = min(len(ends) - number, 4)
        features = [
            f"t {at} {finite} {opening}",
            f"1 {at} {n1}",
            f"b {before} {at}",
            f"b1 {before} {at} {n1}",
            f"d {at} {size} {opening}",
            f"T {clause.table} {at} {opening}",
            f"L {clause.lemma} {at}",
            f"c {at} {min(commas, 2)} {rest}",
            f"i {min(number, 4)} {left} {at}",
            f"s {at} {who} {verb}",
            f"f {finite} {at} {n1}",
            f"p {depth} {at}",
        ]
        found.append([f"E {frame} {one}" for one in features])
    return found


# --- Before the cue ---------------------------------------------------------------------------


def _before(prose: Prose, clause: Clause, frame: str, weights: Weights) -> Span:
    starts = head_options(prose, clause)
    first = best(starts, partial(head_features, prose, clause, frame), weights)
    last = clause.left
    if frame == OBJECT:
        tails = tail_options(prose, clause)
        last = best(tails, partial(tail_features, prose, clause), weights)
    return first, last


def head_options(prose: Prose, clause: Clause) -> list[int]:
    """Tokens before the clause of the cue that a content may begin with."""
    breaks = [
        place + 1
        for place in range(clause.first, min(clause.left - 1, clause.first + _FAR_BACK))
        if prose.tags[place] in _BEGINS
    ]
    return list(dict.fromkeys([clause.first, *breaks[: _MOST_BREAKS - 1]]))


def head_features(prose: Prose, clause: Clause, frame: str, start: int) -> list[str]:
    """What speaks for the first token of a content before its cue."""
    tags = prose.tags
    before = tags[start - 1] if start > clause.first else OPENING
    size, here = about(clause.left - start), tags[start]
    found = [
        before,
        f"h {before} {here}",
        f"d {before} {size}",
        f"F {before} {clause.form}",
        f"Td {before} {clause.table} {size}",
        f"h2 {here} {tags[start + 1]} {before == OPENING}",
        f"l {before} {tags[clause.left - 1]} {size}",
    ]
    return [f"H {frame} {one}" for one in found]


def tail_options(prose: Prose, clause: Clause) -> list[int]:
    """Tokens that an object before its cue may end before: `the plan [that Hale] rejected`."""
    edges = [edge for edge in (clause.left, clause.chain, clause.place) if edge > clause.first]
    near = range(clause.left - 1, max(clause.first, clause.left - 12), -1)
    return list(dict.fromkeys([*edges, *(place for place in near if prose.tags[place] in _LIMITS)]))


def tail_features(prose: Prose, clause: Clause, end: int) -> list[str]:
    """What speaks for the end of an object before its cue."""
    at, before = prose.tags[end], prose.tags[end - 1]
    where = f"{end == clause.left} {end == clause.chain} {end == clause.place}"
    known = clause.subject is not None
    return [
        f"T {where}",
        f"T t {at} {where}",
        f"T b {at} {before}",
        f"T F {where} {clause.form}",
        f"T tF {at} {clause.form}",
        f"T s {where} {at} {known}",
        f"T d {at} {min(clause.left - end, 3)} {known}",
    ]
