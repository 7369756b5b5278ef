"""Subjects: whoever stands at a verb of saying, though no table knows the noun.

`a narrator said`, `“...,” said the 46-year-old`, `her remark that “...”`: what stands where a speaker
must stand is a candidate, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.mentions.asides import is_verb
from indexer.extract.mentions.candidate import Candidate, CandidateKind, make
from indexer.extract.passages.tokens import PASSAGE, Line

_SPEAKING = frozenset(["say", "claim", "call", "ask", "react"])
_OWNERS = {"his": ("he", "m"), "her": ("she", "f"), "their": ("they", None), "its": ("it", None)}
_OPENERS = (
    (w.DETERMINERS - {"those", "these", "this", "that"})
    | w.POSSESSIVES
    | {"no", "every", "each", "most", "both", "multiple"}
)
_NO_NOUNS = (
    w.PREPOSITIONS
    | w.CONJUNCTIONS
    | w.RELATIVES
    | w.DETERMINERS
    | w.POSSESSIVES
    | w.AUXILIARIES
    | w.PASTS
    | frozenset(
        """it he she they we i you what there here when how if not so following above used made everybody
        everyone nobody somebody someone anybody anyone
        day days week weeks month months year years morning night time times minute moment season""".split()
    )
)
_CONTRACTED: dict[str, tuple[str, str | None]] = {
    f"{head}{mark}{rest}": (head, sex)
    for head, sex in (("he", "m"), ("she", "f"), ("they", None), ("we", None), ("i", None))
    for mark in "'’"
    for rest in ("d", "s", "ll", "ve", "re", "m")
}
_ALONE: dict[str, CandidateKind] = {
    "another": "person",
    "one": "person",
    "other": "person",
    **dict.fromkeys(("others", "some", "many", "several", "most", "both"), "people"),
}
_STEPPED = w.AUXILIARIES | {"used", "to"}
_BEFORE_PLURALS = frozenset([",", PASSAGE, "that", "as", "but", "while"])
_LEADS = (
    w.CONJUNCTIONS
    | w.RELATIVES
    | frozenset(
        "as when while if because though although where what how before after until since than".split()
    )
)
_VERBS = frozenset(form for form, kind in w.CUES.items() if kind in _SPEAKING)
_SHOWS = _VERBS | _OWNERS.keys() | _ALONE.keys() | _CONTRACTED.keys()
"""Words that may show a candidate."""
_LONGEST = 6


def with_subjects(line: Line, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates of a line with those that only their verb or their noun of saying shows, in order."""
    places = [place for place, lower in enumerate(line.lower) if lower in _SHOWS]
    if not places:
        return tuple(found)
    taken = _Taken(found)
    new = [one for place in places if (one := _at(line, place, taken)) is not None]
    if not new:
        return tuple(found)
    held = {place for one in new for place in range(one.begin, one.last)}
    for other in found:
        other.inner = other.inner or other.first in held
    return tuple(sorted([*found, *new], key=lambda one: one.first))


class _Taken:
    """The tokens of the candidates found before, looked at only when asked for.

    `named` are those of names with all that belongs to them, `heads` every head with what follows it.
    """

    def __init__(self, found: Sequence[Candidate]) -> None:
        self._found = found

    @cached_property
    def named(self) -> set[int]:
        names = (one for one in self._found if one.kind == "name")
        return {place for one in names for place in range(one.begin, one.after)}

    @cached_property
    def heads(self) -> set[int]:
        return {place for one in self._found for place in range(one.last - 1, max(one.last, one.after))}


def _at(line: Line, place: int, taken: _Taken) -> Candidate | None:
    """The candidate that the word at a place shows: a verb of saying, a possessive, `he'd`."""
    lower = line.lower[place]
    if lower in _VERBS:
        one = _at_verb(line, place, taken)
        return one if one and one.last - 1 not in taken.heads else None
    if lower in _OWNERS:
        return _owner(line, place)
    if lower in _ALONE:
        return _standing_alone(line, place)
    head, sex = _CONTRACTED[lower]
    return make(line, "pronoun", place, place + 1, line.words[place], head, gender=sex)


def _at_verb(line: Line, verb: int, taken: _Taken) -> Candidate | None:
    """The noun before a verb of saying, adverbs aside; else, behind a quotation, the noun after it."""
    lower = line.lower[verb]
    noun_like = lower in w.NOUN_LIKE_CUES and line.lower[max(0, verb - 1)] not in _STEPPED
    if noun_like or not is_verb(line, verb):
        return None
    last = verb
    while last > 0 and (line.lower[last - 1] in _STEPPED or line.lower[last - 1].endswith("ly")):
        last -= 1
    if verb and line.words[verb - 1] == PASSAGE:
        return _after(line, verb + 1, taken)
    return _before(line, last, taken)


