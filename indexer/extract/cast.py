"""Cast: the people an article names, what it says of each, and which of its mentions mean whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.candidate import Candidate
from indexer.extract.given_names import gender as given_gender
from indexer.extract.given_names import is_given
from indexer.extract.page import Page

_NEAR, _CANDIDATES = 4, 200
"""How many paragraphs back a title still means whoever held it there, and how many mentions of each."""


@dataclass(slots=True)
class Person:
    """Somebody the article names. Grows while the article is read, then stays as it is.

    `fully` counts mentions by the full name, `first_at` is the offset of the first one.
    """

    name: str
    first_at: int
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    mentions: int = 0
    fully: int = 0

    @property
    def parts(self) -> list[str]:
        """The words of the name in lower case, without suffixes like Jr."""
        return name_parts(self.name)

    @property
    def is_certain(self) -> bool:
        """Whether anything says that a name is a person's: a longer form, a title, a role, a given name."""
        return len(self.parts) > 1 or bool(self.gender or self.roles) or is_given(self.parts[0])


def name_parts(name: str) -> list[str]:
    """The words of a name in lower case, without suffixes like Jr."""
    words = name.lower().replace(",", "").split()
    return [word for word in words if word not in nouns.NAME_SUFFIXES] or words


def agree(one: str | None, other: str | None) -> bool:
    """Whether two genders may be one person's; unknown fits both."""
    return one is None or other is None or one == other


class Cast:
    """Everybody an article names. A surname takes the full name it is part of."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._people: dict[tuple[str, str], Person] = {}
        self._by_part: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[Person]] = {}
        self._by_mention: dict[int, Person] = {}
        named = [candidate for row in page.candidates for candidate in row if candidate.kind == "name"]
        for candidate in named:
            if len(candidate.name.split()) > 1 and not _is_long_surname(candidate):
                self._introduce(candidate)
        for candidate in named:
            if (person := self.person_named(candidate)) is not None:
                self._by_mention[candidate.start] = person
                self._enrich(person, candidate)
        self._by_name = {person.name: person for person in self._people.values()}

    def __getitem__(self, name: str) -> Person:
        """The person of this full name; KeyError when the article has none."""
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def _introduce(self, candidate: Candidate) -> None:
        parts = name_parts(candidate.name)
        person = self._people.get((parts[0], parts[-1])) or self._longer(parts)
        if person is None:
            shouted = candidate.name.isupper()
            person = Person(candidate.name.title() if shouted else candidate.name, candidate.start)
            self._people[parts[0], parts[-1]] = person
            for part in dict.fromkeys(parts):
                self._by_part.setdefault(part, []).append(person)
        person.fully += 1

    def _longer(self, parts: Sequence[str]) -> Person | None:
        """Whoever bears these words as the end of a longer name: Hale Birk is Ann Hale Birk."""
        size = len(parts)
        borne = self._by_part.get(parts[-1], ())
        return next((p for p in borne if len(p.parts) > size and p.parts[-size:] == list(parts)), None)

    def _enrich(self, person: Person, candidate: Candidate) -> None:
        person.mentions += 1
        person.gender = person.gender or candidate.gender
        for role in (candidate.role, candidate.rank):
            if role and role not in person.roles:
                person.roles.append(role)
                for word in _offices(role):
                    holders = self._by_office.setdefault(word, [])
                    if person not in holders:
                        holders.append(person)

    def person_named(self, candidate: Candidate) -> Person | None:
        """The person a named candidate means; a lone name nobody else bears is a person of its own."""
        parts = name_parts(candidate.name)
        if len(parts) > 1 and not _is_long_surname(candidate):
            return self._people.get((parts[0], parts[-1])) or self._longer(parts)
        part = parts[-1]
        alike = [p for p in self._by_part.get(part, ()) if part in (p.parts[-1], p.parts[0])]
        bearers = [p for p in alike if p.parts[-1] == part] or alike
        if candidate.gender and candidate.gender != given_gender(candidate.name):
            bearers = [p for p in bearers if agree(p.gender, candidate.gender)]
        if bearers:
            return _most_likely(bearers, candidate)
        if (part, part) not in self._people:
            self._people[part, part] = Person(candidate.name, candidate.start)
        return self._people[part, part]

    def person_at(self, candidate: Candidate) -> Person | None:
        """The person a candidate of the page names or, described by a role, can only be."""
        if candidate.kind == "name":
            return self._by_mention.get(candidate.start)
        return self.holder(candidate) if candidate.kind == "person" else None

    def holder(self, candidate: Candidate) -> Person | None:
        """The one person before this place who holds the role described; of several the latest near by."""
        if not candidate.definite:
            return None
        wanted = [x for x in candidate.name.lower().split() if x not in w.DETERMINERS | w.POSSESSIVES]
        holders = [
            person
            for person in self._by_office.get(_office(wanted[-1]) if wanted else "", ())
            if any(_fills(wanted, role) for role in person.roles) and agree(person.gender, candidate.gender)
        ]
        before = [person for person in holders if person.first_at <= candidate.start]
        if len(before or holders) == 1:
            return (before or holders)[0]
        return self._latest(before, candidate) if before else None

    def _latest(self, people: Sequence[Person], candidate: Candidate) -> Person | None:
        """Whoever of these was mentioned last before the candidate."""
        for number in range(candidate.line, max(candidate.line - _NEAR, -1), -1):
            for other in reversed(self._page.candidates[number][-_CANDIDATES:]):
                if other.start < candidate.start and self._by_mention.get(other.start) in people:
                    return self._by_mention[other.start]
        return None

    def surnamed(self, surname: str) -> list[Person]:
        """Everybody of this surname, in lower case."""
        return [person for person in self._by_part.get(surname, ()) if person.parts[-1] == surname]

    def introduced(self, before: int) -> list[Person]:
        """Everybody named in full before this offset, whoever is mentioned most first."""
        people = [person for person in self._people.values() if person.fully and person.first_at < before]
        return sorted(people, key=lambda person: -person.mentions)


def _most_likely(people: Sequence[Person], candidate: Candidate) -> Person:
    """Of several who bear a name, whoever is named in full most of those already named."""
    before = [person for person in people if person.first_at < candidate.start]
    return max(before or people, key=lambda person: (person.fully, -person.first_at))


def _is_long_surname(candidate: Candidate) -> bool:
    """A surname of several words that stands alone: van der Berg, Van Der Berg."""
    return candidate.name.lower().split()[0] in nouns.NAME_PARTICLES


def _offices(role: str) -> list[str]:
    return [_office(word) for word in role.lower().replace(",", "").split()]


def _office(word: str) -> str:
    """A word of a role, with the synonyms and short forms of an office brought to one."""
    word = word.rstrip(".")
    return nouns.SAME_OFFICE.get(word, word)


def _fills(wanted: Sequence[str], role: str) -> bool:
    """Whether a role holds a description: its head, by whatever word, and the word before it."""
    words = _offices(role)
    return all(_office(word) in words for word in wanted[-2:])
