"""What a sentence announces: the items below it, whole and in order, and nothing after them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer.enumeration import is_item, items_below
from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

LETTERED = """2. Công chức cấp xã gồm có các chức danh sau đây:
a) Trưởng công an;
b) Chỉ huy trưởng quân sự;
c) Văn phòng - Thống kê.
3. Cán bộ cấp xã do bầu cử."""
NESTED = """Hồ sơ gồm:
1. Đơn đăng ký:
a) theo mẫu;
b) có chữ ký.
2. Điều lệ công ty.
Hồ sơ nộp tại Sở."""
UNMARKED = """Thành phần gồm:
Bí thư Đảng ủy;
Chủ tịch Ủy ban nhân dân;
Trưởng công an xã.
Cuộc họp kết thúc."""
DASHED = """Giải pháp như sau:
- Rà soát quy hoạch;
+ quy hoạch chung;
- Thu hồi đất.
Điều 5. Hiệu lực"""


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            LETTERED,
            ["a) Trưởng công an;", "b) Chỉ huy trưởng quân sự;", "c) Văn phòng - Thống kê."],
        ),
        (
            NESTED,
            ["1. Đơn đăng ký:\na) theo mẫu;\nb) có chữ ký.", "2. Điều lệ công ty."],
        ),
        (UNMARKED, ["Bí thư Đảng ủy;", "Chủ tịch Ủy ban nhân dân;", "Trưởng công an xã."]),
        (DASHED, ["- Rà soát quy hoạch;\n+ quy hoạch chung;", "- Thu hồi đất."]),
        ("Kết quả:\n1. Thu ngân sách.\nChi ngân sách.", []),
        ("Kết quả:\n1. Thu ngân sách.\n3. Chi ngân sách.", []),
        ("Đồng chí nói:\nHội nghị tốt đẹp.", []),
        ("Không có gì ở dưới:", []),
    ],
    ids="letters,nested,semicolons,dashes,one item,a gap,a speech,nothing".split(","),
)
def test_items(text: str, items: list[str]) -> None:
    end = text.index(":") + 1
    assert [text[a:b] for a, b in items_below(text, 0, end)] == items


@pytest.mark.parametrize(
    ("said", "expected"),
    [("a) Đất", True), ("- Đất", True), ("12. Đất", True), ("1.250 ha đất", False), ("Đất", False)],
)
def test_marks(said: str, expected: bool) -> None:
    assert is_item(said) == expected


@pytest.mark.parametrize(
    "question", ["Công chức cấp xã gồm những chức danh nào?", "chức danh công chức cấp xã"]
)
def test_what_is_announced_is_quoted_in_order(home: Path, records: Path, question: str) -> None:
    (records / "xa.txt").write_text(f"Nghị định về cán bộ xã\n\n{LETTERED}\n", encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    quotes = [one.quote for one in conversation.ask(question).citations]
    conversation.close()
    assert quotes[:4] == LETTERED.splitlines()[:4]
