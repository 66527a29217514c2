"""answer/somebody.py: who voted against, whom something befell, who came after somebody."""

from __future__ import annotations

import pytest

from assistant.answer.somebody import names_somebody
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        pytest.param("Ai bị phạt ở chợ?", "Đã phạt 8 vụ.", False, id="nobody"),
        pytest.param("Ai bị phạt ở chợ?", "BAN QUẢN LÝ CHỢ", False, id="a letterhead"),
        pytest.param("Ai bị phạt ở chợ?", "Phạt bà Lò Thị Mơ.", True, id="by name"),
        pytest.param("Ai bị phạt ở chợ?", "Phạt 3 hộ bán cá.", True, id="by what they are"),
        pytest.param("Ai bị nhắc nhở?", "Nhắc nhở Phòng Tài chính.", True, id="a body"),
        pytest.param("Hai đại biểu vắng là ai?", "Vắng 2 đại biểu.", False, id="a number alone"),
        pytest.param("Hai đại biểu vắng là ai?", "Vắng: ông Lò Văn Pó.", True, id="two"),
        pytest.param("Hai người được bầu tên là gì?", "Bầu thêm 2 đồng chí.", False, id="names"),
        pytest.param(
            "Ai không tán thành?", "Ông Lò Văn Pó đọc: không tán thành 02.", False, id="a count"
        ),
        pytest.param("Ai không tán thành?", "Ông Lò Văn Pó không tán thành.", True, id="against"),
        pytest.param("ai thay ong lo van po", "Ông Lò Văn Pó nghỉ hưu.", False, id="himself"),
        pytest.param("ai thay ong lo van po", "Cử bà Vi Thị Hà.", True, id="who came after"),
        pytest.param("đạo diễn vở Sóng là ai", "Nhà hát dựng vở Sóng.", False, id="a theatre"),
        pytest.param("ai lam dao dien vo Song", "Vi Thị Hà dựng vở.", True, id="who made it"),
        pytest.param("Ai chủ trì họp?", "Họp bàn về chợ.", True, id="who did it"),
        pytest.param(
            "17 điểm đục là của những hộ nào?", "Có 17 điểm đục.", False, id="whose they are"
        ),
        pytest.param("Ai châm lửa?", "Bà Vi Thị Hà: chợ cháy, hộ thiệt.", False, id="who lit it"),
        pytest.param("ai phat hien chay", "Chủ quán phát hiện.", True, id="who saw it, unmarked"),
        pytest.param("Ai đốt rừng?", "Do người dân đốt.", True, id="people, not by name"),
        pytest.param(
            "Ai là người phát hiện cháy?", "Bà Vi Thị Hà: 8 hộ bị cháy.", False, id="who only lost"
        ),
        pytest.param(
            "Ai là người phát hiện cháy?", "Chủ quán phát hiện.", True, id="who saw it first"
        ),
        pytest.param("Tên 4 hộ chưa nhận tiền", "Còn 4 hộ chưa nhận.", False, id="households"),
        pytest.param("ten 4 ho chua nhan tien", "Còn hộ bà Vi Thị Hà.", True, id="one of them"),
        pytest.param("Tên người bị bỏng?", "Một chiến sĩ bị bỏng.", False, id="whose name"),
        pytest.param(
            "Hai hộ vướng đất tên là gì?", "2. Ông Lò Văn Pó: có 2 hộ.", False, id="who reports it"
        ),
        pytest.param(
            "Ai là người đầu tiên thấy cháy?", "Ông Lò Văn Pó: cháy lúc 1h.", False, id="who saw it"
        ),
        pytest.param("Who was fined?", "Đã phạt 8 vụ.", True, id="English"),
    ],
)
def test_whom_a_text_names(question: str, text: str, named: bool) -> None:
    lexicon = packaged()
    assert names_somebody(read_question(question, lexicon), text, lexicon) is named
