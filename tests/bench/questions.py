"""What is asked: seven kinds of question, drawn from what the index holds.

Each question is another, so that nothing can be answered from memory of the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from time import perf_counter
from urllib.parse import urlencode

from indexer.index import Reader, Search
from indexer.index.query import Field, Phrase, Word
from indexer.quote import Quote
from service.verify import verify

_EACH = 100  # questions of a kind
_WARMING = 5  # more, that are asked before any is timed
_MOST_SECONDS = 10.0  # for one kind, however slow: fewer are asked then
_ARTICLES = 400  # how many the questions are drawn from
_LEAST_LETTERS = 4  # in a keyword: nobody looks for "the"
_PHRASE, _CHECKED = 3, 20  # words


@dataclass(frozen=True, slots=True)
class Question:
    """One question: how the reader of an index is asked, and the address that asks a service the same."""

    ask: Callable[[Reader], object]
    path: str


def warmed(
    questions: Sequence[Question], reader: Reader, ask: Callable[[Question], object] | None = None
) -> Iterator[Question]:
    """The questions to be timed, as many as time allows, after the first few have been asked for nothing."""
    for question in questions[:_WARMING]:
        question.ask(reader)
        if ask:
            ask(question)
    started = perf_counter()
    for question in questions[_WARMING:]:
        if perf_counter() - started < _MOST_SECONDS:
            yield question


def draw(reader: Reader, seed: int) -> dict[str, list[Question]]:
    """Questions of every kind.

    Words are asked for as often as they are said, speakers as often as they speak.
    """
    random = Random(seed)
    quotes = _quotes(reader, random)
    named = [quote for quote in quotes if quote.speaker]
    long = [quote for quote in quotes if len(quote.text.split()) >= _CHECKED]
    kinds: dict[str, tuple[list[Quote], Callable[[Quote], Question]]] = {
        "keyword": (quotes, lambda quote: _keyword(_word(quote, random))),
        "keyword of one speaker": (named, lambda quote: _of_speaker(quote, random)),
        "phrase of three words": (long, lambda quote: _phrase(_run(quote, _PHRASE, random))),
        "keyword, speakers counted": (quotes, lambda quote: _faceted(_word(quote, random))),
        "speaker look-up": (named, _speaker),
        "verify 20 words, exact": (long, lambda quote: _verify(_run(quote, _CHECKED, random))),
        "verify 20 words, one altered": (long, lambda quote: _verify(_altered(quote, quotes, random))),
    }
    return {kind: list(map(ask, random.choices(of, k=_WARMING + _EACH))) for kind, (of, ask) in kinds.items()}


def _quotes(reader: Reader, random: Random) -> list[Quote]:
    held = sorted(article.id for article in reader.articles())
    chosen = random.sample(held, min(_ARTICLES, len(held)))
    quotes = [quote for article_id in chosen for quote in reader.article_quotes(article_id)]
    return [quote for quote in quotes if quote.kind == "direct"]


def _keyword(word: str) -> Question:
    search = Search(query=Word(word))
    return Question(lambda reader: reader.search(search), _address("quotes", q=word))


def _of_speaker(quote: Quote, random: Random) -> Question:
    word, speaker = _word(quote, random), quote.speaker or ""
    search = Search(query=Word(word), where=Field("speaker", speaker))
    return Question(lambda reader: reader.search(search), _address("quotes", q=word, speaker=speaker))


def _phrase(words: str) -> Question:
    search = Search(query=Phrase(words))
    return Question(lambda reader: reader.search(search), _address("quotes", q=f'"{words}"'))


def _faceted(word: str) -> Question:
    search = Search(query=Word(word), facets=("speaker",))
    return Question(lambda reader: reader.search(search), _address("quotes", q=word, facet="speaker"))


def _speaker(quote: Quote) -> Question:
    surname = (quote.speaker or "").split()[-1]
    return Question(lambda reader: reader.speakers(surname, 20), _address("speakers", q=surname))


def _verify(phrase: str) -> Question:
    return Question(lambda reader: verify(reader, phrase), _address("verify", quote=phrase))


def _address(route: str, **asked: str) -> str:
    return f"/api/v1/{route}?{urlencode(asked)}"


def _word(quote: Quote, random: Random) -> str:
    words = [word.strip(",.").lower() for word in quote.text.split()]
    return random.choice([word for word in words if word.isalpha() and len(word) >= _LEAST_LETTERS])


def _run(quote: Quote, length: int, random: Random) -> str:
    """Some words of the quotation, in order, from anywhere in it."""
    words = quote.text.split()
    start = random.randrange(len(words) - length + 1)
    return " ".join(words[start : start + length])


def _altered(quote: Quote, quotes: Sequence[Quote], random: Random) -> str:
    """The same with one word in the middle from any of `quotes`."""
    words = _run(quote, _CHECKED, random).split()
    words[_CHECKED // 2] = _word(random.choice(quotes), random)
    return " ".join(words)
