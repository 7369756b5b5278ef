"""A cluster that outlives the command which started it: a process of its own keeps it until told to end.

The keeper holds a lock on a file as long as it lives. That tells whether there is one: a process number alone
may by now be another's.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from tests.cluster.running import GREEN_LIMIT, Cluster, Ports, is_green
from tests.cluster.server import BUILD, server

NODES = 3
_ROOT = Path(__file__).parents[2]


def start(port: int, build: Path = BUILD) -> list[str]:
    """The addresses of the cluster that runs, started where none does; back when it is green.

    Its nodes listen to clients on `port` and the next ones, to each other a hundred further. Raises what
    `server` does, RuntimeError with the reason where the cluster ends, TimeoutError where it does not become
    green.
    """
    server()  # here, where its errors are seen
    build.mkdir(parents=True, exist_ok=True)
    with _state(build) as state:
        if _lock(state):
            cluster = Cluster(build / "data", server(), _ports(port))
            keeper = _keeper(port, build, state)
            state.truncate(0)
            state.write(json.dumps({"keeper": keeper, "addresses": cluster.addresses}))
    return _green(build)


def stop(build: Path = BUILD) -> bool:
    """End the cluster that runs; False when none does. Its data stays for the next one."""
    if not build.is_dir():
        return False
    with _state(build) as state:
        if _lock(state):
            return False
        os.kill(_said(build)["keeper"], signal.SIGTERM)
        fcntl.flock(state, fcntl.LOCK_EX)
    return True


def keep(port: int, build: Path) -> None:
    """Run the cluster until SIGTERM; the lock is inherited from `start`."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with Cluster(build / "data", server(), _ports(port)) as cluster:
        cluster.start()
        signal.pause()


def _ports(first: int) -> list[Ports]:
    return [Ports(first + number, first + number + 100) for number in range(NODES)]


def _keeper(port: int, build: Path, state: TextIOWrapper) -> int:
    """The process number of a new keeper, which has the lock from now on."""
    with (build / "keeper.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.cluster", "keep", "--port", str(port), "--build", str(build)],
            pass_fds=[state.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=_ROOT,
        ).pid


def _green(build: Path) -> list[str]:
    end = time.monotonic() + GREEN_LIMIT
    while time.monotonic() < end:
        with _state(build) as state:
            if _lock(state):
                why = (build / "keeper.log").read_text(encoding="utf-8")
                raise RuntimeError(f"the cluster has ended: {why.strip()}")
        addresses: list[str] = _said(build).get("addresses", [])
        if addresses and all(is_green(address, NODES) for address in addresses):
            return addresses
        time.sleep(0.2)
    raise TimeoutError(f"the cluster runs, but is not green; its nodes' logs are in {build / 'data'}")


def _state(build: Path) -> TextIOWrapper:
    return (build / "running.json").open("a+", encoding="utf-8")


def _lock(state: TextIOWrapper) -> bool:
    """Whether nobody else held the lock, which is now ours until `state` is closed."""
    try:
        fcntl.flock(state, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _said(build: Path) -> Any:
    """What the one who has the lock wrote down; nothing yet, perhaps."""
    return json.loads((build / "running.json").read_text(encoding="utf-8") or "{}")
