"""How far a confidence can be believed, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.calibration import Bin, bins, expected_error


def test_predictions_are_binned_by_tenths():
    found = bins([(0.0, False), (0.09, True), (0.1, True), (0.95, True), (1.0, False)])
    assert [(one.low, one.high, one.n) for one in found] == [(0.0, 0.1, 2), (0.1, 0.2, 1), (0.9, 1.0, 2)]
    assert found[-1] == Bin(0.9, 1.0, 2, 0.975, 0.5)


ERRORS = [
    ([], None),
    ([(1.0, True), (0.0, False)], 0.0),
    ([(1.0, False), (0.0, True)], 1.0),
    ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
    ([(0.9, True), (0.9, False), (0.25, False), (0.25, False)], 0.325),
]


@pytest.mark.parametrize(("trusted", "expected"), ERRORS)
def test_the_error_is_the_mean_distance_of_saying_and_being_right(trusted, expected):
    assert expected_error(bins(trusted)) == (expected if expected is None else pytest.approx(expected))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_no_prediction_is_lost_and_every_bin_holds_its_own(trusted):
    found = bins(trusted)
    assert sum(one.n for one in found) == len(trusted)
    assert all(one.low - 1e-9 <= one.confidence <= one.high + 1e-9 for one in found)
    assert sum(one.n * one.right for one in found) == pytest.approx(sum(right for _, right in trusted))
