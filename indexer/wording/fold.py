"""What counts as the same words: a text as words, each with its silent and its reported form.

Two folds, as the verification paper sets them out. The silent one undoes what
typesetting does to a word: composed or decomposed letters, kinds of apostrophe
and hyphen, soft hyphens, ligatures. The reported one also undoes what an
editor does: capitals, diacritics, hyphens of compounds, British or American
spelling, numerals written as words. What crosses a word's border ("cease
fire", "ceasefire") is seen by `indexer.wording.align`, which has both texts.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from indexer.wording import spelling

APOSTROPHES = "'’‘ʼ′`´＇‛ʹ"
HYPHENS = "‐‑‒–−﹣－-"
# Characters that are printed nowhere: soft hyphens, joiners, direction marks.
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# Marks that belong to the letter before them and that `\w` leaves out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_RUN = rf"[^\W_]+(?:[{_MARKS}{UNSEEN}]+[^\W_]*)*"
_JOINT = rf"(?:[{APOSTROPHES}{HYPHENS}]|(?<=\d)[.,:/](?=\d))"
_DOTTED = rf"[^\W\d_](?:\.[^\W\d_])+(?!\w)(?:\.(?=[{APOSTROPHES}{HYPHENS}]\w))?"
# A word: a dotted abbreviation or a run of letters and digits, joined to others
# by apostrophes and hyphens, by dots and commas between digits. The signs of
# percent and of money are words: "$5" and "5" are not the same amount.
_WORD = re.compile(rf"(?:{_DOTTED}|{_RUN})(?:{_JOINT}{_RUN})*|[%&$£€¥₹]")
_MINUS = re.compile(rf"(?<![\w—{HYPHENS}])[-−]\Z")

_SILENT = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-") | spelling.LIGATURES)
_UNSEEN = re.compile(f"[{UNSEEN}]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?![\d,])")
_CACHED_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Word:
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
    found = []
    for match in _WORD.finditer(text):
        printed = match.group()
        start, end = match.span()
        if printed[0] in "0123456789" and _is_negative(text, start):
            start -= 1
            printed = text[start:end]
        silent, reported = _folds(printed) if len(printed) <= _CACHED_LENGTH else _fold(printed)
        found.append(Word(printed, start, end, silent, reported))
    return tuple(found)


def wording_key(text: str) -> str:
    """A digest (32 hexadecimal digits) equal for texts that differ by silent folds and punctuation only."""
    silent = "\n".join(word.silent for word in words(text))
    return hashlib.blake2b(silent.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _is_negative(text: str, start: int) -> bool:
    """Whether the figure at `start` has a minus sign, and not a dash, before it."""
    return (
        start > 0 and text[start - 1] in "-−" and _MINUS.search(text[max(0, start - 2) : start]) is not None
    )


def _fold(printed: str) -> tuple[str, str]:
    silent = _silent(printed)
    return silent, _reported(silent)


_folds = lru_cache(maxsize=1 << 16)(_fold)


def _silent(printed: str) -> str:
    if printed.isascii():
        return printed.replace("`", "'") if "`" in printed else printed
    return unicodedata.normalize("NFC", _UNSEEN.sub("", printed).translate(_SILENT))


def _reported(silent: str) -> str:
    if silent in spelling.SYMBOLS:
        return spelling.SYMBOLS[silent]
    word = _without_accents(silent.casefold())
    if word[0] in "-0123456789":
        return _GROUPED.sub(lambda figure: figure.group().replace(",", ""), word)
    closed = word.replace("-", "").replace(".", "")
    return spelling.NUMERALS.get(closed) or _american(closed)


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return _ACCENTS.sub("", unicodedata.normalize("NFD", word)).translate(spelling.LETTERS)


def _american(word: str) -> str:
    if word in spelling.PAIRS:
        return spelling.PAIRS[word]
    if ("ur" in word or "ll" in word or "ys" in word) and len(word) <= _CACHED_LENGTH:
        for pattern, american in spelling.RULES:
            word = pattern.sub(american, word)
    if "is" in word and (match := spelling.ISE.match(word)) and match[1] not in spelling.ALWAYS_ISE:
        return f"{match[1]}iz{match[2]}"
    return word
