"""Appositions: the roles that commas, verbs and prepositions tie to a name."""

from __future__ import annotations

from indexer.extract import nouns, places
from indexer.extract import words as w
from indexer.extract.given_names import is_given
from indexer.extract.roles import STOPS, is_role
from indexer.extract.tokens import PASSAGE, Line

_MAX_ROLE, _MAX_HOME, _MAX_CLAUSE = 14, 10, 40
_ENDS_ROLE = frozenset([PASSAGE, ".", ";", ":", "!", "?", "(", "—", "–"])
_OPENS = frozenset([",", "—", "–", "-"])
_OPENERS = frozenset("a an the then now one his her its their my our your".split())
_ARTICLES = frozenset(["a", "an", "the"])
_DETERMINED = w.DETERMINERS | w.POSSESSIVES
_TIED = (["of"], ["for"], ["at"])
_HOME = frozenset("of from at with for".split())
_ADVERBS = frozenset("now then first also once".split())
_NEVER = (w.PREPOSITIONS | w.AUXILIARIES | nouns.COMMON_VERBS) - _ADVERBS
_BEFORE_STOPS = STOPS - nouns.ROLE_COLOURS
_BE = frozenset(["is", "was", "been", "'s", "’s"])
_COPULAS = frozenset("is was has been became remains now".split())
_BODY_WORDS = (nouns.ORG_WORDS | nouns.GROUP_HEADS | places.BODY_ENDS) - places.GROUNDS
_LEARNERS = frozenset("child boy girl student associate intern teenager apprentice trainee".split())
_VERBS = frozenset(form for form, base in w.CUE_BASE.items() if form != base)
"""Inflected verbs of saying; a bare form is more often a noun: the secretary of state."""
_BEHIND_VERB = frozenset([",", ".", ":", "that", "on", "in", "at", PASSAGE, *w.WEEKDAYS])
_BEFORE_PARTICIPLES = w.DETERMINERS | w.POSSESSIVES | {"'s", "’s"}
_FINITE = frozenset("is are was were has have had will would can could does did do".split())
_SUBORDINATES = frozenset("whose which when while where because if although though".split())
_SPANS = frozenset("years months weeks decades year decade career life".split())
_TOO = frozenset("too also himself herself".split())


# --- Before the name ----------------------------------------------------------------


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
    if begin and line.lower[begin - 1] in w.PREPOSITIONS and not apart:
        return None, first  # `through a spokesman, Anna Berg said`
    if not _names_role(line, opening, first - 1) or _is_another(line, opening, first - 1):
        return None, first
    return line.printed(opening, first - 1), begin


def _may_open_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("of", "'s", "’s", "'", "’", "for", "at") or lower in _DETERMINED:
        return True
    if lower in _BEFORE_STOPS or not word[0].isalnum():
        return False
    return lower not in _VERBS or lower in nouns.PERSON_AND_BODY_NOUNS


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
    if _names_role(line, begin + 1, first - 1):
        return line.printed(begin + 1, first - 1), begin
    return apposition_before(line, begin, after)


def opening_role(line: Line, first: int) -> str | None:
    """The role in `As a biologist and a colleague of theirs, Anna Berg followed the work`."""
    if first < 4 or line.words[first - 1] != ",":
        return None
    begin = first
    while begin > 0 and line.sentence[begin - 1] == line.sentence[first - 1] and first - begin < 20:
        begin -= 1
    if first - begin < 4 or line.lower[begin] != "as":
        return None
    begin += 2 if line.lower[begin + 1] in _ARTICLES else 1
    if not _LEARNERS.isdisjoint(line.lower[begin : first - 1]):
        return None  # `as a student, Anna Berg ...` tells what she was
    return line.printed(begin, first - 1) if _names_role(line, begin, first - 1) else None


# --- Behind the name ----------------------------------------------------------------


def apposition_after(line: Line, last: int, is_person: bool) -> tuple[str | None, int]:
    """The role in `Name, senior fellow at the Institute, said`, and the place after it.

    What `a` or `an` opens behind a person's name is a role whatever its noun: `a welder from Brith`.
    """
    words = line.words
    place = _after_home(line, last) if is_person else last
    if place < len(words) and words[place] == "(":
        place = _after_bracket(line, place)
    if place >= len(words) or words[place] not in _OPENS:
        return None, place
    comma = words[place]
    if comma == "-" and line.starts[place] == line.ends[place - 1]:
        return None, place
    resumed = _after_clause(line, place, comma)
    begin = _apposition_begin(line, place + 1, comma)
    end = _apposition_end(line, begin, comma)
    role = _apposed(line, begin, end, is_person)
    if role is None:
        return None, resumed
    closed = end + 1 if end < len(words) and words[end] == comma else end
    return role, max(resumed, closed)


