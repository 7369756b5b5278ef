"""Names: candidates from runs of capitalised words, without their titles and offices."""

from __future__ import annotations

from indexer.extract import nouns
from indexer.extract import words as w
from indexer.extract.candidate import Candidate, make
from indexer.extract.descriptions import describe
from indexer.extract.given_names import gender, is_given
from indexer.extract.roles import (
    apposition_after,
    apposition_before,
    copula_role,
    is_role,
    is_weak,
    office_taken,
    opening_role,
    role_before,
    role_gender,
)
from indexer.extract.tokens import PASSAGE, Line

_TITLES = frozenset(nouns.COURTESY_TITLES)
_NICKNAME = 16


def run_end(line: Line, first: int, known: frozenset[str]) -> int:
    """The end of the run of capitalised words that begins here; `first` itself when there is none."""
    words, lower = line.words, line.lower
    if lower[first].replace("’", "'") in w.SENTENCE_STARTERS and not (
        line.opens_sentence(first) is False and words[first] in ("May", "Will", "Read", "Photo")
    ):
        return first
    if lower[first] in w.WEEKDAYS or (lower[first] in w.MONTHS and not _is_given_month(line, first)):
        return first
    if lower[first] in w.CUES and line.opens_sentence(first) and lower[first].endswith(("s", "d")):
        return first
    last = first + 1
    while last < len(words) and line.sentence[last] == line.sentence[first]:
        step = _run_step(line, first, last)
        if not step:
            break
        last += step
    alone = last == first + 1 and line.opens_sentence(first) and words[first] not in known
    if alone and not _alone_is_name(line, first):
        return first
    return last


def _alone_is_name(line: Line, place: int) -> bool:
    """Whether a lone capital at the head of a sentence, seen nowhere else, is a name or a noun of ours."""
    lower = line.lower[place]
    following = line.lower[place + 1] if place + 1 < len(line.lower) else ""
    if lower in nouns.PERSON_AND_BODY_NOUNS or lower in nouns.KNOWN_GROUPS or is_given(lower):
        return True
    return following in w.CUES or following in ("'s", "’s", ":")


def _is_given_month(line: Line, place: int) -> bool:
    """April Lund, Jan Krell: a month's name before a capital, where no date can stand."""
    before = line.lower[place - 1] if place else ""
    following = line.words[place + 1 : place + 2]
    dated = (
        before in w.PREPOSITIONS or before in ("last", "this", "next", "early", "late") or before.isdigit()
    )
    return not dated and bool(following) and following[0][0].isupper()


def _run_step(line: Line, first: int, place: int) -> int:
    """How many tokens the run takes in from here: 0 ends it."""
    words, lower = line.words, line.lower
    word = words[place]
    if word[0].isupper() and w.CUE_BASE.get(lower[place], lower[place]) != lower[place]:
        return 0  # a headline's verb: Says, Called
    if word[0].isupper() and lower[place] not in w.WEEKDAYS:
        return int(lower[place] not in w.MONTHS or is_given(lower[first]))
    following = words[place + 1] if place + 1 < len(words) else ""
    if lower[place] in nouns.NAME_PARTICLES and following.lower() in nouns.NAME_PARTICLES:
        return 3 if words[place + 2 : place + 3] and words[place + 2][0].isupper() else 0
    if not following or not following[0].isupper():
        if (
            lower[place] == "of"
            and following == "the"
            and words[place + 2 : place + 3][0:1]
            and words[place + 2][0].isupper()
        ):
            return 3 if _takes_of(line, first, place) else 0
        return 0
    if word == PASSAGE:
        nickname = line.ends[place] - line.starts[place] <= _NICKNAME and words[place - 1][0].isupper()
        return 2 if nickname and is_given(lower[first]) else 0
    if lower[place] in nouns.NAME_PARTICLES or word == "&":
        return 2
    if lower[place] == "of" and _takes_of(line, first, place):
        return 2
    if word == "," and lower[place + 1] in nouns.NAME_SUFFIXES:
        return 2
    return 0


def _takes_of(line: Line, first: int, place: int) -> bool:
    """`of` joins only after an office or a body: Bank of Vellmark, Secretary of State."""
    before = line.lower[first:place]
    return (
        any(word in nouns.ORG_WORDS or word in nouns.GROUP_HEADS for word in before)
        or before[-1] in nouns.ROLE_WORDS
    )


