"""An index in a folder: what all engines do alike that keep their files there, one folder a generation.

What differs is a `Library`: the name that the manifest says, and how a generation is read and written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from indexer.index import manifest
from indexer.index.engine import EngineName, Entry, IndexDamaged, IndexFault, IndexMissing, Reader, Writer
from indexer.index.generations import EDITORS, Generations, telling_faults

USUAL: EngineName = "whoosh"
"""What keeps an index for which nobody has asked for another."""

_REBUILD = "the index was written by another version: it has to be built again"


@dataclass(frozen=True, slots=True)
class Library:
    """What keeps a generation.

    `layout`: its own number for how the files are laid out. `reader` opens a generation by name and folder
    and has `close`; `writer` fills a folder and has `changed`, `commit` and `close` beside the contract.
    """

    name: EngineName
    layout: int
    reader: Callable[[str, Path], Any]
    writer: Callable[[Path], Any]


def library(name: str) -> Library:
    """What keeps an index of this name, imported not before it is needed.

    Raises IndexFault where it is not installed, or where there is none of this name.
    """
    if name == "whoosh":
        from indexer.index.whoosh.store import WHOOSH

        return WHOOSH
    if name == "tantivy":
        try:
            from indexer.index.tantivy.store import TANTIVY
        except ModuleNotFoundError as missing:
            if missing.name != "tantivy":
                raise
            raise IndexFault(
                "the engine tantivy is not installed: pip install -r requirements-tantivy.txt"
            ) from None
        return TANTIVY
    raise IndexFault(f"this version has no engine {name} that keeps an index in a folder")


class WritesAlone:
    """A writer whom nobody can help: what the writers of all folders have in common."""

    def share(self) -> NoReturn:
        """Raises IndexFault."""
        raise IndexFault("an index in a folder is written by one process, not by workers of a scheduler")

    def adopt(self, entry: Entry) -> NoReturn:
        """Never called: nothing is shared."""
        raise NotImplementedError


class FolderEngine:
    """Keeps `indexer.index.engine.Engine` in one folder, with the library asked for, else the one there."""

    def __init__(self, root: Path, name: EngineName | None = None) -> None:
        self._generations = Generations(root)
        self._asked = name
        if name:
            library(name)

    def newest(self) -> str:
        """The `generation` a reader opened now would have."""
        return self._generations.newest()

    @contextmanager
    def reader(self, *, verify: bool = False) -> Iterator[Reader]:
        """The newest generation, held open until the context is left."""
        with self._generations.hold(verify=verify) as generation, _blaming_damage(generation.folder):
            with telling_faults("read"):
                opened = self._keeper(generation.manifest).reader(generation.name, generation.folder)
            try:
                yield opened
            finally:
                opened.close()

    @contextmanager
    def write(self, *, replace: bool, wait: float = 60.0) -> Iterator[Writer]:
        """A commit: leaving the context publishes it, an exception leaves the index as it was."""
        with self._generations.draft(replace=replace, wait=wait) as draft, _blaming_damage(draft.base):
            keeper = self._keeper(manifest.read(draft.base)) if draft.base else library(self._first_choice())
            with telling_faults():
                writer = keeper.writer(draft.folder)
            try:
                yield writer
                if writer.changed or draft.base is None:
                    writer.commit()
                    draft.publish(keeper.name, keeper.layout)
            finally:
                writer.close()

    def editors(self) -> str:
        """The editors' file of the newest generation, blank when there is none."""
        return self._generations.read(EDITORS).decode()

    def check(self) -> tuple[str, ...]:
        """Faults found in what is stored, one line each; empty when all is as it was written."""
        return self._generations.check()

    def older(self) -> tuple[str, ...]:
        """Generations that a commit has replaced but a reader still holds."""
        return self._generations.older()

    def _keeper(self, written: manifest.Manifest) -> Library:
        """What has written a generation. Raises IndexFault where that is not what was asked for."""
        if self._asked not in (None, written.engine):
            raise IndexFault(
                f"the index is kept by {written.engine}, not by {self._asked}: build it again to change that"
            )
        try:
            keeper = library(written.engine)
        except IndexFault:
            if self._asked or written.engine == "tantivy":
                raise
            raise IndexDamaged(_REBUILD) from None
        if written.format != keeper.layout:
            raise IndexDamaged(_REBUILD)
        return keeper

    def _first_choice(self) -> EngineName:
        """What keeps an index that starts from nothing: who is asked for, else who kept the one before."""
        if self._asked:
            return self._asked
        try:
            return library(manifest.read(self._generations.folder(self.newest())).engine).name
        except (IndexMissing, IndexDamaged):
            return USUAL


@contextmanager
def _blaming_damage(folder: Path | None) -> Iterator[None]:
    """Say which file is damaged when an error comes of that, be it one of a library's many."""
    try:
        yield
    except BaseException as fault:
        if folder and _may_be_damage(fault):
            for damage in manifest.faults(folder, manifest.read(folder), every_byte=True):
                raise IndexDamaged(damage) from fault
        raise


def _may_be_damage(fault: BaseException) -> bool:
    """Whether an error may come of a damaged file; a panic of Rust is no Exception."""
    if isinstance(fault, Exception):
        return not isinstance(fault, IndexFault)
    return type(fault).__name__ == "PanicException"
