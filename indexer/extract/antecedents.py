"""Antecedents: whom a pronoun stands for, by place, syntax, gender and who spoke last.

A linear ranker over structural features of everybody spoken of shortly before. What the features ask
goes back to Lappin and Leass (An Algorithm for Pronominal Anaphora Resolution, 1994): what stands
near, leads its sentence and speaks is prominent. Two answers as likely as each other are no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer.extract import words as w
from indexer.extract.candidate import Candidate
from indexer.extract.cast import Cast, Person, agree
from indexer.extract.given_names import is_given
from indexer.extract.offices import OFFICES, heads, office
from indexer.extract.page import Page
from indexer.extract.scene import Identity, Scene, Trace

_REACH = 5
"""How many paragraphs back an antecedent may stand."""
_CHAIN = 12
"""How many pronouns back are resolved first, so that the chain they make is known."""
_SURE = 0.1
"""By how much the best answer must lead."""

EPITHET = "epithet"
"""The head of a stand-in for a description that means somebody named: it takes named people only."""

_ACTIVE = frozenset(["speaks", "to", "acts"])

_SUBORDINATE = frozenset("though although as while when after before because since if once".split())

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke, and where his words stand; whether he `asked`."""

    identity: Identity
    line: int
    start: int
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    """One answer to whom a pronoun means, and what speaks for it."""

    identity: Identity
    features: list[str]


@dataclass(slots=True)
class _Found:
    """What was seen of one identity before a pronoun: its latest mention, and the latest that leads."""

    latest: Trace | None = None
    led: Trace | None = None
    times: int = 0


