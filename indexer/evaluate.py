"""Evaluate: how well extraction does on annotated articles, and whether it keeps to its floor."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.extract.pipeline import extract
from indexer.gold import BrokenGold, GoldArticle, GoldQuote, read_gold
from indexer.quote import Quote

_SMALL = frozenset("the a an of for and in at".split())
_COURTESY = _SMALL | frozenset("mr mrs ms miss dr prof professor sir lord lady dame".split())


@dataclass(slots=True)
class Tally:
    """Counts of one group of gold passages; shares of nothing are 1."""

    gold: int = 0
    found: int = 0
    with_speaker: int = 0
    named: int = 0
    with_role: int = 0
    role: int = 0
    with_date: int = 0
    date: int = 0


@dataclass(slots=True)
class Report:
    """What extraction got right and wrong over all articles read."""

    articles: int = 0
    predicted: int = 0
    matched: int = 0
    non_quotes: int = 0
    taken: int = 0
    nobody: int = 0
    nobody_named: int = 0
    joins: int = 0
    joined: int = 0
    whole: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures a floor may pin: shares from 0 to 1."""
        precision, recall = _share(self.matched, self.predicted), _share(self.whole.found, self.whole.gold)
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "full_name": _share(self.whole.named, self.whole.with_speaker),
            "role": _share(self.whole.role, self.whole.with_role),
            "date": _share(self.whole.date, self.whole.with_date),
            "joined": _share(self.joined, self.joins),
            "non_quotes_taken": _share(self.taken, self.non_quotes, empty=0.0),
            "named_where_nobody": _share(self.nobody_named, self.nobody, empty=0.0),
        }


def _share(part: int, whole: int, empty: float = 1.0) -> float:
    return part / whole if whole else empty


def evaluate(gold: Iterable[GoldArticle]) -> Report:
    """Extract from every gold article and compare.

    A gold passage is found when one predicted quotation covers at least half of its letters; a
    non-quote is taken when what covers it is hardly more than itself (Dice at least .5).
    """
    report = Report()
    for one in gold:
        report.articles += 1
        _compare(one, extract(one.article), report)
    return report


