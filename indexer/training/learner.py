"""Learning of linear models: AdaGrad (Duchi et al., 2011) in plain Python, the same on every machine.

The seed is fixed and the weights are averaged over the last epochs, so that the same data gives
the same file everywhere.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Weights = dict[str, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ranked:
    """The features of each answer to one question, each marked right or wrong."""

    answers: Sequence[Sequence[str]]
    right: Sequence[bool]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The features of one case with a yes or no."""

    features: Sequence[str]
    label: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast to learn, and for how long; the last epochs are averaged, features seen less are left out."""

    rate: float
    epochs: int = 16
    averaged: int = 12
    seen: int = 1


_SEED = 1
_DECIMALS = 3
_RANKER, _LOGISTIC = Pace(0.08), Pace(0.1, seen=8)


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


def train_ranker(examples: Sequence[Ranked], decay: float = 1e-4, pace: Pace = _RANKER) -> Weights:
    """Weights that rank the right option of each passage first."""
    if pace.seen > 1:
        kept = _frequent((answer for one in examples for answer in one.answers), pace.seen)
        examples = [Ranked([[f for f in a if f in kept] for a in one.answers], one.right) for one in examples]
    return _train(_Learner(pace.rate, decay), examples, _rank, pace)


def _train(
    learner: _Learner, examples: Sequence[T], teach: Callable[[_Learner, T], None], pace: Pace
) -> Weights:
    """Teach every example in a new order each epoch; the weights are the average of the last epochs."""
    total: Weights = {}
    order = random.Random(_SEED)
    shuffled = list(examples)
    for epoch in range(pace.epochs):
        order.shuffle(shuffled)
        for example in shuffled:
            teach(learner, example)
        if epoch >= pace.epochs - pace.averaged:
            _add(total, learner.weights, pace.averaged)
    return _rounded(total)


def _rank(learner: _Learner, example: Ranked) -> None:
    scores = [learner.score(answer) for answer in example.answers]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    part = sum(power for power, right in zip(powers, example.right, strict=True) if right)
    for answer, power, right in zip(example.answers, powers, example.right, strict=True):
        gradient = power / whole - (power / part if right else 0.0)
        if abs(gradient) > 1e-4:
            learner.step(answer, gradient)


def train_logistic(examples: Sequence[Labelled], pace: Pace = _LOGISTIC, decay: float = 1e-4) -> Weights:
    """Weights of a logistic model of the labels."""
    kept = _frequent((one.features for one in examples), pace.seen)
    pruned = [Labelled([f for f in one.features if f in kept], one.label) for one in examples]
    return _train(_Learner(pace.rate, decay), pruned, _label, pace)


def _label(learner: _Learner, example: Labelled) -> None:
    chance = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, learner.score(example.features)))))
    learner.step(example.features, chance - example.label)


def _frequent(cases: Iterable[Sequence[str]], least: int) -> set[str]:
    """Features seen often enough to tell more than one accident."""
    seen = Counter(feature for case in cases for feature in case)
    return {feature for feature, times in seen.items() if times >= least}


def _add(total: Weights, weights: Weights, epochs: int) -> None:
    for feature, weight in weights.items():
        total[feature] = total.get(feature, 0.0) + weight / epochs


def _rounded(weights: Weights) -> Weights:
    rounded = {feature: round(weight, _DECIMALS) for feature, weight in sorted(weights.items())}
    return {feature: weight for feature, weight in rounded.items() if weight}
