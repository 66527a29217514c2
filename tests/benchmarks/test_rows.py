"""The table of the speeds: its figures, and that every benchmark is found."""

from __future__ import annotations

import pytest

from tests.benchmarks.rows import COLUMNS, Row, percentile, skipped
from tests.benchmarks.run import benchmarks


@pytest.mark.parametrize(
    ("values", "expected"),
    [([7.0], 7.0), ([2.0, 1.0], 2.0), (range(1, 21), 19), (range(1, 101), 95), (range(101), 95)],
)
def test_percentile_is_the_nearest_rank(values: list[float], expected: float) -> None:
    assert percentile(values, 95) == expected


def test_a_row_shows_median_extremes_and_percentile() -> None:
    cells = Row("searching", "ms", (4.0, 1.0, 1000.0), "< 40").cells()
    figures = ("4.00", "1.00", "1,000", "1,000")
    assert cells == ("searching", "ms", "3", *figures, "", "", "< 40", "")


def test_a_row_shows_how_many_times_the_stock_pipeline_it_is() -> None:
    cells = Row("asking", "s", (1.0, 2.0, 3.0), "<= 0.35x", stock=(40.0, 8.0, 9.0)).cells()
    assert cells[-4:] == ("9.00 (8.00–40)", "0.22x", "<= 0.35x", "")
    assert len(cells) == len(COLUMNS) == len(skipped("asking", "no laws").cells())


def test_a_row_without_values_says_why() -> None:
    assert skipped("searching", "no laws").cells()[-1] == "skipped: no laws"


def test_every_benchmark_is_found() -> None:
    assert {"beside_stock", "embedding_speed", "growth", "ingest", "page"} <= set(benchmarks())
    assert not {"laws", "processes", "rows", "run", "stock"} & set(benchmarks())
