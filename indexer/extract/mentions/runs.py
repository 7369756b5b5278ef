"""Runs: stretches of capitalised words, and what the whole article tells of its capitals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress, count
from operator import ne

from indexer.extract.language import nouns, places
from indexer.extract.language import words as w
from indexer.extract.language.given_names import is_given
from indexer.extract.passages.tokens import PASSAGE, Line

_NICKNAME = 16
_STARTERS = w.SENTENCE_STARTERS | {word.replace("'", "’") for word in w.SENTENCE_STARTERS}
_NAMES_TOO = frozenset(["May", "Will", "Read", "Photo"])
_BODIES = nouns.ORG_WORDS | nouns.GROUP_HEADS
_TAKE_OF = _BODIES | nouns.ROLE_WORDS
_PARTICLES = nouns.NAME_PARTICLES | {"’", "'", "t"}
_JOINERS = nouns.NAME_PARTICLES | {"of", "&", ",", PASSAGE}
_WHERE = frozenset("in near outside inside across throughout".split())
_DATED = w.PREPOSITIONS | {"last", "this", "next", "early", "late", "mid"}
_ENDS_RUN = {form for form, base in w.CUE_BASE.items() if form != base} | places.HEADLINE_WORDS
"""Capitalised, these are a headline's: `Karl Arkell Says`, `Attacks On Karl Arkell`."""
_POSSESSED = frozenset(["'s", "’s"])


@dataclass(frozen=True, slots=True)
class Known:
    """What an article tells of its capitals.

    `inside` holds words seen capitalised inside a sentence, `printed` every word as printed: a word
    in lower case is a common one. In lower case: `surnames` stand right behind a given name, `places`
    behind `in` and the like. `handles` says whether `@somebody` may occur.
    """

    inside: frozenset[str]
    printed: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    handles: bool

    def is_place(self, lower: str) -> bool:
        """Whether a lone capital is a place by where it stands, and nobody's name."""
        return lower in self.places and lower not in self.surnames and not is_given(lower)


def read_known(lines: Iterable[Line], handles: bool = True) -> Known:
    """What the article tells of its capitals; `handles` says whether it may hold `@somebody`."""
    inside: set[str] = set()
    printed: set[str] = set()
    surnames: set[str] = set()
    found: set[str] = set()
    for line in lines:
        words, lower, sentence = line.words, line.lower, line.sentence
        printed.update(words)
        for place in compress(count(), map(ne, words, lower)):
            if not place or sentence[place - 1] != sentence[place]:
                continue
            inside.add(words[place])
            before = lower[place - 1]
            if before in _WHERE and not _is_owner(lower, place):
                found.add(lower[place])
            elif words[place - 1] != before and is_given(before):
                surnames.add(lower[place])
    return Known(frozenset(inside), frozenset(printed), frozenset(surnames), frozenset(found), handles)


def _is_owner(lower: list[str], place: int) -> bool:
    return place + 1 < len(lower) and lower[place + 1] in _POSSESSED


def run_end(line: Line, first: int, known: Known) -> int:
    """The end of the run of capitalised words that begins here; `first` itself when there is none."""
    if not _may_open(line, first):
        return first
    words, sentence = line.words, line.sentence
    number, last = sentence[first], first + 1
    while last < len(words) and sentence[last] == number:
        if words[last][0].islower() and line.lower[last] not in _JOINERS:
            break
        step = _run_step(line, first, last)
        if not step:
            break
        last += step
    alone = last == first + 1 and words[first] not in known.inside and line.opens_sentence(first)
    return first if alone and not _alone_is_name(line, first, known) else last


def is_settled(line: Line, first: int) -> bool:
    """`the town of Brith`: a place by the noun it hangs on, whatever verb follows."""
    return first > 1 and line.lower[first - 1] == "of" and line.lower[first - 2] in places.SETTLEMENTS


def _may_open(line: Line, first: int) -> bool:
    """Whether a capitalised word can begin a name."""
    word, lower = line.words[first], line.lower[first]
    if lower in _STARTERS and (word not in _NAMES_TOO or line.opens_sentence(first)):
        return word in ("Will", "May") and _is_subject_name(line, first)
    if lower in w.WEEKDAYS or (lower in w.MONTHS and not _is_given_month(line, first)):
        return False
    return not (lower in w.CUES and lower[-1] in "sd" and line.opens_sentence(first))


