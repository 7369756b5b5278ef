"""Names: candidates from runs of capitalised words, without their titles and offices."""

from __future__ import annotations

from indexer.extract.language import nouns, places
from indexer.extract.language import words as w
from indexer.extract.language.given_names import gender, is_given
from indexer.extract.mentions.appositions import apposition_after, apposition_before, body_role, named_role
from indexer.extract.mentions.candidate import Candidate, make
from indexer.extract.mentions.descriptions import describe
from indexer.extract.mentions.predicates import affiliation, copula_role, office_taken, opening_role
from indexer.extract.mentions.roles import is_role, is_weak, role_before, role_gender
from indexer.extract.mentions.runs import Known, is_settled
from indexer.extract.passages.tokens import PASSAGE, Line

_LONGEST = 10
_TITLES = frozenset(nouns.COURTESY_TITLES)
_SHORT_TITLES = _TITLES | nouns.RANK_TITLES
_BODIES = nouns.ORG_WORDS | nouns.GROUP_HEADS | places.BODY_ENDS | places.PLACE_ENDS
_BEHIND = places.OFFICES_BEHIND | places.HONOURS_BEHIND
_SURNAMES = frozenset("king baker bishop judge pope major cook butler miller".split())
_PEOPLE_ENDS = ("ians", "icans", "ists", "ites", "crats")
_CAMEL = ("mc", "mac", "de", "di", "du", "fitz", "la", "le", "van", "o'", "o’", "al-", "el-")
_NEVER_GIVEN = nouns.ROLE_COLOURS | nouns.KNOWN_GROUPS
_NO_TITLES = frozenset("child children girl girls boy boys woman women man men kids americans".split())
_NO_LONGER = frozenset("former ex retired longtime outgoing incoming acting interim".split())
_DETERMINED = w.DETERMINERS | w.POSSESSIVES
_COLOURS = nouns.ROLE_COLOURS | nouns.DEMONYMS
Roles = tuple[str | None, str | None, int, int]


def read_run(line: Line, first: int, last: int, known: Known) -> Candidate | None:
    """A candidate from a run of capitalised words: a name with its titles, an office, a body."""
    if last - first > _LONGEST or _is_shouted(line, first, last) or is_settled(line, first):
        return None
    kind = _lone_kind(line, first, known) if last == first + 1 else _kind_by_ending(line, first, last)
    if kind == "nothing":
        return None
    if kind:
        return _people(line, first) if kind == "people" else _group(line, first, last)
    end = _bare_end(line, first, last)
    start = _name_start(line, first, end, known)
    if start == last:
        return _group(line, first, last) if _is_outlet(line, first, last) else describe(line, first, last)
    if start > first and line.lower[start - 1] in _NO_TITLES:
        return None
    if _is_body(line, first, start, last):
        return _group(line, first, last)
    if _is_noun(line, first, start, last, known):
        return describe(line, first, last)
    return _person(line, first, start, end, last, known)


# --- What a run is --------------------------------------------------------------------


def _is_shouted(line: Line, first: int, last: int) -> bool:
    """A heading set in capitals that the text runs on from: `ONTO SOMETHING Crows`."""
    if last - first < 3:
        return False
    shouted = sum([len(word) > 3 and word.isupper() for word in line.words[first:last]])
    return shouted > 1 and (shouted < last - first or last - first > 3)


def _kind_by_ending(line: Line, first: int, last: int) -> str | None:
    """What a run that no given name opens is by its last word: `nothing`, a `group`, or None for neither."""
    ending = line.lower[last - 1]
    if is_given(line.lower[first]):
        return None
    if ending in places.THING_ENDS or ending in nouns.DEMONYMS:
        return "group" if _is_body_of(line, first, last) else "nothing"
    return "group" if ending in _BODIES else None


def _is_body_of(line: Line, first: int, last: int) -> bool:
    """`League of Open Debate`: a body by the noun before its `of`."""
    lowers = line.lower[first:last]
    return "of" in lowers and lowers[lowers.index("of") - 1] in _BODIES


def _is_outlet(line: Line, first: int, last: int) -> bool:
    """`told the Orrin Leader`: a paper, though its name ends in an office."""
    told = (
        last - first > 1
        and first > 1
        and line.lower[first - 1] == "the"
        and line.lower[first - 2] in w.LISTENER_VERBS
    )
    return told and not is_role(line.lower[first]) and line.lower[first] not in _COLOURS