def _before(line: Line, last: int, taken: _Taken) -> Candidate | None:
    """The noun phrase that ends before token `last`: from its determiner, or a bare plural."""
    if not last or not _is_noun(line, last - 1) or last - 1 in taken.named:
        return None
    begin = last - 1
    while begin > 0 and last - begin < _LONGEST and line.sentence[begin - 1] == line.sentence[last - 1]:
        if line.lower[begin - 1] in _OPENERS:
            return _noun_phrase(line, begin - 1, last) if _may_be_subject(line, begin - 1) else None
        if not _is_noun(line, begin - 1) or begin - 1 in taken.named:
            break
        begin -= 1
    bare = line.lower[last - 1].endswith("s") and (
        line.opens_sentence(begin) or line.lower[begin - 1] in _BEFORE_PLURALS
    )
    return _noun_phrase(line, begin, last) if bare else None


def _may_be_subject(line: Line, begin: int) -> bool:
    """Whether a clause may begin here: no verb or preposition stands before."""
    if line.opens_sentence(begin) or not line.words[begin - 1].islower():
        return True
    return line.lower[begin - 1] in _LEADS


def _after(line: Line, first: int, taken: _Taken) -> Candidate | None:
    """The noun phrase that begins at a token, with its determiner."""
    if first >= len(line.words) or line.lower[first] not in _OPENERS or first in taken.named:
        return None
    last = first + 1
    while (
        last < len(line.words)
        and last - first < _LONGEST
        and _is_noun(line, last)
        and last not in taken.named
    ):
        last += 1
    return _noun_phrase(line, first, last) if last > first + 1 else None


def _is_noun(line: Line, place: int) -> bool:
    """Whether a word may stand in a noun phrase: no small word, no verb of saying, no mark."""
    word = line.words[place]
    return (
        line.lower[place] not in _NO_NOUNS
        and word[0].isalnum()
        and "'" not in word
        and "’" not in word
        and (not word.istitle() or line.opens_sentence(place) or line.lower[place] in nouns.NATIONALS)
        and not is_verb(line, place)
    )


def _noun_phrase(line: Line, begin: int, last: int) -> Candidate:
    noun = line.lower[last - 1]
    many = (
        noun.endswith("s")
        and not noun.endswith("ss")
        and line.lower[begin] not in ("a", "an", "this", "that")
    )
    kind: CandidateKind = "people" if many else "person"
    sex = "f" if noun in nouns.FEMALE_HEADS else "m" if noun in nouns.MALE_HEADS else None
    definite = line.lower[begin] in ("the", "this", "that") or line.lower[begin] in w.POSSESSIVES
    return make(
        line,
        kind,
        last - 1,
        last,
        line.printed(begin, last),
        noun,
        gender=sex,
        begin=begin,
        definite=definite,
    )


def _standing_alone(line: Line, place: int) -> Candidate | None:
    """`Another said`, `one of them called it`, `said the other`: a word for somebody at a verb of saying."""
    lower = line.lower
    begin = place - (lower[place] == "other")
    if begin < place and (begin < 0 or lower[begin] != "the"):
        return None
    last = place + 3 if lower[place + 1 : place + 3] == ["of", "them"] else place + 1
    verb = last
    while verb < len(lower) and lower[verb] in w.AUXILIARIES:
        verb += 1
    speaks = verb < len(lower) and is_verb(line, verb) and _may_be_subject(line, begin)
    alone = last == len(lower) or not lower[last][0].isalnum()
    told = alone and begin > 1 and line.words[begin - 2] == PASSAGE and is_verb(line, begin - 1)
    if not speaks and not told:
        return None
    words = line.printed(begin, last)
    return make(line, _ALONE[lower[place]], place, last, words, line.words[place], begin=begin)


def _owner(line: Line, place: int) -> Candidate | None:
    """`her remark`, `his latest warning`: whoever owns a noun of saying."""
    near = range(place + 1, min(place + 4, len(line.lower)))
    noun = next((p for p in near if line.lower[p] in w.CUE_NOUNS), -1)
    if noun < 0 or not all(line.words[p].isalpha() for p in range(place + 1, noun)):
        return None
    head, sex = _OWNERS[line.lower[place]]
    return make(line, "pronoun", place, place + 1, line.words[place], head, gender=sex)
