"""The row of a table that has most, or least, in the column that a question asks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answer.draft import Point, Records, lines_of
from assistant.answer.judge import terms_asked
from assistant.answer.most import asks_most
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.ranking.rows import column_names, row_cells, row_head
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.text import is_row, words

# "Giải ngân cao nhất" is not the shortest.
_LEAST = compile_typed(
    r"\b(?:ít|thấp|nhỏ|kém|ngắn|chậm)(?: (?!cao|nhiều|lớn|nhanh|dài)\w+){0,6}? nhất\b"
)
_ENGLISH_LEAST = re.compile(r"\b(?:least|fewest|lowest|smallest|shortest|slowest|weakest)\b")
_NUMBER = re.compile(r"-?\d[\d.,]*(?= ?%?$)")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?:\D|$))")
_OF_ALL = re.compile(r"\W*(?:tổng|cộng|toàn|chung|cả nước|bình quân|trung bình)\b", re.IGNORECASE)
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
    column = _column(question, {one: names[one] for one in figures}, records.lexicon)
    if column is None:
        return None
    asked = question.text.lower() if question.english else spelled(question)
    least = bool((_ENGLISH_LEAST if question.english else _LEAST).search(asked))
    values = sorted(figures[column], key=lambda one: one[0], reverse=not least)
    (most, found), (next_most, _) = values[:2]
    if most == next_most:
        return None
    return Point(found.passage, found.start, found.end, row_head(sentence))


def _sums_up(said: Sequence[str]) -> bool:
    """Tell whether a row is of all the others: Tổng cộng."""
    return any(map(_OF_ALL.match, said[:2]))


def _figures(column: int, rows: Sequence[tuple[Point, Sequence[str]]]) -> list[tuple[float, Point]]:
    """Return the figures that rows have in a column, each with its row."""
    read = ((_number(said[column]), row) for row, said in rows)
    return [(value, row) for value, row in read if value is not None]


def _column(question: Question, names: Mapping[int, str], lexicon: Lexicon) -> int | None:
    """Return the one of the columns whose name alone says most of what is asked, or the only one.

    That is most of its terms, then of its words, the whole name, and what is asked first.
    """
    terms = terms_asked(question, lexicon)
    asked = [word.folded for word in question.words]

    def says(name: str) -> tuple[int, int, bool, int]:
        told, said = worded(name, lexicon), [word.folded for word in words(name)]
        common = set(said).intersection(asked)
        whole = f" {' '.join(said)} " in f" {' '.join(asked)} "
        first = min(map(asked.index, common), default=len(asked))
        return sum(term.is_in(told) for term in terms), len(common), whole, -first

    if len(names) == 1:
        return next(iter(names))
    said = {column: says(name) for column, name in names.items()}
    best = max(said.values(), default=(0, 0, False, 0))
    found = [column for column, one in said.items() if one == best]
    return found[0] if any(best[:2]) and len(found) == 1 else None


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
