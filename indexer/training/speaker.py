"""The ranker of speakers: an example is a passage with everyone who may have said it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indexer.extract.speakers.options import Option, options
from indexer.training.annotated import Read, names_speaker
from indexer.training.learner import Pace, Ranked, Weights, train_ranker


def train_speaker(articles: Iterable[Read]) -> Weights:
    """The weights of the ranker; features seen a few times only are accidents."""
    return train_ranker(ranked(articles), decay=1e-3, pace=Pace(0.12, seen=12))


def ranked(articles: Iterable[Read]) -> list[Ranked]:
    """An example a passage whose right speaker is among its options; earlier answers are the right ones."""
    examples = []
    for one in articles:
        earlier: Option | None = None
        for number, gold in enumerate(one.gold):
            offered = options(one.page, number, earlier)
            right = [_is_right(one, number, option) for option in offered]
            if gold is not None and any(right):
                examples.append(Ranked([option.features for option in offered], right))
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
        return names_speaker(gold, option.candidate)
    before = one.gold[number - 1]
    if before is None or not before.get("speaker") or not names_speaker(before, option.candidate):
        return False
    same_mention = before["speaker_segments"] == gold["speaker_segments"]
    return (
        same_mention
        or _same_name(before["speaker"], gold["speaker"])
        or names_speaker(gold, option.candidate)
    )


def _same_name(one: str, other: str) -> bool:
    """Whether two mentions share a name's last word; pronouns never tell."""
    words = one.split()[-1:], other.split()[-1:]
    return words[0] == words[1] and one[:1].isupper() and len(one) > 3
