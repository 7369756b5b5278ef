"""The ranker of antecedents: an example is a pronoun that speaks, with everybody it may stand for.

Learns from gold articles that name each speaker in full (`indexer.gold`). Which mention speaks is taken
from the attribution itself; what is known of earlier speakers is taken from the gold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.extract.passages.marks import Passage
from indexer.extract.people.identity import Resolver, spoke
from indexer.extract.people.scene import Identity
from indexer.extract.pipeline import read_page
from indexer.extract.speakers.attribution import attribute
from indexer.gold import GoldArticle, GoldQuote
from indexer.likeness import same_speaker
from indexer.training.learner import Ranked, Weights, train_ranker

_ROUNDS = 2
"""The first round knows no chains of pronouns: they need weights to be resolved with."""

_DECAY = 0.1
"""Few pronouns teach this model: its weights are held small."""


def train_antecedents(articles: Sequence[GoldArticle], speaker: Weights) -> Weights:
    """Weights that rank the right antecedent first; `speaker` are the weights of the attribution."""
    weights: Weights = {}
    for _ in range(_ROUNDS):
        weights = train_ranker(
            [found for one in articles for found in examples(one, weights, speaker)], _DECAY
        )
    return weights


def examples(one: GoldArticle, weights: Weights, speaker: Weights) -> list[Ranked]:
    """The pronouns of an article that speak and whose antecedent is among the rivals."""
    page = read_page(one.article)
    resolver = Resolver(page, weights)
    antecedents = resolver.antecedents
    found = []
    settled: dict[int, Identity | None] = {}
    for passage, answer in zip(page.passages, attribute(page, speaker), strict=True):
        gold = _gold(one.quotes, passage)
        if gold is None or answer.option is None:
            continue
        candidate = answer.option.candidate
        if candidate.kind == "pronoun" and candidate.head != "i" and candidate.start not in settled:
            antecedents.find(candidate)  # settles the pronouns before it
            rivals = antecedents.rivals(candidate, page.text[passage.start : passage.end])
            right = [_is_meant(rival.identity, gold) for rival in rivals]
            if any(right):
                found.append(Ranked([rival.features for rival in rivals], right))
            settled[candidate.start] = next((r.identity for r in rivals if _is_meant(r.identity, gold)), None)
            antecedents.settle(candidate, settled[candidate.start])
        meant = settled.get(candidate.start) or resolver.resolve(candidate)
        if meant is not None and _is_meant(meant, gold):
            antecedents.hear(spoke(page, passage, meant))
    return found


def _gold(quotes: Iterable[GoldQuote], passage: Passage) -> GoldQuote | None:
    middle = (passage.start + passage.end) // 2
    return next((quote for quote in quotes if quote.start <= middle < quote.end), None)


def _is_meant(identity: Identity, gold: GoldQuote) -> bool:
    return any(same_speaker(name, identity.name, gold.speaker_type) for name in gold.speakers)
