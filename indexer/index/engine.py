"""The contract: what every engine does, and the records that cross it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from indexer.index.query import FacetName, Interval, Node, Sort
from indexer.quote import Quote, SpeakerType


class IndexFault(Exception):
    """The index cannot do what was asked; the message says why, in words for a person."""


class IndexMissing(IndexFault):
    """There is no index at this place."""


class IndexDamaged(IndexFault):
    """A file of the index is missing or not as it was written."""


class IndexBusy(IndexFault):
    """Another writer holds the index and did not finish in time."""


class IndexAway(IndexFault):
    """The server that keeps the index does not answer, or cannot now; it may before long."""


class PlaceUnknown(ValueError):
    """`Search.after` is no place that this engine has given out for this search."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What the index keeps of an article beside its quotations and passages."""

    id: str
    digest: str
    url: str | None
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an article as printed: what a phrase is checked against beyond quotations.

    `start` is the offset of its first character in the article's text.
    """

    id: str
    article_id: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role as the articles word it, with the first and last day it was printed (ISO 8601)."""

    role: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person or body across all articles.

    `years` counts quotations by the year they were said. `not_to_be_confused_with` holds the ids of
    others of the same name. A record without quotations is a signpost: an id that was somebody's,
    and in `not_to_be_confused_with` whoever is meant by it now.
    """

    id: str
    name: str
    type: SpeakerType
    aliases: tuple[str, ...]
    roles: tuple[RoleHeld, ...]
    quotes: int
    years: tuple[tuple[str, int], ...] = ()
    not_to_be_confused_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """Quotations that are one utterance printed in several wordings; `id` is the earliest one's."""

    id: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything the index holds of one article: what `put` writes in one piece."""

    article: StoredArticle
    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """One question. `where` narrows without counting towards the rank; `offset` skips hits.

    Relevance is `indexer.index.scoring`; equals stand in `indexer.index.order`. With `grouped`, prints of
    one statement (`indexer.index.prints.print_key`) are one hit, the first of them in the order asked for.
    `after`: the `next` of an earlier answer to the same search; what comes after its last quotation
    follows, whatever commits there have been since.
    """

    query: Node | None = None
    where: Node | None = None
    sort: Sort = "relevance"
    facets: tuple[FacetName, ...] = ()
    histogram: Interval | None = None
    grouped: bool = False
    limit: int = 20
    offset: int = 0
    after: str | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many hits have it.

    `id`: of a speaker whose id means the same in every article (`indexer.speakers.is_same_everywhere`).
    """

    value: str
    count: int
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer: quotations best first, and how many there are in all, before and after this page.

    `facets` maps a facet to its values, most frequent first, at most 50. A statement with several
    prints counts once for each value that any of them has. `histogram` counts hits by the year,
    month or day they were said, in order, without the empty ones. `is_exact`: whether `total` and
    the counts are exact or estimates. `next` is a place, as text, and None on the last page.
    """

    total: int
    quotes: tuple[Quote, ...]
    facets: dict[FacetName, tuple[FacetValue, ...]]
    histogram: tuple[tuple[str, int], ...] = ()
    is_exact: bool = True
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Printing:
    """Where else a quotation is printed.

    `copies` counts other articles with the same words (`indexer.wording.fold.wording_key`), whoever said
    them. `prints` are those of this statement (`indexer.index.prints.print_key`), oldest first, this one
    among them unless there are too many.
    """

    copies: int
    prints: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the index holds; days are ISO 8601, of the articles that have one."""

    articles: int
    quotes: int
    speakers: int
    publishers: int
    first: str | None
    last: str | None


