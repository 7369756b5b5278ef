"""What a node is made of: a JDK that is new enough, and the jars of the OpenSearch server."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

BUILD = Path(__file__).parents[2] / "build" / "opensearch"
POM = Path(__file__).with_name("pom.xml")
NEEDED = 21  # the first Java that OpenSearch 3 runs on
_INSTALLED = ("/usr/lib/jvm/*", "/Library/Java/JavaVirtualMachines/*/Contents/Home")
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_FETCH_LIMIT = 900  # seconds


class Missing(RuntimeError):
    """A tool that is not installed here; the message says which."""


@dataclass(frozen=True, slots=True)
class Server:
    """The programme that runs a node, and the folder of its jars."""

    java: Path
    jars: Path


def server(build: Path = BUILD, pom: Path = POM) -> Server:
    """OpenSearch, ready to be started; its jars are fetched once for each pom, some 70 MB.

    Raises Missing without Java or Maven, RuntimeError where the jars cannot be fetched.
    """
    home = newest_enough(homes())
    jars = build / f"jars-{sha256(pom.read_bytes()).hexdigest()[:12]}"
    if not jars.is_dir():
        _fetch(pom, jars, home)
    return Server(home / "bin" / "java", jars)


# --- The JDK --------------------------------------------------------------------------------------


def homes() -> Iterator[Path]:
    """Where a JDK may be: JAVA_HOME, that of the `java` on the PATH, those the system has installed."""
    if told := os.environ.get("JAVA_HOME"):
        yield Path(told)
    if found := shutil.which("java"):
        yield Path(found).resolve().parents[1]
    yield from sorted(chain.from_iterable(Path("/").glob(places[1:]) for places in _INSTALLED))


def newest_enough(homes: Iterable[Path]) -> Path:
    """The first JDK that is new enough. Raises Missing, and tells which were found, where none is."""
    found: dict[Path, int] = {}
    for home in homes:
        found[home] = _version(home)
        if found[home] >= NEEDED:
            return home
    old = ", ".join(f"{home} is {version}" for home, version in found.items() if version)
    raise Missing(f"OpenSearch needs a JDK of Java {NEEDED} or later in JAVA_HOME ({old or 'there is none'})")


def _version(home: Path) -> int:
    """The feature release of a JDK; 0 for anything else, as only one with a compiler can run Node.java."""
    if not (home / "bin" / "javac").exists():
        return 0
    try:
        asked = [str(home / "bin" / "java"), "-version"]
        version = _VERSION.search(subprocess.run(asked, capture_output=True, text=True, check=False).stderr)
    except OSError:
        return 0
    return int(version[1]) if version else 0


# --- The jars -------------------------------------------------------------------------------------


def _fetch(pom: Path, jars: Path, home: Path) -> None:
    """Copy the jars aside, then give them their name, so that an interrupted fetch is no fetch."""
    maven = shutil.which("mvn")
    if maven is None:
        raise Missing("OpenSearch is fetched by Maven; there is no `mvn` on the PATH")
    jars.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=jars.parent, prefix="fetching-") as aside:
        # "update": what could not be fetched yesterday is asked for again.
        command = [
            maven,
            "--quiet",
            "--batch-mode",
            "--strict-checksums",
            "--update-snapshots",
            "--file",
            str(pom),
        ]
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={aside}/jars"]
        ran = subprocess.run(
            [*command, *copy],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_FETCH_LIMIT,
            env=os.environ | {"JAVA_HOME": str(home)},
            check=False,
        )
        if ran.returncode:
            why = ran.stdout.partition("[ERROR]")[2].strip() or ran.stderr
            raise RuntimeError(f"Maven cannot fetch OpenSearch: {why[:500]}")
        try:
            Path(aside, "jars").rename(jars)
        except OSError:
            if not jars.is_dir():  # otherwise another process was first
                raise
