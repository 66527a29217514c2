"""The table that a row is of: the names of its columns, and the figures its rows have in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from assistant.answer.draft import Point, Records, lines_of
from assistant.answer.judge import terms_asked
from assistant.answer.meant import is_of_another
from assistant.answer.most import only_measures
from assistant.answer.narrowing import frames, placed
from assistant.answer.said import with_head
from assistant.lexicon import Lexicon
from assistant.naming import Span
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.bounds import find_kind
from assistant.question.content import Term, spelled
from assistant.ranking.rows import column_names, row_cells
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import Worded, worded
from assistant.retrieve import Found
from assistant.text import fold, is_row, words

_NUMBER = re.compile(r"[-+−–]?\d[\d.,]*(?= ?%?$)")
_MINUS = str.maketrans("−–", "--")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?:\D|$))")
_OF_ALL = re.compile(r"\W*(?:tổng|cộng|toàn|chung|cả nước|bình quân|trung bình)\b", re.IGNORECASE)
# Where it is said what the rows are: which cooperatives, hợp tác xã nào.
_WHICH = re.compile(r"() nao\b")
_ENGLISH_WHICH = re.compile(r"\b(?:which|what) ()")
_WHICH_PLACE = compile_typed(r"\b(tỉnh|huyện|quận|xã|phường|thị xã|thành phố|thôn|bản) nào\b")
FEWEST = 3  # rows that can be compared

LOOKED_AT = 30  # sentences, best first

Figures = Sequence[tuple[Decimal, Point]]


def tables_telling(
    question: Question, found: Found, terms: Sequence[Term], lexicon: Lexicon
) -> Iterator[Sentence]:
    """Yield a row of each table found that says all of some terms, with what stands above it.

    Where nothing but what the rows are is asked, that is the name of one of its columns.
    """
    seen = set[tuple[str, tuple[str, ...]]]()
    for one in found.sentences[:LOOKED_AT]:
        table = one.passage.report, one.passage.heading
        if is_row(one.text) and table not in seen and not is_of_another(question, one):
            seen.add(table)
            told = worded(f"{one.passage.title}\n{with_head(one)}", lexicon)
            said = all(_is_said(term, told) for term in terms)
            if said and _may_be_of_such(question, one) and (terms or _is_of_such(question, one)):
                yield one


def _is_said(term: Term, told: Worded) -> bool:
    """Tell whether a table says a term, or all its parts: tỷ lệ hộ nghèo by "Hộ nghèo (%)"."""
    parts = [one for one in term.parts if not frames(one)]
    return term.is_in(told) or (bool(parts) and all(one.is_in(told) for one in parts))


def _may_be_of_such(question: Question, row: Sentence) -> bool:
    """Tell whether the rows of a table may be what is asked for: of districts no sources are."""
    asked = _WHICH_PLACE.search(spelled(question))
    if question.english or not asked:
        return True
    names, place = fold(" | ".join(column_names(row.passage))), fold(asked[1])
    begins = rf"(?:\A|\| ?){place}\b"
    return bool(
        re.search(rf"\b(?:don vi|dia phuong|dia ban|ten|{place})\b", names)
        or re.search(begins, fold(row.text))
    )


def _is_of_such(question: Question, row: Sentence) -> bool:
    """Tell whether the rows of a table are what is asked for: khoản thu nào."""
    asked = (
        f" {fold(question.text[slice(*find_kind(question) or (0, 0))])} nao {fold(question.text)}"
    )
    return any(name and f" {fold(name)} nao" in asked for name in column_names(row.passage))


def telling_terms(question: Question, lexicon: Lexicon, measure: Span = (0, 0)) -> Iterator[Term]:
    """Yield the terms of what a table tells: neither what its rows are nor how it is measured."""
    asks = _ENGLISH_WHICH if question.english else _WHICH
    kind = asks.search(question.text.lower() if question.english else fold(question.text))
    begins = (find_kind(question) or (0, 0))[1] if kind is None else 0
    for at, term in placed(question, terms_asked(question, lexicon)):
        is_kind = at < begins or (kind is not None and at <= kind.start(1) <= at + len(term.text))
        unsure = not (term.marked or question.english) and len(term.spellings[0]) == 1
        measured = measure[0] <= at < measure[1] or only_measures(question, term)
        if not (is_kind or unsure or measured or frames(term)):
            yield term


def figures_of(sentence: Sentence, records: Records) -> dict[str, Figures]:
    """Return the figures of the table of a row, each with its row, by the names of the columns.

    Of those only that have some of them; what sums a table up is none of its rows.
    """
    names = column_names(sentence.passage)
    rows = [(one, row_cells(one.text)) for one in _rows(sentence, records)]
    rows = [(one, said) for one, said in rows if len(said) == len(names) and not _sums_up(said)]
    figures = {
        names[column]: [
            (value, row) for row, said in rows if (value := _number(said[column])) is not None
        ]
        for column in range(1, len(names))
        if names.count(names[column]) == 1
    }
    return {name: found for name, found in figures.items() if len(found) >= FEWEST}


def column_asked(question: Question, names: Sequence[str], lexicon: Lexicon) -> str | None:
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
        return names[0]
    said: Mapping[str, tuple[int, int, bool, int]] = {name: says(name) for name in names}
    best = max(said.values(), default=(0, 0, False, 0))
    found = [name for name, one in said.items() if one == best]
    return found[0] if any(best[:2]) and len(found) == 1 else None


def says_term(question: Question, name: str, lexicon: Lexicon) -> bool:
    """Tell whether the name of a column says a term of what a table tells, as it was typed."""
    said = f" {' '.join(word.folded for word in words(name))} "
    return any(
        f" {' '.join(one.spellings[0])} " in said for one in telling_terms(question, lexicon)
    )


def _sums_up(said: Sequence[str]) -> bool:
    """Tell whether a row is of all the others: Tổng cộng."""
    return any(map(_OF_ALL.match, said[:2]))


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


def _number(cell: str) -> Decimal | None:
    """Return the number that is all a cell says, as Vietnamese writes it: 1.234,5."""
    found = _NUMBER.match(cell.strip())
    if not found:
        return None
    said = found.group().translate(_MINUS)
    try:
        return Decimal(_THOUSANDS.sub("", said).replace(",", "."))
    except InvalidOperation:  # 1.2.2025
        return None
