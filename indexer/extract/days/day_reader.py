"""Reading days: every stretch of a line that tells a day or a time."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from indexer.extract.days.days import (
    DETERMINERS,
    DayWords,
    days_before,
    is_bound,
    is_held,
    is_idle,
    is_owned,
    is_spanned,
    is_told_in,
    names_occasion,
    weekday_before,
)
from indexer.extract.days.months import day_number, read_figures, read_month
from indexer.extract.language import times
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import Line


def days_in(line: Line, published: datetime.date | None) -> tuple[DayWords, ...]:
    """The days and times that a line tells, in order, counted from the day of publication."""
    found: list[DayWords] = []
    done = 0
    readers = _WORDS if _LASTS.isdisjoint(line.lower) else _READERS
    for place in [at for at, word in enumerate(line.lower) if word in readers or word[0] in _DIGITS]:
        if place < done:
            continue
        day = readers.get(line.lower[place], read_figures)(line, place, published)
        if day is not None and day.first >= done:
            found.append(day)
            done = day.last
    return tuple(found)


# --- Weekdays --------------------------------------------------------------------------------------


def _weekday(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`on Thursday`, `a Thursday interview`, `Thursday, March 3`, `Thursday of last week`."""
    lower = line.lower
    lead = lower[place - 1] if place else ""
    if not line.words[place][0].isupper() or lead in times.NAMED_DAYS or _is_title(line, place):
        return None
    if is_spanned(line, place) and not _counts_after(line, place):
        return None
    first = place - 1 if lead in times.LEADS else place
    full = _month_behind(line, place + 1, published)
    if full is not None:
        return DayWords(first, full.last, full.date)
    behind = 3 if lower[place + 1 : place + 4] == ["of", "last", "week"] else 0
    behind = behind or (2 if lower[place + 1 : place + 3] == ["last", "week"] else 0)
    date = weekday_before(w.WEEKDAYS[lower[place]], published, last=lead == "last", last_week=behind > 0)
    last = place + 1 + behind
    return DayWords(first, last, date, bound=is_bound(line, first, place, last))


def _counts_after(line: Line, place: int) -> bool:
    """`from Monday's hearing`, `since Sunday, when he wrote`, and `By Thursday` at the head of a sentence."""
    if line.lower[place - 1] == "by":
        return line.opens_sentence(place - 1)
    return is_held(line, place + 1) or "when" in line.lower[place + 1 : place + 4]


def _is_title(line: Line, place: int) -> bool:
    """`the Sunday Times`, `Saturday Night Live`, `The Sun.`: a name."""
    following = line.words[place + 1 : place + 3]
    paper = bool(following) and following[0][0].isupper() and following[0].lower() in times.PAPERS
    night = len(following) > 1 and following[0] == "Night" and following[1][0].isupper()
    return paper or night or (line.words[place].endswith(".") and line.lower[place - 1 : place] == ["the"])


