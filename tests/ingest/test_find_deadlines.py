"""ingest/tasks/deadlines.py: by when, how often or from when something is to be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.written import written

DEADLINES = {
    "a day": ("trước ngày 30/6/2025", "2025-06-30"),
    "a day without a year": ("trước ngày 15/10", "2024-10-15"),
    "a written day": ("trước ngày 5 tháng 9 năm 2024", "2024-09-05"),
    "a month": ("trong tháng 4/2025", "2025-04-30"),
    "a quarter": ("trong quý III/2024", "2024-09-30"),
    "the end of a year": ("đến hết năm 2025", "2025-12-31"),
    "at the latest": ("chậm nhất ngày 20/11/2024", "2024-11-20"),
    "before a month": ("trước tháng 9", "2024-08-31"),
    "an hour of a day": ("chậm nhất 16 giờ 30 phút ngày 27/01/2026", "2026-01-27"),
    "working days": ("trong thời hạn 15 ngày", None),
    "no such day": ("trước ngày 31/6/2025", None),
    "days after something": ("chậm nhất 10 ngày sau đối thoại", None),
    "a day of each month": ("vào ngày 25 hằng tháng", None),
    "the month to come": ("trong tháng tới", None),
}


@pytest.mark.parametrize(("words", "day"), DEADLINES.values(), ids=DEADLINES.keys())
def test_deadlines(words: str, day: str | None, tmp_path: Path) -> None:
    text = f"BÁO CÁO\nTình hình tháng 5 năm 2024\n\nGiao Sở Nội vụ hoàn thiện đề án {words}.\n"
    (task,) = written(tmp_path, text)
    assert (task.deadline, task.due and task.due.isoformat()) == (words, day)


TIMES = {
    "from when": ("Từ năm 2025, các xã thu gom rác tại nguồn.", "Từ năm 2025", None),
    "from a day": ("Từ ngày 01/7/2024, dừng cấp phép mới.", "Từ ngày 01/7/2024", None),
    "counted from a day": (
        "Kể từ ngày 01/7/2024, dừng cấp phép mới.",
        "Kể từ ngày 01/7/2024",
        None,
    ),
    "by a year, before who acts": (
        "Đến năm 2025 tất cả các sở phải gửi, nhận văn bản qua mạng.",
        "Đến năm 2025",
        "2025-12-31",
    ),
    "in a year, at the end": (
        "Lấp đầy cụm công nghiệp vào năm 2022.",
        "vào năm 2022",
        "2022-12-31",
    ),
    "in two years": (
        "Trong hai năm 2024 và 2025 nâng cấp trường nghề.",
        "Trong hai năm 2024 và 2025",
        "2025-12-31",
    ),
    "a school year": (
        "Từ năm học 2024 - 2025 áp dụng chương trình mới.",
        "Từ năm học 2024 - 2025",
        None,
    ),
    "how often, in words": (
        "Sở Nội vụ hai tuần một lần báo cáo UBND tỉnh.",
        "hai tuần một lần",
        None,
    ),
    "how often, at the end": (
        "Mở lớp dạy nghề cho ít nhất 300 lao động mỗi năm.",
        "mỗi năm",
        None,
    ),
    "how often, and how much": (
        "Sở Y tế cử bác sĩ về trạm mỗi tuần ít nhất 2 ngày.",
        "mỗi tuần",
        None,
    ),
    "every few minutes": (
        "Đài Truyền hình tỉnh phát tin cảnh báo 30 phút/lần.",
        "30 phút/lần",
        None,
    ),
    "a week of a month": (
        "Sở Tài chính trình phương án trong tuần 2 tháng 7.",
        "trong tuần 2 tháng 7",
        None,
    ),
    "the next briefing": (
        "Phòng Y tế báo cáo Giám đốc vào buổi giao ban tuần tới.",
        "buổi giao ban tuần tới",
        None,
    ),
    "before school begins": (
        "Sở Y tế phun khử khuẩn trường học trước khai giảng.",
        "trước khai giảng",
        None,
    ),
    "said after the task": (
        "Sở Nội vụ rà soát các chức danh; thời gian hoàn thành trong tháng 6/2026.",
        "trong tháng 6/2026",
        "2026-06-30",
    ),
    "a briefing by its week": (
        "Phòng Y tế báo cáo phương án trong giao ban tuần 47.",
        "giao ban tuần 47",
        None,
    ),
    "before an event begins": (
        "Sở Nội vụ báo cáo kết quả trước khi khai mạc đại hội.",
        "trước khi khai mạc đại hội",
        None,
    ),
    "how often a year": (
        "Chủ tịch UBND xã đối thoại với dân ít nhất 2 lần/năm.",
        "2 lần/năm",
        None,
    ),
    "how often, before any verb": (
        "Ban Quản lý hàng quý cung cấp nhu cầu tuyển dụng.",
        "hàng quý",
        None,
    ),
    "how often, after a comma": (
        "Sở Y tế phối hợp với các ngành, hằng quý kiểm tra bếp ăn.",
        "hằng quý",
        None,
    ),
    "several times at once": (
        "Định kỳ hàng quý, 6 tháng và đột xuất báo cáo kết quả.",
        "hàng quý",
        None,
    ),
    "in the programme of a year": (
        "Đưa nội dung này vào chương trình giám sát năm 2026.",
        "năm 2026",
        "2026-12-31",
    ),
    "a plan of each year": ("Lập kế hoạch hằng năm xây dựng trường học.", "giai đoạn", None),
    "the section's": ("Rà soát các quy hoạch treo.", "giai đoạn", None),
}


@pytest.mark.parametrize(("item", "words", "day"), TIMES.values(), ids=TIMES.keys())
def test_a_time_of_its_own_outranks_its_sections(
    item: str, words: str, day: str | None, tmp_path: Path
) -> None:
    text = f"CHƯƠNG TRÌNH\nHành động\n\nII. NHIỆM VỤ giai đoạn 2021 - 2030\n1. {item}\n"
    (task,) = written(tmp_path, text)
    whole = "giai đoạn 2021 - 2030"
    expected = (whole, "2030-12-31") if words == "giai đoạn" else (words, day)
    assert (task.deadline, task.due and task.due.isoformat()) == expected


def test_an_event_is_a_limit_where_no_time_is_said(tmp_path: Path) -> None:
    text = "KẾ HOẠCH\nĐê điều\n\nII. NHIỆM VỤ\n1. Sửa chữa cống trước khi bão đổ bộ.\n"
    text += "2. Trước khi vào vụ, kiểm tra trạm bơm.\nIII. NHIỆM VỤ NĂM 2026\n"
    text += "1. Kiểm tra hồ sơ trước khi ký hợp đồng.\n"
    assert [task.deadline for task in written(tmp_path, text)] == [
        "trước khi bão đổ bộ",
        "Trước khi vào vụ",
        "NĂM 2026",
    ]


def test_right_after_something_is_a_limit(tmp_path: Path) -> None:
    text = "Giao Sở Nội vụ niêm yết kết quả ngay sau khi đề án được duyệt để cán bộ biết.\n"
    (task,) = written(tmp_path, text)
    assert task.deadline == "ngay sau khi đề án được duyệt"


def test_from_when_is_told_where_no_time_is_said(tmp_path: Path) -> None:
    text = "KẾ HOẠCH\nLễ hội năm 2026\n\nII. NHIỆM VỤ\n1. Treo cờ Tổ quốc từ ngày 30/8 đến 03/9.\n"
    found = written(tmp_path, text + "2. Tăng nhân công kể từ ngày 09/3.\n")
    assert [(task.deadline, str(task.due)) for task in found] == [
        ("từ ngày 30/8 đến 03/9", "2026-09-03"),
        ("kể từ ngày 09/3", "None"),
    ]


def test_a_lead_in_says_by_when(tmp_path: Path) -> None:
    text = """\
