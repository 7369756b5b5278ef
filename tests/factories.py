"""Invented articles, quotations and speakers for the tests that begin at the index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from indexer.index.engine import Entry, Passage, RoleHeld, Speaker, StoredArticle
from indexer.quote import Context, Mention, Quote, Segment, Source, SpeakerType
from indexer.speakers import speaker_id

VOSS = "Mirela Voss"
HARTNELL = "Dov Hartnell"
BOARD = "Orrin Water Board"


def make_quote(text: str, speaker: str | None = VOSS, **changes: Any) -> Quote:
    """One quotation at the beginning of an article without a source; `changes` are fields of Quote."""
    article_id = changes.setdefault("article_id", "dam")
    kind: SpeakerType | None = changes.setdefault("speaker_type", "person" if speaker else None)
    fields: dict[str, Any] = {
        "id": f"{article_id}-0",
        "text": text,
        "kind": "direct",
        "speaker": speaker,
        "speaker_id": speaker_id(speaker, kind, article_id) if speaker and kind else None,
        "role": None,
        "date": None,
        "date_basis": None,
        "source": Source(None, None, None, (), None),
        "cue": "said",
        "mention": Mention(speaker, len(text) + 7, len(text) + 7 + len(speaker)) if speaker else None,
        "segments": (Segment(0, len(text), text),),
        "context": Context("Before it, ", " and after."),
        "confidence": 0.9,
    }
    return Quote(**fields | changes)


def make_entry(article_id: str, *quotes: Quote, digest: str = "1", **source: Any) -> Entry:
    """One article with a paragraph for each quotation, all of one source."""
    printed = Source(
        **{"url": None, "title": None, "publisher": None, "authors": (), "published": None} | source
    )
    made: list[Quote] = []
    passages: list[Passage] = []
    offset = 0
    for number, quote in enumerate(quotes):
        paragraph = f"In item {number}, somebody was heard: “{quote.text}”"
        start = offset + paragraph.index("“") + 1
        passages.append(Passage(f"{article_id}-p{number}", article_id, offset, paragraph))
        made.append(_moved(quote, article_id, start, printed))
        offset += len(paragraph) + 2
    article = StoredArticle(
        id=article_id, digest=digest, **{name: getattr(printed, name) for name in Source.__slots__}
    )
    return Entry(article, tuple(made), tuple(passages))


def _moved(quote: Quote, article_id: str, start: int, source: Source) -> Quote:
    return replace(
        quote,
        id=f"{article_id}-{start}",
        article_id=article_id,
        source=source,
        date=quote.date or (source.published or "")[:10] or None,
        segments=(Segment(start, start + len(quote.text), quote.text),),
        mention=None,
    )


def make_speaker(name: str, quotes: int = 1, **changes: Any) -> Speaker:
    """One speaker's record."""
    kind = changes.setdefault("type", "person")
    fields: dict[str, Any] = {
        "id": speaker_id(name, kind, "dam"),
        "name": name,
        "aliases": (),
        "roles": (RoleHeld("mayor of Orrin", "2024-03-05", "2024-04-01"),),
        "quotes": quotes,
    }
    return Speaker(**fields | changes)


def library() -> tuple[Entry, ...]:
    """Five articles of three outlets: words printed twice, a speaker who gets a role, undated articles."""
    winter = make_quote("We will never close the spillway gates in winter.")
    gazette: dict[str, Any] = {"publisher": "Orrin Gazette", "authors": ("Ines Falk",)}
    return (
        make_entry(
            "dam",
            winter,
            make_quote("The spillway held, and the spillway will hold.", HARTNELL),
            make_quote("Nobody told the valley about the third gate.", None, confidence=0.0),
            url="https://gazette.example/dam",
            title="The dam holds",
            published="2024-03-05",
            **gazette,
        ),
        make_entry(
            "wire",
            winter,
            url="https://courier.example/w",
            publisher="Valley Courier",
            published="2024-03-06T09:30",
        ),
        make_entry(
            "vote",
            make_quote(
                "The gates stay open until the third of May.", role="mayor of Orrin", date="2024-04-01"
            ),
            make_quote(
                "the safest dam in the valley", BOARD, kind="mixed", speaker_type="group", confidence=0.35
            ),
            published="2024-04-02",
            **gazette,
        ),
        make_entry(
            "history",
            make_quote(
                "A naïve plan, and a costly one: £3 million gone.", HARTNELL, kind="indirect", role="engineer"
            ),
            make_quote("Gates are only as honest as their keepers."),
        ),
        make_entry("empty", publisher="Hill Radio", published="2025-01-09"),
    )


def put(writer: Any, entries: Iterable[Entry]) -> None:
    """Write all entries and a record for each speaker."""
    counts: dict[str, list[Quote]] = {}
    for entry in entries:
        writer.put(entry)
        for quote in entry.quotes:
            if quote.speaker_id:
                counts.setdefault(quote.speaker_id, []).append(quote)
    for quotes in counts.values():
        first = quotes[0]
        writer.put_speaker(
            make_speaker(str(first.speaker), len(quotes), type=first.speaker_type, id=first.speaker_id)
        )
