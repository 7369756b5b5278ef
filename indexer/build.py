"""Build, add, remove: each one commit, all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, closing
from dataclasses import dataclass

from tqdm import tqdm

from corpus.source import documents, total_size
from indexer.commit import Commit, Summary, Tell
from indexer.index import Engine, IndexDamaged, IndexFault, IndexMissing, Reader
from indexer.reading import Read, read
from indexer.register.editors import Editors
from indexer.spreading import read_on_workers


@dataclass(slots=True)
class Removal:
    """What a takedown has done, counted."""

    removed: int = 0
    unknown: int = 0

    def __str__(self) -> str:
        return f"{self.removed:,} removed" + (f", {self.unknown:,} unknown" if self.unknown else "")


def build(
    sources: Sequence[str],
    engine: Engine,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    editors: Editors | None = None,
    tell: Tell = print,
) -> Summary:
    """Replace the index with what `sources` hold; the editors' file of the old one is kept if none is given.

    `workers` are processes of this machine; a `scheduler` is one of Dask, whose workers read and write.
    Raises IndexFault, the old index untouched, when that is not a single article.
    """
    with engine.write(replace=True) as writer:
        known = editors or _kept(engine, tell)
        with closing(Commit(writer, None, tell, known, editors)) as commit:
            if scheduler:
                _take_all(commit, sources, read_on_workers(documents(sources), scheduler, writer.share()))
            else:
                _read_into(commit, sources, workers, None)
            if not commit.summary.articles:
                raise IndexFault("there is no article to be read: the index is left as it was")
            commit.finish()
        if known.text:
            writer.put_editors(known.text)
    return commit.summary


def add(
    sources: Sequence[str],
    engine: Engine,
    *,
    workers: int = 1,
    editors: Editors | None = None,
    tell: Tell = print,
) -> Summary:
    """Put what is new or changed in `sources` into the index, which is made if it is missing.

    `editors` goes in place of the editors' file that is held; with it, there need not be any source.
    """
    with engine.write(replace=False) as writer, ExitStack() as opened:
        kept = Editors.read(_text(engine))
        commit = Commit(writer, _newest(engine, opened), tell, kept, editors)
        opened.callback(commit.close)
        _read_into(commit, sources, workers, engine)
        commit.finish()
        if editors and editors.text != kept.text:
            writer.put_editors(editors.text)
    return commit.summary


def remove(names: Sequence[str], engine: Engine, *, tell: Tell = print) -> Removal:
    """Take articles out, by id or address, so that no file of the index holds a word of them.

    A name that no article has is told and counted. Raises IndexMissing.
    """
    engine.newest()
    removal = Removal()
    with (
        engine.write(replace=False) as writer,
        engine.reader() as held,
        closing(Commit(writer, held, tell, Editors.read(_text(engine)))) as commit,
    ):
        for name in dict.fromkeys(names):
            removed = commit.remove(name)
            removal.removed += removed
            if not removed:
                removal.unknown += 1
                tell(f"no article {name} is held")
        commit.finish()
    for generation in engine.older():
        tell(f"generation {generation} is still read by somebody: it goes as soon as they let go of it")
    return removal


def _newest(engine: Engine, opened: ExitStack) -> Reader | None:
    try:
        return opened.enter_context(engine.reader())
    except IndexMissing:
        return None


def _text(engine: Engine) -> str:
    try:
        return engine.editors()
    except IndexMissing:
        return ""


def _kept(engine: Engine, tell: Tell) -> Editors:
    """The editors' file of the index that is to be replaced, however damaged the rest of it is."""
    try:
        return Editors.read(_text(engine))
    except IndexDamaged as fault:
        tell(f"an editors' file cannot be kept from the old index, give it again if there was one: {fault}")
        return Editors()


def _read_into(commit: Commit, sources: Sequence[str], workers: int, held: Engine | None) -> None:
    try:
        _take_all(commit, sources, read(documents(sources), workers, held))
    except BrokenProcessPool:
        raise IndexFault("a process that was reading has died: the index is left as it was") from None


def _take_all(commit: Commit, sources: Sequence[str], found: Iterable[Read]) -> None:
    shown = sys.stderr.isatty()
    total = total_size(sources) if shown else None
    with tqdm(total=total, unit="B", unit_scale=True, disable=not shown, file=sys.stderr) as bar:
        for document, outcomes in found:
            for outcome in outcomes:
                commit.take(outcome)
            bar.update(document.size)
