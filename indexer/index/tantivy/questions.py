"""The engine-neutral tree as queries of tantivy.

What finds and what ranks are two queries: a clause counts wherever it stands, whichever branch of the tree a
quotation is found by. Of most trees both can be said at once, which spares looking everything up twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tantivy import Occur, Query

from indexer.index.names import name_words
from indexer.index.order import day_bounds
from indexer.index.places import UNCOUNTED, Statistics
from indexer.index.query import And, Confidence, Dates, Field, Node, Not, Or, Phrase, Prefix, Word
from indexer.index.scoring import GAINS, rarity
from indexer.index.tantivy import levels
from indexer.index.tantivy.crossing import token, whole
from indexer.index.tantivy.segments import (
    NOTHING,
    QUOTES,
    Parts,
    Segments,
    as_sure,
    between,
    either,
    every,
    joined,
    run,
    scoring,
    term,
)
from indexer.index.tantivy.segments import beginning as beginning_of
from indexer.wording.analysis import Beginning, Term, beginning, pairs, terms

_EXACT = 1 << 14

Scored = dict[tuple[str, str], list[Query]]


def exactly(score: float) -> float:
    """A score as a multiple of what 32 bits hold exactly, so that in any order the same sum comes of them."""
    return round(score * _EXACT) / _EXACT


@dataclass(frozen=True, slots=True)
class Clause:
    """A word, phrase or beginning that counts. Each query has what a quotation gains that it finds.

    `levels`: tokens of which each quotation that holds the clause holds one.
    """

    key: tuple[str, str]
    gains: tuple[tuple[Query, float], ...]
    finding: Query
    levels: tuple[str, ...] = ()

    def held(self, segments: Segments) -> int:
        """How many quotations hold it."""
        if self.levels:
            return segments.held("levels", self.levels)
        return segments.counted(self.key, self.finding)

    def scored(self, rare: float) -> list[Query]:
        """Queries that add up to what it counts."""
        return [scoring(query, exactly(rare * gained)) for query, gained in self.gains]


class Question:
    """What is asked, of one generation."""

    def __init__(self, query: Node | None, where: Node | None, segments: Segments) -> None:
        self._segments = segments
        self._query, self._where = query, where
        met = list(_clauses(query, segments)) if query else []
        clauses = {clause.key: clause for clause in met}
        self._is_plain = len(met) == len(clauses)
        self.clauses = [clauses[key] for key in sorted(clauses)]
        """What counts, in an order that hangs on the question alone."""

    def statistics(self) -> Statistics:
        """What scores hang on, as of now. How rare a clause is that stands alone changes no order."""
        if len(self.clauses) == 1:
            return UNCOUNTED
        held = tuple(clause.held(self._segments) for clause in self.clauses)
        return Statistics(self._segments.counted("quotes", QUOTES), held)

    def ranking(self, statistics: Statistics) -> Query:
        """The same quotations, each with what its clauses count."""
        both = zip(self.clauses, statistics.clauses, strict=True)
        scored = {clause.key: clause.scored(rarity(statistics.quotations, held)) for clause, held in both}
        if self._query is not None and self._is_plain and _is_plain(self._query):
            parts = _scored(self._query, self._segments, scored)
            return joined([*parts, *_unscored(_narrowing(self._where, self._segments))])
        counted = [(Occur.Should, one) for queries in scored.values() for one in queries]
        return joined([(Occur.Must, scoring(self.finding, 0.0)), *counted])

    @cached_property
    def finding(self) -> Query:
        """The quotations that are found."""
        query, where = (_narrowing(node, self._segments) for node in (self._query, self._where))
        return _all_of(query + where)


def matching(node: Node, segments: Segments) -> Query:
    """The quotations that `node` describes."""
    match node:
        case Word(text):
            return every([clause.finding for clause in _words(text, segments)])
        case Phrase(text):
            return _phrase(text)
        case Prefix(text):
            return _prefix(text)
        case Field():
            return _field(node)
        case Dates(first, last):
            return between("day", *day_bounds(first, last))
        case Confidence(least, below):
            return as_sure(least, below)
        case And() | Not():
            return _all_of(_narrowing(node, segments))
        case Or(nodes):
            return either([matching(one, segments) for one in nodes])


def _all_of(parts: Parts) -> Query:
    """What is wanted without what is not; all quotations without it, where nothing is wanted."""
    is_wanted = any(occur == Occur.Must for occur, _ in parts)
    return joined(parts if is_wanted else [*parts, (Occur.Must, QUOTES)])


def _narrowing(node: Node | None, segments: Segments) -> Parts:
    """What is wanted and what is not, side by side; nothing at all where nothing is asked."""
    match node:
        case None:
            return []
        case And(nodes):
            return [part for one in nodes for part in _narrowing(one, segments)]
        case Not(inner):
            return [(Occur.MustNot, matching(inner, segments))]
        case _:
            return [(Occur.Must, matching(node, segments))]


def _clauses(node: Node, segments: Segments) -> Iterator[Clause]:
    """What of a question counts, as often as it is asked for."""
    match node:
        case Word(text):
            yield from _words(text, segments)
        case Phrase(text):
            yield _single(("pairs", text), _phrase(text))
        case Prefix(text):
            yield _single(("words", text), _prefix(text))
        case And(nodes) | Or(nodes):
            for one in nodes:
                yield from _clauses(one, segments)


def _words(text: str, segments: Segments) -> Iterator[Clause]:
    for one in terms(text):
        held = {level: term("levels", level) for level in _levels(one) if segments.frequency("levels", level)}
        gains = ((token(level), gain) for level, gain in levels.worth(one))
        found = tuple(map(token, levels.holding(one)))
        yield Clause(
            ("stems", one.word),
            tuple((held[level], gain) for level, gain in gains if level in held),
            either([held[level] for level in found if level in held]),
            found,
        )


def _levels(one: Term) -> Iterator[str]:
    return (token(level) for level, _ in levels.worth(one))


def _single(key: tuple[str, str], finding: Query) -> Clause:
    return Clause(key, ((finding, GAINS[0]),), finding)


def _is_plain(node: Node) -> bool:
    """Whether a quotation that is found holds just the clauses that it is found by."""
    match node:
        case And(nodes):
            return all(map(_is_plain, nodes))
        case Or(nodes):
            return all(isinstance(one, Phrase | Prefix) or _is_word(one) for one in nodes)
        case _:
            return True


def _is_word(node: Node) -> bool:
    return isinstance(node, Word) and len(terms(node.text)) == 1


def _scored(node: Node, segments: Segments, scored: Scored) -> Parts:
    match node:
        case And(nodes):
            return [part for one in nodes for part in _scored(one, segments, scored)]
        case Word(text):
            words = [either(scored["stems", one.word]) for one in terms(text)]
            return [(Occur.Must, one) for one in words or [NOTHING]]
        case Phrase() | Prefix() | Or():
            return [(Occur.Must, either(_any_scored(node, scored)))]
        case _:
            return _unscored(_narrowing(node, segments))


def _any_scored(node: Node, scored: Scored) -> list[Query]:
    match node:
        case Or(nodes):
            return [query for one in nodes for query in _any_scored(one, scored)]
        case Word(text):
            return [query for one in terms(text) for query in scored["stems", one.word]]
        case Phrase(text):
            return scored["pairs", text]
        case Prefix(text):
            return scored["words", text]
        case _:
            return []


def _unscored(parts: Parts) -> Parts:
    return [(occur, scoring(query, 0.0)) for occur, query in parts]


def _phrase(text: str) -> Query:
    found = terms(text)
    if len(found) == 1:
        return term("words", token(found[0].word))
    return run("pairs", list(map(token, pairs(found)))) if found else NOTHING


def _prefix(text: str) -> Query:
    if not (asked := beginning(text)):
        return NOTHING
    before, last = asked
    begun = beginning_so("words", last)
    if not before:
        return either([*begun, *beginning_so("speaker", last)])
    return every([*(term("words", token(word)) for word in before), either(begun)])


def beginning_so(field: str, last: Beginning) -> list[Query]:
    """What holds a word in `field` that begins so."""
    return [term(field, token(last.whole)), *(beginning_of(field, token(start)) for start in last.starts)]


def _field(asked: Field) -> Query:
    if asked.name in ("speaker_id", "article_id", "kind"):
        return term(asked.name, whole(asked.value))
    return every([term(asked.name, token(word)) for word in name_words(asked.value)])
