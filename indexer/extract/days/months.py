"""Months and figures: `on June 3`, `the 3rd of June`, `in June`, `an e-mail from 2022`, `12/03/2025`."""

from __future__ import annotations

import datetime

from indexer.extract.days.days import (
    DETERMINERS,
    DayWords,
    date_of,
    is_bound,
    is_dated,
    is_owned,
    is_soon,
    is_spanned,
    is_told_before,
    is_told_in,
    latest,
    names_occasion,
)
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import Line

_NEAR = 60
"""How many days back a day in figures is taken for the nearer of its two readings."""


def read_month(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """A month and its day, with the year or without; a month alone, which tells no day."""
    if not line.words[place][0].isupper():
        return None
    found = _day_and_month(line, place)
    if found is None:
        return _alone(line, place)
    first, last, number, year = found
    first -= 1 if first and line.lower[first - 1] == "the" and first < place else 0
    if is_spanned(line, first) and not is_told_before(line, first - 1):
        return None
    bound = is_bound(line, first, first, last)
    first -= 1 if first and line.lower[first - 1] == "on" else 0
    month = w.MONTHS[line.lower[place]]
    if year is None and not _is_past(line, first) and is_soon(month, number, published):
        return DayWords(first, last, None, bound=True)
    return DayWords(first, last, latest(year, month, number, published), bound=bound)


def _is_past(line: Line, first: int) -> bool:
    """Whether a day is of what has been said or sent: `wrote on 20 March`, `sent on 20 March`."""
    word = line.lower[first - 1] if first else ""
    return word in times.PUBLISHED or is_told_in(word) or (word in w.CUES and w.CUE_BASE[word] != word)


def _day_and_month(line: Line, place: int) -> tuple[int, int, int, int | None] | None:
    """The tokens of `June 3, 2025`, `3 June 2025` or `3rd of June`, the number and the year."""
    words = line.words
    after = words[place + 1 : place + 4]
    if number := day_number(after[0]) if after else None:
        skip = 1 if after[1:2] == [","] else 0
        year = _year(after[1 + skip]) if len(after) > 1 + skip else None
        return place, place + 2 + (skip + 1 if year else 0), number, year
    back = 2 if place > 1 and line.lower[place - 1] == "of" else 1
    number = day_number(words[place - back]) if place >= back else None
    if number is None:
        return None
    year = _year(after[0]) if after else None
    return place - back, place + (2 if year else 1), number, year


def _alone(line: Line, place: int) -> DayWords | None:
    """`in March`, `in early March 2021`, `at the end of March`, `an entry from May`, `a March interview`."""
    lower = line.lower
    last = place + (2 if place + 1 < len(lower) and _year(line.words[place + 1]) else 1)
    lead = lower[place - 1] if place else ""
    if lead in times.MONTH_LEADS:
        first = place - (2 if place > 1 and lower[place - 2] == "in" else 1)
        return DayWords(first, last, None, "time", is_owned(line, last))
    if lead == "of" and place > 1 and lower[place - 2] in times.PARTS_OF_MONTHS:
        return DayWords(place - 2, last, None, "time")
    if is_dated(line, place) or (lead in DETERMINERS and names_occasion(line, last)):
        return DayWords(place, last, None, "time")
    return None


def read_figures(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """A year or decade, which tells no day, or a day in figures."""
    word = line.words[place]
    if len(word) in (4, 5) and word[:2] in ("19", "20") and word[:4].isdecimal() and word[4:] in ("", "s"):
        return _year_alone(line, place)
    return _numeric(line, place, published)


def _year_alone(line: Line, place: int) -> DayWords | None:
    """`in 2019`, `in the 1990s`, `in a 2019 speech`, `an e-mail from 2022`."""
    lower = line.lower
    if lower[max(0, place - 1) : place] == ["in"]:
        return DayWords(place - 1, place + 1, None, "time")
    if lower[max(0, place - 2) : max(0, place - 1)] in (["in"], ["during"]):
        return DayWords(place - 2 if lower[place].endswith("s") else place, place + 1, None, "time")
    described = place > 0 and lower[place - 1] in DETERMINERS and names_occasion(line, place + 1)
    return DayWords(place, place + 1, None, "time") if described or is_dated(line, place) else None


def _numeric(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`2025-03-12`, `12.03.2025`, `12/03/2025`: where two readings are possible, the one near publication."""
    parts, last = line.words[place].replace(".", "-").split("-"), place + 1
    if line.words[place + 1 : place + 4 : 2] == ["/", "/"]:
        parts, last = line.words[place : place + 5 : 2], place + 5
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    first = place - 1 if place and line.lower[place - 1] == "on" else place
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return DayWords(first, last, date_of(one, two, three))
    return DayWords(first, last, _one_reading(one, two, three, published)) if len(parts[2]) == 4 else None


def _one_reading(one: int, two: int, year: int, published: datetime.date | None) -> datetime.date | None:
    readings = {date for date in (date_of(year, two, one), date_of(year, one, two)) if date}
    near = [date for date in readings if published and 0 <= (published - date).days <= _NEAR]
    chosen = near if len(near) == 1 else list(readings)
    return chosen[0] if len(chosen) == 1 else None


def day_number(word: str) -> int | None:
    """The number of `3`, `3rd` or `21st`, if a month has so many days."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _year(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) == 4 and word[:2] in ("19", "20") else None
