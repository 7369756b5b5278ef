"""Dates as documents write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.dates import day_in_address, iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023-10-27", "2023-10-27"),
        ("2023-10-27 20:02", "2023-10-27T20:02"),
        ("2023-10-27T20:02:05Z", "2023-10-27T20:02:05Z"),
        ("2023-10-27T20:02:05.414Z", "2023-10-27T20:02:05Z"),
        ("2023-10-27T20:02:05+0530", "2023-10-27T20:02:05+05:30"),
        ("2023-10-27 20:02:05 UTC", "2023-10-27T20:02:05Z"),
        ("2023-10-27T20:02-05:00", "2023-10-27T20:02-05:00"),
        ("20231027", "2023-10-27"),
        ("20231027T200205Z", "2023-10-27T20:02:05Z"),
        ("Fri, 27 Oct 2023 20:02:05 -0600", "2023-10-27T20:02:05-06:00"),
        ("October 27, 2023", "2023-10-27"),
        ("Oct. 27th, 2023 at 8:02 p.m.", "2023-10-27T20:02"),
        ("12:15 AM, 27 October 2023", "2023-10-27T00:15"),
        ("27-Oct-2023", "2023-10-27"),
        ("Friday 27 october 2023", "2023-10-27"),
        # a time that cannot be is left out, the day stays
        ("2023-10-27 25:02", "2023-10-27"),
        ("2023-10-27T20:02:05+99:99", "2023-10-27"),
        # no dates, or none that can be told
        ("", None),
        ("yesterday", None),
        ("2023-02-30", None),
        ("0001-01-01T00:00:00Z", None),
        ("03/04/2023", None),
        ("31 February 2023", None),
        ("٢٠٢٣-١٠-٢٧", None),
        ("27 October 2023 " * 9, None),
    ],
)
def test_iso_date(written: str, expected: str | None):
    assert iso_date(written) == expected


@given(
    st.text(max_size=90)
    | st.datetimes().map(str)
    | st.from_regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(Z|[+-]\d{4})")
)
def test_what_is_a_date_can_be_read_by_everyone(written: str):
    if date := iso_date(written):
        datetime.datetime.fromisoformat(date)
        datetime.date.fromisoformat(date[:10])


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://coast.example/news/2023/10/27/ferry-leaves", "2023-10-27"),
        ("https://coast.example/2023/oct/27/ferry-leaves", "2023-10-27"),
        ("https://coast.example/news/ferry-leaves-2023-10-27/", "2023-10-27"),
        ("https://coast.example/news/2023/10/ferry-leaves", None),
        ("https://coast.example/news/2023/13/27/ferry", None),
        ("https://coast.example/news/14848253", None),
    ],
)
def test_day_in_address(url: str, day: str | None):
    assert day_in_address(url) == day
