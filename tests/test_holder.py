"""answer/holder.py: who is chairman is told by who signed as such."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

REPORT = """\
ỦY BAN NHÂN DÂN
XÃ MƯỜNG CHÀ

Mường Chà, ngày 25 tháng 10 năm 2026

BÁO CÁO
Tình hình sản xuất tháng 10 năm 2026 của xã Mường Chà

Thu hoạch xong 486 ha lúa mùa.

TM. ỦY BAN NHÂN DÂN

{office}

Thào A Dế
"""


@pytest.mark.parametrize(
    ("question", "office", "told"),
    [
        pytest.param("Chủ tịch xã Mường Chà là ai?", "CHỦ TỊCH", True, id="of a commune"),
        pytest.param("ai la chu tich ubnd xa muong cha", "CHỦ TỊCH", True, id="unmarked"),
        pytest.param(
            "Chủ tịch xã Mường Chà là ai?", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", False, id="deputy"
        ),
        pytest.param("Chủ tịch xã Na Tông là ai?", "CHỦ TỊCH", False, id="of another"),
        pytest.param("Chủ tịch HĐND xã Mường Chà là ai?", "CHỦ TỊCH", False, id="of the council"),
    ],
)
def test_who_signed_as_chairman(over: Over, question: str, office: str, told: bool) -> None:
    answer = over({**RECORDS, "xa.txt": REPORT.format(office=office)}).ask(question)
    assert any("Thào A Dế" in one.quote for one in answer.citations) == told


BESIDE = """\
SỞ Y TẾ ĐỒNG LẪM                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BỆNH VIỆN ĐA KHOA                     Độc lập - Tự do - Hạnh phúc

Số: 12/BC-BVĐK                   Đồng Lẫm, ngày 5 tháng 7 năm 2025

BÁO CÁO
Kết quả công tác

Khám cho 1.250 lượt người.

Nơi nhận:                        {office}
- Như trên;                      (Đã ký, đóng dấu)
- Ban Giám đốc;
- Lưu: VT.                       BSCKI. Hà Thị Nết
"""


@pytest.mark.parametrize(
    ("question", "office", "told"),
    [
        pytest.param("Giám đốc bệnh viện Đồng Lẫm là ai?", "GIÁM ĐỐC", True, id="of a hospital"),
        pytest.param("gd bvdk dong lam ten gi", "GIÁM ĐỐC", True, id="in short"),
        pytest.param("Giám đốc bệnh viện Khe Vạc là ai?", "GIÁM ĐỐC", False, id="of another"),
        pytest.param(
            "Hiệu trưởng bệnh viện Đồng Lẫm là ai?", "GIÁM ĐỐC", False, id="no such office"
        ),
        pytest.param("Giám đốc bệnh viện Đồng Lẫm là ai?", "PHÓ GIÁM ĐỐC", False, id="deputy"),
    ],
)
def test_who_signed_beside_to_whom_it_is_sent(
    over: Over, question: str, office: str, told: bool
) -> None:
    answer = over({**RECORDS, "bv.txt": BESIDE.format(office=office)}).ask(question)
    assert any("Hà Thị Nết" in one.quote for one in answer.citations) == told
