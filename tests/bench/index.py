"""How fast an index is built, how large it is, how soon an article is seen, how fast it answers.

Everything is asked through the contract of the engines, of an index that articles were added to
since it was built, as in use. Warm: the index is open and has been asked before, though never this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

from indexer.build import add, build
from indexer.index import Engine, Hits, Reader, Search, open_engine
from indexer.index.query import Field
from service.verify import Verification
from tests.bench.asked import Asked, ask
from tests.bench.figures import Figure, latency, timed
from tests.bench.generator import Story, stories, stories_with
from tests.bench.questions import to_be_timed, warming

ROOM = "index"
_ADDED = 20  # articles added one after another


def measure_building(folder: Path, quotes: int, seed: int) -> Iterator[Figure]:
    """Build `folder`/index from articles written to `folder`, then add to it."""
    source, engine = folder / "articles.ndjson", open_engine(folder / "index")
    with source.open("w", encoding="utf-8") as out:
        out.writelines(story.line() for story in stories_with(quotes, seed))
    size = source.stat().st_size
    taken, built = timed(lambda: build([str(source)], engine, tell=_refuse))
    note = f"{built}, {size / 1e6:.1f} MB, in {taken:.1f} s by one process"
    yield Figure(ROOM, "build", built.quotes / taken, "quotes/s", note=note)
    disk = _size(folder / "index")
    yield Figure(ROOM, "size on disk", disk / 1e6, "MB", note=f"{disk / size:.1f} times the source")
    added = [_add(folder, engine, number, story) for number, story in _further(seed)]
    yield latency(ROOM, "one article, from added to visible", added)


def measure_answers(reader: Reader, asked: Mapping[str, Sequence[Asked]]) -> Iterator[Figure]:
    """p50 and p95 of every kind of question."""
    for kind, questions in asked.items():
        for question in warming(questions):
            ask(reader, question)
        timings = [timed(partial(ask, reader, question)) for question in to_be_timed(questions)]
        summary = _summary([answer for _, answer in timings])
        yield latency(ROOM, kind, [seconds for seconds, _ in timings], summary)


def _further(seed: int) -> Iterator[tuple[int, Story]]:
    """Articles that the index does not hold."""
    return enumerate(islice(stories(seed + 1), _ADDED))


def _add(folder: Path, engine: Engine, number: int, story: Story) -> float:
    """Seconds from an article in a file to a new reader that finds it."""
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


def _size(folder: Path) -> int:
    """Bytes in the folder; a file under two names counts once."""
    found = [path.stat() for path in folder.rglob("*") if path.is_file()]
    return sum({file.st_ino: file.st_size for file in found}.values())


def _summary(answers: Sequence[object]) -> str:
    """What came of the questions: how many hits, or which verdicts."""
    hits = [answer.total for answer in answers if isinstance(answer, Hits)]
    if hits:
        return f"median {median(hits):,.0f} hits"
    verdicts = Counter(answer.verdict for answer in answers if isinstance(answer, Verification))
    return ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())
