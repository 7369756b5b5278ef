"""Antecedents: whom a pronoun stands for, by place, syntax, gender and who spoke last.

A linear ranker over structural features (`prominence`) of everybody spoken of shortly before who is
`eligible`. Two answers as likely as each other are no answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat

from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.passages.tokens import PASSAGE
from indexer.extract.people.cast import Cast
from indexer.extract.people.eligible import EPITHET, Eligible, is_named
from indexer.extract.people.prominence import (
    Seen,
    Spoke,
    chain_features,
    person_features,
    place_features,
    speech_features,
)
from indexer.extract.people.scene import Identity, Scene, Trace
from indexer.extract.record import record

_REACH = 5
"""How many paragraphs back an antecedent may stand."""
_CHAIN = 4
"""How many pronouns back are resolved first, so that the chain they make is known."""
_SPOKEN, _NEVER = 5, 9
_SURE = 0.1
"""By how much the best answer must lead."""

_SUBORDINATE = frozenset("though although as while when after before because since if once".split())

_EMBEDS = w.PREPOSITIONS | frozenset(
    "what that how whether why whom which where as when if because while than and".split()
)
"""What ties the words behind it to the clause before: its subject is not named anew there."""

_CLAUSE_BREAKS = frozenset(["but", "while", "although", "though", ";"])

_WORD = re.compile(r"\w+")


@record
class Rival:
    """One answer to whom a pronoun means, and what speaks for it: nothing where it is the only one."""

    identity: Identity
    mention: Candidate | None
    features: list[str]


class Antecedents:
    """Tells whom the pronouns of a page stand for; to be told who speaks, in the order of the text."""

    def __init__(
        self,
        scene: Scene,
        cast: Cast,
        plain: Callable[[Candidate], Identity],
        weights: dict[str, float],
    ) -> None:
        """`plain` tells whom any other mention of the scene means."""
        self._page, self._scene, self._cast, self._weights = scene.page, scene, cast, weights
        self._plain = plain
        self._eligible = Eligible(cast)
        self._spoke: list[Spoke] = []
        self._meant: dict[int, Identity | None] = {}
        self._through: dict[int, Candidate | None] = {}
        self._pronouns: dict[tuple[int, str], list[Candidate]] = {}

    def hear(self, spoke: Spoke) -> None:
        """Take in who said the passage read last."""
        self._spoke.append(spoke)

    def settle(self, pronoun: Candidate, identity: Identity | None) -> None:
        """Take in whom a pronoun means."""
        self._meant[pronoun.start] = identity

    def through(self, pronoun: Candidate) -> Candidate | None:
        """The mention that told whom a pronoun means."""
        return self._through.get(pronoun.start)

    def find(self, pronoun: Candidate, words: str = "", but: Identity | None = None) -> Identity | None:
        """Whom a pronoun of the page means, but one; None for `I`, or where it cannot be told."""
        if pronoun.head in w.FIRST_PERSON:
            return None
        if pronoun.start in self._meant and but is None:
            return self._meant[pronoun.start]
        for earlier in self._unsettled(pronoun):
            self.settle(earlier, self._announced(earlier) or self._choose(earlier, self.rivals(earlier)))
        found = self._announced(pronoun) or self._choose(pronoun, self.rivals(pronoun, words, but))
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
            if trace.candidate.kind == "name" and line.words[begin - 1] in (",", PASSAGE):
                identity = self._plain(trace.candidate)
                return identity if self._eligible.may_stand_for(identity, trace, pronoun) else None
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
            first, last = self._window(number, pronoun)
            for earlier in reversed(self._pronouns_in(number, pronoun.head)):
                if first <= earlier.first < last:
                    yield earlier
                    seen += 1
                    if seen == _CHAIN:
                        return
                elif earlier.first < first:
                    break

    def _pronouns_in(self, line: int, head: str) -> list[Candidate]:
        """The pronouns of a line that are alike, in order; read once."""
        if (line, head) not in self._pronouns:
            row = self._page.candidates[line]
            self._pronouns[line, head] = [one for one in row if one.kind == "pronoun" and one.head == head]
        return self._pronouns[line, head]

    def _window(self, line: int, pronoun: Candidate) -> tuple[int, int]:
        last = pronoun.first if line == pronoun.line else len(self._page.lines[line].words)
        return max(0, last - 250), last

    def _choose(self, pronoun: Candidate, rivals: Sequence[Rival]) -> Identity | None:
        if not rivals:
            return None
        weights = self._weights
        scores = [sum(map(weights.get, rival.features, repeat(0.0))) for rival in rivals]
        best = max(range(len(scores)), key=scores.__getitem__)
        second = max((score for place, score in enumerate(scores) if place != best), default=None)
        if second is not None and scores[best] - second < _SURE:
            return None
        self._through[pronoun.start] = rivals[best].mention
        return rivals[best].identity

    def rivals(self, pronoun: Candidate, words: str = "", but: Identity | None = None) -> list[Rival]:
        """Everybody a pronoun may mean. `words` are what is said: hardly anybody says his own name."""
        chain = next(self._pronouns_before(pronoun), None)
        found = self._found(pronoun, self._kept(pronoun, chain))
        named = frozenset(_WORD.findall(words))
        asker = self._asker(pronoun)
        fits = {key: seen for key, seen in found.items() if key != but and not is_named(key, named)}
        if len(fits) > 1 and asker is not None:
            fits.pop(asker, None)
        if len(fits) == 1:
            return [Rival(key, _mention(seen), []) for key, seen in fits.items()]
        recent = sorted(fits, key=lambda key: -_start(fits[key].latest))
        led = sorted((k for k in fits if fits[k].led), key=lambda key: -_start(fits[key].led))
        cued = sorted((k for k in fits if fits[k].cued), key=lambda key: -_start(fits[key].cued))
        spoken = self._spoken_before(pronoun)
        meant = self._meant.get(chain.start) if chain else None
        rivals = []
        for number, key in enumerate(recent):
            seen, lead = fits[key], led.index(key) if key in led else _NEVER
            said = cued.index(key) if key in cued else _NEVER
            features = [
                *place_features(self._page, pronoun, seen, number, lead, said),
                *person_features(self._cast, pronoun, key),
                *speech_features(pronoun, key, spoken, lead),
                *chain_features(pronoun, key, chain, meant),
            ]
            rivals.append(Rival(key, _mention(seen), features))
        return rivals

    def _found(self, pronoun: Candidate, kept: Sequence[Identity]) -> dict[Identity, Seen]:
        """Everybody near by who fits; names that may be places only where nobody else fits."""
        excluded = self._named_behind(pronoun)
        traces = self._traces_before(pronoun)
        for fits in (self._eligible.may_stand_for, self._eligible.may_lead):
            found: dict[Identity, Seen] = {}
            for identity, trace in traces:
                if identity not in excluded and fits(identity, trace, pronoun):
                    if identity not in found:
                        found[identity] = Seen()
                    found[identity].take_in(trace)
            for identity in kept:
                if identity not in excluded and self._eligible.may_be(identity, pronoun):
                    found.setdefault(identity, Seen())
            if found:
                break
        return found

    def _traces_before(self, pronoun: Candidate) -> list[tuple[Identity, Trace]]:
        """The mentions shortly before a pronoun, each with whom it means, the latest first."""
        traces = self._scene.before(pronoun.line, pronoun.first)
        for number in range(pronoun.line - 1, max(pronoun.line - _REACH, -1), -1):
            traces += self._scene.before(number, len(self._page.lines[number].words))
        plain = self._plain
        return [(plain(trace.candidate), trace) for trace in traces]

    def _kept(self, pronoun: Candidate, chain: Candidate | None) -> list[Identity]:
        """Whoever spoke last, and whom the same pronoun meant last, however far back they were named."""
        last = self._last(pronoun)
        kept = [last.identity if last else None, self._meant.get(chain.start) if chain else None]
        return [identity for identity in kept if identity is not None]

    def _named_behind(self, pronoun: Candidate) -> set[Identity]:
        """Whoever the pronoun's own clause names behind it: `he said Hale was late` is not Hale."""
        if pronoun.head == EPITHET:
            return self._told_of(pronoun)
        end = self._clause_end(pronoun)
        return {
            self._plain(trace.candidate)
            for trace in self._scene.after(pronoun.line, pronoun.first + 1)
            if trace.candidate.kind == "name" and trace.candidate.first < end
        }

    def _told_of(self, epithet: Candidate) -> set[Identity]:
        """Whom the sentence is about before it says `the mayor`: `Hale asked what the mayor had said`."""
        line = self._page.lines[epithet.line]
        before = line.lower[epithet.begin - 1] if epithet.begin else ""
        following = line.lower[epithet.after] if epithet.after < len(line.lower) else ""
        as_one = before == "as" and (not following.isalpha() or following in w.PREPOSITIONS)
        if before not in _EMBEDS or as_one:
            return set()
        sentence = line.sentence[epithet.first]
        return {
            self._plain(trace.candidate)
            for trace in self._scene.before(epithet.line, epithet.first)
            if trace.leads and trace.sentence == sentence
        }

    def _clause_end(self, pronoun: Candidate) -> int:
        """Where the clause ends that a pronoun opens: `he said Hale was late, but Hale denied it`."""
        line, place = self._page.lines[pronoun.line], pronoun.first + 1
        while place < len(line.words) and line.sentence[place] == line.sentence[pronoun.first]:
            joined = line.lower[place] == "and" and line.words[place - 1] == ","
            if joined or line.lower[place] in _CLAUSE_BREAKS or line.words[place] == PASSAGE:
                break
            place += 1
        return place

    def _asker(self, pronoun: Candidate) -> Identity | None:
        """The unnamed one who asked just before: in the next paragraph another one answers."""
        last = self._last(pronoun)
        return last.identity if last and last.asked and last.line < pronoun.line else None

    def _last(self, pronoun: Candidate) -> Spoke | None:
        return next(reversed(self._spoken_before(pronoun)), None)

    def _spoken_before(self, pronoun: Candidate) -> Sequence[Spoke]:
        last = bisect_left(self._spoke, pronoun.start, key=lambda spoke: spoke.start)
        return self._spoke[max(0, last - _SPOKEN) : last]


def _mention(seen: Seen) -> Candidate | None:
    return seen.latest.candidate if seen.latest else None


def _start(trace: Trace | None) -> int:
    return trace.candidate.start if trace else -1
