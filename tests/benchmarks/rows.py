"""What a benchmark yields: one row of the table, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

COLUMNS = ("what", "unit", "runs", "median", "min", "max", "p95", "asked", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: every run's value in `unit`; `asked` is what the median should reach.

    A row without values says in `note` why it was skipped.
    """

    what: str
    unit: str
    values: tuple[float, ...]
    asked: str = ""
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the table, as COLUMNS names them."""
        if not self.values:
            return (self.what, self.unit, "0", "–", "–", "–", "–", self.asked, self.note)
        figures = (
            median(self.values),
            min(self.values),
            max(self.values),
            percentile(self.values, 95),
        )
        written = (f"{figure:,.1f}" for figure in figures)
        return (self.what, self.unit, str(len(self.values)), *written, self.asked, self.note)


def skipped(what: str, why: str) -> Row:
    return Row(what, "", (), note=f"skipped: {why}")


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest of `values` that `percent` of them do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]
