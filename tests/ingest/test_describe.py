"""describe.py: title and description, read from heads as offices write them."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from assistant.reports import Period
from ingest.describe import describe_report
from ingest.parse import parse_file
from ingest.parse.blocks import Parsed
from ingest.parse.plain import parse_plain
from tests.ingest.parse.office_files import saved

A_FILE = Path("a.txt")
LONG = "Tình hình thực hiện nhiệm vụ phát triển kinh tế xã hội của địa phương trong năm qua " * 4


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        pytest.param("Hội nghị lần 31\n\nNội dung.", "a.txt", "Hội nghị lần 31", id="first line"),
        pytest.param(
            "Chính phủ\n\nNghị định số 114/2003/NĐ-CP\n\nngày 10/10/2003 về cán bộ xã.\n\n"
            "Chính phủ\n\nCăn cứ Luật Tổ chức Chính phủ;",
            "a.txt",
            "Nghị định số 114/2003/NĐ-CP ngày 10/10/2003 về cán bộ xã.",
            id="a number whose date and subject stand below",
        ),
        pytest.param(
            "HỘI NGHỊ\nLẦN THỨ 31\n\nNội dung.", "a.txt", "HỘI NGHỊ LẦN THỨ 31", id="two lines"
        ),
        pytest.param("Đã họp.\n\nHết.", "bao-cao_quy-1.txt", "bao cao quy 1", id="a sentence"),
        pytest.param(LONG, "bao-cao.txt", "bao cao", id="too long"),
        pytest.param("Kính gửi:\n\nHết.", "a.txt", "Kính gửi:", id="colon"),
        pytest.param("Họp.", "---.txt", "---.txt", id="name without words"),
        pytest.param("Họp.", "ho so.2024.txt", "ho so.2024", id="dots in the name"),
        pytest.param(
            "Họp.", unicodedata.normalize("NFD", "Kết luận.txt"), "Kết luận", id="name in NFD"
        ),
        pytest.param(
            "LUẬT\nCĂN CƯỚC CÔNG DÂN\nCăn cứ Hiến pháp;", "a.txt", "LUẬT CĂN CƯỚC CÔNG DÂN",
            id="a title that begins like grounds",
        ),
        pytest.param(
            "BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\n1. Thu", "a.txt", "BÁO CÁO Kết quả năm 2024",
            id="a heading follows",
        ),
        pytest.param(
            "Tình hình tháng 3 năm 2025\n04/04/2025 15:50\nBÁO CÁO\nNội dung.", "a.txt",
            "Tình hình tháng 3 năm 2025", id="a page of the web",
        ),
        pytest.param(
            "MỤC LỤC\nPHẦN THỨ NHẤT: Kế hoạch phát triển chợ\nCHƯƠNG I: Đánh giá\nI. Chợ", "a.txt",
            "Kế hoạch phát triển chợ", id="contents",
        ),
        pytest.param(
            "STT\nKhu công nghiệp\nĐịa điểm\n1\nSóng Thần\nDĩ An", "a.txt",
            "Khu công nghiệp, Địa điểm", id="a table without a title",
        ),
        pytest.param(
            "Đơn vị báo cáo… Biểu A01\n(Thay biểu A01, Quyết định số 477)\nTỷ giá và giá vàng",
            "a.txt", "Tỷ giá và giá vàng", id="a form",
        ),
        pytest.param(
            "B1-2-TMDA\nThuyết minh dự án thử nghiệm\nI. Thông tin chung", "a.txt",
            "Thuyết minh dự án thử nghiệm", id="a code",
        ),
        pytest.param(
            "Khoá họp lần thứ ba, Diễn đàn Việt-Pháp\nHiện đại hoá sản xuất\n"
            '"Phát triển công nghệ mới"\nBà Michèle Debonneuil', "a.txt",
            "Phát triển công nghệ mới", id="a speech",
        ),
        pytest.param(
            "BIÊN BẢN\nPhiên họp tháng 9 năm 2025 của Ủy ban nhân dân tỉnh\n"
            "Thời gian: 8 giờ, ngày 24/9/2025", "a.txt",
            "BIÊN BẢN Phiên họp tháng 9 năm 2025 của Ủy ban nhân dân tỉnh",
            id="what minutes begin with",
        ),
    ],
)  # fmt: skip
def test_title(text: str, name: str, title: str) -> None:
    found, _ = describe_report(parse_plain(text), Path("/hồ sơ") / name)
    assert found == title


COMMITTEE = """\
ỦY BAN NHÂN DÂN
TỈNH HƯNG YÊN
-------
Số: 45/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hưng Yên, ngày 28 tháng 3 năm 2025

