"""Train the extractor's linear models on annotated articles; write their weights as JSON.

    python -m indexer.training DATA.jsonl[.gz] [--out indexer/extract/model.json]

DATA has one article a line: `text`, and `quotes` with `start`, `end`, `segments` ([[start, end], ...]),
`kind`, `speaker`, `speaker_start`, `speaker_end` and `speaker_segments`, as PolNeAR (Newell, Margolin and
Ruths, LREC 2018) annotates them: the mention in the text, not the name.

Two models: a ranker of speaker candidates (conditional log-likelihood over the options of each
passage), and a logistic one of speech or not. Both learn by AdaGrad (Duchi et al., 2011) with a
fixed seed, weights averaged over the last epochs, so that the same data gives the same file
everywhere. Features are structural: the weights hold none of the data's vocabulary.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from corpus.article import Article
from corpus.formats.ndjson import read_record
from indexer.extract import speech
from indexer.extract.attribution import attribute
from indexer.extract.candidate import Candidate
from indexer.extract.marks import Passage
from indexer.extract.options import Features, Option, options
from indexer.extract.page import Page
from indexer.extract.pipeline import read_page

Weights = dict[str, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ranked:
    """The options of one passage, each marked right or wrong."""

    options: Sequence[Option]
    right: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The features of one passage with a yes or no."""

    features: Features
    label: bool


_SEED = 1
_EPOCHS = 16
_AVERAGED = 12
_DECIMALS = 3
_SEEN = 8


class _Learner:
    """Weights under AdaGrad: each feature slows down by itself as it is seen."""

    def __init__(self, rate: float, decay: float) -> None:
        self.weights: Weights = {}
        self._squares: Weights = {}
        self._rate, self._decay = rate, decay

    def score(self, features: Iterable[str]) -> float:
        return sum(self.weights.get(feature, 0.0) for feature in features)

    def step(self, features: Iterable[str], gradient: float) -> None:
        for feature in features:
            weight = self.weights.get(feature, 0.0)
            slope = gradient + self._decay * weight
            self._squares[feature] = self._squares.get(feature, 1e-2) + slope * slope
            self.weights[feature] = weight - self._rate * slope / math.sqrt(self._squares[feature])


def train_ranker(examples: Sequence[Ranked]) -> Weights:
    """Weights that rank the right option of each passage first."""
    return _train(_Learner(rate=0.08, decay=1e-4), examples, _rank)


def _train(learner: _Learner, examples: Sequence[T], teach: Callable[[_Learner, T], None]) -> Weights:
    """Teach every example in a new order each epoch; the weights are the average of the last epochs."""
    total: Weights = {}
    order = random.Random(_SEED)
    shuffled = list(examples)
    for epoch in range(_EPOCHS):
        order.shuffle(shuffled)
        for example in shuffled:
            teach(learner, example)
        if epoch >= _EPOCHS - _AVERAGED:
            _add(total, learner.weights)
    return _rounded(total)


def _rank(learner: _Learner, example: Ranked) -> None:
    scores = [learner.score(option.features) for option in example.options]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    part = sum(power for power, right in zip(powers, example.right, strict=True) if right)
    for option, power, right in zip(example.options, powers, example.right, strict=True):
        gradient = power / whole - (power / part if right else 0.0)
        if abs(gradient) > 1e-4:
            learner.step(option.features, gradient)


def train_logistic(examples: Sequence[Labelled]) -> Weights:
    """Weights of a logistic model of the labels."""
    kept = _frequent(examples)
    pruned = [Labelled([f for f in one.features if f in kept], one.label) for one in examples]
    return _train(_Learner(rate=0.1, decay=1e-4), pruned, _label)


def _label(learner: _Learner, example: Labelled) -> None:
    chance = speech.probability(example.features, learner.weights)
    learner.step(example.features, chance - example.label)


def _frequent(examples: Sequence[Labelled]) -> set[str]:
    """Features seen often enough to tell more than one accident."""
    seen = Counter(feature for example in examples for feature in example.features)
    return {feature for feature, times in seen.items() if times >= _SEEN}


