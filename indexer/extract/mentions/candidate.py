"""Candidate: a stretch of the reporter's words that could name a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indexer.extract.passages.tokens import Line

CandidateKind = Literal["name", "pronoun", "person", "people", "group", "document", "label"]


@dataclass(slots=True)
class Candidate:
    """A stretch of one line that could name a speaker.

    `first` and `last` (exclusive) count tokens of line `line`; `start` and `end` characters of
    the article. `name` is the bare name without titles and roles (for a description: its words),
    `head` the noun that says what it is, in lower case. `role` is worded as printed; `rank` is a
    bare rank or relation beside a role that tells more. `begin` and `after` bound, in tokens,
    everything that belongs to the mention, the role before it and the apposition behind it
    included: its verb stands at `after` or before `begin`.
    `inner` says that it stands within what belongs to another candidate.

    What it hangs on is learned while its line is read (`role`, `inner`); nobody changes it afterwards.
    """

    kind: CandidateKind
    line: int
    first: int
    last: int
    begin: int
    after: int
    start: int
    end: int
    name: str
    head: str
    role: str | None = None
    rank: str | None = None
    gender: str | None = None
    definite: bool = False
    inner: bool = False


def make(
    line: Line,
    kind: CandidateKind,
    first: int,
    last: int,
    name: str,
    head: str,
    *,
    role: str | None = None,
    rank: str | None = None,
    gender: str | None = None,
    begin: int | None = None,
    after: int | None = None,
    definite: bool = False,
) -> Candidate:
    """The candidate at tokens `first` to `last` of a line; without more it is bounded by itself."""
    return Candidate(
        kind,
        line.number,
        first,
        last,
        first if begin is None else begin,
        last if after is None else after,
        line.starts[first],
        line.ends[last - 1],
        name,
        head.lower(),
        role,
        rank,
        gender,
        definite,
    )