def _letters(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


def _compare(one: GoldArticle, quotes: Sequence[Quote], report: Report) -> None:
    text = one.article.text
    quotes = [quote for quote in quotes if quote.kind != "indirect"]
    covers = [_letters(text, [(s.start, s.end) for s in quote.segments]) for quote in quotes]
    report.predicted += sum(len(quote.segments) for quote in quotes)
    report.matched += sum(
        any(_overlap(text, (s.start, s.end), (g.start, g.end)) for g in one.quotes)
        for quote in quotes
        for s in quote.segments
    )
    before: Quote | None = None
    for gold in one.quotes:
        hit = _hit(_letters(text, [(gold.start, gold.end)]), quotes, covers)
        _judge(one, gold, hit, report)
        if gold.continues:
            report.joins += 1
            report.joined += hit is not None and hit is before
        before = hit
    for span in one.not_quotes:
        wanted = _letters(text, [span])
        taken = any(2 * len(cover & wanted) >= 0.5 * (len(cover) + len(wanted)) for cover in covers if cover)
        report.non_quotes += 1
        report.taken += taken
        if taken:
            report.errors.append(f"taken though no quote | {one.article.id} | {text[slice(*span)][:60]}")


def _overlap(text: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = _letters(text, [(max(a[0], b[0]), max(a[0], b[0], min(a[1], b[1])))])
    return len(shared) >= 0.5 * len(_letters(text, [a])) or len(shared) >= 0.5 * len(_letters(text, [b]))


def _hit(wanted: set[int], quotes: Sequence[Quote], covers: Sequence[set[int]]) -> Quote | None:
    best = max(
        zip(quotes, covers, strict=True),
        key=lambda pair: (len(pair[1] & wanted), -len(pair[1])),
        default=None,
    )
    return best[0] if best and wanted and len(best[1] & wanted) >= 0.5 * len(wanted) else None


def _judge(one: GoldArticle, gold: GoldQuote, hit: Quote | None, report: Report) -> None:
    """Count one gold passage in the whole, in its kind, its difficulty and its type of speaker."""
    label = one.article.text[gold.start : gold.end][:50]
    speaker = hit.speaker if hit else None
    if not gold.speakers:
        report.nobody += 1
        report.nobody_named += speaker is not None
    named = any(same_speaker(name, speaker, gold.speaker_type) for name in gold.speakers)
    right_role = hit is not None and any(same_role(role, hit.role) for role in gold.roles)
    right_date = hit is not None and hit.date == gold.date
    tallies = [report.whole] + [
        report.groups[name] for name in (f"kind {gold.kind}", gold.difficulty, f"type {gold.speaker_type}")
    ]
    for tally in tallies:
        tally.gold += 1
        tally.found += hit is not None
        tally.with_speaker += bool(gold.speakers)
        tally.named += named
        tally.with_role += bool(gold.roles) and hit is not None
        tally.role += right_role
        tally.with_date += gold.dated and hit is not None
        tally.date += gold.dated and right_date
    found: list[tuple[str, object, object]] = []
    if hit is None:
        found.append(("missed", gold.speakers[:1], None))
    else:
        if gold.speakers and not named:
            found.append(("speaker", gold.speakers[0], speaker))
        if not gold.speakers and speaker:
            found.append(("named though nobody", None, speaker))
        if gold.roles and not right_role:
            found.append(("role", gold.roles[0], hit.role))
        if gold.dated and not right_date:
            found.append(("date", gold.date, hit.date))
    report.errors.extend(
        f"{what} | {one.article.id} | {label} | {w} | {g} | {gold.difficulty}" for what, w, g in found
    )


def _words(text: str | None, left_out: frozenset[str]) -> list[str]:
    bare = re.sub(r"['’]s\b", "", (text or "").lower())
    return [word for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", bare) if word not in left_out]


def same_speaker(gold: str, got: str | None, speaker_type: str | None) -> bool:
    """Whether two names mean one speaker.

    A person: the same first and last name, titles and initials aside. Others: the same last word,
    or all words of one in the other.
    """
    if speaker_type == "person":
        x, y = ([word for word in _words(name, _COURTESY) if len(word) > 1] for name in (gold, got))
        return bool(x and y) and (x == y or (min(len(x), len(y)) > 1 and x[0] == y[0] and x[-1] == y[-1]))
    x, y = _words(gold, _COURTESY), _words(got, _COURTESY)
    return bool(x and y) and (x[-1] == y[-1] or set(x) <= set(y) or set(y) <= set(x))


def same_role(gold: str, got: str | None) -> bool:
    """Half of the words of either, small ones aside, are in the other."""
    x, y = set(_words(gold, _SMALL)), set(_words(got, _SMALL))
    return bool(x and y) and len(x & y) >= 0.5 * min(len(x), len(y))


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
        report = evaluate(article for path in arguments.gold for article in read_gold(path))
        missed = below_floor(report, arguments.gold, arguments.floor) if arguments.floor else []
    except (BrokenGold, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    for line in report.errors[: arguments.errors]:
        print(line)
    if arguments.json:
        print(json.dumps(report.figures()))
    else:
        print("\n".join(_table(report)))
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


def _table(report: Report) -> list[str]:
    rows = [f"{'':20} {'quotes':>6} {'found':>6} {'name':>6} {'role':>6} {'date':>6}"]
    for name, tally in [*sorted(report.groups.items()), ("all", report.whole)]:
        shares = (
            _share(tally.found, tally.gold),
            _share(tally.named, tally.with_speaker),
            _share(tally.role, tally.with_role),
            _share(tally.date, tally.with_date),
        )
        rows.append(f"{name:20} {tally.gold:6} " + " ".join(f"{share:6.3f}" for share in shares))
    figures = "; ".join(f"{name} {value:.3f}" for name, value in report.figures().items())
    return [*rows, f"{report.articles} articles, {report.non_quotes} non-quotes: {figures}"]


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
    figures = report.figures()
    missed = [
        f"{name} {figures[name]:.3f} is below its floor of {bound:.3f}"
        for name, bound in pinned["at_least"].items()
        if figures[name] < bound
    ]
    missed += [
        f"{name} {figures[name]:.3f} is above its limit of {bound:.3f}"
        for name, bound in pinned["at_most"].items()
        if figures[name] > bound
    ]
    digest = corpus_digest(gold)
    if digest != pinned["corpus"]:
        missed.append(f"the corpus has changed ({digest}): measure anew and pin its floor with it")
    return missed
