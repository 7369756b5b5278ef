"""Person: somebody an article names."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from indexer.extract.language import nouns
from indexer.extract.language.given_names import gender as given_gender
from indexer.extract.language.given_names import is_given
from indexer.extract.mentions.roles import is_weak
from indexer.extract.people.scene import Identity

MOST_ROLES = 12
"""Nobody is told more about than this: what comes after is left."""


@dataclass(slots=True)
class Person:
    """Somebody the article names. Grows while the article is read, then stays as it is.

    `parts` are the words of the name in lower case, `fully` counts mentions by the full name,
    `first_at` is the offset of the first one.
    """

    name: str
    first_at: int
    parts: tuple[str, ...]
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    mentions: int = 0
    fully: int = 0
    _read: tuple[int, Identity] | None = None

    @property
    def is_certain(self) -> bool:
        """Whether anything says that a name is a person's: a longer form, a title, a role, a given name."""
        return len(self.parts) > 1 or bool(self.gender or self.roles) or is_given(self.parts[0])

    def complete(self, full: str) -> None:
        """Take in the full name of somebody known by surname."""
        self.name, self.parts, self._read = full, name_parts(full), None
        self.gender = self.gender or given_gender(self.parts[0])

    @property
    def is_human(self) -> bool:
        """Whether it is surely a person: two words alone may be a place or a paper."""
        return bool(self.gender or self.roles) or is_given(self.parts[0])

    @property
    def identity(self) -> Identity:
        """The person by the full name, in the first role that says what he or she is."""
        roles = self.roles
        if self._read is None or self._read[0] != len(roles):
            role = next((role for role in roles if not is_weak(role)), roles[0] if roles else None)
            self._read = len(roles), Identity(self.name, "person", role)
        return self._read[1]


@functools.lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without suffixes like Jr."""
    words = name.lower().replace(",", "").split()
    return tuple(word for word in words if word not in nouns.NAME_SUFFIXES) or tuple(words)


def agree(one: str | None, other: str | None) -> bool:
    """Whether two genders may be one person's; unknown fits both."""
    return one is None or other is None or one == other
