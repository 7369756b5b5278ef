"""Candidates: every stretch of the reporter's words that could name a speaker, with its role if one stands by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from indexer.extract import words as w
from indexer.extract.given_names import FEMALE, MALE, gender
from indexer.extract.tokens import PASSAGE, Line

CandidateKind = Literal["name", "pronoun", "person", "people", "group", "document", "label"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one line that could name a speaker.

    `first` and `last` (exclusive) count tokens of line `line`; `start` and `end` characters of
    the article. `rank` is a bare rank or relation beside a role that tells more. `name` is the bare name without titles and roles (for a description: its
    words). `head` is the noun that says what it is, in lower case. `role` is worded as printed.
    `begin` and `after` bound, in tokens, everything that belongs to the mention, the role before
    it and the apposition behind it included: its verb stands at `after` or before `begin`.
    `inner` says that it stands within what belongs to another candidate.
    """

    kind: CandidateKind
    line: int
    first: int
    last: int
    begin: int
    after: int
    start: int
    end: int
    name: str
    head: str
    role: str | None = None
    rank: str | None = None
    gender: str | None = None
    definite: bool = False
    inner: bool = False


_STOP_LEFT = (
    (
        w.PREPOSITIONS
        | w.CONJUNCTIONS
        | w.RELATIVES
        | w.SENTENCE_STARTERS
        | w.AUXILIARIES
        | frozenset(w.MONTHS)
        | frozenset(w.WEEKDAYS)
    )
    - w.ROLE_COLOURS
    - {"second", "people"}
)
_ROLE_WORDS = w.ROLE_HEADS | w.RANK_TITLES
_TITLES = frozenset(w.COURTESY_TITLES)
_PLACE_BEFORE = frozenset("in at near from across outside".split())
_MAX_ROLE = 14
_NICKNAME = 16


def _is_role(lower: str) -> bool:
    """Whether a word is what somebody is: by the tables, by its ending, or by the last part of a compound."""
    if lower in _ROLE_WORDS or lower.endswith(w.ROLE_SUFFIXES):
        return True
    if "-" in lower:
        lower = lower.rsplit("-", 1)[1]
    return lower in _ROLE_WORDS or (lower.endswith("s") and lower[:-1] in w.ROLE_HEADS and len(lower) > 4)


def find_candidates(line: Line, known: frozenset[str]) -> tuple[Candidate, ...]:
    """Every candidate of a line, left to right; those within another are marked `inner`.

    `known` holds words seen capitalised inside a sentence: what a sentence may
    begin with and still be a name.
    """
    if _is_headline(line):
        return ()
    found: list[Candidate] = []
    place = covered = 0
    while place < len(line.words):
        candidate = _candidate_at(line, place, known)
        if candidate is None:
            place += 1
            continue
        for number in range(len(found) - 1, -1, -1):
            if found[number].last <= candidate.begin:
                break
            found[number] = replace(found[number], inner=True)
        if candidate.first < covered:
            candidate = replace(candidate, inner=True)
        else:
            covered = candidate.after
        if found and candidate.kind == "name" and candidate.role is None:
            candidate = replace(candidate, role=_shared_role(line, found[-1], candidate))
        found.append(candidate)
        place = max(candidate.last, place + 1)
    return tuple(found)


def _is_headline(line: Line) -> bool:
    """A line set in title case, where capitals tell nothing."""
    words = [word for word in line.words if word[0].isalpha() and len(word) > 3]
    return not line.passages and 3 < len(words) < 25 and all(word[0].isupper() for word in words)


def _shared_role(line: Line, before: Candidate, candidate: Candidate) -> str | None:
    """`Senators Jon Hale and Ann Birk`: a plural role holds for both."""
    if (
        before.kind != "name"
        or not before.role
        or line.lower[candidate.begin - 1 : candidate.begin] != ["and"]
    ):
        return None
    plural = before.role.split()[-1].lower().rstrip(".").endswith("s")
    return before.role if plural and candidate.begin - before.last <= 6 else None