UBND XÃ
BIÊN BẢN
Giao ban tháng 9 năm 2025

III. Kết luận của Chủ tịch UBND xã
Tháng 10 cần tập trung một số việc sau:
1. Công an xã tuần tra ban đêm.
2. Các thôn gửi danh sách hộ nghèo trước ngày 15/10.
"""
    assert [task.deadline for task in written(tmp_path, text)] == ["Tháng 10", "trước ngày 15/10"]


def test_lines_below_a_task_say_who_and_by_when(tmp_path: Path) -> None:
    text = """\
KẾ HOẠCH
Cải cách hành chính năm 2024

II. NHIỆM VỤ
1. Rà soát thủ tục hành chính; công khai kết quả.
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: các sở, ban, ngành.
- Thời gian hoàn thành: Tháng 3 - 4/2024.
2. Khảo sát mức độ hài lòng của người dân. Thời gian thực hiện: Quý II/2024.
3. Nâng cấp cổng dịch vụ công.
"""
    assert [(task.assignee, task.deadline, str(task.due)) for task in written(tmp_path, text)] == [
        ("Sở Nội vụ", "Tháng 3 - 4/2024", "2024-04-30"),
        ("Sở Nội vụ", "Tháng 3 - 4/2024", "2024-04-30"),
        (None, "Quý II/2024", "2024-06-30"),
        (None, None, "None"),
    ]
