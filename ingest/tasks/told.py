"""Parts of a directive sentence that direct nothing: what was or is so, and when."""

from __future__ import annotations

from ingest.tasks.joints import DONE, HAPPENED, LATELY, RATHER, SO, TIME_WORDS, TIMES
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.pieces import Piece

# When, or from what money, a thing is done: thời gian từ …, kinh phí lấy từ …
_DETAILS = Phrases(
    {
        "": """
            thời gian từ; thời gian trong; thời gian trước; thời gian đến; thời gian dự kiến; thời
            gian thực hiện; thời gian hoàn thành; thời hạn đến; thời hạn trong; thời hạn trước; thời
            hạn hoàn thành; kinh phí lấy từ; kinh phí từ; kinh phí do; kinh phí trích từ
        """
    }
)
# Of whom, or in the meantime: what is to be done then follows.
_TOWARDS = Phrases({"": "đối với; riêng đối với; trong thời gian; trong khi; trong lúc"})

_NEXT = keys("sang")  # sang năm 2005


def is_told(line: Line, part: Piece) -> bool:
    """Tell whether a part says what was or is so: ; việc khám bệnh … đã được triển khai."""
    tokens = line.tokens[part.first : part.last]
    if tokens[0].key in RATHER:
        return True  # , chứ cứ ngồi phòng thì dân còn kiện
    if part.sign in (";", ",") and part.first and _DETAILS.at(line, part.first):
        return not any(token.must for token in tokens)
    if part.sign != ";" or any(token.must for token in tokens):
        return False
    if after := [place for place, token in enumerate(tokens) if token.key in SO]:
        return any(token.key in HAPPENED for token in tokens[after[-1] + 1 : after[-1] + 4])
    if part.head:
        return False
    return any(token.key in DONE for token in tokens) or LATELY.within(line, part.first, part.last)


def is_time(line: Line, part: Piece) -> bool:
    """Tell whether a part only says when, or of whom: ; đối với xã khó khăn, báo cáo …"""
    if part.sign == ";" and part.head is None and _TOWARDS.at(line, part.first):
        return not any(token.must for token in line.tokens[part.first : part.last])
    return (
        part.sign == ";"
        and part.head is None
        and line.tokens[part.first].key in TIMES | _NEXT
        and all(
            token.key in TIME_WORDS or token.key[0].isdigit()
            for token in line.tokens[part.first + 1 : part.last]
        )
    )