def capitalised_inside(lines: tuple[Line, ...]) -> frozenset[str]:
    """Words that stand capitalised elsewhere than at the head of a sentence."""
    inside = set()
    for line in lines:
        previous = -1
        for word, sentence in zip(line.words, line.sentence, strict=True):
            if sentence == previous and word[0].isupper():
                inside.add(word)
            previous = sentence
    return frozenset(inside)


def _candidate_at(line: Line, place: int, known: frozenset[str]) -> Candidate | None:
    word, lower = line.words[place], line.lower[place]
    if lower in w.SUBJECT_PRONOUNS or (lower == "it" and _speaks(line, place + 1)):
        return _pronoun(line, place)
    if word[0].isupper() and (last := _run_end(line, place, known)) > place:
        return _from_run(line, place, last)
    if word[0] == "@" and len(word) > 2:
        return _make(line, "name", place, place + 1, word, word)
    if lower in _NOUNS and word != PASSAGE:
        return _description(line, place, place + 1)
    return None


_NOUNS = w.ROLE_HEADS | w.PEOPLE_PLURALS | w.GROUP_HEADS | w.DOCUMENT_HEADS


def _make(
    line: Line,
    kind: CandidateKind,
    first: int,
    last: int,
    name: str,
    head: str,
    *,
    role: str | None = None,
    rank: str | None = None,
    gender: str | None = None,
    begin: int | None = None,
    after: int | None = None,
    definite: bool = False,
) -> Candidate:
    return Candidate(
        kind,
        line.number,
        first,
        last,
        first if begin is None else begin,
        last if after is None else after,
        line.starts[first],
        line.ends[last - 1],
        name,
        head.lower(),
        role,
        rank,
        gender,
        definite,
    )


def _speaks(line: Line, place: int) -> bool:
    """Whether a verb of saying stands here, auxiliaries aside: `it said`, where a body or a paper speaks."""
    while place < len(line.lower) and line.lower[place] in w.AUXILIARIES:
        place += 1
    return place < len(line.lower) and w.CUES.get(line.lower[place]) in (
        "say",
        "call",
        "claim",
        "urge",
        "show",
    )


def _pronoun(line: Line, place: int) -> Candidate:
    lower = line.lower[place]
    sex = "m" if lower == "he" else "f" if lower == "she" else None
    return _make(line, "pronoun", place, place + 1, line.words[place], lower, gender=sex)


def _starts_sentence(line: Line, place: int) -> bool:
    return place == 0 or line.sentence[place] != line.sentence[place - 1]


def _run_end(line: Line, first: int, known: frozenset[str]) -> int:
    """The end of the run of capitalised words that begins here; `first` itself when there is none."""
    words, lower = line.words, line.lower
    if lower[first] in w.SENTENCE_STARTERS and not (
        _starts_sentence(line, first) is False and words[first] in ("May", "Will", "Read", "Photo")
    ):
        return first
    if lower[first] in w.MONTHS or lower[first] in w.WEEKDAYS:
        return first
    if lower[first] in w.CUES and _starts_sentence(line, first) and lower[first].endswith(("s", "d")):
        return first
    last = first + 1
    while last < len(words) and line.sentence[last] == line.sentence[first]:
        step = _run_step(line, first, last)
        if not step:
            break
        last += step
    alone = last == first + 1 and _starts_sentence(line, first) and words[first] not in known
    if alone and not _alone_is_name(line, first):
        return first
    return last


def _alone_is_name(line: Line, place: int) -> bool:
    """Whether a lone capitalised word at the head of a sentence, seen nowhere else, is a name or a noun of ours."""
    lower = line.lower[place]
    following = line.lower[place + 1] if place + 1 < len(line.lower) else ""
    if lower in _NOUNS or lower in w.KNOWN_GROUPS or lower in MALE or lower in FEMALE:
        return True
    return following in w.CUES or following in ("'s", "’s", ":")


def _run_step(line: Line, first: int, place: int) -> int:
    """How many tokens the run takes in from here: 0 ends it."""
    words, lower = line.words, line.lower
    word = words[place]
    if word[0].isupper() and lower[place] not in w.WEEKDAYS and lower[place] not in w.MONTHS:
        return 1
    following = words[place + 1] if place + 1 < len(words) else ""
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
        return 2 if nickname and _is_given(lower[first]) else 0
    if lower[place] in w.NAME_PARTICLES or word == "&":
        return 2
    if lower[place] == "of" and _takes_of(line, first, place):
        return 2
    if word == "," and lower[place + 1] in w.NAME_SUFFIXES:
        return 2
    return 0


