"""Tables of how a phrase can be dressed or changed, apart from those that verification itself reads."""

from __future__ import annotations

import re
from collections.abc import Callable

from indexer.wording.classes import CONDITIONS, FUNCTION_WORDS, MODALS, NEGATED, NEGATIONS, NUMBERS
from indexer.wording.fold import Word

_WORDED = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMERALS = {word: str(value) for value, word in enumerate(_WORDED) if value > 1} | {
    str(value): word for value, word in enumerate(_WORDED) if value > 1
}
_SPELT = (
    "color/colour labor/labour defense/defence center/centre honor/honour favor/favour neighbor/neighbour"
    " organize/organise realize/realise recognize/recognise traveling/travelling theater/theatre"
    " behavior/behaviour"
)
SPELLINGS = {
    one: other
    for pair in _SPELT.split()
    for here, there in [pair.split("/")]
    for one, other in ((here, there), (there, here))
}
NOT = frozenset(("not", "never"))
NEGATABLE = frozenset(
    "is are was were will would can could should has have must may might do does did".split()
)
_MODALS = ("will", "would", "can", "could", "should", "must", "may", "might")
_FIGURE = re.compile(r"\d+(?:,\d{3})*\Z")
_OPENS = re.compile(r"(?:\A|[.!?:;\"“”\n—–-])\s*\Z")

DRESSES: tuple[Callable[[str], str], ...] = (
    lambda text: f"“{text}”",
    lambda text: f'"{text}"',
    lambda text: f"‘{text}’",
    lambda text: f"«{text}»",
    lambda text: text.replace(" ", "  ", 2),
    lambda text: text.replace(" ", "\u00a0", 1),
    lambda text: text.replace(" ", "\n", 3),
    lambda text: f"{text}.",
    lambda text: text.replace("'", "’") if "'" in text else text.replace("’", "'"),
    lambda text: text.replace(" – ", " — ") if " – " in text else text.replace("—", "--"),
    lambda text: f"{text[:3]}\u00ad{text[3:]}",
    lambda text: f"...{text}",
    lambda text: f"{text} …",
)


def other_number(printed: str) -> list[str]:
    """Numbers that a number can be changed into, written alike."""
    if printed in _WORDED[2:]:
        return [word for word in _WORDED[2:] if word != printed]
    if _FIGURE.fullmatch(printed):
        value = int(printed.replace(",", ""))
        return [f"{value + step:,}" if "," in printed else str(value + step) for step in (1, 2, 10)]
    return []


def other_modal(printed: str) -> list[str]:
    """Modal verbs that a modal verb can be changed into."""
    return [word for word in _MODALS if word != printed] if printed in _MODALS else []


def turns_sense(word: Word) -> bool:
    """Whether the coming or going of a word is told by more than its absence."""
    tables = NEGATIONS | MODALS | CONDITIONS | NUMBERS
    return (
        word.reported in tables
        or word.reported in NEGATED
        or any(map(str.isdigit, word.reported))
        or word.reported.endswith("'ll")
    )


def opens_sentence(text: str, place: int) -> bool:
    """Whether a word at this character has its capital from its place."""
    return _OPENS.search(text[:place]) is not None


def is_common(reported: str) -> bool:
    """Whether a word is of a closed class."""
    return reported in FUNCTION_WORDS
