"""Prose: the reporter's lines as the search for reported speech reads them, each token by what it tells."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import compress

from indexer.extract.language import closed, nouns, reporting
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record

MARKED = "Q"
"""The tag of a token that stands for a passage."""
OPENING, CLOSING = "START", "END"
"""The tags beyond either end of a sentence."""
_SUFFIXES = ("ing", "ed", "ly", "ion", "s")


@lru_cache(maxsize=1 << 16)
def tag(word: str) -> str:
    """What a token tells beyond its own vocabulary: a small word itself, else its table, shape or suffix."""
    lower = word.lower()
    if word == PASSAGE:
        return MARKED
    if lower in closed.SMALL_WORDS:
        return lower.replace("’", "'")
    if not word[0].isalnum():
        return word if len(word) < 4 else "mark"
    if word[0].isdigit():
        return "0"
    if lower in closed.TIMES:
        return "time"
    if word[0].isupper():
        return "Cap"
    if lower in reporting.CUES:
        return reporting.CUES[lower].table
    return _table(lower) or next((f"~{end}" for end in _SUFFIXES if lower[1:].endswith(end)), "word")


def _table(lower: str) -> str | None:
    """The table of plain words that holds a word."""
    if lower in nouns.PERSON_AND_BODY_NOUNS:
        return "document" if lower in nouns.DOCUMENT_HEADS else "person"
    return "deed" if lower in closed.DEEDS else None


@record
class Prose:
    """One line that holds cues, with the tag of every token.

    `cues` are the places of words that may report something; `ending` and `beginning` hold the
    candidates by where they end and begin.
    """

    line: Line
    tags: list[str]
    cues: list[int]
    ending: dict[int, Candidate]
    beginning: dict[int, Candidate]

    @classmethod
    def of(cls, line: Line, candidates: Sequence[Candidate], idle: Container[str] = ()) -> Prose | None:
        """The line with its tags, cues and edges; None where it holds no cue but `idle` ones."""
        found = compress(range(len(line.lower)), map(reporting.CUES.__contains__, line.lower))
        cues = [place for place in found if line.lower[place] not in idle]
        if not cues:
            return None
        outer = [candidate for candidate in candidates if not candidate.inner]
        return cls(
            line,
            list(map(tag, line.words)),
            cues,
            {candidate.after: candidate for candidate in outer},
            {candidate.begin: candidate for candidate in outer},
        )

    def tag_in(self, place: int, first: int, last: int) -> str:
        """The tag of a token, or which end of the sentence from `first` to `last` it is beyond."""
        return OPENING if place < first else self.tags[place] if place < last else CLOSING


def about(count: int) -> str:
    """A number of tokens, roughly: the least of its range."""
    for least in (25, 14, 8, 5, 3):
        if count >= least:
            return str(least)
    return str(count)
