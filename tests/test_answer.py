"""answer/: each intent composes in its own way, and no words are quoted twice."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

MARKET = """\
Biên bản hội nghị huyện

Ban Quản lý chợ Phú Minh do ông Hoàng Văn Thụ làm trưởng ban từ năm 2019. \
Ông đã đề nghị huyện bố trí kinh phí sửa chữa mái chợ. Cuộc họp kết thúc lúc mười một giờ.
"""
LEADER = "Ban Quản lý chợ Phú Minh do ông Hoàng Văn Thụ làm trưởng ban từ năm 2019."
ROOF = "Ông đã đề nghị huyện bố trí kinh phí sửa chữa mái chợ."


def quotes(home: Path, records: Path, question: str) -> list[str]:
    (records / "cho.txt").write_text(MARKET, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    for one, other in combinations(answer.citations, 2):
        apart = one.end <= other.start or other.end <= one.start
        assert one.report != other.report or apart, (one.quote, other.quote)
    return [citation.quote for citation in answer.citations]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it(
    home: Path, records: Path
) -> None:
    assert (
        quotes(home, records, "Đề nghị bố trí kinh phí sửa chữa mái chợ")[0] == f"{LEADER} {ROOF}"
    )


def test_it_is_quoted_alone_where_the_one_before_is_quoted_already(
    home: Path, records: Path
) -> None:
    asked = "Trưởng ban Ban Quản lý chợ Phú Minh Hoàng Văn Thụ có đề nghị sửa chữa không?"
    found = quotes(home, records, asked)
    assert found[:2] == [LEADER, ROOF]


DIRECTED = """\
Hội nghị Tỉnh ủy lần thứ 5

Tại hội nghị, đồng chí Bí thư Tỉnh ủy đề nghị các địa phương đẩy nhanh giải ngân vốn đầu tư công. \
Ban Chấp hành Đảng bộ tỉnh đồng ý về chủ trương và giao Sở Tài chính hoàn thiện hồ sơ dự án.
"""


@pytest.mark.parametrize(
    ("question", "who"),
    [
        pytest.param(
            "Ai đề nghị đẩy nhanh giải ngân vốn đầu tư công?",
            "đồng chí Bí thư Tỉnh ủy",
            id="a person in office",
        ),
        pytest.param(
            "ai de nghi day nhanh giai ngan von dau tu cong",
            "đồng chí Bí thư Tỉnh ủy",
            id="without diacritics",
        ),
        pytest.param(
            "Cơ quan nào giao Sở Tài chính hoàn thiện hồ sơ?",
            "Ban Chấp hành Đảng bộ tỉnh",
            id="a body that does something before",
        ),
        pytest.param("Các địa phương đẩy nhanh giải ngân vốn khi nào?", "", id="nobody asked for"),
        pytest.param("Ai ký hồ sơ dự án giải ngân vốn?", "", id="another verb"),
    ],
)
def test_who_directs_is_named_before_the_sentence(
    home: Path, records: Path, question: str, who: str
) -> None:
    (records / "hoi-nghi.txt").write_text(DIRECTED, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    assert (answer.claims[0].label if answer.claims else "") == who
    assert all(claim.label in claim.text for claim in answer.claims)
