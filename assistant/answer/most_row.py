"""The row of a table that has most, or least, in the column that a question asks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.draft import Point, Records
from assistant.answer.most import asks_most, names_most, says_most
from assistant.answer.table import (
    column_asked,
    figures_of,
    says_term,
    tables_telling,
    telling_terms,
)
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.retrieve import Found
from assistant.text import fold, is_row, words

ALIKE = 3  # rows at most that are the most of a table together

# "Giải ngân cao nhất" is not the shortest.
_LEAST = compile_typed(
    r"\b(?:ít|thấp|nhỏ|kém|ngắn|chậm)(?: (?!cao|nhiều|lớn|nhanh|dài)\w+){0,6}? nhất\b"
)
_KIND = re.compile(r"\b(\w+) nao\b")
_ENGLISH_LEAST = re.compile(r"\b(?:least|fewest|lowest|smallest|shortest|slowest|weakest)\b")
# How high, fast or well something is, of which a share tells; how much it is, an amount does.
_OF_SHARES = compile_typed(
    r"\b(?:cao|thấp|nhanh|chậm|tốt|kém)(?: \w+){0,6}? nhất\b"
    r"(?!.*\b(?:nhiều|ít|lớn|nhỏ)(?: \w+){0,6}? nhất\b)"
)
# What has a name of its own as an amount is no share.
_AMOUNT = compile_typed(
    r"\b(?:số|lượng|tổng|vốn|tiền|diện tích|dân số|sản lượng|năng suất|doanh thu|giá|kim ngạch"
    r"|công suất|thu nhập)\b"
)
_ENGLISH_AMOUNT = re.compile(r"\b(?:number|amount|total|output|income|price|value|area)\b")
_ENGLISH_OF_SHARES = re.compile(r"\b(?:highest|lowest|fastest|slowest|best|worst)\b")
# A share that is of nothing but what the others tell: Tỷ lệ (%), Đạt so với kế hoạch (%).
_SHARE = frozenset(
    "ty ti le phan tram dat so voi ke hoach du toan thuc hien th kh dt hoan thanh muc".split()
)


def find_most(
    question: Question, found: Found, first: Sentence | None, records: Records
) -> tuple[Point, ...]:
    """Return the row that is the most of its table, in the one column asked of, or those that are.

    None if the most of nothing is asked for, it is not sure in which column, or
    the first sentence says so.
    """
    if not (asks_most(question) or names_most(question)):
        return ()
    if first and is_row(first.text):
        return _most_of_table(question, _of_kind(question, first, found), records)
    if first and says_most(first.text):
        return ()
    terms = [*telling_terms(question, records.lexicon)]
    tables = tables_telling(question, found, terms, records.lexicon)
    return next(filter(None, (_most_of_table(question, one, records) for one in tables)), ())


def _of_kind(question: Question, first: Sentence, found: Found) -> Sentence:
    """Return a row of the table whose head names the kind of which one is asked for, nước nào, of
    those of the same report.
    """
    kind = _KIND.search(fold(lowered(question)))
    if kind is None or kind[1] in _named(first):
        return first
    others = (
        one
        for one in found.sentences
        if is_row(one.text) and one.passage.report == first.passage.report
    )
    return next((one for one in others if kind[1] in _named(one)), first)


def _named(row: Sentence) -> list[str]:
    return [word.folded for word in words(row_head(row))]


def _most_of_table(question: Question, sentence: Sentence, records: Records) -> tuple[Point, ...]:
    figures = figures_of(sentence, records)
    column = _column(question, list(figures), records.lexicon)
    if column is None:
        return ()
    least = _asks(question, _LEAST, _ENGLISH_LEAST)
    values = [value for value, _ in figures[column]]
    most = min(values) if least else max(values)
    found = [row for value, row in figures[column] if value == most]
    if len(found) > ALIKE:
        return ()
    head = row_head(sentence)
    return tuple(Point(one.passage, one.start, one.end, head) for one in found)


def _column(question: Question, names: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return the column that is asked of: of a height that of bare shares, if there is one."""
    named = _asks(question, _AMOUNT, _ENGLISH_AMOUNT)
    if not named and _asks(question, _OF_SHARES, _ENGLISH_OF_SHARES):
        bare = [name for name in names if is_bare_share(question, name)]
        said = [name for name in names if is_share(name) and says_term(question, name, lexicon)]
        shares = said if len(said) == 1 else bare
        if len(shares) == 1:
            return shares[0]
    return column_asked(question, names, lexicon)


def is_bare_share(question: Question, name: str) -> bool:
    """Tell whether a column tells shares of what the question and the other columns name."""
    said = {word.folded for word in words(name)}
    return is_share(name) and said <= _SHARE | {word.folded for word in question.words}


def is_share(name: str) -> bool:
    """Tell whether a column tells shares."""
    return "%" in name or "le" in {word.folded for word in words(name)}


def _asks(question: Question, typed: re.Pattern[str], english: re.Pattern[str]) -> bool:
    return bool((english if question.english else typed).search(lowered(question)))
