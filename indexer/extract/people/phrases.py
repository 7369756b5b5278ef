"""Phrases: groups, documents and unnamed sources, told as the article first and most fully words them."""

from __future__ import annotations

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.page import Page
from indexer.quote import SpeakerType

_NEAR = 4
"""How many paragraphs back `the company` still means the one named there."""
_LONGEST_TAIL = 6
_BODIES = 200
_OF_ANY_NAME = frozenset(
    """company firm label outlet website studio airline retailer group organization organisation network
    club team agency magazine newspaper charity""".split()
)


_NAMED = ("name", "pronoun")


class Phrases:
    """Tells descriptions that mean nobody named."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._first_worded: dict[tuple[str, tuple[str, ...]], Candidate] = {}
        self._bodies: dict[str, str] = {}
        for candidate in (c for row in page.candidates for c in row):
            if candidate.kind == "group" and candidate.role:
                self._bodies.setdefault(candidate.name, candidate.role)
            if candidate.kind not in _NAMED and candidate.name.partition(" ")[0].lower() in w.INDEFINITE:
                words = candidate.name.lower().split()
                for size in range(1, min(len(words), _LONGEST_TAIL)):
                    self._first_worded.setdefault((candidate.kind, tuple(words[-size:])), candidate)

    def described(self, candidate: Candidate) -> Identity:
        """A group, a document or an unnamed source."""
        types: dict[str, SpeakerType] = {"group": "group", "document": "document"}
        kind = types.get(candidate.kind, "unnamed")
        first = self.first(candidate)
        name = first.name
        if kind == "group" and first.definite:
            named = self._named_body(first)
            name = named.name if named else name
        if kind == "group" and name.lower().startswith("the "):
            name = name[4:]
        words = name.split()
        bare = words[1:] if words[0].lower() in w.DETERMINERS else words
        role = (" ".join(bare) or None) if candidate.kind == "person" else self._bodies.get(name)
        return Identity(name, kind, role)

    def first(self, candidate: Candidate) -> Candidate:
        """`the EU official` was `one EU official` before: the first indefinite phrase that ends the same."""
        tail = tuple(candidate.name.lower().split()[1:])
        first = self._first_worded.get((candidate.kind, tail)) if candidate.definite else None
        return first if first and first.start < candidate.start else candidate

    def _named_body(self, description: Candidate) -> Candidate | None:
        """The body that `the board` stands for: one of that name near by, else the one named last."""
        named = [
            other
            for number in range(description.line, max(description.line - _NEAR, -1), -1)
            for other in reversed(self._page.candidates[number][-_BODIES:])
            if other.kind == "group"
            and other.start < description.start
            and other.name[0].isupper()
            and not other.name.lower().startswith("the ")
        ]
        head = description.head
        alike = [other for other in named if len(other.name.split()) > 1 and head in _heads(other)]
        if alike or head not in nouns.BODIES:
            return alike[0] if alike else None
        return next((other for other in named if _may_be(other, head)), None)


def _heads(body: Candidate) -> tuple[str, str]:
    """What a body's name may say it is: Bank of Vellmark, Orrin Water Board."""
    words = body.name.lower().split()
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1], words[-1]


def _may_be(body: Candidate, head: str) -> bool:
    """Whether a named body may be described so: no country, and none whose name says it is another kind.

    A company may bear any name; a ministry or a university is named one, or by its letters.
    """
    other = body.name.lower().split()[-1]
    if body.head in nouns.KNOWN_GROUPS or (other != head and other in nouns.GROUP_HEADS):
        return False
    return head in _OF_ANY_NAME or body.name.isupper()
