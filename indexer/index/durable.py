"""What a disk keeps: files and folders written so that a power cut leaves the old or the new, whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def sync(path: Path) -> None:
    """Wait until a file's bytes, or a folder's list of names, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write(path: Path, content: bytes) -> None:
    """Write a file and wait until its bytes are on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace(path: Path, content: bytes) -> None:
    """Put `content` in place of a file in one step: whoever reads sees the old or the new."""
    aside = path.with_name(f"{path.name}.new")
    write(aside, content)
    aside.replace(path)
    sync(path.parent)


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or a copy where the file system knows no hard links."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)
