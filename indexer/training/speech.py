"""The model of speech or not: an example is a passage with the trained ranker's own answer."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.extract.speakers import speech
from indexer.extract.speakers.attribution import attribute
from indexer.training.annotated import Read
from indexer.training.learner import Labelled, Weights


def labelled(articles: Iterable[Read], ranker: Weights) -> list[Labelled]:
    """An example a passage, speech or not, with the trained ranker's own answers."""
    return [
        Labelled(speech.features(one.page, number, answer), one.gold[number] is not None)
        for one in articles
        for number, answer in enumerate(attribute(one.page, ranker))
    ]
