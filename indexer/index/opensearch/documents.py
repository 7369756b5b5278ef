"""What is written of each record: its JSON, and the terms that find it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from indexer.index.engine import Entry, Family, Passage, Speaker
from indexer.index.names import name_words, slips
from indexer.index.opensearch.schema import SEPARATOR
from indexer.index.opensearch.tokens import token
from indexer.index.order import day_number, standing_of
from indexer.index.prints import print_key
from indexer.index.query import DIGITS
from indexer.index.records import written
from indexer.index.scoring import levels, weight
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere
from indexer.wording.analysis import Term, pairs, terms
from indexer.wording.fold import wording_key

Fields = dict[str, Any]

_PERSON, _NAME = "i ", "n "


@dataclass(frozen=True, slots=True)
class Document:
    """One document; `route` is the same for those that have to lie in one shard."""

    doc: str
    key: str
    fields: Fields
    route: str | None = None


def identity(doc: str, key: str) -> str:
    """The term that finds a document of this kind by its id."""
    return token(f"{doc} {key}")


def voice_of(person: str | None, name: str | None) -> str | None:
    """What a speaker is counted by: the id that means the same in every article, else the name printed."""
    if person:
        return token(f"{_PERSON}{person}")
    return token(f"{_NAME}{name}") if name else None


def voice(term: str) -> tuple[bool, str]:
    """Whether a voice is told by an id, and that id or the name."""
    return term.startswith(_PERSON), term[len(_PERSON) :]


def entry_documents(entry: Entry) -> Iterator[Document]:
    """An article with all that belongs to it."""
    article = entry.article
    cast = {quote.speaker_id for quote in entry.quotes if quote.speaker_id}
    yield Document(
        "article",
        article.id,
        {
            "article_id": token(article.id),
            "url": _token(article.url),
            "outlet": _token(article.publisher),
            "published": _token(article.published and article.published[:10]),
            "quoted": _tokens(cast),
            "cast": _tokens(filter(is_same_everywhere, cast)),
            "record": written(asdict(article)),
        },
    )
    yield from map(_quote_document, entry.quotes)
    yield from map(_passage_document, entry.passages)


def _quote_document(quote: Quote) -> Document:
    statement = print_key(quote)
    fields = _said(quote) | _credited(quote) | _dated(quote)
    fields |= {
        "article_id": token(quote.article_id),
        "start": quote.start,
        "kind": quote.kind,
        "confidence": quote.confidence,
        "statement": statement,
        "record": written(quote.to_record()),
    }
    return Document("quote", quote.id, fields, statement)


def _said(quote: Quote) -> Fields:
    found = terms(quote.text)
    reached = levels(found, terms(quote.speaker or ""))
    return {
        "once": _tokens(reached.once),
        "twice": _tokens(reached.twice),
        "thrice": _tokens(reached.thrice),
        "named": _tokens(reached.named),
        "both": _tokens(reached.both),
        "weight": weight(quote.kind, len(found)),
        "words": _words(found),
        "pairs": SEPARATOR.join(map(token, pairs(found))),
        "wording": wording_key(quote.text),
    }


def _credited(quote: Quote) -> Fields:
    person = quote.speaker_id if is_same_everywhere(quote.speaker_id) else None
    return {
        "voice": voice_of(person, quote.speaker),
        "speaker": _token(quote.speaker),
        "speaker_id": _token(quote.speaker_id),
        "person": _token(person),
        "role": _token(quote.role),
        "role_words": _tokens(name_words(quote.role or "")),
        "publisher": _token(quote.source.publisher),
        "publisher_words": _tokens(name_words(quote.source.publisher or "")),
    }


def _dated(quote: Quote) -> Fields:
    date = (quote.date or "")[:10]
    periods: Fields = {name: token(date[:digits]) for name, digits in DIGITS.items() if len(date) >= digits}
    return {
        **periods,
        "date": _token(date),
        "said": day_number(date),
        "oldest": standing_of(quote, "oldest"),
        "newest": standing_of(quote, "newest"),
    }


def _passage_document(passage: Passage) -> Document:
    found = terms(passage.text)
    fields = {
        "article_id": token(passage.article_id),
        "start": passage.start,
        "passage_words": _words(found),
        "passage_pairs": _tokens(set(pairs(found))),
        "record": written(asdict(passage)),
    }
    return Document("passage", passage.id, fields)


def speaker_document(speaker: Speaker) -> Document:
    """A speaker, or a signpost, which only its id finds."""
    record = written(asdict(speaker))
    if not speaker.quotes:
        return Document("speaker", speaker.id, {"record": record})
    names = (speaker.name, *speaker.aliases)
    fields = {
        "names": _tokens(name_words(" ".join(names))),
        "called": [SEPARATOR.join(map(token, name_words(name))) for name in names],
        "slips": _tokens(slips(" ".join(names))),
        "quotes": speaker.quotes,
        "record": record,
    }
    return Document("speaker", speaker.id, fields)


def family_document(family: Family) -> Document:
    """A family, found by each of its quotations."""
    fields = {"members": _tokens(family.quotes), "record": written(asdict(family))}
    return Document("family", family.id, fields)


def record_document(doc: str, key: str, record: Any) -> Document:
    """What only its id finds."""
    return Document(doc, key, {"record": written(record)})


def _words(found: tuple[Term, ...]) -> list[str]:
    return _tokens({term.word for term in found})


def _tokens(texts: Any) -> list[str]:
    return sorted(map(token, texts))


def _token(text: str | None) -> str | None:
    return token(text) if text else None
