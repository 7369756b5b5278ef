"""The engine-neutral tree, answered by sets of documents.

Only the postings of single terms come from Whoosh. Its parser fails on
hostile input, and of its combined queries some find what they should not:
`Require` leaves out what it is to require, `AndNot` lets a first document
pass, `Phrase` and prefixes make a matcher a word. Sets are as fast and plain.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Sequence

from indexer.index.names import name_words
from indexer.index.query import And, Confidence, Dates, Field, FieldName, Node, Not, Or, Phrase, Prefix, Word
from indexer.index.scoring import NAMED
from indexer.index.whoosh.segments import Segments
from indexer.wording.analysis import Beginning, Term, beginning, pairs, terms

# The rarest pairs of a phrase leave so few documents that the places of all are soon compared.
_RAREST = 4

Found = set[int]
# The documents a word or phrase of a question stands in, and how often.
Times = dict[int, float]
# The same for each of them, by the field it was looked for in and the word or phrase itself.
Clauses = dict[tuple[str, str], Times]


def answer(node: Node, segments: Segments, clauses: Clauses) -> Found:
    """The quotations that `node` describes; what its words and phrases found goes to `clauses`.

    Which clauses there are depends on the node alone, not on what the index holds.
    """
    match node:
        case Word(text):
            return _all([_word(term, segments, clauses) for term in terms(text)])
        case Phrase(text):
            return _counted(("pairs", text), dict.fromkeys(_phrase(text, segments), 1.0), clauses)
        case Prefix(text):
            return _counted(("words", text), dict.fromkeys(_prefix(text, segments), 1.0), clauses)
        case Field(name, value):
            return _field(name, value, segments)
        case Dates(first, last):
            return set(segments.said_between(first, last))
        case Confidence(least, below):
            return segments.as_sure(segments.quotations, least, below)
        case And(nodes):
            return _and(nodes, segments, clauses)
        case Or(nodes):
            return set().union(*(answer(one, segments, clauses) for one in nodes))
        case Not(inner):
            return segments.everything - answer(inner, segments, {})


def _word(term: Term, segments: Segments, clauses: Clauses) -> Found:
    """In the quotation as a stem, or in the speaker's name as it stands."""
    times = segments.times("stems", term.stem)
    for number in segments.holding("speaker", term.word):
        times[number] = times.get(number, 0.0) + NAMED
    return _counted(("stems", term.word), times, clauses)


def _counted(clause: tuple[str, str], times: Times, clauses: Clauses) -> Found:
    clauses[clause] = times
    return set(times)


def _all(found: Iterable[Found]) -> Found:
    """What is in all of them; nothing when there are none."""
    return set.intersection(*parts) if (parts := list(found)) else set()


def _and(nodes: tuple[Node, ...], segments: Segments, clauses: Clauses) -> Found:
    wanted = [answer(node, segments, clauses) for node in nodes if not isinstance(node, Not)]
    found = _all(wanted) if wanted else segments.everything
    for node in nodes:
        if found and isinstance(node, Not):
            found = found - answer(node.node, segments, {})
    return found


def _phrase(text: str, segments: Segments) -> Iterable[int]:
    found = terms(text)
    if len(found) == 1:
        return segments.holding("words", found[0].word)
    run = pairs(found)
    if len(run) < 2:
        return segments.holding("pairs", run[0]) if run else ()
    counts = segments.frequencies("pairs", run)
    if len(counts) < len(set(run)):
        return ()
    rarest = heapq.nsmallest(_RAREST, counts, key=lambda pair: counts[pair])
    both = sorted(_all(set(segments.holding("pairs", pair)) for pair in rarest))
    places = [segments.places("pairs", pair, both) for pair in run] if both else []
    held = _all(set(place) for place in places)
    return {number for number in held if _run([place[number] for place in places])}


def _run(places: list[Sequence[int]]) -> bool:
    """Whether the pairs stand one after the other anywhere."""
    starts = set(places[0])
    for step, at in enumerate(places[1:], 1):
        starts &= {place - step for place in at}
    return bool(starts)


def _prefix(text: str, segments: Segments) -> Iterable[int]:
    if not (asked := beginning(text)):
        return ()
    before, last = asked
    found = beginning_so("words", last, segments)
    if not before:
        found |= beginning_so("speaker", last, segments)
    return _all([*(set(segments.holding("words", word)) for word in before), found])


def beginning_so(field: str, last: Beginning, segments: Segments) -> Found:
    """The documents of which a word in `field` begins so."""
    found = set(segments.holding(field, last.whole))
    for start in last.starts:
        found |= segments.beginning(field, start)
    return found


def _field(name: FieldName, value: str, segments: Segments) -> Found:
    if name in ("speaker_id", "kind"):
        return set(segments.holding(name, value))
    if name == "article_id":
        return set(segments.of_article(value, "quote"))
    return _named(name, name_words(value), segments)


def _named(name: FieldName, words: tuple[str, ...], segments: Segments) -> Found:
    """Where a field holds all of these words: looked for by the rarest, the others read off what is found."""
    counts = segments.frequencies(name, words)
    if not words or len(counts) < len(words):
        return set()
    found = segments.holding(name, min(words, key=counts.__getitem__))
    return set(found) if len(words) == 1 else with_words(name, words, found, segments)


def with_words(name: str, words: Collection[str], found: Collection[int], segments: Segments) -> Found:
    """Those found of which a column holds all of these words. Each value is read once."""
    column = segments.column(name)
    asked = set(words)
    values = {column[number] for number in found}
    fitting = {value for value in values if value and asked.issubset(name_words(value))}
    return {number for number in found if column[number] in fitting}
