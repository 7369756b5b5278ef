"""One tantivy commit in the making."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from indexer.index.engine import Entry, Family, Speaker
from indexer.index.folder import WritesAlone
from indexer.index.generations import EDITORS, telling_faults
from indexer.index.tantivy import documents
from indexer.index.tantivy.crossing import whole
from indexer.index.tantivy.documents import Made
from indexer.index.tantivy.reader import TantivyReader
from indexer.index.tantivy.repairs import flag_prints, purge
from indexer.index.tantivy.room import Room


class TantivyWriter(WritesAlone):
    """Keeps `indexer.index.engine.Writer` on the tantivy index in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._room = Room(folder)
        self._written: set[str] = set()  # keys, since the index was last read
        self._statements: set[int] = set()
        self._repeated: set[int] = set()  # statements of which there may be prints that are not flagged
        self._purging = False
        self.changed = False

    def put(self, entry: Entry) -> None:
        """Write an article with all that belongs to it, in place of what was held under its id."""
        made = list(documents.of_entry(entry))
        for one in made:
            if "statement" in one:
                self._flag(one)
        self._replace(f"article {entry.article.id}", made, _article_fields(entry.article.id))

    def _flag(self, quote: Made) -> None:
        """Say of a quotation whether other prints are held; those held before are flagged in the end."""
        statement = quote["statement"]
        if statement in self._statements or self._room.holds("statement", statement):
            self._repeated.add(statement)
            quote["what"] += " alike"
        self._statements.add(statement)

    def remove(self, article_id: str) -> None:
        """Take an article out with all that belongs to it, and every byte of it."""
        self._purging = True
        self._replace(f"article {article_id}", [], _article_fields(article_id))

    def put_speaker(self, speaker: Speaker) -> None:
        """Write a speaker's record, in place of what was held under its id."""
        self._replace_one(f"speaker {speaker.id}", documents.of_speaker(speaker))

    def remove_speaker(self, speaker_id: str) -> None:
        """Take a speaker's record out; no error when there is none."""
        self._replace_one(f"speaker {speaker_id}")

    def put_ledger(self, key: str, record: dict[str, Any]) -> None:
        """Keep what the register needs to go on counting, in place of what was held under `key`."""
        self._replace_one(f"ledger {key}", documents.of_ledger(key, record))

    def remove_ledger(self, key: str) -> None:
        """Take out what is held under a key; no error when there is nothing."""
        self._replace_one(f"ledger {key}")

    def put_editors(self, text: str) -> None:
        """Keep the editors' file, which later commits keep too unless they replace the index."""
        with telling_faults():
            # Under a name of its own first: the file may be the base generation's, by a second name.
            aside = self._folder / f"{EDITORS}.new"
            aside.write_text(text, encoding="utf-8")
            aside.replace(self._folder / EDITORS)
        self.changed = True

    def put_family(self, family: Family) -> None:
        """Write a family, in place of what was held under its id."""
        self._replace_one(f"family {family.id}", documents.of_family(family))

    def remove_family(self, family_id: str) -> None:
        """Take a family out; its quotations stay."""
        self._replace_one(f"family {family_id}")

    @contextmanager
    def settled(self) -> Iterator[TantivyReader]:
        """What the index will hold after this commit as far as it is written, seen by nobody else yet."""
        self._finish()
        reader = TantivyReader("", self._folder)
        try:
            yield reader
        finally:
            reader.close()

    def _replace_one(self, key: str, *made: Made) -> None:
        self._replace(key, made, {"id": whole(key)})

    def _replace(self, key: str, made: Iterable[Made], fields: dict[str, str]) -> None:
        """Write documents in place of those that hold these values."""
        is_new = key not in self._written
        held = [name for name, value in fields.items() if not is_new or self._room.holds(name, value)]
        for name in held:
            self._room.forget(name, fields[name])
        for one in made:
            self._room.add(one)
            self._written.add(key)
        self.changed = self.changed or bool(held) or key in self._written

    def commit(self) -> None:
        """Write everything out. Only the files of the index are left in the folder."""
        self._finish()
        self._room.tidy()

    def _finish(self) -> None:
        self._room.settle()
        flag_prints(self._room, self._repeated)
        if self._purging:
            purge(self._room)
        self._written.clear()
        self._statements.clear()
        self._repeated.clear()

    def close(self) -> None:
        """Let go of every file; what is not committed is of no use any more."""
        self._room.close()


def _article_fields(article_id: str) -> dict[str, str]:
    return {"article_id": whole(article_id), "part_of": whole(article_id)}
