"""Roles: what is one, and what the words before a name say its bearer is."""

from __future__ import annotations

from functools import lru_cache

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.language.given_names import is_given
from indexer.extract.passages.tokens import PASSAGE, Line

_MAX_ROLE = 14
_POSSESSED = frozenset(["'s", "’s"])
_MARKS = frozenset(["'s", "’s", "-", "'", "’"])
_COLOURS = nouns.ROLE_COLOURS | nouns.DEMONYMS
_COLOURING = _COLOURS | nouns.ROLE_HEADS | nouns.GROUP_HEADS | _POSSESSED
_NOT_ADVERBS = frozenset("family assembly supply daily weekly monthly early elderly".split())
_TIMES = frozenset(
    """time week weekend month year season day night morning afternoon evening summer winter spring
    autumn fall decade century game""".split()
)

STOPS = (
    w.PREPOSITIONS
    | w.CONJUNCTIONS
    | w.RELATIVES
    | w.SENTENCE_STARTERS
    | w.AUXILIARIES
    | frozenset(w.MONTHS)
    | frozenset(w.WEEKDAYS)
) - (nouns.ROLE_COLOURS | {"second", "people"})
"""Words that no role and no description runs across."""

_NEVER_IN_ROLE = (STOPS | frozenset(w.CUES) | nouns.PEOPLE_PLURALS | w.POSSESSIVES) - {"state"}
_BEFORE_NOUNS = _COLOURS | w.DETERMINERS | w.POSSESSIVES | _POSSESSED | {","}
_PLURALS = frozenset(
    """communications sales sports operations affairs elections economics arts rights ethics politics
    physics mathematics logistics relations services resources systems studies schools customs arms
    genetics robotics analytics graphics materials sciences""".split()
)
"""Plurals that colour a role: sales manager."""
_TITLED = frozenset("news times time watch people women children men report".split())
"""Stops that a body's name may hold: Orrin News, Women in Water."""
_MODALS = frozenset("will would can could may might must should to not n't cannot".split())
_NO_NOUNS = nouns.COMMON_VERBS | _TIMES


@lru_cache(maxsize=1 << 15)
def is_role(lower: str) -> bool:
    """Whether a word is what somebody is: by the tables, by its ending, or by the last part of a compound."""
    if lower in nouns.ROLE_WORDS or lower.endswith(nouns.ROLE_SUFFIXES):
        return True
    if "-" in lower:
        first, _, rest = lower.partition("-")
        if first in nouns.ROLE_WORDS and rest.startswith(("of-", "elect", "designate", "turned")):
            return True
        lower = lower.rsplit("-", 1)[1]
    single = lower[:-1] if lower.endswith("s") and len(lower) > 4 else ""
    return (
        lower in nouns.ROLE_WORDS
        or single in nouns.ROLE_HEADS
        or (bool(single) and single.endswith(nouns.ROLE_SUFFIXES))
    )


@lru_cache(maxsize=1 << 12)
def is_weak(role: str | None) -> bool:
    """A rank, a relation, where somebody is from or what he does, or nothing: any other role tells more."""
    words = [word.rstrip(".") for word in (role or "").lower().split()]
    if not words or words[0] in w.PREPOSITIONS or words[0] in nouns.OFFICE_VERBS:
        return True
    if all(word in nouns.WEAK_ROLES for word in words):
        return True
    head = next((n for n, word in enumerate(words) if word in w.PREPOSITIONS), len(words)) - 1
    return head < 2 and words[head] in nouns.RELATIONS


@lru_cache(maxsize=1 << 12)
def role_gender(role: str | None) -> str | None:
    """The gender a role tells: `spokeswoman`, `father`."""
    for word in (role or "").lower().split():
        if word in nouns.FEMALE_HEADS:
            return "f"
        if word in nouns.MALE_HEADS:
            return "m"
    return None


def colours(line: Line, place: int) -> bool:
    """Whether a token may stand between a determiner and the noun of a role without doubt."""
    return line.words[place][0].isupper() or line.lower[place] in _COLOURING


