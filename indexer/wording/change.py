"""What sort of words came or went where a phrase differs from its source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from indexer.wording.align import Wording
from indexer.wording.classes import (
    ACRONYMS,
    CONDITIONS,
    FUNCTION_WORDS,
    MODALS,
    NEGATED,
    NEGATIONS,
    NUMBERS,
    OPENERS,
)

CHANGE_CLASSES = ("negation", "number", "modal", "condition", "name", "other")

_OPENS = re.compile(r"[.!?…:\"“”\n]")
_NAMELESS_ENDINGS = ("ing", "ly", "ed")


def classes_of(
    phrase: Wording, said: Sequence[int], source: Wording, printed: Sequence[int]
) -> tuple[str, ...]:
    """The classes of the words that differ between two stretches, "other" when there is none to name.

    `said` and `printed` are indexes of words of `phrase` and of `source`.
    """
    ours, theirs = _sensitive(phrase, said), _sensitive(source, printed)
    found = {kind for kind, _ in (ours - theirs) + (theirs - ours)}
    names = _names(phrase, said), _names(source, printed)
    if names[0] != names[1]:
        found.add("name")
    return tuple(kind for kind in CHANGE_CLASSES if kind in found) or ("other",)


def is_other_acronym(phrase: Wording, p: int, source: Wording, s: int) -> bool:
    """Whether the same letters are an acronym in one text and a plain word in the other ("US", "us")."""
    if phrase.reported[p] not in ACRONYMS:
        return False
    return _is_acronym(phrase, p) != _is_acronym(source, s)


def _is_acronym(wording: Wording, index: int) -> bool:
    silent = wording.words[index].silent
    return "." in silent or (silent.isupper() and not wording.text.isupper())


def _sensitive(wording: Wording, indexes: Iterable[int]) -> Counter[tuple[str, str]]:
    """The negations, numbers, modals and conditions among the words, each with its class."""
    found: Counter[tuple[str, str]] = Counter()
    for index in indexes:
        if not _is_nobody(wording, index):
            found.update(_kinds(wording.reported[index]))
    return found


def _is_nobody(wording: Wording, index: int) -> bool:
    """Whether this is the "one" of "no one", which is no number."""
    is_one = index > 0 and wording.words[index].silent.lower() == "one"
    return is_one and wording.reported[index - 1] == "no"


def _kinds(word: str) -> list[tuple[str, str]]:
    if word in NEGATED:
        modal = NEGATED[word]
        return [("negation", "not"), *([("modal", modal)] if modal else [])]
    if word.endswith("'ll"):
        return [("modal", "will")]
    kinds = [(kind, word) for kind, table in _TABLES.items() if word in table]
    return kinds or ([("number", word)] if any(map(str.isdigit, word)) else [])


_TABLES = {"negation": NEGATIONS, "number": NUMBERS, "modal": MODALS, "condition": CONDITIONS}


def _names(wording: Wording, indexes: Sequence[int]) -> set[str]:
    return {wording.reported[index] for index in indexes if _is_name(wording, index)}


def _is_name(wording: Wording, index: int) -> bool:
    """Whether a word is printed as a name is: with a capital that its place does not ask for.

    Where the place asks for one, a word that could be a name counts as one:
    better a name too many than another person's name passed over.
    """
    word = wording.words[index]
    if not word.silent[:1].isupper() or wording.text.isupper():
        return False
    if word.reported in FUNCTION_WORDS | OPENERS:
        return _is_acronym(wording, index) and len(word.silent) > 1
    opens = index == 0 or _OPENS.search(wording.between(index)) is not None
    return not (opens and (word.reported.endswith(_NAMELESS_ENDINGS) or _kinds(word.reported)))
