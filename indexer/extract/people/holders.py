"""Holders: which named person a title like `the coach` means, by role or by apposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment
from indexer.extract.mentions.roles import is_role
from indexer.extract.passages.tokens import PASSAGE
from indexer.extract.people.cast import Cast
from indexer.extract.people.offices import OFFICES, bare, fills, heads, holds_other, office
from indexer.extract.people.person import MOST_ROLES, Person, agree
from indexer.extract.speakers.page import Page

_NEAR, _CANDIDATES = 4, 200
"""How many paragraphs back a title still means whoever held it there, and how many mentions of each."""
_MANY = 20
"""Of more holders than this only those near by are looked at."""
_VERBS = w.AUXILIARIES.union(w.CUES)
_DETERMINED = w.DETERMINERS | w.POSSESSIVES
_CLOSED = frozenset([",", ".", PASSAGE])
_BE = frozenset("is was became becomes remains".split())
STAND_INS = nouns.NATIONALS | nouns.STAND_INS
_OWNED = frozenset(["'s", "’s", "'", "’"])
_AGAIN = frozenset("new newest old outgoing incoming departing longest-serving".split())
_ASIDES = frozenset(
    "as when since after before because while if until although though that what and nor or".split()
)
_NOT_NOW = frozenset("own former then late".split())
_ACTING = frozenset(["subject", "inverted", "later", "acts"])

_SOON = 5
"""How many paragraphs on a lead's `a judge` is named."""
_LEAD = 2
"""How many paragraphs an opening lasts."""


