"""Prominence: what speaks for one antecedent of a pronoun, as the features of a linear ranker.

What the features ask goes back to Lappin and Leass (An Algorithm for Pronominal Anaphora Resolution,
1994): what stands near, leads its sentence and speaks is prominent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extract.language.given_names import is_given
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.cast import Cast
from indexer.extract.people.scene import Identity, Trace
from indexer.extract.record import record
from indexer.extract.speakers.page import Page

_NEVER = 9


@record
class Spoke:
    """Who spoke, and where his words stand; whether somebody unnamed `asked`: others answer him."""

    identity: Identity
    line: int
    start: int
    asked: bool = False


@dataclass(slots=True)
class Seen:
    """The mentions of one identity before a pronoun: the latest, the latest that leads, that speaks."""

    latest: Trace | None = None
    led: Trace | None = None
    cued: Trace | None = None
    times: int = 0

    def take_in(self, trace: Trace) -> None:
        """Count one more mention; the latest come first."""
        self.times += 1
        if self.latest is None:
            self.latest = trace
        if self.led is None and trace.leads:
            self.led = trace
        if self.cued is None and trace.place == "speaks":
            self.cued = trace


def place_features(
    page: Page, pronoun: Candidate, seen: Seen, recent: int, lead: int, cued: int
) -> list[str]:
    """Where somebody was mentioned; `recent`, `lead` and `cued` rank him among the rivals by his mentions."""
    features = [
        f"latest:{_apart(page, pronoun, seen.latest)}",
        f"led:{_apart(page, pronoun, seen.led)}",
        f"recent:{min(recent, 3)}",
        f"lead:{min(lead, 3)}",
        f"cued:{min(cued, 3)}",
        f"cued:{min(cued, 1)}:{_apart(page, pronoun, seen.cued)}",
        f"times:{min(seen.times, 3)}",
    ]
    if seen.latest is not None:
        features.append(f"place:{seen.latest.place}")
        if seen.latest.candidate.kind != "name":
            features.append(f"described:{_opening(seen.latest.candidate)}")
    return features


def person_features(cast: Cast, pronoun: Candidate, identity: Identity) -> list[str]:
    """What the article says of somebody: gender, how often named, what tells a person."""
    person = cast.get(identity.name) if identity.type == "person" else None
    if person is None:
        return [f"type:{identity.type}"]
    known = "known" if person.gender else _ending(person.parts[0], pronoun.gender)
    size = "1" if person.mentions == 1 else "2-3" if person.mentions < 4 else "4+"
    told = "given" if is_given(person.parts[0]) else "role" if person.roles else "none"
    return [f"type:{identity.type}", f"gender:{known}", f"mentions:{size}", f"told:{told}"]


def speech_features(pronoun: Candidate, identity: Identity, spoken: Sequence[Spoke], lead: int) -> list[str]:
    """Whether somebody spoke last; `spoken` are those who spoke before the pronoun, in order."""
    if not spoken:
        return []
    last = spoken[-1]
    if last.identity != identity:
        return ["spoke:before" if any(one.identity == identity for one in spoken[-4:-1]) else "spoke:not"]
    lines = pronoun.line - last.line
    gap = "0" if lines == 0 else "1" if lines == 1 else "2-3" if lines < 4 else "4+"
    front = "led" if lead == 0 else "displaced" if lead < _NEVER else "silent"
    return [f"spoke:{gap}", f"spoke:{gap}:{front}"]


def chain_features(
    pronoun: Candidate, identity: Identity, chain: Candidate | None, meant: Identity | None
) -> list[str]:
    """Whether the same pronoun, where it last stood (`chain`), `meant` the same."""
    if chain is None or meant is None:
        return []
    return [f"chain:{'same' if meant == identity else 'other'}:{min(pronoun.line - chain.line, 2)}"]


def _apart(page: Page, pronoun: Candidate, trace: Trace | None) -> str:
    """How far a mention stands before a pronoun: in sentences, then in paragraphs."""
    if trace is None:
        return "never"
    lines = pronoun.line - trace.candidate.line
    if lines == 0:
        here = page.lines[pronoun.line].sentence
        place = min(pronoun.first, len(here) - 1)
        return f"s{min(here[place] - trace.sentence, 3)}"
    if lines == 1:
        last = page.lines[trace.candidate.line].sentence[-1]
        return f"up{min(last - trace.sentence, 2)}"
    return f"far{min(lines, 4)}"


def _opening(candidate: Candidate) -> str:
    """How a description opens: `the`, a possessive (`his`), or anything else (`a`)."""
    first = candidate.name.split()[0].lower()
    return "the" if first in ("the", "this", "that") else "his" if candidate.definite else "a"


def _ending(given: str, gender: str | None) -> str:
    """What the last letters of an unknown given name hint at."""
    female = given.endswith(("a", "ine", "elle", "ette", "een", "lyn"))
    return "unknown" if gender is None else f"unknown:{'fits' if female == (gender == 'f') else 'odd'}"
