"""Identity: whom a mention means, by the full name the article gives anywhere.

A surname takes the full name it is part of, a pronoun its antecedent, a title ("the coach")
whoever holds that role in the article. Whatever more than one person could be meant by, and
nothing tells them apart, stays unresolved: a wrong name is worse than no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from indexer.extract import words as w
from indexer.extract.attribution import Attribution, Page
from indexer.extract.given_names import FEMALE, MALE
from indexer.extract.given_names import gender as given_gender
from indexer.extract.marks import Passage
from indexer.extract.mentions import Candidate, is_weak
from indexer.extract.tokens import Line
from indexer.quote import SpeakerType


@dataclass(slots=True)
class Person:
    """Somebody the article names. Grows while the article is read, then stays as it is."""

    name: str
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    mentions: int = 0
    fully: int = 0
    first_at: int = 0

    @property
    def parts(self) -> list[str]:
        """The words of the name in lower case, without suffixes like Jr."""
        return [part for part in self.name.lower().replace(",", "").split() if part not in w.NAME_SUFFIXES]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: the name to print, its type, and the role the article gives."""

    name: str
    type: SpeakerType
    role: str | None = None


@dataclass(frozen=True, slots=True)
class _Meant:
    """One mention in the order of reading, with the person or description it stands for."""

    candidate: Candidate
    person: Person | None


