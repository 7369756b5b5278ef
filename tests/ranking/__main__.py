"""Ask the judged searches and say how well the first results agree with the grades.

python -m tests.ranking [INDEX] [--floor FLOOR.json] [--worst N]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.build import build
from indexer.index import Reader, open_engine
from tests.ranking.measure import Outcome, below_floor, figures, measure
from tests.ranking.searches import ARTICLES, read_searches


def main() -> int:
    """Print the figures. 1: below the floor."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.ranking", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("index", nargs="?", type=Path, metavar="INDEX", help="one of the sample articles")
    parser.add_argument(
        "--floor", type=Path, help="a JSON file of figures to hold; exit 1 when one is missed"
    )
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N searches furthest off")
    arguments = parser.parse_args()
    with _reader(arguments.index) as reader:
        outcomes = measure(reader, read_searches())
    print("\n".join(_table(outcomes)))
    for one in sorted(outcomes, key=lambda one: one.ndcg)[: arguments.worst]:
        print(f"{one.ndcg:.3f}  {one.search.name}  {' '.join(map(str, one.shown))}")
    missed = below_floor(figures(outcomes), arguments.floor) if arguments.floor else []
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


@contextmanager
def _reader(index: Path | None) -> Iterator[Reader]:
    """The index named, or one of the sample articles that goes afterwards."""
    with TemporaryDirectory() as folder:
        engine = open_engine(index or Path(folder) / "index")
        if index is None:
            build([str(ARTICLES)], engine)
        with engine.reader() as reader:
            yield reader


def _table(outcomes: Sequence[Outcome]) -> list[str]:
    """A row for all searches, and one for each half: tune on the odd lines, look at the even ones."""
    halves = {"all": outcomes, "odd lines": outcomes[::2], "even lines": outcomes[1::2]}
    rows = {name: figures(part) for name, part in halves.items()}
    return [
        " ".join([f"{'searches':20}", *(f"{name:>11}" for name in rows["all"])]),
        *(
            " ".join([f"{name:15} {len(halves[name]):4}", *(f"{value:11.3f}" for value in row.values())])
            for name, row in rows.items()
        ),
    ]


if __name__ == "__main__":
    sys.exit(main())