class Holders:
    """Who holds which office in an article."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page, self._cast = page, cast
        self._lines = len(page.lines)
        self._by_office: dict[str, list[Person]] = {}
        human = [person for person in cast.people if person.is_human]
        self._first = min(human, key=lambda person: person.first_at, default=None)
        for person in cast.people:
            for role in person.roles:
                self._index(person, role)

    def learn(self, person: Person, role: str) -> None:
        """Take in a role that the article tells by the way."""
        if role and len(person.roles) < MOST_ROLES and role not in person.roles:
            person.roles.append(role)
            self._index(person, role)

    def _index(self, person: Person, role: str) -> None:
        for head in heads(role):
            held = self._by_office.setdefault(head, [])
            if not held or held[-1] is not person:
                held.append(person)

    def holder(self, candidate: Candidate) -> Person | None:
        """The one person before this place who holds the role described; of several the latest near by."""
        candidate = self._of_its_sex(candidate)
        wanted = bare(candidate.name) if candidate.definite else ()
        held = self._by_office.get(office(wanted[-1]), []) if wanted else []
        if len(held) > _MANY:
            return self._latest(candidate, wanted)
        holders = [person for person in held if _holds(person, wanted, candidate)]
        before = [person for person in holders if person.first_at <= candidate.start]
        if len(before or holders) == 1:
            return (before or holders)[0]
        return self._latest(candidate, wanted) if before else None

    def _of_its_sex(self, candidate: Candidate) -> Candidate:
        """A description with the gender that `herself` behind it tells."""
        behind = self._page.lines[candidate.line].lower[candidate.last : candidate.last + 1]
        if candidate.gender or behind not in (["himself"], ["herself"]):
            return candidate
        return replace(candidate, gender="m" if behind == ["himself"] else "f")

    def _latest(self, candidate: Candidate, wanted: Sequence[str]) -> Person | None:
        """Whoever holds the office and was mentioned last before the candidate."""
        for number in range(candidate.line, max(candidate.line - _NEAR, -1), -1):
            for other in reversed(self._page.candidates[number][-_CANDIDATES:]):
                person = self._cast.person_at(other) if other.start < candidate.start else None
                if person is not None and _holds(person, wanted, candidate):
                    return person
        return None

    def equated(self, candidate: Candidate) -> Person | None:
        """Whom a description is said of: `Edda Lund, her mother, is the mayor of Orrin`."""
        line, verb = self._page.lines[candidate.line], candidate.begin - 1
        if verb < 1 or line.lower[verb] not in _BE:
            return None
        for other, _ in self._page.near(candidate.line, max(0, verb - 12), verb):
            if other.kind == "name" and other.after in (verb, verb - 1) and not other.inner:
                return self._cast.person_at(other)
        return None

    def spoken_of(self, candidate: Candidate) -> Person | None:
        """Whom the paragraph is about before a description that speaks: `the analyst said`.

        The one person it has named, or of several whoever the last sentence opened with.
        """
        row = self._page.attachments.pairs(candidate.line)
        own = next((hangs for one, hangs in row if one is candidate), None)
        somebody = is_role(candidate.head) or candidate.head in STAND_INS
        if own is None or not somebody or not self._speaks(candidate, own):
            return None
        found: Person | None = None
        for other, hangs in row:
            if other.start >= candidate.start:
                break
            person = self._cast.person_at(other)
            if person is None or other.inner or not (person.is_human or len(person.parts) > 1):
                continue
            leads = self._leads(other)
            if found is not None and person is not found and not leads:
                return None
            if leads or hangs.relation in _ACTING:
                found = person
        fits = found is not None and agree(found.gender, candidate.gender)
        return found if fits and found and not holds_other(candidate.head, found.roles) else None

    def _speaks(self, candidate: Candidate, hangs: Attachment) -> bool:
        """Whether a description says something, not only when: `as the heckler yelled`."""
        line = self._page.lines[candidate.line]
        if hangs.relation == "inverted":
            return hangs.cue > 0 and line.words[hangs.cue - 1] == PASSAGE
        before = line.lower[candidate.begin - 1] if candidate.begin else ""
        return hangs.relation == "subject" and before not in _ASIDES

    def awaited(self, candidate: Candidate) -> Person | None:
        """Whoever is named first behind a mere title that nobody else holds: `said the captain`.

        So is `the man who brought them together` whoever the next sentence opens with.
        """
        line = self._page.lines[candidate.line]
        if not candidate.definite or candidate.inner:
            return None
        if candidate.head in ("man", "woman") and line.lower[candidate.last : candidate.last + 1] == ["who"]:
            return self._next_leading(candidate)
        if candidate.head not in OFFICES:
            return None
        if candidate.line <= _LEAD and (person := self._opening(candidate)) is not None:
            return person
        return self._introduced_next(candidate)

    def _opening(self, candidate: Candidate) -> Person | None:
        """Whoever an article that opens with a title names first."""
        person = self._first
        if person is None or person.first_at < candidate.start:
            return None
        opening = self._page.lines[candidate.line : candidate.line + _LEAD + 1]
        near = person.first_at <= max(line.ends[-1] for line in opening if line.ends)
        free = not holds_other(candidate.head, person.roles)
        return person if near and free and agree(person.gender, candidate.gender) else None

    def only_one(self, candidate: Candidate) -> Person | None:
        """`Orrin Rovers' new coach left early`: the one person named so far, who is known as nothing else.

        Only what is new or old says again who he is; where the owner is a person the title is another's.
        """
        line = self._page.lines[candidate.line]
        words = line.lower[candidate.begin : candidate.first]
        owned = not _OWNED.isdisjoint(words) and not _AGAIN.isdisjoint(words)
        if not owned or not line.opens_sentence(candidate.begin) or candidate.head not in OFFICES:
            return None
        before = [one for one in self._cast.people if one.first_at < candidate.start and one.fully]
        if len(before) != 1 or not candidate.line or not before[0].is_human:
            return None
        one = before[0]
        free = set(words).isdisjoint(one.parts) and not holds_other(candidate.head, one.roles)
        return one if free and agree(one.gender, candidate.gender) else None

    def led_with(self, candidate: Candidate) -> Person | None:
        """`jailed by a judge who called it "..."`: of a lead, the one person named soon who is a judge."""
        article = self._page.lines[candidate.line].lower[candidate.begin]
        if candidate.line > 1 or candidate.head not in OFFICES or article not in ("a", "an"):
            return None
        last = self._page.lines[min(candidate.line + _SOON, self._lines - 1)]
        known = self._by_office.get(office(candidate.head), [])
        held = [person for person in known if _holds(person, (candidate.head,), candidate)]
        soon = len(held) == 1 and last.ends and candidate.start < held[0].first_at < last.ends[-1]
        return held[0] if soon else None

    def answering(self, candidate: Candidate) -> Person | None:
        """`The goalkeeper disagreed. "...," Birk said.`: who speaks next, of whom nothing else is told."""
        line = self._page.lines[candidate.line]
        if candidate.begin or not candidate.definite or candidate.inner:
            return None
        for other, hangs in self._page.attachments.pairs(candidate.line)[1:]:
            if other.inner or line.sentence[other.first] != 1:
                return None
            beside = hangs.relation in ("subject", "inverted") and PASSAGE in line.words[: other.begin]
            person = self._cast.person_at(other) if beside else None
            free = person is not None and person.first_at < candidate.start and not person.roles
            return person if person and free and agree(person.gender, candidate.gender) else None
        return None

    def _introduced_next(self, candidate: Candidate) -> Person | None:
        """`The captain was late. Edda Lund had slept`: who is named for the first time, and as nothing else.

        Where somebody else was named before in the paragraph the title may mean him.
        """
        if not self._may_await(candidate):
            return None
        for number in (candidate.line, candidate.line + 1):
            for other, attachment in self._page.attachments.pairs(number) if number < self._lines else ():
                person = self._cast.person_at(other)
                if person is None or other.inner:
                    continue
                if other.start < candidate.start:
                    if person.is_human and not holds_other(candidate.head, person.roles):
                        return None
                elif person.is_human or attachment.relation in _ACTING:
                    new = person.first_at == other.start and person.fully and not person.roles
                    fits = new and self._leads(other) and agree(person.gender, candidate.gender)
                    return person if fits else None
        return None

    def _may_await(self, candidate: Candidate) -> bool:
        """Whether a bare title stands where somebody acts; in the lead it may tell of what: `of the show`."""
        line, words = self._page.lines[candidate.line], candidate.name.lower().split()
        before = line.lower[candidate.begin - 1] if candidate.begin else ""
        tail = candidate.after > candidate.last or line.lower[candidate.after : candidate.after + 1] == ["of"]
        bare_title = not tail or candidate.line == 0
        return bare_title and before not in w.PREPOSITIONS and _NOT_NOW.isdisjoint(words)

    def _leads(self, name: Candidate) -> bool:
        """Whether a name opens its sentence, or says what stands before it."""
        line = self._page.lines[name.line]
        return line.opens_sentence(name.begin) or line.words[name.begin - 1] == PASSAGE

    def _next_leading(self, candidate: Candidate) -> Person | None:
        line = self._page.lines[candidate.line]
        after = line.sentence[candidate.first] + 1
        for other, _ in self._page.near(candidate.line, candidate.last, candidate.last + 60):
            if line.sentence[other.first] == after and other.kind == "name":
                opens = line.opens_sentence(other.begin) and agree(other.gender, candidate.gender)
                return self._cast.person_at(other) if opens else None
        return None

    def apposed(self, candidate: Candidate) -> Person | None:
        """Whoever is named right behind the comma: `says the captain of the side, Edda Lund, a welder`.

        Behind a second title too, where a comma closes it: `Her daughter, the welder Edda Lund, said`.
        """
        line, comma = self._page.lines[candidate.line], self._comma_after(candidate)
        if comma < 0:
            return None
        for other, _ in self._page.near(candidate.line, comma, comma + 8):
            if other.kind != "name":
                continue
            following = line.lower[other.after] if other.after < len(line.lower) else "."
            if comma + 1 in (other.begin, other.first):
                return None if following in ("and", "or") else self._cast.person_at(other)
            determined = other.begin == comma + 2 and line.lower[comma + 1] in _DETERMINED
            return self._cast.person_at(other) if determined and following in _CLOSED else None
        return None

    def _comma_after(self, candidate: Candidate) -> int:
        """The comma behind a description, one `of ...` or `for ...` between; -1 where none stands."""
        line, place = self._page.lines[candidate.line], candidate.after
        if line.lower[place : place + 1] in (["of"], ["for"], ["at"]):
            behind = range(place + 1, min(place + 8, len(line.words)))
            place = next((p for p in behind if line.lower[p] == "," or line.lower[p] in _VERBS), place)
        return place if line.words[place : place + 1] == [","] else -1


def _holds(person: Person, wanted: Sequence[str], candidate: Candidate) -> bool:
    return agree(person.gender, candidate.gender) and any(fills(wanted, role) for role in person.roles)