class Cast:
    """Everybody an article names, and whom each of its mentions means."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._people: dict[tuple[str, str], Person] = {}
        self._by_part: dict[str, list[Person]] = {}
        named = [c for row in page.candidates for c in row if c.kind == "name"]
        for candidate in named:
            if len(candidate.name.split()) > 1 and not _is_long_surname(candidate):
                self._introduce(candidate)
        self._persons: dict[int, Person] = {}
        for candidate in named:
            person = self._person_of(candidate)
            if person is not None:
                self._persons[candidate.start] = person
                _enrich(person, candidate)

    # --- who there is ---------------------------------------------------------------

    def _introduce(self, candidate: Candidate) -> None:
        parts = [p for p in candidate.name.lower().replace(",", "").split() if p not in w.NAME_SUFFIXES]
        key = (parts[0], parts[-1])
        person = self._people.get(key) or self._longer(parts)
        if person is None:
            shouted = candidate.name.isupper()
            person = Person(candidate.name.title() if shouted else candidate.name, first_at=candidate.start)
            self._people[key] = person
            for part in dict.fromkeys(parts):
                self._by_part.setdefault(part, []).append(person)
        elif len(candidate.name) > len(person.name) and "." not in candidate.name:
            person.name = candidate.name if len(person.parts) < 2 else person.name
        person.fully += 1

    def _longer(self, parts: Sequence[str]) -> Person | None:
        """Whoever bears these words as the end of a longer name: Hawk Sawyer is Kathleen Hawk Sawyer."""
        borne = self._by_part.get(parts[-1], ())
        return next(
            (p for p in borne if len(p.parts) > len(parts) and p.parts[-len(parts) :] == list(parts)), None
        )

    def _person_of(self, candidate: Candidate) -> Person | None:
        """The person a named candidate means; a lone name nobody else bears is a person of its own."""
        parts = [p for p in candidate.name.lower().replace(",", "").split() if p not in w.NAME_SUFFIXES]
        if len(parts) > 1 and not _is_long_surname(candidate):
            return self._people.get((parts[0], parts[-1])) or self._longer(parts)
        parts = parts[-1:]
        alike = [p for p in self._by_part.get(parts[0], ()) if parts[0] in (p.parts[-1], p.parts[0])]
        surnamed = [p for p in alike if p.parts[-1] == parts[0]] or alike
        if candidate.gender and candidate.gender != given_gender(candidate.name):
            surnamed = [p for p in surnamed if p.gender in (None, candidate.gender)]
        if not surnamed:
            return self._alone(candidate, parts[0])
        return self._most_likely(surnamed, candidate)

    def _alone(self, candidate: Candidate, part: str) -> Person:
        person = self._people.get((part, part))
        if person is None:
            person = self._people[part, part] = Person(candidate.name, first_at=candidate.start)
        return person

    def _most_likely(self, people: Sequence[Person], candidate: Candidate) -> Person:
        """Of several who bear the name: whoever was named in full last before this, or else is named most."""
        if len(people) == 1:
            return people[0]
        before = [p for p in people if p.first_at < candidate.start]
        return max(before or people, key=lambda p: (p.fully, -p.first_at))

    def is_person(self, person: Person) -> bool:
        """Whether anything says that a lone name is a person's: a title, a role, a given name, a longer form."""
        if len(person.parts) > 1 or person.gender or person.roles:
            return True
        return person.parts[0] in MALE or person.parts[0] in FEMALE

    # --- whom a mention means ------------------------------------------------------------

    def person_at(self, candidate: Candidate) -> Person | None:
        """The person a candidate names or, described by a role, can only be."""
        if candidate.kind == "name":
            return self._persons.get(candidate.start)
        if candidate.kind == "person":
            return self._by_role(candidate)
        return None

    def _by_role(self, candidate: Candidate) -> Person | None:
        """The one person before this place whose role has this noun; the latest when several do."""
        if not candidate.definite:
            return None
        wanted = [x for x in candidate.name.lower().split() if x not in w.DETERMINERS | w.POSSESSIVES]
        holders = [
            p
            for p in self._people.values()
            if any(_fills(wanted, role) for role in p.roles)
            and p.gender in (None, candidate.gender or p.gender)
        ]
        before = [p for p in holders if p.first_at <= candidate.start]
        if len(before or holders) == 1:
            return (before or holders)[0]
        return self._latest(before, candidate) if before else None

    def _by_epithet(self, candidate: Candidate) -> Person | None:
        """Whom `the 34-year-old novelist` stands for: the subject of the sentences just before."""
        if candidate.kind != "person" or not candidate.definite or candidate.head not in w.EPITHETS:
            return None
        if self._first_worded(candidate) is not candidate or candidate.name.lower().split()[0] != "the":
            return None
        stand_in = replace(candidate, kind="pronoun", head="epithet")
        meant = self._antecedent(stand_in, None, None)
        return next((p for p in self._people.values() if meant and p.name == meant.name), None)

    def _latest(self, people: Sequence[Person], candidate: Candidate) -> Person | None:
        """Whoever of these was mentioned last before the candidate."""
        for number in range(candidate.line, max(candidate.line - 4, -1), -1):
            for other in reversed(self._page.candidates[number]):
                if other.start < candidate.start and self._persons.get(other.start) in people:
                    return self._persons[other.start]
        return None

    def resolve(
        self, candidate: Candidate, previous: Identity | None, previous_line: int | None
    ) -> Identity | None:
        """Whom a chosen candidate means; `previous` is who spoke last, in line `previous_line`."""
        if candidate.kind == "pronoun":
            return self._antecedent(candidate, previous, previous_line)
        if candidate.kind == "label":
            return self._labelled(candidate)
        person = self.person_at(candidate) or self._by_epithet(candidate)
        if person is not None and self.is_person(person):
            return self._as_identity(person)
        if candidate.kind == "name":
            known = candidate.name.lower() in w.KNOWN_GROUPS
            return Identity(candidate.name, "group" if known else "person", candidate.role)
        return self._described(candidate)

    def resolve_within(
        self, candidate: Candidate, page: Page, outer: Identity | None, passage: Passage
    ) -> Identity | None:
        """Whom a candidate of `page`, the words of a passage that `outer` says, means.

        There `I` is the speaker, and `he` or `she` somebody else: first whoever the speaker has
        named, then whoever the reporter spoke of.
        """
        if candidate.head == "i":
            return outer
        if candidate.kind == "name":
            person = self._person_of(candidate)
            return (
                self._as_identity(person)
                if person and self.is_person(person)
                else self.resolve(candidate, None, None)
            )
        if candidate.kind != "pronoun":
            return self._described(candidate)
        for other in reversed(page.candidates[0]):
            if other.start < candidate.start and other.kind == "name" and (person := self._person_of(other)):
                if self.is_person(person) and _fit(person.gender, candidate.gender):
                    return self._as_identity(person)
        place = self._page.lines[passage.paragraph].starts.index(passage.outer_start)
        stand_in = replace(candidate, line=passage.paragraph, first=place, begin=place)
        return self._antecedent(stand_in, None, None, but=outer)

    def _labelled(self, label: Candidate) -> Identity | None:
        """Whom the label of a transcript's turn means: its surname, or the guest who answers."""
        if label.name == "Q":
            return None
        if label.name == "A":
            guests = [p for p in self._people.values() if p.fully and p.first_at < label.start]
            return self._as_identity(max(guests, key=lambda p: p.mentions)) if guests else None
        parts = label.name.lower().split()
        borne = [p for p in self._by_part.get(parts[-1], ()) if parts[-1] == p.parts[-1]]
        borne = [p for p in borne if p.parts[0] == parts[0]] if len(parts) > 1 else borne
        if len(borne) == 1:
            return self._as_identity(borne[0])
        if parts[-1] in w.ROLE_HEADS or borne:
            return Identity(label.name.capitalize(), "unnamed", label.name.lower()) if not borne else None
        return Identity(label.name.title() if label.name.isupper() else label.name, "person")

    def _as_identity(self, person: Person) -> Identity:
        return Identity(person.name, "person", _best_role(person.roles))

    def _described(self, candidate: Candidate) -> Identity:
        """A group, a document or an unnamed source, worded as the article first words it."""
        types: dict[str, SpeakerType] = {"group": "group", "document": "document"}
        kind = types.get(candidate.kind, "unnamed")
        if candidate.definite:
            candidate = self._first_worded(candidate)
        name = candidate.name
        if kind == "group" and candidate.definite and candidate.head in w.BODIES:
            named = self._named_body(candidate)
            name = named.name if named else name
        if kind == "group" and name.lower().startswith("the "):
            name = name[4:]
        words = name.split()
        bare = words[1:] if words[0].lower() in w.DETERMINERS else words
        return Identity(name, kind, " ".join(bare) if candidate.kind == "person" else None)

    def _named_body(self, description: Candidate) -> Candidate | None:
        """The body that `the company` stands for: the one named last before it, near by."""
        for number in range(description.line, max(description.line - 4, -1), -1):
            for other in reversed(self._page.candidates[number]):
                named = other.kind == "group" and other.name[0].isupper() and other.head not in w.KNOWN_GROUPS
                if named and other.start < description.start and not other.name.lower().startswith("the "):
                    return other
        return None

    def _first_worded(self, candidate: Candidate) -> Candidate:
        """`the EU official` was `one EU official` before: the first indefinite phrase that ends the same."""
        tail = candidate.name.lower().split()[1:]
        for row in self._page.candidates[: candidate.line + 1]:
            for other in row:
                if other.start >= candidate.start:
                    return candidate
                words = other.name.lower().split()
                if other.kind == candidate.kind and words[0] in w.INDEFINITE and words[-len(tail) :] == tail:
                    return other
        return candidate

    # --- pronouns ------------------------------------------------------------------------

    def _antecedent(
        self,
        pronoun: Candidate,
        previous: Identity | None,
        previous_line: int | None,
        but: Identity | None = None,
    ) -> Identity | None:
        """The best antecedent by place, syntax, gender and who spoke last; None when nothing fits or for `I`."""
        if pronoun.head in w.FIRST_PERSON:
            return None
        scored: dict[str, tuple[float, Identity]] = {}
        for number in range(pronoun.line, max(pronoun.line - 5, -1), -1):
            line = self._page.lines[number]
            for candidate in self._page.candidates[number]:
                if candidate.start >= pronoun.start or not self._agrees(candidate, pronoun):
                    continue
                identity = self.resolve(candidate, None, None)
                if identity is None or identity == but:
                    continue
                score = self._salience(line, candidate, pronoun)
                if identity.name not in scored or score > scored[identity.name][0]:
                    scored[identity.name] = (score, identity)
        if previous is not None and previous_line is not None and self._may_be(previous, pronoun):
            score, identity = scored.get(previous.name, (0.0, previous))
            near = pronoun.line - previous_line
            kept = 2.0 if near <= 1 else 1.2 if near <= 3 else 0.6
            if self._displaced(previous, previous_line, pronoun):
                kept *= 0.3
            scored[previous.name] = (score + kept, identity)
        if not scored:
            return None
        return max(scored.values(), key=lambda pair: pair[0])[1]

    def _displaced(self, previous: Identity, since: int, pronoun: Candidate) -> bool:
        """Whether the reporter has made somebody else the subject of a sentence since `previous` spoke."""
        for number in range(since + 1, pronoun.line + 1):
            for candidate in self._page.candidates[number]:
                if candidate.start >= pronoun.start or candidate.inner or candidate.kind != "name":
                    continue
                person = self._persons.get(candidate.start)
                other = person is not None and person.name != previous.name
                if other and self._leads(candidate) and self._agrees(candidate, pronoun):
                    return True
        return False

    def _leads(self, candidate: Candidate) -> bool:
        """Whether a candidate is the first somebody of its sentence and no preposition's object: its likely subject."""
        line = self._page.lines[candidate.line]
        if candidate.begin and line.lower[candidate.begin - 1] in w.PREPOSITIONS:
            return False
        return not any(
            other.kind in ("name", "pronoun")
            and other.first < candidate.first
            and line.sentence[other.first] == line.sentence[candidate.first]
            for other in self._page.candidates[candidate.line]
        )

    def _may_be(self, identity: Identity, pronoun: Candidate) -> bool:
        if pronoun.head in ("they", "it"):
            return identity.type in ("group", "unnamed" if pronoun.head == "they" else "document")
        if identity.type not in ("person", "unnamed"):
            return False
        person = next((p for p in self._people.values() if p.name == identity.name), None)
        return person is None or person.gender in (None, pronoun.gender)

    def _agrees(self, candidate: Candidate, pronoun: Candidate) -> bool:
        if pronoun.head == "they":
            return candidate.kind in ("people", "group")
        if pronoun.head == "it":
            return candidate.kind in ("group", "document")
        if candidate.kind == "person":
            person = self._by_role(candidate)
            sex = person.gender if person else candidate.gender
            return pronoun.head != "epithet" and _fit(sex, pronoun.gender)
        if candidate.kind != "name":
            return False
        person = self._persons.get(candidate.start)
        return person is not None and self.is_person(person) and _fit(person.gender, pronoun.gender)

    def _salience(self, line: Line, candidate: Candidate, pronoun: Candidate) -> float:
        """How near and how prominent an antecedent is (after Lappin and Leass, 1994, with fewer terms)."""
        apart = pronoun.line - candidate.line
        if apart == 0:
            sentences = line.sentence[pronoun.first] - line.sentence[candidate.first]
            score = 3.0 - 0.5 * min(sentences, 4)
        else:
            score = 2.0 - 0.6 * apart
        attachment = self._page.attachments[candidate.line][
            self._page.candidates[candidate.line].index(candidate)
        ]
        score += 0.8 if attachment.relation in ("subject", "inverted", "later", "according") else 0.0
        line = self._page.lines[candidate.line]
        begins = candidate.begin == 0 or line.sentence[candidate.begin - 1] != line.sentence[candidate.first]
        score += 0.7 if begins else 0.4 if self._leads(candidate) else 0.0
        if candidate.begin and line.lower[candidate.begin - 1] in w.PREPOSITIONS:
            score -= 0.8
        if candidate.last < len(line.lower) and line.lower[candidate.last] in ("'s", "’s"):
            score -= 0.4
        person = self.person_at(candidate)
        if person is None:
            return score - (1.0 if not candidate.definite else 2.0)
        if person.gender and person.gender == pronoun.gender:
            score += 0.8
        return score - (0.5 if candidate.inner else 0.0) + 0.1 * min(person.mentions, 8)