def _takes_of(line: Line, first: int, place: int) -> bool:
    """`of` joins what it stands between only after an office or a body: Bank of Vellmark, Secretary of State."""
    before = line.lower[first:place]
    return any(word in w.ORG_WORDS or word in w.GROUP_HEADS for word in before) or before[-1] in _ROLE_WORDS


# --- Names ------------------------------------------------------------------------


def _from_run(line: Line, first: int, last: int) -> Candidate | None:
    """A candidate from a run of capitalised words: a name with its titles, an office, a body."""
    if last == first + 1 and line.lower[first] in w.DEMONYMS:
        return None
    given = _is_given(line.lower[first])
    if last - first > 1 and not given and line.lower[last - 1] in w.ORG_WORDS | w.GROUP_HEADS:
        return _group(line, first, last)
    start = _name_start(line, first, last)
    if start == last:
        return _description(line, first, last)
    lowers = line.lower[start:last]
    name = " ".join(word for word in line.words[start:last] if word != PASSAGE)
    titles = line.lower[first:start]
    role, prefix = _role_before(line, first, start)
    if start == first and _is_group(line, start, last):
        return _group(line, start, last)
    if lowers[-1] in w.PEOPLE_PLURALS or (len(lowers) == 1 and lowers[0] in _NOUNS and start == first):
        return _description(line, first, last)
    appositive, after = _apposition_after(line, last)
    rank = role if role and is_weak(role) else None
    role = appositive if appositive and rank else role or appositive
    if role is None:
        role, prefix = _apposition_before(line, prefix, after)
    role = role or _copula(line, last) or _opening(line, prefix) or _office_taken(line, last)
    sex = next((w.COURTESY_TITLES[t] for t in titles if w.COURTESY_TITLES.get(t)), None)
    sex = sex or _role_gender(role) or gender(line.words[start])
    name = name if not any(t in _TITLES for t in titles) or len(lowers) > 1 else name
    return _make(
        line,
        "name",
        start,
        last,
        name,
        lowers[-1],
        role=role,
        rank=rank,
        gender=sex,
        begin=prefix,
        after=after,
    )


def _name_start(line: Line, first: int, last: int) -> int:
    """Where in a run the bare name begins; `last` when the run is an office without a name."""
    lower = line.lower
    if lower[first] in _TITLES and last - first == 2:
        return last - 1
    titled = [p for p in range(first, last) if _is_role(lower[p]) or lower[p] in _TITLES]
    if _is_given(lower[first]) and last - first >= 2 and lower[first] not in _TITLES | w.RANK_TITLES:
        # A given name opens the run: an office may still follow (Charlotte Mayor Jennifer Roberts).
        titled = [p for p in titled if first < p < last - 1]
        return titled[-1] + 1 if titled else first
    start = titled[-1] + 1 if titled else first
    if start < last and lower[start] == "of":
        given = [p for p in range(start + 1, last - 1) if _is_given(lower[p])]
        return given[0] if given else last - 2 if last - start >= 4 else last
    if start < last - 1:
        return _past_glued(line, start, last)
    if (
        start == last
        and last - first == 2
        and lower[first] not in w.DEMONYMS
        and lower[last - 1] in _SURNAMES
    ):
        return first
    return start


_SURNAMES = frozenset("king baker bishop judge pope major cook butler miller".split())


def _past_glued(line: Line, start: int, last: int) -> int:
    """Past a party, a club or a position glued to the front of a name: `Browns DL Jon Hale`."""
    glued = [p for p in range(start, last - 1) if line.words[p].isupper() and len(line.words[p]) in (2, 3)]
    if glued and not _is_given(line.lower[start]) and "." not in line.words[glued[-1]]:
        return glued[-1] + 1
    return start + (line.lower[start] in w.DEMONYMS)


def _is_given(word: str) -> bool:
    return word.split("-")[0] in MALE or word.split("-")[0] in FEMALE


