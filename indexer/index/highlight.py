"""Where in a text a query matches, for every engine alike."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.index.query import And, Node, Or, Phrase, Prefix, Word
from indexer.wording.analysis import Term, beginning, terms

Span = tuple[int, int]


def highlight(query: Node, text: str) -> tuple[Span, ...]:
    """The parts of `text` that match, as offsets in order, end exclusive: a phrase as one part.

    Parts that overlap are joined. What a query excludes and the fields it
    names mark nothing.
    """
    joined: list[Span] = []
    for start, end in sorted(_spans(query, terms(text))):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _spans(query: Node, found: tuple[Term, ...]) -> Iterator[Span]:
    match query:
        case Word(word):
            stems = {term.stem for term in terms(word)}
            yield from ((term.start, term.end) for term in found if term.stem in stems)
        case Phrase(phrase):
            yield from _runs([term.word for term in terms(phrase)], found)
        case Prefix(prefix):
            yield from _beginnings(prefix, found)
        case And(nodes) | Or(nodes):
            for node in nodes:
                yield from _spans(node, found)


def _runs(phrase: list[str], found: tuple[Term, ...]) -> Iterator[Span]:
    length = len(phrase)
    for first in range(len(found) - length + 1 if phrase else 0):
        run = found[first : first + length]
        if [term.word for term in run] == phrase:
            yield run[0].start, run[-1].end


def _beginnings(prefix: str, found: tuple[Term, ...]) -> Iterator[Span]:
    if not (asked := beginning(prefix)):
        return
    before, last = asked
    for term in found:
        if last.fits(term.word) or term.word in before:
            yield term.start, term.end
