"""Identity: whom a mention means, by the full name the article gives anywhere.

A surname takes the full name it is part of, a pronoun its antecedent, a title ("the coach")
whoever holds that role in the article. Whatever cannot be told stays unresolved: a wrong name is
worse than no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.extract.language.given_names import gender as given_gender
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.marks import Passage
from indexer.extract.people.antecedents import Antecedents
from indexer.extract.people.labels import labelled
from indexer.extract.people.naming import Naming
from indexer.extract.people.person import agree
from indexer.extract.people.prominence import Spoke
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.attribution import Attribution
from indexer.extract.speakers.page import Page

_CAPITAL = re.compile(r"\b[A-Z][\w-]+\w\b")
_DEEPEST = 3
"""How many relatives may hang on one another: his brother's wife's father."""
_BACK = 2000
"""How many characters back in somebody's words a name may stand that a pronoun means."""
_TURNS = 6
"""How many turns of a transcript back somebody named is still meant by `he`."""


class Resolver:
    """Tells whom the candidates of a page mean."""

    def __init__(
        self,
        page: Page,
        weights: dict[str, float],
        authors: Sequence[str] = (),
        introduced: Mapping[str, str] | None = None,
    ) -> None:
        """`authors` are the article's: where one signs alone, `I` is whoever signs.

        `introduced` are roles by full name that somebody's own words tell.
        """
        self._introduced = introduced or {}
        self._page = page
        self._depth = 0
        self._author = authors[0] if len(authors) == 1 and " " in authors[0] else None
        self._naming = Naming(page, weights, self._introduced)
        self._cast, self._owners = self._naming.cast, self._naming.owners
        self.antecedents = Antecedents(self._naming.scene, self._cast, self._naming.plain, weights)

    def resolve(self, candidate: Candidate, words: str = "") -> Identity | None:
        """Whom a candidate means; `words` are what the candidate says."""
        if candidate.head == "i":
            return self._writer()
        if candidate.kind == "pronoun":
            return self._stood_for(candidate, words)
        if candidate.kind == "label":
            who = labelled(self._page, self._cast, candidate)
            role = self._introduced.get(who.name) if who and who.role is None else None
            return who._replace(role=role) if who and role else who
        if candidate.kind in ("person", "document") and self._naming.named(candidate) is None:
            return self._owners.owner(candidate, self.resolve) or self._naming.plain(candidate)
        return self._naming.plain(candidate)

    def _stood_for(self, pronoun: Candidate, words: str) -> Identity | None:
        """Whom a pronoun means; a relative it stands for (`his daughter`) by name where that is told."""
        found = self.antecedents.find(pronoun, words)
        through = self.antecedents.through(pronoun) if found and found.type == "unnamed" else None
        if through is None or self._depth == _DEEPEST:
            return found
        self._depth += 1
        relative = self._owners.owner(through, self.resolve)
        self._depth -= 1
        return relative or found

    def _writer(self) -> Identity | None:
        """Who `I` is outside quotation marks: the one author of a signed piece, or nobody."""
        person = self._cast.get(self._author) if self._author else None
        return person.identity if person else Identity(self._author, "person") if self._author else None

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
            return person.identity if person and person.is_certain else self._naming.plain(candidate)
        if candidate.kind != "pronoun":
            return self._owners.kin(candidate, outer) or self._naming.phrases.described(candidate)
        if candidate.gender and (spoken_of := self._spoken_of(candidate, passage, outer)) is not None:
            return spoken_of
        place = bisect_left(self._page.lines[passage.paragraph].starts, passage.outer_start)
        stand_in = replace(candidate, line=passage.paragraph, first=place, begin=place)
        return self.antecedents.find(stand_in, but=outer)

    def _spoken_of(self, pronoun: Candidate, passage: Passage, outer: Identity | None) -> Identity | None:
        """Whoever was named last in the words before a pronoun: the speaker's own, a transcript's turns."""
        passages = self._page.passages
        number = bisect_left(passages, passage.start, key=lambda other: other.start)
        reach = _TURNS if passage.style == "turn" else 2
        for earlier in reversed(passages[max(0, number - reach + 1) : number + 1]):
            if passage.paragraph - earlier.paragraph > reach:
                break
            end = min(earlier.end, pronoun.start)
            start = max(earlier.start, end - _BACK)
            for match in reversed(list(_CAPITAL.finditer(self._page.text, start, end))):
                person = self._cast.called(match.group().lower())
                fits = person and person.is_certain and agree(person.gender, pronoun.gender)
                if person is not None and fits and person.identity != outer:
                    return person.identity
                full = self._cast.named_in_words(match.group().lower()) if person is None else None
                if full and agree(given_gender(full.split()[0]), pronoun.gender):
                    return Identity(full, "person")
        return None


def spoke(page: Page, passage: Passage, identity: Identity) -> Spoke:
    """Who said a passage, as those who resolve the pronouns behind it want to know it."""
    question = page.text[passage.start : passage.end].rstrip("’'” ").endswith("?")
    return Spoke(identity, passage.paragraph, passage.start, question and identity.type == "unnamed")


def identify(
    page: Page, resolver: Resolver, answers: Sequence[Attribution], told: Sequence[bool]
) -> tuple[Identity | None, ...]:
    """The identity of every passage's speaker; `told` says which passages are speech at all."""
    found: list[Identity | None] = []
    known: dict[int, Identity | None] = {}
    for number, answer in enumerate(answers):
        identity = None
        if told[number] and answer.option is not None:
            candidate, passage = answer.option.candidate, page.passages[number]
            if candidate.start not in known:
                words = page.text[passage.start : passage.end]
                known[candidate.start] = resolver.resolve(candidate, words)
            identity = known[candidate.start]
            if identity is not None:
                resolver.antecedents.hear(spoke(page, passage, identity))
        found.append(identity)
    return tuple(found)
