"""What one run puts into an index and takes out of it, with the speakers and families it touches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.source import Refusal
from indexer.families import find_families
from indexer.index import Entry, Family, Reader, Writer
from indexer.reading import Outcome, Unchanged, Written
from indexer.register.editors import Editors
from indexer.register.register import Register

Tell = Callable[[str], None]


@dataclass(slots=True)
class Summary:
    """What a run has done, counted."""

    articles: int = 0
    quotes: int = 0
    refused: int = 0
    unchanged: int = 0
    pointless: int = 0  # entries of the editors' file that are about nobody

    def __str__(self) -> str:
        done = f"{self.articles:,} articles, {self.quotes:,} quotes, {self.refused:,} refused"
        if self.unchanged:
            done += f", {self.unchanged:,} unchanged"
        return f"{done}, {self.pointless:,} editors' entries about nothing held" if self.pointless else done


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article of this run: as it was read last."""

    digest: str
    quotes: int
    put: bool


class Commit:
    """One run over an index: what goes in and out, and the records of the speakers it touches.

    `editors` is the file given for this run, None where the one that is held goes on to hold.
    """

    def __init__(
        self, writer: Writer, held: Reader | None, tell: Tell, kept: Editors, editors: Editors | None = None
    ) -> None:
        self.summary = Summary()
        self._writer = writer
        self._held = held
        self._tell = tell
        self._seen: dict[str, _Seen] = {}
        self._register = Register(held, editors or kept, kept)
        self._is_edited = editors is not None
        self._gone: set[str] = set()  # articles whose quotations as held count no more
        self._bereaved: dict[str, Family] = {}  # families that lose a quotation, by id

    def take(self, outcome: Outcome) -> None:
        """Count what comes of an article, and put it in if it is new or changed."""
        match outcome:
            case Refusal(source, reason):
                self.summary.refused += 1
                self._tell(f"refused {source}: {reason}")
            case Unchanged(article_id):
                self._keep(article_id)
            case Entry():
                self._put(outcome)
            case Written(entry):
                self._put(entry, is_written=True)

    def _keep(self, article_id: str) -> None:
        held = self._held and self._held.article(article_id)
        assert self._held and held, "only what is held is unchanged"
        if article_id in self._seen and self._seen[article_id].put:
            # An earlier document of this run had other contents under the same id. The later stands.
            quotes, passages = self._held.article_quotes(article_id), self._held.article_passages(article_id)
            self._put(Entry(held, quotes, passages))
        else:
            self.summary.unchanged += 1
            self._seen[article_id] = _Seen(held.digest, 0, put=False)

    def _put(self, entry: Entry, *, is_written: bool = False) -> None:
        article_id, digest = entry.article.id, entry.article.digest
        before = self._seen.get(article_id)
        if before and before.digest == digest:
            self.summary.unchanged += 1
            return
        if before:
            self._tell(f"article {article_id} comes again with other contents: the later stands")
            self.summary.articles -= before.put
            self.summary.quotes -= before.quotes
        self._forget(article_id)
        entered = self._register.enter(entry)
        # Where another article of this id was written too, or speakers are others than they seemed, all anew.
        if is_written and not before and entered == entry:
            self._writer.adopt(entry)
        else:
            self._writer.put(entered)
        self.summary.articles += 1
        self.summary.quotes += len(entry.quotes)
        self._seen[article_id] = _Seen(digest, len(entry.quotes), put=True)

    def remove(self, name: str) -> int:
        """Take out the article with this id, and every article at this address; how many there were."""
        assert self._held, "a takedown is from an index"
        found = {article.id for article in self._held.find_articles(name)}
        if self._held.article(name):
            found.add(name)
        for article_id in sorted(found):
            self._forget(article_id)
            self._writer.remove(article_id)
        return len(found)

    def finish(self) -> None:
        """Write the record of every speaker and every family whose quotations have changed."""
        self._register.finish(self._writer)
        if self._is_edited:
            for line in self._register.pointless():
                self.summary.pointless += 1
                self._tell(line)
        self._write_families()

    def close(self) -> None:
        """Let go of what was kept aside."""
        self._register.close()

    def _write_families(self) -> None:
        written = {article_id: None for article_id, seen in self._seen.items() if seen.put}
        written |= dict.fromkeys(self._register.put_right)
        if not written and not self._bereaved:
            return
        with self._writer.settled() as reader:
            families, dissolved = find_families(reader, written, self._bereaved.values())
        for family_id in sorted(dissolved):
            self._writer.remove_family(family_id)
        for family in families:
            self._writer.put_family(family)

    def _forget(self, article_id: str) -> None:
        """Leave out what an article said before, in the index or earlier in this run."""
        self._register.forget(article_id)
        if self._held and article_id not in self._gone:
            self._gone.add(article_id)
            quotes = self._held.article_quotes(article_id)
            self._register.lose(article_id, quotes)
            for quote in quotes:
                if family := self._held.family(quote.id):
                    self._bereaved[family.id] = family
