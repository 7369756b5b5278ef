"""What twice the text costs: articles made to be slow to read, at three lengths.

A stage that compares every quotation with every other takes four times as long for twice the
text, and one article of a million characters would hold a build up for hours. User processor
time, as a busy machine spoils it least. Each is read by a process of its own, which is ended
when its time is up:

    python -m tests.bench.growth SHAPE CHARACTERS     prints the seconds it took
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice, product
from string import ascii_lowercase

from corpus.formats.ndjson import read_record
from indexer.extract.pipeline import extract
from tests.bench.figures import Figure
from tests.bench.generator import long_text

ROOM = "growth"
SIZES = (250_000, 500_000, 1_000_000)  # characters; the last is the longest text that is read at all
TIME_LIMIT = 25.0  # seconds of user time that one text gets
_LEAD = 1_000  # characters of an ordinary article before what is repeated: it has to be an article at all

_REPEATED = {
    "quotation marks only": '"',
    "opening marks only": "“wait ",
    "one endless sentence": "and the harbour was closed while the mayor of Ostrel told Vera Quilstick that ",
    "one endless sentence, quoting": "and the mayor said “we will wait” while she told Vera Quilstick that ",
    "one endless paragraph": "“We will wait for the report,” he said. Quilstick read it on Monday. ",
    "nested marks": "“He said, ‘she told me: “we will wait,”’ and left,” said Vera Quilstick. ",
    "one long quotation, quoting": "He said, ‘we will wait,’ and she said, ‘we won’t.’ ",
    "short paragraphs": "He said:\n\n“We will wait.”\n\n",
    "turns": "QUILSTICK: We will wait.\n\nOSTREL: I will not.\n\n",
    "capitals only": "QUILSTICK HARBOUR BOARD SAYS IT WILL WAIT ",
    "capitalised words only": "Quilstick Harbour ",
    "British marks": "‘We’ll see the boys’ boat,’ said Quilstick’s aide of the dockers’ ‘own’ tug. ",
    "straight single marks": "'We'll see the boys' boat,' said Quilstick's aide of the dockers' 'own' tug. ",
    "many cues": "he said she said told replied according to Quilstick, who claimed “we shall wait, see”, ",
    "indirect only": "Vera Quilstick said the harbour would close, and added that he was told to wait. ",
}
_NAMED = {
    "one surname": "“We will wait,” said {name} Quilstick.\n\nQuilstick left.\n\n",
    "one office": "“We will wait,” said Mayor {name} Brask.\n\nThe mayor left.\n\n",
}
SHAPES = ("ordinary", *_REPEATED, *_NAMED)


def measure() -> Iterator[Figure]:
    """A figure a shape: the seconds at the last size, and how many times those at the one before."""
    for shape in SHAPES:
        yield _growth(shape)


def _growth(shape: str) -> Figure:
    seconds: list[float] = []
    for size in SIZES:
        taken = _seconds(shape, size)
        if taken is None:
            note = f"{_told(seconds)}; given up at {_kilo(size)}"
            return Figure(ROOM, f"1 MB, {shape}", None, "s", note=note)
        seconds.append(taken)
    note = f"{_told(seconds)}; {seconds[-1] / seconds[-2]:.2f} times"
    return Figure(ROOM, f"1 MB, {shape}", seconds[-1], "s", note=note)


def _told(seconds: list[float]) -> str:
    return ", ".join(f"{_kilo(size)} {taken:.2f}" for size, taken in zip(SIZES, seconds, strict=False))


def _kilo(size: int) -> str:
    return f"{size // 1000:,} kB"


def _seconds(shape: str, size: int) -> float | None:
    """What the process of its own says, or None when it is not done in time."""
    asked = [sys.executable, "-m", "tests.bench.growth", shape, str(size)]
    try:
        ran = subprocess.run(asked, stdout=subprocess.PIPE, check=True, timeout=2 * TIME_LIMIT)
    except subprocess.TimeoutExpired:
        return None
    taken = float(ran.stdout)
    return taken if taken <= TIME_LIMIT else None


def time_one(shape: str, size: int) -> float:
    """Seconds of user time to read and extract one article of `size` characters."""
    extract(read_record(json.dumps({"text": long_text(_LEAD)}).encode()))  # loads the model
    line = json.dumps({"text": text_of(shape, size)}).encode()
    started = _user()
    extract(read_record(line))
    return _user() - started


def text_of(shape: str, size: int) -> str:
    """An article of this shape, cut at `size` characters."""
    if shape == "ordinary":
        return long_text(size)
    opening = "“" if shape == "one long quotation, quoting" else ""
    rest = _repeat(_REPEATED[shape], size) if shape in _REPEATED else _name(_NAMED[shape], size)
    return (long_text(_LEAD) + "\n\n" + opening + rest)[:size]


def _repeat(words: str, size: int) -> str:
    return words * (size // len(words) + 1)


def _name(words: str, size: int) -> str:
    """The words for one person after another, each of another given name."""
    letters = product(ascii_lowercase, repeat=4)
    return "".join(
        words.format(name="".join(name).capitalize()) for name in islice(letters, size // len(words) + 1)
    )


def _user() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


if __name__ == "__main__":
    print(time_one(sys.argv[1], int(sys.argv[2])))
