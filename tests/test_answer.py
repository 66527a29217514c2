"""answer/: each intent composes in its own way, and no words are quoted twice."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

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