class Antecedents:
    """Tells whom the pronouns of a page stand for; to be told who speaks, in the order of the text."""

    def __init__(
        self,
        page: Page,
        cast: Cast,
        resolve: Callable[[Candidate], Identity | None],
        weights: dict[str, float],
    ) -> None:
        self._page, self._cast, self._weights = page, cast, weights
        self._scene = Scene(page, resolve)
        self._spoke: list[Spoke] = []
        self._meant: dict[int, Identity | None] = {}

    def hear(self, spoke: Spoke) -> None:
        """Take in who said the passage read last."""
        self._spoke.append(spoke)

    def settle(self, pronoun: Candidate, identity: Identity | None) -> None:
        """Take in whom a pronoun means."""
        self._meant[pronoun.start] = identity

    def find(self, pronoun: Candidate, words: str = "", but: Identity | None = None) -> Identity | None:
        """Whom a pronoun of the page means, but one; None for `I`, or where it cannot be told."""
        if pronoun.head in w.FIRST_PERSON:
            return None
        if pronoun.start in self._meant and but is None:
            return self._meant[pronoun.start]
        for earlier in self._unsettled(pronoun):
            self.settle(earlier, self._announced(earlier) or self._choose(self.rivals(earlier)))
        found = self._announced(pronoun) or self._choose(self.rivals(pronoun, words, but))
        if pronoun.head != EPITHET and but is None:
            self.settle(pronoun, found)
        return found

    def _announced(self, pronoun: Candidate) -> Identity | None:
        """`Though she called it a toy, Hale voted for it`: the name that the main clause opens with."""
        line, place = self._page.lines[pronoun.line], pronoun.first - 1
        if pronoun.head == EPITHET or place < 0 or line.lower[place] not in _SUBORDINATE:
            return None
        if not line.opens_sentence(place):
            return None
        for trace in self._scene.after(pronoun.line, pronoun.first + 1):
            if trace.sentence != line.sentence[place]:
                break
            begin = trace.candidate.begin
            if trace.candidate.kind == "name" and line.words[begin - 1] == ",":
                return trace.identity if self._may_stand_for(trace, pronoun) else None
        return None

    def _unsettled(self, pronoun: Candidate) -> list[Candidate]:
        """The same pronoun shortly before, as far as nobody has asked whom it means; in order."""
        return [
            earlier
            for earlier in reversed(list(self._pronouns_before(pronoun)))
            if earlier.start not in self._meant
        ]

    def _pronouns_before(self, pronoun: Candidate) -> Iterator[Candidate]:
        seen = 0
        for number in range(pronoun.line, max(pronoun.line - _REACH, -1), -1):
            for earlier, _ in reversed(list(self._page.near(number, *self._window(number, pronoun)))):
                if earlier.kind == "pronoun" and earlier.head == pronoun.head:
                    yield earlier
                    seen += 1
                    if seen == _CHAIN:
                        return

    def _window(self, line: int, pronoun: Candidate) -> tuple[int, int]:
        last = pronoun.first if line == pronoun.line else len(self._page.lines[line].words)
        return max(0, last - 250), last

    def _choose(self, rivals: Sequence[Rival]) -> Identity | None:
        if not rivals:
            return None
        weights = self._weights
        scores = [sum(weights.get(feature, 0.0) for feature in rival.features) for rival in rivals]
        best = max(range(len(scores)), key=scores.__getitem__)
        second = max((score for place, score in enumerate(scores) if place != best), default=None)
        return rivals[best].identity if second is None or scores[best] - second >= _SURE else None

    def rivals(self, pronoun: Candidate, words: str = "", but: Identity | None = None) -> list[Rival]:
        """Everybody a pronoun may mean. `words` are what is said: hardly anybody says his own name."""
        chain = next(self._pronouns_before(pronoun), None)
        found = self._found(pronoun, self._kept(pronoun, chain))
        said = frozenset(_WORD.findall(words))
        fits = {key: seen for key, seen in found.items() if key != but and not _is_named(key, said)}
        latest = sorted(fits, key=lambda key: -_start(fits[key].latest))
        led = sorted((k for k in fits if fits[k].led), key=lambda key: -_start(fits[key].led))
        return [
            Rival(
                key,
                self._features(pronoun, key, fits[key], latest.index(key), led)
                + self._chained(pronoun, key, chain),
            )
            for key in fits
        ]

    def _found(self, pronoun: Candidate, kept: Iterable[Identity]) -> dict[Identity, _Found]:
        """Everybody near by who fits; names that may be places only where nobody else fits."""
        excluded = self._named_behind(pronoun)
        for fits in (self._may_stand_for, self._may_lead):
            found: dict[Identity, _Found] = {}
            for trace in self._traces_before(pronoun):
                if trace.identity not in excluded and fits(trace, pronoun):
                    seen = found.setdefault(trace.identity, _Found())
                    seen.latest = seen.latest or trace
                    seen.led = seen.led or (trace if trace.leads else None)
                    seen.times += 1
            for identity in kept:
                if identity not in excluded and self._may_be(identity, pronoun):
                    found.setdefault(identity, _Found())
            if found:
                break
        return found

    def _traces_before(self, pronoun: Candidate) -> Iterator[Trace]:
        for number in range(pronoun.line, max(pronoun.line - _REACH, -1), -1):
            last = pronoun.first if number == pronoun.line else len(self._page.lines[number].words)
            yield from self._scene.before(number, last)

    def _kept(self, pronoun: Candidate, chain: Candidate | None) -> Iterator[Identity]:
        """Whoever spoke last, and whom the same pronoun meant last, however far back they were named."""
        if (last := self._last(pronoun)) is not None:
            yield last.identity
        meant = self._meant.get(chain.start) if chain else None
        if meant is not None:
            yield meant

    def _named_behind(self, pronoun: Candidate) -> set[Identity]:
        """Whoever the pronoun's own clause names behind it: `he said Hale was late` is not Hale."""
        if pronoun.head == EPITHET:
            return set()
        line = self._page.lines[pronoun.line]
        sentence = line.sentence[pronoun.first] if pronoun.first < len(line.sentence) else -1
        named = set()
        for trace in self._scene.after(pronoun.line, pronoun.first + 1):
            if trace.sentence != sentence:
                break
            if trace.candidate.kind == "name":
                named.add(trace.identity)
        return named

    def _last(self, pronoun: Candidate) -> Spoke | None:
        return next((spoke for spoke in reversed(self._spoke[-3:]) if spoke.start < pronoun.start), None)

    def _may_stand_for(self, trace: Trace, pronoun: Candidate) -> bool:
        kind = trace.candidate.kind
        if pronoun.head == "they":
            return kind in ("people", "group")
        if pronoun.head == "it":
            here = trace.candidate.line == pronoun.line and trace.place == "under"
            return kind in ("group", "document") and not here  # `In a statement it said`
        if kind not in ("name", "person"):
            return False
        if trace.identity.type == "person":
            person = self._cast.get(trace.identity.name)
            if person is None or not (person.is_human or trace.place in _ACTIVE):
                return False
            return agree(person.gender, pronoun.gender) and not _holds_other(person, pronoun)
        return pronoun.head != EPITHET and kind == "person" and agree(trace.candidate.gender, pronoun.gender)

    def _may_lead(self, trace: Trace, pronoun: Candidate) -> bool:
        """Whether a name that nothing tells to be a person's leads its sentence: Mirela Voss left."""
        person = self._cast.get(trace.identity.name)
        if person is None or (pronoun.gender is None and pronoun.head != EPITHET):
            return False
        free = trace.leads and trace.place != "owner" and agree(person.gender, pronoun.gender)
        return free and len(person.parts) > 1 and not _holds_other(person, pronoun)

    def _may_be(self, identity: Identity, pronoun: Candidate) -> bool:
        if pronoun.head in ("they", "it"):
            return identity.type in ("group", "unnamed" if pronoun.head == "they" else "document")
        if identity.name in self._cast:
            return agree(self._cast[identity.name].gender, pronoun.gender)
        return identity.type in ("person", "unnamed")

    # --- What the features ask -----------------------------------------------------------

    def _features(
        self,
        pronoun: Candidate,
        identity: Identity,
        seen: _Found,
        rank: int,
        led: Sequence[Identity],
    ) -> list[str]:
        lead_rank = led.index(identity) if identity in led else 9
        features = [
            f"latest:{self._apart(pronoun, seen.latest)}",
            f"led:{self._apart(pronoun, seen.led)}",
            f"recent:{min(rank, 3)}",
            f"lead:{min(lead_rank, 3)}",
            f"type:{identity.type}",
            f"times:{min(seen.times, 3)}",
        ]
        if seen.latest is not None:
            trace = seen.latest
            features.append(f"place:{trace.place}")
            if trace.candidate.kind != "name":
                features.append(f"described:{_opening(trace.candidate)}")
        features += self._about(pronoun, identity)
        features += self._spoken(pronoun, identity, lead_rank)
        return features

    def _apart(self, pronoun: Candidate, trace: Trace | None) -> str:
        """How far a mention stands before a pronoun: in sentences, then in paragraphs."""
        if trace is None:
            return "never"
        lines = pronoun.line - trace.candidate.line
        if lines == 0:
            here = self._page.lines[pronoun.line].sentence
            place = min(pronoun.first, len(here) - 1)
            return f"s{min(here[place] - trace.sentence, 3)}"
        if lines == 1:
            last = self._page.lines[trace.candidate.line].sentence[-1]
            return f"up{min(last - trace.sentence, 2)}"
        return f"far{min(lines, 4)}"

    def _about(self, pronoun: Candidate, identity: Identity) -> list[str]:
        """What the article says of a person: gender, how often named, whether just introduced."""
        if identity.type != "person" or identity.name not in self._cast:
            return []
        person = self._cast[identity.name]
        known = "known" if person.gender else _ending(person.parts[0], pronoun.gender)
        size = "1" if person.mentions == 1 else "2-3" if person.mentions < 4 else "4+"
        told = "given" if is_given(person.parts[0]) else "role" if person.roles else "none"
        return [f"gender:{known}", f"mentions:{size}", f"told:{told}"]

    def _spoken(self, pronoun: Candidate, identity: Identity, lead_rank: int) -> list[str]:
        last = self._last(pronoun)
        if last is None:
            return []
        if last.identity != identity:
            earlier = any(spoke.identity == identity for spoke in self._spoke[-4:-1])
            return ["spoke:before"] if earlier else ["spoke:not"]
        lines = pronoun.line - last.line
        gap = "0" if lines == 0 else "1" if lines == 1 else "2-3" if lines < 4 else "4+"
        front = "led" if lead_rank == 0 else "displaced" if lead_rank < 9 else "silent"
        return [f"spoke:{gap}", f"spoke:{gap}:{front}"] + ["spoke:asked"] * (last.asked and lines > 0)

    def _chained(self, pronoun: Candidate, identity: Identity, chain: Candidate | None) -> list[str]:
        """Whether the same pronoun meant this person when it last stood (`chain`)."""
        if chain is None or self._meant.get(chain.start) is None:
            return []
        same = "same" if self._meant[chain.start] == identity else "other"
        lines = pronoun.line - chain.line
        return [f"chain:{same}:{min(lines, 2)}"]


def _holds_other(person: Person, pronoun: Candidate) -> bool:
    """Whether a stand-in for an office (`the mayor`) meets somebody known to hold another one."""
    wanted = office(pronoun.name.lower().split()[-1])
    if pronoun.head != EPITHET or wanted not in OFFICES:
        return False
    held = {head for role in person.roles for head in heads(role)} & OFFICES
    return bool(held) and wanted not in held


def _opening(candidate: Candidate) -> str:
    """How a description opens: `the`, a possessive (`his`), or anything else (`a`)."""
    first = candidate.name.split()[0].lower()
    return "the" if first in ("the", "this", "that") else "his" if candidate.definite else "a"


def _start(trace: Trace | None) -> int:
    return trace.candidate.start if trace else -1


def _ending(given: str, gender: str | None) -> str:
    """What the last letters of an unknown given name hint at."""
    female = given.endswith(("a", "ine", "elle", "ette", "een", "lyn"))
    return "unknown" if gender is None else f"unknown:{'fits' if female == (gender == 'f') else 'odd'}"


def _is_named(identity: Identity, said: frozenset[str]) -> bool:
    """Whether the words name a person by first or last name."""
    names = identity.name.split()
    return identity.type == "person" and (names[0] in said or names[-1] in said)
