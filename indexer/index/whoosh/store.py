"""A Whoosh index at one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.index import manifest
from indexer.index.engine import IndexDamaged, IndexFault
from indexer.index.generations import EDITORS, Generations, telling_faults
from indexer.index.whoosh.reader import WhooshReader
from indexer.index.whoosh.schema import LAYOUT
from indexer.index.whoosh.writer import WhooshWriter

NAME = "whoosh"


class WhooshEngine:
    """Keeps `indexer.index.engine.Engine` in one folder."""

    def __init__(self, root: Path) -> None:
        self._generations = Generations(root)

    def newest(self) -> str:
        """The `generation` a reader opened now would have."""
        return self._generations.newest()

    @contextmanager
    def reader(self, *, verify: bool = False) -> Iterator[WhooshReader]:
        """The newest generation, held open until the context is left."""
        with self._generations.hold(verify=verify) as generation, _blaming_damage(generation.folder):
            _demand_layout(generation.manifest)
            reader = WhooshReader(generation.name, generation.folder)
            try:
                yield reader
            finally:
                reader.close()

    @contextmanager
    def write(self, *, replace: bool, wait: float = 60.0) -> Iterator[WhooshWriter]:
        """A commit: leaving the context publishes it, an exception leaves the index as it was."""
        with self._generations.draft(replace=replace, wait=wait) as draft, _blaming_damage(draft.base):
            if draft.base:
                _demand_layout(manifest.read(draft.base))
            with telling_faults():
                writer = WhooshWriter(draft.folder)
            try:
                yield writer
                if writer.changed or draft.base is None:
                    writer.commit()
                    draft.publish(NAME, LAYOUT)
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


def _demand_layout(written: manifest.Manifest) -> None:
    if (written.engine, written.format) != (NAME, LAYOUT):
        raise IndexDamaged("the index was written by another version: it has to be built again")


@contextmanager
def _blaming_damage(folder: Path | None) -> Iterator[None]:
    """Say which file is damaged when an error comes of that, be it one of Whoosh's many."""
    try:
        yield
    except Exception as fault:
        if folder and not isinstance(fault, IndexFault):
            for damage in manifest.faults(folder, manifest.read(folder), every_byte=True):
                raise IndexDamaged(damage) from fault
        raise