def _add(total: Weights, weights: Weights) -> None:
    for feature, weight in weights.items():
        total[feature] = total.get(feature, 0.0) + weight / _AVERAGED


def _rounded(weights: Weights) -> Weights:
    rounded = {feature: round(weight, _DECIMALS) for feature, weight in sorted(weights.items())}
    return {feature: weight for feature, weight in rounded.items() if weight}


# --- Examples -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    """One annotated article as the extractor reads it; `gold` runs parallel to the page's passages."""

    page: Page
    gold: tuple[dict[str, Any] | None, ...]


def read(path: Path) -> list[Read]:
    """Every annotated article of a file, gzipped or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        return [_read(json.loads(line)) for line in lines if line.strip()]


def _read(record: dict[str, Any]) -> Read:
    article: Article = read_record(json.dumps({"id": record["id"], "text": record["text"]}).encode())
    page = read_page(article)
    gold = tuple(_gold(record["quotes"], passage) for passage in page.passages)
    return Read(page, gold)


def _gold(quotes: Iterable[dict[str, Any]], passage: Passage) -> dict[str, Any] | None:
    """The annotated quote that holds at least half of a passage; of several the innermost one."""
    holding = []
    for quote in quotes:
        spans = quote.get("segments") or [(quote["start"], quote["end"])]
        shared = sum(max(0, min(end, passage.end) - max(start, passage.start)) for start, end in spans)
        if 2 * shared >= passage.end - passage.start:
            holding.append((sum(end - start for start, end in spans), quote))
    return min(holding, key=lambda pair: pair[0])[1] if holding else None


def ranked(articles: Iterable[Read]) -> list[Ranked]:
    """An example a passage whose right speaker is among its options; earlier answers are the right ones."""
    examples = []
    for one in articles:
        earlier: Option | None = None
        for number, gold in enumerate(one.gold):
            offered = options(one.page, number, earlier)
            right = [_is_right(one, number, option) for option in offered]
            if gold is not None and any(right):
                examples.append(Ranked(offered, right))
            earlier = _state(offered, right)
    return examples


def _state(offered: Sequence[Option], right: Sequence[bool]) -> Option | None:
    """Who spoke last, for the passages that follow: the right option, or whoever spoke before."""
    first = next((option for option, good in zip(offered, right, strict=True) if good), None)
    return first or next((option for option in offered if option.continued), None)


def _is_right(one: Read, number: int, option: Option) -> bool:
    gold = one.gold[number]
    if gold is None or not gold.get("speaker"):
        return False
    if not option.continued:
        return _names(gold, option.candidate)
    before = one.gold[number - 1]
    if before is None or not before.get("speaker") or not _names(before, option.candidate):
        return False
    same_mention = before["speaker_segments"] == gold["speaker_segments"]
    return same_mention or _same_name(before["speaker"], gold["speaker"]) or _names(gold, option.candidate)


def _names(gold: dict[str, Any], candidate: Candidate) -> bool:
    spans = gold.get("speaker_segments") or [(gold["speaker_start"], gold["speaker_end"])]
    return any(start < candidate.end and end > candidate.start for start, end in spans)


def _same_name(one: str, other: str) -> bool:
    """Whether two mentions share a name's last word; pronouns never tell."""
    words = one.split()[-1:], other.split()[-1:]
    return words[0] == words[1] and one[:1].isupper() and len(one) > 3


def labelled(articles: Iterable[Read], ranker: Weights) -> list[Labelled]:
    """An example a passage, speech or not, with the trained ranker's own answers."""
    return [
        Labelled(speech.features(one.page, number, answer), one.gold[number] is not None)
        for one in articles
        for number, answer in enumerate(attribute(one.page, ranker))
    ]


def main() -> int:
    """Train on the articles named and write the weights."""
    parser = argparse.ArgumentParser(
        prog="indexer.training", description="Train the extractor's linear models."
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "extract" / "model.json")
    arguments = parser.parse_args()
    articles = read(arguments.data)
    ranker = train_ranker(ranked(articles))
    passages = labelled(articles, ranker)
    model = {"speaker": ranker, "speech": train_logistic(passages)}
    arguments.out.write_text(json.dumps(model, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(passages)} passages: {arguments.out.name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
