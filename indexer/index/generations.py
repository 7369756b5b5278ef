"""Commits that are whole or not at all, and readers that keep what they opened. No engine is named here.

An index is a folder:

    CURRENT                  the name of the newest generation
    LOCK                     held by the one writer
    generations/NAME/        the files of one commit, never changed after it
        MANIFEST             their names, sizes and SHA-256
        editors.toml         what editors have said about who is who, if they have
        HELD                 held by everybody who reads this generation

A commit fills a new folder, brings it to the disk, and then names it in
CURRENT by one rename. Whatever CURRENT does not name is removed as soon as
nobody holds it: older generations, and what a killed writer left behind.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.index import durable, locks, manifest
from indexer.index.engine import IndexDamaged, IndexFault, IndexMissing
from indexer.index.manifest import HELD, Manifest

POINTER = "CURRENT"
EDITORS = "editors.toml"
_LOCK = "LOCK"
_FOLDER = "generations"
_NAME = re.compile(r"(\d{6,})-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation, held."""

    name: str
    folder: Path
    manifest: Manifest


@contextmanager
def telling_faults(done: str = "written") -> Iterator[None]:
    """Turn what the disk refuses into an IndexFault that names no path."""
    try:
        yield
    except OSError as fault:
        raise IndexFault(f"the index cannot be {done}: {fault.strerror or fault}") from fault


class Draft:
    """A generation in the making: fill `folder`, then publish. `base` is the one it builds on."""

    def __init__(self, store: Generations, name: str, base: Path | None) -> None:
        self.name = name
        self.folder = store.folder(name)
        self.base = base
        self._store = store
        self._named = False

    def start(self) -> None:
        """Make the folder, with everything of the base in it under second names."""
        self.folder.mkdir(parents=True)
        if self.base:
            for file in manifest.read(self.base).files:
                durable.link(self.base / file.name, self.folder / file.name)

    def publish(self, engine: str, layout: int) -> None:
        """Make this the newest generation, durably. Raises IndexFault with the old one still in place."""
        with telling_faults():
            (self.folder / HELD).touch()
            manifest.seal(self.folder, engine, layout, self.base)
            durable.sync(self.folder.parent)
            self._named = True
            self._store.point_to(self.name)

    def discard(self) -> None:
        """Remove what nothing on the disk can name."""
        if not self._named:
            shutil.rmtree(self.folder, ignore_errors=True)


