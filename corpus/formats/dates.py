"""Dates as documents write them -> ISO 8601, no more precise than they are."""

from __future__ import annotations

import datetime
import re

from corpus.formats.words import MONTHS

_EARLIEST = 1600
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:(?:T|t|\s+)(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII)
_LOOSE = re.IGNORECASE | re.ASCII
_CLOCK = re.compile(
    r"\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\b\.?)?(?:\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)(?!\w))?", _LOOSE
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", _LOOSE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+({_MONTH})\.?,?[\s-]+(\d{{4}})\b", _LOOSE)
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?!\d)", _LOOSE)
_LONGEST = 80


def iso_date(written: str) -> str | None:
    """A day or a moment in ISO 8601, or None when `written` is no date.

    "2023-10-27 20:02" -> "2023-10-27T20:02"; "27 October 2023" -> "2023-10-27".
    A zone is kept, never converted: the day stays the one printed. Numbers
    alone (03/04/2023) are ambiguous between countries, hence no date.
    """
    text = written.strip()
    if not text or len(text) > _LONGEST:
        return None
    if whole := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        day = _day(whole[1], whole[2], whole[3])
        return _moment(day, whole[4], whole[5], whole[6], whole[7])
    return _worded(text)


def day_in_address(url: str) -> str | None:
    """The day that an address names in its path (/2023/10/27/, /2023/oct/27/, -2023-10-27), or None."""
    named = _IN_ADDRESS.search(url)
    if not named:
        return None
    month = str(MONTHS.get(named[2].lower(), named[2]))
    return _day(named[1], month, named[3]) if month.isdecimal() else None


def _worded(text: str) -> str | None:
    if month_first := _MONTH_FIRST.search(text):
        month, day, year = month_first.groups()
    elif day_first := _DAY_FIRST.search(text):
        day, month, year = day_first.groups()
    else:
        return None
    clock = _CLOCK.search(text)
    hour = _hour(clock[1], clock[4]) if clock else None
    minute, second, zone = (clock[2], clock[3], clock[5]) if clock else (None, None, None)
    return _moment(_day(year, str(MONTHS[month.lower()]), day), hour, minute, second, zone)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date.isoformat() if date.year >= _EARLIEST else None


def _hour(hour: str, half: str | None) -> str:
    twelve = int(hour) % 12 + 12 * (half.lower() == "p") if half else int(hour)
    return f"{twelve:02}"


def _moment(
    day: str | None, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    """The day with its time of day; the day alone where there is no time or an impossible one."""
    if day is None or hour is None or minute is None:
        return day
    moment = f"{day}T{hour}:{minute}" + (f":{second}" if second else "") + _zone(zone)
    try:
        datetime.datetime.fromisoformat(moment)
    except ValueError:
        return day
    return moment


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
