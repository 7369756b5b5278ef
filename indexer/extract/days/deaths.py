"""Deaths: who has died, as a page tells it; such people say nothing on the day of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import Line
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.page import Page

Resolve = Callable[[Candidate], Identity | None]
"""Tells whom a mention means."""
_DIED = "died"
_REACH = 8
_BETWEEN = frozenset([",", "who", "has", "had", "aged"])


def deaths(page: Page, resolve: Resolve) -> Iterator[Identity]:
    """The people named of whom a page tells that they have died."""
    if _DIED not in page.text:
        return
    for line in page.lines:
        for place in [at for at, word in enumerate(line.lower) if word == _DIED]:
            for mention, _ in page.near(line.number, place - _REACH, place):
                who = resolve(mention) if _has_died(line, mention, place) else None
                if who is not None and who.type == "person":
                    yield who


def _has_died(line: Line, mention: Candidate, place: int) -> bool:
    """`Voss died`, `Voss, 88, who has died`: whether a verb is that of a name before it."""
    if mention.kind != "name":
        return False
    between = line.lower[mention.after : place]
    return between in ([], [","]) or (
        "who" in between and all(word in _BETWEEN or word.isdecimal() for word in between)
    )
