"""Appositions: the roles that commas tie to a name, before it and behind."""

from __future__ import annotations

from indexer.extract.language import nouns, places
from indexer.extract.language import words as w
from indexer.extract.mentions.roles import STOPS, is_role
from indexer.extract.mentions.stretches import (
    NEVER,
    VERBS,
    after_home,
    is_another,
    is_clause,
    names_role,
    stretch_end,
    tells,
)
from indexer.extract.passages.tokens import PASSAGE, Line

_MAX_ROLE, _MAX_CLAUSE = 14, 40
_OPENS = frozenset([",", "—", "–", "-"])
_OPENERS = frozenset("a an the then now one his her its their my our your".split())
_ARTICLES = frozenset(["a", "an", "the"])
_DETERMINED = w.DETERMINERS | w.POSSESSIVES
_TIED = (["of"], ["for"], ["at"])
_BEFORE_STOPS = STOPS - nouns.ROLE_COLOURS
_BE = frozenset(["is", "was", "been", "became"])
_OWNED = frozenset(["'s", "’s", "'", "’"])
_SHORT_IS = frozenset(["'s", "’s"])
_MANY = frozenset("two three four some several many other others both all most".split())
_TOO = frozenset("too also himself herself".split())


def apposition_before(line: Line, first: int, after: int) -> tuple[str | None, int]:
    """The role in `The council's chair, Anna Berg, said`, and where it begins."""
    if first < 2 or line.words[first - 1] != ",":
        return None, first
    closing = line.words[after] if after < len(line.words) else "."
    apart = not closing[0].isalnum() or line.words[after - 1] == ","
    begin = first - 1
    while begin > 0 and first - begin < _MAX_ROLE and _may_open_role(line, begin - 1, first):
        begin -= 1
        if line.lower[begin] in _DETERMINED and line.lower[begin - 1 : begin] not in _TIED:
            break
    opening = begin + (line.lower[begin] in _DETERMINED)
    if not (apart or line.lower[after] in w.CUES or line.opens_sentence(begin)):
        return None, first
    if begin and not apart and _governs(line.lower[begin - 1]):
        return None, first  # `through a spokesman, Anna Berg said`
    if not names_role(line, opening, first - 1) or is_another(line, opening, first - 1):
        return None, first
    return line.printed(opening, first - 1), begin


def _governs(lower: str) -> bool:
    """A preposition, or a participle that is one: regarding, following."""
    return lower in w.PREPOSITIONS or lower.endswith("ing")


def _may_open_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("of", "'s", "’s", "'", "’", "for", "at") or lower in _DETERMINED:
        return True
    if lower in _BEFORE_STOPS or not word[0].isalnum():
        return False
    return lower not in VERBS or lower in nouns.PERSON_AND_BODY_NOUNS


def named_role(line: Line, first: int, after: int) -> tuple[str | None, int]:
    """The role in `a farmer named Anna Berg`, or in `the manager, a Kestrian called Anna Berg`."""
    if first < 3 or line.lower[first - 1] not in ("named", "called"):
        return None, first
    begin = first - 2
    while begin > 0 and first - begin < 8 and line.lower[begin] not in ("a", "an"):
        if not _may_open_role(line, begin, first):
            return None, first
        begin -= 1
    if line.lower[begin] not in ("a", "an"):
        return None, first
    if names_role(line, begin + 1, first - 1):
        return line.printed(begin + 1, first - 1), begin
    return apposition_before(line, begin, after)


def apposition_after(line: Line, last: int, is_person: bool) -> tuple[str | None, int]:
    """The role in `Name, senior fellow at the Institute, said`, and the place after it.

    What `a` or `an` opens behind a person's name is a role whatever its noun: `a welder from Brith`.
    """
    words = line.words
    place = after_home(line, last) if is_person else last
    if place < len(words) and words[place] == "(":
        place = _after_bracket(line, place)
    if place >= len(words) or words[place] not in _OPENS:
        return None, place
    comma = words[place]
    if comma == "-" and line.starts[place] == line.ends[place - 1]:
        return None, place
    resumed = _after_clause(line, place, comma)
    begin = _apposition_begin(line, place + 1, comma)
    end = _before_time(line, begin, stretch_end(line, begin, comma))
    role = _apposed(line, begin, end, is_person)
    if role is None:
        return None, resumed
    closed = end + 1 if end < len(words) and words[end] == comma else end
    return role, max(resumed, closed)


def _before_time(line: Line, begin: int, end: int) -> int:
    """Where a role ends before `last fall`, `this year`, which tell when and not what."""
    return end - 2 if end - begin > 3 and line.lower[end - 2] in ("last", "this") else end


def _apposed(line: Line, begin: int, end: int, is_person: bool) -> str | None:
    """The role that an apposition is, or that its last part is: `the younger and a board member too`."""
    if begin >= end or line.lower[begin] in _MANY or tells(line, end) or is_clause(line, begin, end):
        return None
    while end - 1 > begin and line.lower[end - 1] in _TOO:
        end -= 1
    opening = line.lower[begin]
    trade = is_person and opening in ("a", "an") and 1 < end - begin < 12
    if trade and _body_noun(line, begin + 1, end) is not None:
        return None  # `Anna Berg of Orrin News, a website`
    if names_role(line, begin, end) or (trade and _is_trade(line, begin + 1, end)):
        return None if is_another(line, begin, end) else line.printed(begin + (opening in _OPENERS), end)
    if " ".join(line.lower[begin:end][:4]) in nouns.COURT_ROLES:
        return line.printed(begin, end)
    if opening == "who" and end - begin > 2 and line.lower[begin + 1] in nouns.OFFICE_VERBS:
        return line.printed(begin + 1, _first_clause_end(line, begin, end))
    return _joined_role(line, begin, end)


