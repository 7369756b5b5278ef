"""Eligible: which mentions a pronoun, or a description like `the novelist`, may stand for at all."""

from __future__ import annotations

from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.cast import Cast
from indexer.extract.people.offices import holds_other, holds_plain
from indexer.extract.people.person import Person, agree
from indexer.extract.people.scene import Identity, Trace

EPITHET = "epithet"
"""The head of a stand-in for a description that means somebody named: it takes named people only."""

_ACTIVE = frozenset(["speaks", "to", "acts"])
"""How a name stands that is somebody's, though nothing else says so: places and papers do not act."""


class Eligible:
    """Tells by number, gender and kind whom a pronoun may mean."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def may_stand_for(self, identity: Identity, trace: Trace, pronoun: Candidate) -> bool:
        """Whether a mention of somebody before a pronoun may be what it stands for."""
        kind = trace.candidate.kind
        if pronoun.head == "they":
            return kind in ("people", "group")
        if pronoun.head == "it":
            here = trace.candidate.line == pronoun.line and trace.place == "under"
            return kind in ("group", "document") and not here  # `In a statement it said`
        if kind not in ("name", "person"):
            return False
        if identity.type == "person":
            person = self._cast.get(identity.name)
            if person is None or not (person.is_human or trace.place in _ACTIVE):
                return False
            return agree(person.gender, pronoun.gender) and not _holds_other(person, pronoun)
        return pronoun.head != EPITHET and kind == "person" and agree(trace.candidate.gender, pronoun.gender)

    def may_lead(self, identity: Identity, trace: Trace, pronoun: Candidate) -> bool:
        """Whether a name that nothing tells to be a person's leads its sentence: Mirela Voss left."""
        person = self._cast.get(identity.name)
        if person is None or (pronoun.gender is None and pronoun.head != EPITHET):
            return False
        free = trace.leads and trace.place != "owner" and agree(person.gender, pronoun.gender)
        return free and len(person.parts) > 1 and not _holds_other(person, pronoun)

    def may_be(self, identity: Identity, pronoun: Candidate) -> bool:
        """Whether a pronoun may mean somebody, wherever he was mentioned."""
        if pronoun.head in ("they", "it"):
            return identity.type in ("group", "unnamed" if pronoun.head == "they" else "document")
        if identity.name in self._cast:
            return agree(self._cast[identity.name].gender, pronoun.gender)
        return identity.type in ("person", "unnamed")


def _holds_other(person: Person, pronoun: Candidate) -> bool:
    """Whether a stand-in for an office (`the mayor`) meets somebody known to hold another one."""
    if pronoun.head != EPITHET:
        return False
    wanted = pronoun.name.lower().split()
    return holds_other(wanted[-1], person.roles) or holds_plain(wanted, person.roles)


def is_named(identity: Identity, said: frozenset[str]) -> bool:
    """Whether the words name a person by first or last name."""
    names = identity.name.split()
    return identity.type == "person" and (names[0] in said or names[-1] in said)
