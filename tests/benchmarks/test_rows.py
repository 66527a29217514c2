"""The table of the speeds: its figures, and that every benchmark is found."""

from __future__ import annotations

import pytest

from tests.benchmarks.rows import Row, percentile, skipped
from tests.benchmarks.run import benchmarks


@pytest.mark.parametrize(
    ("values", "expected"),
    [([7.0], 7.0), ([2.0, 1.0], 2.0), (range(1, 21), 19), (range(1, 101), 95), (range(101), 95)],
)
def test_percentile_is_the_nearest_rank(values: list[float], expected: float) -> None:
    assert percentile(values, 95) == expected


def test_a_row_shows_median_extremes_and_percentile() -> None:
    cells = Row("searching", "ms", (4.0, 1.0, 1000.0), "< 40").cells()
    assert cells == ("searching", "ms", "3", "4.0", "1.0", "1,000.0", "1,000.0", "< 40", "")


def test_a_row_without_values_says_why() -> None:
    assert skipped("searching", "no laws").cells()[-1] == "skipped: no laws"


def test_every_benchmark_is_found() -> None:
    assert {"embedding_speed", "ingest", "question_latency"} <= set(benchmarks())
    assert not {"laws", "processes", "rows", "run"} & set(benchmarks())
