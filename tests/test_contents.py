"""answer/contents.py: a document in articles is summed up by its chapters and articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.answer.contents import MOST
from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

HEAD = """\
CHÍNH PHỦ
Số: 15/2024/NĐ-CP

NGHỊ ĐỊNH
Về quản lý chợ

Căn cứ Luật Tổ chức Chính phủ;
"""
LAST = "Điều {n}. Hiệu lực\nNghị định có hiệu lực từ ngày 01 tháng 3 năm 2024.\n"
MARKETS = f"""{HEAD}
Chương I
NHỮNG QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về phát triển và quản lý chợ.

Điều 2. Giải thích từ ngữ
Chợ là nơi trao đổi hàng hóa thường xuyên.

Chương II
ĐẦU TƯ VÀ
KHAI THÁC CHỢ

Mục 1. ĐẦU TƯ

Điều 3. Sửa đổi quy định cũ
Điều 7 của Nghị định cũ được sửa đổi như sau:
“Điều 7. Phân hạng chợ
Chợ hạng một có trên bốn trăm điểm kinh doanh.”

Điều 4. Vốn đầu tư
Vốn đầu tư chợ do ngân sách và doanh nghiệp góp.

{LAST.format(n=5)}"""
SCOPE = ("", "Nghị định này quy định về phát triển và quản lý chợ.")
GENERAL, USE = "Chương I. NHỮNG QUY ĐỊNH CHUNG", "Chương II. ĐẦU TƯ VÀ KHAI THÁC CHỢ"


BY_NUMBER_AND_YEAR = "Tóm tắt nghị định 15/2024"


def summed_up(
    home: Path, record: str, question: str = BY_NUMBER_AND_YEAR
) -> Sequence[tuple[str, str]]:
    """Return (label, words) of what sums up a decree."""
    folder = home.parent / "decrees"
    folder.mkdir()
    (folder / "nghi-dinh.txt").write_text(record, encoding="utf-8")
    take_in(home, folder)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    assert answer.intent == "overview"
    return [(claim.label, claim.text) for claim in answer.claims]


@pytest.mark.parametrize(
    "question",
    [
        BY_NUMBER_AND_YEAR,
        pytest.param("Tóm tắt nghị định 15", id="by its number alone"),
        pytest.param("Summarize decree 15", id="in English"),
    ],
)
def test_a_decree_is_told_by_what_it_is_about_and_by_its_articles(
    home: Path, question: str
) -> None:
    assert summed_up(home, MARKETS, question) == [
        SCOPE,
        (GENERAL, "Điều 1. Phạm vi điều chỉnh"),
        (GENERAL, "Điều 2. Giải thích từ ngữ"),
        (USE, "Điều 3. Sửa đổi quy định cũ"),
        (USE, "Điều 4. Vốn đầu tư"),
        (USE, "Điều 5. Hiệu lực"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Nghị định 15 quy định gì về vốn đầu tư?",
        "Nghị định số 15/2024/NĐ-CP quy định gì về vốn đầu tư?",
        "What does decree 15 say about investment capital?",
    ],
)
def test_of_a_decree_that_is_told_which_is_asked_for(home: Path, question: str) -> None:
    first, *_ = summed_up(home, MARKETS, question)
    assert first == ("", "Vốn đầu tư chợ do ngân sách và doanh nghiệp góp.")


@pytest.mark.parametrize(
    "question",
    ["Luật Thủy sản quy định những gì?", "Luật Thủy sản quy định gì?", "luat thuy san noi gi"],
)
def test_a_law_is_summed_up_by_its_title_however_it_is_asked(home: Path, question: str) -> None:
    law = MARKETS.replace("NGHỊ ĐỊNH\nVề quản lý chợ", "LUẬT THỦY SẢN").replace("Nghị định", "Luật")
    assert summed_up(home, law, question)[0] == (SCOPE[0], SCOPE[1].replace("Nghị định", "Luật"))


@pytest.mark.parametrize("many", [MOST, MOST + 1])
def test_of_many_articles_the_chapters_are_told(home: Path, many: int) -> None:
    more = "".join(f"Điều {n}. Việc thứ {n}\nLàm xong việc ấy.\n\n" for n in range(5, many))
    told = summed_up(home, MARKETS.replace(LAST.format(n=5), more + LAST.format(n=many)))
    if many > MOST:
        assert told == [
            SCOPE,
            ("Chương I", "NHỮNG QUY ĐỊNH CHUNG"),
            ("Chương II", "ĐẦU TƯ VÀ\n\nKHAI THÁC CHỢ"),
        ]
    else:
        assert [label for label, _ in told] == ["", GENERAL, GENERAL] + [USE] * (many - 2)


def test_a_decision_of_few_articles_is_told_by_what_it_decides(home: Path) -> None:
    decision = f"""{HEAD}
Điều 1. Phê duyệt kế hoạch phát triển mười hai chợ trên địa bàn tỉnh.
Điều 2. Sở Công Thương chủ trì thực hiện.

Nơi nhận:
- Như Điều 2 và các cơ quan có liên quan khác;
"""
    told = [said for _, said in summed_up(home, decision)]
    assert told == ["Điều 1. Phê duyệt kế hoạch phát triển mười hai chợ trên địa bàn tỉnh."]