def _is_subject_name(line: Line, first: int) -> bool:
    """`Will Hale said`: behind the auxiliary of a question no such verb could stand."""
    following = line.lower[first + 1 : first + 3]
    return (
        len(following) == 2
        and line.words[first + 1][0].isupper()
        and w.CUE_BASE.get(following[1], following[1]) != following[1]
    )


def _alone_is_name(line: Line, place: int, known: Known) -> bool:
    """Whether a lone capital at the head of a sentence, seen nowhere else, is a name or a noun of ours."""
    lower = line.lower[place]
    following, second = [*line.lower[place + 1 : place + 3], "", ""][:2]
    if lower in nouns.PERSON_AND_BODY_NOUNS or lower in nouns.KNOWN_GROUPS or is_given(lower):
        return True
    if lower in known.printed or lower.endswith("ly"):
        return False
    if following == ",":
        return second == "who" or (second.isdigit() and line.lower[place + 3 : place + 4] == [","])
    if following in w.WEEKDAYS or (following == "on" and second in w.WEEKDAYS):
        return True  # `Orrin on Wednesday ordered`
    spoke = second if following in w.AUXILIARIES else following
    return (spoke in w.CUES and not spoke.endswith("ing")) or following in ("'s", "’s", ":")


def _is_given_month(line: Line, place: int) -> bool:
    """April Lund, Jan van Krell: a month's name before a name, where no date can stand."""
    before = line.lower[place - 1] if place else ""
    if before in _DATED or before.isdigit() or place + 1 >= len(line.words):
        return False
    return _is_capital(line, place + 1) or line.words[place + 1] in nouns.NAME_PARTICLES


def _run_step(line: Line, first: int, place: int) -> int:
    """How many tokens the run takes in from here: 0 ends it."""
    word, lower = line.words[place], line.lower[place]
    if word[0].isupper():
        return int(not _ends_run(line, first, place))
    if lower not in _JOINERS or place + 1 == len(line.words):
        return 0
    if line.words[place + 1][0].isupper():
        return 2 if _joins(line, first, place) else 0
    if lower == "of":
        titled = line.words[place + 1] == "the" and _is_capital(line, place + 2)
        return 3 if titled and _takes_of(line, first, place) else 0
    return _particles(line, place) if lower in nouns.NAME_PARTICLES else 0


def _particles(line: Line, place: int) -> int:
    """How many tokens the particles take from here to the capital behind them: van der Berg, van ’t Veld."""
    for size in range(1, 4):
        if _is_capital(line, place + size):
            return size + 1
        if place + size >= len(line.words) or line.words[place + size] not in _PARTICLES:
            break
    return 0


def _is_capital(line: Line, place: int) -> bool:
    return place < len(line.words) and line.words[place][0].isupper()


def _ends_run(line: Line, first: int, place: int) -> bool:
    """Whether a capitalised word stops a run: a headline's verb, a day, a month behind no given name."""
    lower = line.lower[place]
    if lower in _ENDS_RUN:
        return len(lower) > 1 and not (lower == "will" and is_given(line.lower[place - 1]))
    return lower in w.WEEKDAYS or (lower in w.MONTHS and not is_given(line.lower[first]))


def _joins(line: Line, first: int, place: int) -> bool:
    """Whether a small word, a comma or a passage holds a name together with the capital behind it."""
    lower = line.lower[place]
    if lower == PASSAGE:
        short = line.ends[place] - line.starts[place] <= _NICKNAME
        return short and line.words[place - 1][0].isupper() and is_given(line.lower[first])
    if lower == ",":
        return line.lower[place + 1] in nouns.NAME_SUFFIXES
    return lower != "of" or _takes_of(line, first, place)


def _takes_of(line: Line, first: int, place: int) -> bool:
    """`of` joins only after an office or a body: Bank of Vellmark, Secretary of State."""
    before = line.lower[max(first, place - 6) : place]
    return before[-1] in _TAKE_OF or not _BODIES.isdisjoint(before)
