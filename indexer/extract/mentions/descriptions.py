"""Descriptions: candidates that say what somebody is instead of naming him."""

from __future__ import annotations

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.language.given_names import is_given
from indexer.extract.mentions.candidate import Candidate, CandidateKind, make
from indexer.extract.mentions.roles import STOPS, colours
from indexer.extract.passages.tokens import PASSAGE, Line

# Nouns of ours that are more often something else: they count only where a noun must stand.
_DOUBTFUL = frozenset(
    """major general local chief head forward centre center star fan guard some many others people
    witness whip driver partner peer senior speaker conductor chair host lead match single half
    model agent child pitcher catcher sweeper second critic clerk accused designate royal
    associate hopeful""".split()
)
# Nouns of these are places as often as they are somebody: the centre of Orrin.
_MIDDLES = frozenset(["centre", "center"])
# Bodies where they are told of by themselves, documents where they are somebody’s.
_PAGES = nouns.GROUP_HEADS & nouns.DOCUMENT_HEADS
# Whom one is `to` somebody else: aide to the minister.
_SERVING = frozenset(
    "aide adviser advisor ambassador assistant witness envoy secretary consultant deputy close".split()
)
# What ties a source to what it knows: `a person familiar with the talks`.
_KNOWING = frozenset(
    [("close", "to"), ("familiar", "with"), ("briefed", "on"), ("involved", "in"), ("aware", "of")]
)
_HEADS = nouns.ROLE_HEADS | nouns.GROUP_HEADS
_KINDS: dict[str, CandidateKind] = {
    **dict.fromkeys(nouns.DOCUMENT_HEADS, "document"),
    **dict.fromkeys(nouns.GROUP_HEADS, "group"),
    **dict.fromkeys(nouns.ROLE_HEADS, "person"),
    **dict.fromkeys(nouns.PEOPLE_PLURALS, "people"),
}
_DETERMINED = w.DETERMINERS | w.POSSESSIVES
_DEFINITE = w.POSSESSIVES | {"the", "this", "that"}
_PARTS = frozenset("one some others many several most two three four five none both each few all".split())
_SEVERAL = frozenset(["people", "document"])
_NOUN_STANDS = frozenset([*w.CUES, *w.AUXILIARIES, ",", ".", "who", "'s", "’s", "of", "in"])
_LEFT_STOPS = (STOPS - nouns.ROLE_COLOURS) | frozenset(w.CUES) | {PASSAGE}
_TIED = frozenset("of for at with from in on".split())
_SUBORDINATES = frozenset("as when while where because if whether but what how why".split())
_RIGHT_STOPS = frozenset(
    [*w.CUES, *w.AUXILIARIES, *w.RELATIVES, *w.WEEKDAYS, *w.PASTS, *_SUBORDINATES, PASSAGE]
)
_AUTHORED = _RIGHT_STOPS | {"from", "by"}
_CLOSES = frozenset([*w.CUES, *w.AUXILIARIES, *_SUBORDINATES, ",", "."])
_POSSESSED = frozenset(["'s", "’s"])


def describe(line: Line, first: int, last: int) -> Candidate | None:
    """A candidate that describes instead of naming: `a senior White House official`, `the report`."""
    head = last - 1
    while head > first and line.lower[head] not in _KINDS:
        head -= 1
    if line.lower[head] not in _KINDS:
        head = last - 1
    noun = line.lower[head]
    following = line.lower[last] if last < len(line.lower) else "."
    if last == head + 1 and following in _HEADS:
        return None
    if noun in _DOUBTFUL and not _noun_must_stand(line, first, noun, following):
        return None
    begin = _phrase_start(line, first)
    opening = line.lower[begin]
    kind = _KINDS.get(noun, "document")
    if noun in _PAGES and opening not in _DETERMINED and begin < first:
        kind = "document"  # Arkell’s website
    determined = opening in _DETERMINED or line.words[begin][0].isupper()
    if kind != "people" and not determined and following not in w.CUES:
        return None
    begin, kind = _one_of_several(line, begin, kind)
    sex = "f" if noun in nouns.FEMALE_HEADS else "m" if noun in nouns.MALE_HEADS else None
    end = _phrase_end(line, last, _AUTHORED if kind == "document" else _RIGHT_STOPS)
    text = line.printed(begin, end)
    definite = line.lower[begin] in _DEFINITE
    return make(line, kind, first, last, text, noun, gender=sex, begin=begin, after=end, definite=definite)


def _noun_must_stand(line: Line, first: int, noun: str, following: str) -> bool:
    """Whether a doubtful noun is somebody: `two people with knowledge`, `the chief said`."""
    if noun == "people" and first and line.lower[first - 1] in _PARTS:
        return True
    if following == "of" and noun in _PARTS and _names_people(line, first + 2):
        return False  # some of the officials: they are the candidate
    middle = noun in _MIDDLES and following in ("of", "in", ",", ".")
    return following in _NOUN_STANDS and not middle


def _names_people(line: Line, place: int) -> bool:
    return any(lower in nouns.PEOPLE_PLURALS for lower in line.lower[place : place + 4])


def _one_of_several(line: Line, begin: int, kind: CandidateKind) -> tuple[int, CandidateKind]:
    """Where `one of the officials` begins, and what it is: one person, or some of many."""
    if kind not in _SEVERAL or begin < 2 or line.lower[begin - 1] != "of":
        return begin, kind
    part = line.lower[begin - 2]
    if part not in _PARTS or line.sentence[begin - 2] != line.sentence[begin]:
        return begin, kind
    return begin - 2, "person" if part == "one" and kind == "people" else kind


def _phrase_start(line: Line, first: int) -> int:
    """Leftwards to the determiner; without one, over titles, colours and capitals only."""
    begin = sure = first
    number = line.sentence[first]
    while begin > 0 and first - begin < 10 and line.sentence[begin - 1] == number:
        lower = line.lower[begin - 1]
        if lower in _DETERMINED:
            plural = lower == "that" and line.lower[first] in nouns.PEOPLE_PLURALS
            return first if plural else begin - 1
        if lower in _LEFT_STOPS or not (lower[0].isalnum() or lower in _POSSESSED):
            break
        begin -= 1
        if sure == begin + 1 and colours(line, begin):
            sure = begin
    while sure < first and line.lower[sure] in _POSSESSED:
        sure += 1
    return sure


def _phrase_end(line: Line, last: int, stops: frozenset[str]) -> int:
    """Rightwards over one `of ...`, `for ...`, `at ...` or `in ...` that belongs to the noun."""
    lower = line.lower
    if last >= len(lower):
        return last
    serves = lower[last] == "to" and lower[last - 1] in _SERVING
    near = tuple(lower[last : last + 2]) in _KNOWING
    if not (serves or near or lower[last] in _TIED):
        return last
    place, reach = (last + 2, 14) if near else (last + 1, 8)
    while place < len(lower) and place - last < reach:
        owned = lower[place] in _POSSESSED and stops is _AUTHORED  # the report on Orrin’s gates
        if lower[place] in stops or not (lower[place][0].isalnum() or lower[place] == "&" or owned):
            break
        if _begins_name(line, place):
            return place  # secretary of state Edda Lund
        place += 1
    closed = place < len(lower) and (lower[place] in _CLOSES or lower[place] in stops)
    return place if closed and place > last + 1 else last


def _begins_name(line: Line, place: int) -> bool:
    """Whether a given name stands right behind a common noun."""
    lower = line.lower[place]
    if line.words[place] == lower or not is_given(lower):
        return False
    before = line.lower[place - 1]
    return before == line.words[place - 1] and before not in STOPS and before not in _DETERMINED
