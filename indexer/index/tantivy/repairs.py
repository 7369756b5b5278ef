"""What a commit has to write anew of what is written already.

tantivy changes no document, and takes what is deleted out of its files when it likes. So documents are
deleted and added again, made from their records: those of which a print has come, and before a takedown is
published all those of every segment with something deleted, which is left empty and goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from tantivy import DocAddress, Occur, Query

from indexer.index.engine import Passage
from indexer.index.records import article_of, family_of, speaker_of
from indexer.index.tantivy import documents
from indexer.index.tantivy.documents import Made
from indexer.index.tantivy.room import Room
from indexer.index.tantivy.segments import ALIKE, any_of, joined
from indexer.quote import Quote

_AT_ONCE = 1_000  # statements


def flag_prints(room: Room, statements: Iterable[int]) -> None:
    """Flag every quotation of these statements."""
    left = iter(sorted(statements))
    while some := list(islice(left, _AT_ONCE)):
        unflagged = joined([(Occur.Must, any_of("statement", some)), (Occur.MustNot, ALIKE)])
        for address in room.segments.addresses(unflagged):
            _write_again(room, address, " alike")
    room.settle()


def purge(room: Room) -> None:
    """Write anew every segment that holds something deleted, without it."""
    while any(deleted := room.deleted()):
        for address in room.segments.addresses(Query.all_query()):
            if deleted[address.segment_ord]:
                _write_again(room, address)
        room.settle()


def _write_again(room: Room, address: DocAddress, flag: str = "") -> None:
    stored = room.segments.stored(address)
    room.forget("id", stored["id"])
    made = _made(stored, room.segments.record(address))
    room.add({**made, "id": stored["id"], "what": stored["what"] + flag})


def _made(stored: dict[str, Any], record: dict[str, Any]) -> Made:
    """The document that a record was written with."""
    match stored["what"].split()[0]:
        case "quote":
            return documents.of_quote(Quote.from_record(record), is_first="person" in stored)
        case "passage":
            return documents.of_passage(Passage(**record))
        case "article":
            return documents.of_article(article_of(record))
        case "speaker" | "signpost":
            return documents.of_speaker(speaker_of(record))
        case "family":
            return documents.of_family(family_of(record))
        case _:
            return documents.of_ledger("", record)
