"""When it was said: a bar for each year, month or day, and spells of time, on one axis."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.index.query import DIGITS, Interval
from service.pages.asked import address
from service.periods import Days, span
from service.shapes.quotations import PeriodRecord

_DAYS: dict[Interval, int] = {"year": 366, "month": 31, "day": 1}  # at most
_HIGH = 100.0
_LEAST_HIGH = 3.0  # what is once must still be seen
_LEAST_WIDE = 0.012  # of the axis


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from the first to the last of some periods, each as wide as any other whatever its days."""

    interval: Interval
    first: datetime.date
    last: datetime.date

    @property
    def length(self) -> int:
        """How many periods there are."""
        return self.place(self.last) + 1

    @property
    def ends(self) -> tuple[str, str]:
        """The first and the last period, ISO 8601."""
        digits = DIGITS[self.interval]
        return self.first.isoformat()[:digits], self.last.isoformat()[:digits]

    def place(self, day: datetime.date) -> int:
        """The number of the period that holds a day, from 0; outside the axis, less or more."""
        return self._number(day) - self._number(self.first)

    def point(self, day: datetime.date) -> float:
        """Where a day begins, in periods from the axis's beginning."""
        if self.interval == "day":
            return self.place(day)
        start = day.replace(day=1) if self.interval == "month" else day.replace(month=1, day=1)
        return self.place(day) + (day - start).days / _DAYS[self.interval]

    def _number(self, day: datetime.date) -> int:
        if self.interval == "day":
            return day.toordinal()
        return day.year * 12 + day.month if self.interval == "month" else day.year


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: its number on the axis, how many were said in it, how high it stands, where it leads."""

    period: str
    at: int
    count: int
    height: float
    url: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars on an axis, in order, without the empty ones."""

    axis: Axis
    bars: tuple[Bar, ...]

    @property
    def most(self) -> Bar:
        """The highest bar, the first of equals."""
        return max(self.bars, key=lambda bar: bar.count)


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of the axis, in periods: where it begins and how long it is."""

    at: float
    length: float


def lay_axis(
    interval: Interval, counted: Sequence[PeriodRecord], also: Sequence[str | None] = ()
) -> Axis | None:
    """The axis of all these; None where one period holds all, which no picture tells better."""
    days: Days | None = span([*(one["period"] for one in counted), *also])
    axis = Axis(interval, *days) if days else None
    return axis if axis and axis.length > 1 else None


def draw(axis: Axis | None, counted: Sequence[PeriodRecord], args: Mapping[str, Any]) -> Timeline | None:
    """A bar for each period with something in it. `args`: what the page was asked; a bar narrows that."""
    places = [(one, days) for one in counted if (days := span([one["period"]]))]
    if axis is None or not places:
        return None
    most = max(one["count"] for one, _ in places)
    bars = tuple(
        Bar(
            period=one["period"],
            at=axis.place(days[0]),
            count=one["count"],
            height=max(_LEAST_HIGH, round(_HIGH * one["count"] / most, 1)),
            url=address({**args, "from": one["period"], "to": one["period"]}),
        )
        for one, days in places
    )
    return Timeline(axis, bars)


def spell(axis: Axis, first: str | None, last: str | None) -> Spell | None:
    """What of the axis lies between two days, both included; None where nothing does, or no day is known."""
    days = span([first, last])
    if days is None or axis.point(days[0]) >= axis.length or axis.place(days[1]) < 0:
        return None
    least = _LEAST_WIDE * axis.length
    start = min(max(0.0, axis.point(days[0])), axis.length - least)
    end = min(axis.length, axis.point(days[1]) + 1 / _DAYS[axis.interval])
    return Spell(round(start, 3), round(max(end - start, least), 3))
