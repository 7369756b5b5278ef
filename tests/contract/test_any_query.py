"""Any query at all finds what reading every quotation would find."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.index import Reader, Search
from indexer.index.query import And, Confidence, Dates, Field, Node, Not, Or, Phrase, Prefix, Word
from indexer.quote import Quote
from indexer.wording.analysis import beginning, terms
from tests.factories import library

QUOTES = [quote for entry in library() for quote in entry.quotes]
DAYS = st.sampled_from([None, "2024", "2024-03", "2024-03-05", "2024-04-01", "2025"])
SURENESS = st.sampled_from([None, 0.0, 0.35, 0.5, 0.9, 1.0])
WORDS = st.sampled_from(
    "gates the spillway will hold third may plan dam naïve 3 no-such voss dov and".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join) | st.sampled_from(
    [
        " ".join(quote.text.split()[start : start + length])
        for quote in QUOTES
        for start in (0, 2, 5)
        for length in (2, 4)
    ]
)
LEAVES = (
    st.builds(Word, WORDS | st.text(max_size=8))
    | st.builds(Phrase, PHRASES | st.text(max_size=12))
    | st.builds(
        Prefix, st.sampled_from(["sp", "g", "the s", "nai", "th", "har", "mir"]) | st.text(max_size=3)
    )
    | st.builds(Dates, DAYS, DAYS)
    | st.builds(Confidence, SURENESS, SURENESS)
    | st.builds(
        Field,
        st.sampled_from(["speaker", "role", "publisher"]),
        st.sampled_from(["voss", "orrin", "engineer", ""]),
    )
    | st.builds(Field, st.just("kind"), st.sampled_from(["direct", "mixed"]))
)
TREES = st.recursive(
    LEAVES,
    lambda nodes: (
        st.builds(Not, nodes)
        | st.lists(nodes, max_size=3).map(lambda found: And(tuple(found)))
        | st.lists(nodes, max_size=3).map(lambda found: Or(tuple(found)))
    ),
    max_leaves=8,
)


def holds(node: Node, quote: Quote) -> bool:
    """The meaning of a query, read off one quotation."""
    found = terms(quote.text)
    words = [term.word for term in found]
    named = {term.word for term in terms(quote.speaker or "")}
    match node:
        case Word(text):
            stems = {term.stem for term in found}
            sought = terms(text)
            return bool(sought) and all(term.stem in stems or term.word in named for term in sought)
        case Phrase(text):
            run = [term.word for term in terms(text)]
            return bool(run) and any(words[at : at + len(run)] == run for at in range(len(words)))
        case Prefix(text):
            if not (start := beginning(text)):
                return False
            before, last = start
            return set(before) <= set(words) and any(map(last.fits, words if before else {*words, *named}))
        case Field("kind", value):
            return quote.kind == value
        case Field(name, value):
            printed = {"speaker": quote.speaker, "role": quote.role, "publisher": quote.source.publisher}[
                name
            ]
            asked = {term.word for term in terms(value)}
            return bool(asked) and asked <= {term.word for term in terms(printed or "")}
        case Dates(first, last):
            day = quote.date or ""
            return bool(day) and (not first or day >= first) and (not last or day[: len(last)] <= last)
        case Confidence(least, below):
            return (least or 0) <= quote.confidence and (below is None or quote.confidence < below)
        case And(nodes):
            return all(holds(one, quote) for one in nodes)
        case Or(nodes):
            return any(holds(one, quote) for one in nodes)
        case Not(inner):
            return not holds(inner, quote)
    raise AssertionError(node)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=TREES, where=st.none() | TREES)
def test_any_query_finds_what_reading_everything_finds(
    reader: Reader, query: Node, where: Node | None
) -> None:
    expected = {quote.id for quote in QUOTES if holds(query, quote) and (not where or holds(where, quote))}
    hits = reader.search(Search(query, where, limit=50))
    assert {quote.id for quote in hits.quotes} == expected
    assert hits.total == len(expected)