def _is_group(line: Line, first: int, last: int) -> bool:
    lowers = line.lower[first:last]
    if _is_given(lowers[0]) and (len(lowers) < 3 or lowers[-1] not in w.ORG_WORDS):
        return False
    if lowers[-1] in w.ORG_WORDS or lowers[-1] in w.GROUP_HEADS or "of" in lowers or "&" in lowers:
        return True
    if len(lowers) == 1 and (lowers[0] in w.KNOWN_GROUPS or lowers[0] in w.DEMONYMS):
        return True
    acronym = len(lowers) == 1 and line.words[first].isupper() and len(lowers[0]) > 2
    return acronym or (first > 0 and line.lower[first - 1] == "the" and not _is_given(lowers[0]))


def _group(line: Line, first: int, last: int) -> Candidate:
    name = " ".join(line.words[first:last])
    return _make(line, "group", first, last, name, line.lower[last - 1])


def _role_before(line: Line, first: int, start: int) -> tuple[str | None, int]:
    """The role that stands before a name (`start`), capitalised (from `first`) or not, and where it begins."""
    left = first
    titled = any(_is_role(line.lower[p]) for p in range(first, start))
    if titled or (left > 0 and _is_role(line.lower[left - 1]) and line.words[left - 1] != PASSAGE):
        while left > 0 and first - left < _MAX_ROLE and _belongs_to_role(line, left - 1, first):
            left -= 1
    while left > 0 and line.lower[left - 1].endswith("-year-old"):
        left -= 1
    while left < start and line.lower[left] in ("'s", "’s", "-", "'", "’"):
        left += 1
    words = [p for p in range(left, start) if line.lower[p] not in _TITLES]
    if not words or not any(_is_role(line.lower[p]) for p in words):
        return None, left
    return _text(line, words[0], words[-1] + 1), left


def _belongs_to_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("'s", "’s"):
        return place > 0 and line.words[place - 1][0].isalpha()
    if _is_role(lower) or lower in w.ROLE_COLOURS or lower in w.DEMONYMS:
        return True
    if lower == "and":
        return place > 0 and _is_role(line.lower[place - 1])
    if lower in _STOP_LEFT or lower in w.CUES or lower in w.PEOPLE_PLURALS or lower in w.POSSESSIVES:
        return False
    return word[0].isalpha() or (word[0].isdigit() and "-" in word)


def _text(line: Line, first: int, last: int) -> str:
    """The words of a stretch as printed: a blank where the print has one."""
    parts = []
    for place in range(first, last):
        if place > first and line.starts[place] > line.ends[place - 1]:
            parts.append(" ")
        parts.append(line.words[place])
    return "".join(parts)


def _apposition_after(line: Line, last: int) -> tuple[str | None, int]:
    """The role in `Name, senior fellow at the Institute, said`, and the place after it."""
    place = last
    if place < len(line.words) and line.words[place] == "(":
        place = _after_bracket(line, place)
    if place >= len(line.words) or line.words[place] not in (",", "—", "–"):
        return None, place
    comma = line.words[place]
    resumed = _after_clause(line, place, comma)
    begin = _apposition_begin(line, place + 1, comma)
    end = _apposition_end(line, begin, comma)
    if end == begin or not _names_role(line, begin, end):
        return None, resumed
    text_from = begin + (line.lower[begin] in ("a", "an", "the", "then", "now", "one"))
    closed = end + 1 if end < len(line.words) and line.words[end] == comma else end
    return _text(line, text_from, end), max(resumed, closed)


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
        if (
            word == PASSAGE
            or word in (".", ";", ":", "!", "?", "(", "—", "–")
            or lower in ("who", "whose", "which")
        ):
            break
        if lower in w.CUES and place > begin and lower not in _NOUNS and not word[0].isupper():
            break
        if word == comma and not _comma_inside_name(line, place):
            break
        place += 1
    return place