def role_before(line: Line, first: int, start: int) -> tuple[str | None, int]:
    """The role before a name (at `start`), capitalised (from `first`) or not, and where it begins."""
    lower = line.lower
    left = _office_start(line, first)
    titled = left < first or (first < start and any(is_role(lower[p]) for p in range(first, start)))
    if titled or (left > 0 and is_role(lower[left - 1])):
        while left > 0 and first - left < _MAX_ROLE and _belongs_to_role(line, left - 1, first):
            left -= 1
    while left > 0 and lower[left - 1].endswith("-year-old"):
        left -= 1
    if left == start:
        return None, left
    while left < start and lower[left] in _MARKS:
        left += 1
    if left < start and lower[left] in ("then", "now") and line.opens_sentence(left):
        left += 1
    if left == start - 1 == first - 1 and _is_done(line, left):
        return None, start
    words = [p for p in range(left, start) if lower[p] not in nouns.COURTESY_TITLES]
    if not words or not any(is_role(lower[p]) for p in words):
        return None, left
    return line.printed(words[0], words[-1] + 1), left


def _office_start(line: Line, first: int) -> int:
    """Where `secretary of state` begins before a name; else where the name does."""
    if first < 3 or line.lower[first - 2] != "of" or line.words[first - 1] != line.lower[first - 1]:
        return first
    head = line.lower[first - 3]
    what = line.lower[first - 1]
    office = is_role(head) and head not in nouns.RELATIONS and what.isalpha() and what not in w.DETERMINERS
    return first - 3 if office and line.sentence[first - 3] == line.sentence[first] else first


def _is_done(line: Line, place: int) -> bool:
    """Whether a lone word before a name is a verb: `will shepherd Hale`, `to host Hale`."""
    before = line.lower[place - 1] if place else ""
    return before in _MODALS and (before != "to" or line.lower[place] in nouns.ROLES_DONE)


def _belongs_to_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in _POSSESSED or lower in ("'", "’"):
        return place > 0 and line.words[place - 1][-1].isalpha()
    if is_role(lower) or lower in _COLOURS:
        return True
    if lower == "and":
        return place > 0 and is_role(line.lower[place - 1])
    if lower in _NEVER_IN_ROLE and (word == lower or lower not in _TITLED):
        return False
    if word[0].isupper():
        adjective = word.rpartition("-")[2].islower() and "-" in word
        return not is_given(lower) or adjective or _is_possessor(line, place)
    if word[0].isdigit():
        return "-" in word
    return _is_noun(lower) and _leads_to_role(line, place)


def _leads_to_role(line: Line, place: int) -> bool:
    """Whether an unknown noun stands right before a role, or in a row of two that a colour or `the` opens."""
    following = line.words[place + 1]
    if following[0].isupper():
        return line.lower[place] == "state"
    if is_role(following) or following in _POSSESSED:
        return True
    before = line.lower[place - 1] if place else ""
    return place + 2 < len(line.lower) and is_role(line.lower[place + 2]) and before in _BEFORE_NOUNS


def _is_noun(lower: str) -> bool:
    """Whether an unknown word before a role may be part of it: no verb, no adverb, no time."""
    if "-" in lower:
        return lower[0].isalpha()
    if lower in _PLURALS:
        return True
    if lower in _NO_NOUNS or not lower[0].isalpha() or lower.endswith(("ed", "s", "ing")):
        return False
    return not lower.endswith("ly") or lower in _NOT_ADVERBS


def _is_possessor(line: Line, place: int) -> bool:
    """Whether a given name opens `Karl Arkell’s` or `Arkell campaign`: then it belongs to the role whole."""
    place += 1
    while place < len(line.words) and line.words[place][0].isupper():
        place += 1
    following = line.lower[place] if place < len(line.lower) else ""
    return following in _POSSESSED or (following.isalpha() and not is_role(following))
