"""minutes.py: who chaired, took the minutes of, or attended a meeting."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for, take_in

MINUTES = """\
BIÊN BẢN
Họp triển khai chống hạn vụ hè

Hôm nay, ngày 12 tháng 5 năm 2025, UBND huyện tổ chức họp triển khai chống hạn vụ hè.
I. THÀNH PHẦN
1. Chủ trì: Phó Chủ tịch UBND huyện.
2. Thư ký cuộc họp: chuyên viên Văn phòng.
3. Thành phần tham dự:
- Đại diện Phòng Nông nghiệp;
- Đại diện Trạm Thủy nông.
4. Vắng mặt: Trạm Khuyến nông (có lý do).
II. NỘI DUNG
Trạm Thủy nông chủ trì bơm nước chống hạn vụ hè ở ba xã.
Biên bản cuộc họp chống hạn vụ hè được lập thành hai bản.
"""
CHAIR = "1. Chủ trì: Phó Chủ tịch UBND huyện."
CLERK = "2. Thư ký cuộc họp: chuyên viên Văn phòng."
PUMPS = "Trạm Thủy nông chủ trì bơm nước chống hạn vụ hè ở ba xã."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Ai chủ trì cuộc họp chống hạn vụ hè?", CHAIR, id="who chaired"),
        pytest.param("ai chu toa cuoc hop chong han vu he", CHAIR, id="in other words, unmarked"),
        pytest.param("Thư ký cuộc họp chống hạn vụ hè là ai?", CLERK, id="who took the minutes"),
        pytest.param("Cuộc họp chống hạn vụ hè ai vắng mặt?", "4. Vắng mặt:", id="who was absent"),
        pytest.param("Ai không dự họp chống hạn vụ hè?", "4. Vắng mặt:", id="who did not come"),
        pytest.param("Đơn vị nào chủ trì bơm nước chống hạn?", PUMPS, id="in charge of a task"),
    ],
)
def test_a_line_of_minutes_tells_who(home: Path, records: Path, question: str, told: str) -> None:
    assert _told(home, records, question)[0].startswith(told)


def test_who_attended_is_told_with_the_items(home: Path, records: Path) -> None:
    found = _told(home, records, "Thành phần tham dự họp chống hạn vụ hè gồm những ai?")
    assert " ".join(" ".join(found).split()) == (
        "3. Thành phần tham dự: - Đại diện Phòng Nông nghiệp; - Đại diện Trạm Thủy nông."
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(
            "Họp chống hạn vụ hè diễn ra ở đâu?", "Địa điểm: Hội trường UBND huyện.", id="where"
        ),
        pytest.param(
            "hop chong han vu he luc may gio", "Thời gian: 8 giờ ngày 12/5/2025.", id="when"
        ),
        pytest.param("Họp chống hạn yêu cầu bơm nước khi nào?", PUMPS, id="of what is decided"),
    ],
)
def test_a_line_of_minutes_tells_when_and_where(
    home: Path, records: Path, question: str, told: str
) -> None:
    held = "Địa điểm: Hội trường UBND huyện.\nThời gian: 8 giờ ngày 12/5/2025.\nI. THÀNH PHẦN"
    pumps = PUMPS.replace("vụ hè", "vụ hè từ ngày 14/5/2025")
    minutes = MINUTES.replace("I. THÀNH PHẦN", held).replace(PUMPS, pumps)
    found = _told(home, records, question, minutes)
    assert found[0] == told.replace(PUMPS, pumps)


def test_of_a_meeting_without_such_a_line_the_sentences_tell(home: Path, records: Path) -> None:
    said = "Đồng chí Chủ tịch UBND xã chủ trì cuộc họp về đường liên thôn."
    (records / "duong.txt").write_text(f"Cuộc họp về đường liên thôn\n\n{said}\n", encoding="utf-8")
    found = _told(home, records, "Ai chủ trì cuộc họp về đường liên thôn?")
    assert found[0] == said


def _told(home: Path, records: Path, question: str, minutes: str = MINUTES) -> list[str]:
    (records / "bien-ban.txt").write_text(minutes, encoding="utf-8")
    take_in(home, records)
    conversation = Conversation(settings_for(home), TinyEmbedder())
    answer = conversation.ask(question)
    conversation.close()
    return [claim.text for claim in answer.claims]
