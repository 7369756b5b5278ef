"""How fast one process reads: news as it is, and articles made to be slow to read.

Rates are by processor time of this process, so that a busy machine spoils them less. An
article made to be slow is read by a process of its own, which is ended when its time is up:

    python -m tests.bench.extraction KIND CHARACTERS     prints the seconds it took
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from time import process_time

from corpus.article import Article
from corpus.formats.ndjson import read_record
from corpus.source import Refusal, articles, documents
from indexer.extract.pipeline import extract
from tests.bench.figures import Figure
from tests.bench.generator import long_text, stories

ROOM = "extraction"
SAMPLE = "corpus/articles"
TIME_LIMIT = 25.0  # seconds a long article gets, its process with it
_HALF, _WHOLE = 500_000, 1_000_000  # characters; the second is the longest text that is read at all
_STORIES = 200
_LEAST = 2.0  # seconds that a rate is measured over
_LEAD = 1_000  # characters of an ordinary article before what is repeated: it has to be an article at all

_REPEATED = {
    "quotation marks only": '"',
    "opening marks only": "“wait ",
    "capitalised words only": "Quilstick Harbour ",
    "one endless sentence": "and the mayor said “we will wait” while she told Vera Quilstick that ",
    "one endless paragraph": "“We will wait for the report,” he said. Quilstick read it on Monday. ",
    "short paragraphs": "He said:\n\n“We will wait.”\n\n",
}
KINDS = ("ordinary", *_REPEATED)


def measure(seed: int) -> Iterator[Figure]:
    """Rates on articles of common length, then what twice the length costs."""
    generated = [read_record(story.line().encode()) for story in islice(stories(seed), _STORIES)]
    yield _rate("generated articles", generated)
    yield _rate(SAMPLE, list(_sample()))
    for kind in KINDS:
        yield _doubling(kind)


def _sample() -> Iterator[Article]:
    for document in documents([SAMPLE]):
        for found in articles(document):
            if isinstance(found, Refusal):
                raise RuntimeError(f"{found.source} is not read: {found.reason}")
            yield found


def _rate(what: str, read: Iterable[Article]) -> Figure:
    """Bytes of text a second, over as many rounds as it takes to be sure."""
    size = quotes = 0
    started = process_time()
    while (taken := process_time() - started) < _LEAST:
        for article in read:
            size += len(article.text.encode())
            quotes += len(extract(article))
    return Figure(ROOM, what, size / taken / 1e6, "MB/s", note=f"{quotes / taken:,.0f} quotes/s")


def _doubling(kind: str) -> Figure:
    """Seconds for 1 MB, and how many times those for 500 kB that is: 2 is in proportion."""
    what = f"1 MB, {kind}"
    half = _seconds(kind, _HALF)
    whole = _seconds(kind, _WHOLE) if half is not None else None
    if half is None or whole is None:
        size = "500 kB" if half is None else "1 MB"
        return Figure(ROOM, what, None, "s", note=f"{size}: given up after {TIME_LIMIT:.0f} s")
    return Figure(ROOM, what, whole, "s", note=f"{whole / half:.1f} times 500 kB")


def _seconds(kind: str, size: int) -> float | None:
    """What the process of its own says, or None when it is not done in time."""
    asked = [sys.executable, "-m", "tests.bench.extraction", kind, str(size)]
    try:
        ran = subprocess.run(asked, stdout=subprocess.PIPE, check=True, timeout=TIME_LIMIT)
    except subprocess.TimeoutExpired:
        return None
    return float(ran.stdout)


def time_one(kind: str, size: int) -> float:
    """Seconds of processor time to read and extract one article of `size` characters."""
    line = json.dumps({"text": _text(kind, size)}).encode()
    started = process_time()
    extract(read_record(line))
    return process_time() - started


def _text(kind: str, size: int) -> str:
    if kind == "ordinary":
        return long_text(size)
    repeated = _REPEATED[kind]
    return (long_text(_LEAD) + "\n\n" + repeated * (size // len(repeated)))[:size]


if __name__ == "__main__":
    print(time_one(sys.argv[1], int(sys.argv[2])))
