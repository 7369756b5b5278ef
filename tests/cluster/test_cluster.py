"""The cluster that other tests stand on: it forms, loses nodes as real ones do, leaves nothing behind."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import count

import pytest
from opensearchpy import OpenSearch
from opensearchpy.exceptions import ConnectionError as NoConnection

from tests.cluster.running import Cluster, Ports, free_ports, is_green

pytestmark = pytest.mark.opensearch
BULK = 200  # documents


@pytest.fixture
def client(whole: Cluster) -> Iterator[OpenSearch]:
    """One that goes to the next node when a node does not answer."""
    with OpenSearch(whole.addresses, max_retries=len(whole.addresses), timeout=60) as client:
        yield client


class Press(threading.Thread):
    """It writes numbered documents until it is told to end, and keeps the names of the acknowledged ones."""

    def __init__(self, client: OpenSearch, index: str) -> None:
        super().__init__(daemon=True)
        self.acknowledged: set[str] = set()
        self._client, self._index = client, index
        self._news, self._ended = threading.Condition(), threading.Event()

    def run(self) -> None:
        for first in count(step=BULK):
            if self._ended.is_set():
                return
            lines = [
                line
                for name in range(first, first + BULK)
                for line in ({"index": {"_id": name}}, {"n": name})
            ]
            try:
                answer = self._client.bulk(body=lines, index=self._index)
            except NoConnection:
                continue  # not acknowledged: nothing was promised
            done = {item["index"]["_id"] for item in answer["items"] if item["index"]["status"] in (200, 201)}
            with self._news:
                self.acknowledged |= done
                self._news.notify_all()

    def wait_for(self, more: int) -> None:
        """Back when so many more have been acknowledged than now."""
        with self._news:
            wanted = len(self.acknowledged) + more
            assert self._news.wait_for(lambda: len(self.acknowledged) >= wanted, timeout=120)

    def end(self) -> None:
        self._ended.set()
        self.join()


def held(client: OpenSearch, index: str) -> set[str]:
    """The names of all documents of an index."""
    client.indices.refresh(index=index)
    asked = {"size": 10_000, "query": {"match_all": {}}, "_source": False, "sort": ["n"]}
    names: set[str] = set()
    while hits := client.search(body=asked, index=index)["hits"]["hits"]:
        names |= {hit["_id"] for hit in hits}
        asked["search_after"] = hits[-1]["sort"]
    return names


def make_index(client: OpenSearch, name: str) -> str:
    """Three shards, each held by two nodes."""
    shape = {"settings": {"number_of_shards": 3, "number_of_replicas": 1}}
    client.indices.create(index=name, body=shape, params={"wait_for_active_shards": "all"})
    return name


def test_three_nodes_are_one_cluster(whole: Cluster) -> None:
    seen = set()
    for address in whole.addresses:
        with OpenSearch(address) as client:
            seen.add(frozenset(node["name"] for node in client.cat.nodes(format="json")))
            assert client.info()["version"]["number"] == "3.8.0"
    assert seen == {frozenset({"node-0", "node-1", "node-2"})}


@pytest.mark.parametrize("number", [0, 2])
def test_a_node_killed_under_writing_loses_nothing_acknowledged(
    whole: Cluster, client: OpenSearch, number: int
) -> None:
    press = Press(client, make_index(client, f"killed-{number}"))
    press.start()
    press.wait_for(10 * BULK)
    whole.kill(number)
    press.wait_for(10 * BULK)
    press.end()
    assert press.acknowledged <= held(client, f"killed-{number}")
    whole.start(number)
    assert press.acknowledged <= held(client, f"killed-{number}")


@pytest.mark.parametrize("how", ["stopped", "killed"])
def test_a_whole_cluster_that_went_down_comes_back_with_its_data(
    whole: Cluster, client: OpenSearch, how: str
) -> None:
    press = Press(client, make_index(client, how))
    press.start()
    press.wait_for(BULK)
    press.end()
    if how == "stopped":
        whole.stop()
    else:
        for number in range(len(whole.addresses)):
            whole.kill(number)
    for ports in whole.ports:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", ports.http))
    whole.start()
    assert press.acknowledged <= held(client, how)


def test_a_port_that_another_has_is_told(whole: Cluster) -> None:
    taken = Cluster(whole.folder / "other", whole.server, whole.ports)
    with pytest.raises(RuntimeError, match=f"listens on 127.0.0.1:{whole.ports[0].http}"):
        taken.start()


def test_a_node_that_ends_by_itself_tells_why(whole: Cluster) -> None:
    (ports,) = free_ports(1)
    odd = Cluster(whole.folder / "odd", whole.server, [Ports(ports.http, ports.http)])
    with odd, pytest.raises(RuntimeError, match=r"node-0 has ended: .*Address already in use"):
        odd.start()


# The same as a test run that is killed while its cluster runs.
ABANDONED = """
import sys
from pathlib import Path
from tests.cluster.running import Cluster, Ports
from tests.cluster.server import server

cluster = Cluster(Path(sys.argv[1]), server(), [Ports(int(sys.argv[2]), int(sys.argv[3]))])
cluster.start()
print("green", flush=True)
sys.stdin.read()
"""


def test_no_node_outlives_the_process_that_started_it(whole: Cluster) -> None:
    (ports,) = free_ports(1)
    folder = whole.folder / "abandoned"
    command = [sys.executable, "-c", ABANDONED, str(folder), str(ports.http), str(ports.transport)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "green\n"
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    with Cluster(folder, whole.server, [ports]) as heir:
        wait_until_free(ports)
        heir.start()
        assert is_green(heir.addresses[0], 1)


def wait_until_free(ports: Ports) -> None:
    """Back when nobody listens there: the test's own time limit is the end of patience."""
    while any(listens(port) for port in ports):
        time.sleep(0.1)


def listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0
