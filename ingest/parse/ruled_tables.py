"""Tables drawn with ruled lines: which word stands in which cell of which row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.parse.layout import Line, Word, arrange, make_line

NEAR = 3.0  # points: lines this close are one
MOST = 5_000  # ruled lines of a page; a map has more
MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line from (left, top) to (right, bottom), level or upright; points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        return self.bottom - self.top < self.right - self.left


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table; `cell[row][column]` is the number of the cell, merged ones share."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cell: tuple[tuple[int, ...], ...]

    def holds(self, word: Word) -> bool:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        return self.columns[0] < x < self.columns[-1] and self.rows[0] < y < self.rows[-1]

    def find(self, word: Word) -> int:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        row = sum(y > edge for edge in self.rows[1:-1])
        return self.cell[row][sum(x > edge for edge in self.columns[1:-1])]


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that `rules` draw; a frame around one text is none."""
    if len(rules) > MOST:
        return []
    grids = []
    for group in _touching(rules):
        columns = _places([rule.left for rule in group if not rule.is_level])
        rows = _places([rule.top for rule in group if rule.is_level])
        if len(columns) > 2 and len(rows) > 1 and len(columns) * len(rows) <= MOST_CELLS:
            grids.append(Grid(tuple(columns), tuple(rows), _cells(columns, rows, group)))
    return grids


def read_tables(
    raw_lines: Sequence[Sequence[Word]], rules: Sequence[Rule]
) -> tuple[list[list[Word]], list[Line]]:
    """Return the raw lines outside of tables, and the rows of the tables."""
    grids = find_grids(rules)
    if not grids:
        return [list(words) for words in raw_lines], []
    outside: list[list[Word]] = []
    inside: list[dict[int, list[list[Word]]]] = [{} for _ in grids]
    for words in raw_lines:
        rest: list[Word] = []
        last: tuple[int, int] | None = None
        for word in words:
            number = next((n for n, grid in enumerate(grids) if grid.holds(word)), None)
            if number is None:
                rest.append(word)
                last = None
                continue
            cell = grids[number].find(word)
            lines = inside[number].setdefault(cell, [])
            if (number, cell) == last:
                lines[-1].append(word)
            else:
                lines.append([word])
            last = (number, cell)
        if rest:
            outside.append(rest)
    rows = []
    for number, (grid, cells) in enumerate(zip(grids, inside, strict=True), 1):
        rows += [replace(row, table=number) for row in _read_rows(grid, cells)]
    return outside, rows


def _read_rows(grid: Grid, words: dict[int, list[list[Word]]]) -> list[Line]:
    """Return the rows of a table; a cell over several rows or columns stands in its first."""
    rows: list[Line] = []
    seen: set[int] = set()
    for numbers in grid.cell:
        texts: list[str] = []
        inside: list[Word] = []
        for number in numbers:
            found = words.get(number, []) if number not in seen else []
            seen.add(number)
            texts.append(" ".join(line.text for line in arrange(found)))
            inside += [word for line in found for word in line]
        if inside:
            # A row of one cell is a heading within the table.
            cells = tuple(texts) if sum(map(bool, texts)) > 1 else ()
            text = " | ".join(texts) if cells else "".join(texts)
            rows.append(replace(make_line(inside), text=text, cells=cells))
    return rows


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the rules in groups that touch each other."""
    groups: list[tuple[list[float], list[Rule]]] = []
    for rule in sorted(rules, key=lambda one: one.top):
        box = [rule.left - NEAR, rule.top - NEAR, rule.right + NEAR, rule.bottom + NEAR]
        members = [rule]
        apart = []
        for other, group in groups:
            if other[0] < box[2] and box[0] < other[2] and other[1] < box[3] and box[1] < other[3]:
                box = [
                    min(box[0], other[0]),
                    min(box[1], other[1]),
                    max(box[2], other[2]),
                    max(box[3], other[3]),
                ]
                members = group + members
            else:
                apart.append((other, group))
        groups = [*apart, (box, members)]
    return [group for _, group in groups]


def _places(values: Sequence[float]) -> list[float]:
    """Return the sorted values, those close to each other as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > NEAR:
            places.append(value)
    return places


def _cells(
    columns: Sequence[float], rows: Sequence[float], rules: Sequence[Rule]
) -> tuple[tuple[int, ...], ...]:
    """Return the number of the cell at each place; places with no rule between them are one."""
    wide = len(columns) - 1
    cell = [[row * wide + column for column in range(wide)] for row in range(len(rows) - 1)]
    upright = [rule for rule in rules if not rule.is_level]
    level = [rule for rule in rules if rule.is_level]
    for row in range(len(rows) - 1):
        y = (rows[row] + rows[row + 1]) / 2
        for column in range(wide):
            x = (columns[column] + columns[column + 1]) / 2
            if column and not any(
                abs(rule.left - columns[column]) <= NEAR and rule.top < y < rule.bottom
                for rule in upright
            ):
                cell[row][column] = cell[row][column - 1]
            elif row and not any(
                abs(rule.top - rows[row]) <= NEAR and rule.left < x < rule.right for rule in level
            ):
                cell[row][column] = cell[row - 1][column]
    return tuple(map(tuple, cell))