def _fit(one: str | None, other: str | None) -> bool:
    """Whether two genders may be one person's; unknown fits both."""
    return one is None or other is None or one == other


def _is_long_surname(candidate: Candidate) -> bool:
    """A surname of several words that stands alone: van der Berg, Van Der Berg."""
    return candidate.name.lower().split()[0] in w.NAME_PARTICLES


def _enrich(person: Person, candidate: Candidate) -> None:
    person.mentions += 1
    person.gender = person.gender or candidate.gender
    for role in (candidate.role, candidate.rank):
        if role and role not in person.roles:
            person.roles.append(role)


def _fills(wanted: Sequence[str], role: str) -> bool:
    """Whether a role holds a description: its head as a head, by whatever word, and the word before it."""
    if not wanted:
        return False
    words = [_office(word) for word in role.lower().replace(",", "").split()]
    return _office(wanted[-1]) in words and all(_office(word) in words for word in wanted[-2:-1])


def _office(word: str) -> str:
    word = word.rstrip(".")
    return w.SAME_OFFICE.get(word, word)


def _best_role(roles: Sequence[str]) -> str | None:
    """The first role that says what somebody is; a bare rank or relation only when there is no other."""
    return next((role for role in roles if not is_weak(role)), roles[0] if roles else None)


def identify(
    page: Page, cast: Cast, answers: Sequence[Attribution], told: Sequence[bool]
) -> tuple[Identity | None, ...]:
    """The identity of every passage's speaker; `told` says which passages are speech at all."""
    found: list[Identity | None] = []
    previous: Identity | None = None
    previous_line: int | None = None
    by_candidate: dict[int, Identity | None] = {}
    for number, answer in enumerate(answers):
        identity = None
        if told[number] and answer.option is not None:
            candidate = answer.option.candidate
            if candidate.start not in by_candidate:
                by_candidate[candidate.start] = cast.resolve(candidate, previous, previous_line)
            identity = by_candidate[candidate.start]
            if identity is not None:
                previous, previous_line = identity, page.passages[number].paragraph
        found.append(identity)
    return tuple(found)
