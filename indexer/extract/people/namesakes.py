"""Namesakes: which of several people of one surname `Hale`, `Mr Hale` or `Miss Hale` means.

News names in full whoever it turns to and goes on by surname in the same paragraph; and one paper
calls the mother `Mrs Hale` and the niece `Miss Hale` throughout.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.person import Person
from indexer.extract.speakers.page import Page

_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? $")
_OLDER = re.compile(r"\b(?:elder|older|younger) $")
_LONGEST = 8
"""How many characters a title takes before a name."""


class Namesakes:
    """Where people who share a surname are named in full, and by which courtesy title each is called."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._paragraphs = [line.starts[0] for line in page.lines if line.starts]
        self._named: dict[str, list[tuple[int, Person]]] = {}
        self._called: dict[tuple[str, str], Person] = {}

    def introduce(self, candidate: Candidate, person: Person) -> None:
        """Take in a mention by the full name; in the order of the text."""
        surname = person.parts[-1]
        self._named.setdefault(surname, []).append((candidate.start, person))
        if (title := self._title(candidate)) is not None:
            self._called.setdefault((surname, title), person)

    def meant(self, candidate: Candidate, bearers: Sequence[Person]) -> Person | None:
        """Which of the bearers a mention by surname means; None where nothing near by tells."""
        if _OLDER.search(self._before(candidate)):
            return None
        near, title = self._near(candidate, bearers), self._title(candidate)
        if title is None:
            return near
        surname = candidate.name.lower().split()[-1]
        known = self._called.get((surname, title))
        called = known if any(known is one for one in bearers) else None
        found = called or near or self._only_one_left(surname, bearers)
        if found is not None:
            self._called.setdefault((surname, title), found)
        return found

    def _only_one_left(self, surname: str, bearers: Sequence[Person]) -> Person | None:
        """Whoever goes by no other title, where that is one."""
        others = [one for (name, _), one in self._called.items() if name == surname]
        free = [one for one in bearers if all(one is not other for other in others)]
        return free[0] if len(free) == 1 else None

    def _title(self, candidate: Candidate) -> str | None:
        title = _COURTESY.search(self._before(candidate))
        return title[1] if title else None

    def _before(self, candidate: Candidate) -> str:
        return self._text[max(0, candidate.start - _LONGEST) : candidate.start]

    def _near(self, candidate: Candidate, bearers: Sequence[Person]) -> Person | None:
        """Whoever of them is named in full last before the mention in its paragraph."""
        named = self._named.get(candidate.name.lower().split()[-1], [])
        begin = self._paragraphs[max(0, bisect_right(self._paragraphs, candidate.start) - 1)]
        for start, person in reversed(named[: bisect_left(named, candidate.start, key=lambda one: one[0])]):
            if start < begin:
                return None
            if any(person is one for one in bearers):
                return person
        return None
