"""What is said of phrases whose verdict is known, kind by kind."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from indexer.index import Reader
from service.verify import verify
from service.verify.records import Verification
from tests.phrases.makers import MAKERS, Phrase
from tests.phrases.press import Press

# The words are the source's: the one thing never to be said of a phrase whose words were changed.
_SAME = ("exact", "exact_typography", "near_exact")
_MOST_DRAWS = 2_000  # for one phrase; an index that has none of a kind gives none


@dataclass(frozen=True, slots=True)
class Result:
    """A phrase of one kind, and what was said of it."""

    kind: str
    phrase: Phrase
    found: Verification

    @property
    def right_words(self) -> bool:
        """Whether the verdict is the one that follows from how the phrase was made."""
        return self.found.verdict == self.phrase.verdict

    @property
    def right_change(self) -> bool:
        """Whether the change is told by its class."""
        if not self.phrase.change or not self.found.matches:
            return self.phrase.change is None
        changes = self.found.matches[0].differences
        return any(self.phrase.change in change.classes for change in changes if change.kind != "folded")

    @property
    def right_credit(self) -> bool:
        """Whether the attribution is the one that follows."""
        return self.found.attribution.credit == self.phrase.credit

    @property
    def passed_over(self) -> bool:
        """Whether changed words are called the source's."""
        return self.phrase.verdict not in (*_SAME, "exact_marked") and self.found.verdict in _SAME


@dataclass(frozen=True, slots=True)
class Score:
    """The results of one kind."""

    kind: str
    results: tuple[Result, ...]

    def share(self, right: str) -> float:
        """The share of phrases for which a property of `Result` holds."""
        return sum(bool(getattr(result, right)) for result in self.results) / max(1, len(self.results))

    @property
    def passed_over(self) -> int:
        """How many changed phrases are called the source's words."""
        return sum(result.passed_over for result in self.results)


def make(reader: Reader, count: int, seed: int) -> Iterator[tuple[str, Phrase]]:
    """About `count` phrases, as many of each kind; the same for the same index and seed."""
    each = -(-count // len(MAKERS))
    press = Press(reader, Random(seed))
    for kind, maker in MAKERS.items():
        press.random.seed(seed + zlib.crc32(kind.encode()))
        draws = (maker(press) for _ in range(each * _MOST_DRAWS))
        made = (phrase for phrase in draws if phrase)
        yield from ((kind, phrase) for phrase, _ in zip(made, range(each), strict=False))


def measure(reader: Reader, count: int, seed: int) -> list[Score]:
    """Verify about `count` phrases."""
    results = [
        Result(kind, phrase, verify(reader, phrase.text, phrase.asked))
        for kind, phrase in make(reader, count, seed)
    ]
    return [Score(kind, tuple(one for one in results if one.kind == kind)) for kind in MAKERS]


def table(scores: Sequence[Score]) -> str:
    """The scores for a person."""
    lines = [f"{'kind':30}{'phrases':>9}{'words':>9}{'change':>9}{'credit':>9}{'called the same':>17}"]
    lines += [
        f"{score.kind:30}{len(score.results):>9}{score.share('right_words'):>9.3f}"
        f"{score.share('right_change'):>9.3f}{score.share('right_credit'):>9.3f}{score.passed_over:>17}"
        for score in scores
    ]
    return "\n".join(lines)


def wrong(scores: Sequence[Score]) -> list[Result]:
    """The results that are not as they should be."""
    return [
        result
        for score in scores
        for result in score.results
        if not (result.right_words and result.right_change and result.right_credit)
    ]
