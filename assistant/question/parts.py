"""A question taken apart: what it names, what it is about, what only asks and what points back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

from assistant.lexicon import Lexicon
from assistant.naming.named import find_named
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import ASKING, POLITE, Term, content_terms, spelled
from assistant.question.going_on import BACK
from assistant.text import blanked

_COMPARED = compile_typed(
    r"(?:\bso (?:sánh )?(?:với|cùng)|^\W*cùng (?:kỳ|tháng))"
    r"(?: (?:cùng|kỳ|tháng|năm|quý|trước|ngoái|cuối|đầu|với|đó))*"
    r"|\b(?:compared? (?:to|with)|against|than|versus|vs)\b"
    r"(?: (?:the|same|last|previous|a|period|month|year|quarter|before|earlier|ago))*"
)
# What is left of "and in March?" when the month is cut, or says when: "từ đầu năm?".
_ONLY_WHERE = compile_typed(
    r"\W*(?:(?:in|of|for|on|at|during|trong|của|ở|tại|vào|đến|cho|về|là|sang|tới|cuối|đầu|giữa"
    r"|từ|cả|hết|lũy kế|năm|quý|tháng)\b\W*)*$"
)
# What a conference or a report has one of.
OF_ONE = r"nội dung(?: (?:chính|chủ yếu|cơ bản))?|chủ đề|địa điểm|thành phần"
# A side of what was asked about, not a subject of its own.
_ASPECT = compile_typed(
    r"\b(?:chủ trì|phối hợp|phụ trách|(?<!quá )(?<!trễ )(?<!ngắn )(?<!trung )"
    r"(?<!dài )(?:thời )?hạn(?: chót)?|(?:phải|cần) (?:làm|thực hiện)"
    r"|(?:ai|(?:sở|ngành|cơ quan|đơn vị|địa phương) nào) (?:sẽ |đã )?(?:làm|thực hiện|triển khai"
    r"|giao|chỉ đạo|yêu cầu|đề nghị)(?=\W*$)"
    r"|(?:sở|ngành|cơ quan|đơn vị|địa phương) nào(?= (?:chủ trì|phối hợp|phụ trách))"
    r"|nguyên nhân|lý do|cộng lại|cộng dồn"
    rf"|{OF_ONE}|(?:nói|bàn|viết|nêu|đề cập|có|gồm)(?: (?:về|đến|tới))?"
    r"(?: (?:những|các|nội dung|vấn đề|điểm))* gì"
    r"(?: (?:về|đến|tới))?"
    r"|tổng (?:cộng|số(?: tiền)?|tiền|kinh phí|giá trị)|tính chung"
    r"|(?:tỷ lệ|tỷ trọng|số lượng|giá trị)(?=\W*$)"
    r"|(?:nhiều|đông|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|tốt) (?:hơn|nhất)"
    r"|deadlines?|reasons?|in total|altogether)\b"
)

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Parts:
    """A question taken apart: spans of its text that name something, by kind, and that only ask.

    `said` is what is named of each kind, in the language of the question it is said of; `back` is
    what points back.
    """

    question: Question
    named: tuple[Spans, ...]
    said: tuple[str, ...]
    asking: Spans
    back: Spans

    @property
    def text(self) -> str:
        return self.question.text

    def without(self, *spans: Spans) -> str:
        return blanked(self.text, [one for some in spans for one in some])

    @property
    def content(self) -> str:
        return self.without(*self.named, self.asking, self.back)


def terms_of(parts: Parts, lexicon: Lexicon) -> list[Term]:
    """Return the terms of what a question is about, read in its language and as it was typed."""
    whole, said = parts.question, parts.content
    kept = [bool(said[word.start : word.end].strip()) for word in whole.words]
    rest = replace(
        whole,
        text=said,
        words=tuple(compress(whole.words, kept)),
        loose=tuple(compress(whole.loose, kept)),
    )
    return [] if _ONLY_WHERE.fullmatch(spelled(rest)) else content_terms(rest, lexicon)


def take_apart(question: Question, english: bool | None = None) -> Parts:
    """Take a question apart that is said of one in English, if that is told, or in Vietnamese."""
    text = question.text
    form = spelled(question)
    compared = _compared(question, form)
    named = find_named(blanked(text, compared), question.language, question.today)
    spans = [[(read.start, read.end) for read in kind] for kind in named.kinds()]
    rest = blanked(form, [*compared, *(one for kind in spans for one in kind)])
    asking = [match.span() for side in (ASKING, _ASPECT, POLITE) for match in side.finditer(rest)]
    said = [" ".join(text[start:end] for start, end in kind) for kind in (*spans, compared)]
    if english not in (None, question.english):
        translated = find_named(text, "en" if english else "vi", question.today)
        said[:-1] = [" ".join(read.value for read in kind) for kind in translated.kinds()]
    back = [match.span() for match in BACK.finditer(form)]
    return Parts(question, (*spans, compared), tuple(said), asking, back)


def _compared(question: Question, form: str) -> list[tuple[int, int]]:
    """Return where it is said what is compared with, whole: "so với tháng 3"."""
    periods = find_named(question.text, question.language, question.today).periods
    spans = []
    for match in _COMPARED.finditer(form):
        ends = (one.end for one in periods if match.start() < one.start <= match.end() + 1)
        spans.append((match.start(), max(match.end(), *ends, 0)))
    return spans
