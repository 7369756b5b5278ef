"""Backups: a copy of one generation with its manifest, as a folder or a tar file, verified both ways."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.index import durable
from indexer.index.engine import IndexDamaged, IndexFault, IndexMissing
from indexer.index.generations import Generation, Generations
from indexer.index.manifest import NAME, Manifest

Opening = Callable[[str], io.BufferedIOBase]

_TAR = re.compile(r"\.(tar|tar\.gz|tgz)$")
_GZIP = re.compile(r"gz\.part$")


def backup(location: str | Path, target: str | Path) -> str:
    """Copy the newest generation to `target`, a new folder or a file ending in .tar or .tar.gz.

    Gives the generation's name. Raises IndexMissing, IndexDamaged, or
    IndexFault when the target is taken or the disk refuses.
    """
    _demand_folder(location)
    place = Path(target)
    if place.exists():
        raise IndexFault(f"{place.name} is there already")
    with _telling_faults(), Generations(Path(location)).hold(verify=True) as generation:
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_name(f"{place.name}.part")
        _remove(aside)
        (_write_tar if _TAR.search(place.name) else _write_folder)(generation, aside)
        with _opened(aside) as opening:
            _verify(generation.manifest, opening)
        aside.rename(place)
        durable.sync(place.parent)
        return generation.name


def restore(source: str | Path, location: str | Path, *, wait: float = 60.0) -> str:
    """Make a backup the newest generation of the index at `location`, and give that generation's name.

    Raises IndexMissing when there is no backup at `source`, IndexDamaged when
    it is not as it was written, IndexBusy, IndexFault.
    """
    _demand_folder(location)
    with _telling_faults(), _opened(Path(source)) as opening:
        manifest = _manifest(opening)
        _verify(manifest, opening)
        with Generations(Path(location)).draft(replace=True, wait=wait) as draft:
            for file in manifest.files:
                with opening(file.name) as stored, (draft.folder / file.name).open("wb") as copy:
                    shutil.copyfileobj(stored, copy)
            draft.publish(manifest.engine, manifest.format)
            return draft.name


def _demand_folder(location: str | Path) -> None:
    if str(location).startswith(("http://", "https://")):
        raise IndexFault("an index on a cluster is backed up and restored by the cluster's own snapshots")


def _remove(aside: Path) -> None:
    """Remove what a backup that was killed has left."""
    if aside.is_dir():
        shutil.rmtree(aside)
    else:
        aside.unlink(missing_ok=True)


def _write_folder(generation: Generation, target: Path) -> None:
    target.mkdir()
    for name in _names(generation.manifest):
        shutil.copyfile(generation.folder / name, target / name)
        durable.sync(target / name)
    durable.sync(target)


def _write_tar(generation: Generation, target: Path) -> None:
    with tarfile.open(target, "w:gz" if _GZIP.search(target.name) else "w") as tar:
        for name in _names(generation.manifest):
            tar.add(generation.folder / name, arcname=name)
    durable.sync(target)


def _names(manifest: Manifest) -> list[str]:
    return [NAME, *(file.name for file in manifest.files)]


@contextmanager
def _opened(source: Path) -> Iterator[Opening]:
    """A way to open the files of a backup by name, whichever kind it is."""
    if source.is_dir():
        yield lambda name: (source / name).open("rb")
    elif source.exists():
        with tarfile.open(source) as tar:
            yield lambda name: _member(tar, name)
    else:
        raise IndexMissing(f"there is no backup {source.name}")


def _member(tar: tarfile.TarFile, name: str) -> io.BufferedIOBase:
    # Read by the names in the manifest: what else an archive holds, links and paths and owners, is void.
    file = tar.extractfile(name)
    if not isinstance(file, io.BufferedIOBase):
        raise IndexDamaged(f"{name} is not a file")
    return file


def _manifest(opening: Opening) -> Manifest:
    try:
        with opening(NAME) as file:
            return Manifest.parse(file.read())
    except (FileNotFoundError, KeyError):
        raise IndexDamaged(f"{NAME} is missing") from None


def _verify(manifest: Manifest, opening: Opening) -> None:
    for file in manifest.files:
        try:
            with opening(file.name) as stored:
                digest = hashlib.file_digest(stored, "sha256").hexdigest()
        except (FileNotFoundError, KeyError):
            raise IndexDamaged(f"{file.name} is missing") from None
        if digest != file.sha256:
            raise IndexDamaged(f"{file.name} is not as it was written")


@contextmanager
def _telling_faults() -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, EOFError) as fault:
        raise IndexDamaged(f"the backup cannot be read: {fault}") from fault
    except OSError as fault:
        raise IndexFault(f"the backup failed: {fault.strerror or fault}") from fault
