"""Owners: whom a relation means (`her mother`), and whose words a letter or a statement holds."""

from __future__ import annotations

from collections.abc import Callable

from indexer.extract.mentions.candidate import Candidate, make
from indexer.extract.people.cast import Cast
from indexer.extract.people.person import agree
from indexer.extract.people.phrases import Phrases
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.page import Page

_KIN = frozenset(
    """mother father son daughter brother sister wife husband widow widower uncle aunt cousin nephew niece
    grandmother grandfather grandson granddaughter mom mum dad ex-wife ex-husband stepmother stepfather
    twin""".split()
)
_PERSONAL = frozenset(
    """letter letters statement e-mail email emails tweet tweets post posts memo message note memoir blog
    testimony diary postcard text""".split()
)
Resolve = Callable[[Candidate], Identity | None]
"""Tells whom a mention means, a pronoun's too."""
_GENDERS = {"his": "m", "her": "f"}
_WRITES = frozenset(
    "sent sends wrote writes posted posts issued released published tweeted emailed left".split()
)
_TOKENS = 150
_NEAR = 4
"""How many paragraphs back `the letter` still is the one written there."""


class Owners:
    """Tells relatives by surname, and personal documents by who wrote them."""

    def __init__(self, page: Page, cast: Cast, phrases: Phrases) -> None:
        self._page, self._cast, self._phrases = page, cast, phrases

    def owner(self, candidate: Candidate, resolve: Resolve) -> Identity | None:
        """The relative, or the writer of the document, that a description means; None where not told."""
        if candidate.head in _KIN:
            return self.kin(candidate, self._possessor(candidate, resolve))
        if candidate.kind != "document":
            return None
        if candidate.head in _PERSONAL:
            own = self._possessor(candidate, resolve)
            return own or self.writer(candidate) or self._writer_before(candidate)
        owned = candidate.name.lower().split()[0] in _GENDERS
        return self._possessor(candidate, resolve) if owned else None

    def kin(self, candidate: Candidate, of: Identity | None) -> Identity | None:
        """The one other person of the same surname whose gender fits: `my brother`, `Hale's wife`."""
        one = self._cast.get(of.name) if of is not None else None
        if candidate.head not in _KIN or one is None:
            return None
        family = [
            person
            for person in self._cast.surnamed(one.parts[-1])
            if person is not one and len(person.parts) > 1 and agree(person.gender, candidate.gender)
        ]
        return family[0].identity if len(family) == 1 else None

    def writer(self, candidate: Candidate) -> Identity | None:
        """Whoever the sentence names as the writer of a personal document.

        `Hale's letter`, `a letter from Hale`, `Hale sent them a letter`, `Hale said in a letter`.
        """
        if candidate.kind != "document" or candidate.head not in _PERSONAL:
            return None
        return self._named_owner(candidate) or self._sender(candidate) or self._subject(candidate)

    def _writer_before(self, candidate: Candidate) -> Identity | None:
        """Who wrote `the letter` that stood there before."""
        if not candidate.definite:
            return None
        for number in range(candidate.line, max(candidate.line - _NEAR, -1), -1):
            last = candidate.first if number == candidate.line else len(self._page.lines[number].words)
            for other, _ in reversed(list(self._page.near(number, max(0, last - _TOKENS), last))):
                alike = other.kind == "document" and other.head.rstrip("s") == candidate.head.rstrip("s")
                if alike and other.start < candidate.start:
                    return self.writer(other)
        return None

    def _possessor(self, candidate: Candidate, resolve: Resolve) -> Identity | None:
        """Whom `his` or `her` means at the head of a description, or within it: `a post on his page`."""
        line = self._page.lines[candidate.line]
        for place in range(candidate.begin, candidate.after):
            opening = line.lower[place]
            if opening in _GENDERS:
                head = "he" if opening == "his" else "she"
                gender = _GENDERS[opening]
                return resolve(make(line, "pronoun", place, place + 1, opening, head, gender=gender))
        return self._named_owner(candidate)

    def _named_owner(self, candidate: Candidate) -> Identity | None:
        """`Hale's letter`, `Hale's sister`."""
        line = self._page.lines[candidate.line]
        for other, _ in self._page.near(candidate.line, max(0, candidate.begin - 6), candidate.first):
            if other.kind == "name" and line.lower[other.last : other.last + 1] in (["'s"], ["’s"]):
                return self._certain(other)
        return None

    def _sender(self, candidate: Candidate) -> Identity | None:
        """`a letter from Hale`, `an e-mail of 16 April from the inspector Ann Hale`."""
        line = self._page.lines[candidate.line]
        for other, _ in self._page.near(candidate.line, candidate.last, candidate.last + 12):
            sent = line.lower[candidate.last : other.first]
            if other.kind == "name" and ("from" in sent or "by" in sent) and "to" not in sent:
                return self._certain(other)
        return None

    def _subject(self, candidate: Candidate) -> Identity | None:
        """Whoever acts last before the document in its sentence: the one who says, sends or posts."""
        line = self._page.lines[candidate.line]
        near = list(self._page.near(candidate.line, max(0, candidate.begin - 12), candidate.begin))
        for other, attachment in reversed(near):
            if line.sentence[other.first] != line.sentence[candidate.first]:
                continue
            verb = line.lower[other.after] if other.after < len(line.lower) else ""
            acts = attachment.relation in ("subject", "later") or verb in _WRITES
            if acts and other.kind == "name":
                return self._certain(other)
            if acts and other.kind == "group" and not other.inner:
                return self._phrases.described(other)
        return None

    def _certain(self, candidate: Candidate) -> Identity | None:
        person = self._cast.person_at(candidate)
        return person.identity if person and person.is_certain else None