def _lone_kind(line: Line, place: int, known: Known) -> str | None:
    """What a lone capital is that is no person: `nothing`, `people` or a `group`; else None."""
    word, lower = line.words[place], line.lower[place]
    if lower in known.surnames:
        return None
    if lower in nouns.NATIONALS and place and line.lower[place - 1] == "the":
        return "nothing"
    if lower in nouns.DEMONYMS or lower in places.NO_NAMES or lower in places.SHORT_PLACES:
        return "nothing"
    if "-" in word:
        return _compound_kind(word, lower)
    if lower.removesuffix("s") in nouns.DEMONYMS or lower.endswith(_PEOPLE_ENDS):
        return "people"
    if known.is_place(lower) and lower not in nouns.PERSON_AND_BODY_NOUNS:
        return "group"
    camel = not word[1:].islower() and not word.isupper() and word[1:].isalpha()
    return "group" if camel and not lower.startswith(_CAMEL) else None


def _compound_kind(word: str, lower: str) -> str | None:
    """A lone compound: `D-Mo`, `Orrin-based` and `African-American` name nobody, `Voss-Krell` does."""
    opening, _, ending = word.rpartition("-")
    if len(opening) == 1 or not ending or (ending[0].islower() and not lower.startswith(("al-", "el-"))):
        return "nothing"
    return "nothing" if lower.rpartition("-")[2].removesuffix("s") in nouns.DEMONYMS else None


def _is_noun(line: Line, first: int, start: int, last: int, known: Known) -> bool:
    """Whether what is left of a run is a noun that describes, and nobody's surname."""
    lower = line.lower[last - 1]
    if lower in nouns.PEOPLE_PLURALS:
        return True
    alone = last == start + 1 and start == first
    return alone and lower in nouns.PERSON_AND_BODY_NOUNS and not _is_surname(line, first, known)


def _is_surname(line: Line, place: int, known: Known) -> bool:
    """`Doctor asks`, where the article has named a Ken Doctor: no determiner before, no name behind."""
    if line.lower[place] not in known.surnames:
        return False
    return not place or line.lower[place - 1] not in _DETERMINED


def _is_body(line: Line, first: int, start: int, last: int) -> bool:
    """Whether a run names a body, by its words or by what stands behind it."""
    if is_given(line.lower[start]) and last - start < 3:
        return False
    if start > first:
        return line.lower[start] in _BODIES
    return _is_group(line, start, last) or bool(body_role(line, last)[0])


def _is_group(line: Line, first: int, last: int) -> bool:
    lowers = line.lower[first:last]
    if is_given(lowers[0]) and (len(lowers) < 3 or lowers[-1] not in nouns.ORG_WORDS):
        return False
    if len(lowers) > 1 and lowers[0] in places.PLACE_OPENERS:
        return True
    if lowers[-1] in _BODIES or "of" in lowers or "&" in lowers:
        return True
    if len(lowers) == 1 and (lowers[0] in nouns.KNOWN_GROUPS or lowers[0] in nouns.DEMONYMS):
        return True
    acronym = len(lowers) == 1 and line.words[first].isupper() and len(lowers[0]) > 2
    return acronym or (first > 0 and line.lower[first - 1] == "the" and not is_given(lowers[0]))


def _people(line: Line, place: int) -> Candidate:
    return make(line, "people", place, place + 1, line.words[place], line.words[place])


def _group(line: Line, first: int, last: int) -> Candidate:
    name = " ".join(line.words[first:last])
    role, after = body_role(line, last)
    return make(line, "group", first, last, name, line.lower[last - 1], role=role, after=after)


# --- Where the bare name begins -------------------------------------------------------


def _name_start(line: Line, first: int, last: int, known: Known) -> int:
    """Where in a run the bare name begins; `last` when the run is an office without a name."""
    lower = line.lower
    if last == first + 1:
        office = lower[first] in _TITLES or is_role(lower[first])
        return last if office and not _is_surname(line, first, known) else first
    if lower[first] in _TITLES and last - first == 2:
        return last - 1
    titled = [p for p in range(first, last) if is_role(lower[p]) or lower[p] in _TITLES]
    if is_given(lower[first]) and lower[first] not in _SHORT_TITLES:
        # A given name opens the run: an office may still follow (Orrin Mayor Ann Birk).
        titled = [p for p in titled if first < p < last - 1]
        return titled[-1] + 1 if titled else first
    start = titled[-1] + 1 if titled else first
    if start < last and lower[start] == "of":
        given = [p for p in range(start + 1, last - 1) if is_given(lower[p])]
        return given[0] if given else last - 2 if last - start >= 4 else last
    if start < last - 1:
        return _past_glued(line, start, last, known)
    bare = start == last and last - first == 2 and lower[first] not in nouns.DEMONYMS
    return first if bare and lower[last - 1] in _SURNAMES else start


