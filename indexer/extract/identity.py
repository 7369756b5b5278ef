"""Identity: whom a mention means, by the full name the article gives anywhere.

A surname takes the full name it is part of, a pronoun its antecedent, a title ("the coach")
whoever holds that role in the article. Whatever cannot be told stays unresolved: a wrong name is
worse than no name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.antecedents import EPITHET, Identity, Spoke, find_antecedent
from indexer.extract.attribution import Attribution
from indexer.extract.candidate import Candidate
from indexer.extract.cast import Cast, Person, agree
from indexer.extract.marks import Passage
from indexer.extract.page import Page
from indexer.extract.roles import is_weak
from indexer.quote import SpeakerType

_NEAR = 4
"""How many paragraphs back `the company` still means the one named there."""
_LONGEST_TAIL = 6
_BODIES = 200


class Resolver:
    """Tells whom the candidates of a page mean."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cast = Cast(page)
        self._known: dict[int, Identity | None] = {}
        self._first_worded: dict[tuple[str, tuple[str, ...]], Candidate] = {}
        for candidate in (c for row in page.candidates for c in row):
            words = candidate.name.lower().split()
            if words[0] in w.INDEFINITE:
                for size in range(1, min(len(words), _LONGEST_TAIL)):
                    self._first_worded.setdefault((candidate.kind, tuple(words[-size:])), candidate)
        self._learn_epithets()
        self._known.clear()  # what was found meanwhile lacks the roles just learned

    def _learn_epithets(self) -> None:
        """Let `the Ellery coach said` tell the role of whoever it stands for."""
        for candidate in (c for row in self._page.candidates for c in row if c.kind == "person"):
            person = None if self._cast.person_at(candidate) else self._by_epithet(candidate)
            role = " ".join(candidate.name.split()[1:])
            if person is not None and role not in person.roles:
                person.roles.append(role)

    def resolve(self, candidate: Candidate, last: Spoke | None = None, words: str = "") -> Identity | None:
        """Whom a candidate means; `last` is who spoke last, `words` are what the candidate says."""
        if candidate.kind == "pronoun":
            return find_antecedent(self._page, self._cast, candidate, self._resolved, last, words=words)
        return self._resolved(candidate)

    def _resolved(self, candidate: Candidate) -> Identity | None:
        """Whom a candidate that is no pronoun means, found once."""
        if candidate.start not in self._known:
            self._known[candidate.start] = self._resolve(candidate)
        return self._known[candidate.start]

    def _resolve(self, candidate: Candidate) -> Identity | None:
        if candidate.kind == "label":
            return self._labelled(candidate)
        person = self._cast.person_at(candidate) or self._by_epithet(candidate)
        if person is not None and person.is_certain:
            return _identity(person)
        if candidate.kind == "name":
            known = candidate.name.lower() in nouns.KNOWN_GROUPS
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
            person = self._cast.person_named(candidate)
            return _identity(person) if person and person.is_certain else self._resolved(candidate)
        if candidate.kind != "pronoun":
            return self._described(candidate)
        for other in reversed(page.candidates[0]):
            if other.kind == "name" and other.start < candidate.start:
                person = self._cast.person_named(other)
                if person and person.is_certain and agree(person.gender, candidate.gender):
                    return _identity(person)
        place = bisect_left(self._page.lines[passage.paragraph].starts, passage.outer_start)
        stand_in = replace(candidate, line=passage.paragraph, first=place, begin=place)
        return find_antecedent(self._page, self._cast, stand_in, self._resolved, but=outer)

    def _by_epithet(self, candidate: Candidate) -> Person | None:
        """Whom `the 34-year-old novelist` stands for: the most prominent person just before."""
        if candidate.kind != "person" or candidate.head not in nouns.EPITHETS:
            return None
        if candidate.name.lower().split()[0] != "the" or self._worded_first(candidate) is not candidate:
            return None
        stand_in = replace(candidate, head=EPITHET)
        meant = find_antecedent(self._page, self._cast, stand_in, self._resolved)
        return self._cast[meant.name] if meant and meant.name in self._cast else None

    def _labelled(self, label: Candidate) -> Identity | None:
        """Whom the label of a transcript's turn means: its surname, or the guest who answers."""
        if label.name in ("Q", "A"):
            return self._interviewed(label)
        words = label.name.lower().split()
        parts = [
            word for word in words if word not in nouns.RANK_TITLES and word not in nouns.COURTESY_TITLES
        ] or words
        gender = next((nouns.COURTESY_TITLES[word] for word in words if word in nouns.COURTESY_TITLES), None)
        bearers = [p for p in self._cast.surnamed(parts[-1]) if len(parts) < 2 or p.parts[0] == parts[0]]
        bearers = [person for person in bearers if agree(person.gender, gender)]
        if bearers:
            return _identity(bearers[0]) if len(bearers) == 1 else None
        if parts[-1] in nouns.ROLE_HEADS:
            return Identity(label.name.capitalize(), "unnamed", label.name.lower())
        bare = " ".join(label.name.split()[len(words) - len(parts) :])
        return Identity(bare.title() if bare.isupper() else bare, "person")

    def _interviewed(self, label: Candidate) -> Identity | None:
        """Who asks and who answers: of those the introduction names, the guest is named most.

        The one who asks is told only when exactly one other person is introduced.
        """
        opening = next(passage.label[0] for passage in self._page.passages if passage.label)
        people = self._cast.introduced(opening)
        if label.name == "A":
            return _identity(people[0]) if people else None
        return _identity(people[1]) if len(people) == 2 else None

    def _described(self, candidate: Candidate) -> Identity:
        """A group, a document or an unnamed source, worded as the article first words it."""
        types: dict[str, SpeakerType] = {"group": "group", "document": "document"}
        kind = types.get(candidate.kind, "unnamed")
        first = self._worded_first(candidate)
        name = first.name
        if kind == "group" and first.definite:
            named = self._named_body(first)
            name = named.name if named else name
        if kind == "group" and name.lower().startswith("the "):
            name = name[4:]
        words = name.split()
        bare = words[1:] if words[0].lower() in w.DETERMINERS else words
        return Identity(name, kind, " ".join(bare) if candidate.kind == "person" else None)

    def _named_body(self, description: Candidate) -> Candidate | None:
        """The body that `the board` stands for, near by: one of that name, or else the one named last."""
        named = [
            other
            for number in range(description.line, max(description.line - _NEAR, -1), -1)
            for other in reversed(self._page.candidates[number][-_BODIES:])
            if other.kind == "group"
            and other.start < description.start
            and other.name[0].isupper()
            and not other.name.lower().startswith("the ")
        ]
        alike = [other for other in named if other.name.lower().split()[1:][-1:] == [description.head]]
        if alike or description.head not in nouns.BODIES:
            return alike[0] if alike else None
        return next((other for other in named if other.head not in nouns.KNOWN_GROUPS), None)

    def _worded_first(self, candidate: Candidate) -> Candidate:
        """`the EU official` was `one EU official` before: the first indefinite phrase that ends the same."""
        tail = tuple(candidate.name.lower().split()[1:])
        first = self._first_worded.get((candidate.kind, tail)) if candidate.definite else None
        return first if first and first.start < candidate.start else candidate


def _identity(person: Person) -> Identity:
    """A person by the full name, in the first role that says what he or she is."""
    roles = person.roles
    return Identity(
        person.name, "person", next((r for r in roles if not is_weak(r)), roles[0] if roles else None)
    )


def identify(
    page: Page, resolver: Resolver, answers: Sequence[Attribution], told: Sequence[bool]
) -> tuple[Identity | None, ...]:
    """The identity of every passage's speaker; `told` says which passages are speech at all."""
    found: list[Identity | None] = []
    last: Spoke | None = None
    known: dict[int, Identity | None] = {}
    for number, answer in enumerate(answers):
        identity = None
        if told[number] and answer.option is not None:
            candidate = answer.option.candidate
            if candidate.start not in known:
                passage = page.passages[number]
                words = page.text[passage.start : passage.end]
                known[candidate.start] = resolver.resolve(candidate, last, words)
            identity = known[candidate.start]
            if identity is not None:
                last = Spoke(identity, page.passages[number].paragraph)
        found.append(identity)
    return tuple(found)
