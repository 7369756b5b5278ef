"""The quotations of one run, as far as the register needs them: on disk, so that memory stays small.

SQLite keeps them in a file of no name, which the system removes as soon as nobody has it open: nothing
of an article stays behind, whichever way the process ends.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from itertools import groupby
from typing import Any

from indexer.index import IndexFault
from indexer.quote import Quote, SpeakerType
from indexer.register.aliases import alias
from indexer.speakers import speaker_id

_YEAR = 4  # digits of an ISO date

_TABLES = """
    CREATE TABLE saying (article BLOB, name_id BLOB, person BLOB, misplaced INTEGER, record TEXT);
    CREATE INDEX of_article ON saying (article);
    CREATE INDEX of_name ON saying (name_id);
    CREATE INDEX of_person ON saying (person);
    CREATE INDEX is_misplaced ON saying (article) WHERE misplaced;
    CREATE TABLE name (name_id BLOB PRIMARY KEY, record TEXT);
"""


@dataclass(frozen=True, slots=True)
class Saying:
    """One quotation: who is named how, in which role as printed, and what the index says of it.

    `name_id` is the id that the name alone would give, `written` the id and role with which the
    quotation stands in the index. `day` is the article's, `year` that of the words.
    """

    article_id: str
    url: str | None
    name_id: str
    name: str
    type: SpeakerType
    alias: str | None
    role: str | None
    day: str | None
    year: str | None
    written: tuple[str | None, str | None]

    @classmethod
    def of(cls, quote: Quote) -> Saying | None:
        """What the register keeps of a quotation; None where nobody is named."""
        if quote.speaker_id is None or not quote.speaker:
            return None
        role = printed_role(quote)
        return cls(
            quote.article_id,
            quote.source.url,
            name_id(quote) or quote.speaker_id,
            quote.speaker,
            quote.speaker_type or "unnamed",
            alias(quote.mention.text, role, quote.speaker) if quote.mention else None,
            role,
            (quote.source.published or quote.date or "")[:10] or None,
            (quote.date or "")[:_YEAR] or None,
            (quote.speaker_id, quote.role),
        )


def name_id(quote: Quote) -> str | None:
    """The id that a quotation's speaker has by name alone, before anybody is told apart or merged."""
    if quote.speaker_id is None or not quote.speaker:
        return None
    return speaker_id(quote.speaker, quote.speaker_type or "unnamed", quote.article_id)


def printed_role(quote: Quote) -> str | None:
    """The role as the article words it, whatever an editor has put."""
    return quote.role if quote.printed_role is None else quote.printed_role


class Sayings:
    """A heap of sayings, by article, by name and by person."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute("PRAGMA journal_mode = OFF")
        self._rows.executescript(_TABLES)

    def close(self) -> None:
        """Let go of it all."""
        self._rows.close()

    def add(self, sayings: Iterable[Saying]) -> None:
        """Put some in. Whose they are is not known yet."""
        with _telling_faults():
            self._rows.executemany(
                "INSERT INTO saying VALUES (?, ?, NULL, 0, ?)",
                ((_blob(one.article_id), _blob(one.name_id), json.dumps(astuple(one))) for one in sayings),
            )

    def forget(self, article_id: str) -> None:
        """Take out what was said in an article."""
        self._ask("DELETE FROM saying WHERE article = ?", _blob(article_id))

    def names(self) -> Iterator[str]:
        """The id of every name."""
        return self._ids("SELECT DISTINCT name_id FROM saying WHERE name_id > ? ORDER BY name_id LIMIT 500")

    def of_name(self, name: str) -> list[tuple[int, Saying]]:
        """All sayings of one name, numbered, article by article."""
        found = self._ask(
            "SELECT rowid, record FROM saying WHERE name_id = ? ORDER BY article, rowid", _blob(name)
        )
        return [(number, _saying(record)) for number, record in found]

    def assign(self, people: Iterable[tuple[int, str, bool]]) -> None:
        """Say whose a saying is, by its number, and whether the index says otherwise."""
        with _telling_faults():
            self._rows.executemany(
                "UPDATE saying SET person = ?2, misplaced = ?3 WHERE rowid = ?1",
                ((number, _blob(person), misplaced) for number, person, misplaced in people),
            )

    def misplaced(self, limit: int) -> list[str]:
        """Articles of which the index says otherwise."""
        found = self._ask("SELECT DISTINCT article FROM saying WHERE misplaced LIMIT ?", limit)
        return [_text(article) for (article,) in found]

    def people_in(self, article_id: str) -> dict[str, str]:
        """Whose each name in an article is, by the id of the name."""
        found = self._ask("SELECT name_id, person FROM saying WHERE article = ?", _blob(article_id))
        return {_text(name): _text(person) for name, person in found}

    def place(self, article_id: str) -> None:
        """The index says the same of this article now."""
        self._ask("UPDATE saying SET misplaced = 0 WHERE article = ? AND misplaced", _blob(article_id))

    def people(self) -> Iterator[str]:
        """The id of everybody who said something."""
        return self._ids("SELECT DISTINCT person FROM saying WHERE person > ? ORDER BY person LIMIT 500")

    def of_person(self, person: str) -> Iterator[Saying]:
        """All sayings of one person."""
        found = self._ask("SELECT record FROM saying WHERE person = ?", _blob(person))
        return (_saying(record) for (record,) in found)

    def speaks(self, person: str) -> bool:
        """Whether anything is this person's."""
        return bool(self._ask("SELECT 1 FROM saying WHERE person = ? LIMIT 1", _blob(person)))

    def note(self, name: str, record: dict[str, Any]) -> None:
        """Keep something of a name."""
        self._ask("INSERT OR REPLACE INTO name VALUES (?, ?)", _blob(name), json.dumps(record))

    def noted(self, name: str) -> Any:
        """What was kept of a name, or None."""
        found = self._ask("SELECT record FROM name WHERE name_id = ?", _blob(name))
        return json.loads(found[0][0]) if found else None

    def all_noted(self) -> Iterator[tuple[str, Any]]:
        """Every name of which something was kept."""
        for name in self._ids("SELECT name_id FROM name WHERE name_id > ? ORDER BY name_id LIMIT 500"):
            yield name, self.noted(name)

    def _ids(self, page: str) -> Iterator[str]:
        # Page by page: between two of them the rows may change.
        last = b""
        while found := self._ask(page, last):
            yield from (_text(one) for (one,) in found)
            last = found[-1][0]

    def _ask(self, statement: str, *values: Any) -> list[Any]:
        with _telling_faults():
            return self._rows.execute(statement, values).fetchall()


def by_article(sayings: Iterable[tuple[int, Saying]]) -> Iterator[tuple[str, list[tuple[int, Saying]]]]:
    """The numbered sayings of one name, an article at a time."""
    for article_id, group in groupby(sayings, key=lambda numbered: numbered[1].article_id):
        yield article_id, list(group)


def _saying(record: str) -> Saying:
    fields = json.loads(record)
    fields[-1] = tuple(fields[-1])
    return Saying(*fields)


def _blob(text: str) -> bytes:
    # An id may hold a lone half of a surrogate pair, which SQLite refuses as text.
    return text.encode("utf-8", "surrogatepass")


def _text(blob: bytes) -> str:
    return blob.decode("utf-8", "surrogatepass")


@contextmanager
def _telling_faults() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as fault:
        raise IndexFault(
            f"what is read cannot be kept aside in the folder for temporary files: {fault}"
        ) from fault