def _past_glued(line: Line, start: int, last: int, known: Known) -> int:
    """Past what is glued to the front of a name: a party, a position (`Browns DL Jon Hale`), `Former`."""
    if is_given(line.lower[start]):
        return start
    glued = [p for p in range(start, last - 1) if line.words[p].isupper() and len(line.words[p]) in (2, 3)]
    if glued and "." not in line.words[glued[-1]]:
        return glued[-1] + 1
    given = [p for p in range(start + 2, last - 1) if is_given(line.lower[p])]
    if last - start > 3 and given and "." not in line.words[start + 1]:
        return given[0]
    return start + _is_glued(line, start, known)


def _is_glued(line: Line, place: int, known: Known) -> bool:
    """Whether the first word of a run is no name: `Former Hale`, `Orrin-based Jon Hale`, `Ohio Hale`."""
    lower, following = line.lower[place], line.lower[place + 1]
    if lower in nouns.DEMONYMS or lower.endswith(places.COMPOUND_ENDS):
        return True
    if lower in _NO_LONGER:
        return True
    common = (
        lower in known.printed
        or lower in _NEVER_GIVEN
        or (line.opens_sentence(place) and lower.endswith(("ing", "ed")))
    )
    return common and (is_given(following) or following in known.surnames)


# --- A person -------------------------------------------------------------------------


def _bare_end(line: Line, first: int, last: int) -> int:
    """Where a name ends before its letters: Karl Arkell MP. A body’s or a party’s MP is another."""
    end = last
    while end - 2 > first and line.lower[end - 1] in _BEHIND:
        end -= 1
    borne = line.lower[end - 1]
    return last if borne in _BODIES or borne in nouns.DEMONYMS else end


def _person(line: Line, first: int, start: int, end: int, last: int, known: Known) -> Candidate | None:
    """The candidate of somebody named, in the role the words on either side tell."""
    if end - start > 5:
        return None
    lowers = line.lower[start:end]
    name = _bare(line, start, end)
    is_person = end - start > 1 or start > first or is_given(lowers[0]) or lowers[0] in known.surnames
    role, rank, begin, after = _roles(line, first, start, last, is_person)
    if role is None and end < last and line.lower[end] in places.OFFICES_BEHIND:
        role = line.words[end]
    sex = _titled_gender(line, first, start) or role_gender(role) or role_gender(rank)
    sex = sex or gender(lowers[0])
    return make(
        line, "name", start, end, name, lowers[-1], role=role, rank=rank, gender=sex, begin=begin, after=after
    )


def _titled_gender(line: Line, first: int, start: int) -> str | None:
    """The gender that a courtesy title before the name tells."""
    for place in range(first, start):
        if sex := nouns.COURTESY_TITLES.get(line.lower[place]):
            return sex
    return None


def _bare(line: Line, start: int, end: int) -> str:
    """A name as printed, a nickname between marks left out."""
    if end - start > 1 and PASSAGE in line.words[start:end]:
        return " ".join(word for word in line.words[start:end] if word != PASSAGE)
    return line.printed(start, end)


def _roles(line: Line, first: int, start: int, last: int, is_person: bool) -> Roles:
    """The role that tells most and a rank beside it; where the mention with all of them begins and ends."""
    before, begin = role_before(line, first, start)
    behind, after = apposition_after(line, last, is_person)
    aside = None
    if is_weak(before):
        aside, begin = apposition_before(line, begin, after)
        if aside is None:
            aside, begin = named_role(line, begin, after)
    found = [role for role in (before, behind, aside) if role]
    if not found or all(is_weak(role) for role in found):
        found += _predicated(line, begin, last, bool(aside), is_person)
    if not found:
        return None, None, begin, after
    told = [_without_article(role) for role in found]
    strong = next((role for role in told if not is_weak(role)), None)
    role = strong or told[0]
    rank = told[0] if strong and told[0] != strong else None
    return role, rank, begin, after


def _predicated(line: Line, begin: int, last: int, apposed: bool, is_person: bool) -> list[str]:
    """The roles that verbs and prepositions tie to a name."""
    roles = (
        copula_role(line, last, apposed),
        opening_role(line, begin),
        office_taken(line, last),
        affiliation(line, last) if is_person else None,
    )
    return [role for role in roles if role]


def _without_article(role: str) -> str:
    """`a humble minister` is told as `humble minister`."""
    first, _, rest = role.partition(" ")
    return rest if rest and first.lower() in ("a", "an", "the") else role
