"""Roles: what the words beside a name say its bearer is."""

from __future__ import annotations

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.given_names import is_given
from indexer.extract.tokens import PASSAGE, Line

_MAX_ROLE = 14
_ENDS_ROLE = frozenset([PASSAGE, ".", ";", ":", "!", "?", "(", "—", "–"])
_OPENERS = frozenset("a an the then now one his her its their my our your".split())

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


def is_role(lower: str) -> bool:
    """Whether a word is what somebody is: by the tables, by its ending, or by the last part of a compound."""
    if lower in nouns.ROLE_WORDS or lower.endswith(nouns.ROLE_SUFFIXES):
        return True
    if "-" in lower:
        lower = lower.rsplit("-", 1)[1]
    return lower in nouns.ROLE_WORDS or (
        lower.endswith("s") and lower[:-1] in nouns.ROLE_HEADS and len(lower) > 4
    )


def is_weak(role: str | None) -> bool:
    """A rank or a relation, or nothing at all: any other role tells more."""
    return all(word.rstrip(".") in nouns.WEAK_ROLES for word in (role or "").lower().split())


def role_gender(role: str | None) -> str | None:
    """The gender a role tells: `spokeswoman`, `father`."""
    for word in (role or "").lower().split():
        if word in nouns.FEMALE_HEADS:
            return "f"
        if word in nouns.MALE_HEADS:
            return "m"
    return None


# --- Before the name ----------------------------------------------------------------


def role_before(line: Line, first: int, start: int) -> tuple[str | None, int]:
    """The role before a name (at `start`), capitalised (from `first`) or not, and where it begins."""
    left = first
    titled = any(is_role(line.lower[p]) for p in range(first, start))
    if titled or (left > 0 and is_role(line.lower[left - 1]) and line.words[left - 1] != PASSAGE):
        while left > 0 and first - left < _MAX_ROLE and _belongs_to_role(line, left - 1, first):
            left -= 1
    while left > 0 and line.lower[left - 1].endswith("-year-old"):
        left -= 1
    while left < start and line.lower[left] in ("'s", "’s", "-", "'", "’"):
        left += 1
    if left < start and line.opens_sentence(left) and line.lower[left] in ("then", "now"):
        left += 1
    words = [p for p in range(left, start) if line.lower[p] not in nouns.COURTESY_TITLES]
    if not words or not any(is_role(line.lower[p]) for p in words):
        return None, left
    return line.printed(words[0], words[-1] + 1), left


def _belongs_to_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("'s", "’s"):
        return place > 0 and line.words[place - 1][0].isalpha()
    if is_role(lower) or lower in nouns.ROLE_COLOURS or lower in nouns.DEMONYMS:
        return True
    if lower == "and":
        return place > 0 and is_role(line.lower[place - 1])
    if lower in STOPS or lower in w.CUES or lower in nouns.PEOPLE_PLURALS or lower in w.POSSESSIVES:
        return False
    if word[0].isupper():
        return not is_given(lower)
    noun = lower not in nouns.COMMON_VERBS and not lower.endswith(("ed", "s", "ing"))
    joined = is_role(line.lower[place + 1]) or line.lower[place + 1] in ("'s", "’s")
    return (word[0].isdigit() and "-" in word) or (noun and word[0].isalpha() and joined)


def apposition_before(line: Line, first: int, after: int) -> tuple[str | None, int]:
    """The role in `The council's chair, Anna Berg, said`, and where it begins."""
    if first < 2 or line.words[first - 1] != ",":
        return None, first
    closing = line.words[after] if after < len(line.words) else "."
    closed = not closing[0].isalnum() or line.words[after - 1] == "," or line.lower[after] in w.CUES
    begin = first - 1
    while begin > 0 and first - begin < _MAX_ROLE and _may_open_role(line, begin - 1, first):
        begin -= 1
        if line.lower[begin] in w.DETERMINERS or line.lower[begin] in w.POSSESSIVES:
            break
    opening = begin + (line.lower[begin] in w.DETERMINERS | w.POSSESSIVES)
    if not (closed or line.opens_sentence(begin)):
        return None, first
    if begin and line.lower[begin - 1] in w.PREPOSITIONS and closing[0].isalnum():
        return None, first  # `through a spokesman, Anna Berg said`
    if opening >= first - 1 or not _names_role(line, opening, first - 1):
        return None, first
    return line.printed(opening, first - 1), begin


