"""What is asked: one table of kinds, each question drawn from what the index holds.

Each question is another, so that nothing can be answered from memory of the one before.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from random import Random
from time import perf_counter
from typing import get_args

from indexer.index import Reader, Search
from indexer.index.query import And, Dates, FacetName, Field, FieldName, Phrase, Prefix, Word
from indexer.quote import Quote
from tests.bench.asked import SHOWN, Altered, Asked, LookUp, Suggest, Verify

_EACH = 100  # questions of a kind
_WARMING = 5  # more, that are asked before any is timed
_MOST_SECONDS = 10.0  # for one kind, however slow: fewer are asked then
_ARTICLES = 400  # how many the questions are drawn from
_LEAST_LETTERS = 4  # in a keyword: nobody looks for "the",
_COMMON = frozenset("from have that this when will with your".split())  # nor for these, which some leave out
_PHRASE, _CHECKED = 3, 20  # words
_BEGINNING, _TYPED = 4, 3  # letters of a word that is looked for, of a name that is suggested
_AROUND = datetime.timedelta(15)  # days on either side: about a month


def warming(questions: Sequence[Asked]) -> Sequence[Asked]:
    """The first few, to be asked before any is timed."""
    return questions[:_WARMING]


def to_be_timed(questions: Sequence[Asked]) -> Iterator[Asked]:
    """The others, as many as time allows."""
    started = perf_counter()
    for question in questions[_WARMING:]:
        if perf_counter() - started < _MOST_SECONDS:
            yield question


def draw(reader: Reader, seed: int) -> dict[str, list[Asked]]:
    """Questions of every kind.

    Words are asked for as often as they are said, speakers as often as they speak.
    """
    random = Random(seed)
    quotes = _quotes(reader, random)
    named = [quote for quote in quotes if quote.speaker]
    held = [quote for quote in quotes if quote.role and " of " in quote.role]
    dated = [quote for quote in quotes if quote.date]
    long = [quote for quote in quotes if len(quote.text.split()) >= _CHECKED]

    def word(quote: Quote) -> Word:
        return Word(_word(quote, random))

    def phrase(quote: Quote) -> Phrase:
        return Phrase(_run(quote, _PHRASE, random))

    def altered(quote: Quote) -> str:
        return _altered(quote, quotes, random)

    kinds: dict[str, tuple[list[Quote], Callable[[Quote], Asked]]] = {
        "keyword": (quotes, lambda q: Search(word(q))),
        "keyword of one speaker": (named, lambda q: Search(word(q), _field("speaker", q.speaker))),
        "keyword in one role": (held, lambda q: Search(word(q), _field("role", q.role))),
        "keyword in one outlet": (quotes, lambda q: Search(word(q), _field("publisher", q.source.publisher))),
        "keyword of one kind": (quotes, lambda q: Search(word(q), _field("kind", q.kind))),
        "keyword within a month": (dated, lambda q: Search(word(q), _month(q))),
        "keyword, all of these": (dated, lambda q: Search(word(q), _narrow(q))),
        "phrase of three words": (long, lambda q: Search(phrase(q))),
        "beginning of a word": (quotes, lambda q: Search(Prefix(_word(q, random)[:_BEGINNING]))),
        "keyword, speakers counted": (quotes, lambda q: Search(word(q), facets=("speaker",))),
        "keyword, outlets counted": (quotes, lambda q: Search(word(q), facets=("publisher",))),
        "keyword, roles counted": (quotes, lambda q: Search(word(q), facets=("role",))),
        "keyword, years counted": (quotes, lambda q: Search(word(q), facets=("year",))),
        "keyword, kinds counted": (quotes, lambda q: Search(word(q), facets=("kind",))),
        "keyword, counted by month": (quotes, lambda q: Search(word(q), histogram="month")),
        "keyword, newest first": (quotes, lambda q: Search(word(q), sort="newest")),
        "keyword, second page": (quotes, lambda q: Search(word(q), offset=SHOWN)),
        "keyword, tenth page": (quotes, lambda q: Search(word(q), offset=9 * SHOWN)),
        "keyword, prints grouped": (quotes, lambda q: Search(word(q), grouped=True)),
        "keyword, all that is counted": (quotes, lambda q: _counted(word(q))),
        "speaker's latest": (named, lambda q: Search(where=_field("speaker", q.speaker), sort="newest")),
        "speakers suggested": (named, lambda q: Suggest(_surname(q)[:_TYPED])),
        "speakers looked up": (named, lambda q: LookUp(_surname(q))),
        "20 words, one altered": (long, lambda q: Altered(altered(q), q.id)),
        "verify 20 words, exact": (long, lambda q: Verify(_run(q, _CHECKED, random))),
        "verify 20 words, one altered": (long, lambda q: Verify(altered(q))),
    }
    return {kind: list(map(ask, random.choices(of, k=_WARMING + _EACH))) for kind, (of, ask) in kinds.items()}


def _quotes(reader: Reader, random: Random) -> list[Quote]:
    held = sorted(article.id for article in reader.articles())
    chosen = random.sample(held, min(_ARTICLES, len(held)))
    quotes = [quote for article_id in chosen for quote in reader.article_quotes(article_id)]
    return [quote for quote in quotes if quote.kind == "direct" and _keywords(quote)]


def _counted(word: Word) -> Search:
    """With all that a page of answers shows."""
    return Search(word, facets=get_args(FacetName), histogram="year", grouped=True)


def _field(name: FieldName, value: str | None) -> Field:
    return Field(name, value or "")


def _month(quote: Quote) -> Dates:
    day = datetime.date.fromisoformat((quote.date or "")[:10])
    return Dates((day - _AROUND).isoformat(), (day + _AROUND).isoformat())


def _narrow(quote: Quote) -> And:
    return And((_field("publisher", quote.source.publisher), _field("kind", quote.kind), _month(quote)))


def _surname(quote: Quote) -> str:
    return (quote.speaker or "").split()[-1]


def _word(quote: Quote, random: Random) -> str:
    return random.choice(_keywords(quote))


def _keywords(quote: Quote) -> list[str]:
    words = (word.strip(",.").lower() for word in quote.text.split())
    return [word for word in words if _is_keyword(word)]


def _is_keyword(word: str) -> bool:
    return word.isalpha() and len(word) >= _LEAST_LETTERS and word not in _COMMON


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
