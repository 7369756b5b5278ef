"""What counts as the same words: a text as words, each with its silent and its reported form.

Two folds, as the verification paper sets them out. The silent one undoes what
typesetting does to a word: composed or decomposed letters, kinds of apostrophe
and hyphen, soft hyphens, ligatures, letters as wide as an ideograph. The reported
one also undoes what an editor does: capitals, diacritics, hyphens of compounds,
British or American spelling, numerals written as words. What crosses a word's border ("cease
fire", "ceasefire") is seen by `indexer.wording.align`, which has both texts.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from indexer.wording import spelling

APOSTROPHES = "'’‘ʼ′`´＇‛ʹ"
HYPHENS = "‐‑‒–−﹣－-"
# Characters that are printed nowhere: soft hyphens, joiners, direction marks.
UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Marks that belong to the letter before them and that `\w` leaves out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_SIGN = r"[^\W_ʼʹ]"  # a letter or digit; to Unicode two of the apostrophes are letters
_RUN = rf"{_SIGN}+(?:[{_MARKS}{UNSEEN}]+{_SIGN}*)*"
_JOINT = rf"(?:[{APOSTROPHES}{HYPHENS}]|(?<=\d)[.,:/—](?=\d))"
_LETTER = rf"[^\W\d_ʼʹ][{_MARKS}]*"
_DOTTED = rf"{_LETTER}(?:\.{_LETTER})+(?!\w)(?:\.(?=[{APOSTROPHES}{HYPHENS}]\w))?"
# A word: a dotted abbreviation or a run of letters and digits, joined to others
# by apostrophes and hyphens, by dots and commas between digits. The signs of
# percent and of money are words: "$5" and "5" are not the same amount.
_WORD = re.compile(rf"(?:{_DOTTED}|{_RUN})(?:{_JOINT}[{UNSEEN}]*{_RUN})*|[%&$£€¥₹]")
_MINUS = re.compile(rf"(?<![\w—{HYPHENS}])[-−]\Z")

_UNSEEN = re.compile(f"[{UNSEEN}]")
_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_HYPHENS = str.maketrans(dict.fromkeys(f"{HYPHENS}—", "-"))
_LIGATURES = str.maketrans(spelling.LIGATURES)
_WIDE = str.maketrans({chr(ord(letter) + 0xFEE0): letter for letter in ascii_letters + digits})
_ACCENTS = re.compile("[\u0300-\u036f]")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?![\d,])")
_FIGURE = "-0123456789"
_CACHED_LENGTH = 40
_REMEMBERED_LENGTH = 2_000

Fold = Callable[[str], str]


# Tuples, like terms, because millions are made: a frozen dataclass takes three times as long to make.
class Word(NamedTuple):
    """One word as printed at `start` to `end` (characters, end exclusive), and its two folded forms.

    `silent` keeps case and spelling, `reported` does not; equal `reported`
    forms are the same word to a reader, equal `silent` forms to a typesetter.
    """

    printed: str
    start: int
    end: int
    silent: str
    reported: str


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order; everything between them is punctuation or space."""
    return _remembered(text) if len(text) <= _REMEMBERED_LENGTH else _words(text)


def _words(text: str) -> tuple[Word, ...]:
    found = []
    for match in _WORD.finditer(text):
        printed = match.group()
        start, end = match.span()
        if printed[0] in _FIGURE and _is_negative(text, start):
            start -= 1
            printed = text[start:end]
        silent, reported = _folds(printed) if len(printed) <= _CACHED_LENGTH else _fold(printed)
        found.append(tuple.__new__(Word, (printed, start, end, silent, reported)))
    return tuple(found)


# Of one page of quotations: each is read for its key, for its statement and for what matches in it.
_remembered = lru_cache(maxsize=256)(_words)