def _month_behind(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """The month and day behind a weekday: `, March 3`, `3 March`, `the 3rd of March`."""
    for ahead in range(place, min(place + 5, len(line.lower))):
        if line.lower[ahead] in w.MONTHS:
            found = read_month(line, ahead, published)
            return found if found and found.kind == "day" and found.first <= place + 2 else None
        if line.lower[ahead] not in (",", "(", "the", "of") and not day_number(line.words[ahead]):
            return None
    return None


# --- Phrases ---------------------------------------------------------------------------------------


def _phrase(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """Any phrase of the tables that begins here."""
    if tuple(line.lower[place : place + 2]) not in _PAIRS and line.lower[place] not in _LONE:
        return None
    for back, phrases in times.DAYS_BACK.items():
        if last := _end(line, place, phrases):
            idle = is_idle(line, place, last) or line.lower[place - 1 : place] in _OWNERS
            return DayWords(place, last, days_before(published, back), bound=idle)
    if last := _end(line, place, times.SAME_DAY):
        told = "same" in line.lower[place:last] and line.lower[last : last + 1]
        other = told in (["that"], ["as"], ["of"], ["when"])
        return DayWords(place, last, None, "time" if other else "same")
    if last := _end(line, place, times.NO_DAY):
        again = line.lower[last : last + 1] in (["again"], ["more"])
        return DayWords(place, last, None, "time", again or is_owned(line, last))
    return None


def _end(line: Line, place: int, phrases: times.Phrases) -> int:
    """Where the longest phrase that begins at a place ends; 0 where none does."""
    words = tuple(line.lower[place : place + _LONGEST])
    for phrase in (*phrases.get(words[:2], ()), *phrases.get(words[:1], ())):
        if words[: len(phrase)] == phrase:
            return place + len(phrase)
    return 0


def _former(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`an earlier hearing`, `her last interview`: another day, which is not told."""
    found = (_apart if line.lower[place] in times.APART else _phrase)(line, place, published)
    if found is not None or not place or line.lower[place - 1] not in DETERMINERS:
        return found
    noun = next(
        (at for at in range(place + 1, min(place + 4, len(line.lower))) if is_told_in(line.lower[at])), 0
    )
    return DayWords(place, noun + 1, None, "time") if noun and names_occasion(line, place + 1) else None


def _then(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`he said then`, `she told me then`: the day told last."""
    following = line.lower[place + 1 : place + 2]
    if following and following != ["that"] and following[0][0].isalnum():
        return None
    said = any(word in w.CUES for word in line.lower[max(0, place - 2) : place])
    return DayWords(place, place + 1, None, "same") if said else None


def _apart(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`two days ago`, `three years earlier`, `an hour later`, `years ago`; else `earlier this week`."""
    lower = line.lower
    unit = lower[place - 1].removesuffix("s") if place else ""
    if unit not in times.UNITS and unit not in times.CLOCK_UNITS:
        return _phrase(line, place, published)
    first = place - 1
    while first and place - first < 4 and (lower[first - 1] in times.QUANTITIES or _count(lower[first - 1])):
        first -= 1
    if unit in times.CLOCK_UNITS:
        return DayWords(first, place + 1, None, "time" if lower[place] == "before" else "same")
    count = _count(lower[first]) if unit == "day" and first == place - 2 else None
    if count and lower[place] != "later" and not _leads_on(line, place):
        return DayWords(first, place + 1, days_before(published, count))
    return DayWords(first, place + 1, None, "time")


def _leads_on(line: Line, place: int) -> bool:
    """`two days before the vote`: counted from something else."""
    following = line.lower[place + 1 : place + 2]
    return line.lower[place] == "before" and bool(following) and following[0][0].isalnum()


def _count(word: str) -> int | None:
    return times.COUNTS.get(word) or (int(word) if word.isdecimal() and len(word) < 3 else None)


def _when_young(line: Line, place: int, published: datetime.date | None) -> DayWords | None:
    """`when she was nineteen`: a time in somebody's life."""
    if line.lower[place + 1 : place + 3] not in _WHEN_WAS:
        return None
    age = "".join(line.lower[place + 3 : place + 4])
    young = _count(age) or age in ("young", "little") or age.endswith(("teen", "ty"))
    return DayWords(place, place + 4, None, "time") if young else None


_OWNERS = tuple([word] for word in w.POSSESSIVES)
_WHEN_WAS = (["he", "was"], ["she", "was"], ["i", "was"], ["they", "were"])
_TABLES: tuple[times.Phrases, ...] = (*times.DAYS_BACK.values(), times.SAME_DAY, times.NO_DAY)
_PAIRS = frozenset(start for table in _TABLES for start in table)
_LONE = frozenset(start[0] for start in _PAIRS if len(start) == 1)
_LONGEST = 6
_DIGITS = frozenset("0123456789")
_LASTS = frozenset(phrase[-1] for table in _TABLES for rows in table.values() for phrase in rows)
"""The last words of all phrases: a line without any holds none."""
_Reader = Callable[[Line, int, datetime.date | None], DayWords | None]
_WORDS: dict[str, _Reader] = {
    **dict.fromkeys(times.APART, _apart),
    **dict.fromkeys(times.FORMER, _former),
    **dict.fromkeys(w.WEEKDAYS, _weekday),
    **dict.fromkeys(w.MONTHS, read_month),
    "when": _when_young,
    "then": _then,
}
_READERS: dict[str, _Reader] = {**{start[0]: _phrase for start in _PAIRS}, **_WORDS}
