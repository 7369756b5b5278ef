"""Naming: whom the mentions of an article mean by their own words, all but pronouns and labels.

What tells somebody's role on the way (`Hale is the mayor`, `the novelist`) is learned first, so that
titles find their holders.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.antecedents import Antecedents
from indexer.extract.people.cast import Cast
from indexer.extract.people.eligible import EPITHET
from indexer.extract.people.holders import STAND_INS, Holders
from indexer.extract.people.owners import Owners
from indexer.extract.people.person import Person
from indexer.extract.people.phrases import Phrases
from indexer.extract.people.scene import Identity, Scene
from indexer.extract.speakers.page import Page


class Naming:
    """Tells whom names, descriptions and documents mean.

    Nothing here refers back to who asks: whatever holds an article is let go when it is done with,
    and the collector of cycles, which took a tenth of the whole time, finds none.
    """

    def __init__(self, page: Page, weights: dict[str, float], introduced: Mapping[str, str]) -> None:
        """`introduced` are roles by full name that somebody's own words tell."""
        self._page = page
        self.scene = Scene(page)
        self.cast = Cast(page)
        self.phrases = Phrases(page)
        self.owners = Owners(page, self.cast)
        self._holders = Holders(page, self.cast)
        self._known: dict[int, Identity] = {}
        self._told: dict[int, Person] = {}
        self._take_in(introduced)
        self._learn_roles(weights)
        self._known.clear()  # what was found meanwhile lacks the roles just learned

    def plain(self, candidate: Candidate) -> Identity:
        """Whom a candidate that is no pronoun means, by its own words alone; found once."""
        if candidate.start not in self._known:
            self._known[candidate.start] = self._read(candidate)
        return self._known[candidate.start]

    def named(self, candidate: Candidate) -> Person | None:
        """The person whom a name, or a description by its place or its role, can only mean."""
        if candidate.kind == "name":
            return self.cast.person_at(candidate)
        if candidate.kind != "person":
            return None
        return self._told.get(candidate.start) or self._holders.holder(candidate)

    def _read(self, candidate: Candidate) -> Identity:
        person = self.named(candidate)
        if person is not None and person.is_certain:
            return person.identity
        if candidate.kind == "name":
            known = candidate.name.lower() in nouns.KNOWN_GROUPS
            return Identity(candidate.name, "group" if known else "person", candidate.role)
        return self.owners.writer(candidate) or self.phrases.described(candidate)

    def _take_in(self, introduced: Mapping[str, str]) -> None:
        for name, role in introduced.items():
            person = self.cast.get(name)
            if person is not None and not person.roles:
                self._holders.learn(person, role)

    def _learn_roles(self, weights: dict[str, float]) -> None:
        """Let descriptions tell roles: what a person is said to be, or is called by the way."""
        described = [c for row in self._page.candidates for c in row if c.kind == "person"]
        for candidate in described:
            self._learn(candidate, self._holders.apposed(candidate) or self._holders.equated(candidate))
        antecedents: Antecedents | None = None
        for candidate in described:
            if self.named(candidate) is not None:
                continue
            person = self._holders.awaited(candidate) or self._holders.only_one(candidate)
            person = person or self._local(candidate)
            if person is not None:
                self._learn(candidate, person)
            elif self._is_epithet(candidate):
                antecedents = antecedents or Antecedents(self.scene, self.cast, self.plain, weights)
                meant = antecedents.find(replace(candidate, head=EPITHET))
                if meant is not None:
                    self._learn(candidate, self.cast[meant.name])

    def _learn(self, candidate: Candidate, person: Person | None) -> None:
        if person is not None:
            self._told[candidate.start] = person
            first, _, rest = candidate.name.partition(" ")
            determined = first.lower() in w.DETERMINERS or first.lower() in w.POSSESSIVES
            if not candidate.head.endswith("-year-old") and candidate.head not in STAND_INS:
                self._holders.learn(person, rest if determined else candidate.name)

    def _local(self, candidate: Candidate) -> Person | None:
        """Whom the paragraph is about, where a description that speaks may mean him: `the analyst said`."""
        if candidate.head in nouns.FUNCTIONARIES or candidate.inner:
            return None
        if not candidate.name.lower().startswith("the "):
            return None
        first = self.phrases.first(candidate)
        if first is candidate and candidate.head in nouns.EPITHETS:
            return None
        told = first is not candidate and first.line == candidate.line
        return None if told else self._holders.spoken_of(candidate)

    def _is_epithet(self, candidate: Candidate) -> bool:
        """Whether a description may stand for somebody named before: `the 34-year-old novelist`."""
        return (
            (candidate.head in nouns.EPITHETS or candidate.head.endswith("-year-old"))
            and candidate.name.lower().startswith("the ")
            and self.phrases.first(candidate) is candidate
        )
