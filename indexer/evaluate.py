"""Evaluate: how well extraction does on annotated articles, and whether it keeps to its floor."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from indexer import calibration
from indexer.extract.pipeline import extract
from indexer.gold import BrokenGold, GoldArticle, read_gold
from indexer.judging import Report, Tally, harmonic, judge

_INDIRECT = "kind indirect"


def evaluate(*golds: Iterable[GoldArticle]) -> Report:
    """Extract from every article of some gold files and compare.

    Indirect speech is set aside where a file annotates none.
    """
    report = Report()
    for gold in golds:
        articles = list(gold)
        indirect = any(quote.kind == "indirect" for one in articles for quote in one.quotes)
        for one in articles:
            judge(one, extract(one.article), report, indirect)
    return report


def figures(report: Report) -> dict[str, float]:
    """The figures a floor may pin: shares from 0 to 1. Mentions and indirect speech only where annotated."""
    whole = report.whole.shares()
    found = {name: 1.0 if share is None else share for name, share in whole.items() if name != "mention"}
    found["f1"] = harmonic(found["precision"], found["recall"])
    found["joined"] = report.joined / report.joins if report.joins else 1.0
    found["non_quotes_taken"] = report.taken / report.non_quotes if report.non_quotes else 0.0
    found["named_where_nobody"] = report.nobody_named / report.nobody if report.nobody else 0.0
    if whole["mention"] is not None:
        found["mention"] = whole["mention"]
    if _INDIRECT in report.groups:
        indirect = report.groups[_INDIRECT].shares()
        found |= {f"indirect_{name}": share for name, share in indirect.items() if share is not None}
    return found


# --- The command ----------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `indexer evaluate`."""
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD.jsonl", help="annotated articles")
    parser.add_argument(
        "--floor", type=Path, help="a JSON file of figures to hold; exit 1 when one is missed"
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N errors")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the figures. 0: the floor held; 1: below the floor; 2: a gold file that cannot be read."""
    try:
        report = evaluate(*map(read_gold, arguments.gold))
        missed = below_floor(report, arguments.gold, arguments.floor) if arguments.floor else []
    except (BrokenGold, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    for line in report.errors[: arguments.errors]:
        print(line)
    print(json.dumps(_record(report), indent=1) if arguments.json else "\n".join(_table(report)))
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


def _record(report: Report) -> dict[str, Any]:
    """Everything measured, JSON-ready; what nothing was annotated for is null."""
    trusted = calibration.bins(report.trusted)
    return {
        "articles": report.articles,
        "non_quotes": report.non_quotes,
        "figures": figures(report),
        "groups": {name: asdict(tally) | tally.shares() for name, tally in _groups(report)},
        "calibration": {
            "expected_error": calibration.expected_error(trusted),
            "bins": [asdict(one) for one in trusted],
        },
    }


def _groups(report: Report) -> list[tuple[str, Tally]]:
    return [*sorted(report.groups.items()), ("all between marks", report.whole)]


def _table(report: Report) -> list[str]:
    """A row a group, what holds for all, and how far confidence can be trusted."""
    names = ("precision", "recall", "f1", "mention", "full_name", "role", "date")
    rows = [" ".join([f"{'':20} {'quotes':>6}", *(f"{name:>9}" for name in names)])]
    for group, tally in _groups(report):
        shares = tally.shares()
        rows.append(
            " ".join([f"{group:20} {tally.gold:6}", *(f"{_shown(shares[name]):>9}" for name in names)])
        )
    told = "; ".join(f"{name} {value:.3f}" for name, value in figures(report).items())
    return [*rows, "", *_trust(report), f"{report.articles} articles, {report.non_quotes} non-quotes: {told}"]


def _shown(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _trust(report: Report) -> list[str]:
    """The calibration table: where somebody is named, how sure that is and how often right."""
    found = calibration.bins(report.trusted)
    rows = [f"{'confidence':20} {'quotes':>6} {'mean':>9} {'right':>9}"]
    rows += [
        f"{one.low:.1f} to {one.high:.1f}{'':10} {one.n:6} {one.confidence:9.3f} {one.right:9.3f}"
        for one in found
    ]
    return [*rows, f"expected calibration error {_shown(calibration.expected_error(found))}", ""]


def corpus_digest(gold: Sequence[Path]) -> str:
    """SHA-256 over the gold files and the articles they annotate: a floor holds for one corpus only."""
    read = hashlib.sha256()
    for path in gold:
        files = sorted(p for p in (path.parent.parent / "articles").rglob("*") if p.is_file())
        for file in [path, *files]:
            read.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return read.hexdigest()


def below_floor(report: Report, gold: Sequence[Path], floor: Path) -> list[str]:
    """What falls short of the floor, a line each.

    A floor is `{"corpus": SHA-256, "at_least": {figure: share}, "at_most": {figure: share}}`.
    """
    pinned = json.loads(floor.read_text(encoding="utf-8"))
    found = figures(report)
    missed = [
        f"{name} {found[name]:.3f} is below its floor of {bound:.3f}"
        for name, bound in pinned["at_least"].items()
        if found[name] < bound
    ]
    missed += [
        f"{name} {found[name]:.3f} is above its limit of {bound:.3f}"
        for name, bound in pinned["at_most"].items()
        if found[name] > bound
    ]
    digest = corpus_digest(gold)
    if digest != pinned["corpus"]:
        missed.append(f"the corpus has changed ({digest}): measure anew and pin its floor with it")
    return missed
