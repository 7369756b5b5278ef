"""Cast: the people an article names, what it says of each, and which of its mentions mean whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.language import nouns
from indexer.extract.language.given_names import gender as given_gender
from indexer.extract.language.given_names import is_given
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.namesakes import Namesakes
from indexer.extract.people.offices import fills
from indexer.extract.people.person import MOST_ROLES, Person, agree, name_parts
from indexer.extract.speakers.page import Page

_BEARERS = 12
"""A surname borne by more people than this, said alone, tells nobody."""

_PAIR = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]*\w))")


class Cast:
    """Everybody an article names. A surname takes the full name it is part of."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._told: dict[str, set[str]] | None = None
        self._people: dict[tuple[str, str], Person] = {}
        self._longer: dict[tuple[str, ...], Person] = {}
        self._by_part: dict[str, list[Person]] = {}
        self._by_mention: dict[int, Person] = {}
        self._namesakes = Namesakes(page)
        named = [candidate for row in page.candidates for candidate in row if candidate.kind == "name"]
        lone = [candidate for candidate in named if " " not in candidate.name]
        for candidate in named:
            if " " in candidate.name and not _is_long_surname(candidate):
                self._introduce(candidate)
        for candidate in lone:
            if candidate.gender and not is_given(candidate.name):
                self._set_apart(candidate)
        for candidate in named:
            if (person := self.person_named(candidate)) is not None:
                self._by_mention[candidate.start] = person
                _enrich(person, candidate)
        self._complete()
        self._by_name = {person.name: person for person in self._people.values()}

    def __getitem__(self, name: str) -> Person:
        """The person of this full name; KeyError when the article has none."""
        return self._by_name[name]

    def get(self, name: str) -> Person | None:
        """The person of this full name, or None."""
        return self._by_name.get(name)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    @property
    def people(self) -> Sequence[Person]:
        """Everybody, in the order of first mention by name."""
        return tuple(self._people.values())

    def named_in_words(self, surname: str) -> str | None:
        """The one full name of this surname (in lower case) that somebody's words tell, or None."""
        if self._told is None:
            self._told = _names_in_words(self._page)
        told = self._told.get(surname, set())
        return next(iter(told)) if len(told) == 1 else None

    def _complete(self) -> None:
        """Give whoever the prose names by surname alone the given name that somebody's words tell."""
        for person in self._people.values():
            lone = len(person.parts) == 1 and not is_given(person.name)
            if lone and (full := self.named_in_words(person.parts[0])) is not None:
                person.complete(full)

    def _introduce(self, candidate: Candidate) -> None:
        parts = name_parts(candidate.name)
        person = self._people.get((parts[0], parts[-1])) or self._longer.get(parts)
        if person is None:
            shouted = candidate.name.isupper()
            person = Person(candidate.name.title() if shouted else candidate.name, candidate.start, parts)
            self._people[parts[0], parts[-1]] = person
            for part in dict.fromkeys(parts):
                self._by_part.setdefault(part, []).append(person)
            # Hale Birk is Ann Hale Birk.
            for size in range(2, len(parts)):
                self._longer.setdefault(parts[-size:], person)
        person.gender = person.gender or candidate.gender
        person.fully += 1
        self._namesakes.introduce(candidate, person)

    def _set_apart(self, candidate: Candidate) -> None:
        """Make `Mr. Hale` somebody of his own where every Hale named in full is a woman."""
        part = name_parts(candidate.name)[-1]
        borne = self._by_part.get(part, ())
        if not borne or len(borne) > _BEARERS or any(agree(p.gender, candidate.gender) for p in borne):
            return
        person = self._people.setdefault((part, part), Person(candidate.name, candidate.start, (part,)))
        person.gender = candidate.gender
        person.fully += 1

    def person_named(self, candidate: Candidate) -> Person | None:
        """The person a named candidate means; a lone name nobody else bears is a person of its own."""
        parts = name_parts(candidate.name)
        if len(parts) > 1 and not _is_long_surname(candidate):
            return self._people.get((parts[0], parts[-1])) or self._longer.get(parts)
        part = parts[-1]
        borne = self._by_part.get(part, ())
        if len(borne) > _BEARERS:
            return None
        alike = [p for p in borne if part in (p.parts[-1], p.parts[0])]
        bearers = [p for p in alike if p.parts[-1] == part] or alike
        if (apart := self._people.get((part, part))) is not None:
            bearers = [*bearers, apart]
        if candidate.gender and candidate.gender != given_gender(candidate.name):
            bearers = [p for p in bearers if agree(p.gender, candidate.gender)]
        if bearers:
            meant = self._namesakes.meant(candidate, bearers) if len(bearers) > 1 else None
            return meant or _most_likely(bearers, candidate)
        if (part, part) not in self._people:
            self._people[part, part] = Person(candidate.name, candidate.start, parts)
        return self._people[part, part]

    def person_at(self, candidate: Candidate) -> Person | None:
        """The person a named candidate of the page means."""
        return self._by_mention.get(candidate.start) if candidate.kind == "name" else None

    def surnamed(self, surname: str) -> list[Person]:
        """Everybody of this surname, in lower case; nobody where too many bear it."""
        borne = self._by_part.get(surname, ())
        return [person for person in borne if person.parts[-1] == surname] if len(borne) <= _BEARERS else []

    def called(self, word: str) -> Person | None:
        """The one person who bears a word, in lower case, as given name or surname."""
        borne = self._by_part.get(word, ())
        return borne[0] if len(borne) == 1 else self._people.get((word, word)) if not borne else None

    def introduced(self, before: int) -> list[Person]:
        """Everybody named in full before this offset, whoever is mentioned most first."""
        people = [person for person in self._people.values() if person.fully and person.first_at < before]
        return sorted(people, key=lambda person: -person.mentions)


def _names_in_words(page: Page) -> dict[str, set[str]]:
    """Full names within quotations and turns, by surname in lower case."""
    told: dict[str, set[str]] = {}
    for passage in page.passages:
        for match in _PAIR.finditer(page.text, passage.start, passage.end):
            if is_given(match[1]):
                told.setdefault(match[2].lower(), set()).add(f"{match[1]} {match[2]}")
    return told


def _enrich(person: Person, candidate: Candidate) -> None:
    person.mentions += 1
    if person.gender is None and not _is_mere_surname(person, candidate):
        person.gender = candidate.gender
    for role in (candidate.role, candidate.rank):
        if role and len(person.roles) < MOST_ROLES and role not in person.roles:
            person.roles.append(role)


def _is_mere_surname(person: Person, candidate: Candidate) -> bool:
    """Whether a gender comes from nothing but a surname that happens to be a given name: Ann Cyril."""
    part = candidate.name.lower()
    return part == person.parts[-1] != person.parts[0] and candidate.gender == given_gender(part)


def _most_likely(people: Sequence[Person], candidate: Candidate) -> Person:
    """Of several who bear a name: who holds the role told with it, then whoever is named in full most."""
    told = candidate.role or candidate.rank
    if told:
        wanted = told.lower().split()
        people = [p for p in people if any(fills(wanted, role) for role in p.roles)] or people
    before = [person for person in people if person.first_at < candidate.start]
    return max(before or people, key=lambda person: (person.fully, -person.first_at))


def _is_long_surname(candidate: Candidate) -> bool:
    """A surname of several words that stands alone: van der Berg, Van Der Berg."""
    return candidate.name.partition(" ")[0].lower() in nouns.NAME_PARTICLES
