"""Where in a text a query matches, for every engine alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.index.query import And, Node, Or, Phrase, Prefix, Word
from indexer.wording import fold
from indexer.wording.analysis import beginning, stem, terms

Span = tuple[int, int]


def highlight(query: Node, text: str) -> tuple[Span, ...]:
    """The parts of `text` that match, as offsets in order, end exclusive: a phrase as one part.

    Parts that overlap are joined. What a query excludes and the fields it
    names mark nothing.
    """
    joined: list[Span] = []
    for start, end in sorted(_spans(query, [word for word in fold.words(text) if word.reported])):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _spans(query: Node, found: Sequence[fold.Word]) -> Iterator[Span]:
    match query:
        case Word(asked):
            stems = {term.stem for term in terms(asked)}
            yield from ((word.start, word.end) for word in found if stem(word.reported) in stems)
        case Phrase(phrase):
            yield from _runs([term.word for term in terms(phrase)], found)
        case Prefix(prefix):
            yield from _beginnings(prefix, found)
        case And(nodes) | Or(nodes):
            for node in nodes:
                yield from _spans(node, found)


def _runs(phrase: list[str], found: Sequence[fold.Word]) -> Iterator[Span]:
    length = len(phrase)
    held = [word.reported for word in found]
    for first in range(len(found) - length + 1 if phrase else 0):
        if held[first : first + length] == phrase:
            yield found[first].start, found[first + length - 1].end


def _beginnings(prefix: str, found: Sequence[fold.Word]) -> Iterator[Span]:
    if not (asked := beginning(prefix)):
        return
    before, last = asked
    for word in found:
        if last.fits(word.reported) or word.reported in before:
            yield word.start, word.end