def _comma_inside_name(line: Line, place: int) -> bool:
    """`the Institute for Ethics, Law and Armed Conflict`: a capital on both sides, an `and`, then more of the name."""
    if place + 2 >= len(line.words) or not (
        line.words[place - 1][0].isupper() and line.words[place + 1][0].isupper()
    ):
        return False
    joined = False
    for end in range(place + 1, min(place + 10, len(line.words))):
        if line.words[end] in (".", PASSAGE):
            return False
        if line.words[end] == "," or line.lower[end] in w.CUES:
            return joined
        joined = joined or line.lower[end] == "and"
    return False


def _names_role(line: Line, begin: int, end: int) -> bool:
    """Whether the stretch is a role: a role's noun heads it, before any preposition but the one in a body's name."""
    for place in range(begin, end):
        lower = line.lower[place]
        if _is_role(lower):
            return True
        if lower == "of" and place + 1 < end and line.words[place + 1][0].isupper():
            continue
        if lower in w.PREPOSITIONS or lower in w.AUXILIARIES - {"now", "then", "first", "also", "once"}:
            return False
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


def _apposition_before(line: Line, first: int, after: int) -> tuple[str | None, int]:
    """The role in `The council's chair, Anna Berg, said`, and where it begins."""
    if first < 2 or line.words[first - 1] != ",":
        return None, first
    closing = line.words[after] if after < len(line.words) else "."
    if closing[0].isalnum() and line.words[after - 1] != "," and line.lower[after] not in w.CUES:
        return None, first
    begin = first - 1
    while begin > 0 and first - begin < _MAX_ROLE and _may_open_role(line, begin - 1, first):
        begin -= 1
        if line.lower[begin] in w.DETERMINERS or line.lower[begin] in w.POSSESSIVES:
            break
    opening = begin + (line.lower[begin] in w.DETERMINERS)
    if opening >= first - 1 or not _names_role(line, opening, first - 1):
        return None, first
    return _text(line, opening, first - 1), begin


def _may_open_role(line: Line, place: int, first: int) -> bool:
    word, lower = line.words[place], line.lower[place]
    if word == PASSAGE or line.sentence[place] != line.sentence[first]:
        return False
    if lower in ("of", "'s", "’s", "for", "at") or lower in w.DETERMINERS or lower in w.POSSESSIVES:
        return True
    if lower in _STOP_LEFT and lower not in w.ROLE_COLOURS:
        return False
    return word[0].isalnum() and (lower not in w.CUES or lower in _NOUNS)


def _opening(line: Line, first: int) -> str | None:
    """The role in `As a biologist and a colleague of theirs, Anna Berg followed the work`."""
    begin = first
    while begin > 0 and line.sentence[begin - 1] == line.sentence[first - 1] and first - begin < 20:
        begin -= 1
    if first - begin < 4 or line.lower[begin] != "as" or line.words[first - 1] != ",":
        return None
    begin += 2 if line.lower[begin + 1] in ("a", "an", "the") else 1
    return _text(line, begin, first - 1) if _names_role(line, begin, first - 1) else None


def _copula(line: Line, last: int) -> str | None:
    """The role in `Anna Berg is the director of the museum`, `Anna Berg has been chief economist at the bank`."""
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
    return _text(line, place, end) if end - place < 14 and _names_role(line, place, end) else None


def _office_taken(line: Line, last: int) -> str | None:
    """The role in `Anna Berg took the oath as prime minister`, `who stays on as health minister`."""
    for place in range(last, min(last + 12, len(line.lower) - 1)):
        if line.sentence[place] != line.sentence[last - 1] or line.words[place] == PASSAGE:
            break
        if line.lower[place] == "as":
            begin = place + 1 + (line.lower[place + 1] in ("the", "a", "an", "its", "their"))
            end = begin
            while end < len(line.lower) and (line.words[end][0].isalpha() and _colours(line, end)):
                end += 1
            of_body = line.lower[end : end + 1] == ["of"] and line.words[end + 1 : end + 2]
            if of_body and line.words[end + 1][0].isupper():
                end += 2
            return _text(line, begin, end) if end > begin and _names_role(line, begin, end) else None
    return None


def is_weak(role: str | None) -> bool:
    """A rank or a relation, or nothing at all: any other role tells more."""
    return all(word.rstrip(".") in w.WEAK_ROLES for word in (role or "").lower().split())


