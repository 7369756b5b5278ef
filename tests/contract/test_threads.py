"""One reader for many threads."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from indexer.index import Engine, Reader, Search
from indexer.index.query import And, Node, Or, Phrase, Prefix, Word
from tests.factories import make_entry, make_quote, put

WORDS = "ferry harbour storm master autumn island bridge market council winter".split()
QUERIES: list[Node] = [
    *map(Word, WORDS),
    *(Phrase(f"{one} and the {other}") for one, other in zip(WORDS, WORDS[3:], strict=False)),
    Prefix("ha"),
    And((Word("ferry"), Or((Word("storm"), Word("market"))))),
]


def ask(reader: Reader, turn: int) -> object:
    """One of the things a service asks, by turns."""
    query = QUERIES[turn % len(QUERIES)]
    asking: list[Callable[[], object]] = [
        lambda: reader.search(Search(query, facets=("speaker", "year"), sort="newest")),
        lambda: reader.search(Search(query, limit=5)),
        lambda: reader.shortlist_passages(f"the {WORDS[turn % 10]} and the {WORDS[turn % 7]}", 5),
        lambda: reader.article_quotes(f"note-{turn % 60}"),
        lambda: reader.speakers_by_prefix("vo", 3),
    ]
    return asking[turn % len(asking)]()


def test_threads_get_the_answers_that_one_thread_gets(engine: Engine) -> None:
    notes = [
        make_entry(
            f"note-{number}",
            *(
                make_quote(f"The {word} and the {WORDS[(number * 3 + at) % 10]} in year {number}.")
                for at, word in enumerate(WORDS)
            ),
            published=f"20{number % 60:02}-01-01",
        )
        for number in range(60)
    ]
    for half in (notes[:40], notes[40:]):
        with engine.write(replace=False) as writer:
            put(writer, half)
    turns = range(400)
    with engine.reader() as alone:
        expected = [ask(alone, turn) for turn in turns]
    with engine.reader() as shared, ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda turn: ask(shared, turn), turns)) == expected
