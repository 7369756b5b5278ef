"""Quotations to measure engines with, ready to be written, their words as frequent as in English.

Nothing is extracted here, so that a million take minutes; the same seed gives the same. Each word is
drawn alone, by its frequency in wordfreq's list: a search and a shortlist live on how many quotations
hold a word.
"""

from __future__ import annotations

import datetime
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from random import Random

import wordfreq

from indexer.index import Entry, Passage, RoleHeld, Speaker, StoredArticle, Writer
from indexer.quote import Context, Kind, Mention, Quote, Segment, Source
from indexer.speakers import speaker_id
from tests.bench import words as w
from tests.bench.generator import Zipf, people

_KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
_OF_KIND = (6, 1, 3)  # in ten quotations
_SAID = 4, 45  # words, at least and at most
_IN_ARTICLE = 1, 9  # quotations
_REPRINTS = 0.1  # the share of articles that are another outlet's
_RECENT = 30
_OUTLETS = 400
_FIRST_DAY = datetime.date(2014, 1, 1)
_DAYS = 4_300
_CONFIDENCES = (0.35, 0.5, 0.7, 0.9, 0.99)


def entries(quotes: int, seed: int = 1) -> Iterator[Entry]:
    """As many articles as it takes to hold `quotes` quotations."""
    desk = _Desk(Random(seed))
    recent: deque[Entry] = deque(maxlen=_RECENT)
    told = number = 0
    while told < quotes:
        number += 1
        if recent and desk.random.random() < _REPRINTS:
            entry = desk.reprint(number, desk.random.choice(recent))
        else:
            entry = desk.write(number)
            recent.append(entry)
        told += len(entry.quotes)
        yield entry


def write(writer: Writer, written: Iterable[Entry]) -> int:
    """Put the articles and a record of each speaker; the number of quotations."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for entry in written:
        writer.put(entry)
        counts.update((q.speaker_id or "", q.speaker or "", q.role or "") for q in entry.quotes)
    for (speaker, name, role), count in counts.items():
        held = (RoleHeld(role, None, None),)
        writer.put_speaker(Speaker(speaker, name, "person", (), held, count))
    return counts.total()


class _Desk:
    """Writes the articles; everything drawn comes from one stream of chance."""

    def __init__(self, random: Random) -> None:
        self.random = random
        ranked = [word for word in wordfreq.top_n_list("en", 100_000) if word.isascii() and word.isalpha()]
        self._words = ranked
        self._weights = list(accumulate(wordfreq.word_frequency(word, "en") for word in ranked))
        speakers = people(random, len(w.GIVEN_NAMES["he"]) * 600)
        self._people = Zipf(speakers, random)
        self._outlets = Zipf([f"{one} {n}" for n in range(1, _OUTLETS // 8 + 1) for one in w.OUTLETS], random)

    def write(self, number: int) -> Entry:
        """An article of its own: paragraphs that each hold a quotation."""
        random = self.random
        day = _FIRST_DAY + datetime.timedelta(random.randrange(_DAYS))
        outlet = self._outlets.draw()
        article_id = f"article-{number}"
        source = _source(outlet, day, number)
        quotes, passages, start = [], [], 0
        for _ in range(random.randint(*_IN_ARTICLE)):
            said = self._sentence(random.randint(*_SAID))
            person = self._people.draw()
            paragraph = f"“{said}” {person.name} said. {self._sentence(18)}"
            end = start + 1 + len(said)
            passages.append(Passage(f"{article_id}-p{start}", article_id, start, paragraph))
            quotes.append(
                Quote(
                    id=f"{article_id}-{start + 1}",
                    article_id=article_id,
                    text=said,
                    kind=random.choices(_KINDS, _OF_KIND)[0],
                    speaker=person.name,
                    speaker_id=speaker_id(person.name, "person", article_id),
                    speaker_type="person",
                    role=f"{person.role} of {person.place}",
                    date=(day - datetime.timedelta(random.randint(0, 5))).isoformat(),
                    date_basis=None,
                    source=source,
                    cue="said",
                    mention=Mention(person.name, end + 2, end + 2 + len(person.name)),
                    segments=(Segment(start + 1, end, said),),
                    context=Context("", paragraph[len(said) + 2 :]),
                    confidence=random.choice(_CONFIDENCES),
                )
            )
            start += len(paragraph) + 2
        return Entry(_article(article_id, source), tuple(quotes), tuple(passages))

    def reprint(self, number: int, entry: Entry) -> Entry:
        """The same text in another outlet, a day later."""
        article_id = f"article-{number}"
        day = datetime.date.fromisoformat(entry.article.published or "") + datetime.timedelta(1)
        source = _source(self._outlets.draw(), day, number)
        quotes = (
            replace(q, id=f"{article_id}-{q.start}", article_id=article_id, source=source)
            for q in entry.quotes
        )
        passages = (replace(p, id=f"{article_id}-p{p.start}", article_id=article_id) for p in entry.passages)
        return Entry(_article(article_id, source), tuple(quotes), tuple(passages))

    def _sentence(self, words: int) -> str:
        drawn = self.random.choices(self._words, cum_weights=self._weights, k=words)
        return " ".join(drawn).capitalize() + "."


def _source(outlet: str, day: datetime.date, number: int) -> Source:
    site = outlet.lower().removeprefix("the ").replace(" ", "-")
    url = f"https://{site}.example/{day:%Y/%m}/{number}"
    return Source(url, f"Report {number}", outlet, (), day.isoformat())


def _article(article_id: str, source: Source) -> StoredArticle:
    return StoredArticle(article_id, "1", **{name: getattr(source, name) for name in Source.__slots__})
