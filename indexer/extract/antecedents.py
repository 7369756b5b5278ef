"""Antecedents: whom a pronoun stands for, by place, syntax, gender and who spoke last.

A weighing of few terms, after Lappin and Leass (An Algorithm for Pronominal Anaphora
Resolution, 1994): what stands near, leads its sentence and speaks is prominent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.extract import words as w
from indexer.extract.candidate import Candidate
from indexer.extract.cast import Cast, agree
from indexer.extract.cues import Attachment
from indexer.extract.page import Page
from indexer.quote import SpeakerType

_REACH = 5
"""How many paragraphs back an antecedent may stand."""
_TOKENS, _SENTENCE = 250, 60
"""How many tokens of a paragraph are searched for one, and of a sentence for its subject."""

EPITHET = "epithet"
"""The head of a stand-in for a description that means somebody named: it takes named people only."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: the name to print, its type, and the role the article gives."""

    name: str
    type: SpeakerType
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke last, and in which line."""

    identity: Identity
    line: int


def find_antecedent(
    page: Page,
    cast: Cast,
    pronoun: Candidate,
    resolve: Callable[[Candidate], Identity | None],
    last: Spoke | None = None,
    but: Identity | None = None,
    words: str = "",
) -> Identity | None:
    """The most prominent antecedent but one; None for `I`, or where nothing fits.

    `resolve` says whom a candidate that is no pronoun means. `words` are what is said: people
    speak of others by name, seldom of themselves.
    """
    if pronoun.head in w.FIRST_PERSON:
        return None
    scored: dict[Identity, float] = {}
    for number in range(pronoun.line, max(pronoun.line - _REACH, -1), -1):
        for candidate, attachment in _before(page, number, pronoun):
            if not _may_stand_for(cast, candidate, pronoun):
                continue
            identity = resolve(candidate)
            if identity is not None and identity != but and not _is_spoken_of(identity, words):
                score = _prominence(page, cast, candidate, attachment, pronoun)
                scored[identity] = max(score, scored.get(identity, score))
    fits = last is not None and _may_be(cast, last.identity, pronoun)
    if last is not None and fits and not _is_spoken_of(last.identity, words):
        scored[last.identity] = scored.get(last.identity, 0.0) + _kept(page, cast, last, pronoun)
    return max(scored, key=scored.__getitem__, default=None)


def _is_spoken_of(identity: Identity, words: str) -> bool:
    """Whether the words name a person by first or last name."""
    names = identity.name.split()
    return identity.type == "person" and (names[0] in words or names[-1] in words)


def _may_stand_for(cast: Cast, candidate: Candidate, pronoun: Candidate) -> bool:
    if pronoun.head == "they":
        return candidate.kind in ("people", "group")
    if pronoun.head == "it":
        return candidate.kind in ("group", "document")
    if candidate.kind == "person":
        holder = cast.holder(candidate)
        gender = holder.gender if holder else candidate.gender
        return pronoun.head != EPITHET and agree(gender, pronoun.gender)
    person = cast.person_at(candidate) if candidate.kind == "name" else None
    return person is not None and person.is_certain and agree(person.gender, pronoun.gender)


def _may_be(cast: Cast, identity: Identity, pronoun: Candidate) -> bool:
    if pronoun.head in ("they", "it"):
        return identity.type in ("group", "unnamed" if pronoun.head == "they" else "document")
    if identity.name in cast:
        return agree(cast[identity.name].gender, pronoun.gender)
    return identity.type in ("person", "unnamed")


def _before(page: Page, line: int, pronoun: Candidate) -> Iterator[tuple[Candidate, Attachment]]:
    """The candidates of a line that an antecedent may be among: before the pronoun, not too far back."""
    last = pronoun.first if line == pronoun.line else len(page.lines[line].words)
    return page.near(line, max(0, last - _TOKENS), last)


def _prominence(
    page: Page, cast: Cast, candidate: Candidate, attachment: Attachment, pronoun: Candidate
) -> float:
    """How near and how prominent a candidate stands."""
    line = page.lines[candidate.line]
    apart = pronoun.line - candidate.line
    if apart == 0:
        score = 3.0 - 0.5 * min(line.sentence[pronoun.first] - line.sentence[candidate.first], 4)
    else:
        score = 2.0 - 0.6 * apart
    score += 0.8 if attachment.relation in ("subject", "inverted", "later", "according") else 0.0
    score += 0.7 if line.opens_sentence(candidate.begin) else 0.4 if _leads(page, candidate) else 0.0
    if candidate.begin and line.lower[candidate.begin - 1] in w.PREPOSITIONS:
        score -= 0.8
    if candidate.last < len(line.lower) and line.lower[candidate.last] in ("'s", "’s"):
        score -= 0.4
    person = cast.person_at(candidate)
    if person is None:
        return score - (2.0 if candidate.definite else 1.0)
    if person.gender and person.gender == pronoun.gender:
        score += 0.8
    return score - (0.5 if candidate.inner else 0.0) + 0.1 * min(person.mentions, 8)


def _leads(page: Page, candidate: Candidate) -> bool:
    """Whether a candidate is the first somebody of its sentence and no preposition's object."""
    line = page.lines[candidate.line]
    if candidate.begin and line.lower[candidate.begin - 1] in w.PREPOSITIONS:
        return False
    return not any(
        other.kind in ("name", "pronoun") and line.sentence[other.first] == line.sentence[candidate.first]
        for other, _ in page.near(candidate.line, max(0, candidate.first - _SENTENCE), candidate.first)
    )


def _kept(page: Page, cast: Cast, last: Spoke, pronoun: Candidate) -> float:
    """What having spoken last is worth: less from afar, little once somebody else leads a sentence."""
    apart = pronoun.line - last.line
    worth = 2.0 if apart <= 1 else 1.2 if apart <= 3 else 0.6
    return worth * 0.3 if _is_displaced(page, cast, last, pronoun) else worth


def _is_displaced(page: Page, cast: Cast, last: Spoke, pronoun: Candidate) -> bool:
    for number in range(max(last.line + 1, pronoun.line - _REACH), pronoun.line + 1):
        for candidate, _ in _before(page, number, pronoun):
            if candidate.inner or candidate.kind != "name":
                continue
            person = cast.person_at(candidate)
            other = person is not None and person.name != last.identity.name
            if other and _leads(page, candidate) and _may_stand_for(cast, candidate, pronoun):
                return True
    return False
