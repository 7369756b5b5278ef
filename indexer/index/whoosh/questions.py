"""From the engine-neutral tree to Whoosh's queries.

Whoosh's own parser is not used: it fails on hostile input. Nor are its
prefix and range queries, which make one matcher a term: here the documents
of all terms are gathered first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from whoosh import query as wq
from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.reading import IndexReader
from whoosh.searching import SearchContext, Searcher

from indexer.index.query import And, Dates, Field, Node, Not, Or, Phrase, Prefix, Word
from indexer.index.whoosh.schema import encode, name_words
from indexer.wording.analysis import Beginning, beginning, pairs, terms

EVERY = wq.Term("doc", b"quote")
NONE = wq.NullQuery
_WHOLE = {"speaker_id": "speaker_id", "kind": "kind"}


class AnyTerm(wq.Query):  # type: ignore[misc]
    """Documents that hold any of the terms of a field that `choose` picks from a segment."""

    def __init__(self, field: str, choose: Callable[[IndexReader], Iterator[bytes]]) -> None:
        self.fieldname = field
        self._choose = choose

    def estimate_size(self, reader: IndexReader) -> int:
        """Unknown before the terms are gathered: at most everything."""
        return int(reader.doc_count_all())

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """The documents of one segment, in order, each scored alike."""
        reader = searcher.reader()
        found: set[int] = set()
        for term in self._choose(reader):
            found.update(reader.postings(self.fieldname, term).all_ids())
        return ListMatcher(sorted(found)) if found else NullMatcher()


def question(node: Node) -> wq.Query:
    """The Whoosh query that matches the quotations `node` describes, and no other document."""
    match node:
        case Word(text):
            return all_of([wq.Term("stems", encode(term.stem)) for term in terms(text)])
        case Phrase(text):
            return _phrase(text)
        case Prefix(text):
            return _prefix(text)
        case Field(name, value):
            return _field(name, value)
        case Dates(first, last):
            return AnyTerm("date", lambda reader: _days(reader, first or "", last or "9999"))
        case And(nodes):
            return _and(nodes)
        case Or(nodes):
            return wq.Or([question(one) for one in nodes]) if nodes else NONE
        case Not(inner):
            return wq.AndNot(EVERY, question(inner))


def all_of(queries: list[wq.Query]) -> wq.Query:
    """Documents that match all; none when there is nothing to match."""
    if not queries:
        return NONE
    return wq.And(queries) if len(queries) > 1 else queries[0]


def _and(nodes: tuple[Node, ...]) -> wq.Query:
    # Whoosh's own Not counts every document of the index; here it only takes away from what is there.
    wanted = [question(node) for node in nodes if not isinstance(node, Not)]
    unwanted = [question(node.node) for node in nodes if isinstance(node, Not)]
    found = all_of(wanted) if wanted else EVERY
    return wq.AndNot(found, wq.Or(unwanted)) if unwanted else found


def _phrase(text: str) -> wq.Query:
    found = terms(text)
    if len(found) == 1:
        return wq.Term("words", encode(found[0].word))
    run = [encode(pair) for pair in pairs(found)]
    if len(run) == 1:
        return wq.Term("pairs", run[0])
    return wq.Phrase("pairs", run) if run else NONE


def _prefix(text: str) -> wq.Query:
    if not (asked := beginning(text)):
        return NONE
    before, last = asked
    return all_of([*(wq.Term("words", encode(word)) for word in before), beginning_so("words", last)])


def beginning_so(field: str, last: Beginning) -> AnyTerm:
    """Documents of which a word in `field` begins so."""

    def choose(reader: IndexReader) -> Iterator[bytes]:
        for start in last.starts:
            yield from reader.expand_prefix(field, encode(start))
        if (field, encode(last.whole)) in reader:
            yield encode(last.whole)

    return AnyTerm(field, choose)


def _field(name: str, value: str) -> wq.Query:
    if name in _WHOLE:
        return wq.Term(name, encode(value))
    if name == "article_id":
        return wq.And([EVERY, wq.Term(name, encode(value))])
    return all_of([wq.Term(name, word) for word in name_words(value)])


def _days(reader: IndexReader, first: str, last: str) -> Iterator[bytes]:
    """The days held between two: "2023-10" as an end means the whole month, as a beginning its first day."""
    end = last.encode()
    for field, day in reader.terms_from("date", first.encode()):
        if field != "date" or day[: len(end)] > end:
            return
        yield day