class Generations:
    """The generations in one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, name: str) -> Path:
        """Where a generation's files are."""
        return self.root / _FOLDER / name

    def newest(self) -> str:
        """The name of the newest generation. Raises IndexMissing or IndexDamaged."""
        name = self._named()
        while not self.folder(name).is_dir():
            # Since it was read, a commit may have named another, and swept this one away.
            if name == (now := self._named()):
                raise IndexDamaged(f"{POINTER} names no generation")
            name = now
        return name

    def _named(self) -> str:
        try:
            written = (self.root / POINTER).read_text("ascii", "replace")
        except (FileNotFoundError, NotADirectoryError):
            raise IndexMissing("there is no index here") from None
        name = written.removesuffix("\n")
        if written == name or not _NAME.fullmatch(name):
            raise IndexDamaged(f"{POINTER} names no generation")
        return name

    @contextmanager
    def hold(self, *, verify: bool = False) -> Iterator[Generation]:
        """The newest generation, there until the context is left. Raises IndexMissing or IndexDamaged.

        Missing and cut files are found always, any other change with `verify`.
        """
        with telling_faults("read"):
            name, descriptor = self._hold_newest()
        try:
            with telling_faults("read"):
                generation = self._verified(name, every_byte=verify)
            yield generation
        finally:
            os.close(descriptor)
            self._drop_superseded(name)

    def _hold_newest(self) -> tuple[str, int]:
        while True:
            name = self.newest()
            try:
                descriptor = locks.hold(self.folder(name) / HELD)
            except FileNotFoundError:
                if name == self.newest():
                    raise IndexDamaged(f"{HELD} is missing") from None
                continue
            if descriptor is not None:
                return name, descriptor

    def read(self, file: str) -> bytes:
        """One file of the newest generation as it was written, nothing when it has none of this name.

        The other files may be damaged. Raises IndexMissing or IndexDamaged.
        """
        with telling_faults("read"):
            name, descriptor = self._hold_newest()
            try:
                written = manifest.read(self.folder(name))
                content = (self.folder(name) / file).read_bytes()
            except FileNotFoundError:
                content = b""
            finally:
                os.close(descriptor)
        stored = next((one for one in written.files if one.name == file), None)
        if (hashlib.sha256(content).hexdigest() if content else None) != (stored and stored.sha256):
            raise IndexDamaged(f"{file} is not as it was written")
        return content

    def _verified(self, name: str, *, every_byte: bool) -> Generation:
        folder = self.folder(name)
        written = manifest.read(folder)
        for fault in manifest.faults(folder, written, every_byte=every_byte):
            raise IndexDamaged(fault)
        return Generation(name, folder, written)

    def _drop_superseded(self, name: str) -> None:
        # What cannot be removed now, the next writer removes.
        with suppress(OSError, IndexFault):
            if name != self.newest():
                _drop(self.folder(name))

    @contextmanager
    def draft(self, *, replace: bool, wait: float) -> Iterator[Draft]:
        """The one draft there can be; with `replace`, or where there is no index, it builds on nothing.

        Raises IndexBusy when another writer is not done after `wait` seconds, IndexDamaged, IndexFault.
        """
        with ExitStack() as writing:
            with telling_faults():
                self._make_room()
                writing.enter_context(locks.alone(self.root / _LOCK, wait))
                self._sweep()
            with ExitStack() as held:
                base = self._hold_base(held, replace=replace)
                draft = Draft(self, self._next_name(), base)
                held.callback(draft.discard)
                with telling_faults():
                    draft.start()
                yield draft
            with suppress(OSError):
                self._sweep()

    def _make_room(self) -> None:
        """Make the folder of the index; a folder with other things in it is left alone."""
        self.root.mkdir(parents=True, exist_ok=True)
        strangers = {path.name for path in self.root.iterdir()} - {POINTER, f"{POINTER}.new", _LOCK, _FOLDER}
        if strangers and not (self.root / POINTER).exists():
            raise IndexFault(f"not an index, and not empty: it holds {min(strangers)}")
        (self.root / _FOLDER).mkdir(exist_ok=True)

    def _hold_base(self, held: ExitStack, *, replace: bool) -> Path | None:
        # Held even when it is to be replaced: until the new generation is on the disk, this is the one to
        # fall back on. A damaged index can be replaced, but not built on.
        try:
            base = held.enter_context(self.hold())
        except IndexMissing:
            return None
        except IndexDamaged:
            if replace:
                return None
            raise
        return None if replace else base.folder

    def _next_name(self) -> str:
        taken = [int(found[1]) for path in self._all() if (found := _NAME.fullmatch(path.name))]
        # The random part makes a name unlike any other even when the whole index is made anew.
        return f"{max(taken, default=0) + 1:06d}-{secrets.token_hex(4)}"

    def point_to(self, name: str) -> None:
        """Name the newest generation, durably; when that fails, name again the one before."""
        pointer = self.root / POINTER
        before = pointer.read_bytes() if pointer.exists() else None
        try:
            durable.replace(pointer, f"{name}\n".encode())
        except OSError:
            if before is not None:
                durable.replace(pointer, before)
            else:
                pointer.unlink(missing_ok=True)
            raise

    def older(self) -> tuple[str, ...]:
        """Generations that are not the newest any more, but still held by a reader."""
        newest = self.newest()
        return tuple(path.name for path in self._all() if path.name != newest)

    def check(self) -> tuple[str, ...]:
        """Faults of the newest generation, one line each. Raises IndexMissing."""
        try:
            with self.hold() as generation:
                return tuple(manifest.faults(generation.folder, generation.manifest, every_byte=True))
        except IndexDamaged as fault:
            return (str(fault),)

    def _all(self) -> list[Path]:
        folder = self.root / _FOLDER
        return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []

    def _sweep(self) -> None:
        # First make sure of what CURRENT says on the disk, which is all that a power cut would leave.
        durable.sync(self.root)
        try:
            newest = self.newest()
        except IndexMissing:
            newest = None
        except IndexDamaged:
            return
        for folder in self._all():
            if folder.name != newest:
                _drop(folder)


def _drop(folder: Path) -> None:
    if locks.remove_unheld(folder / HELD):
        shutil.rmtree(folder, ignore_errors=True)
