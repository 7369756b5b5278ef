"""What can be asked of the index being served and finds something, for the pages that show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from indexer.extract.language.closed import SMALL_WORDS, TIMES
from indexer.index.engine import Reader, Search
from indexer.index.query import Field
from indexer.quote import Quote
from indexer.speakers import is_same_everywhere

_READ = 400  # quotations, the newest
_WORD_LETTERS = 5  # shorter words tell little
_PHRASE_WORDS = (3, 5)
_SENTENCE_WORDS = (8, 16)
_SPEAKERS = 20  # asked for the most quoted person
_SAID = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Examples:
    """What can be asked, each None where the index has nothing of the kind.

    `speaker` is the name of the person quoted most, `word` one that tells what is in the news, `phrase` a
    few words in their order, `sentence` a whole quotation, `newest` the newest quotation of somebody named.
    """

    speaker: str | None
    speaker_id: str | None
    word: str | None
    phrase: str | None
    sentence: str | None
    newest: Quote | None


_known: WeakKeyDictionary[Reader, Examples] = WeakKeyDictionary()


def find_examples(reader: Reader) -> Examples:
    """Examples from one generation, found once."""
    if (known := _known.get(reader)) is None:
        known = _known[reader] = _find(reader)
    return known


def _find(reader: Reader) -> Examples:
    newest = reader.search(Search(sort="newest", limit=_READ, where=Field("kind", "direct"))).quotes
    quotes = [quote for quote in newest if is_same_everywhere(quote.speaker_id)]
    unbroken = [quote for quote in quotes if len(quote.segments) == 1]
    _, prominent = reader.speakers("", _SPEAKERS)
    person = next((one for one in prominent if one.type == "person"), None)
    word = _telling_word(quotes)
    return Examples(
        speaker=person.name if person else None,
        speaker_id=person.id if person else None,
        word=word,
        phrase=next(_phrases(unbroken, word), None),
        sentence=next(_sentences(unbroken, word), None),
        newest=next((quote for quote in quotes if quote.speaker), None),
    )


def _telling_word(quotes: Sequence[Quote]) -> str | None:
    """The word that most quotations hold of those that headlines hold too: what the news is about."""
    titles = {quote.source.title for quote in quotes}
    roles = {word for quote in quotes for word in _SAID.findall((quote.role or "").lower())}
    headlines = Counter(word for title in titles for word in set(_SAID.findall((title or "").lower())))
    said: Counter[str] = Counter()
    for quote in quotes:
        # In small letters, it is neither a name nor the first word of a sentence.
        said.update({word for word in _SAID.findall(quote.text) if word.islower() and word in headlines})
    weights = {
        word: count * headlines[word]
        for word, count in said.items()
        if len(word) >= _WORD_LETTERS and word not in SMALL_WORDS | TIMES | roles
    }
    return max(sorted(weights), key=weights.__getitem__, default=None)


def _phrases(quotes: Sequence[Quote], word: str | None) -> Iterator[str]:
    """A few words of a quotation that end in the telling one, else any few."""
    least, most = _PHRASE_WORDS
    pieces = [piece.split() for quote in quotes for piece in re.split(r"[^\w\s'’-]+", quote.text)]
    for words in pieces:
        end = words.index(word) + 1 if word and word in words else 0
        if end >= least:
            yield " ".join(words[max(0, end - most) : end])
    yield from (" ".join(words[:most]) for words in pieces if len(words) >= least)


def _sentences(quotes: Sequence[Quote], word: str | None) -> Iterator[str]:
    """A short quotation with the telling word, else any short one."""
    least, most = _SENTENCE_WORDS
    short = [quote.text for quote in quotes if least <= len(quote.text.split()) <= most]
    yield from (text for text in short if word and word in text)
    yield from short
