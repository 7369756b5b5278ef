"""SQLite as it is used for search: a table with indexes on what narrows, its words in FTS5, ordinary SQL."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from indexer.index import Search
from indexer.index.query import And, Dates, Field, Node, Phrase, Prefix, Word
from indexer.quote import Quote
from tests.bench.asked import SHOWN
from tests.bench.rivals.rival import Answer

NAME = "SQLite FTS5"

_TABLES = """
CREATE TABLE quotes (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE, text TEXT, speaker TEXT, role TEXT, publisher TEXT,
    kind TEXT, date TEXT, url TEXT, title TEXT, before TEXT, after TEXT
);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX quotes_role ON quotes (role);
CREATE INDEX quotes_publisher ON quotes (publisher);
CREATE INDEX quotes_kind ON quotes (kind);
CREATE INDEX quotes_date ON quotes (date);
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'quotes', content_rowid = 'number', tokenize = 'porter unicode61'
);
CREATE TABLE speakers (number INTEGER PRIMARY KEY, name TEXT, quotes INTEGER);
CREATE VIRTUAL TABLE names USING fts5 (name, content = 'speakers', content_rowid = 'number');
"""
_INSERT = "INSERT INTO quotes VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INDEXED = """
INSERT INTO speakers (name, quotes)
    SELECT speaker, count(*) FROM quotes WHERE speaker IS NOT NULL GROUP BY speaker;
INSERT INTO words (words) VALUES ('rebuild');
INSERT INTO names (names) VALUES ('rebuild');
ANALYZE;
"""
_SUGGEST = """
SELECT speakers.name FROM names JOIN speakers ON speakers.number = names.rowid
WHERE names MATCH ? ORDER BY speakers.quotes DESC LIMIT ?
"""
_JOINED = "words JOIN quotes ON quotes.number = words.rowid"
_ORDERS = {"relevance": "rank", "newest": "date DESC", "oldest": "date"}
_COUNTED = {"year": "substr(date, 1, 4)", "month": "substr(date, 1, 7)"}  # the others are columns
_VALUES = 50  # of a facet, as in the contract


@contextmanager
def opened(folder: Path, quotes: Iterable[Quote]) -> Iterator[Fts5]:
    """One database in `folder`, open for reading all along."""
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "quotes.sqlite")) as database:
        with database:
            database.executescript(_TABLES)
            database.executemany(_INSERT, map(_row, quotes))
            database.executescript(_INDEXED)
        yield Fts5(database)


def _row(quote: Quote) -> tuple[str | None, ...]:
    source, context = quote.source, quote.context
    said = quote.id, quote.text, quote.speaker, quote.role, source.publisher, quote.kind
    return *said, quote.date and quote.date[:10], source.url, source.title, context.before, context.after


class Fts5:
    """A connection, asked with a statement for the page, one for the total, one for whatever is counted."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def search(self, asked: Search) -> Answer:
        """Quotations that match."""
        tables = _JOINED if asked.query else "quotes"
        tests, values = _tests(asked)
        source = f"FROM {tables} WHERE {' AND '.join(tests) or 'TRUE'}"
        order = _ORDERS[asked.sort] if asked.query or asked.sort != "relevance" else "number"
        page = f"SELECT quotes.* {source} ORDER BY {order} LIMIT ? OFFSET ?"
        shown = self._database.execute(page, (*values, asked.limit, asked.offset)).fetchall()
        ((total,),) = self._database.execute(f"SELECT count(*) {source}", values)
        counts: dict[str, int] = {}
        for name in (*asked.facets, asked.histogram):
            if name:
                value = _COUNTED.get(name, name)
                counted = f"SELECT {value}, count(*) {source} AND {value} IS NOT NULL GROUP BY 1"
                counts.update(self._database.execute(f"{counted} ORDER BY 2 DESC LIMIT {_VALUES}", values))
        return Answer(total, tuple(row[1] for row in shown), counts)

    def suggest(self, beginning: str) -> Answer:
        """Speakers of whose name some word begins so."""
        found = self._database.execute(_SUGGEST, (f'"{beginning}"*', SHOWN)).fetchall()
        return Answer(len(found), tuple(name for (name,) in found))

    def altered(self, phrase: str) -> Answer:
        """Quotations that hold any of the words."""
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", phrase))
        page = f"SELECT quotes.* FROM {_JOINED} WHERE words MATCH ? ORDER BY rank LIMIT ?"
        shown = self._database.execute(page, (words, SHOWN)).fetchall()
        return Answer(len(shown), tuple(row[1] for row in shown))


def _tests(asked: Search) -> tuple[list[str], list[str]]:
    """What goes after WHERE, and the values for its question marks."""
    tests, values = _narrowed(asked.where) if asked.where else ([], [])
    if asked.query:
        return ["words MATCH ?", *tests], [_match(asked.query), *values]
    return tests, values


def _match(query: Node) -> str:
    match query:
        case Word(text) | Phrase(text):
            return f'"{text}"'
        case Prefix(text):
            return f'"{text}"*'
        case _:
            raise ValueError(f"no match: {query}")


def _narrowed(where: Node) -> tuple[list[str], list[str]]:
    match where:
        case Field(name, value):
            return [f"quotes.{name} = ?"], [value]
        case Dates(first, last):
            ends = [("quotes.date >= ?", first), ("quotes.date <= ?", last)]
            return [test for test, day in ends if day], [day for _, day in ends if day]
        case And(nodes):
            parts = [_narrowed(node) for node in nodes]
            return [test for tests, _ in parts for test in tests], [v for _, values in parts for v in values]
        case _:
            raise ValueError(f"no test: {where}")