def _apposed(line: Line, begin: int, end: int, is_person: bool) -> str | None:
    """The role that an apposition is, or that its last part is: `the younger and a board member too`."""
    if begin >= end or _tells(line, end) or _is_clause(line, begin, end):
        return None
    while end - 1 > begin and line.lower[end - 1] in _TOO:
        end -= 1
    opening = line.lower[begin]
    trade = is_person and opening in ("a", "an") and 1 < end - begin < 12
    if _names_role(line, begin, end) or (trade and line.lower[begin + 1] not in nouns.NO_TRADES):
        return None if _is_another(line, begin, end) else line.printed(begin + (opening in _OPENERS), end)
    if " ".join(line.lower[begin:end][:4]) in nouns.COURT_ROLES:
        return line.printed(begin, end)
    if opening == "who" and end - begin > 2 and line.lower[begin + 1] in nouns.OFFICE_VERBS:
        return line.printed(begin + 1, _first_clause_end(line, begin, end))
    return _joined_role(line, begin, end)


def _first_clause_end(line: Line, begin: int, end: int) -> int:
    """Where `who owns a shop and hurried home` ends telling what he does."""
    for place in range(begin + 2, end - 1):
        if line.lower[place] == "and" and line.lower[place + 1].endswith("ed"):
            return place
    return end


