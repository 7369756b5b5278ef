"""What `docker compose up` starts, against what the tests run on."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.cluster.server import POM

COMPOSE = yaml.safe_load(Path("compose.yaml").read_text(encoding="utf-8"))
NODES = {name: COMPOSE["services"][name] for name in ("node-0", "node-1", "node-2")}


def test_it_is_the_opensearch_that_the_tests_run_on() -> None:
    tested = ElementTree.parse(POM).findtext(".//{*}dependency/{*}version") or ""
    assert {node["image"] for node in NODES.values()} == {f"opensearchproject/opensearch:{tested[:-2]}"}
    assert tested.count(".") == 3  # the runner's own number follows that of the server


@pytest.mark.parametrize("name", NODES)
def test_without_a_password_nobody_else_reaches_it(name: str) -> None:
    assert NODES[name]["environment"]["DISABLE_SECURITY_PLUGIN"] == "true"
    assert [port.split(":")[0] for port in NODES[name]["ports"]] == ["127.0.0.1"]


@pytest.mark.parametrize("name", NODES)
def test_each_node_has_a_name_that_the_others_look_for_and_data_that_stay(name: str) -> None:
    settings = NODES[name]["environment"]
    assert settings["node.name"] == name
    assert settings["cluster.initial_cluster_manager_nodes"].split(",") == list(NODES)
    assert settings["discovery.seed_hosts"].split(",") == list(NODES)
    assert NODES[name]["volumes"] == [f"{name}:/usr/share/opensearch/data"]
    assert name in COMPOSE["volumes"]
