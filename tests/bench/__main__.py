"""Measure reading, building, asking and serving, beside textacy and other ways to search, and print tables.

    python -m tests.bench [GOLD ...] [--only ROOM ...] [--engine NAME ...] [--quotes N ...]
                          [--seed N] [--docs FOLDER] [--json FILE]

Figures only: what is fast enough is for a person to say, who knows the machine. Progress goes to
standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any, get_args

from indexer.index import EngineName
from tests.bench import building, engines, extraction, growth, peers
from tests.bench.figures import Figure, side_by_side, table
from tests.bench.page import write_page

_ROOMS = ("extraction", "peers", "growth", "building", "engines")
_ENGINES: tuple[EngineName, ...] = get_args(EngineName)
_QUOTES = (10_000, 100_000)  # in the indexes, one ten times the other


def main() -> None:
    """Run every room in turn."""
    parser = _parser()
    args = parser.parse_args()
    args.quotes = sorted(set(args.quotes or _QUOTES))
    args.engine = args.engine or list(_ENGINES)
    if min(args.quotes) < 1:
        parser.error("--quotes is a number from 1")
    for path in args.gold:
        if not path.is_file():
            parser.error(f"there is no file {path}")
    started = perf_counter()
    machine = _machine()
    figures = []
    for figure in _measure(args):
        whose = f", {figure.by}" if figure.by else ""
        print(f"{perf_counter() - started:4.0f} s  {figure.room}: {figure.what}{whose}", file=sys.stderr)
        figures.append(figure)
    run = {"machine": machine, "engines": args.engine, "quotes": args.quotes, "seed": args.seed}
    print("   ".join(f"{name} {value}" for name, value in machine.items()))
    print("\n\n".join(filter(None, (table(figures), side_by_side(figures)))))
    if args.docs:
        write_page(args.docs, run, figures)
    if args.json:
        record = run | {"figures": [asdict(figure) for figure in figures]}
        args.json.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _measure(args: argparse.Namespace) -> Iterator[Figure]:
    rooms = args.only or _ROOMS
    if "extraction" in rooms:
        yield from extraction.measure(args.seed)
    if "peers" in rooms:
        yield from peers.measure(args.gold, args.peer_model)
    if "growth" in rooms:
        yield from growth.measure()
    if "building" in rooms:
        yield from building.measure(args.engine, args.quotes[0], args.seed)
    if "engines" in rooms:
        for quotes in args.quotes:
            yield from engines.measure(args.engine, quotes, args.seed)


def _machine() -> dict[str, Any]:
    """What the figures depend on. A load near the number of cores before the start spoils them."""
    load = os.getloadavg()[0]
    return {"cores": os.cpu_count(), "load": round(load, 1), "python": platform.python_version()}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD", help="annotated articles to compare on")
    parser.add_argument(
        "--only", action="append", choices=_ROOMS, help="measure no other room; may be repeated"
    )
    parser.add_argument(
        "--engine", action="append", choices=_ENGINES, help="measure no other engine; may be repeated"
    )
    parser.add_argument("--peer-model", default=peers.MODEL, help="the model textacy reads with")
    parser.add_argument(
        "--quotes",
        action="append",
        type=int,
        help="quotations in the index; may be repeated (10,000 and 100,000)",
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed, other articles and questions (1)")
    parser.add_argument(
        "--docs", type=Path, metavar="FOLDER", help="write a page with charts into this folder too"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    return parser


if __name__ == "__main__":
    main()
