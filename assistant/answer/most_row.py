"""The row of a table that has most, or least, in the column that a question asks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answer.draft import Point, Records, lines_of
from assistant.answer.judge import terms_asked
from assistant.answer.most import asks_most
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.rows import column_names, row_cells, row_head
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.text import fold, is_row

_LEAST = re.compile(
    r"\b(?:it|thap|nho|kem|ngan|cham)(?: \w+){0,6}? nhat\b"
    r"|\b(?:least|fewest|lowest|smallest|shortest|slowest|weakest)\b"
)
_NUMBER = re.compile(r"-?\d[\d.,]*(?= ?%?$)")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?:\D|$))")
_OF_ALL = re.compile(r"\W*(?:tong|cong|toan|chung|ca nuoc|binh quan|trung binh)\b")
FEWEST = 3  # rows that can be compared


def find_most(question: Question, sentence: Sentence, records: Records) -> Point | None:
    """Return the row that is the most of the table of a row, in the one column asked of.

    None if the most of nothing is asked for, or it is not sure in which column.
    """
    if not is_row(sentence.text) or not asks_most(question):
        return None
    names = column_names(sentence.passage)
    rows = [(one, row_cells(one.text)) for one in _rows(sentence, records)]
    rows = [(one, said) for one, said in rows if len(said) == len(names) and not _sums_up(said)]
    figures = {
        column: values
        for column in range(1, len(names))
        if len(values := _figures(column, rows)) >= FEWEST
    }
    terms = terms_asked(question, records.lexicon)
    column = _column(terms, {one: names[one] for one in figures}, records.lexicon)
    if column is None:
        return None
    least = bool(_LEAST.search(fold(question.text)))
    values = sorted(figures[column], key=lambda one: one[0], reverse=not least)
    (most, found), (next_most, _) = values[:2]
    if most == next_most:
        return None
    return Point(found.passage, found.start, found.end, row_head(sentence))


def _sums_up(said: Sequence[str]) -> bool:
    """Tell whether a row is of all the others: Tổng cộng."""
    return any(_OF_ALL.match(fold(cell)) for cell in said[:2])


def _figures(column: int, rows: Sequence[tuple[Point, Sequence[str]]]) -> list[tuple[float, Point]]:
    """Return the figures that rows have in a column, each with its row."""
    read = ((_number(said[column]), row) for row, said in rows)
    return [(value, row) for value, row in read if value is not None]


def _column(terms: Sequence[Term], names: Mapping[int, str], lexicon: Lexicon) -> int | None:
    """Return the one of the columns whose name alone says most of the terms."""
    said = {
        column: sum(term.is_in(worded(name, lexicon)) for term in terms)
        for column, name in names.items()
    }
    best = max(said.values(), default=0)
    found = [column for column, count in said.items() if count == best]
    return found[0] if best and len(found) == 1 else None


def _rows(sentence: Sentence, records: Records) -> list[Point]:
    """Return the rows of the table of a row."""
    heading = sentence.passage.heading
    passages = records.catalogue.passages_of(sentence.passage.report)
    return [
        line
        for passage in passages
        if passage.heading == heading
        for line in lines_of(passage)
        if is_row(line.text)
    ]


def _number(cell: str) -> float | None:
    """Return the number that is all a cell says, as Vietnamese writes it: 1.234,5."""
    found = _NUMBER.match(cell.strip())
    if not found:
        return None
    try:
        return float(_THOUSANDS.sub("", found.group()).replace(",", "."))
    except ValueError:  # 1.2.2025
        return None
