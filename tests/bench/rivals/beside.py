"""Our engines through the contract beside their rivals: the same quotations, the same questions, in one run.

Each question is asked of one after the other, so that a busy machine hurts them all alike. The
first few, which are not timed, are asked for all that matches: as many should be found by each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import fmean

from indexer.index import Reader, Search
from tests.bench.asked import Altered, Asked
from tests.bench.figures import Figure, latency, timed
from tests.bench.questions import to_be_timed, warming
from tests.bench.rivals.contract import Contract
from tests.bench.rivals.rival import Answer, Opening, Rival, answer, every_quote, is_for_all


def measure(
    room: str,
    folder: Path,
    readers: Mapping[str, Reader],
    openings: Mapping[str, Opening],
    asked: Mapping[str, Sequence[Asked]],
) -> Iterator[Figure]:
    """Build each rival in `folder` from what the first reader holds, then ask all of them."""
    first = next(iter(readers.values()))
    held = first.holdings().quotes
    rivals: dict[str, Rival] = {name: Contract(reader) for name, reader in readers.items()}
    with ExitStack() as opened:
        for name, opening in openings.items():
            place = folder / name.replace(" ", "-")
            seconds, rivals[name] = timed(partial(_open, opened, opening, place, first))
            yield Figure(room, "written", held / seconds, "quotes/s", by=name)
        for kind, questions in asked.items():
            able = rivals if all(map(is_for_all, questions)) else {name: rivals[name] for name in readers}
            yield from _side_by_side(room, kind, questions, able, held)


def _open(opened: ExitStack, opening: Opening, place: Path, reader: Reader) -> Rival:
    return opened.enter_context(opening(place, every_quote(reader)))


def _side_by_side(
    room: str, kind: str, questions: Sequence[Asked], rivals: Mapping[str, Rival], held: int
) -> Iterator[Figure]:
    likeness = _likenesses(warming(questions), rivals, held)
    seconds: dict[str, list[float]] = {name: [] for name in rivals}
    answers: dict[str, list[tuple[Asked, Answer]]] = {name: [] for name in rivals}
    for number, question in enumerate(to_be_timed(questions)):
        for name in _rotated(list(rivals), number):
            taken, given = timed(partial(answer, rivals[name], question))
            seconds[name].append(taken)
            answers[name].append((question, given))
    for name in rivals:
        yield latency(room, kind, seconds[name], _note(answers[name], likeness[name]), by=name)


def _rotated(names: list[str], number: int) -> list[str]:
    """Each goes first in its turn."""
    first = number % len(names)
    return names[first:] + names[:first]


def _note(answers: Sequence[tuple[Asked, Answer]], likeness: float | None) -> str:
    """How much of an answer is the first one's too; of an altered phrase, how often its source is found."""
    found = [asked.source in given.shown for asked, given in answers if isinstance(asked, Altered)]
    if found:
        return f"finds {fmean(found):.0%}"
    return "" if likeness is None else f"same {likeness:.0%}"


def _likenesses(
    questions: Sequence[Asked], rivals: Mapping[str, Rival], held: int
) -> dict[str, float | None]:
    """Of each, how like its answers are to those of the first: the mean over the questions."""
    whole = [_whole(asked, held) for asked in questions]
    answers = {name: [answer(rival, asked) for asked in whole] for name, rival in rivals.items()}
    ours = next(iter(answers.values()))
    return {
        name: None if given is ours else fmean(map(alike, ours, given)) for name, given in answers.items()
    }


def _whole(asked: Asked, held: int) -> Asked:
    """The question for all that matches: what is on a page depends on the rank."""
    return replace(asked, limit=held, offset=0) if isinstance(asked, Search) else asked


def alike(one: Answer, other: Answer) -> float:
    """What two answers have in common, as a share of what is in either: what they show, what they count."""
    both, either = 0, 0
    for mine, yours in (
        (set(one.shown), set(other.shown)),
        (set(one.counts.items()), set(other.counts.items())),
    ):
        both += len(mine & yours)
        either += len(mine | yours)
    return both / either if either else 1.0
