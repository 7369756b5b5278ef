"""Imports run one way, service -> indexer -> corpus, and each library has its one room."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("corpus", "indexer", "service")


def imported(source: str, module: str = "") -> set[str]:
    """Every module that Python source imports, wherever in it; `from a import b` may mean a or a.b."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(part for part in (_above(module, node.level), node.module) if part)
            found.add(base)
            found.update(f"{base}.{alias.name}" for alias in node.names)
    return found


def _above(module: str, level: int) -> str:
    return ".".join(module.split(".")[:-level]) if level else ""


def _module(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


MODULES = {
    _module(file): imported(file.read_text(encoding="utf-8"), _module(file))
    for package in PACKAGES
    for file in sorted((ROOT / package).rglob("*.py"))
}


def crossings(inside: str, forbidden: str, but: str | None = None) -> list[str]:
    """Where a module inside a package (`but` another within it) imports what it may not."""
    return [
        f"{module} imports {name}"
        for module, names in MODULES.items()
        if _within(module, inside) and not (but and _within(module, but))
        for name in sorted(names)
        if _within(name, forbidden)
    ]


ARROWS = [
    ("corpus", "indexer"),
    ("corpus", "service"),
    ("indexer", "service"),
    ("indexer.extract", "indexer.index"),
    ("indexer.index", "indexer.extract"),
    ("indexer.wording", "indexer.extract"),
    ("indexer.wording", "indexer.index"),
]


@pytest.mark.parametrize(("inside", "forbidden"), ARROWS)
def test_imports_run_one_way(inside: str, forbidden: str) -> None:
    assert crossings(inside, forbidden) == []


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("library", ["whoosh", "tantivy"])
def test_only_the_engine_s_own_package_knows_its_library(package: str, library: str) -> None:
    assert crossings(package, library, but=f"indexer.index.{library}") == []
    assert crossings(package, f"indexer.index.{library}", but="indexer.index") == []


@pytest.mark.parametrize("library", ["whoosh", "tantivy"])
def test_an_engine_is_imported_when_it_is_asked_for(library: str) -> None:
    code = f"import sys, indexer.index, service.app; print({library!r} in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout == "False\n"


@pytest.mark.parametrize("package", PACKAGES)
def test_only_the_engine_s_own_package_knows_opensearch(package: str) -> None:
    assert crossings(package, "opensearchpy", but="indexer.index.opensearch") == []
    assert crossings(package, "indexer.index.opensearch", but="indexer.index") == []


@pytest.mark.parametrize("package", PACKAGES)
def test_only_the_service_knows_flask(package: str) -> None:
    assert crossings(package, "flask", but="service") == []


RECORDS = [
    ("corpus.article", ()),
    ("indexer.plain", ()),
    ("indexer.quote", ("corpus.article", "indexer.plain")),
]


@pytest.mark.parametrize(("module", "allowed"), RECORDS)
def test_the_records_need_the_standard_library_alone(module: str, allowed: tuple[str, ...]) -> None:
    beyond = {name for name in MODULES[module] if name.split(".")[0] not in sys.stdlib_module_names}
    assert [name for name in sorted(beyond) if not any(_within(name, one) for one in allowed)] == []


def test_every_room_is_looked_at() -> None:
    rooms = {module for module in MODULES if module.count(".") < 2}
    assert {"corpus.article", "indexer.extract", "indexer.index", "indexer.wording", "service.app"} <= rooms


READ = [
    ("import a.b as c, d", {"a.b", "d"}),
    ("from a import b", {"a", "a.b"}),
    ("def f():\n    from a.b import c\n", {"a.b", "a.b.c"}),
    ("from . import b", {"x.y", "x.y.b"}),
    ("from ..c import b", {"x.c", "x.c.b"}),
    ("a = 'import b'", set()),
]


@pytest.mark.parametrize(("source", "expected"), READ)
def test_an_import_is_found_wherever_it_stands(source: str, expected: set[str]) -> None:
    assert imported(source, "x.y.z") == expected


ROOMS = ("language", "passages", "mentions", "speakers", "people", "days", "reports")
BACKWARDS = [(room, later) for number, room in enumerate(ROOMS) for later in ROOMS[number + 1 :]]


@pytest.mark.parametrize(("room", "later"), BACKWARDS)
def test_no_room_of_extraction_looks_ahead(room, later):
    assert crossings(f"indexer.extract.{room}", f"indexer.extract.{later}") == []


def test_every_room_of_extraction_has_its_place():
    folders = {path.parent.name for path in (ROOT / "indexer" / "extract").glob("*/__init__.py")}
    assert folders == set(ROOMS)
