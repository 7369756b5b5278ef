"""The places of a pair of words, as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.index.whoosh.schema import pack, unpack

PACKED = [([0], 2), ([0, 255], 3), ([0, 256], 5), ([7, 65_535], 5), ([65_536], 5), ([1, 2**32 - 1], 9)]


@pytest.mark.parametrize(("places", "size"), PACKED)
def test_places_take_no_more_bytes_than_the_last_of_them_needs(places: list[int], size: int) -> None:
    assert (len(pack(places)), list(unpack(pack(places)))) == (size, places)


@given(st.sets(st.integers(0, 2**32 - 1), min_size=1).map(sorted))
def test_places_come_back(places: list[int]) -> None:
    assert list(unpack(pack(places))) == places
