"""The model of confidence: an example is a heard passage, right where its speaker's name is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.extract.confidence import features
from indexer.extract.model import Model
from indexer.extract.pipeline import hear
from indexer.extract.utterance import Heard
from indexer.gold import GoldArticle
from indexer.likeness import same_speaker
from indexer.training.learner import Labelled, Pace, Weights, train_logistic


def train_confidence(articles: Sequence[GoldArticle], weights: Model) -> Weights:
    """The weights that tell right names from wrong ones; few examples, so few epochs and strong decay."""
    return train_logistic(list(judged(articles, weights)), decay=1e-3, pace=Pace(0.1, seen=5))


def judged(articles: Iterable[GoldArticle], weights: Model) -> Iterable[Labelled]:
    """Every heard passage that names somebody, and whether it is right; what gold sets aside is left out."""
    for one in articles:
        for heard in hear(one.article, weights):
            if heard.identity is not None and not _covers(one.set_aside, heard):
                yield Labelled(features(heard), _is_right(one, heard))


def _is_right(one: GoldArticle, heard: Heard) -> bool:
    said = [quote for quote in one.quotes if _covers([(quote.start, quote.end)], heard)]
    name = heard.identity.name if heard.identity else ""
    return any(same_speaker(right, name, quote.speaker_type) for quote in said for right in quote.speakers)


def _covers(spans: Iterable[tuple[int, int]], heard: Heard) -> bool:
    middle = (heard.passage.start + heard.passage.end) // 2
    return any(start <= middle < end for start, end in spans)
