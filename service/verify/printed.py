"""What an article prints, ready to be compared: a quotation, words in marks, or a whole passage."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from indexer.index.engine import Passage
from indexer.quote import Quote, Segment
from indexer.wording.align import Wording
from service.verify.thresholds import INTERRUPTION

_MARKED = re.compile(r'“([^“”]+)”|(?<!\w)"(?!\s)([^"]+)(?<!\s)"(?!\w)|«([^«»]+)»|„([^„“”]+)[“”]')
_LEAST_MARKED = 2
# The end of a sentence between two quoted pieces: “We go,” she said. “Nets stay.”
_STOP = re.compile(r"[.!?…][\"”’»)]*\s*[\"“„«‘']?\Z")


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of one article, piece by piece as they stand in it (`pieces`), joined by spaces in `wording`.

    `in_marks`: the article prints them as somebody's words, word for word.
    `quote` is the quotation they are; in marks without one, nobody knows whose.
    """

    article_id: str
    wording: Wording
    pieces: tuple[Segment, ...]
    quote: Quote | None
    in_marks: bool

    @property
    def joints(self) -> frozenset[int]:
        """Indexes of the words with which a piece begins, after the first."""
        words = self.wording.words
        return frozenset(
            bisect_left(words, start, key=lambda word: word.start) for start in self._starts()[1:]
        )

    def place(self, character: int) -> int:
        """Where a character of the wording stands in the article."""
        starts = self._starts()
        piece = bisect_right(starts, character) - 1
        return self.pieces[piece].start + character - starts[piece]

    def spans(self, start: int, end: int) -> tuple[Segment, ...]:
        """The characters `start` to `end` of the wording, as stretches of the article."""
        found = []
        for piece, place in zip(self.pieces, self._starts(), strict=True):
            first, last = max(start - place, 0), min(end - place, len(piece.text))
            if first < last:
                found.append(Segment(piece.start + first, piece.start + last, piece.text[first:last]))
        return tuple(found)

    def stops(self, passages: Sequence[Passage]) -> tuple[int, ...]:
        """Characters of the wording before which a sentence ends, by what stands between the pieces.

        `passages` are those of the article; a new one begins a new sentence.
        """
        bounds = zip(pairwise(self.pieces), self._starts()[1:], strict=True)
        return tuple(
            start for (earlier, later), start in bounds if _is_stop(passages, earlier.end, later.start)
        )

    def _starts(self) -> list[int]:
        """Where each piece begins in the wording."""
        return list(accumulate((len(piece.text) + 1 for piece in self.pieces[:-1]), initial=0))

    def is_interrupted(self, start: int, end: int) -> bool:
        """Whether words of the reporter stand in the article between these characters of the wording."""
        spans = self.spans(start, end)
        return any(later.start - earlier.end > INTERRUPTION for earlier, later in pairwise(spans))


def _is_stop(passages: Sequence[Passage], start: int, end: int) -> bool:
    """Whether a sentence ends between these characters of the article."""
    holding = (each for each in passages if each.start <= start and end <= each.start + len(each.text))
    passage = next(holding, None)
    return passage is None or bool(_STOP.search(passage.text, start - passage.start, end - passage.start))


def print_quote(quote: Quote) -> Printed:
    """A quotation; an indirect one is the reporter's prose."""
    text = " ".join(segment.text for segment in quote.segments)
    return Printed(quote.article_id, Wording.of(text), quote.segments, quote, quote.kind != "indirect")


def print_passages(passages: Sequence[Passage]) -> Printed:
    """Passages of one article, one or all, read as prose."""
    pieces = tuple(Segment(each.start, each.start + len(each.text), each.text) for each in passages)
    wording = Wording.of(" ".join(piece.text for piece in pieces))
    return Printed(passages[0].article_id, wording, pieces, None, False)


def is_in(quoted: Quote, passage: Passage) -> bool:
    """Whether any words of a quotation stand in a passage of its article."""
    end = passage.start + len(passage.text)
    return quoted.article_id == passage.article_id and any(
        segment.start < end and segment.end > passage.start for segment in quoted.segments
    )


def print_marked(passage: Passage, quoted: Sequence[Segment]) -> Iterator[Printed]:
    """What stands in quotation marks in a passage and in no quotation of its article (`quoted`, sorted)."""
    for span in marked_spans(passage):
        known = bisect_left(quoted, span.end, key=lambda segment: segment.start)
        claimed = known > 0 and quoted[known - 1].end > span.start
        wording = Wording.of(span.text)
        if not claimed and len(wording.words) >= _LEAST_MARKED:
            yield Printed(passage.article_id, wording, (span,), None, True)


def quoted_segments(quotes: Iterable[Quote]) -> list[Segment]:
    """The stretches of an article that are somebody's very words, in order."""
    said = (segment for quote in quotes if quote.kind != "indirect" for segment in quote.segments)
    return sorted(said, key=lambda segment: segment.start)


def marked_spans(passage: Passage) -> list[Segment]:
    """What stands between double quotation marks, without them, as stretches of the article."""
    found = []
    for match in _MARKED.finditer(passage.text):
        start, end = match.span(match.lastindex or 0)
        found.append(Segment(passage.start + start, passage.start + end, passage.text[start:end]))
    return found
