"""The manifest: which files a generation is made of, as they were written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from indexer.index import durable
from indexer.index.engine import IndexDamaged

NAME = "MANIFEST"
HELD = "HELD"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file: its name in the generation's folder, its size in bytes, its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one commit wrote. `format` is the engine's own number for how its files are laid out."""

    engine: str
    format: int
    files: tuple[StoredFile, ...]

    def render(self) -> bytes:
        """The one way in which this manifest is written, so that any changed byte shows."""
        content = json.dumps(asdict(self), indent=1, sort_keys=True)
        return f"{content}\n{hashlib.sha256(content.encode()).hexdigest()}\n".encode()

    @classmethod
    def parse(cls, written: bytes) -> Manifest:
        """The manifest that `render` wrote. Raises IndexDamaged unless every byte is as it was."""
        try:
            fields = json.loads(written[: written.rstrip().rfind(b"\n")])
            files = tuple(StoredFile(**file) for file in fields.pop("files"))
            manifest = cls(**fields, files=files)
        except (ValueError, TypeError, AttributeError, KeyError):
            raise IndexDamaged(f"{NAME} is not as it was written") from None
        if manifest.render() != written or not all(map(_is_plain, (file.name for file in files))):
            raise IndexDamaged(f"{NAME} is not as it was written")
        return manifest


def _is_plain(name: str) -> bool:
    """Whether a name leads nowhere but into the folder it is looked up in."""
    return name not in ("", ".", "..") and "/" not in name


def read(folder: Path) -> Manifest:
    """The manifest of the generation in `folder`. Raises IndexDamaged."""
    try:
        return Manifest.parse((folder / NAME).read_bytes())
    except FileNotFoundError:
        raise IndexDamaged(f"{NAME} is missing") from None


def seal(folder: Path, engine: str, layout: int, base: Path | None) -> Manifest:
    """Bring every file of `folder` to the disk and write the manifest.

    A file that `base`, an older generation, holds under the same name and
    inode is on the disk already and keeps the digest it has there.
    """
    known = {file.name: file for file in read(base).files} if base else {}
    files = []
    for path in sorted(folder.iterdir()):
        if path.name in (NAME, HELD):
            continue
        old = known.get(path.name)
        if old and base and path.samefile(base / path.name):
            files.append(old)
            continue
        durable.sync(path)
        files.append(StoredFile(path.name, path.stat().st_size, digest(path)))
    manifest = Manifest(engine, layout, tuple(files))
    durable.write(folder / NAME, manifest.render())
    durable.sync(folder)
    return manifest


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def faults(folder: Path, manifest: Manifest, *, every_byte: bool) -> Iterator[str]:
    """What is not as the manifest says, one line each: missing and cut files, or every byte and name."""
    for file in manifest.files:
        path = folder / file.name
        if not path.is_file():
            yield f"{file.name} is missing"
        elif path.stat().st_size != file.size:
            yield f"{file.name} has {path.stat().st_size} bytes instead of {file.size}"
        elif every_byte and digest(path) != file.sha256:
            yield f"{file.name} is not as it was written"
    if every_byte:
        known = {file.name for file in manifest.files} | {NAME, HELD}
        strangers = {path.name for path in folder.iterdir()} - known
        yield from (f"{name} does not belong here" for name in sorted(strangers))
