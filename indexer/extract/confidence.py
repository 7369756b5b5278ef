"""Confidence: the chance that a record's speaker is right, told from how its stages decided.

A logistic model over the clearness of each decision, learned on articles annotated with full names,
so that of the records of confidence .8 about eight in ten are right (calibration: Niculescu-Mizil and
Caruana, Predicting Good Probabilities, ICML 2005).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from indexer.extract.speakers.speech import probability
from indexer.extract.utterance import Heard

_CLEAR = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.5, 6.0)
_LIKELY = (0.75, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99)


def confidence(group: Sequence[Heard], weights: dict[str, float]) -> float:
    """The confidence of one utterance, 0 to 1: its least sure passage's; none where nobody is named."""
    if group[0].identity is None:
        return 0.0
    return round(min(probability(features(one), weights) for one in group), 3)


def features(one: Heard) -> list[str]:
    """What tells how sure a passage's speaker is: how clearly he won, how he is named, how he is told."""
    option = one.answer.option
    if option is None or one.identity is None:
        return ["bias", "nobody"]
    how = "same" if option.continued else option.attachment.relation
    kind = option.candidate.kind
    full = len(one.identity.name.split()) > 1
    return [
        "bias",
        f"margin:{_step(one.answer.margin, _CLEAR)}",
        f"chance:{_step(one.chance, _LIKELY)}",
        f"how:{how}",
        f"kind:{kind}",
        f"{kind}:{how}",
        f"type:{one.identity.type}:{full}",
        f"direct:{one.direct}",
        f"relayed:{one.relayed_by is not None}",
    ]


def _step(value: float, steps: Sequence[float]) -> int:
    return bisect_right(steps, value)
