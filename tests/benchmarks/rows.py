"""What a benchmark yields: one row of the table, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

COLUMNS = (
    *("what", "unit", "runs", "median", "min", "max", "p95"),
    *("stock (min–max)", "ratio", "asked", "note"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: every run's value in `unit`; `asked` is what the median should reach.

    `stock` are the values of the stock pipeline, run in turn on the same; an `asked` with x is of
    the ratio. A row without values says in `note` why it was skipped.
    """

    what: str
    unit: str
    values: tuple[float, ...]
    asked: str = ""
    note: str = ""
    stock: tuple[float, ...] = ()

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the table, as COLUMNS names them."""
        if not self.values:
            return (self.what, self.unit, "0", *"––––––", self.asked, self.note)
        figures = (
            median(self.values),
            min(self.values),
            max(self.values),
            percentile(self.values, 95),
        )
        written = (_short(figure) for figure in figures)
        runs = str(len(self.values))
        return (self.what, self.unit, runs, *written, *self._beside(), self.asked, self.note)

    def _beside(self) -> tuple[str, str]:
        """Return the stock pipeline's figures and how many times them Confer's median is."""
        if not self.stock:
            return "", ""
        ratio = median(self.values) / median(self.stock)
        low, high = _short(min(self.stock)), _short(max(self.stock))
        return f"{_short(median(self.stock))} ({low}–{high})", f"{ratio:.2f}x"


def _short(figure: float) -> str:
    return f"{figure:,.2f}" if figure < 10 else f"{figure:,.0f}"


def skipped(what: str, why: str) -> Row:
    return Row(what, "", (), note=f"skipped: {why}")


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest of `values` that `percent` of them do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]
