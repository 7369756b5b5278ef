"""What is put, as documents: each a dictionary from the fields of the schema to their values."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from indexer.index.engine import Entry, Family, Passage, Speaker, StoredArticle
from indexer.index.names import name_words, slips
from indexer.index.order import day_number, standing_of
from indexer.index.prints import print_key
from indexer.index.records import written
from indexer.index.scoring import weight
from indexer.index.tantivy import levels
from indexer.index.tantivy.crossing import number, short_number, tokens, whole
from indexer.index.tantivy.schema import counted_as
from indexer.index.tantivy.values import called, voice_of
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere
from indexer.wording.analysis import pairs, terms
from indexer.wording.fold import wording_key

Made = dict[str, Any]

LEAST = weight("indirect", 1)
"""The smallest weight there is, but for a quotation without a word."""

_MOST_QUOTES, _ID_BYTES = (1 << 24) - 1, 5


def statement_of(quote: Quote) -> int:
    """The number that all prints of a statement share."""
    return int(print_key(quote), 16)


def prominence(quotes: int, speaker_id: str) -> int:
    """The number by which speakers stand, ascending: the most quoted first, then by how their ids begin."""
    start = speaker_id.encode("utf-8", "surrogatepass")[:_ID_BYTES].ljust(_ID_BYTES, b"\0")
    return (_MOST_QUOTES - min(quotes, _MOST_QUOTES)) << 8 * _ID_BYTES | int.from_bytes(start)


def of_entry(entry: Entry) -> Iterator[Made]:
    """The article, its quotations and its passages."""
    yield of_article(entry.article)
    met: set[str | None] = set()
    for quote in entry.quotes:
        is_first = is_same_everywhere(quote.speaker_id) and quote.speaker_id not in met
        met.add(quote.speaker_id)
        yield of_quote(quote, is_first=is_first)
    yield from map(of_passage, entry.passages)


def of_article(article: StoredArticle) -> Made:
    """An article."""
    return _filled(
        what="article",
        id=whole(f"article {article.id}"),
        part_of=whole(article.id),
        url=article.url and whole(article.url),
        published=day_number((article.published or "")[:10]) or None,
        record=written(asdict(article)).encode(),
        **_counted(outlet=article.publisher),
    )


def of_quote(quote: Quote, *, is_first: bool) -> Made:
    """A quotation. `is_first`: the first in its article by a speaker whose id means the same everywhere."""
    said, named = terms(quote.text), terms(quote.speaker or "")
    is_known = is_same_everywhere(quote.speaker_id)
    speaker_id = quote.speaker_id if is_known else None
    return _filled(
        what="quote" if is_known else "quote stranger",
        id=whole(f"quote {quote.id}"),
        article_id=whole(quote.article_id),
        article=number(quote.article_id),
        levels=tokens(levels.held(said, named)),
        words=tokens({term.word for term in said}),
        pairs=tokens(pairs(said)),
        speaker=tokens(name_words(quote.speaker or "")),
        role=tokens(name_words(quote.role or "")),
        publisher=tokens(name_words(quote.source.publisher or "")),
        speaker_id=quote.speaker_id and whole(quote.speaker_id),
        called=speaker_id and whole(called(speaker_id, quote.speaker)),
        day=day_number((quote.date or "")[:10]),
        oldest=standing_of(quote, "oldest"),
        newest=standing_of(quote, "newest"),
        weight=heft(weight(quote.kind, len(said))),
        confidence=float(quote.confidence),
        wording=number(wording_key(quote.text)),
        statement=statement_of(quote),
        record=written(quote.to_record()).encode(),
        **_counted(
            kind=quote.kind,
            outlet=quote.source.publisher,
            office=quote.role,
            voice=voice_of(speaker_id, quote.speaker),
            person=voice_of(quote.speaker_id, None) if is_first else None,
        ),
    )


def heft(weighs: float) -> float:
    """The number of which tantivy makes the weight of a quotation: it multiplies by log2(2 + number)."""
    return math.exp2(max(weighs / LEAST, 1.0)) - 2


def of_passage(passage: Passage) -> Made:
    """A passage."""
    found = terms(passage.text)
    return _filled(
        what="passage",
        id=whole(f"passage {passage.id}"),
        part_of=whole(passage.article_id),
        passage_words=tokens({term.word for term in found}),
        passage_pairs=tokens(set(pairs(found))),
        record=written(asdict(passage)).encode(),
    )


def of_speaker(speaker: Speaker) -> Made:
    """A speaker; one without quotations is found by id alone."""
    key, record = whole(f"speaker {speaker.id}"), written(asdict(speaker)).encode()
    if not speaker.quotes:
        return {"what": "signpost", "id": key, "record": record}
    names = " ".join((speaker.name, *speaker.aliases))
    return _filled(
        what="speaker",
        id=key,
        names=tokens(name_words(names)),
        slips=tokens(slips(names)),
        prominence=prominence(speaker.quotes, speaker.id),
        record=record,
    )


def of_family(family: Family) -> Made:
    """A family, found by each of its members."""
    members = [whole(member) for member in dict.fromkeys(family.quotes)]
    record = written(asdict(family)).encode()
    return _filled(what="family", id=whole(f"family {family.id}"), members=members, record=record)


def of_ledger(key: str, record: dict[str, Any]) -> Made:
    """A ledger."""
    return {"what": "ledger", "id": whole(f"ledger {key}"), "record": written(record).encode()}


def _counted(**texts: str | None) -> Made:
    """Values, and the numbers they are counted by."""
    held = {field: whole(text) for field, text in texts.items() if text}
    return held | {counted_as(field): short_number(text) for field, text in held.items()}


def _filled(**fields: Any) -> Made:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