def read_run(line: Line, first: int, last: int) -> Candidate | None:
    """A candidate from a run of capitalised words: a name with its titles, an office, a body."""
    if last == first + 1 and line.lower[first] in nouns.DEMONYMS:
        return None
    if last == first + 1 and line.lower[first].removesuffix("s") in nouns.DEMONYMS:
        return make(line, "people", first, last, line.words[first], line.words[first])
    given = is_given(line.lower[first])
    if last - first > 1 and not given and line.lower[last - 1] in nouns.ORG_WORDS | nouns.GROUP_HEADS:
        return _group(line, first, last)
    start = _name_start(line, first, last)
    if start == last:
        return describe(line, first, last)
    lowers = line.lower[start:last]
    name = " ".join(word for word in line.words[start:last] if word != PASSAGE)
    titles = line.lower[first:start]
    role, prefix = role_before(line, first, start)
    if start == first and _is_group(line, start, last):
        return _group(line, start, last)
    if lowers[-1] in nouns.PEOPLE_PLURALS or (
        len(lowers) == 1 and lowers[0] in nouns.PERSON_AND_BODY_NOUNS and start == first
    ):
        return describe(line, first, last)
    appositive, after = apposition_after(line, last, is_person=last - start > 1 or is_given(lowers[0]))
    rank = role if role and is_weak(role) else None
    role = appositive if appositive and rank else role or appositive
    if role is None:
        role, prefix = apposition_before(line, prefix, after)
    role = role or copula_role(line, last) or opening_role(line, prefix) or office_taken(line, last)
    sex = next((nouns.COURTESY_TITLES[t] for t in titles if nouns.COURTESY_TITLES.get(t)), None)
    sex = sex or role_gender(role) or gender(line.words[start])
    return make(
        line,
        "name",
        start,
        last,
        name,
        lowers[-1],
        role=_without_article(role),
        rank=rank,
        gender=sex,
        begin=prefix,
        after=after,
    )


def _without_article(role: str | None) -> str | None:
    """`a humble minister` is told as `humble minister`."""
    first, _, rest = (role or "").partition(" ")
    return rest if rest and first.lower() in ("a", "an", "the") else role


def _name_start(line: Line, first: int, last: int) -> int:
    """Where in a run the bare name begins; `last` when the run is an office without a name."""
    lower = line.lower
    if lower[first] in _TITLES and last - first == 2:
        return last - 1
    titled = [p for p in range(first, last) if is_role(lower[p]) or lower[p] in _TITLES]
    if is_given(lower[first]) and last - first >= 2 and lower[first] not in _TITLES | nouns.RANK_TITLES:
        # A given name opens the run: an office may still follow (Orrin Mayor Ann Birk).
        titled = [p for p in titled if first < p < last - 1]
        return titled[-1] + 1 if titled else first
    start = titled[-1] + 1 if titled else first
    if start < last and lower[start] == "of":
        given = [p for p in range(start + 1, last - 1) if is_given(lower[p])]
        return given[0] if given else last - 2 if last - start >= 4 else last
    if start < last - 1:
        return _past_glued(line, start, last)
    if (
        start == last
        and last - first == 2
        and lower[first] not in nouns.DEMONYMS
        and lower[last - 1] in _SURNAMES
    ):
        return first
    return start


_SURNAMES = frozenset("king baker bishop judge pope major cook butler miller".split())


def _past_glued(line: Line, start: int, last: int) -> int:
    """Past a party, a club or a position glued to the front of a name: `Browns DL Jon Hale`."""
    glued = [p for p in range(start, last - 1) if line.words[p].isupper() and len(line.words[p]) in (2, 3)]
    if glued and not is_given(line.lower[start]) and "." not in line.words[glued[-1]]:
        return glued[-1] + 1
    return start + (line.lower[start] in nouns.DEMONYMS)


def _is_group(line: Line, first: int, last: int) -> bool:
    lowers = line.lower[first:last]
    if is_given(lowers[0]) and (len(lowers) < 3 or lowers[-1] not in nouns.ORG_WORDS):
        return False
    if lowers[-1] in nouns.ORG_WORDS or lowers[-1] in nouns.GROUP_HEADS or "of" in lowers or "&" in lowers:
        return True
    if len(lowers) == 1 and (lowers[0] in nouns.KNOWN_GROUPS or lowers[0] in nouns.DEMONYMS):
        return True
    acronym = len(lowers) == 1 and line.words[first].isupper() and len(lowers[0]) > 2
    return acronym or (first > 0 and line.lower[first - 1] == "the" and not is_given(lowers[0]))


def _group(line: Line, first: int, last: int) -> Candidate:
    name = " ".join(line.words[first:last])
    return make(line, "group", first, last, name, line.lower[last - 1])
