"""Make phrases from an index and say how many are verified rightly.

python -m tests.phrases INDEX [--count N] [--seed N] [--errors N]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from indexer.index import open_engine
from tests.phrases.measure import measure, table, wrong


def main() -> None:
    """Print the table, and what is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.phrases", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("index", type=Path, metavar="INDEX", help="a folder with an index")
    parser.add_argument("--count", type=int, default=2_000, help="phrases in all (2,000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other phrases (1)")
    parser.add_argument("--errors", type=int, default=0, help="show so many that are not as they should be")
    args = parser.parse_args()
    with open_engine(args.index).reader() as reader:
        scores = measure(reader, args.count, args.seed)
    print(table(scores))
    for result in wrong(scores)[: args.errors]:
        found = result.found
        print(f"\n{result.kind} -> {found.verdict}, {found.attribution.credit} ({result.phrase.asked})")
        print(f"  {result.phrase.text}")
        for match in found.matches[:1]:
            print(f"  {match.place.speaker}: {match.text[:400]}")
            print(f"  {[(d.kind, d.classes, d.phrase.text, d.source.text) for d in match.differences]}")


if __name__ == "__main__":
    main()