def _is_trade(line: Line, begin: int, end: int) -> bool:
    """Whether the noun of `a welder from Brith` may be what somebody is: `a surprise to many` is not."""
    noun = begin
    while noun + 1 < end and line.lower[noun + 1] not in NEVER and line.lower[noun + 1].isalpha():
        noun += 1
    return line.lower[begin] not in nouns.NO_TRADES and line.lower[noun] not in nouns.NO_TRADES


def _first_clause_end(line: Line, begin: int, end: int) -> int:
    """Where `who owns a shop and hurried home` ends telling what he does."""
    for place in range(begin + 2, end - 1):
        if line.lower[place] == "and" and line.lower[place + 1].endswith("ed"):
            return place
    return end


def body_role(line: Line, last: int) -> tuple[str | None, int]:
    """What the words behind a body's name call it, `Robey Warshaw, a firm`, and the place after them."""
    if line.words[last : last + 1] != [","] or line.lower[last + 1 : last + 2] not in (
        ["a"],
        ["an"],
        ["the"],
    ):
        return None, last
    end = stretch_end(line, last + 2, ",")
    head = _body_noun(line, last + 2, end)
    if head is None or end - last > _MAX_ROLE or tells(line, end) or is_clause(line, last + 2, end):
        return None, last
    return line.printed(last + 2, end), end + (line.words[end : end + 1] == [","])


def _body_noun(line: Line, begin: int, end: int) -> int | None:
    """Where the noun of a body stands, before any preposition; None where it only colours a role."""
    for place in range(begin, min(end, begin + 6)):
        lower = line.lower[place]
        following = line.lower[place + 1] if place + 1 < end else ""
        if lower in _OWNED or (following in _OWNED and lower not in nouns.BODY_TRADES):
            continue  # the supporters’ club
        if lower in NEVER or is_role(lower) or not lower[0].isalnum():
            return None
        if lower in nouns.BODY_TRADES:
            return None if following in ("'s", "’s") or is_role(following) else place
    return None


def _joined_role(line: Line, begin: int, end: int) -> str | None:
    """The role in the last part of `the younger by two years and a board member`."""
    for place in range(begin + 1, end - 2):
        lower = line.lower[place]
        if lower == "and" and line.lower[place + 1] in _ARTICLES:
            named = end - place < 10 and names_role(line, place + 2, end)
            return line.printed(place + 2, end) if named else None
        if lower in w.AUXILIARIES or lower == "who":
            break
    return None


def _apposition_begin(line: Line, begin: int, comma: str) -> int:
    """Past an age, a party, a home, each closed by a comma, and past `who is`."""
    words, lower = line.words, line.lower
    for _ in range(3):
        end = _aside_end(line, begin)
        if end == begin or end >= len(words) or words[end] != comma:
            begin = end if end < len(words) and words[begin].isdigit() else begin
            break
        begin = end + 1
    if begin + 1 < len(words) and lower[begin] in ("who", "now"):
        return _past_copula(line, begin)
    return begin


def _past_copula(line: Line, begin: int) -> int:
    """Past `who is`, `who until May was`, `now`; else `begin`."""
    for place in range(begin + 1, min(begin + 8, len(line.lower))):
        lower = line.lower[place]
        if lower in _BE or (place == begin + 1 and lower in _SHORT_IS):
            return place + 1
        if lower in w.CUES or not (lower[0].isalnum() or lower in w.AUXILIARIES):
            break
    return begin


def _aside_end(line: Line, begin: int) -> int:
    """The end of an age (44), a party (D-Mo.) or a home (of Orrin) that begins here, else `begin`."""
    if begin >= len(line.words):
        return begin
    word = line.words[begin]
    if word.isdigit() and len(word) < 4:
        return begin + 1
    if line.lower[begin] == "aged" or line.lower[begin] in places.HONOURS_BEHIND:
        return begin + 1 + (line.lower[begin] == "aged")
    if len(word) > 2 and word[1] == "-" and word[0] in "DRI":
        return begin + 1 + (line.words[begin + 1 : begin + 2] == ["."])
    return after_home(line, begin) if line.lower[begin] in ("of", "from") else begin


def _after_bracket(line: Line, place: int) -> int:
    for end in range(place + 1, min(place + 10, len(line.words))):
        if line.words[end] == ")":
            return end + 1
    return place


def _after_clause(line: Line, place: int, comma: str) -> int:
    """The place after everything between two commas, where a verb of saying stands; else `place`."""
    words, lower, number = line.words, line.lower, line.sentence[place]
    for end in range(place + 1, min(place + _MAX_CLAUSE, len(words) - 1)):
        if words[end] in (PASSAGE, ";") or line.sentence[end] != number:
            break
        if words[end] == comma and words[end + 1] != comma:
            verb = end + 1
            while verb < len(lower) - 1 and lower[verb] in w.AUXILIARIES:
                verb += 1
            if lower[verb] in w.CUES and words[verb] == lower[verb] and not lower[verb].endswith("ing"):
                return end + 1
    return place