class Reader(Protocol):
    """One generation of an index, unchanging. Safe to use from several threads."""

    generation: str

    def search(self, search: Search) -> Hits:
        """Quotations that match. Raises PlaceUnknown."""
        ...

    def quote(self, quote_id: str) -> Quote | None:
        """One quotation, or None."""
        ...

    def article(self, article_id: str) -> StoredArticle | None:
        """One article, or None."""
        ...

    def article_quotes(self, article_id: str) -> tuple[Quote, ...]:
        """All quotations of one article, in the order in which they stand."""
        ...

    def article_passages(self, article_id: str) -> tuple[Passage, ...]:
        """All passages of one article, in order: its whole text, for checking, never for showing."""
        ...

    def find_articles(self, url: str) -> tuple[StoredArticle, ...]:
        """Articles printed at this address."""
        ...

    def speaker(self, speaker_id: str) -> Speaker | None:
        """One speaker, or None. Only here are signposts found."""
        ...

    def speakers(
        self, words: str, limit: int, offset: int = 0, after: tuple[int, str] | None = None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """Speakers with a name or alias that holds all `words` (none: everyone), most quoted first.

        Equals stand by id. The first figure is how many there are in all. `after`: only those who come
        after somebody with so many quotations and this id.
        """
        ...

    def speakers_by_prefix(self, prefix: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers of whose name or alias some word begins with `prefix`, most quoted first."""
        ...

    def speakers_spelt_like(self, text: str, limit: int) -> tuple[Speaker, ...]:
        """Speakers with a name or alias that holds each word of `text` but for a slip or two.

        The last word may be the beginning of one. A word of three letters may differ by one letter left
        out, put in, changed or swapped with its neighbour, of eight by two; shorter words by none.
        Nearest first, then most quoted.
        """
        ...

    def quoted_with(self, speaker_id: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Who else is quoted in the articles that quote a speaker, with the number of such articles.

        Ids that mean the same in every article (`indexer.speakers.is_same_everywhere`), most
        articles first, equals in alphabetical order.
        """
        ...

    def ledger(self, key: str) -> dict[str, Any] | None:
        """What `put_ledger` has kept under this key, or None."""
        ...

    def copies_of(self, quote: Quote, limit: int) -> tuple[Quote, ...]:
        """Quotations of other articles with the same words, oldest first."""
        ...

    def printings(self, quotes: Sequence[Quote], limit: int) -> tuple[Printing, ...]:
        """Of each of these where else it is printed, with so many prints at most."""
        ...

    def shortlist_quotes(self, text: str, limit: int) -> tuple[Quote, ...]:
        """Quotations that share the rarest words and word pairs of `text`, most promising first."""
        ...

    def shortlist_passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Passages that share the rarest words and word pairs of `text`, most promising first."""
        ...

    def kindred(self, quote: Quote, days: int, limit: int) -> tuple[Quote, ...]:
        """What may be the same utterance in another article, most promising first.

        Direct and mixed quotations that share rare pairs of words with this one, credited to the
        same speaker id or, on either side, to one that is known in its own article alone; said at
        most `days` apart, where both days are known.
        """
        ...

    def family(self, quote_id: str) -> Family | None:
        """The family that a quotation belongs to, or None."""
        ...

    def quotes_of(self, speaker_ids: Sequence[str]) -> Iterable[Quote]:
        """Every quotation of these speakers."""
        ...

    def articles(self) -> Iterable[StoredArticle]:
        """Every article held."""
        ...

    def holdings(self) -> Holdings:
        """What there is in all."""
        ...


class Share(Protocol):
    """A commit as another process, on any machine, may help to write it; can be pickled."""

    def put(self, entries: Sequence[Entry]) -> None:
        """Write articles; to write them again is harmless. The commit's writer has to `adopt` each."""
        ...


class Writer(Protocol):
    """One commit in the making. Nothing of it is seen before the commit, all of it after."""

    def put(self, entry: Entry) -> None:
        """Write an article with all that belongs to it, in place of what was held under its id."""
        ...

    def remove(self, article_id: str) -> None:
        """Take an article out with all that belongs to it; no error when there is none.

        After the commit, no file of the new generation holds a word of it, nor of
        anything that `put` has replaced before.
        """
        ...

    def share(self) -> Share:
        """What others may put articles with into this commit. Raises IndexFault where nobody else can."""
        ...

    def adopt(self, entry: Entry) -> None:
        """Count an article, for the first time in this commit, that a share has put."""
        ...

    def put_speaker(self, speaker: Speaker) -> None:
        """Write a speaker's record, in place of what was held under its id."""
        ...

    def remove_speaker(self, speaker_id: str) -> None:
        """Take a speaker's record out; no error when there is none."""
        ...

    def put_ledger(self, key: str, record: dict[str, Any]) -> None:
        """Keep what the register needs to go on counting, JSON-ready, in place of what was held under `key`.

        No engine looks into it.
        """
        ...

    def remove_ledger(self, key: str) -> None:
        """Take out what is held under a key; no error when there is nothing."""
        ...

    def put_editors(self, text: str) -> None:
        """Keep the editors' file, which later commits keep too unless they replace the index."""
        ...

    def put_family(self, family: Family) -> None:
        """Write a family, in place of what was held under its id."""
        ...

    def remove_family(self, family_id: str) -> None:
        """Take a family out; its quotations stay."""
        ...

    def settled(self) -> AbstractContextManager[Reader]:
        """What the index will hold after this commit as far as it is written, seen by nobody else yet.

        Nothing may be written while it is open; all may go on afterwards.
        """
        ...


EngineName = Literal["whoosh", "tantivy"]


class Engine(Protocol):
    """An index at one place, read by generations and written by commits."""

    def reader(self, *, verify: bool = False) -> AbstractContextManager[Reader]:
        """The newest generation, held open until the context is left.

        Missing and cut files are found always; with `verify` every byte is
        read, as a service does once when it opens. Raises IndexMissing or
        IndexDamaged.
        """
        ...

    def newest(self) -> str:
        """The `generation` a reader opened now would have, at the cost of one small read.

        Asked before each request, so that a service moves on when a commit is
        published. Raises IndexMissing.
        """
        ...

    def write(self, *, replace: bool, wait: float = 60.0) -> AbstractContextManager[Writer]:
        """A commit: leaving the context publishes it, an exception leaves the index as it was.

        `replace` starts from nothing instead of from the newest generation, as
        does the first commit of all. Without it, a commit that wrote nothing
        makes no generation. Raises IndexBusy when another writer is not done
        after `wait` seconds, IndexDamaged when there is nothing whole to build
        on, IndexFault when the disk refuses.
        """
        ...

    def editors(self) -> str:
        """The editors' file of the newest generation, blank when there is none.

        Read even where the rest is damaged or written by another version, so that no rebuild loses it.
        Raises IndexMissing, or IndexDamaged when the file itself is not as it was written.
        """
        ...

    def check(self) -> tuple[str, ...]:
        """Faults found in what is stored, one line each; empty when all is as it was written.

        Raises IndexMissing.
        """
        ...

    def older(self) -> tuple[str, ...]:
        """Generations that a commit has replaced but a reader still holds; they go when it lets go."""
        ...
