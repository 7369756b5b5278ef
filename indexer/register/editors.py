"""The editors' file: what people who know better say about who is who.

It is TOML, with four kinds of entries:

    [[merge]]                               # these are one person
    speakers = ["j-hartnell", "voss--1a2b3c4d5e"]
    into = "dov-hartnell"

    [[split]]                               # these articles mean another person
    speaker = "anna-hale"
    into = "anna-hale-of-dell"
    articles = ["vote", "https://gazette.example/vote"]     # by id or address; or `roles`, or both

    [[role]]                                # a role that was read wrongly; without `as`, it is none
    speaker = "anna-hale"
    role = "jugde of the valley"
    as = "judge of the valley"

    [[name]]                                # how a person's name is written at the head of the record
    speaker = "anna-hale"
    name = "Anna Hale KC"

Speakers are named by the ids that the index gives them. Splits go before merges.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from indexer.index import IndexFault
from indexer.speakers import is_same_everywhere, slug

_MEMBERS: dict[str, dict[str, type]] = {
    "merge": {"speakers": list, "into": str},
    "split": {"speaker": str, "into": str, "articles": list, "roles": list},
    "role": {"speaker": str, "role": str, "as": str},
    "name": {"speaker": str, "name": str},
}
_OPTIONAL = frozenset({"articles", "roles", "as"})
_HEADER = re.compile(r"^\s*\[\[\s*[\"']?(\w+)[\"']?\s*\]\]", re.MULTILINE)


class EditorsError(IndexFault):
    """The editors' file cannot be followed; the message names the entry."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry; `place` says where it stands, for a person."""

    kind: str
    members: dict[str, Any]
    place: str

    @property
    def speakers(self) -> list[str]:
        """The ids of those it is about."""
        return list(self.members.get("speakers") or [self.members["speaker"]])

    @property
    def ids(self) -> set[str]:
        """Every id it names."""
        return {*self.speakers, *([self.members["into"]] if "into" in self.members else [])}

    @property
    def meaning(self) -> str:
        """The same for entries that say the same, wherever they stand."""
        return repr((self.kind, sorted(self.members.items())))

    def cases(self) -> Iterator[tuple[str, str, str]]:
        """What it speaks of: a speaker, and in `articles` or `roles` a value, as it is to be found."""
        members = {"articles": self.members.get("articles", []), "roles": self.members.get("roles", [])}
        if self.kind == "role":
            members["roles"] = [self.members["role"]]
        for speaker in self.speakers:
            for name, values in members.items():
                for value in values:
                    yield speaker, name, value.casefold() if name == "roles" else value


@dataclass(frozen=True, slots=True)
class Editors:
    """What one editors' file says. `text` is the file itself."""

    text: str = ""
    entries: tuple[_Entry, ...] = ()
    _merged: dict[str, str] = field(default_factory=dict)
    _split: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _roles: dict[tuple[str, str, str], str | None] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _met: set[tuple[str, str, str]] = field(default_factory=set)  # what was asked about and is there

    @classmethod
    def read(cls, text: str, name: str = "the editors' file") -> Editors:
        """The editors' file of this `name`. Raises EditorsError, which tells the line at fault."""
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            raise EditorsError(f"{name} is no TOML: {fault}") from None
        editors = cls(text, tuple(_entries(tables, text, name)))
        for entry in editors.entries:
            editors._follow(entry)
        editors._check_merges()
        return editors

    def _follow(self, entry: _Entry) -> None:
        members = entry.members
        for speaker in entry.speakers:
            if entry.kind == "merge":
                _decide(self._merged, speaker, members["into"], entry, speaker)
            elif entry.kind == "name":
                _decide(self._names, speaker, members["name"], entry, f"the name of {speaker}")
        for case in entry.cases():
            what = f"{case[2]!r} of {case[0]}"
            if entry.kind == "split":
                _decide(self._split, case, members["into"], entry, what)
            else:
                _decide(self._roles, case, members.get("as") or None, entry, what)

    def _check_merges(self) -> None:
        for entry in self.entries:
            held = entry.speakers if entry.kind in ("role", "name") else [entry.members["into"]]
            for one in held:
                if one in self._merged:
                    raise EditorsError(f"{entry.place}: {one} is itself merged into {self._merged[one]}")

    def person(self, own_id: str, articles: Collection[str | None], roles: Iterable[str]) -> str:
        """Whose words these are that would be held under `own_id`.

        `articles` are the id and the address of the article, `roles` those it prints.
        """
        wanted = [("articles", article) for article in articles if article]
        wanted += [("roles", role.casefold()) for role in roles]
        for name, value in wanted:
            if into := self._split.get((own_id, name, value)):
                self._met.add((own_id, name, value))
                own_id = into
                break
        return self._merged.get(own_id, own_id)

    def role(self, speakers: Iterable[str], printed: str | None) -> str | None:
        """The role that stands for the printed one, by the first of these ids of which an entry speaks."""
        for speaker in speakers if printed else ():
            if (key := (speaker, "roles", (printed or "").casefold())) in self._roles:
                self._met.add(key)
                return self._roles[key]
        return printed

    def merged(self, own_id: str) -> str:
        """The id that holds what would be held under this one."""
        return self._merged.get(own_id, own_id)

    def name(self, speaker: str) -> str | None:
        """The name that an editor gave, or None."""
        return self._names.get(speaker)

    def named(self) -> set[str]:
        """Every id of a person that the file is about."""
        return {speaker for entry in self.entries for speaker in entry.speakers}

    def differing(self, other: Editors) -> list[_Entry]:
        """The entries that stand in only one of the two files."""
        ours, theirs = ({entry.meaning: entry for entry in one.entries} for one in (self, other))
        return [ours.get(one) or theirs[one] for one in sorted(ours.keys() ^ theirs.keys())]

    def pointless(self, unknown: Collection[str], new: Collection[_Entry]) -> Iterator[str]:
        """A line for each id in the file that is `unknown`, and for all in a `new` entry that was not met."""
        for entry in self.entries:
            for speaker in entry.speakers:
                if speaker in unknown:
                    yield f"{entry.place}: nothing is held from {speaker}"
            for case in entry.cases() if entry in new else ():
                if case[0] not in unknown and case not in self._met:
                    yield f"{entry.place}: nothing is held from {case[0]} under {case[1]} {case[2]!r}"


