"""The engine-neutral tree as a query of OpenSearch's, and what of it is ranked by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.index.names import name_words
from indexer.index.opensearch.schema import SEPARATOR
from indexer.index.opensearch.tokens import beginning as term_beginning
from indexer.index.opensearch.tokens import token
from indexer.index.order import day_bounds
from indexer.index.query import And, Confidence, Dates, Field, FieldName, Node, Not, Or, Phrase, Prefix, Word
from indexer.wording.analysis import Beginning, Term, beginning, pairs, terms

Query = dict[str, Any]

EVERYTHING: Query = {"match_all": {}}
NOTHING: Query = {"match_none": {}}

_WORDS: dict[FieldName, str] = {
    "speaker": "named",
    "role": "role_words",
    "publisher": "publisher_words",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A word, phrase or beginning that counts towards the rank: what finds each level that it may reach."""

    levels: tuple[Query, ...]

    @property
    def held(self) -> Query:
        """What finds the quotations that hold it at all."""
        return self.levels[0]


Clauses = dict[tuple[str, str], Clause]


def answer(node: Node, clauses: Clauses) -> Query:
    """What finds the quotations that `node` describes; its words and phrases go to `clauses`.

    Asked among quotations alone: what a `Not` finds holds every other document too.
    """
    match node:
        case Word(text):
            return every([_word(term, clauses) for term in terms(text)])
        case Phrase(text):
            return _counted(("pairs", text), _phrase(text), clauses)
        case Prefix(text):
            return _counted(("words", text), _prefix(text), clauses)
        case Field(name, value):
            return _field(name, value)
        case Dates(first, last):
            since, until = day_bounds(first, last)
            return {"range": {"said": {"gte": since, "lte": until}}}
        case Confidence(least, below):
            return _as_sure(least, below)
        case And(nodes):
            return _and(nodes, clauses)
        case Or(nodes):
            return any_of([answer(one, clauses) for one in nodes])
        case Not(inner):
            return {"bool": {"must_not": [answer(inner, {})]}}


def every(found: Sequence[Query]) -> Query:
    """What is found by all; nothing where there are none."""
    return (found[0] if len(found) == 1 else {"bool": {"filter": list(found)}}) if found else NOTHING


def any_of(found: Sequence[Query]) -> Query:
    """What is found by any."""
    if len(found) < 2:
        return found[0] if found else NOTHING
    return {"bool": {"should": list(found), "minimum_should_match": 1}}


def term(field: str, value: str) -> Query:
    """Where a field holds this term."""
    return {"term": {field: value}}


def scored(query: Query, score: float) -> Query:
    """The same, each document with this score."""
    return {"constant_score": {"filter": query, "boost": score}}


def _counted(key: tuple[str, str], query: Query, clauses: Clauses) -> Query:
    clauses[key] = Clause((query,))
    return query


def _word(found: Term, clauses: Clauses) -> Query:
    """In the quotation as a stem, or in the speaker's name as it stands: `indexer.index.scoring.Levels`."""
    stem, word = token(found.stem), token(found.word)
    clause = Clause(
        (
            any_of([term("once", stem), term("named", word)]),
            any_of([term("twice", stem), term("named", word)]),
            any_of([term("thrice", stem), term("both", word)]),
        )
    )
    clauses["stems", found.word] = clause
    return clause.held


def _phrase(text: str) -> Query:
    """A phrase is a run of pairs, which are far rarer than words ("of the" against "the")."""
    found = terms(text)
    run = [token(pair) for pair in pairs(found)]
    if len(run) > 1:
        return {"match_phrase": {"pairs": {"query": SEPARATOR.join(run)}}}
    if run:
        return term("pairs", run[0])
    return term("words", token(found[0].word)) if found else NOTHING


def _prefix(text: str) -> Query:
    if not (asked := beginning(text)):
        return NOTHING
    before, last = asked
    fields = ("words",) if before else ("words", "named")
    starts = any_of([one for field in fields for one in beginning_so(field, last)])
    return every([*(term("words", token(word)) for word in before), starts])


def beginning_so(field: str, last: Beginning) -> Iterable[Query]:
    """Where a word in a field begins so: any of these."""
    yield term(field, token(last.whole))
    for one in last.starts:
        yield {"prefix": {field: {"value": term_beginning(one)}}}


def _field(name: FieldName, value: str) -> Query:
    if name not in _WORDS:
        return term(name, token(value))
    return every([term(_WORDS[name], token(word)) for word in name_words(value)])


def _as_sure(least: float | None, below: float | None) -> Query:
    bounds = {"gte": least or 0.0} | ({} if below is None else {"lt": below})
    return {"range": {"confidence": bounds}}


def _and(nodes: tuple[Node, ...], clauses: Clauses) -> Query:
    wanted = [answer(node, clauses) for node in nodes if not isinstance(node, Not)]
    unwanted = [answer(node.node, {}) for node in nodes if isinstance(node, Not)]
    if unwanted:
        return {"bool": {"filter": wanted, "must_not": unwanted}}
    return every(wanted) if wanted else EVERYTHING
