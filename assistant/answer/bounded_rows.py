"""The rows of a table whose figures keep to the bound that a question sets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer.draft import Point, Records, point
from assistant.answer.judge import Verdict, says_all
from assistant.answer.meant import is_of_another
from assistant.answer.most_row import find_most, is_bare_share
from assistant.answer.said import with_head
from assistant.answer.table import (
    column_asked,
    figures_of,
    says_term,
    tables_telling,
    telling_terms,
)
from assistant.answer.unheld import find_unheld
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.bounds import Bound, find_bound, is_share
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.retrieve import Found
from assistant.text import fold, is_row, words

# Which several are, and not only how many: "gồm …", "(Sở A, Sở B)".
_NAMES_THEM = re.compile(r":|\(\w+ \w+|\b(?:gồm|là các|như|lần lượt)\b", re.IGNORECASE)
# By what a column says how much there is of what there was before: So cùng kỳ (%).
_COMPARED = re.compile(r"\b(?:cung ky|ck|cknt|(?:thang|quy|nam|ky) truoc)\b")
LEAST_INDEX = 40  # what rises or falls by more than this in each row is no change but an index


def find_rows(
    question: Question, found: Found, verdict: Verdict, records: Records
) -> tuple[Point, ...]:
    """Return the rows of a table that a question picks out by their figures.

    None if it does not, or if a sentence that answers tells which they are.
    """
    if find_unheld(question, records):
        return ()
    first = verdict.deciding[0] if verdict.answered else None
    if most := find_most(question, found, first, records):
        return most
    bound = find_bound(question)
    if bound is None:
        return ()
    telling = [one for one in verdict.telling or found.sentences if _tells_them(bound, one.text)]
    if telling and verdict.answered:
        return ()
    terms = [*telling_terms(question, records.lexicon, (bound.start, bound.end))]
    for one in telling:
        if not is_of_another(question, one) and says_all(terms, with_head(one), records.lexicon):
            return (point(one),)
    for one in tables_telling(question, found, terms, records.lexicon):
        if rows := _bounded(question, bound, one, records):
            return rows
    # "04 đơn vị giải ngân dưới 40%" is told of a table of the same report.
    if terms or first is None or not is_share(bound) or fold(bound.said) not in fold(first.text):
        return ()
    own = (one for one in found.sentences if one.passage.report == first.passage.report)
    row = next((one for one in own if is_row(one.text)), None)
    return _bounded(question, bound, row, records) if row else ()


def _bounded(
    question: Question, bound: Bound, row: Sentence, records: Records
) -> tuple[Point, ...]:
    """Return the rows of the table of a row that keep to a bound in the column asked of."""
    figures = figures_of(row, records)
    column = _column(question, bound, list(figures), records.lexicon)
    if column is None:
        return ()
    base = 0 if bound.said else _base(column, [value for value, _ in figures[column]])
    return tuple(
        Point(one.passage, one.start, one.end, row_head(row))
        for value, one in figures[column]
        if bound.span.holds(value - base)
    )


def _base(column: str, values: Sequence[Decimal]) -> int:
    """Return what a column says of what neither rose nor fell: of an index it is 100."""
    return 100 if not _moves(column) and min(values) > LEAST_INDEX else 0


def _moves(column: str) -> bool:
    """Tell whether a column says by how much something rose or fell: Tăng, giảm (%)."""
    return {"tang", "giam"} <= {word.folded for word in words(column)}


def _tells_them(bound: Bound, said: str) -> bool:
    """Tell whether a sentence says the figure of a bound, and which keep to it."""
    told = bool(bound.said) and fold(bound.said) in fold(said)
    return told and not is_row(said) and bool(_NAMES_THEM.search(said))


def _column(question: Question, bound: Bound, names: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return the column that a bound is set to: of a share one of shares, of a unit one of that."""
    if not bound.said:
        moved = [*filter(_moves, names)] or [one for one in names if _COMPARED.search(fold(one))]
        return column_asked(question, moved, lexicon)
    if is_share(bound):
        shares = [name for name in names if "%" in name or "ty le" in fold(name)]
        bare = [name for name in shares if is_bare_share(question, name)]
        said = [name for name in shares if says_term(question, name, lexicon)]
        return column_asked(question, said or (bare if len(bare) == 1 else shares), lexicon)
    of_unit = [name for name in names if bound.unit and fold(bound.unit) in fold(name)]
    others = [name for name in names if "%" not in name]
    return column_asked(question, of_unit or others, lexicon)
