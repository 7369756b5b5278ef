"""How well the first results of a search agree with the grades a reader gave.

nDCG is Järvelin and Kekäläinen's ("Cumulated gain-based evaluation of IR techniques", ACM TOIS 20,
2002) with the gain that has become usual since Burges et al. (2005):

    DCG@10 = sum over the places i = 1 to 10 of (2^grade - 1) / log2(i + 1)

over the DCG@10 of all judged statements in their best order. A statement that is shown a second time
gains nothing there, nor does one that nobody has judged.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.evaluate import corpus_digest
from indexer.index import Reader
from service.parameters import read_question
from service.search import find_quotes
from tests.ranking.searches import SEARCHES, JudgedSearch, Statement

DEPTH = 10
_FIRST = 5
_RELEVANT, _BEST = 2, 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """One search: the grades of what it shows first, in order, None where nobody has judged."""

    search: JudgedSearch
    shown: tuple[int | None, ...]

    @property
    def ndcg(self) -> float:
        """The normalised discounted cumulated gain of the first ten; 0 when nothing is shown."""
        return _dcg(grade or 0 for grade in self.shown) / _dcg(
            sorted(self.search.grades.values(), reverse=True)
        )

    @property
    def precision(self) -> float:
        """The share of the first five places that hold what is clearly about it (grade 2 or 3)."""
        return sum((grade or 0) >= _RELEVANT for grade in self.shown[:_FIRST]) / _FIRST

    @property
    def reciprocal(self) -> float | None:
        """One over the place of the first grade 3, 0 when it is not shown; None when there is none."""
        if _BEST not in self.search.grades.values():
            return None
        return 1 / (self.shown.index(_BEST) + 1) if _BEST in self.shown else 0.0


def measure(reader: Reader, searches: Iterable[JudgedSearch]) -> tuple[Outcome, ...]:
    """Ask every search and grade its first ten results."""
    return tuple(Outcome(search, _shown(reader, search)) for search in searches)


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Means over searches, from 0 to 1; `unjudged` is the share of results that nobody has judged."""
    reciprocals = [one.reciprocal for one in outcomes if one.reciprocal is not None]
    shown = [grade for one in outcomes for grade in one.shown]
    return {
        "ndcg_10": _mean([one.ndcg for one in outcomes]),
        "mrr": _mean(reciprocals),
        "precision_5": _mean([one.precision for one in outcomes]),
        "unjudged": shown.count(None) / max(1, len(shown)),
    }


def below_floor(found: Mapping[str, float], floor: Path) -> list[str]:
    """What falls short of the floor, a line each; a floor holds for one set of searches and articles only."""
    pinned = json.loads(floor.read_text(encoding="utf-8"))
    bounds = [(name, bound, 1) for name, bound in pinned["at_least"].items()]
    bounds += [(name, bound, -1) for name, bound in pinned["at_most"].items()]
    missed = [
        f"{name} {found[name]:.4f} is {'below' if side > 0 else 'above'} {bound:.4f}"
        for name, bound, side in bounds
        if side * found[name] < side * bound
    ]
    digest = corpus_digest([SEARCHES])
    if digest != pinned["corpus"]:
        missed.append(f"the searches or the articles have changed ({digest}): measure anew and pin with them")
    return missed


def _shown(reader: Reader, search: JudgedSearch) -> tuple[int | None, ...]:
    question = read_question({**search.asked, "limit": str(DEPTH)})
    grades: list[int | None] = []
    seen: set[Statement] = set()
    for record in find_quotes(reader, question).quotes:
        statement = search.find(record["text"])
        grades.append(None if statement is None else 0 if statement in seen else search.grades[statement])
        seen |= {statement} if statement else set()
    return tuple(grades)


def _dcg(grades: Iterable[int]) -> float:
    return sum(
        (2.0**grade - 1) / math.log2(place + 2) for place, grade in zip(range(DEPTH), grades, strict=False)
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))
