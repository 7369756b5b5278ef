"""The phrase to verify, read in up to two ways: as it stands, and with its editor's marks understood."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.wording.align import Wording, weight
from indexer.wording.difference import Span
from service.verify.thresholds import LONGEST_PHRASE, SHORT_CLOSED_PHRASE, SHORT_PHRASE

_ELLIPSIS = r"[\[(]\s?(?:…|\.(?:\s?\.){2,3})\s?[\])]|…|\.(?:\s?\.){2,}"
_LETTER = r"\[\w\](?=\w)"
_BRACKETS = r"\[(?!\s*sic\s*\])[^\[\]]{1,300}\]"
_MARK = re.compile(f"(?P<letter>{_LETTER})|(?P<ellipsis>{_ELLIPSIS})|(?P<brackets>{_BRACKETS})")
# Stands for the brackets of "[T]he": it folds away, so that the word is whole and takes up all of "[T]he".
_SOFT_HYPHEN = "\u00ad"


class UncheckablePhrase(ValueError):
    """There is nothing to compare in this phrase, or too much; the message says which."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a phrase.

    `breaks` are indexes of words before which the phrase itself says that words
    are left out or put in other words; `lettered` of words with a bracketed
    letter; `inserted` are the editor's own words, from inside the brackets.
    """

    wording: Wording
    breaks: frozenset[int] = frozenset()
    lettered: frozenset[int] = frozenset()
    inserted: tuple[Span, ...] = ()

    @property
    def declared(self) -> frozenset[int]:
        """Indexes of words before which punctuation is the editor's, not the source's."""
        return self.breaks | self.lettered


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as given, as it reads plainly and, when it has an editor's marks, with those understood."""

    text: str
    plain: Reading
    marked: Reading | None

    @classmethod
    def read(cls, text: str) -> Phrase:
        """Read a phrase. Raises UncheckablePhrase when it has no words or more than `LONGEST_PHRASE`."""
        plain = Wording.of(text)
        if not plain.words:
            raise UncheckablePhrase("There are no words in this phrase.")
        if len(plain.words) > LONGEST_PHRASE:
            raise UncheckablePhrase(
                f"This phrase has {len(plain.words):,} words; the most is {LONGEST_PHRASE:,}."
                " A longer text can be checked as a draft."
            )
        return cls(text, Reading(plain), _read_marks(text))

    @property
    def length(self) -> int:
        """How many words the phrase has."""
        return len(self.plain.wording.words)

    @property
    def is_closed(self) -> bool:
        """Whether there is little in it but a few closed-class words."""
        telling = any(weight(word) == 1 for word in self.plain.wording.reported)
        return not telling and self.length < SHORT_CLOSED_PHRASE

    @property
    def is_short(self) -> bool:
        """Whether its words stand in too many sentences to tell which."""
        return self.length < SHORT_PHRASE or self.is_closed


def _read_marks(text: str) -> Reading | None:
    """The phrase without what its editor put in; None when there are no marks or nothing else."""
    found = list(_MARK.finditer(text))
    if not found:
        return None
    wording = Wording.of("".join(_masked(text, found)))
    if not wording.words:
        return None
    letters = [mark.start() for mark in found if mark["letter"]]
    gaps = [mark.start() for mark in found if not mark["letter"]]
    return Reading(
        wording,
        breaks=frozenset(_index_at(wording, gap) for gap in gaps),
        lettered=frozenset(_index_at(wording, letter) for letter in letters),
        inserted=tuple(
            Span(mark.start() + 1, mark.end() - 1, mark.group()[1:-1]) for mark in found if mark["brackets"]
        ),
    )


def _masked(text: str, found: list[re.Match[str]]) -> Iterator[str]:
    """The text, character for character, with spaces in place of the editor's marks and words."""
    end = 0
    for mark in found:
        yield text[end : mark.start()]
        if mark["letter"]:
            yield f"{mark.group()[1]}{_SOFT_HYPHEN * 2}"
        else:
            yield " " * len(mark.group())
        end = mark.end()
    yield text[end:]


def _index_at(wording: Wording, place: int) -> int:
    """The index of the first word at or after a character."""
    return bisect_left(wording.words, place, key=lambda word: word.start)