def _role_gender(role: str | None) -> str | None:
    for word in (role or "").lower().split():
        if word in w.FEMALE_HEADS:
            return "f"
        if word in w.MALE_HEADS:
            return "m"
    return None


# --- Descriptions -----------------------------------------------------------------------

# Nouns of ours that are more often something else: they count only where a noun must stand.
_DOUBTFUL = frozenset(
    "major general local chief head forward centre center star fan guard some many others people witness whip "
    "driver partner peer senior speaker conductor chair host lead match single".split()
)


def _description(line: Line, first: int, last: int) -> Candidate | None:
    """A candidate that describes instead of naming: `a senior White House official`, `the report`."""
    head = next((p for p in range(last - 1, first - 1, -1) if line.lower[p] in _NOUNS), last - 1)
    noun = line.lower[head]
    following = line.lower[last] if last < len(line.lower) else "."
    if last == head + 1 and following in w.ROLE_HEADS | w.GROUP_HEADS:
        return None
    if noun in _DOUBTFUL and not _noun_must_stand(following):
        return None
    begin = _phrase_start(line, first)
    opening = line.lower[begin]
    kind = _description_kind(noun)
    determined = opening in w.DETERMINERS or opening in w.POSSESSIVES or line.words[begin][0].isupper()
    if kind in ("person", "document", "group") and not determined and following not in w.CUES:
        return None
    sex = "f" if noun in w.FEMALE_HEADS else "m" if noun in w.MALE_HEADS else None
    definite = opening in ("the", "this", "that") or opening in w.POSSESSIVES
    end = _phrase_end(line, last)
    text = _text(line, begin, end)
    return _make(line, kind, first, last, text, noun, gender=sex, begin=begin, after=end, definite=definite)


def _noun_must_stand(following: str) -> bool:
    return (
        following in w.CUES
        or following in w.AUXILIARIES
        or following in (",", ".", "who", "'s", "’s", "of", "in")
    )


def _description_kind(noun: str) -> CandidateKind:
    if noun in w.PEOPLE_PLURALS:
        return "people"
    if noun in w.ROLE_HEADS:
        return "person"
    return "group" if noun in w.GROUP_HEADS else "document"


def _phrase_start(line: Line, first: int) -> int:
    """Leftwards to the determiner; without one, over titles, colours and capitals only."""
    begin = sure = first
    while begin > 0 and first - begin < 10 and line.sentence[begin - 1] == line.sentence[first]:
        word, lower = line.words[begin - 1], line.lower[begin - 1]
        if lower in w.DETERMINERS or lower in w.POSSESSIVES:
            return begin - 1
        if word == PASSAGE or (lower in _STOP_LEFT and lower not in w.ROLE_COLOURS) or lower in w.CUES:
            break
        if lower not in ("'s", "’s") and not (word[0].isalpha() or word[0].isdigit()):
            break
        begin -= 1
        if sure == begin + 1 and _colours(line, begin):
            sure = begin
    while sure < first and line.lower[sure] in ("'s", "’s"):
        sure += 1
    return sure


def _colours(line: Line, place: int) -> bool:
    lower = line.lower[place]
    return (
        line.words[place][0].isupper()
        or lower in ("'s", "’s")
        or lower in w.ROLE_HEADS | w.ROLE_COLOURS | w.GROUP_HEADS
        or lower in w.DEMONYMS
    )


def _phrase_end(line: Line, last: int) -> int:
    """Rightwards over one `of ...`, `for ...`, `at ...` or `in ...` that belongs to the noun."""
    words, lower = line.words, line.lower
    if last >= len(words) or lower[last] not in ("of", "for", "at", "with", "from", "in", "on"):
        return last
    place = last + 1
    while place < len(words) and place - last < 8:
        if words[place] == PASSAGE or not (words[place][0].isalnum()) or lower[place] in w.CUES:
            break
        if lower[place] in w.AUXILIARIES or lower[place] in w.RELATIVES or lower[place] in w.WEEKDAYS:
            break
        place += 1
    closed = place < len(words) and (
        lower[place] in w.CUES or lower[place] in w.AUXILIARIES or words[place] in (",", ".")
    )
    return place if closed and place > last + 1 else last
