"""Whether two names can be one speaker's: lenient, and the same every time."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.wording.fold import words

# Words before a name that are no part of it. Those that begin the names of bodies as well ("Justice
# Department", "General Assembly") are left out.
_TITLES = frozenset(
    """
    the mr mrs ms miss mx dr prof professor sir dame lord lady madam rev reverend hon president prime minister
    premier chancellor senator sen congressman congresswoman representative rep governor gov mayor secretary
    ambassador judge gen colonel col major captain capt lieutenant lt sergeant sgt chairman chairwoman king
    queen prince princess pope cardinal bishop spokesman spokeswoman spokesperson
    """.split()
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def same_speaker(asked: str, name: str | None, aliases: Iterable[str] = ()) -> bool:
    """Whether `asked` can be the speaker called `name`, or by one of the `aliases`.

    A surname stands for a full name, an initial for a first name; two first
    names that differ are two people. An alias of one word answers only to
    itself: half the world is called Smith.
    """
    wanted = name_words(asked)
    if not wanted or not name:
        return False
    if _agree(wanted, name_words(name)):
        return True
    others = (name_words(alias) for alias in aliases)
    return any(other == wanted or (len(other) > 1 and _agree(wanted, other)) for other in others)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles; with them where nothing else is left."""
    folded = [word.reported.removesuffix("'s") for word in words(name)]
    first, last = 0, len(folded)
    while first < last and folded[first] in _TITLES:
        first += 1
    while last > first + 1 and folded[last - 1] in _SUFFIXES:
        last -= 1
    return tuple(folded[first:last] or folded)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name can be short for the longer."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    if long[-len(short) :] == short:
        return True
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    first, full = short[0], long[0]
    return first == full or (1 in (len(first), len(full)) and first[0] == full[0])
