"""Articles to measure with: small news texts about invented people, the same for the same seed.

Speakers and words are drawn by Zipf's law, as in a newspaper: a few people say most of what is
said, half of the words are rare, and one article in ten is another outlet's, printed again.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from tests.bench import words as w

T = TypeVar("T")

SPEAKERS = 5_000
_CAST = 3  # people at most who speak in one article
_REPRINTS = 0.1  # the share of articles that are another outlet's
_PROSE = 0.7  # how often the reporter's own words stand before somebody speaks again
_RECENT = 30  # how many articles back one is printed again
_FIRST_DAY = datetime.date(2023, 1, 2)
_DAYS = 540  # the months the articles spread over
_SAID = re.compile("“([^“”]+)”")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks, always in the same role."""

    name: str
    pronoun: str
    role: str
    place: str

    @property
    def surname(self) -> str:
        """The last part of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Said:
    """What one attribution has somebody say: `parts` are the runs between marks, as printed."""

    speaker: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One article, and what is said in it by whom."""

    id: str
    url: str
    title: str
    publisher: str
    published: str
    text: str
    said: tuple[Said, ...]

    def line(self) -> str:
        """The article as a line of NDJSON, as the indexer reads it."""
        names = ("id", "url", "title", "publisher", "published", "text")
        return json.dumps({name: getattr(self, name) for name in names}, ensure_ascii=False) + "\n"


class Zipf(Generic[T]):
    """Draws from `ranked`: the second half as often as the first, the third a third as often."""

    def __init__(self, ranked: Sequence[T], random: Random) -> None:
        self._ranked = ranked
        self._weights = list(accumulate(1 / rank for rank in range(1, len(ranked) + 1)))
        self._random = random

    def draw(self) -> T:
        """One of them."""
        return self._random.choices(self._ranked, cum_weights=self._weights)[0]


def stories(seed: int = 1) -> Iterator[Story]:
    """Articles without end."""
    desk = _Desk(Random(seed))
    recent: deque[Story] = deque(maxlen=_RECENT)
    number = 0
    while True:
        number += 1
        if recent and desk.random.random() < _REPRINTS:
            yield desk.reprint(number, desk.random.choice(recent))
        else:
            story = desk.write(number)
            recent.append(story)
            yield story


def stories_with(quotes: int, seed: int = 1) -> Iterator[Story]:
    """As many articles as it takes to have `quotes` quotations in them."""
    told = 0
    for story in stories(seed):
        if told >= quotes:
            return
        told += len(story.said)
        yield story


def long_text(characters: int, seed: int = 1) -> str:
    """One ordinary article of this length: many stories under one another."""
    texts: list[str] = []
    length = 0
    for story in stories(seed):
        texts.append(story.text)
        length += len(story.text) + 2
        if length >= characters:
            break
    return "\n\n".join(texts)[:characters]


class _Desk:
    """Writes the articles; everything drawn comes from one stream of chance."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._words = {
            "noun": Zipf([*w.NOUNS, *w.rare_words()], random),
            "verb": Zipf(w.VERBS, random),
            "adj": Zipf(w.ADJECTIVES, random),
            "place": Zipf(w.PLACES, random),
        }
        self._people = Zipf(people(random, SPEAKERS), random)
        self._outlets = Zipf(w.OUTLETS, random)

    def write(self, number: int) -> Story:
        """A story of its own: a lead, then people who speak and prose between them."""
        day = _FIRST_DAY + datetime.timedelta(self.random.randrange(_DAYS))
        paragraphs = [self._prose()]
        said: list[Said] = []
        for person in self._cast():
            for paragraph in self._scene(person, day):
                runs = tuple(_SAID.findall(paragraph))
                if runs:
                    said.append(Said(person.name, runs))
                paragraphs.append(paragraph)
        text = "\n\n".join(paragraphs)
        return self._printed(number, self._fill(self.random.choice(w.HEADLINES)), day, text, tuple(said))

    def reprint(self, number: int, story: Story) -> Story:
        """The same text in another outlet, a day later."""
        day = datetime.date.fromisoformat(story.published) + datetime.timedelta(1)
        return self._printed(number, story.title, day, story.text, story.said)

    def _printed(
        self, number: int, title: str, day: datetime.date, text: str, said: tuple[Said, ...]
    ) -> Story:
        outlet = self._outlets.draw()
        site = outlet.lower().removeprefix("the ").replace(" ", "-")
        title = title[0].upper() + title[1:]
        url = f"https://{site}.example/{day:%Y/%m}/{number}"
        return Story(f"story-{number}", url, title, outlet, day.isoformat(), text, said)

    def _cast(self) -> list[Person]:
        """The people of one story: each another surname, so that a surname tells who is meant."""
        drawn = (self._people.draw() for _ in range(self.random.randint(1, _CAST)))
        return list({person.surname: person for person in drawn}.values())

    def _scene(self, person: Person, day: datetime.date) -> Iterator[str]:
        """What one person says, once with full name and role, then up to three times more."""
        yield self._attributed(self.random.choice(w.FIRST_ATTRIBUTIONS), person, day)
        for _ in range(self.random.randint(1, 3)):
            if self.random.random() < _PROSE:
                yield self._prose()
            yield self._attributed(self.random.choice(w.LATER_ATTRIBUTIONS), person, day)

    def _attributed(self, form: str, person: Person, day: datetime.date) -> str:
        first, second = self.random.sample(w.SAYINGS, 2)
        spoken = day - datetime.timedelta(self.random.randint(1, 5))
        return form.format(
            q=self._fill(first),
            r=self._fill(second),
            f=self._fill(self.random.choice(w.FRAGMENTS)),
            name=person.name,
            surname=person.surname,
            pronoun=person.pronoun,
            role=person.role,
            place=person.place,
            noun=self._words["noun"].draw(),
            day=f"{spoken:%A}",
        )

    def _prose(self) -> str:
        return " ".join(map(self._fill, self.random.sample(w.PROSE, 2)))

    def _fill(self, form: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda slot: self._words[slot[1]].draw(), form)


def people(random: Random, count: int) -> list[Person]:
    """So many invented people, each of another name."""
    surnames = [first + last for first in w.SURNAME_BEGINNINGS for last in w.SURNAME_ENDS]
    names = [
        (f"{given} {surname}", pronoun)
        for pronoun, givens in w.GIVEN_NAMES.items()
        for given in givens
        for surname in surnames
    ]
    chosen = random.sample(names, count)
    return [Person(*name, random.choice(w.ROLES), random.choice(w.PLACES)) for name in chosen]
