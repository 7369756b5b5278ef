"""Speakers by the words of their names, by how these begin, in spite of slips."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from itertools import islice

from indexer.index.engine import Speaker
from indexer.index.names import SHORT, name_words
from indexer.index.opensearch.point import MOST, Hit, Point, record_of
from indexer.index.opensearch.questions import Query, any_of, beginning_so, every, scored, term
from indexer.index.opensearch.schema import SEPARATOR
from indexer.index.opensearch.tokens import beginning as term_beginning
from indexer.index.opensearch.tokens import token
from indexer.index.records import speaker_of
from indexer.index.spelling import COMPARED, meeting_places, slips_between, words_typed
from indexer.wording.analysis import Beginning, beginning

_NAMED: Query = {"exists": {"field": "quotes"}}  # no signposts
_FIRST = ({"quotes": "desc"}, {"key": "asc"})
_A_NAME = 5_000  # words between the first and the last of one name, at most


def named(
    point: Point, words: str, limit: int, offset: int, after: tuple[int, str] | None
) -> tuple[int, tuple[Speaker, ...]]:
    """How many have a name that holds all `words`, and some of them, most quoted first."""
    body = {
        "size": min(offset + limit, MOST),
        "sort": list(_FIRST),
        "_source": ["record"],
        "track_total_hits": True,
    }
    if after:
        body["search_after"] = [after[0], token(after[1])]
    found = point.ask("speaker", None, body, among=[_NAMED, *_all_in_one_name(name_words(words))])["hits"]
    return found["total"]["value"], tuple(speaker_of(record_of(hit)) for hit in found["hits"][offset:])


def _all_in_one_name(words: tuple[str, ...]) -> list[Query]:
    if len(words) < 2:
        return [term("names", token(word)) for word in words]
    told = SEPARATOR.join(map(token, words))
    return [{"intervals": {"called": {"match": {"query": told, "max_gaps": _A_NAME}}}}]


def beginning_with(point: Point, prefix: str, limit: int) -> tuple[Speaker, ...]:
    """Speakers of whose name some word begins with `prefix`, most quoted first."""
    if not (asked := beginning(prefix)):
        return ()
    before, last = asked
    query = every([*(term("names", token(word)) for word in before), any_of([*_begun(last)])])
    # Where words stand before it, those found may have them in one name and the beginning in another.
    found = map(speaker_of, point.records("speaker", query, _FIRST, None if before else limit))
    called = (one for one in found if not before or _is_called(one, before, last))
    return tuple(islice(called, limit))


def _is_called(speaker: Speaker, before: tuple[str, ...], last: Beginning) -> bool:
    names = (set(name_words(name)) for name in (speaker.name, *speaker.aliases))
    return any(words.issuperset(before) and any(map(last.fits, words)) for words in names)


def _begun(last: Beginning) -> Iterable[Query]:
    """Where a word of a name begins so: any of these."""
    if all(len(start) in SHORT for start in last.starts):
        yield term("names", token(last.whole))
        yield from (term("slips", f"{len(start)}{term_beginning(start)}") for start in last.starts)
    else:
        yield from beginning_so("names", last)


def spelt_like(point: Point, text: str, limit: int) -> tuple[Speaker, ...]:
    """Speakers with a name that is spelt like `text`, nearest first, then most quoted."""
    asked = words_typed(text)
    meeting = [places for places in map(meeting_places, asked) if places]
    if not meeting or limit < 1:
        return ()
    shared: list[Query] = [
        {"bool": {"should": [scored(term("slips", token(place)), 1) for place in places]}}
        for places in meeting
    ]
    body = {"size": COMPARED, "sort": [{"_score": "desc"}, *_FIRST], "_source": ["called", "record"]}
    found = point.ask("speaker", {"bool": {"must": shared}}, body)["hits"]["hits"]
    near = ((_slips(asked, hit), *_prominence(hit), hit) for hit in found)
    nearest = heapq.nsmallest(limit, (one for one in near if one[0] is not None), key=lambda one: one[:3])
    return tuple(speaker_of(record_of(hit)) for *_, hit in nearest)


def _slips(asked: list[str], hit: Hit) -> int | None:
    return slips_between([*map(token, asked)], [name.split(SEPARATOR) for name in hit["_source"]["called"]])


def _prominence(hit: Hit) -> tuple[int, str]:
    _, quotes, key = hit["sort"]
    return -quotes, key
