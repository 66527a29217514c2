"""Questions for a measure of a place itself: its area, its people; not of what is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import Question
from assistant.question.content import Term
from assistant.text import CAPITAL, fold, is_row

# The measure as it is asked for, folded, and as a record says it.
_MEASURES = {
    "dien tich": "diện tích",
    "dan so": "dân số",
    "area": "diện tích",
    "population": "dân số",
}
# What a question says beside it: of whom, how, and in which unit.
_BESIDE = frozenset(
    "tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dia ban|tu nhien|dat|toan tinh|ca tinh|tong"
    "|trung binh|province|city|district|commune|ward|total|natural|land|average|square|kilometres"
    "|kilometers|km|hectares|size|surface".split("|")
)
# Between the measure and its number stands only whose it is, when and how exactly: "diện tích cây
# lúa đạt 5 ha" is of rice.
_OF_ITSELF = (
    r"(?:\s+(?:đất|tự nhiên|trung bình|bình quân|của|toàn|cả|trên|địa bàn|tỉnh|thành phố|huyện|quận"
    r"|thị xã|xã|phường|là|đạt|khoảng|gần|hơn|ước|tính|có|năm|tháng|quý|vào|đến|hiện|nay"
    rf"|{CAPITAL}[^\W\d]*|(?:19|20)\d\d))*[\s:,]*(?:\(.{{1,20}}\)\s*)?\d"
)
_IN_UNITS = {"dân số": r"|\d(?: nghìn| ngàn| vạn| triệu)? nhân khẩu\b"}
_SAID = {
    said: re.compile(rf"(?:\b{said}|\b{said.capitalize()}){_OF_ITSELF}{_IN_UNITS.get(said, '')}")
    for said in _MEASURES.values()
}


def tells_of_itself(question: Question, terms: Sequence[Term], text: str) -> bool:
    """Tell whether a sentence tells the measure of a place itself, if that alone is asked for.

    Of a table's row its head says what it measures.
    """
    asked = [fold(term.text) for term in terms if fold(term.text) not in _BESIDE]
    measure = _MEASURES.get(asked[0]) if len(asked) == 1 else None
    return measure is None or is_row(text) or bool(_SAID[measure].search(text))