def _may_open_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("of", "'s", "’s", "for", "at") or lower in w.DETERMINERS or lower in w.POSSESSIVES:
        return True
    if lower in STOPS and lower not in nouns.ROLE_COLOURS:
        return False
    return word[0].isalnum() and (lower not in w.CUES or lower in nouns.PERSON_AND_BODY_NOUNS)


def opening_role(line: Line, first: int) -> str | None:
    """The role in `As a biologist and a colleague of theirs, Anna Berg followed the work`."""
    begin = first
    while begin > 0 and line.sentence[begin - 1] == line.sentence[first - 1] and first - begin < 20:
        begin -= 1
    if first - begin < 4 or line.lower[begin] != "as" or line.words[first - 1] != ",":
        return None
    begin += 2 if line.lower[begin + 1] in ("a", "an", "the") else 1
    return line.printed(begin, first - 1) if _names_role(line, begin, first - 1) else None


# --- Behind the name ----------------------------------------------------------------


def apposition_after(line: Line, last: int, is_person: bool) -> tuple[str | None, int]:
    """The role in `Name, senior fellow at the Institute, said`, and the place after it.

    What `a` or `an` opens behind a person's name is a role whatever its noun: `a welder from Brith`.
    """
    place = _after_home(line, last) if is_person else last
    if place < len(line.words) and line.words[place] == "(":
        place = _after_bracket(line, place)
    if place >= len(line.words) or line.words[place] not in (",", "—", "–"):
        return None, place
    comma = line.words[place]
    resumed = _after_clause(line, place, comma)
    begin = _apposition_begin(line, place + 1, comma)
    end = _apposition_end(line, begin, comma)
    trade = is_person and line.lower[begin : begin + 1] in (["a"], ["an"]) and 1 < end - begin < 12
    if end == begin or not (trade or _names_role(line, begin, end)):
        return None, resumed
    text_from = begin + (line.lower[begin] in _OPENERS)
    closed = end + 1 if end < len(line.words) and line.words[end] == comma else end
    return line.printed(text_from, end), max(resumed, closed)


def _apposition_begin(line: Line, begin: int, comma: str) -> int:
    """Past an age and `who is`."""
    if line.lower[begin : begin + 1] and line.words[begin].isdigit():
        begin += 1
        if begin < len(line.words) and line.words[begin] == comma:
            begin += 1
    if (
        begin + 1 < len(line.words)
        and line.lower[begin] in ("who", "now")
        and line.lower[begin + 1] in ("is", "was")
    ):
        begin += 2
    return begin


def _after_home(line: Line, place: int) -> int:
    """Past `of Orrin`, `from the Weir Institute` straight behind a person's name."""
    if line.lower[place : place + 1] not in (["of"], ["from"], ["at"], ["with"], ["for"]):
        return place
    end = place + 1 + (line.lower[place + 1 : place + 2] == ["the"])
    begin = end
    while end < len(line.words) and (line.words[end][0].isupper() or line.lower[end] in ("of", "&")):
        end += 1
    return end if end > begin and line.words[begin][0].isupper() else place


def _after_bracket(line: Line, place: int) -> int:
    for end in range(place + 1, min(place + 10, len(line.words))):
        if line.words[end] == ")":
            return end + 1
    return place


def _apposition_end(line: Line, begin: int, comma: str) -> int:
    """Where an apposition ends: at the comma, the verb, the quotation or the sentence's end."""
    place = begin
    while place < len(line.words) and place - begin < 30:
        word, lower = line.words[place], line.lower[place]
        if word in _ENDS_ROLE or lower in ("who", "whose", "which"):
            break
        if _is_cue(line, place) and (place > begin or w.CUE_BASE[lower] != lower):
            break
        if word == comma and not _comma_inside_name(line, place):
            break
        place += 1
    return place


