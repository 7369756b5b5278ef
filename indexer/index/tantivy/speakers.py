"""Speakers by their names, the most quoted first."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tantivy import DocAddress, Occur, Query

from indexer.index.engine import Speaker
from indexer.index.names import SHORT, name_words
from indexer.index.records import speaker_of
from indexer.index.spelling import COMPARED, meeting_places, slips_between, words_typed
from indexer.index.tantivy.crossing import token
from indexer.index.tantivy.documents import prominence
from indexer.index.tantivy.questions import beginning_so
from indexer.index.tantivy.segments import Segments, between, either, every, joined, scoring, term
from indexer.index.tantivy.walking import Standing, Walk
from indexer.wording.analysis import Beginning, beginning

_REMEMBERED = 50_000  # speakers kept in memory
_EVERYONE = term("what", "speaker")


class Speakers:
    """The speakers of one generation."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._known = lru_cache(maxsize=_REMEMBERED)(self._read)

    def named(
        self, words: str, limit: int, offset: int, after: tuple[int, str] | None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """Those with a name that holds all words, and how many there are in all."""
        asked = set(name_words(words))
        if len(asked) > 1:
            return self._with_a_name(asked, limit, offset, after)
        query = term("names", token(*asked)) if asked else _EVERYONE
        total = self._segments.count(query)
        if after:
            start = between("prominence", prominence(*after), None)
            query = joined([(Occur.Must, query), (Occur.Must, start)])
        wanted = offset + limit
        while True:
            read, is_all = self._walk(query).first(wanted)
            found = [self._of(one) for one in read]
            found = [one for one in found if not after or _place(one) > (-after[0], after[1])]
            if is_all or len(found) >= offset + limit:
                return total, tuple(found[offset : offset + limit])
            wanted *= 4

    def _with_a_name(
        self, asked: set[str], limit: int, offset: int, after: tuple[int, str] | None
    ) -> tuple[int, tuple[Speaker, ...]]:
        """The same where one name has to hold several words."""
        held = every([term("names", token(word)) for word in asked])
        read = self._walk(held).first(self._segments.count(held))[0]
        found = [one for one in map(self._of, read) if any(map(asked.issubset, _names(one)))]
        left = [one for one in found if not after or _place(one) > (-after[0], after[1])]
        return len(found), tuple(left[offset : offset + limit])

    def beginning_so(self, prefix: str, limit: int) -> tuple[Speaker, ...]:
        """Those of whose names some word begins so."""
        if not (asked := beginning(prefix)):
            return ()
        before, last = asked
        words = [term("names", token(word)) for word in before]
        query = every([*words, either(self._with_a_word(last))])

        def fits(speaker: Speaker) -> bool:
            words = map(set, _names(speaker))
            return any(one.issuperset(before) and any(map(last.fits, one)) for one in words)

        return self._first(query, limit, fits if before else None)

    def _first(self, query: Query, limit: int, fits: Callable[[Speaker], bool] | None) -> tuple[Speaker, ...]:
        wanted = limit
        while True:
            read, is_all = self._walk(query).first(wanted)
            found = [one for one in map(self._of, read if fits else read[:limit]) if not fits or fits(one)]
            if is_all or len(found) >= limit:
                return tuple(found[:limit])
            wanted *= 4

    def _with_a_word(self, last: Beginning) -> list[Query]:
        """What finds speakers of whose names some word begins so."""
        if all(len(start) in SHORT for start in last.starts):
            starts = [term("slips", token(f"{len(start)}{start}")) for start in last.starts]
            return [term("names", token(last.whole)), *starts]
        return beginning_so("names", last)

    def spelt_like(self, text: str, limit: int) -> tuple[Speaker, ...]:
        """Those with a name that is spelt like `text`, nearest first, then most quoted."""
        asked = words_typed(text)
        starts = [places for word in asked if (places := meeting_places(word))]
        if not starts:
            return ()
        query = every([either([scoring(term("slips", token(one)), 1.0) for one in each]) for each in starts])
        read, _ = Walk(self._segments, query, "prominence", ranked=True, weighed=False).first(COMPARED)
        near = []
        for speaker in map(self._of, read[:COMPARED]):
            slips = slips_between(asked, _names(speaker))
            if slips is not None:
                near.append((slips, *_place(speaker), speaker))
        return tuple(speaker for *_, speaker in sorted(near, key=lambda one: one[:3])[:limit])

    def _walk(self, query: Query) -> Walk:
        return Walk(self._segments, query, "prominence", ranked=False)

    def _of(self, standing: Standing) -> Speaker:
        return self._known(standing.address.segment_ord, standing.address.doc)

    def _read(self, segment: int, document: int) -> Speaker:
        return speaker_of(self._segments.record(DocAddress(segment, document)))


def _place(speaker: Speaker) -> tuple[int, str]:
    return -speaker.quotes, speaker.id


@lru_cache(maxsize=_REMEMBERED)
def _names(speaker: Speaker) -> tuple[tuple[str, ...], ...]:
    """The words of each name."""
    return tuple(map(name_words, (speaker.name, *speaker.aliases)))
