"""What an article puts between the parts of one quotation: who speaks, most often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from indexer.index.engine import Passage
from indexer.quote import Segment

LONGEST = 200  # characters; more than that is the article going on, not somebody being named
_MARKS = ' \t\n"“”„‟«»‘’'


def interjections(passages: Sequence[Passage], segments: Sequence[Segment]) -> Iterator[str | None]:
    """The words between each segment and the next, without marks; blank for none, None for too many.

    `passages` are those of the article.
    """
    for earlier, later in pairwise(segments):
        between = (_part(passage, earlier.end, later.start) for passage in passages)
        words = " ".join(" ".join(between).split()).strip(_MARKS)
        yield words if len(words) <= LONGEST else None


def _part(passage: Passage, start: int, end: int) -> str:
    """What of a passage stands between two characters of its article."""
    return passage.text[max(start - passage.start, 0) : max(end - passage.start, 0)]
