"""What runs in a process of its own, to be killed there."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from indexer.index import Engine, open_engine
from tests.factories import library, make_entry, make_quote, put

NEW = make_entry("new", make_quote("A new gate for the old dam."), published="2024-05-01")


def build(engine: Engine) -> None:
    with engine.write(replace=True) as writer:
        put(writer, [*library(), NEW])


def add(engine: Engine) -> None:
    with engine.write(replace=False) as writer:
        put(writer, [NEW])


def remove(engine: Engine) -> None:
    with engine.write(replace=False) as writer:
        writer.remove("dam")


COMMITS = {"build": build, "add": add, "remove": remove}


def commit(index: Path, name: str, at: int) -> None:
    """Commit, and die of SIGKILL at the step number `at` that touches a file of the index.

    Every opening, renaming, linking and removing is such a step.
    """
    steps = 0

    def step(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal steps
        if event in _STEPS and arguments and str(index) in str(arguments[:2]):
            steps += 1
            if steps == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    COMMITS[name](open_engine(index))


_STEPS = frozenset({"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.listdir"})


def hold(index: Path, ready: Any) -> None:
    """Take the place of the writer and keep it."""
    with open_engine(index).write(replace=False):
        ready.set()
        signal.pause()


def read(index: Path, ready: Any) -> None:
    """Hold the newest generation and keep it."""
    with open_engine(index).reader():
        ready.set()
        signal.pause()
