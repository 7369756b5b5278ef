"""A real cluster of OpenSearch on this machine: one process a node, no Docker."""

from __future__ import annotations

import json
import random
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NamedTuple, Self

from tests.cluster.server import Server

HOST = "127.0.0.1"
NAME = "on-record"
_NODE = Path(__file__).with_name("Node.java")
_JAVA = (
    "-Xms512m",
    "-Xmx512m",
    "--add-modules=jdk.incubator.vector",
    "--enable-native-access=ALL-UNNAMED",
)
_PORTS = range(20000, 32000)  # below those a system gives to connections, so a killed node finds its own free
GREEN_LIMIT, _STOP_LIMIT = 180, 30  # seconds


class Ports(NamedTuple):
    """Where one node listens: to clients, and to the other nodes."""

    http: int
    transport: int


@dataclass
class Cluster:
    """Nodes 0, 1, 2...: each with its data and its log in `folder`, reached by anybody on this machine.

    The nodes end when the process that started them does, however that ends.
    """

    folder: Path
    server: Server
    ports: Sequence[Ports]
    java: Sequence[str] = ()  # further options of the JVM
    _nodes: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict, repr=False)

    @property
    def addresses(self) -> list[str]:
        """One of each node, those that are down too."""
        return [f"http://{HOST}:{ports.http}" for ports in self.ports]

    def start(self, *numbers: int) -> None:
        """Start these nodes, or all that are down; back when the cluster of all that run is green.

        Raises RuntimeError where another program has a port, or with the reason where a node ends by itself;
        TimeoutError after three minutes without green.
        """
        down = [number for number in numbers or range(len(self.ports)) if number not in self._nodes]
        for port in (port for number in down for port in self.ports[number]):
            if not _is_free(port):
                raise RuntimeError(f"another program listens on {HOST}:{port}")
        for number in down:
            self._nodes[number] = self._launch(number)
        self._wait()

    def kill(self, number: int) -> None:
        """Kill one node with SIGKILL: it has no time to say good-bye."""
        with self._nodes.pop(number) as process:
            process.kill()

    def stop(self) -> None:
        """Ask all nodes to end, and see to it that they do. What they hold stays in the folder."""
        for process in self._nodes.values():
            assert process.stdin is not None
            process.stdin.close()
        while self._nodes:
            with self._nodes.popitem()[1] as process:
                try:
                    process.wait(_STOP_LIMIT)
                except subprocess.TimeoutExpired:
                    process.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def log(self, number: int) -> Path:
        """What a node has said, since the first time that it was started."""
        return self.folder / f"{_name(number)}.log"

    def _launch(self, number: int) -> subprocess.Popen[bytes]:
        self.folder.mkdir(parents=True, exist_ok=True)
        java = [str(self.server.java), *_JAVA, *self.java, "-cp", f"{self.server.jars}/*", str(_NODE)]
        settings = [f"{name}={value}" for name, value in self._settings(number).items()]
        with self.log(number).open("ab") as log:
            return subprocess.Popen(
                [*java, str(self.folder / _name(number)), *settings],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                cwd=self.folder,
            )

    def _settings(self, number: int) -> dict[str, str]:
        return {
            "cluster.name": NAME,
            "node.name": _name(number),
            "network.host": HOST,
            "http.port": str(self.ports[number].http),
            "transport.port": str(self.ports[number].transport),
            "discovery.type": "zen",
            "discovery.seed_hosts": ",".join(f"{HOST}:{ports.transport}" for ports in self.ports),
            "cluster.initial_cluster_manager_nodes": ",".join(map(_name, range(len(self.ports)))),
            # The disk is everybody's: what others leave free on it is no reason to refuse a test's write.
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }

    def _wait(self) -> None:
        end = time.monotonic() + GREEN_LIMIT
        while not all(is_green(self.addresses[number], len(self._nodes)) for number in self._nodes):
            for number, process in self._nodes.items():
                if process.poll() is not None:
                    raise RuntimeError(f"{_name(number)} has ended: {_reason(self.log(number))}")
            if time.monotonic() > end:
                raise TimeoutError(f"no green cluster after {GREEN_LIMIT} s; the logs are in {self.folder}")
            time.sleep(0.2)


def free_ports(nodes: int) -> list[Ports]:
    """Ports that nobody listens on now, for so many nodes."""
    free = (port for port in random.sample(_PORTS, len(_PORTS)) if _is_free(port))
    return [Ports(next(free), next(free)) for _ in range(nodes)]


def _is_free(port: int) -> bool:
    with socket.socket() as asking:
        asking.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asking.bind((HOST, port))
        except OSError:
            return False
    return True


def is_green(address: str, nodes: int) -> bool:
    """Whether a node answers that the cluster has so many nodes and every copy of every shard."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=5)  # which knows of no proxy
    try:
        connection.request("GET", "/_cluster/health")
        health = json.loads(connection.getresponse().read())
    except (OSError, HTTPException, ValueError):
        return False
    finally:
        connection.close()
    return (health.get("status"), health.get("number_of_nodes")) == ("green", nodes)


def _name(number: int) -> str:
    return f"node-{number}"


def _reason(log: Path) -> str:
    """What a node that has ended blamed last, or else its last word."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() or ["it said nothing"]
    return next((line for line in reversed(lines) if "Caused by" in line), lines[-1])
