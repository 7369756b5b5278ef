"""How figures are shown."""

from __future__ import annotations

from tests.bench.figures import Figure, latency, side_by_side, table

SHOWN = [
    Figure("index", "build", 214.4, "quotes/s"),
    Figure("rivals", "size", 12.0, "MB", by="ours"),
    Figure("rivals", "build", 800, "quotes/s", by="theirs"),
    Figure("rivals", "keyword", 2.0, "ms", 8.5, 100, by="ours"),
    Figure("rivals", "keyword", 44.0, "ms", 90.0, 100, "same 98%", by="theirs"),
]


def test_a_latency_is_a_median_and_a_percentile_in_milliseconds() -> None:
    figure = latency("index", "keyword", [number / 1000 for number in range(101)])
    assert (figure.value, figure.p95, figure.unit, figure.times) == (50.0, 95.0, "ms", 101)


def test_a_figure_is_a_line() -> None:
    assert table(SHOWN).splitlines()[1:] == ["index  build  214       quotes/s  1"]


def test_figures_of_several_stand_side_by_side() -> None:
    assert [line.split() for line in side_by_side(SHOWN).splitlines()] == [
        ["rivals", "ours", "theirs"],
        ["p50", "p95", "p50", "p95", "times"],
        ["size,", "MB", "12.0", "–"],
        ["build,", "quotes/s", "–", "800"],
        ["keyword", "2.00", "8.50", "44.0", "90.0", "22.0", "same", "98%"],
    ]


def test_nobody_s_figures_make_no_table() -> None:
    assert side_by_side(SHOWN[:1]) == ""
