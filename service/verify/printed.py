"""What an article prints, ready to be compared: a quotation, words in marks, or a whole passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.index.engine import Passage
from indexer.quote import Quote, Segment
from indexer.wording.align import Wording
from service.verify.thresholds import INTERRUPTION

_MARKED = re.compile(r'“([^“”]+)”|(?<!\w)"(?!\s)([^"]+)(?<!\s)"(?!\w)|«([^«»]+)»|„([^„“”]+)[“”]')
_LEAST_MARKED = 2


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
        starts = []
        place = 0
        for piece in self.pieces[:-1]:
            place += len(piece.text) + 1
            starts.append(place)
        return frozenset(
            next((index for index, word in enumerate(self.wording.words) if word.end > start), -1)
            for start in starts
        )

    def spans(self, start: int, end: int) -> tuple[Segment, ...]:
        """The characters `start` to `end` of the wording, as stretches of the article."""
        found = []
        place = 0
        for piece in self.pieces:
            first, last = max(start - place, 0), min(end - place, len(piece.text))
            if first < last:
                found.append(Segment(piece.start + first, piece.start + last, piece.text[first:last]))
            place += len(piece.text) + 1
        return tuple(found)

    def is_interrupted(self, start: int, end: int) -> bool:
        """Whether words of the reporter stand in the article between these characters of the wording."""
        spans = self.spans(start, end)
        return any(later.start - earlier.end > INTERRUPTION for earlier, later in pairwise(spans))


def print_quote(quote: Quote) -> Printed:
    """A quotation; an indirect one is the reporter's prose."""
    text = " ".join(segment.text for segment in quote.segments)
    return Printed(quote.article_id, Wording.of(text), quote.segments, quote, quote.kind != "indirect")


def print_passage(passage: Passage) -> Printed:
    """A whole passage, read as prose."""
    piece = Segment(passage.start, passage.start + len(passage.text), passage.text)
    return Printed(passage.article_id, Wording.of(passage.text), (piece,), None, False)


def print_marked(passage: Passage, quotes: Sequence[Quote]) -> Iterator[Printed]:
    """What stands in quotation marks in a passage and is no part of its article's quotations."""
    for span in marked_spans(passage):
        wording = Wording.of(span.text)
        if len(wording.words) >= _LEAST_MARKED and not any(
            segment.start < span.end and span.start < segment.end
            for quote in quotes
            for segment in quote.segments
            if quote.kind != "indirect"
        ):
            yield Printed(passage.article_id, wording, (span,), None, True)


def marked_spans(passage: Passage) -> list[Segment]:
    """What stands between double quotation marks, without them, as stretches of the article."""
    found = []
    for match in _MARKED.finditer(passage.text):
        start, end = match.span(match.lastindex or 0)
        found.append(Segment(passage.start + start, passage.start + end, passage.text[start:end]))
    return found
