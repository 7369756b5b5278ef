"""ISO 8601 days and moments, as precise as an article gives them, in the ways other formats need."""

from __future__ import annotations

import datetime
import re

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=T|$)", re.ASCII)


def date_parts(iso: str | None) -> tuple[int, ...]:
    """Year, month and day as far as the date tells them; nothing for what is no date."""
    match = _DAY.match(iso or "")
    parts = tuple(int(part) for part in match.groups() if part) if match else ()
    try:
        datetime.date(*(*parts, 1, 1)[:3])
    except (TypeError, ValueError):
        return ()
    return parts


def moment(iso: str | None) -> str | None:
    """The RFC 3339 moment in UTC, so that moments sort as texts; None for what is no date.

    Of a day, month or year it is the first second; a time without a zone is taken for UTC.
    """
    if not (parts := date_parts(iso)):
        return None
    try:
        found = datetime.datetime.fromisoformat(iso or "")
        there = found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
        known = there.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        year, month, day = (*parts, 1, 1)[:3]
        known = datetime.datetime(year, month, day, tzinfo=datetime.UTC)
    return known.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
