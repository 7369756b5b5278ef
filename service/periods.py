"""Counting what is found by year, month or day: as finely as makes no more periods than can be looked at."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from indexer.index.engine import Reader
from indexer.index.query import Interval
from service.parameters import Question
from service.query import between
from service.search import find_quotes
from service.shapes.quotations import PeriodRecord

_MOST_DAYS, _MOST_MONTHS = 45, 36
_TRIES = 3  # from years to months to days

Days = tuple[datetime.date, datetime.date]


def likely_interval(reader: Reader, question: Question) -> Interval:
    """The interval that what is found will want, told before it is found, from the time asked for."""
    held = reader.holdings()
    days = span([question.since or held.first, question.until or held.last])
    return _finest(days) if days else "month"


def count_periods(
    reader: Reader, question: Question, counted: list[PeriodRecord], also: Iterable[str | None] = ()
) -> tuple[Interval, list[PeriodRecord]]:
    """How many are found in each year, month or day, and which of the three it is.

    `counted`: by the question's own interval, which stays if it is right for the time from the first to the
    last of them, and of `also`. Counts by another are asked for again: a statement that is printed on two
    days of a month counts once in the month. Raises QueryError.
    """
    interval, also = question.histogram or "month", list(also)
    for _ in range(_TRIES):
        days = span([*(one["period"] for one in counted), *also])
        wanted = _finest(days) if days and counted else interval
        if wanted == interval:
            break
        asked = replace(question, histogram=wanted, facets=(), limit=0, offset=0)
        interval, counted = wanted, find_quotes(reader, asked).histogram
    return interval, counted


def span(periods: Iterable[str | None]) -> Days | None:
    """The first and the last day of all these years, months and days; what is none is passed over."""
    ends = [end for period in periods if period for end in _ends(period)]
    return (min(ends), max(ends)) if ends else None


def _ends(period: str) -> tuple[datetime.date, ...]:
    try:
        dates = between(period, period)
    except ValueError:
        return ()
    return tuple(datetime.date.fromisoformat(end) for end in (dates.first, dates.last) if end)


def _finest(days: Days) -> Interval:
    first, last = days
    if (last - first).days < _MOST_DAYS:
        return "day"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return "month" if months <= _MOST_MONTHS else "year"