BÁO CÁO
Tình hình kinh tế - xã hội tháng 3 và quý I năm 2025

Trong tháng 3, tình hình kinh tế - xã hội của tỉnh tiếp tục ổn định.
"""
PARTY = """\
TỈNH ỦY THÁI NGUYÊN
*
Số 123-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Thái Nguyên, ngày 05 tháng 4 năm 2024

KẾT LUẬN
HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ XXXI,
KHÓA XX, NHIỆM KỲ 2020 - 2025
-----
Ngày 28/3/2024, Ban Chấp hành Đảng bộ tỉnh họp.
"""
DEPARTMENT = """\
UBND TỈNH HƯNG YÊN
SỞ TÀI CHÍNH
Số: 1234/STC-QLNS
V/v quyết toán ngân sách năm 2024
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hưng Yên, ngày 7 tháng 1 năm 2025
Kính gửi: Ủy ban nhân dân các huyện.
Thực hiện Nghị quyết số 10/NQ-HĐND, Sở đề nghị như sau.
"""
COUNCIL = """\
HỘI ĐỒNG NHÂN DÂN
TỈNH BẮC NINH
Số: 12/2024/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Ninh, ngày 10 tháng 7 năm 2024
NGHỊ QUYẾT
Về phí, lệ phí trên địa bàn tỉnh
HỘI ĐỒNG NHÂN DÂN TỈNH BẮC NINH
KHÓA XIX, KỲ HỌP THỨ 19
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
"""
# Both columns of a head's table on one line, as they come out of some files.
SIDE_BY_SIDE = """\
UBND HUYỆN VĂN GIANG                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ                             Độc lập - Tự do - Hạnh phúc
Số: 08 /TB-NV                            Văn Giang, ngày 3 tháng 02 năm 2025

