"""Owners: whom a relation means (`her mother`), and whose words a letter or a statement holds."""

from __future__ import annotations

from collections.abc import Callable

from indexer.extract.candidate import Candidate, make
from indexer.extract.cast import Cast, Person, agree
from indexer.extract.page import Page
from indexer.extract.scene import Identity

_KIN = frozenset(
    """mother father son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece
    grandmother grandfather grandson granddaughter mom mum dad ex-wife ex-husband stepmother stepfather
    twin""".split()
)
_PERSONAL = frozenset(
    """letter letters statement e-mail email emails tweet tweets post posts memo message note memoir blog
    testimony diary""".split()
)
_GENDERS = {"his": "m", "her": "f"}


class Owners:
    """Tells relatives by surname, and personal documents by who wrote them."""

    def __init__(self, page: Page, cast: Cast, resolve: Callable[[Candidate], Identity | None]) -> None:
        self._page, self._cast, self._resolve = page, cast, resolve

    def owner(self, candidate: Candidate) -> Identity | None:
        """The relative, or the writer of the document, that a description means; None where not told."""
        if candidate.head in _KIN:
            return self.kin(candidate, self._possessor(candidate))
        if candidate.head in _PERSONAL:
            return self._possessor(candidate) or self._sender(candidate)
        return None

    def kin(self, candidate: Candidate, of: Identity | None) -> Identity | None:
        """The one other person of the same surname whose gender fits: `my brother`, `Hale's wife`."""
        if candidate.head not in _KIN or of is None or of.name not in self._cast:
            return None
        one = self._cast[of.name]
        family = [
            person
            for person in self._cast.surnamed(one.parts[-1])
            if person is not one and len(person.parts) > 1 and agree(person.gender, candidate.gender)
        ]
        return family[0].identity if len(family) == 1 else None

    def _possessor(self, candidate: Candidate) -> Identity | None:
        line = self._page.lines[candidate.line]
        opening = line.lower[candidate.begin]
        if opening in _GENDERS:
            head = "he" if opening == "his" else "she"
            pronoun = make(
                line, "pronoun", candidate.begin, candidate.begin + 1, opening, head, gender=_GENDERS[opening]
            )
            return self._resolve(pronoun)
        return self._named_owner(candidate)

    def _named_owner(self, candidate: Candidate) -> Identity | None:
        """`Hale's letter`, `Hale's sister`."""
        line = self._page.lines[candidate.line]
        for other, _ in self._page.near(candidate.line, max(0, candidate.begin - 6), candidate.first):
            if other.kind == "name" and line.lower[other.last : other.last + 1] in (["'s"], ["’s"]):
                return _certain(self._cast.person_at(other))
        return None

    def _sender(self, candidate: Candidate) -> Identity | None:
        """`a letter from Hale`, `an e-mail of 16 April by the inspector Ann Hale`."""
        line = self._page.lines[candidate.line]
        for other, _ in self._page.near(candidate.line, candidate.last, candidate.last + 12):
            if other.kind == "name" and line.lower[max(0, other.begin - 2) : other.begin][-1:] in (
                ["from"],
                ["by"],
            ):
                return _certain(self._cast.person_at(other))
        return None


def _certain(person: Person | None) -> Identity | None:
    return person.identity if person and person.is_certain else None
