"""The smallest records of verification, which JSON shows as they are, and the words they may hold.

Offsets of a `Span` in `differences` count the characters of the phrase as given, and those of the words in
`Match.text`. Ends are exclusive everywhere. Unknown is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from indexer.quote import Segment
from indexer.wording.difference import DifferenceKind, Span

# In the order of the paper: each is further from the source than the one before.
Verdict = Literal[
    "exact",
    "exact_typography",
    "near_exact",
    "exact_marked",
    "condensed",
    "altered",
    "spliced",
    "promoted",
    "paraphrase_only",
    "not_found",
    "cannot_check",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
# The source has these words, or all that the phrase does not mark as edited.
SAME_WORDS: tuple[Verdict, ...] = VERDICTS[:4]

Flag = Literal["excerpt", "interrupted"]
Credit = Literal["match", "different_speaker", "disputed", "relayed", "unresolved", "not_asked"]


@dataclass(frozen=True, slots=True)
class Change:
    """One place where the phrase and its source differ, in words for a person to see.

    `folded`: the same words in another dress, and `classes` names the folds. `changed`, `inserted` (the
    phrase has words that the source has not), `omitted` (the source has words that the phrase has not):
    `classes` says what sort of words came or went. `declared`: the phrase itself says so, by [...], an
    ellipsis or brackets.
    """

    kind: DifferenceKind
    classes: tuple[str, ...]
    phrase: Span
    source: Span
    declared: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of phrase and source side by side: `kind` is "same" or that of a change."""

    kind: Literal["same"] | DifferenceKind
    phrase: str
    source: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the article prints it; `quoted` are the stretches that it gives as somebody's words."""

    start: int
    end: int
    text: str
    quoted: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many articles print the words. Copies of one text are one witness; days are of this index."""

    articles: int = 0
    copies: int = 0
    witnesses: int = 0
    first: str | None = None
    last: str | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through; `speaker_quotes`: by the speaker asked for, None when nobody was."""

    articles: int
    outlets: int
    quotes: int
    first: str | None
    last: str | None
    speaker_quotes: int | None