THÔNG BÁO
Lịch tiếp công dân
"""
STATISTICS = """\
TỔNG CỤC THỐNG KÊ
CỤC THỐNG KÊ TỈNH HƯNG YÊN
Số: …/BC-CTK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hưng Yên, ngày … tháng 4 năm 2025
BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI
THÁNG TƯ NĂM 2025
Sản xuất nông nghiệp ổn định.
"""
REFERRING = """\
Bộ Tài chính cộng hòa xã hội chủ nghĩa việt nam
Độc lập - Tự do - Hạnh phúc
Số: 99 /2001/TT-BTC
Hà nội, ngày 18 tháng 1 năm 2001
thông tư
Hướng dẫn thi hành Nghị định số 54/2000/NĐ-CP ngày 3/2/2000 của Chính phủ
Căn cứ Nghị định số 54/2000/NĐ-CP ngày 3/2/2000 của Chính phủ;
"""
MARCH = (Period(2025, 3, 3), Period(2025, 1, 3))
HEADS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "committee": (
        COMMITTEE,
        "BÁO CÁO Tình hình kinh tế - xã hội tháng 3 và quý I năm 2025",
        {
            "kind": "report", "number": "45/BC-UBND", "body": "Ủy ban nhân dân tỉnh Hưng Yên",
            "periods": MARCH, "date": datetime.date(2025, 3, 28), "place": "Hưng Yên",
        },
    ),
    "party": (
        PARTY,
        "KẾT LUẬN HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ XXXI, "
        "KHÓA XX, NHIỆM KỲ 2020 - 2025",
        {
            "kind": "conclusion", "number": "123-KL/TU", "body": "Tỉnh ủy Thái Nguyên",
            "conference": 31, "term": "khóa XX, 2020-2025",
            "date": datetime.date(2024, 4, 5), "place": "Thái Nguyên",
        },
    ),
    "department": (
        DEPARTMENT,
        "V/v quyết toán ngân sách năm 2024",
        {
            "kind": "dispatch", "number": "1234/STC-QLNS",
            "body": "Sở Tài chính", "periods": (Period(2024, 1, 12),),
            "date": datetime.date(2025, 1, 7), "place": "Hưng Yên",
        },
    ),
    "council": (
        COUNCIL,
        "NGHỊ QUYẾT Về phí, lệ phí trên địa bàn tỉnh",
        {
            "kind": "resolution", "number": "12/2024/NQ-HĐND",
            "body": "Hội đồng nhân dân tỉnh Bắc Ninh",
            "conference": 19, "term": "khóa XIX",
            "date": datetime.date(2024, 7, 10), "place": "Bắc Ninh",
        },
    ),
    "side by side": (
        SIDE_BY_SIDE,
        "THÔNG BÁO Lịch tiếp công dân",
        {
            "kind": "notice", "number": "08/TB-NV", "body": "Phòng Nội vụ",
            "date": datetime.date(2025, 2, 3), "place": "Văn Giang",
        },
    ),
    "blanks not filled in": (
        STATISTICS,
        "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG TƯ NĂM 2025",
        {
            "kind": "report", "body": "Cục Thống kê tỉnh Hưng Yên",
            "periods": (Period(2025, 4, 4),), "place": "Hưng Yên",
        },
    ),
    "another's number in the title": (
        REFERRING,
        "Thông tư Hướng dẫn thi hành Nghị định số 54/2000/NĐ-CP ngày 3/2/2000 của Chính phủ",
        {
            "kind": "circular", "number": "99/2001/TT-BTC", "body": "Bộ Tài chính",
            "date": datetime.date(2001, 1, 18), "place": "Hà Nội",
        },
    ),
    "all in the title": (
        "Nghị định của Chính phủ số 114/2003/NĐ-CP ngày 10/10/2003 về cán bộ xã.\n\nChính phủ",
        "Nghị định của Chính phủ số 114/2003/NĐ-CP ngày 10/10/2003 về cán bộ xã.",
        {
            "kind": "decree", "number": "114/2003/NĐ-CP", "body": "Chính phủ",
            "date": datetime.date(2003, 10, 10),
        },
    ),
    "news of a conference": (
        "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 31, khóa XX, nhiệm kỳ 2020-2025\n\nHọp.",
        "Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 31, khóa XX, nhiệm kỳ 2020-2025",
        {
            "kind": "news", "body": "Ban Chấp hành Đảng bộ tỉnh", "conference": 31,
            "term": "khóa XX, 2020-2025",
        },
    ),
    "place beside a body": (
        "ĐẢNG BỘ HUYỆN      ĐẢNG CỘNG SẢN VIỆT NAM\nBAN CHẤP HÀNH  Khe Vạc, ngày 3 tháng 7 năm 2025"
        "\n\nNGHỊ QUYẾT\nVề trồng quế",
        "NGHỊ QUYẾT Về trồng quế",
        {
            "kind": "resolution", "body": "Ban Chấp hành Đảng bộ huyện",
            "date": datetime.date(2025, 7, 3), "place": "Khe Vạc",
        },
    ),
    "nothing": ("Ghi chép\n\nHôm nay trời mưa.", "Ghi chép", {}),
}  # fmt: skip
FIELDS = ("kind", "number", "body", "conference", "term", "periods", "date", "place")


@pytest.mark.parametrize("key", HEADS)
def test_head(key: str) -> None:
    text, title, fields = HEADS[key]
    found, description = describe_report(parse_plain(text), Path("van-ban.txt"))
    assert found == title
    said = {field: getattr(description, field) for field in FIELDS}
    assert {field: value for field, value in said.items() if value} == fields


@pytest.mark.parametrize("key", HEADS)
def test_each_field_has_its_place_in_the_text(key: str) -> None:
    text, _, fields = HEADS[key]
    parsed = parse_plain(text)
    _, description = describe_report(parsed, Path("van-ban.txt"))
    read = {reading.field: reading for reading in description.readings}
    assert read.keys() == {"title", *fields}
    for field, reading in read.items():
        assert reading.origin == "text" and reading.start is not None and reading.end is not None
        words = parsed.text[reading.start : reading.end]
        assert words.strip(), field
        if field == "number":
            assert words.replace(" ", "") == description.number
        if field == "place":
            assert words.lower() == str(description.place).lower()


def test_the_file_s_name_is_the_last_resort() -> None:
    parsed = parse_plain("Họp xong.")
    title, description = describe_report(parsed, Path("bao-cao_thang-3-nam-2025_45-BC-UBND.txt"))
    assert title == "bao cao thang 3 nam 2025 45 BC UBND"
    assert (description.kind, description.number) == ("report", "45-BC-UBND")
    assert description.periods == (Period(2025, 3, 3),)
    assert {reading.origin for reading in description.readings} == {"file name"}


@pytest.mark.parametrize(
    ("name", "periods"),
    [
        ("luat-dat-dai-2013", ()),
        ("nghi_dinh_19_2019_ND_CP", ()),
        ("Báo cáo năm 2024", (Period(2024, 1, 12),)),
        ("bc-thang-3-2025", (Period(2025, 3, 3),)),
    ],
)
def test_a_bare_year_in_a_file_s_name_is_no_period(name: str, periods: tuple[Period, ...]) -> None:
    _, description = describe_report(parse_plain("Họp xong."), Path(f"{name}.txt"))
    assert description.periods == periods


@pytest.mark.parametrize(
    "line",
    [
        "(Ban hành kèm theo Quyết định số 52/2024/QĐ-UBND ngày 7/3/2024 của UBND tỉnh An Giang)",
        "(Kèm theo Quyết định 52/2024/QĐ-UBND của UBND tỉnh An Giang)",
        "Mẫu số 10: Ban hành kèm theo Quyết định số 52/2024/QĐ-UBND của UBND tỉnh An Giang",
    ],
    ids=["as a rule", "without số", "a form"],
)
def test_what_is_issued_with_a_decision_has_its_number(line: str) -> None:
    _, said = describe_report(parse_plain(f"QUY CHẾ\nQuản lý chợ\n{line}\n\nĐiều 1. Chợ"), A_FILE)
    assert (said.kind, said.number) == ("rules", "52/2024/QĐ-UBND")
    assert said.place == "An Giang"


def test_what_a_decision_issues_itself_has_no_other_number() -> None:
    text = "QUYẾT ĐỊNH\nQuản lý chợ\n\nĐiều 1. Ban hành kèm theo Quyết định số 9/QĐ-UBND là sai."
    assert describe_report(parse_plain(text), A_FILE)[1].number is None


def test_a_form_is_of_the_place_to_which_it_is_sent() -> None:
    text = "ĐƠN ĐĂNG KÝ\nMở quầy ở chợ\nKính gửi: Sở Công Thương tỉnh An Giang\nTôi là: …"
    assert describe_report(parse_plain(text), A_FILE)[1].place == "An Giang"


def test_the_text_comes_before_the_file_s_name() -> None:
    _, description = describe_report(parse_plain(COMMITTEE), Path("thong-bao-thang-5-2023.txt"))
    assert (description.kind, description.periods) == ("report", MARCH)


def test_a_heading_says_the_period_that_the_title_leaves_out() -> None:
    text = "Số liệu chính thức của tỉnh\n\nTÌNH HÌNH THÁNG 3 NĂM 2025\n\nThu đạt 5 tỷ đồng."
    _, description = describe_report(parse_plain(text), Path("a.txt"))
    assert description.periods == (Period(2025, 3, 3),)


def test_a_head_in_a_table_is_read() -> None:
    head = "SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
    dated = "Số: 7/KH-SYT | Huế, ngày 2 tháng 5 năm 2024\n\n"
    parsed = parse_plain(f"{head}{dated}KẾ HOẠCH\n\nTiêm chủng\n\nSở Y tế triển khai.")
    rows = tuple(replace(block, kind="row") for block in parsed.blocks[:2])
    parsed = Parsed(parsed.text, rows + parsed.blocks[2:])
    title, description = describe_report(parsed, Path("a.txt"))
    assert title == "KẾ HOẠCH Tiêm chủng"
    assert (description.number, description.body) == ("7/KH-SYT", "Sở Y tế")
    assert (description.date, description.place) == (datetime.date(2024, 5, 2), "Huế")


def test_a_spreadsheet_is_called_by_its_title_not_by_its_sheet() -> None:
    book = openpyxl.Workbook()
    for row in (["UBND TỈNH HƯNG YÊN"], ["BIỂU TỔNG HỢP THU NGÂN SÁCH QUÝ I NĂM 2024"], [],
                ["STT", "Huyện", "Thu"], [1, "Văn Giang", 1250]):  # fmt: skip
        book.active.append(row)
    path = Path("a.xlsx")
    title, description = describe_report(parse_file(path, saved(book)), path)
    assert title == "BIỂU TỔNG HỢP THU NGÂN SÁCH QUÝ I NĂM 2024"
    assert description.body == "Ủy ban nhân dân tỉnh Hưng Yên"
    assert description.periods == (Period(2024, 1, 3),)


def test_minutes_are_dated_by_when_they_were_held() -> None:
    head = "UBND HUYỆN TƯ NGHĨA\n\nBIÊN BẢN HỌP\nVề kênh chính\n\n"
    held = "1. Thời gian: 14 giờ 00 ngày 04 tháng 6 năm 2024.\n"
    _, described = describe_report(parse_plain(head + held), Path("a.txt"))
    assert described.date == datetime.date(2024, 6, 4)
    _, plan = describe_report(
        parse_plain(f"{head}{held}".replace("BIÊN BẢN HỌP", "KẾ HOẠCH")), Path("a.txt")
    )
    assert plan.date is None
