"""The register of speakers: one record each, gathered from their quotations."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from indexer.index.engine import RoleHeld, Speaker
from indexer.quote import Quote, SpeakerType

# Titles before a name are no part of it. A title that is the speaker's role is taken off as well.
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev sen rep gov gen col capt lt".split()
)
_PARTICLES = frozenset("al bin da de del den der di dos du el for ibn la le of on the van von y".split())
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W\d_]+")


class _Saying(NamedTuple):
    """What the register keeps of one quotation, at some hundred bytes."""

    speaker_id: str
    name: str
    type: SpeakerType
    called: str | None
    role: str | None
    day: str | None


class Register:
    """Gathers speakers from quotations, article by article; an article can be taken out again."""

    def __init__(self) -> None:
        self._sayings: dict[str, list[_Saying]] = defaultdict(list)

    def add(self, quote: Quote) -> None:
        """Count a quotation for its speaker; one without a known speaker counts for nobody."""
        if quote.speaker_id and quote.speaker:
            self._sayings[quote.article_id].append(_saying(quote, quote.speaker_id, quote.speaker))

    def forget(self, article_id: str) -> None:
        """Take out what was said in an article."""
        self._sayings.pop(article_id, None)

    def speakers(self) -> Iterator[Speaker]:
        """Everybody's record, in the order in which they were first quoted."""
        gathered: dict[str, _Gathered] = defaultdict(_Gathered)
        for sayings in self._sayings.values():
            for saying in sayings:
                gathered[saying.speaker_id].add(saying)
        return (one.record(speaker_id) for speaker_id, one in gathered.items())


def _saying(quote: Quote, speaker_id: str, name: str) -> _Saying:
    # The same few names, roles and days come again and again: one string of each is enough.
    return _Saying(
        intern(speaker_id),
        intern(name),
        quote.speaker_type or "unnamed",
        intern(_bare(quote.mention.text, quote.role)) if quote.mention else None,
        intern(quote.role) if quote.role else None,
        intern(quote.source.published[:10]) if quote.source.published else None,
    )


@dataclass(slots=True)
class _Gathered:
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[SpeakerType] = field(default_factory=Counter)
    mentions: Counter[str] = field(default_factory=Counter)
    roles: dict[str, _Role] = field(default_factory=dict)

    def add(self, saying: _Saying) -> None:
        self.names[saying.name] += 1
        self.types[saying.type] += 1
        if saying.called:
            self.mentions[saying.called] += 1
        if saying.role:
            self.roles.setdefault(saying.role.casefold(), _Role()).add(saying.role, saying.day)

    def record(self, speaker_id: str) -> Speaker:
        # The most frequent name; of equals the fullest, which keeps the accents and dots that others drop.
        name = max(self.names, key=lambda one: (self.names[one], len(one.encode()), one))
        roles = sorted(
            (role.record() for role in self.roles.values()), key=lambda held: (held.first or "~", held.role)
        )
        return Speaker(
            id=speaker_id,
            name=name,
            type=self.types.most_common(1)[0][0],
            aliases=tuple(self._aliases(name)),
            roles=tuple(roles),
            quotes=self.names.total(),
        )

    def _aliases(self, name: str) -> list[str]:
        """Other names, the most frequent first."""
        others = self.names + Counter(
            {called: count for called, count in self.mentions.items() if _is_name_of(called, name)}
        )
        return sorted(others.keys() - {name}, key=lambda other: (-others[other], other))


@dataclass(slots=True)
class _Role:
    wordings: Counter[str] = field(default_factory=Counter)
    first: str | None = None
    last: str | None = None

    def add(self, wording: str, day: str | None) -> None:
        self.wordings[wording] += 1
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)

    def record(self) -> RoleHeld:
        return RoleHeld(self.wordings.most_common(1)[0][0], self.first, self.last)


def _bare(mention: str, role: str | None) -> str:
    """A mention without the article, titles and role before the name, and without a possessive after it."""
    before = _TITLES | {"the"} | set(_words(role or ""))
    words = _POSSESSIVE.sub("", mention.strip()).split()
    while words and (set(_words(words[0])) <= before or words[0][0].islower()):
        words.pop(0)
    return " ".join(words)


def _is_name_of(called: str, name: str) -> bool:
    """Whether a mention is a name, and this speaker's: it shares a word with the name, or is its initials.

    So pronouns and other descriptions fall away without a list of them.
    """
    words = called.split()
    if not words or not all(word[0].isupper() or word.casefold() in _PARTICLES for word in words):
        return False
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 1 and called.replace(".", "") == initials:
        return True
    return bool((set(_words(called)) & set(_words(name))) - _PARTICLES)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
