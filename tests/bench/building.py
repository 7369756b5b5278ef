"""How fast an archive becomes an index, how much of it is reading, how soon one more article is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.source import documents
from indexer.build import add, build
from indexer.index import Engine, EngineName, Search, open_engine
from indexer.index.query import Field
from indexer.reading import read
from tests.bench.figures import Figure, latency, timed
from tests.bench.generator import Story, stories, stories_with

ROOM = "building"
WORKERS = 2
_ADDED = 20  # articles added one after another


def measure(engines: Sequence[EngineName], quotes: int, seed: int) -> Iterator[Figure]:
    """Read articles alone, then build an index of them with each engine and add to it."""
    with TemporaryDirectory(prefix="on-record-bench-") as made:
        source = Path(made) / "articles.ndjson"
        with source.open("w", encoding="utf-8") as out:
            out.writelines(story.line() for story in stories_with(quotes, seed))
        note = f"{source.stat().st_size / 1e6:.1f} MB, {WORKERS} workers"
        reading, articles = timed(partial(_count, source))
        yield Figure(ROOM, f"{articles:,} articles read, nothing written", reading, "s", note=note)
        for name in engines:
            engine = open_engine(Path(made) / name, name)
            building = partial(build, [str(source)], engine, workers=WORKERS, tell=_refuse)
            seconds, built = timed(building)
            more = f"{built}; {seconds - reading:.1f} s more than reading"
            yield Figure(ROOM, f"built with {name}", seconds, "s", note=more)
            one_more = measure_one_more(Path(made), engine, seed)
            yield replace(one_more, what=f"{one_more.what}, {name}")


def _count(source: Path) -> int:
    """How many articles are read from a file."""
    return sum(len(found) for _, found in read(documents([str(source)]), WORKERS))


def measure_one_more(folder: Path, engine: Engine, seed: int) -> Figure:
    """From an article in a file, which goes to `folder`, to a new reader that finds it."""
    further = enumerate(islice(stories(seed + 1), _ADDED))
    added = [_add(folder, engine, number, story) for number, story in further]
    return latency(ROOM, "one article, from added to visible", added)


def size(folder: Path) -> int:
    """Bytes in the folder; a file under two names counts once."""
    found = [path.stat() for path in folder.rglob("*") if path.is_file()]
    return sum({file.st_ino: file.st_size for file in found}.values())


def _add(folder: Path, engine: Engine, number: int, story: Story) -> float:
    added = replace(story, id=f"added-{number}", url=f"{story.url}-added")
    source = folder / f"{added.id}.ndjson"
    source.write_text(added.line(), encoding="utf-8")
    seconds, found = timed(lambda: _add_and_look(str(source), engine, added.id))
    if not found:
        raise RuntimeError(f"{added.id} was added and is not found")
    return seconds


def _add_and_look(source: str, engine: Engine, article_id: str) -> int:
    add([source], engine, tell=_refuse)
    with engine.reader() as reader:
        return reader.search(Search(where=Field("article_id", article_id))).total


def _refuse(reason: str) -> None:
    raise RuntimeError(f"a generated article was not taken: {reason}")