def _is_cue(line: Line, place: int) -> bool:
    lower = line.lower[place]
    noun = lower in nouns.PERSON_AND_BODY_NOUNS or line.words[place][0].isupper()
    return lower in w.CUES and not noun


def _comma_inside_name(line: Line, place: int) -> bool:
    """`the Institute for Ethics, Law and Armed Conflict`: capitals on both sides and an `and`."""
    if place + 2 >= len(line.words) or not (
        line.words[place - 1][0].isupper() and line.words[place + 1][0].isupper()
    ):
        return False
    joined = False
    for end in range(place + 1, min(place + 10, len(line.words))):
        if line.words[end] == PASSAGE:
            return False
        if line.words[end] in (",", ".") or line.lower[end] in w.CUES:
            return joined
        joined = joined or line.lower[end] == "and"
    return False


def _after_clause(line: Line, place: int, comma: str) -> int:
    """The place after everything between two commas, where a verb of saying stands; else `place`."""
    for end in range(place + 1, min(place + 40, len(line.words) - 1)):
        if line.words[end] in (PASSAGE, ";") or line.sentence[end] != line.sentence[place]:
            break
        if line.words[end] == comma and line.words[end + 1] != comma:
            verb = end + 1
            while verb < len(line.lower) - 1 and line.lower[verb] in w.AUXILIARIES:
                verb += 1
            if (
                line.lower[verb] in w.CUES
                and not line.words[verb][0].isupper()
                and not line.lower[verb].endswith("ing")
            ):
                return end + 1
    return place


def copula_role(line: Line, last: int) -> str | None:
    """The role in `Anna Berg is the director of the museum`, `... has been chief economist at the bank`."""
    place = last
    while place < len(line.lower) and line.lower[place] in (
        "is",
        "was",
        "has",
        "been",
        "became",
        "remains",
        "now",
    ):
        place += 1
    if place == last or place + 1 >= len(line.lower) or line.lower[place - 1] == "has":
        return None
    place += line.lower[place] in ("the", "a", "an")
    end = _apposition_end(line, place, ",")
    return line.printed(place, end) if end - place < 14 and _names_role(line, place, end) else None


def office_taken(line: Line, last: int) -> str | None:
    """The role in `Anna Berg took the oath as prime minister`, `who stays on as health minister`."""
    for place in range(last, min(last + 12, len(line.lower) - 1)):
        if line.sentence[place] != line.sentence[last - 1] or line.words[place] == PASSAGE:
            break
        if line.lower[place] == "as":
            begin = place + 1 + (line.lower[place + 1] in ("the", "a", "an", "its", "their"))
            return _office(line, begin)
    return None


def _office(line: Line, begin: int) -> str | None:
    """The role whose noun comes within a few words, with the body it is of."""
    for end in range(begin, min(begin + 5, len(line.lower))):
        if not line.words[end][0].isalpha() or line.lower[end] in STOPS - nouns.ROLE_COLOURS:
            break
        if is_role(line.lower[end]):
            of_body = line.lower[end + 1 : end + 2] == ["of"] and line.words[end + 2 : end + 3]
            named = bool(of_body) and line.words[end + 2][0].isupper()
            return line.printed(begin, end + 3 if named else end + 1)
    return None


# --- What is a role at all ------------------------------------------------------------


def _names_role(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch is a role: a role's noun stands before any preposition but a body's `of`."""
    for place in range(begin, end):
        lower = line.lower[place]
        if is_role(lower):
            return True
        if lower == "of" and place + 1 < end and line.words[place + 1][0].isupper():
            continue
        if lower in w.PREPOSITIONS or lower in w.AUXILIARIES - {"now", "then", "first", "also", "once"}:
            return False
    return False


def colours(line: Line, place: int) -> bool:
    """Whether a token may stand between a determiner and the noun of a role without doubt."""
    lower = line.lower[place]
    return (
        line.words[place][0].isupper()
        or lower in ("'s", "’s")
        or lower in nouns.ROLE_HEADS | nouns.ROLE_COLOURS | nouns.GROUP_HEADS
        or lower in nouns.DEMONYMS
    )
