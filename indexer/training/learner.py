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


def train_ranker(examples: Sequence[Ranked], decay: float = 1e-4) -> Weights:
    """Weights that rank the right option of each passage first."""
    return _train(_Learner(rate=0.08, decay=decay), examples, _rank)


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
    scores = [learner.score(answer) for answer in example.answers]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    part = sum(power for power, right in zip(powers, example.right, strict=True) if right)
    for answer, power, right in zip(example.answers, powers, example.right, strict=True):
        gradient = power / whole - (power / part if right else 0.0)
        if abs(gradient) > 1e-4:
            learner.step(answer, gradient)


def train_logistic(examples: Sequence[Labelled]) -> Weights:
    """Weights of a logistic model of the labels."""
    kept = _frequent(examples)
    pruned = [Labelled([f for f in one.features if f in kept], one.label) for one in examples]
    return _train(_Learner(rate=0.1, decay=1e-4), pruned, _label)


def _label(learner: _Learner, example: Labelled) -> None:
    chance = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, learner.score(example.features)))))
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
