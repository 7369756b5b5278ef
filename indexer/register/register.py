"""The register: gives every quotation its person, and writes the records of those it touches.

What is held of a person is added to, so that a new article costs no look at the old ones. Only where
quotations are lost, where a name turns out to be several people's, and where an editor has spoken, are
the quotations of those few read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from indexer.index import Entry, Reader, Speaker, Writer
from indexer.quote import Quote
from indexer.register.callings import Callings, callings
from indexer.register.editors import Editors
from indexer.register.lives import Lives, own_id
from indexer.register.sayings import Saying, Sayings, by_article, name_id, printed_role
from indexer.register.tally import Tally
from indexer.speakers import is_same_everywhere

_AT_ONCE = 500  # articles put right in one piece


class Register:
    """One run over an index: `held` as it was before, told by the editors as `kept`; `editors` hold now."""

    def __init__(self, held: Reader | None, editors: Editors, kept: Editors) -> None:
        self._held = held
        self._editors = editors
        self._sayings = Sayings()
        self._gone: set[str] = set()  # articles whose quotations as held count no more
        self._new = editors.differing(kept if held else Editors())
        self._again = set().union(*(entry.ids for entry in self._new))  # names and persons to be read again
        self._again |= {kept.merged(one) for one in self._again} | {
            editors.merged(one) for one in self._again
        }
        self._read: set[str] = set()  # those that have been
        self._moved: dict[str, set[str]] = {}  # ids that an editor has emptied, and into which
        self._known: set[str] = set()  # of the ids that the editors name, those that are somebody's
        self.put_right: list[str] = []
        """Articles written again because their speakers turned out to be others."""

    def close(self) -> None:
        """Let go of what is kept aside."""
        self._sayings.close()

    def enter(self, entry: Entry) -> Entry:
        """The entry with each speaker as far as is known by now; `finish` puts the rest right."""
        people: dict[str, str] = {}
        named = sorted((quote for quote in entry.quotes if name_id(quote)), key=lambda one: str(name_id(one)))
        for name, quotes in groupby(named, key=lambda quote: str(name_id(quote))):
            lives = self._lives_held(name)
            people[name] = self._person(name, list(map(_said, quotes)), lives.apart())[1]
        quotes_ = tuple(self._placed(quote, people) for quote in entry.quotes)
        self._sayings.add(saying for quote in quotes_ if (saying := Saying.of(quote)))
        return replace(entry, quotes=quotes_)

    def forget(self, article_id: str) -> None:
        """Take out again what an article of this run said."""
        self._sayings.forget(article_id)

    def lose(self, article_id: str, quotes: Iterable[Quote]) -> None:
        """The quotations of an article as held count no more."""
        self._gone.add(article_id)
        self._again.update(name for quote in quotes if (name := name_id(quote)))

    def finish(self, writer: Writer) -> None:
        """Write what has changed."""
        if self._held:
            self._read_again(self._held)
        for name in self._sayings.names():
            self._tell_apart(name)
        for name in self._read:
            if self._sayings.noted(name) is None:
                self._sayings.note(name, Lives().to_record())
        self._put_right(writer)
        self._write_names(writer)
        self._write_people(writer)

    def pointless(self) -> list[str]:
        """A line for each entry of the editors' file that nothing held answers to, after `finish`."""
        unknown = self._editors.named() - self._known
        return list(self._editors.pointless({one for one in unknown if not self._is_held(one)}, self._new))

    def _read_again(self, held: Reader) -> None:
        """Bring back, from the index, every quotation of whom it has to be told anew whose it is."""
        waiting = sorted(self._again) + [name for name in self._sayings.names() if self._falls_apart(name)]
        while waiting:
            one = waiting.pop()
            if one in self._read:
                continue
            self._read.add(one)
            waiting += self._lives_held(one).bearers
            said = (quote for quote in held.quotes_of([one]) if quote.article_id not in self._gone)
            for quote in said:
                if saying := Saying.of(quote):
                    self._sayings.add([saying])
                    waiting.append(saying.name_id)

    def _falls_apart(self, name: str) -> bool:
        """Whether what this run has read of a name tells people apart otherwise than before."""
        lives = self._lives_held(name)
        before = lives.apart()
        self._look_at(name, lives)
        after = lives.apart()
        return before != after and any([*before.values(), *after.values()])

    def _look_at(self, name: str, lives: Lives) -> list[tuple[str, list[tuple[int, Saying]]]]:
        articles = list(by_article(self._sayings.of_name(name)))
        for _, numbered in articles:
            found = self._callings(name, [saying for _, saying in numbered])
            lives.add(found.now, numbered[0][1].day)
        return articles

    def _tell_apart(self, name: str) -> None:
        """Say whose each saying of a name is."""
        lives = Lives() if name in self._read else self._lives_held(name)
        articles = self._look_at(name, lives)
        apart = lives.apart()
        known = {name}
        for _, numbered in articles:
            own, person = self._person(name, [saying for _, saying in numbered], apart)
            lives.bearers.add(person)
            known |= {own, person}
            if own != person:
                self._moved.setdefault(own, set()).add(person)
            self._sayings.assign(
                (number, person, saying.written != (person, self._role(saying, person)))
                for number, saying in numbered
            )
        self._sayings.note(name, lives.to_record())
        self._known |= known & self._editors.named()

    def _person(self, name: str, sayings: list[Saying], apart: dict[str, str]) -> tuple[str, str]:
        """Who is meant by a name in one article: the id by what is printed, and as the editors have it."""
        own = own_id(name, self._callings(name, sayings), apart)
        roles = sorted({saying.role for saying in sayings if saying.role})
        return own, self._editors.person(own, (sayings[0].article_id, sayings[0].url), roles)

    def _callings(self, name: str, sayings: list[Saying]) -> Callings:
        found = Callings()
        for saying in sayings:
            if saying.type == "person":
                found |= callings(self._editors.role((name,), saying.role))
        return found

    def _role(self, saying: Saying, person: str) -> str | None:
        return self._editors.role((person, saying.name_id), saying.role)

    def _placed(self, quote: Quote, people: dict[str, str]) -> Quote:
        """The quotation under its person, in the role as the editors have it."""
        name = name_id(quote)
        if name is None or name not in people:
            return quote
        printed = printed_role(quote)
        role = self._editors.role((people[name], name), printed)
        return replace(
            quote,
            speaker_id=people[name],
            role=role,
            printed_role=printed if role != printed else None,
        )

    def _put_right(self, writer: Writer) -> None:
        while wrong := self._sayings.misplaced(_AT_ONCE):
            with writer.settled() as reader:
                entries = [_entry(reader, article_id) for article_id in wrong]
            self.put_right += wrong
            for entry in entries:
                people = self._sayings.people_in(entry.article.id)
                writer.put(replace(entry, quotes=tuple(self._placed(one, people) for one in entry.quotes)))
                self._sayings.place(entry.article.id)

    def _write_names(self, writer: Writer) -> None:
        for name, record in self._sayings.all_noted():
            lives = Lives.from_record(record)
            if lives.bearers and (is_same_everywhere(name) or lives.bearers != {name}):
                writer.put_ledger(f"name {name}", record)
            elif self._held:
                writer.remove_ledger(f"name {name}")

    def _write_people(self, writer: Writer) -> None:
        for person in self._sayings.people():
            self._write_person(writer, person)
        silent = self._read | self._moved.keys()
        for name, record in self._sayings.all_noted():
            for person in (name, *record["bearers"]):
                if not self._sayings.speaks(person):
                    # A namesake has come or gone: who is not to be confused with whom has changed.
                    self._write_person(writer, person)
                    silent.discard(person)
        for person in sorted(silent):
            if not self._sayings.speaks(person):
                self._write_person(writer, person)

    def _write_person(self, writer: Writer, person: str) -> None:
        tally = self._tally(person)
        if not tally.quotes:
            writer.remove_ledger(f"speaker {person}")
            self._write_signpost(writer, person)
            return
        bearers = (bearer for name in tally.name_ids for bearer in self._lives(name).bearers)
        writer.put_speaker(tally.record(person, self._editors.name(person), {*bearers} - {person}))
        if is_same_everywhere(person):
            writer.put_ledger(f"speaker {person}", tally.to_record())

    def _tally(self, person: str) -> Tally:
        record = self._held.ledger(f"speaker {person}") if self._held and person not in self._read else None
        tally = Tally.from_record(record) if record else Tally()
        for saying in self._sayings.of_person(person):
            tally.add(saying, self._role(saying, person))
        return tally

    def _write_signpost(self, writer: Writer, empty: str) -> None:
        """An id under which nobody is held any more leads to those who are meant by it."""
        meant = sorted((self._moved.get(empty, set()) | self._lives(empty).bearers) - {empty})
        if not meant:
            writer.remove_speaker(empty)
            return
        first = self._tally(meant[0]).record(meant[0], self._editors.name(meant[0]), ())
        writer.put_speaker(Speaker(empty, first.name, first.type, (), (), 0, (), tuple(meant)))

    def _lives(self, name: str) -> Lives:
        noted = self._sayings.noted(name)
        return Lives.from_record(noted) if noted is not None else self._lives_held(name)

    def _lives_held(self, name: str) -> Lives:
        record = self._held.ledger(f"name {name}") if self._held else None
        return Lives.from_record(record) if record else Lives()

    def _is_held(self, person: str) -> bool:
        return bool(self._held and self._held.speaker(person))


def _said(quote: Quote) -> Saying:
    saying = Saying.of(quote)
    assert saying, "only those who are named are asked about"
    return saying


def _entry(reader: Reader, article_id: str) -> Entry:
    article = reader.article(article_id)
    assert article, "what this run has read of is in the index"
    return Entry(article, reader.article_quotes(article_id), reader.article_passages(article_id))