@lru_cache(maxsize=1 << 12)
def wording_key(text: str) -> str:
    """A digest (32 hexadecimal digits) equal for texts that differ by silent folds and punctuation only."""
    silent = "\n".join(word.silent for word in words(text))
    return hashlib.blake2b(silent.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _is_negative(text: str, start: int) -> bool:
    """Whether the figure at `start` has a minus sign, and not a dash, before it."""
    return (
        start > 0 and text[start - 1] in "-−" and _MINUS.search(text[max(0, start - 2) : start]) is not None
    )


def needed(one: str, other: str, folds: dict[str, Fold]) -> tuple[str, ...] | None:
    """The names of the folds without which `one` and `other` differ; None when they differ after all.

    Folds that can stand for one another are all named.
    """

    def same_without(left_out: str | None) -> bool:
        kept = [fold for name, fold in folds.items() if name != left_out]
        return apply(one, kept) == apply(other, kept)

    if not same_without(None):
        return None
    if one == other:
        return ()
    alone = tuple(name for name in folds if not same_without(name))
    return alone or tuple(name for name in folds if folds[name](one) != one or folds[name](other) != other)


def apply(text: str, folds: Iterable[Fold]) -> str:
    """`text` after `folds`, one after the other."""
    for fold in folds:
        text = fold(text)
    return text


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return _ACCENTS.sub("", unicodedata.normalize("NFD", word)).translate(spelling.LETTERS)


def _closed(word: str) -> str:
    return word if word[:1] in _FIGURE else word.replace("-", "")


def _undotted(word: str) -> str:
    return word if word[:1] in _FIGURE else word.replace(".", "")


def _numeral(word: str) -> str:
    if word[:1] in _FIGURE:
        return _GROUPED.sub(lambda figure: figure.group().replace(",", ""), word)
    return spelling.SYMBOLS.get(word) or spelling.NUMERALS.get(_closed(word), word)


def _american(word: str) -> str:
    if word in spelling.PAIRS:
        return spelling.PAIRS[word]
    if len(word) <= _CACHED_LENGTH and ("ur" in word or "ll" in word or "ys" in word):
        for pattern, american in spelling.RULES:
            word = pattern.sub(american, word)
    if "is" in word and (match := spelling.ISE.match(word)) and match[1] not in spelling.ALWAYS_ISE:
        return f"{match[1]}iz{match[2]}"
    return word


# Both folds as named steps; the order is that in which they are applied.
SILENT: dict[str, Fold] = {
    "unseen characters": lambda word: _UNSEEN.sub("", word),
    "apostrophes": lambda word: word.translate(_APOSTROPHES),
    "dashes": lambda word: word.translate(_HYPHENS),
    "ligatures": lambda word: word.translate(_LIGATURES),
    "wide characters": lambda word: word.translate(_WIDE),
    "Unicode composition": lambda word: unicodedata.normalize("NFC", word),
}
REPORTED: dict[str, Fold] = {
    "capitals": str.lower,
    "diacritics": _plain,
    "compounds": _closed,
    "punctuation": _undotted,
    "numerals": _numeral,
    "spelling": _american,
}


def silent_folds_between(one: Word, other: Word) -> tuple[str, ...]:
    """The names of the silent folds between two words whose silent forms agree."""
    return needed(one.printed, other.printed, SILENT) or ()


def folds_between(one: Word, other: Word) -> tuple[str, ...]:
    """The names of the reported folds between two words whose reported forms agree."""
    # Only lower case is spelt in the tables, so capitals are compared on their own.
    left, right = one.silent.lower(), other.silent.lower()
    first = one.silent[:1], other.silent[:1]
    capitals = first[0].isupper() != first[1].isupper() and all(map(str.isalpha, first))
    capitals = capitals or (left == right and one.silent != other.silent)
    return (("capitals",) if capitals else ()) + (needed(left, right, REPORTED) or ())


def _fold(printed: str) -> tuple[str, str]:
    plain = printed.isascii() and "`" not in printed
    silent = printed if plain else apply(printed, SILENT.values())
    return silent, apply(silent, REPORTED.values())


_folds = lru_cache(maxsize=1 << 16)(_fold)
