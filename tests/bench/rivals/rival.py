"""What anything that holds the same quotations is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

from indexer.index import Reader, Search
from indexer.quote import Quote
from tests.bench.asked import Altered, Asked, LookUp, Suggest, Verify


@dataclass(frozen=True, slots=True)
class Answer:
    """How many there are in all, those on the page, and how often each value that was counted occurs.

    Quotations by id, speakers by name.
    """

    total: int
    shown: tuple[str, ...]
    counts: Mapping[str, int] = field(default_factory=dict)


class Rival(Protocol):
    """Quotations held in another way, or the same ones asked in another way."""

    def search(self, asked: Search) -> Answer:
        """Quotations that match; a facet counts over all of them and not over those shown."""
        ...

    def suggest(self, beginning: str) -> Answer:
        """Speakers of whose name some word begins so, most quoted first."""
        ...

    def altered(self, phrase: str) -> Answer:
        """Quotations of which `phrase` may be a wording, most promising first; `total` is those shown."""
        ...


@runtime_checkable
class Engine(Rival, Protocol):
    """One of our engines, which answers more than its rivals."""

    def look_up(self, words: str) -> Answer:
        """Speakers whose name holds these words."""
        ...

    def verify(self, phrase: str) -> Answer:
        """The verdict on a phrase, as the one thing shown; `total` is the matches it rests on."""
        ...


class Opening(Protocol):
    """Builds a rival in a new folder from all quotations and opens it."""

    def __call__(self, folder: Path, quotes: Iterable[Quote], /) -> AbstractContextManager[Rival]: ...


def answer(rival: Rival, asked: Asked) -> Answer:
    """The rival's answer. Raises ValueError for what rivals are not asked."""
    match asked:
        case Search():
            return rival.search(asked)
        case Suggest(beginning):
            return rival.suggest(beginning)
        case Altered(phrase):
            return rival.altered(phrase)
        case LookUp(words) if isinstance(rival, Engine):
            return rival.look_up(words)
        case Verify(phrase) if isinstance(rival, Engine):
            return rival.verify(phrase)
        case _:
            raise ValueError(f"no rival answers {asked}")


def is_for_all(asked: Asked) -> bool:
    """Whether rivals are asked this too."""
    return isinstance(asked, Suggest | Altered) or (isinstance(asked, Search) and not asked.grouped)


def every_quote(reader: Reader) -> Iterator[Quote]:
    """All quotations of an index, article by article as it was built: a search would give them by day."""
    for article in reader.articles():
        yield from reader.article_quotes(article.id)