def _decide(decided: dict[Any, Any], key: Any, value: Any, entry: _Entry, what: str) -> None:
    if decided.setdefault(key, value) != value:
        first, then = decided[key] or "none", value or "none"
        raise EditorsError(f"{entry.place}: {what} is decided twice, first {first!r}, then {then!r}")


def _entries(tables: dict[str, Any], text: str, name: str) -> Iterator[_Entry]:
    lines: dict[str, list[int]] = {}
    for found in _HEADER.finditer(text):
        lines.setdefault(found[1], []).append(text.count("\n", 0, found.start(1)) + 1)
    for kind, listed in tables.items():
        if kind not in _MEMBERS or not isinstance(listed, list):
            known = ", ".join(f"[[{one}]]" for one in _MEMBERS)
            raise EditorsError(f"{name}: {kind} is no kind of entry; there are {known}")
        for number, members in enumerate(listed):
            at = lines.get(kind, [])
            if not isinstance(members, dict):
                raise EditorsError(f"{name}: {kind} {number + 1} is no table")
            line = f", line {at[number]}" if len(at) == len(listed) else f", number {number + 1}"
            yield _checked(_Entry(kind, members, f"{name}{line}, [[{kind}]]"))


def _checked(entry: _Entry) -> _Entry:
    known = _MEMBERS[entry.kind]
    if unknown := entry.members.keys() - known.keys():
        raise EditorsError(f"{entry.place} has no {', '.join(sorted(unknown))}; it has {', '.join(known)}")
    for member, kind in known.items():
        if member in entry.members:
            _check_value(entry, member, kind)
        elif member not in _OPTIONAL:
            raise EditorsError(f"{entry.place} needs {member}")
    if entry.kind == "split" and not (entry.members.keys() & {"articles", "roles"}):
        raise EditorsError(f"{entry.place} needs articles or roles: which quotations are another person's")
    _check_ids(entry)
    return entry


def _check_value(entry: _Entry, member: str, kind: type) -> None:
    value = entry.members[member]
    values = value if isinstance(value, list) else [value]
    blank = member != "as" and any(isinstance(one, str) and not one.strip() for one in values)
    if not isinstance(value, kind) or not values or blank or not all(isinstance(one, str) for one in values):
        what = "a list of texts" if kind is list else "a text"
        raise EditorsError(f"{entry.place}: {member} is {what}, not {value!r}")


def _check_ids(entry: _Entry) -> None:
    into = entry.members.get("into")
    if into is None:
        return
    if slug(into) != into or not is_same_everywhere(into):
        raise EditorsError(
            f"{entry.place}: {into!r} is no id to hold a person's words; {slug(into)} would be one"
        )
    if into in entry.speakers:
        raise EditorsError(f"{entry.place}: {into} goes into itself")