def _tells(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here: `Hale, officials said, has left` says nothing of Hale."""
    following = line.lower[place + 1 : place + 2] or ["."]
    if place >= len(line.lower) or following[0] not in _BEHIND_VERB:
        return False
    return line.lower[place] in _VERBS and not line.lower[place].endswith("ing") and _is_verb(line, place)


def _is_clause(line: Line, begin: int, end: int) -> bool:
    """Whether a finite verb stands in the stretch itself: `Hale, Lund and other rivals are in a race`."""
    for place in range(begin, end):
        if line.lower[place] in w.RELATIVES:
            return False
        if line.lower[place] in _FINITE:
            return True
    return False


def body_role(line: Line, last: int) -> tuple[str | None, int]:
    """What the words behind a body's name call it, `Robey Warshaw, a firm`, and the place after them."""
    if line.words[last : last + 1] != [","] or line.lower[last + 1 : last + 2] not in (
        ["a"],
        ["an"],
        ["the"],
    ):
        return None, last
    end = _apposition_end(line, last + 2, ",")
    head = _body_noun(line, last + 2, end)
    if head is None or end - last > _MAX_ROLE or _tells(line, end) or _is_clause(line, last + 2, end):
        return None, last
    return line.printed(last + 2, end), end + (line.words[end : end + 1] == [","])


def _body_noun(line: Line, begin: int, end: int) -> int | None:
    """Where the noun of a body stands, before any preposition; None where it only colours a role."""
    for place in range(begin, min(end, begin + 6)):
        lower = line.lower[place]
        if lower in _NEVER or is_role(lower) or not lower[0].isalnum():
            return None
        if lower in nouns.BODY_TRADES:
            following = line.lower[place + 1] if place + 1 < end else ""
            return None if following in ("'s", "’s") or is_role(following) else place
    return None


def _joined_role(line: Line, begin: int, end: int) -> str | None:
    """The role in the last part of `the younger by two years and a board member`."""
    for place in range(begin + 1, end - 2):
        lower = line.lower[place]
        if lower == "and" and line.lower[place + 1] in _ARTICLES:
            named = end - place < 10 and _names_role(line, place + 2, end)
            return line.printed(place + 2, end) if named else None
        if lower in w.AUXILIARIES or lower == "who":
            break
    return None


def _is_another(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch between two commas is the next of a list: `singer Jon Hale`, `Sen. Hale`."""
    if line.lower[begin] in nouns.RANK_TITLES:
        return True
    if any(is_role(line.lower[p]) and line.words[p][0].islower() for p in range(end - 1, begin, -1)):
        return False
    if line.lower[end - 1] in _BODY_WORDS and all(word[0].isupper() for word in line.words[begin:end]):
        return True
    for place in range(begin, end - 1):
        following = line.words[place + 1]
        if is_role(line.lower[place]) and following[0].isupper() and not is_role(line.lower[place + 1]):
            titled = line.lower[place] in nouns.RANK_TITLES or line.words[place] == line.lower[place]
            alone = place + 2 < end and line.words[place + 2].islower()
            return titled or alone or is_given(line.lower[place + 1])
    return False


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
        if lower in _BE:
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
    return _after_home(line, begin) if line.lower[begin] in ("of", "from") else begin


def _after_home(line: Line, place: int) -> int:
    """Past `of Orrin`, `from the Weir Institute` straight behind a person's name."""
    if place >= len(line.words) or line.lower[place] not in _HOME:
        return place
    begin = end = place + 1 + (line.lower[place + 1 : place + 2] == ["the"])
    limit = min(len(line.words), place + _MAX_HOME)
    while end < limit and (line.words[end][0].isupper() or line.lower[end] in ("of", "&")):
        end += 1
    return end if end > begin and line.words[begin][0].isupper() else place


def affiliation(line: Line, last: int) -> str | None:
    """`of the University of Brith`, `at the Orrin Review`: the body somebody is of, where no role is told."""
    last += line.words[last : last + 1] == [","]
    end = _after_home(line, last)
    if end == last:
        return None
    body = any(line.lower[p] in _BODY_WORDS for p in range(last + 1, end))
    return line.printed(last, end) if body else None


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
        if word in _ENDS_ROLE or lower in _SUBORDINATES or (lower == "who" and place > begin):
            break
        if lower in _VERBS and _is_verb(line, place):
            break
        if word == comma and not _comma_inside_name(line, place):
            break
        place += 1
    return place


def _is_verb(line: Line, place: int) -> bool:
    """Whether a cue is no noun and no participle: `the alleged killer`, `Orrin’s reported deputy`."""
    if place and line.lower[place - 1] in _BEFORE_PARTICIPLES:
        return False
    return line.lower[place] not in nouns.PERSON_AND_BODY_NOUNS and not line.words[place][0].isupper()


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


# --- By a verb ----------------------------------------------------------------------


def copula_role(line: Line, last: int, apposed: bool) -> str | None:
    """The role in `Anna Berg is the director of the museum`, `... has been chief economist at the bank`.

    `apposed` says that the name closes an apposition: `Her father, Jon Berg, was a docker`.
    """
    lower = line.lower
    place = last + (apposed and line.words[last : last + 1] == [","])
    begin = place
    while place < len(lower) and lower[place] in _COPULAS:
        place += 1
    if place == begin or place + 1 >= len(lower) or lower[place - 1] == "has":
        return None
    place += lower[place] in _ARTICLES
    if lower[place].endswith(("ing", "ed")) and lower[place] not in nouns.ROLE_COLOURS:
        return None
    end = _apposition_end(line, place, ",")
    return line.printed(place, end) if end - place < _MAX_ROLE and _names_role(line, place, end) else None


def office_taken(line: Line, last: int) -> str | None:
    """The role in `Anna Berg took the oath as prime minister`, `who stays on as health minister`."""
    if "as" not in line.lower[last : last + 12]:
        return None
    held = False
    for place in range(last, min(last + 12, len(line.lower) - 1)):
        lower = line.lower[place]
        if line.sentence[place] != line.sentence[last - 1] or lower == PASSAGE:
            break
        if lower == "as":
            if line.lower[place - 1] in _SPANS:
                return None  # `took over after nine years as a teacher` tells what he was before
            begin = place + 1 + (line.lower[place + 1] in ("the", "a", "an", "its", "their"))
            return _office(line, begin) if held else None
        held = held or lower in nouns.OFFICE_TAKING
    return None


def _office(line: Line, begin: int) -> str | None:
    """The role whose noun comes within a few words, with the body it is of."""
    end = begin
    while end < min(begin + 6, len(line.lower)) and line.words[end][0].isalpha():
        if line.lower[end] in _BEFORE_STOPS:
            break
        end += 1
    while end > begin and not is_role(line.lower[end - 1]):
        end -= 1
    if end == begin:
        return None
    named = line.lower[end : end + 1] == ["of"] and line.words[end + 1 : end + 2]
    return line.printed(begin, end + 2 if named and line.words[end + 1][0].isupper() else end)


# --- What is a role at all ------------------------------------------------------------


def _names_role(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch is a role: a role's noun stands before any preposition but a body's `of`."""
    for place in range(begin, min(end, begin + _MAX_ROLE)):
        lower = line.lower[place]
        if is_role(lower) and line.lower[place + 1 : place + 2] not in (["'s"], ["’s"]):
            return True
        if lower == "of" and place + 1 < end and line.words[place + 1][0].isupper():
            continue
        if lower in _NEVER or lower == "who":
            return False
    return False
